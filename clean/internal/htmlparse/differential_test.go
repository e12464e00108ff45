package htmlparse

import (
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// uniqueAttributes takes away what x/net/html keeps of attributes that an element has twice.
func uniqueAttributes(root *html.Node) {
	for n := range root.Descendants() {
		had := map[string]bool{}
		var attributes []html.Attribute
		for _, a := range n.Attr {
			if key := a.Namespace + ":" + a.Key; !had[key] {
				had[key] = true
				attributes = append(attributes, a)
			}
		}
		n.Attr = attributes
	}
}

// unescape reads references in comments and doctypes as x/net/html does.
func unescape(root *html.Node) {
	for n := range root.Descendants() {
		switch n.Type {
		case html.CommentNode:
			n.Data = html.UnescapeString(n.Data)
		case html.DoctypeNode:
			n.Data = html.UnescapeString(n.Data)
			for i := range n.Attr {
				n.Attr[i].Val = html.UnescapeString(n.Attr[i].Val)
			}
		}
	}
}

// sameAsNet reports whether the tree is that of x/net/html, and both written out.
func sameAsNet(t *testing.T, page string) (ours, theirs string) {
	t.Helper()
	tree, err := Parse(page, Options{Comments: true}, &budget.Budget{})
	require.NoError(t, err)
	consistent(t, tree)
	mine, _ := tree.ToNode()
	unescape(mine)
	root, err := html.ParseWithOptions(strings.NewReader(page), html.ParseOptionEnableScripting(false))
	if err != nil {
		return "", ""
	}
	uniqueAttributes(root)
	return dumpNode(mine), dumpNode(root)
}

var vocabulary = strings.Fields(`a b i em nobr font p div span ul ol li dl dd dt h1 h2 table tbody thead tr td th caption colgroup col
	form input button select option optgroup hr br img pre textarea title style script noscript iframe template svg math mi foreignObject desc
	annotation-xml object marquee body html head frameset frame ruby rb rt rp rtc section article x-y plaintext xmp noembed listing image meta
	link base dialog search summary`)

var snippets = []string{
	"x", " ", "\n", "a b", "&amp;", "&#32;", "&lt", "<", "</", "<!-- c -->", "<!doctype html>", "</>", "\r\n", "&notit;", "\x00", "é", "]]>",
	"<![CDATA[z]]>", "<?p?>", "\r", "&nbsp;", "--><", "<!", "&#13;", "< b",
}

var attributes = []string{
	" class=x", " class='y z'", ` id="a&amp;b"`, " CLASS=q", " type=hidden", " color=red", " a=&copy=1 b", " /", "/", " encoding=text/html", " \x00=1", " =", " definitionurl viewBox=1 xlink:href=#",
}

// randomPage puts tags and texts in any order.
func randomPage(r *rand.Rand) (pieces []string) {
	tags := make([]string, 2+r.IntN(6)) // a few, so that they meet
	for i := range tags {
		tags[i] = vocabulary[r.IntN(len(vocabulary))]
	}
	if r.IntN(2) == 0 {
		pieces = append(pieces, "<!doctype html>")
	}
	for range 2 + r.IntN(18) {
		tag := tags[r.IntN(len(tags))]
		switch r.IntN(8) {
		case 0, 1:
			pieces = append(pieces, snippets[r.IntN(len(snippets))])
		case 2, 3:
			pieces = append(pieces, "</"+tag+">")
		default:
			tag = "<" + tag
			for r.IntN(3) == 0 {
				tag += attributes[r.IntN(len(attributes))]
			}
			pieces = append(pieces, tag+">")
		}
	}
	return pieces
}

// knownDifferences are where x/net/html does not follow the standard: a page that shows it, and what such a page has when it is as
// small as can be.
var knownDifferences = []struct {
	section, example string
	has              *regexp.Regexp
}{
	{"13.2.5.7: an end tag without a name is nothing", "</>", regexp.MustCompile(`</>`)},
	{"13.2.4.2: search is special", "<b><search></b>x", regexp.MustCompile(`(?i)<search`)},
	{"13.2.6.4.7: the line feed that is dropped is the next token, and no reference to a carriage return", "<pre>&#13;",
		regexp.MustCompile(`(?is)<(pre|listing|textarea).*(\r|\n|&#)`)},
	{"13.2.6.4.18: a tag that is ignored does not change the tokeniser's state", "<frameset><style><frame>",
		regexp.MustCompile(`(?is)<(frameset|template.*<col).*<(xmp|title|style|script|iframe|textarea|noembed|plaintext|noscript)`)},
	{"13.2.6.4.4: templates in foreign content", "<svg><desc><template>x", regexp.MustCompile(`(?is)<(svg|math).*<template|<template.*<(svg|math)`)},
	{"13.2.6.4.5: white space before other text stays in noscript", "<noscript> x", regexp.MustCompile(`(?is)<noscript.*(\s|&#)`)},
	{"13.2.6.4.17: a doctype after the body is ignored", "</body><!doctype html><!--c-->", regexp.MustCompile(`(?i)</(body|html)>.*<!doctype`)},
	{"13.2.6.4.11: th ends a caption", "<table><caption><th>", regexp.MustCompile(`(?is)<caption.*<th`)},
	{"13.2.6.4.6: what was not OK for a frameset stays so", "<template></template><form><frameset>", regexp.MustCompile(`(?is)<template.*<frameset`)},
	{"13.2.6.4.10: the text of a table counts as one", "<table> </", regexp.MustCompile(`(?is)<(table|tbody|thead|tr).*(\s|&#[0-9]+;)</$`)},
	{"13.2.6.1: characters after characters are one text", "<template><tr>a</b>b", regexp.MustCompile(`(?is)<template.*<(tr|tbody|thead)`)},
	{"13.2.5.38: a slash in a value does not close a tag", "<svg class=x class=y/>x", regexp.MustCompile(`(?is)<(svg|math).*/>`)},
	{"13.2.5.23: a script stays escaped after a sign that opens nothing", "<script><!-- < <script></script>",
		regexp.MustCompile(`(?is)<script.*<!--.*<([^a-z/].*)?<script`)},
	{"13.2.6.4.7: the fourth element in an adoption leaves the stack too", "<a><i><span><span><i><div></a></i>x",
		regexp.MustCompile(`(?is)<(a|b|i|u|s|em|font|code|small|strong|nobr)\b.*<(a|b|i|u|s|em|font|code|small|strong|nobr)\b(.*<[a-z]){4}.*</`)},
	{"13.2.6.5: </p> and </br> end foreign content outside an integration point", "<p><math><annotation-xml></p>",
		regexp.MustCompile(`(?is)<annotation-xml.*</(p|br)`)},
	{"13.2.4.2: only elements of HTML bound a scope", "<table><tbody><svg><html></tbody>x",
		regexp.MustCompile(`(?is)<(svg|math).*<(html|table|template|caption|td|th|marquee|object|applet)\b.*</`)},
	{"13.2.4.1: only elements of HTML say which insertion mode is next", "<svg><frameset><desc><table></table><section>",
		regexp.MustCompile(`(?is)<(svg|math).*<(select|td|th|tr|tbody|thead|tfoot|caption|colgroup|table|template|head|body|frameset|html)\b.*<(desc|foreignobject|title|mi|annotation-xml)\b.*</`)},
	{"13.2.6.3: elements of SVG have no implied end tags", "<form><svg><option></form><image>",
		regexp.MustCompile(`(?is)<(svg|math).*<(p|dd|dt|li|option|optgroup|rb|rp|rt|rtc)\b`)},
}

func isKnown(page string) bool {
	for _, d := range knownDifferences {
		if d.has.MatchString(page) {
			return true
		}
	}
	return false
}

func TestKnownDifferences(t *testing.T) {
	for _, d := range knownDifferences {
		assert.Regexp(t, d.has, d.example)
		ours, theirs := sameAsNet(t, d.example)
		assert.NotEqual(t, theirs, ours, "x/net/html has learned: %s", d.section)
	}
}

// Pages of tags and texts in any order have the tree that x/net/html gives them, but for the known differences.
func TestSameTreeAsNet(t *testing.T) {
	n, r := 20_000, rand.New(rand.NewPCG(1, 2))
	if s := os.Getenv("BROADSHEET_RANDOM_TREES"); s != "" {
		n, _ = strconv.Atoi(s)
		r = rand.New(rand.NewPCG(rand.Uint64(), rand.Uint64()))
	}
	for range n {
		pieces := randomPage(r)
		if isSame(t, pieces) {
			continue
		}
		if page := strings.Join(shrink(t, pieces), ""); !isKnown(page) {
			ours, theirs := sameAsNet(t, page)
			assert.Equal(t, theirs, ours, "%q", page)
		}
	}
}

func isSame(t *testing.T, pieces []string) bool {
	ours, theirs := sameAsNet(t, strings.Join(pieces, ""))
	return ours == theirs
}

// shrink takes pieces from a page as long as it differs.
func shrink(t *testing.T, pieces []string) []string {
	for i := 0; i < len(pieces); {
		fewer := slices.Delete(slices.Clone(pieces), i, i+1)
		if isSame(t, fewer) {
			i++
		} else {
			pieces, i = fewer, 0
		}
	}
	return pieces
}
