package clean

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/charset"
	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// TestSamePage holds that Parse finds in a page what ParseNode finds in the tree of x/net/html.
func TestSamePage(t *testing.T) {
	for _, page := range []string{
		`<p>a</p><script src=x>var a = "<p>";</script><p>b`,
		`<STYLE media="a>b">p > a{}</STYLE >x`,
		`<script async type="application/ld+json">{"a":"<b>", "c":1}</script>`,
		`<script type="application/ld+json">{}</script>`,
		`<script type=application/ld+json>//<![CDATA[
{}//]]></script><script type=json>{"another": 1, "b": 2}</script>`,
		"\x01<script type=json>{\"another\": 1, \"b\": 2}</script>",
		`<script type="application/ld&#43;js&#111;n">{}</script>`,
		`<script id="__NEXT_DATA__" type="text/plain">{}</script>`,
		`<script type=module type=json>{}</script>`,
		`<p>a<script>var b`,
		`<p>a<style>b</styl`,
		`<script></script><style></style>`,
		`<!-- <script>a</script> --><script>b</script>`,
		`<!--><style>a</style><!---><style>b</style>`,
		`<!--a--!><style>b</style>`,
		`a<!-- b -->c &am<!-- -->p; d <!-- e --!>f`,
		`<i>a<!-- b --></i><!-- c -->d <!-- e --> <i>`,
		"<i>a</i> <!-- b --> <!-- c -->\n<i>",
		"a <!-- b",
		`<script><!-- a </script>b<script>c</script>`,
		`<script><!-- <script>a</script> b --> c</script>d`,
		`<script><!-- <scripts>a</script>b`,
		`<script>a</script x="</script>">b`,
		`<script>a</scripts></script/>b`,
		`<title><script>a</script></title>`,
		`<textarea><style>a</style></textarea><style>b</style>`,
		`<xmp><script>a</script></xmp>`,
		`<plaintext><script>a</script>`,
		`<noscript><style>a</style> <!-- b --></noscript><style>b</style>`,
		`<a class="<script>b</script>" id='<style>'>d</a><style>e</style>`,
		`<?a <script>b</script><style>c</style>`,
		`<body>a<svg viewBox="0 0 1 1"><style>a{}</style><title>b</title><use x="#a"></svg>c`,
		`<svg a=b><title>c</title></svg><frameset>`,
		`<body><svg a=b><style><b></style></svg><style>c</style>`,
		`<body><svg><style><![CDATA[a>b{}</svg>]]></style></svg><style>c</style>`,
		`<div><svg></div><style>c</style>`,
		`<svg><foreignObject><p>a</svg><style>b</style>`,
		`<svg><foreignObject><p>a</p></foreignObject></svg><style>b</style>`,
		`<svg width=1 /><style>c</style>`,
		`<math a=b><mi data-c=d>e</mi>  <!-- f --></math>`,
		`<select><style>a</style></select><style>b</style>`,
		`<SCRIPT TYPE="TEXT/JAVASCRIPT">a</SCRIPT>`,
		`<script/type=module/>a</script>b`,
		`<p>a<script type="`,
		"a < b <> c </ d",
		"a  <  b <  <i>",
		`<div data-a="b" class=c onclick='d' id=e f>`,
		`<div data-a="b"class="c"/id=d>`,
		`<div class=a data-b=c/>`,
		`<a href=/b/ data-c>d</a><a href=/b/>`,
		`<DIV CLASS=a ALIGN=b>`,
		`<p id=a class=b ID=c CLASS=d>`,
		"<a data-a href='/b?c&amp;d' class=e><a data-a class='b\r\nc'>",
		"\x01<p data-a class=b>",
		`<b data-a=1><font color=2 size=3>`,
		`<html data-a><body onload=b><meta charset=c>`,
		`<p style="color:red"><p style="DISPLAY:none"><p style="vis&#105;bility:hidden">`,
		`<p style="color:red" style="display:none">`,
		`<link rel=stylesheet href=a><link rel="Canonical x" href=b media=c><link href=d>`,
		`<a rel="nofollow" href=a><a rel="author me" href=b>`,
		`<img src="/a.jpg" srcset="b 1x" data-src=c alt=d loading=lazy>`,
		`<img src="data:image/gif;base64,R0" srcset="b 1x" data-src=c alt=d>`,
		`<ol start=3 reversed type=a><li value="5" data-x=y>`,
		`<p data-by=a data-bx=b DATA-BY=c title=d>`,
		`<input type=hidden name=a value=b>`,
		`<my-el class=a slot=b><amp-img src=c layout=d>`,
		"<p>\n\t a  b\n\n</p>",
		"<div>\n  <p>a</p>\n\n<p>b</p> c </div> <b>",
		"<i>a</i> \n \t b  ",
		"<i>a</i> \n \t ",
		"<i>a</i> \n<i>b</i>",
		"a</div>  </p>  b<p>",
		"<b><p>a</b> <p>b</p> <p>",
		"<a><div><b>a</b></div></a> <p>",
		"<b><table><td></b></table> <p>",
		"<pre>\n\n a  <!-- b -->\n</pre>  <p>",
	} {
		t.Run(page[:min(len(page), 20)], func(t *testing.T) { assertSamePage(t, []byte(page)) })
	}
	unit := "The pier reopens &amp; the ferry\r\nsails again &lt;on Monday&gt; &#233;t&eacute &amp"
	for _, n := range []int{1, 300, 5000} {
		text := strings.Repeat(unit+" ", n)
		assertSamePage(t, []byte("<p>"+text+"<b>x</b>"+text))
	}
}

// assertSamePage compares what Parse finds with what ParseNode finds.
func assertSamePage(t *testing.T, text []byte) {
	t.Helper()
	want, got := pagesOf(t, text)
	require.Equal(t, want, got)
}

// pagesOf are a page by the tree of x/net/html, and as it is parsed here; both with the attributes of their elements.
func pagesOf(t *testing.T, text []byte) (want, got *page.Page) {
	t.Helper()
	got, err := Parse(text, ParseOptions{Encoding: "utf-8"})
	require.NoError(t, err)
	read, _, err := charset.Decode(text, "", "utf-8", new(budget.Budget))
	require.NoError(t, err)
	root, err := html.ParseWithOptions(bytes.NewReader(read), html.ParseOptionEnableScripting(false))
	if err != nil { // nested too deep for x/net/html
		return nil, nil
	}
	want, err = ParseNode(root, ParseOptions{})
	require.NoError(t, err)
	want.Encoding = got.Encoding
	return withAttributes(want), withAttributes(got)
}

// withAttributes is a page without its tree, its elements named by their attributes too.
func withAttributes(p *page.Page) *page.Page {
	for i := range p.Elements {
		var list []string // x/net/html sorts those of formatting elements
		for name, value := range p.Tree.Attributes(int32(i)) {
			list = append(list, fmt.Sprintf(" %s=%q", name, value))
		}
		slices.Sort(list)
		p.Elements[i].Tag += strings.Join(list, "")
	}
	return p.WithoutTree()
}
