package tree

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// nested returns n elements inside one another, each with a word before its child and one after it.
func nested(open, close string, n int) (page string, words []string) {
	var s strings.Builder
	s.WriteString("<!doctype html><title>Deep</title><p>first</p>")
	for i := range n {
		fmt.Fprintf(&s, "%sin%d ", open, i)
		words = append(words, fmt.Sprintf("in%d", i))
	}
	for i := n - 1; i >= 0 && close != ""; i-- {
		fmt.Fprintf(&s, "%s out%d ", close, i)
		words = append(words, fmt.Sprintf("out%d", i))
	}
	s.WriteString("<p>last</p>")
	return s.String(), words
}

func TestParseTreeDeep(t *testing.T) {
	tests := []struct {
		open, close string
		n           int
		deep        bool
	}{
		{"<div>", "</div>", 100, false},
		{"<div>", "</div>", 600, true},
		{"<span>", "</span>", 600, true},
		{"<b>", "</b>", 600, true},
		{"<font color=red>", "</font>", 600, true},
		{"<font>", "", 600, true},
		{"<span class=a>", "", 5000, true},
		{"<table><tr><td>", "</td></tr></table>", 10000, true},
		{"<ul><li>", "</li></ul>", 10000, true},
		{"<ul><li>", "", 10000, true},
		{"<blockquote><p>", "</blockquote>", 2000, true},
		{"<div>", "</div>", 100000, true},
		{"<div>", "", 100000, true},
		{"<svg><foreignObject>", "</foreignObject></svg>", 1000, true},
		{"<p><b>", "", 1000, true},
	}
	for _, test := range tests {
		t.Run(fmt.Sprint(test.open, test.n, test.close != ""), func(t *testing.T) {
			page, words := nested(test.open, test.close, test.n)
			root, deep := mustTree(t, page)
			if deep || !test.deep { // html.Parse may take some of these in its stride
				assert.Equal(t, test.deep, deep)
			}
			want := append([]string{"Deep", "first"}, words...)
			got := strings.Fields(strings.Join(treeText(root), " "))
			if deep {
				assert.Equal(t, append(want, "last"), got)
			} else {
				assert.ElementsMatch(t, append(want, "last"), got)
			}
			assert.LessOrEqual(t, treeDepth(root), maxDepth+1)
		})
	}
}

// After the deepest place the page goes on as it would have.
func TestParseTreeDeepAside(t *testing.T) {
	deep := strings.Repeat("<span>", 600) + "deep"
	tests := []struct{ name, in, want string }{
		{"a head in order", " <html lang=de><html id=c> <head><title>x</title></head> <body>" + deep + strings.Repeat("</span>", 600) + "</body></html><p id=b>after", "html=c body p=b"},
		{"a row's group", "<table><thead><tr><td>" + deep + "<tbody id=b><tr><td>after</table>", "html body table tbody=b tr td"},
		{"image", deep + strings.Repeat("</span>", 600) + "<image id=a><p id=b>after", "html body p=b"},
		{"closed by its block", "<div id=a><p>" + deep + "</div><p id=b>after", "html body p=b"},
		{"closed by its cell", "<table><tr><td>" + deep + "<td id=b>after</table>", "html body table tr td=b"},
		{"closed by its table", "<table><tr><td>" + deep + "</table><p id=b>after", "html body p=b"},
		{"block inside bold", deep + strings.Repeat("</span>", 600) + "<b><div id=a>x</b><p id=b>after", "html body b div=a p=b"},
		{"next item", "<ul><li>" + deep + "<li id=b>after</ul>", "html body ul li=b"},
		{"paragraphs", deep + strings.Repeat("</span>", 600) + "<p id=a>x<p id=b>after", "html body p=b"},
		{"link", deep + strings.Repeat("</span>", 600) + "<a id=a>x<a id=b>after", "html body a=b"},
		{"noscript", deep + strings.Repeat("</span>", 600) + "<noscript><p id=b>after</noscript>", "html body noscript p=b"},
		{"script", deep + strings.Repeat("</span>", 600) + "<script>'<p>'</script><p id=b>after", "html body p=b"},
		{"svg", deep + strings.Repeat("</span>", 600) + "<svg><title>x</title><path/></svg><p id=b>after", "html body p=b"},
		{"svg left open", deep + strings.Repeat("</span>", 600) + "<svg><g><p id=b>after", "html body p=b"},
		{"void", deep + strings.Repeat("</span>", 600) + "<img><br><input><p id=b>after", "html body p=b"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root, deep := mustTree(t, test.in)
			require.True(t, deep)
			assert.Equal(t, test.want, pathOf(root, "after"))
		})
	}
}

func mustTree(t *testing.T, page string) (root *html.Node, deep bool) {
	t.Helper()
	tree, err := Parse([]byte(page), Options{Whole: true}, &budget.Budget{})
	require.NoError(t, err)
	return tree.Root, tree.Deep
}

func TestParseTreeOrdinary(t *testing.T) {
	root, deep := mustTree(t, "<noscript><p>a</noscript><p>b")
	assert.False(t, deep)
	assert.Equal(t, []string{"a", "b"}, treeText(root))
	assert.Equal(t, "html body p", pathOf(root, "a"), "noscript holds elements: in the head it ends at a p")
}

// treeText lists the texts of a tree in order.
func treeText(root *html.Node) (texts []string) {
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			texts = append(texts, n.Data)
		}
	}
	return texts
}

func treeDepth(root *html.Node) (deepest int) {
	depth := 0
	for n := root; n != nil; {
		deepest = max(deepest, depth)
		if n.FirstChild != nil {
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
	return deepest
}

// pathOf writes the ancestors of a text, with their ids.
func pathOf(root *html.Node, text string) (path string) {
	for n := range root.Descendants() {
		if n.Type != html.TextNode || n.Data != text {
			continue
		}
		for p := n.Parent; p.Type == html.ElementNode; p = p.Parent {
			name := p.Data
			for _, a := range p.Attr {
				if a.Key == "id" {
					name += "=" + a.Val
				}
			}
			path = strings.TrimSpace(name + " " + path)
		}
	}
	return path
}

// FuzzParseTree holds that a tree is had of any text, and that a bounded tree has the text of an unbounded one in its order.
func FuzzParseTree(f *testing.F) {
	for _, seed := range []string{
		"<p>a<b>b<div>c</b>d</p>e<table><tr><td>f<td>g</table>h",
		"<ul><li>a<ul><li>b<li>c</ul>d<li>e</ul>f<dl><dt>g<dd>h<dt>i</dl>",
		"<svg><g><title>a</title><![CDATA[b]]><p>c</svg>d<math><mi>e</mi></math>",
		"<a>a<a>b<div><a>c</div>d</a><h1>e<h2>f</h1>g</h3>",
		"<title>a</title><meta><p>b</head><body x>c</body>d</html>e<head>f",
		"<noscript>a<style>b</style></noscript><select><option>c<option>d</select></p></br>",
	} {
		f.Add([]byte(seed), byte(3))
		f.Add([]byte(strings.Repeat("<div><i>", 300)+seed), byte(2))
	}
	f.Fuzz(func(t *testing.T, b []byte, limit byte) {
		root, deep := mustTree(t, string(b))
		require.NotNil(t, root)
		bound := int(limit%8) + 3
		flat, free := buildFlat(bytes.NewReader(b), bound, 0).Root, buildFlat(bytes.NewReader(b), 1<<30, 0).Root
		require.LessOrEqual(t, treeDepth(flat), bound+1)
		require.Equal(t, strings.Join(treeText(free), ""), strings.Join(treeText(flat), ""))
		if deep {
			require.LessOrEqual(t, treeDepth(root), maxDepth+1)
			require.Equal(t, strings.Join(treeText(free), ""), strings.Join(treeText(root), ""))
		}
	})
}

func BenchmarkParseTree(b *testing.B) {
	ordinary := []byte(strings.Repeat("<div class=story><a href=/news>Headline</a><p>A sentence of it, and more.</p></div>", 1500))
	deep, _ := nested("<div>", "</div>", 5000)
	deepest, _ := nested("<div>", "", 100000)
	hostile := strings.Repeat("<b>", 50000) + strings.Repeat("<div></b>", 50000) + strings.Repeat("</b></p><p></span>", 50000)
	for _, page := range []struct {
		name string
		text []byte
	}{{"ordinary", ordinary}, {"5000 deep", []byte(deep)}, {"100000 deep", []byte(deepest)}, {"hostile", []byte(hostile)}} {
		b.Run(page.name, func(b *testing.B) {
			b.SetBytes(int64(len(page.text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(page.text, Options{}, &budget.Budget{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
