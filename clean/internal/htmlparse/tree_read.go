package htmlparse

import (
	"unsafe"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"golang.org/x/net/html/atom"
)

// Text is what a text or comment says. Where nothing in it has to be decoded it is a piece of the source.
func (t *Tree) Text(n NodeID) string {
	return t.read(t.Nodes[n].span())
}

// AppendText appends what a text or comment says.
func (t *Tree) AppendText(dst []byte, n NodeID) []byte {
	return t.appendSpan(dst, t.Nodes[n].span())
}

func (t *Tree) appendSpan(dst []byte, s span) []byte {
	if s.flags&encoded == 0 {
		return append(dst, t.read(s)...)
	}
	return appendDecoded(dst, t.source[s.start:s.end], s.flags, nil)
}

// TextIn is Text, which it writes into room where it has to be decoded: it is good until room is used again. It is cut when the context of
// the budget ends.
func (t *Tree) TextIn(room *[]byte, n NodeID, b *budget.Budget) string {
	s := t.Nodes[n].span()
	if s.flags&encoded == 0 || s.flags&written != 0 {
		return t.read(s)
	}
	*room = appendDecoded((*room)[:0], t.source[s.start:s.end], s.flags, b)
	return unsafe.String(unsafe.SliceData(*room), len(*room))
}

func (n *Node) span() span { return span{n.start, n.end, n.flags} }

// read is what a span says.
func (t *Tree) read(s span) string {
	switch {
	case s.flags&written != 0:
		return t.written[s.start]
	case s.flags&encoded != 0:
		return decode(t.source[s.start:s.end], s.flags)
	}
	return t.source[s.start:s.end]
}

// Tag is the name of an element, "" of other nodes.
func (t *Tree) Tag(n NodeID) string {
	if e := &t.Nodes[n]; e.Type == ElementNode {
		return t.NameOf(e.Name)
	}
	return ""
}

// Attributes are those of an element in their order, the first of each name.
func (t *Tree) Attributes(n NodeID) []Attribute {
	e := &t.Nodes[n]
	if e.Type != ElementNode && e.Type != DoctypeNode {
		return nil
	}
	return t.attributes[e.start:e.end:e.end]
}

// Value is that of an attribute.
func (t *Tree) Value(a *Attribute) string { return t.read(a.value) }

// Attr is the value of the attribute of that name.
func (t *Tree) Attr(n NodeID, name atom.Atom) (value string, ok bool) {
	attributes := t.Attributes(n)
	for i := range attributes {
		if attributes[i].Name == Name(name) {
			return t.read(attributes[i].value), true
		}
	}
	return "", false
}

func (t *Tree) hasAttributeIn(r attributeRange, name Name) bool {
	for i := r.start; i < r.end; i++ {
		if t.attributes[i].Name == name {
			return true
		}
	}
	return false
}

// Next is the node after n in document order below root, 0 after the last.
func (t *Tree) Next(n, root NodeID) NodeID {
	if child := t.Nodes[n].FirstChild; child != 0 {
		return child
	}
	for n != root {
		e := &t.Nodes[n]
		if e.NextSibling != 0 {
			return e.NextSibling
		}
		n = e.Parent
	}
	return 0
}
