package clean

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

func TestEmptyScripts(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"script", `<p>a</p><script src=x>var a = "<p>";</script><p>b`, `<p>a</p><script src=x></script><p>b`},
		{"style", `<STYLE media="a>b">p > a{}</STYLE >x`, `<STYLE media="a>b"></STYLE >x`},
		{"JSON-LD", `<script type="application/ld+json">{"a":"<b>"}</script>`, ""},
		{"JSON with CDATA", `<script type=application/ld+json>//<![CDATA[
{}//]]></script>`, ""},
		{"JSON by any type", `<script type='text/x-JSON-state'>{}</script>`, ""},
		{"reference in type", `<script type="application/ld&#43;js&#111;n">{}</script>`, ""},
		{"Next.js data", `<script id="__NEXT_DATA__" type="text/plain">{}</script>`, ""},
		{"the first type counts", `<script type=module type=json>{}</script>`, `<script type=module type=json></script>`},
		{"unclosed", `<p>a<script>var b`, `<p>a<script>`},
		{"unclosed style", `<p>a<style>b</styl`, `<p>a<style>`},
		{"empty", `<script></script><style></style>`, ""},
		{"in a comment", `<!-- <script>a</script> --><script>b</script>`, `<!-- <script>a</script> --><script></script>`},
		{"abrupt comments", `<!--><style>a</style><!---><style>b</style>`, `<!--><style></style><!---><style></style>`},
		{"bang comment", `<!--a--!><style>b</style>`, `<!--a--!><style></style>`},
		{"escaped", `<script><!-- a </script>b<script>c</script>`, `<script></script>b<script></script>`},
		{"double escaped", `<script><!-- <script>a</script> b --> c</script>d`, `<script></script>d`},
		{"double escape needs a tag", `<script><!-- <scripts>a</script>b`, `<script></script>b`},
		{"end tag with attributes", `<script>a</script x="</script>">b`, `<script></script x="</script>">b`},
		{"not an end tag", `<script>a</scripts></script/>b`, `<script></script/>b`},
		{"in a title", `<title><script>a</script></title>`, ""},
		{"in a textarea", `<textarea><style>a</style></textarea><style>b</style>`, `<textarea><style>a</style></textarea><style></style>`},
		{"in xmp", `<xmp><script>a</script></xmp>`, ""},
		{"after plaintext", `<plaintext><script>a</script>`, ""},
		{"in noscript", `<noscript><style>a</style></noscript><style>b</style>`, `<noscript><style>a</style></noscript><style></style>`},
		{"in an attribute", `<a title="<script>b</script>" c='<style>'>d</a><style>e</style>`, `<a title="<script>b</script>" c='<style>'>d</a><style></style>`},
		{"in a bogus comment", `<?a <script>b</script><style>c</style>`, `<?a <script>b</script><style></style>`},
		{"in svg", `<svg><style>a{}</style><title>b</title></svg><style>c</style>`, `<svg><style>a{}</style><title>b</title></svg><style></style>`},
		{"markup in an svg style", `<svg><style>a<!-- -->{}</style></svg><style>c</style>`, `<svg><style>a<!-- -->{}</style></svg><style></style>`},
		{"svg ended by HTML", `<svg><style><b></style></svg><style>c</style>`, `<svg><style><b></style></svg><style></style>`},
		{"svg with unclosed elements", `<svg><use x="#a"></svg><style>c</style>`, `<svg><use x="#a"></svg><style></style>`},
		{"CDATA in svg", `<svg><style><![CDATA[a>b{}</svg>]]></style></svg><style>c</style>`, `<svg><style><![CDATA[a>b{}</svg>]]></style></svg><style></style>`},
		{"svg closed by another", `<div><svg></div><style>c</style>`, ""},
		{"HTML in svg", `<svg><foreignObject><p>a</svg><style>b</style>`, ""},
		{"HTML in svg, nested", `<svg><foreignObject><p>a</p></foreignObject></svg><style>b</style>`, `<svg><foreignObject><p>a</p></foreignObject></svg><style></style>`},
		{"svg closed at once", `<svg/><style>c</style>`, `<svg/><style></style>`},
		{"select", `<select><style>a</style></select><style>b</style>`, `<select><style>a</style></select><style></style>`},
		{"uppercase", `<SCRIPT TYPE="TEXT/JAVASCRIPT">a</SCRIPT>`, `<SCRIPT TYPE="TEXT/JAVASCRIPT"></SCRIPT>`},
		{"slashes", `<script/type=module/>a</script>b`, `<script/type=module/></script>b`},
		{"cut tag", `<p>a<script type="`, ""},
		{"text", "a < b <> c </ d", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := test.want
			if want == "" {
				want = test.in
			}
			in := []byte(test.in)
			got := emptyScripts(in)
			assert.Equal(t, want, string(got))
			assert.Equal(t, test.in, string(in), "the input is not modified")
			if test.want == "" {
				assert.True(t, len(got) == 0 || &got[0] == &in[0], "the input itself")
			}
			assertSameTree(t, in, got)
		})
	}
}

// FuzzEmptyScripts holds the invariant: the same tree but for the text of scripts and styles.
func FuzzEmptyScripts(f *testing.F) {
	for _, seed := range []string{
		`<!DOCTYPE html><html><head><title>a</title><style>b</style><script>c</script></head><body><p>d<script type="application/ld+json">{}</script>`,
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
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		in := bytes.Clone(b)
		got := emptyScripts(b)
		require.Equal(t, in, b)
		require.LessOrEqual(t, len(got), len(b))
		assertSameTree(t, b, got)
	})
}

func assertSameTree(t *testing.T, before, after []byte) {
	t.Helper()
	want, err := html.ParseWithOptions(bytes.NewReader(before), html.ParseOptionEnableScripting(false))
	got, err2 := html.ParseWithOptions(bytes.NewReader(after), html.ParseOptionEnableScripting(false))
	if err != nil {
		require.Error(t, err2)
		return
	}
	require.NoError(t, err2)
	require.Equal(t, outline(want), outline(got))
}

// outline writes a tree down without the text of scripts and styles that emptyScripts may empty.
func outline(root *html.Node) string {
	var s strings.Builder
	depth := 0
	for n := root; n != nil; {
		s.WriteString(strings.Repeat(" ", depth))
		s.WriteString(n.Namespace + ":" + n.Data)
		for _, a := range n.Attr {
			s.WriteString(" " + a.Namespace + ":" + a.Key + "=" + a.Val)
		}
		s.WriteByte('\n')
		skip := n.Type == html.ElementNode && n.Namespace == "" && (n.Data == "style" || n.Data == "script" && !isJSONNode(n))
		if n.FirstChild != nil && !skip {
			n = n.FirstChild
			depth++
			continue
		}
		for n != nil && n.NextSibling == nil {
			n = n.Parent
			depth--
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return s.String()
}

func isJSONNode(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "type" && strings.Contains(strings.ToLower(a.Val), "json") || a.Key == "id" && a.Val == "__NEXT_DATA__" {
			return true
		}
	}
	return false
}

func BenchmarkEmptyScripts(b *testing.B) {
	unit := `<div class="story"><a href="/news/1">A headline of some length</a><p>And a sentence about it, with &amp; in it.</p></div>` +
		`<script async>(function(){var a="<div>";for(var i=0;i<10;i++){if(a<i){document.write(a)}}` + strings.Repeat("x=1;", 100) + `})()</script>`
	page := []byte(strings.Repeat(unit, 174<<10/len(unit)))
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		emptyScripts(page)
	}
}
