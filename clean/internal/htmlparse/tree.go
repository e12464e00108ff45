package htmlparse

import (
	"golang.org/x/net/html/atom"
)

// A NodeID is the place of a node in its tree. 0 is the document, which is below no node, so that as a child or sibling it says that
// there is none.
type NodeID int32

// Document is the node of the whole page.
const Document NodeID = 0

// A NodeType is the sort of a node.
type NodeType uint8

// The sorts of node. Comments are kept only where Options asks for them.
const (
	DocumentNode NodeType = iota
	ElementNode
	TextNode
	CommentNode
	DoctypeNode
)

// A Namespace is the vocabulary of an element.
type Namespace uint8

// The namespaces (WHATWG HTML 13.2.6).
const (
	HTML Namespace = iota
	SVG
	MathML
)

// A Name is the name of an element or attribute as a number: that of package atom where it has one, else the place in the tree's own
// list with the highest bit set.
type Name uint32

// ownName marks the names of the tree's own list.
const ownName Name = 1 << 31

// Atom is the number that package atom has for a name, 0 where it has none.
func (n Name) Atom() atom.Atom {
	if n&ownName != 0 {
		return 0
	}
	return atom.Atom(n)
}

// A Node is one node of a tree.
type Node struct {
	Parent, FirstChild, LastChild, PrevSibling, NextSibling NodeID

	Name      Name // of an element or doctype
	Type      NodeType
	Namespace Namespace

	flags      spanFlags
	start, end int32 // the span of a text or comment; of an element, where its attributes begin and end
}

// Atom is the number of an element's name, 0 of other nodes and of names that package atom lacks.
func (n *Node) Atom() atom.Atom { return n.Name.Atom() }

// An Attribute is one attribute of an element.
type Attribute struct {
	Name  Name
	value span
}

// A span is a piece of the source, or, with the flag written, of the texts that the tree had to write anew.
type span struct {
	start, end int32
	flags      spanFlags
}

type spanFlags uint8

const (
	written    spanFlags = 1 << iota // start is a place in Tree.written, and nothing in it is encoded
	references                       // has an ampersand, and character references are read (13.2.5.72)
	inValue                          // of an attribute, where some references are not (13.2.5.73)
	returns                          // may have carriage returns, which are line feeds (13.2.3.5)
	nuls                             // may have NULs, which are U+FFFD
	dropNULs                         // NULs are ignored instead (13.2.6.4.7)
	ended                            // of a text: what comes next is a text of its own, as a comment stood between them
	merged                           // start is a place in parser.merged, until the end of the page

	encoded = references | returns | nuls | dropNULs // reading it is more than copying it
)

// What the flags of an element say while it is parsed.
const (
	isOpen   spanFlags = 1 << iota // a formatting element on the stack of open elements
	isListed                       // in the list of active formatting elements
)

// A Tree is a parsed page. Its texts are pieces of the source, decoded when they are asked for.
type Tree struct {
	Nodes []Node
	// Deep says that the page was nested deeper than browsers go; what stood deeper was moved up in its order.
	Deep bool
	// Truncated says that the tree ends where the limit on nodes was met.
	Truncated bool

	attributes []Attribute
	names      names
	source     string
	written    []string
}
