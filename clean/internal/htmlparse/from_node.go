package htmlparse

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"golang.org/x/net/html"
)

// FromNode copies a tree of x/net/html, whose texts it shares, and tells for each node which one it was, of a copy in a selectedcontent
// element which it is a copy of. A root that is no document
// becomes the only child of one. At the budget's limit on nodes the tree is truncated; when its context ends, the tree ends too.
func FromNode(root *html.Node, b *budget.Budget) (*Tree, []*html.Node) {
	t := &Tree{Nodes: make([]Node, 1, 64)}
	sources := make([]*html.Node, 1, 64)
	at := Document
	for n := root; n != nil; {
		switch {
		case n == root && n.Type == html.DocumentNode:
			sources[0] = n
		case b.Nodes > 0 && len(t.Nodes) >= b.Nodes:
			t.Truncated = true
			return t, sources
		case b.Cancelled(len(t.Nodes)):
			return t, sources
		default:
			child := t.copyNode(n)
			sources = append(sources, n)
			t.AppendChild(at, child)
			at = child
		}
		if n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for n != root && n.NextSibling == nil {
			n, at = n.Parent, t.Nodes[at].Parent
		}
		if n == root {
			break
		}
		n, at = n.NextSibling, t.Nodes[at].Parent
	}
	t.showSelected(b.Nodes, func(of, _ NodeID) { sources = append(sources, sources[of]) })
	return t, sources
}

func (t *Tree) copyNode(n *html.Node) NodeID {
	switch n.Type {
	case html.ElementNode, html.DoctypeNode:
		kind := ElementNode
		if n.Type == html.DoctypeNode {
			kind = DoctypeNode
		}
		name := Name(n.DataAtom)
		if name == 0 {
			name = t.NameFor(n.Data)
		}
		start := int32(len(t.attributes))
		for _, a := range n.Attr {
			t.copyAttribute(a, start)
		}
		return t.add(Node{Type: kind, Name: name, Namespace: namespaceOf(n.Namespace), start: start, end: int32(len(t.attributes))})
	case html.CommentNode:
		return t.add(Node{Type: CommentNode, flags: written, start: t.write(n.Data)})
	default:
		return t.add(Node{Type: TextNode, flags: written, start: t.write(n.Data)})
	}
}

// copyAttribute adds an attribute unless one of the name is among those from start.
func (t *Tree) copyAttribute(a html.Attribute, start int32) {
	key := a.Key
	if a.Namespace != "" {
		key = a.Namespace + ":" + a.Key
	}
	name := t.NameFor(key)
	if !t.hasAttribute(start, name) {
		t.attributes = append(t.attributes, Attribute{name, span{start: t.write(a.Val), flags: written}})
	}
}

// hasAttribute reports an attribute of the name among those from start.
func (t *Tree) hasAttribute(start int32, name Name) bool {
	return t.hasAttributeIn(attributeRange{start, int32(len(t.attributes))}, name)
}

func namespaceOf(name string) Namespace {
	switch name {
	case "svg":
		return SVG
	case "math":
		return MathML
	}
	return HTML
}

var namespaceNames = [...]string{HTML: "", SVG: "svg", MathML: "math"}

var nodeTypes = [...]html.NodeType{
	DocumentNode: html.DocumentNode, ElementNode: html.ElementNode, TextNode: html.TextNode,
	CommentNode: html.CommentNode, DoctypeNode: html.DoctypeNode,
}

// ToNode is the document as a tree of x/net/html, and the node of it for each of this tree.
func (t *Tree) ToNode() (*html.Node, []*html.Node) {
	room := make([]html.Node, len(t.Nodes))
	nodes := make([]*html.Node, len(t.Nodes))
	for i := range room {
		nodes[i] = &room[i]
		t.fillNode(nodes[i], NodeID(i))
	}
	for i := t.Nodes[Document].FirstChild; i != 0; i = t.Next(i, Document) {
		nodes[t.Nodes[i].Parent].AppendChild(nodes[i])
	}
	return nodes[0], nodes
}

func (t *Tree) fillNode(to *html.Node, id NodeID) {
	n := &t.Nodes[id]
	to.Type = nodeTypes[n.Type]
	switch n.Type {
	case ElementNode, DoctypeNode:
		to.Data, to.Namespace = t.NameOf(n.Name), namespaceNames[n.Namespace]
		if n.Type == ElementNode {
			to.DataAtom = n.Atom()
		}
		if n.start == n.end {
			return
		}
		to.Attr = make([]html.Attribute, 0, n.end-n.start)
		for i := n.start; i < n.end; i++ {
			a := &t.attributes[i]
			name := html.Attribute{Key: t.NameOf(a.Name), Val: t.Value(a)}
			if n.Namespace != HTML {
				name.Namespace, name.Key = foreignAttribute(name.Key)
			}
			to.Attr = append(to.Attr, name)
		}
	case TextNode, CommentNode:
		to.Data = t.Text(id)
	}
}

// foreignAttribute is the namespace and the name of an attribute in foreign content ("adjust foreign attributes", 13.2.6).
func foreignAttribute(name string) (namespace, local string) {
	prefix, local, ok := strings.Cut(name, ":")
	switch {
	case !ok:
		return "", name
	case prefix == "xlink":
		switch local {
		case "actuate", "arcrole", "href", "role", "show", "title", "type":
			return prefix, local
		}
	case prefix == "xml" && (local == "lang" || local == "space"), prefix == "xmlns" && local == "xlink":
		return prefix, local
	}
	return "", name
}
