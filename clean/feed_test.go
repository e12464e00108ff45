package clean

import (
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func TestFeed(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"script", `<p>a</p><script src=x>var a = "<p>";</script><p>b`, `<p>a</p><script></script><p>b`},
		{"style", `<STYLE media="a>b">p > a{}</STYLE >x`, `<STYLE></STYLE >x`},
		{"JSON-LD", `<script async type="application/ld+json">{"a":"<b>", "c":1}</script>`, "<script type=\"application/ld+json\">\x010</script>"},
		{"short JSON", `<script type="application/ld+json">{}</script>`, ""},
		{"JSON with CDATA", `<script type=application/ld+json>//<![CDATA[
{}//]]></script><script type=json>{"another": 1, "b": 2}</script>`, "<script type=application/ld+json>\x010</script><script type=json>\x011</script>"},
		{"the mark is taken", "\x01<script type=json>{\"another\": 1, \"b\": 2}</script>", ""},
		{"reference in type", `<script type="application/ld&#43;js&#111;n">{}</script>`, ""},
		{"Next.js data", `<script id="__NEXT_DATA__" type="text/plain">{}</script>`, ""},
		{"the first type counts", `<script type=module type=json>{}</script>`, `<script></script>`},
		{"unclosed", `<p>a<script>var b`, `<p>a<script>`},
		{"unclosed style", `<p>a<style>b</styl`, `<p>a<style>`},
		{"empty", `<script></script><style></style>`, ""},
		{"in a comment", `<!-- <script>a</script> --><script>b</script>`, `<script></script>`},
		{"abrupt comments", `<!--><style>a</style><!---><style>b</style>`, `<style></style><style></style>`},
		{"bang comment", `<!--a--!><style>b</style>`, `<style></style>`},
		{"a comment between words", `a<!-- b -->c &am<!-- -->p; d <!-- e --!>f`, `a<!---->c &am<!---->p; d <!-- e --!>f`},
		{"a comment beside a tag", `<i>a<!-- b --></i><!-- c -->d <!-- e --> <i>`, `<i>a</i>d <!----> <i>`},
		{"a comment in white space", "<i>a</i> <!-- b --> <!-- c -->\n<i>", "<i>a</i>  \n<i>"},
		{"a comment at the end", "a <!-- b", ""},
		{"escaped", `<script><!-- a </script>b<script>c</script>`, `<script></script>b<script></script>`},
		{"double escaped", `<script><!-- <script>a</script> b --> c</script>d`, `<script></script>d`},
		{"double escape needs a tag", `<script><!-- <scripts>a</script>b`, `<script></script>b`},
		{"end tag with attributes", `<script>a</script x="</script>">b`, `<script></script x="</script>">b`},
		{"not an end tag", `<script>a</scripts></script/>b`, `<script></script/>b`},
		{"in a title", `<title><script>a</script></title>`, ""},
		{"in a textarea", `<textarea><style>a</style></textarea><style>b</style>`, `<textarea><style>a</style></textarea><style></style>`},
		{"in xmp", `<xmp><script>a</script></xmp>`, ""},
		{"after plaintext", `<plaintext><script>a</script>`, ""},
		{"in noscript", `<noscript><style>a</style> <!-- b --></noscript><style>b</style>`, `<noscript><style>a</style> <!-- b --></noscript><style></style>`},
		{"in an attribute", `<a class="<script>b</script>" id='<style>'>d</a><style>e</style>`, `<a class="<script>b</script>" id='<style>'>d</a><style></style>`},
		{"in a bogus comment", `<?a <script>b</script><style>c</style>`, `<?a <script>b</script><style></style>`},
		{"svg", `<body>a<svg viewBox="0 0 1 1"><style>a{}</style><title>b</title><use x="#a"></svg>c`, `<body>a<svg></svg>c`},
		{"svg before the body", `<svg a=b><title>c</title></svg><frameset>`, ""},
		{"svg ended by HTML", `<body><svg a=b><style><b></style></svg><style>c</style>`, `<body><svg><style><b></style></svg><style></style>`},
		{"CDATA in svg", `<body><svg><style><![CDATA[a>b{}</svg>]]></style></svg><style>c</style>`, `<body><svg></svg><style></style>`},
		{"svg closed by another", `<div><svg></div><style>c</style>`, ""},
		{"HTML in svg", `<svg><foreignObject><p>a</svg><style>b</style>`, ""},
		{"HTML in svg, nested", `<svg><foreignObject><p>a</p></foreignObject></svg><style>b</style>`, `<svg><foreignObject><p>a</p></foreignObject></svg><style></style>`},
		{"svg closed at once", `<svg width=1 /><style>c</style>`, `<svg width=1 /><style></style>`},
		{"math", `<math a=b><mi data-c=d>e</mi>  <!-- f --></math>`, ""},
		{"select", `<select><style>a</style></select><style>b</style>`, `<select><style>a</style></select><style></style>`},
		{"uppercase", `<SCRIPT TYPE="TEXT/JAVASCRIPT">a</SCRIPT>`, `<SCRIPT></SCRIPT>`},
		{"slashes", `<script/type=module/>a</script>b`, `<script></script>b`},
		{"cut tag", `<p>a<script type="`, ""},
		{"text", "a < b <> c </ d", ""},
		{"text that begins no tag", "a  <  b <  <i>", ""},

		{"attributes", `<div data-a="b" class=c onclick='d' id=e f>`, `<div class=c id=e>`},
		{"attributes that touch", `<div data-a="b"class="c"/id=d>`, `<div class="c" id=d>`},
		{"a value before a slash", `<div class=a data-b=c/>`, `<div class=a>`},
		{"a slash that is a value", `<a href=/b/ data-c>d</a><a href=/b/>`, `<a href=/b/>d</a><a href=/b/>`},
		{"upper case", `<DIV CLASS=a ALIGN=b>`, `<DIV CLASS=a>`},
		{"one name twice", `<p id=a class=b ID=c CLASS=d>`, `<p id=a class=b>`},
		{"a reference or line end in a value", "<a data-a href='/b?c&amp;d' class=e><a data-a class='b\r\nc'>", "<a href='/b?c&amp;d' class=e><a class='b\r\nc'>"},
		{"attributes where the mark is taken", "\x01<p data-a class=b>", "\x01<p class=b>"},
		{"elements the parser compares", `<b data-a=1><font color=2 size=3>`, ""},
		{"page, body and meta", `<html data-a><body onload=b><meta charset=c>`, ""},
		{"hidden by style", `<p style="color:red"><p style="DISPLAY:none"><p style="vis&#105;bility:hidden">`, `<p><p style="DISPLAY:none"><p style="vis&#105;bility:hidden">`},
		{"the first style counts", `<p style="color:red" style="display:none">`, `<p>`},
		{"links", `<link rel=stylesheet href=a><link rel="Canonical x" href=b media=c><link href=d>`, `<link><link rel="Canonical x" href=b media=c><link>`},
		{"authors", `<a rel="nofollow" href=a><a rel="author me" href=b>`, `<a href=a><a rel="author me" href=b>`},
		{"pictures", `<img src="/a.jpg" srcset="b 1x" data-src=c alt=d loading=lazy>`, `<img src="/a.jpg" alt=d>`},
		{"lazy pictures", `<img src="data:image/gif;base64,R0" srcset="b 1x" data-src=c alt=d>`, ""},
		{"list items", `<ol start=3 reversed type=a><li value="5" data-x=y>`, `<ol start=3 reversed><li value="5">`},
		{"attributes that somebody reads", `<p data-by=a data-bx=b DATA-BY=c title=d>`, `<p data-by=a title=d>`},
		{"inputs", `<input type=hidden name=a value=b>`, `<input type=hidden>`},
		{"unknown elements", `<my-el class=a slot=b><amp-img src=c layout=d>`, `<my-el class=a><amp-img src=c>`},

		{"white space at the ends of text", "<p>\n\t a  b\n\n</p>", "<p> a  b\n</p>"},
		{"white space between blocks", "<div>\n  <p>a</p>\n\n<p>b</p> c </div> <b>", "<div><p>a</p><p>b</p> c </div> <b>"},
		{"white space in the last text", "<i>a</i> \n \t b  ", "<i>a</i> b  "},
		{"nothing but white space at the end", "<i>a</i> \n \t ", "<i>a</i> "},
		{"white space between inline elements", "<i>a</i> \n<i>b</i>", "<i>a</i>\n<i>b</i>"},
		{"white space after an end tag", "a</div>  </p>  b<p>", "a</div> </p> b<p>"},
		{"white space where a style is open", "<b><p>a</b> <p>b</p> <p>", ""},
		{"white space after a style in order", "<a><div><b>a</b></div></a> <p>", "<a><div><b>a</b></div></a><p>"},
		{"white space after a style across cells", "<b><table><td></b></table> <p>", ""},
		{"white space in pre", "<pre>\n\n a  <!-- b -->\n</pre>  <p>", ""},
	}
	also := map[string]bool{"data-by": true, "title": true}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := test.want
			if want == "" {
				want = test.in
			}
			in := []byte(test.in)
			got := read(t, newFeed(in, also, longText, new(budget)), false)
			assert.Equal(t, want, got)
			assert.Equal(t, test.in, string(in), "the input is not modified")
			assert.Equal(t, want, read(t, newFeed(in, also, longText, new(budget)), true), "in small parts")
			assertSamePage(t, in)
		})
	}
}

// read is what a feed gives, with attributes in the place of their marks.
func read(t *testing.T, s *feed, slow bool) string {
	t.Helper()
	r := io.Reader(s)
	if slow {
		r = iotest.OneByteReader(s)
	}
	fed, err := io.ReadAll(r)
	require.NoError(t, err)
	return regexp.MustCompile(` \x01\d+`).ReplaceAllStringFunc(string(fed), func(mark string) string {
		i, ok := marked(mark[1:])
		require.True(t, ok)
		var b strings.Builder
		for _, a := range s.behind(i) {
			b.WriteString(" " + string(s.in[a.key:a.keyEnd]))
			if a.value > 0 {
				b.WriteString("=" + quoted(s.in, a))
			}
		}
		return b.String()
	})
}

// quoted is a value as it is written.
func quoted(page []byte, a marking) string {
	if q := page[a.value-1]; q == '"' || q == '\'' {
		a.value, a.valueEnd = a.value-1, a.valueEnd+1
	}
	return string(page[a.value:a.valueEnd])
}

// TestNoMarkStays holds that a tree has no mark, however many scripts of data the page has.
func TestNoMarkStays(t *testing.T) {
	script := `<script type="application/ld+json">{"headline": "Bridge opens"}</script>`
	p := parse(t, strings.Repeat(script, 2*mostFacts)+"<p class=a>b")
	var tree bytes.Buffer
	require.NoError(t, html.Render(&tree, p.Root))
	assert.Equal(t, 2*mostFacts, strings.Count(tree.String(), script))
	assert.NotContains(t, tree.String(), string(rune(markStart)))
}

// A long text is not in the feed, and is in the tree as the parser would have it, whatever stands in it.
func TestLongText(t *testing.T) {
	unit := "The pier reopens &amp; the ferry\r\nsails again &lt;on Monday&gt; &#233;t&eacute &amp"
	for _, n := range []int{1, 300, 5000} {
		text := strings.Repeat(unit+" ", n)
		page := []byte("<p>" + text + "<b>x</b>" + text)
		fed := read(t, newFeed(page, nil, longText, new(budget)), false)
		assert.Equal(t, n > 1, len(fed) < 100, "%d bytes for %d", len(fed), len(page))
		assertSamePage(t, page)
	}
}

func TestNumericReference(t *testing.T) {
	for text, want := range map[string]rune{"1": 1, "0000001;x": 1, "x1;": 1, "X01g": 1, "1a": 1, "x1a": 26, "12": 12, ";": 0, "": 0, "x": 0, "233;": 'é', "xE9 ": 'é'} {
		got, _ := numericReference([]byte(text))
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{"4294967297", "x100000001", strings.Repeat("9", 1000)} {
		got, after := numericReference([]byte(text + ";"))
		assert.Greater(t, got, rune(unicode.MaxRune), text)
		assert.Equal(t, ";", string(after))
	}
}

// FuzzFeed holds the invariant: the same page as from the whole document.
func FuzzFeed(f *testing.F) {
	for _, seed := range []string{
		`<!DOCTYPE html><html><head><title>a</title><style>b</style><script>c</script></head><body><p>d<script type="application/ld+json">{"a": "bcdefghij"}</script>`,
		`<svg viewBox="0 0 1 1"><title>x</title><path d=""/></svg><style>y</style>`,
		`<script><!--<script></script>--></script><noscript><style>a</style></noscript>`,
		`<math><mi><style>a</style></mi></math><script>b</script>`,
		`<table><style>a</style><tr><script>b</script><td><svg/><style>c</style>`,
		`<select><option><script>a</script></select><style>b</style>`,
		`<svg><foreignObject><p></svg><style><b>a</style>`,
		`<noscript><!--</noscript>--><style>a</style>`,
		`<template><style>a</style></template><frameset><script>a</script>`,
		`<svg><g><use></svg><svg><title><b>a</b></title></svg><math><mi>a</math><style>b</style>`,
		`<template><col><svg><style>a<b></style></svg><table><svg><p></table><style>b</style>`,
		`<svg><font color=a><style>b</style></font></svg><div><svg></div><style>c</style>`,
		`<svg><![CDATA[<style>a</style>]]></svg><style>b</style>`,
		"<ul>\n <li><a class=x data-y=z href=/a>b</a>\n <li> <b>c</b>  d</ul>\n<p>e <!-- f --> g</p> <div>h",
		"<b><p>a</b> <p>b<table> <tr> <td> <i>c</table> <p>d</i> <div> e",
		"<p>a <!-- b --> <div> c<span> d </span> <h2> e</h2>\n<img src=/f data-src=g alt=' h '>",
		`<div itemscope itemtype="x/Article"><a rel=author itemprop=author href=b>c</a><time datetime=d pubdate>e</time><img itemprop=image src="data:f"></div>`,
		"<pre>\n a <!-- b --> </pre> <p> c <span hidden>d</span> <span style='display:none'>e</span>",
		"<a><b><a> <p> </a></b> <p>f</a> <p>g<button><a> <button> <p>h</a></button> <p>i",
		"<p \x010><p class=a><p \x01=b><a rel=author href=c class=d hidden><b><a href=e class=d>f",
		"<svg><script type=json>&#1;0</script></svg><p>&#1;0<script type=json>{\"a\": \"bcdefghijklmnop\"}</script>",
		"a &amp b&lt<i>c&am<!-- d -->p; e\r\nf\r<p>12<x></p>34</x>5<table>g<tr>h<td>i",
		"<frameset> a b <frame>&#x2;c</frameset> d",
		"<p>a&#1;0&#1; b&#0000001 c&#X01d&#4294967297;e",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		text, _, err := decode(b, "", "utf-8", &budget{})
		require.NoError(t, err)
		in := bytes.Clone(text)
		assertSamePage(t, text)
		require.Equal(t, in, text)
	})
}

// assertSamePage compares the page from a feed with that from the whole document.
func assertSamePage(t *testing.T, text []byte) {
	t.Helper()
	whole := pageOf(t, text, ParseOptions{Whole: true})
	require.Equal(t, whole, pageOf(t, text, ParseOptions{}))
	require.Equal(t, whole, pageOf(t, text, ParseOptions{long: 1}), "marks for all texts")
}

// pageOf is a page without its tree, but for the attributes that are read from there.
func pageOf(t *testing.T, text []byte, o ParseOptions) *Page {
	t.Helper()
	o.Encoding = "utf-8"
	p, err := Parse(text, o)
	require.NoError(t, err)
	for i := range p.Elements {
		e, n := &p.Elements[i], p.Nodes[i]
		e.Tag += " " + strings.Join(authors(n), " ")
		if n.DataAtom == atom.Li || n.DataAtom == atom.Ol {
			e.Tag += " " + attr(n, "start") + attr(n, "reversed") + attr(n, "value")
		}
	}
	return p.WithoutTree()
}

// authors are the relations of a link that name an author.
func authors(n *html.Node) []string {
	return slices.DeleteFunc(strings.Fields(strings.ToLower(attr(n, "rel"))), func(rel string) bool { return rel != "author" })
}

func BenchmarkFeed(b *testing.B) {
	unit := `<div class="story"><a href="/news/1">A headline of some length</a><p>And a sentence about it, with &amp; in it.</p></div>` +
		`<script async>(function(){var a="<div>";for(var i=0;i<10;i++){if(a<i){document.write(a)}}` + strings.Repeat("x=1;", 100) + `})()</script>`
	page := []byte(strings.Repeat(unit, 174<<10/len(unit)))
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		io.Copy(io.Discard, newFeed(page, nil, longText, new(budget)))
	}
}

// TestNewlines holds that a script's text gets the line ends that the parser gives it.
func TestNewlines(t *testing.T) {
	for _, text := range []string{"", "one", "one\r\ntwo\rthree\n\rfour\r\r\n", "\r", "\r\n", "é\r",
		strings.Repeat("x", longestPiece-1) + "\r\ny\r", strings.Repeat("a\r\n", longestPiece), strings.Repeat("\r", longestPiece+2)} {
		z := html.NewTokenizer(strings.NewReader("<script>" + text + "</script>"))
		z.Next()
		want := ""
		if z.Next() == html.TextToken {
			want = z.Token().Data
		}
		assert.Equal(t, want, newlines([]byte(text), new(budget)), "%q", text)
	}
}
