package htmlparse

import (
	"context"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const page = `<!DOCTYPE html PUBLIC "a" "b"><html lang=de><head><title>A &amp; B</title></head><body class="x y" data-k=1>` +
	`<p>one<b>two</b>three</p><!--c--><x-tip a=1>four</x-tip><svg viewBox="0 0 1 1"><use xlink:href="#a"/></svg></body></html>`

func parseNode(t *testing.T, s string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(s))
	require.NoError(t, err)
	return root
}

func render(t *testing.T, n *html.Node) string {
	t.Helper()
	var s strings.Builder
	require.NoError(t, html.Render(&s, n))
	return s.String()
}

// consistent checks that the links of a tree agree with one another.
func consistent(t *testing.T, tree *Tree) {
	t.Helper()
	for i := range tree.Nodes {
		last := NodeID(0)
		for c := tree.Nodes[i].FirstChild; c != 0; c = tree.Nodes[c].NextSibling {
			if n := &tree.Nodes[c]; n.Parent != NodeID(i) || n.PrevSibling != last {
				t.Fatalf("child %d of %d has the parent %d and comes after %d, not %d", c, i, n.Parent, n.PrevSibling, last)
			}
			last = c
		}
		if tree.Nodes[i].LastChild != last {
			t.Fatalf("the last child of %d is %d, not %d", i, last, tree.Nodes[i].LastChild)
		}
	}
}

func TestFromNodeAndBack(t *testing.T) {
	root := parseNode(t, page)
	tree, sources := FromNode(root, &budget.Budget{})
	consistent(t, tree)
	require.Len(t, sources, len(tree.Nodes))
	assert.Same(t, root, sources[Document])
	back, nodes := tree.ToNode()
	assert.Equal(t, render(t, root), render(t, back))
	for i, n := range sources {
		assert.Equal(t, n.Data, nodes[i].Data)
		assert.Equal(t, n.DataAtom, nodes[i].DataAtom)
		assert.Equal(t, n.Namespace, nodes[i].Namespace)
		assert.Equal(t, n.Attr, nodes[i].Attr)
	}
}

func TestFromNodeRoots(t *testing.T) {
	tree, sources := FromNode(nil, &budget.Budget{})
	assert.Len(t, tree.Nodes, 1)
	assert.Equal(t, []*html.Node{nil}, sources)

	p := parseNode(t, page).LastChild.LastChild.FirstChild
	tree, sources = FromNode(p, &budget.Budget{})
	consistent(t, tree)
	assert.Nil(t, sources[Document])
	assert.Same(t, p, sources[1])
	assert.Equal(t, "p", tree.Tag(1))
	assert.Len(t, tree.Nodes, 6, "not what comes after the root")
	assert.Equal(t, NodeID(0), tree.Next(5, Document))
}

func TestFromNodeBounds(t *testing.T) {
	root := parseNode(t, page)
	tree, _ := FromNode(root, &budget.Budget{Nodes: 5})
	consistent(t, tree)
	assert.True(t, tree.Truncated)
	assert.Len(t, tree.Nodes, 5)

	deep := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	for n, i := deep, 0; i < 100_000; i++ {
		child := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
		n.AppendChild(child)
		n = child
	}
	tree, _ = FromNode(deep, &budget.Budget{})
	assert.Len(t, tree.Nodes, 100_002)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	b := budget.New(ctx, 0)
	tree, _ = FromNode(deep, &b)
	assert.Less(t, len(tree.Nodes), 5000)
}

func TestFromNodeFirstAttribute(t *testing.T) {
	n := &html.Node{Type: html.ElementNode, Data: "a", Attr: []html.Attribute{{Key: "href", Val: "1"}, {Key: "data-x", Val: "2"}, {Key: "href", Val: "3"}}}
	tree, _ := FromNode(n, &budget.Budget{})
	attributes := tree.Attributes(1)
	require.Len(t, attributes, 2)
	assert.Equal(t, "1", tree.Value(&attributes[0]))
	assert.Equal(t, "data-x", tree.NameOf(attributes[1].Name))
	v, ok := tree.Attr(1, atom.Href)
	assert.True(t, ok)
	assert.Equal(t, "1", v)
	_, ok = tree.Attr(1, atom.Class)
	assert.False(t, ok)
	assert.Equal(t, atom.A, tree.Nodes[1].Atom())
}

func TestNames(t *testing.T) {
	var tree Tree
	own := tree.NameFor("x-tip")
	assert.Equal(t, own, tree.NameFor("x-tip"))
	assert.NotEqual(t, own, tree.NameFor("x-top"))
	assert.Equal(t, "x-tip", tree.NameOf(own))
	assert.Zero(t, own.Atom())
	assert.Equal(t, Name(atom.Div), tree.NameFor("div"))
	assert.Equal(t, atom.Div, tree.NameFor("div").Atom())
	long := strings.Repeat("x", 100)
	assert.Equal(t, long, tree.NameOf(tree.NameFor(long)))
	for _, a := range []atom.Atom{atom.Onlanguagechange, atom.Allowpaymentrequest, atom.Onunhandledrejection} {
		assert.LessOrEqual(t, len(a.String()), longestAtom)
	}
}

func TestChange(t *testing.T) {
	tree, _ := FromNode(nil, &budget.Budget{})
	div := tree.NewElement(tree.NameFor("div"))
	text := func(s string) NodeID { return tree.NewText(s) }
	a, b, c := text("a"), text("b"), text("c")
	tree.AppendChild(Document, div)
	tree.AppendChild(div, b)
	tree.InsertBefore(div, a, b)
	tree.InsertBefore(div, c, 0)
	said := func() string {
		consistent(t, tree)
		var s []byte
		for n := tree.Next(Document, Document); n != 0; n = tree.Next(n, Document) {
			if tree.Nodes[n].Type == TextNode {
				s = tree.AppendText(s, n)
			}
		}
		return string(s)
	}
	assert.Equal(t, "abc", said())
	tree.Remove(b)
	tree.Remove(b)
	assert.Equal(t, "ac", said())
	tree.InsertBefore(div, b, c)
	assert.Equal(t, "abc", said())
	tree.Remove(a)
	tree.AppendChild(div, a)
	assert.Equal(t, "bca", said())
	tree.Remove(div)
	assert.Equal(t, "", said())
	tree.Remove(div)
	tree.Remove(Document)
	tree.AppendChild(Document, div)
	assert.Equal(t, "bca", said())
	assert.Equal(t, "a", tree.Text(a))
	assert.Equal(t, "", tree.Tag(a))
	assert.Nil(t, tree.Attributes(a))
}
