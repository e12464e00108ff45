package tree

import (
	"bytes"
	"cmp"
	"io"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"golang.org/x/net/html"
)

// A Tree is a parsed page.
type Tree struct {
	Root      *html.Node
	from      *feed // what it was parsed from; nil for a tree from elsewhere
	Deep      bool  // it had more than 512 open elements
	Truncated bool  // it ends where the limit on nodes was met
	OwnsText  bool  // each text node has a string of its own: a block that keeps one keeps no more of the page than that
}

// Options says what of a page its tree has to hold.
type Options struct {
	Whole      bool            // everything
	Attributes map[string]bool // without whole, the attributes with these lower-case names besides those that the walk reads
	Long       int             // the least bytes of a text that is not given to the parser but put back after it; 0 is longText
}

// Elements is about how many elements the tree has.
func (t *Tree) Elements() int {
	if t.from == nil {
		return 512
	}
	return t.from.elements + 8 // and those that tags imply
}

// Parse parses a page with scripting off, so that the content of noscript is elements; from a feed unless the whole tree
// is wanted. x/net/html refuses a page with more than 512 open elements; such a page is built again by a plainer builder that
// bounds the depth and the nodes of the tree (see treeBuilder), and so is one that may have more nodes than the budget allows.
// Ordinary pages are parsed once. The error is that of the budget's context.
func Parse(text []byte, o Options, b *budget.Budget) (Tree, error) {
	t := Tree{OwnsText: true}
	read := func() io.Reader {
		if o.Whole {
			return budget.Reader{Reader: bytes.NewReader(text), Budget: b}
		}
		t.from = newFeed(text, o.Attributes, cmp.Or(o.Long, longText), b)
		return budget.Reader{Reader: t.from, Budget: b}
	}
	if !Outgrows(text, b) {
		var err error
		t.Root, err = html.ParseWithOptions(read(), html.ParseOptionEnableScripting(false))
		if err == nil || b.Err() != nil {
			t.from.restore(t.Root)
			return t, b.Err()
		}
	}
	flat := buildFlat(read(), maxDepth, b.Nodes)
	flat.from, flat.OwnsText = t.from, true
	flat.from.restore(flat.Root)
	return flat, b.Err()
}
