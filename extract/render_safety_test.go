package extract

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attacks are strings that have got script through filters: plain ones, broken markup, foreign content and raw text whose
// parsing changes when it is written and read again, addresses, and marks of other formats.
var attacks = []string{
	"<script>alert(1)</script>", "<ScRiPt/x src=//evil.example/x.js></sCrIpT >", "<script\x20type=\"text/javascript\">a()</script>", "<script x=\"</script>\">",
	"\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>", "<img src=`x`onerror=alert(1)>", "<img \x00src=x onerror=\"alert(1)\">",
	"<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">", "<body onload=alert(1)>", "<input autofocus onfocus=alert(1)>", "<details open ontoggle=alert(1)>",
	"<video><source onerror=alert(1)></video>", "<marquee onstart=alert(1)>", "<a href=\"jav&#x09;ascript:alert(1)\">x</a>", "<a\x0chref=javascript:alert(1)>x",
	"<iframe src=javascript:alert(1)>", "<iframe srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\">", "<object data=javascript:alert(1)>", "<embed src=data:text/html,x>",
	"<form action=javascript:alert(1)><button>x", "<base href=javascript:/a/>", "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
	"<link rel=stylesheet href=//evil.example>", "<style>@import'//evil.example'</style>", "<div style=\"background:url(javascript:alert(1))\">", "<xss style=\"xss:expression(alert(1))\">",
	"</article><script>", "</p></li></ul></article></body><script>", "<!--", "-->", "--!><script>", "<!--><img src=x onerror=alert(1)>-->", "]]>", "<![CDATA[<script>]]>",
	"<!DOCTYPE x [<!ENTITY e \"<script>\">]>&e;", "<?xml-stylesheet href=\"javascript:alert(1)\"?>", "<?php echo 1 ?>",
	"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<textarea>", "<plaintext>", "<title></title>", "<xmp><img src=x onerror=alert(1)></xmp>",
	"<noembed><img title=\"</noembed><img src onerror=alert(1)>\">", "<template><script>alert(1)</script></template>", "<select><style></select><img src onerror=alert(1)></style>",
	"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
	"<math><mtext><table><mglyph><style><math><img src onerror=alert(1)>", "<svg><style><img src=x onerror=alert(1)></style></svg>",
	"<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
	"<math><annotation-xml encoding=\"text/html\"><style><img src onerror=alert(1)>", "<svg><foreignObject><p><style></p><img src onerror=alert(1)>",
	"<table><td><svg><desc><td><math><style><img src onerror=alert(1)>", "<p id=\"</p><img src onerror=alert(1)>\">", "<listing>&lt;img src onerror=alert(1)&gt;</listing>",
	"<svg><use href=\"data:image/svg+xml,<svg id=x onload=alert(1)>\">", "<svg><a xlink:href=javascript:alert(1)><text>x", "<svg><animate attributeName=href values=javascript:alert(1)>",
	"javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "java\x00script:alert(1)", "\x01javascript:alert(1)", " javascript:alert(1)",
	"javascript&colon;alert(1)", "javascript&#58;alert(1)", "&#106;avascript:alert(1)", "javascript://example.org/%0aalert(1)", "vbscript:msgbox(1)", "livescript:x",
	"data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,<svg onload=alert(1)>", "blob:https://x.example/1", "view-source:javascript:alert(1)", "//evil.example/x.js",
	"https://x.example/\" onmouseover=\"alert(1)", "https://x.example/'onclick='alert(1)", "https://x.example/`onclick=`", "https://x.example/><script>", "https://x.example/)](javascript:alert(1))",
	"mailto:a@x.example?body=\"><script>", "http://javascript:alert(1)@x.example/",
	"&lt;script&gt;", "&amp;lt;script&amp;gt;", "&#60;script&#62;", "\x00<scr\x00ipt>", "\u2028<script>", "\ufeff<script>", "＜script＞", "<\u200bscript>", "\xc0\xbcscript>", "\xff<script>",
	"`<b>`", "\\<b>", "[x](javascript:alert(1))", "![x](data:text/html,x)", "<javascript:alert(1)>", "[x]: javascript:alert(1)", "```\n<script>\n```", "    <script>", "\x1b]8;;https://evil.example\x07x", "\x1b[2J",
}

// hostileArticle has an attack in every field.
func hostileArticle(x string) *Article {
	spans := []Span{{Start: 0, End: len(x), Kind: Link, URL: x}, {Start: 1, End: 3, Kind: Strong, URL: x}, {Start: 2, End: len(x), Kind: CodeSpan}, {Start: 0, End: 2, Kind: SpanKind(x)}}
	a := &Article{
		URL: x, Canonical: x, AMP: x, Site: x, Language: x, Dir: x, Type: Type(x), Section: x, Tags: []string{x}, Kicker: x, Headline: x, AltHeadline: x + "a",
		Standfirst: []string{x}, Corrections: []string{x}, Description: x, Access: Access(x), License: x,
		Byline: Byline{Raw: x, Authors: []Author{{Name: x, Role: x, Organization: x, Email: x, URL: x, Biography: x}}, Desk: x + "2", Agencies: []string{x + "3"},
			Contributors: []Contributor{{Name: x, Role: x}}},
		Published: Date{Raw: x, Precision: 4}, Dateline: Dateline{Raw: x, Places: []string{x}, Region: x},
		Images:  []Image{{URL: x, Caption: x, Credit: x + "c", Lead: true}},
		Updates: []Update{{Headline: x, Body: []Block{{Kind: Quote, Text: x + "u"}}}},
	}
	for _, k := range []Kind{Paragraph, Heading, ListItem, Quote, Code, Table, Figure, Embed, Kind(x)} {
		a.Body = append(a.Body, Block{Kind: k, Text: x, Spans: spans, Rows: [][]string{{x}, {x}}, Media: &Media{URL: x, Alt: x, Width: 1}, Level: 2, Number: 3, Path: x})
	}
	return a
}

// hostilePage is a page with an attack, escaped or not, wherever an article takes its words from.
func hostilePage(x string) []byte {
	attr := html.EscapeString(x)
	return fmt.Appendf(nil, `<html lang="%[2]s"><head><title>%[2]s</title><base href="%[2]s"><link rel=canonical href="%[2]s"><link rel=amphtml href="%[2]s">
<link rel=alternate hreflang=de href="%[2]s"><meta property=og:title content="%[2]s"><meta property=og:image content="%[2]s"><meta property=og:url content="%[2]s"><meta name=author content="%[2]s">
<script type="application/ld+json">{"@type":"NewsArticle","headline":%[3]q,"author":{"@type":"Person","name":"Mira Holt","url":%[3]q},"url":%[3]q,"image":%[3]q,"license":%[3]q}</script></head>
<body><article><h1>%[2]s</h1><p class=byline>By <a href="%[2]s">Mira Holt</a></p>
<p>The harbour of Vellin opened again on Monday, nine weeks after the storm had closed it, <a href="%[2]s">the port authority</a> said. %[2]s</p>
<figure><img src="%[2]s" alt="%[2]s"><figcaption>The quay of Vellin on Monday. %[2]s</figcaption></figure><ul><li>Its two cranes had been repaired. <a href="%[2]s">%[2]s</a></li></ul>
<iframe src="%[2]s"></iframe><blockquote class="twitter-tweet"><a href="%[2]s">All ships may enter.</a></blockquote>
<p>Its two cranes had been repaired by engineers who worked in three shifts, and the first ship was a ferry from the islands. %[1]s</p>
<p>Fishermen had moored in the next bay since February, which made the price of herring rise by a third, according to the market.</p></article></body></html>`,
		x, attr, strings.ToValidUTF8(x, "\ufffd"))
}

// eachAttack runs a check over an article for each attack put into its fields, and one read from a page that holds it.
func eachAttack(t *testing.T, check func(t *testing.T, a *Article)) {
	for i, x := range attacks {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Logf("%q", x)
			check(t, hostileArticle(x))
			a, err := From(hostilePage(x), "https://news.example/harbour")
			require.NoError(t, err)
			check(t, a)
		})
	}
}

func TestWriteHTMLIsSafe(t *testing.T) {
	eachAttack(t, func(t *testing.T, a *Article) { onlySafe(t, rendered(t, a.WriteHTML)) })
}

// Markdown in which no HTML and no address but those of three schemes can be read.
func TestWriteMarkdownIsSafe(t *testing.T) {
	eachAttack(t, func(t *testing.T, a *Article) {
		shown := outsideCode(outsideFences(rendered(t, a.WriteMarkdown)))
		assert.NotRegexp(t, `(^|[^\\])(\\\\)*<[a-zA-Z/!?]`, shown, "markup")
		for _, m := range regexp.MustCompile(`[^\\]\]\(([^ )]*)`).FindAllStringSubmatch(shown, -1) {
			assert.Regexp(t, `^(?i)(https?://|mailto:)`, m[1])
		}
		assert.NotRegexp(t, `(?m)^ {0,3}\[[^\]]*\]:`, shown, "a link reference definition")
		noControls(t, shown)
	})
}

func TestWriteTextIsSafe(t *testing.T) {
	eachAttack(t, func(t *testing.T, a *Article) { noControls(t, rendered(t, a.WriteText)) })
}

// noControls fails on a control character, which a terminal might obey.
func noControls(t testing.TB, s string) {
	t.Helper()
	assert.False(t, strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }), "%q", s)
}

// outsideFences is Markdown without its fenced code.
func outsideFences(s string) string {
	var b strings.Builder
	fence := ""
	for line := range strings.Lines(s) {
		ticks := line[:len(line)-len(strings.TrimLeft(line, "`"))]
		switch {
		case fence == "" && len(ticks) >= 3:
			fence = ticks
		case fence == "":
			b.WriteString(line)
		case strings.TrimRight(line, "\n") == fence:
			fence = ""
		}
	}
	return b.String()
}

// outsideCode is Markdown without its code spans, whose text is never markup.
func outsideCode(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			b.WriteString(s[i:min(i+2, len(s))])
			i++
		case '`':
			run := len(s[i:]) - len(strings.TrimLeft(s[i:], "`"))
			end := regexp.MustCompile("(^|[^`])`{" + fmt.Sprint(run) + "}([^`]|$)").FindStringIndex(s[i+run:])
			if end == nil {
				b.WriteString(s[i : i+run])
				i += run - 1
				continue
			}
			i += run + end[1] - 2
			if end[1] == len(s[i:]) {
				i++
			}
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// htmlAttributes are the elements of WriteHTML with the attributes that each may have.
var htmlAttributes = map[string]string{
	"article": "lang dir", "header": "", "section": "", "footer": "", "h1": "", "h2": "", "h3": "", "h4": "", "h5": "", "h6": "", "p": "class", "a": "href rel",
	"time": "class datetime", "strong": "", "em": "", "sup": "", "sub": "", "ruby": "", "rt": "", "code": "", "pre": "", "ul": "", "ol": "start", "li": "value", "blockquote": "class", "table": "", "tbody": "",
	"tr": "", "td": "", "figure": "", "img": "src alt width height", "figcaption": "", "small": "class", "br": "",
}

// attributeValues are the values that attributes may have besides words for people to read (alt) and language tags.
var attributeValues = map[string]*regexp.Regexp{
	"class": regexp.MustCompile(`^(kicker|byline|standfirst|correction|embed|credit|published|updated|update)$`),
	"rel":   regexp.MustCompile(`^author$`), "dir": regexp.MustCompile(`^(ltr|rtl)$`), "datetime": regexp.MustCompile(`^[-0-9T:+]+$`),
	"href": regexp.MustCompile(`^(?i)(https?://|mailto:)[^\s"<>]+$`), "src": regexp.MustCompile(`^(?i)https?://[^\s"<>]+$`),
	"width": regexp.MustCompile(`^[0-9]+$`), "height": regexp.MustCompile(`^[0-9]+$`), "start": regexp.MustCompile(`^[0-9]+$`), "value": regexp.MustCompile(`^[0-9]+$`),
}

// onlySafe fails on an element, attribute or value that WriteHTML does not promise, wherever a page might put the fragment,
// and when writing and reading it again gives another tree, which is how mutations get script past a check.
func onlySafe(t testing.TB, shown string) {
	t.Helper()
	noControls(t, shown)
	for _, context := range []atom.Atom{atom.Body, atom.Div, atom.Td, atom.Li, atom.Template} {
		tree := fragment(t, shown, context)
		again := fragment(t, tree, context)
		require.Equal(t, tree, again, "the fragment changes when it is read again inside %s", context)
	}
}

// fragment reads a fragment inside an element and gives what it became.
func fragment(t testing.TB, shown string, context atom.Atom) string {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(shown), &html.Node{Type: html.ElementNode, DataAtom: context, Data: context.String()})
	require.NoError(t, err)
	var b strings.Builder
	for _, top := range nodes {
		for n := range allNodes(top) {
			safeNode(t, n)
		}
		require.NoError(t, html.Render(&b, top))
	}
	return b.String()
}

func allNodes(n *html.Node) func(func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		if !yield(n) {
			return
		}
		for d := range n.Descendants() {
			if !yield(d) {
				return
			}
		}
	}
}

func safeNode(t testing.TB, n *html.Node) {
	t.Helper()
	if n.Type == html.TextNode {
		return
	}
	attributes, known := htmlAttributes[n.Data]
	if n.Type != html.ElementNode || !known || n.Namespace != "" {
		t.Fatalf("node %q of type %d", n.Data, n.Type)
	}
	for _, at := range n.Attr {
		if !slices.Contains(strings.Fields(attributes), at.Key) || at.Namespace != "" {
			t.Fatalf("attribute %q of %q", at.Key, n.Data)
		}
		if values := attributeValues[at.Key]; values != nil && !values.MatchString(at.Val) {
			t.Fatalf("%s=%q of %q", at.Key, at.Val, n.Data)
		}
	}
}

// Addresses of an article that was read from a page have one of three schemes, or none where its own address is unknown.
func TestAddressesOfAPage(t *testing.T) {
	for _, x := range attacks {
		for _, address := range []string{"", "https://news.example/harbour"} {
			a, err := From(hostilePage(x), address)
			require.NoError(t, err)
			written := rendered(t, func(w io.Writer) error { return JSON{Explain: false}.Write(w, a) })
			for _, m := range regexp.MustCompile(`"(?:url|canonical|amp)":"((?:[^"\\]|\\.)*)"`).FindAllStringSubmatch(written, -1) {
				assert.Regexp(t, `^(?i)(https?://|mailto:|[^:]*$|[^:]*[/?#])`, m[1], "%q", x)
			}
		}
	}
}
