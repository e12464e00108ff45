package clean

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/charset"
	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// TestSamePageRandom holds FuzzSamePage's invariant for pages of random tokens, which are misnested in every way. BROADSHEET_RANDOM_PAGES
// says how many, from another seed each.
func TestSamePageRandom(t *testing.T) {
	names := strings.Fields("a a a b i strong font div div p p ul li span h1 table tr td th caption tbody select option svg math g mi title desc foreignObject " +
		"body style script noscript template button form object pre br img input meta link article section blockquote textarea iframe em nobr body html head frameset hr dd dt dl label time address image noframes")
	attributes := []string{"class=a", `id="b"`, "data-x=y", "href=/h", `style="color:red"`, `style="display:none"`, "hidden", "itemprop=author", `itemprop="headline x"`,
		"itemscope", `itemtype="http://s/A"`, "rel=author", "rel=nofollow", "src=/s", "src=data:x", "srcset=t", "data-src=u", "alt=v", `title="w x"`, "type=hidden", `type="application/json"`,
		"content=y", "start=2", "value=3", "reversed", "datetime=2020-01-01", "pubdate", "name=n", "property=og:title", "role=heading", "role=presentation", "width=1", "/", "color=red", "lang=de", "dir=rtl", "amp", "rel=canonical", "/ "}
	texts := []string{" ", "\n", " \n ", "a", " b", "c ", " d  e ", "&amp;", "&am", "&lt", "p;", "0", "\r", "f\r\ng", "<", "< ", "é", "12.5%", "."}
	others := []string{"<!-- c -->", "<!-- d --!>", "<!---->", "<!-->", "<!DOCTYPE html>", "<?x y>", "</>", "</ z>", "<![CDATA[ e ]]>", "<![CDATA[ <b> ]]>", "<!x>", "<!--<script>-->"}
	n := 3000
	first := uint64(1)
	if v, err := strconv.Atoi(os.Getenv("BROADSHEET_RANDOM_PAGES")); err == nil {
		n, first = v, uint64(os.Getpid())
	}
	for seed := first; seed < first+uint64(n); seed++ {
		r := rand.New(rand.NewPCG(seed, 7))
		few := make([]string, 3+r.IntN(8)) // a page of few kinds of elements is misnested the most
		for i := range few {
			few[i] = names[r.IntN(len(names))]
		}
		pick := func(list []string) string { return list[r.IntN(len(list))] }
		var b strings.Builder
		for range 4 + r.IntN(60) {
			switch k := r.IntN(20); {
			case k < 7:
				b.WriteString("<" + pick(few))
				for range r.IntN(4) {
					b.WriteString(pick([]string{" ", "", "\n"}) + pick(attributes))
				}
				b.WriteString(pick([]string{">", ">", ">", "/>", " >"}))
			case k < 13:
				fmt.Fprintf(&b, "</%s>", pick(few))
			case k < 19:
				b.WriteString(pick(texts))
			default:
				b.WriteString(pick(others))
			}
		}
		page := b.String()
		want, got := pagesOf(t, []byte(page))
		if !reflect.DeepEqual(want, got) {
			assert.Equal(t, want, got)
			t.Fatalf("seed %d: %q", seed, page)
		}
	}
}

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

// FuzzSamePage holds what TestSamePage does.
func FuzzSamePage(f *testing.F) {
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
		in := bytes.Clone(b)
		assertSamePage(t, b)
		require.Equal(t, in, b)
	})
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
		for name, value := range p.Tree.Attributes(int32(i)) {
			p.Elements[i].Tag += fmt.Sprintf(" %s=%q", name, value)
		}
	}
	return p.WithoutTree()
}
