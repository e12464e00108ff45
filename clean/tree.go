package clean

import (
	"bytes"
	"cmp"
	"io"

	"golang.org/x/net/html"
)

// A tree is a parsed page.
type tree struct {
	root      *html.Node
	from      *feed // what it was parsed from; nil for a tree from elsewhere
	deep      bool  // it had more than 512 open elements
	truncated bool  // it ends where the limit on nodes was met
	ownsText  bool  // each of its texts is a string of its own, not a part of a longer one, so that a block may keep it
}

// treeOptions says what of a page its tree has to hold.
type treeOptions struct {
	whole      bool            // everything
	attributes map[string]bool // without whole, the attributes with these lower-case names besides those that the walk reads
	long       int             // the least bytes of a text for which the feed has a mark; 0 is longText
}

// elements is about how many elements the tree has.
func (t *tree) elements() int {
	if t.from == nil {
		return 512
	}
	return t.from.elements + 8 // and those that tags imply
}

// parseTree parses a page with scripting off, so that the content of noscript is elements; from a feed unless the whole tree
// is wanted. x/net/html refuses a page with more than 512 open elements; such a page is built again by a plainer builder that
// bounds the depth and the nodes of the tree (see treeBuilder), and so is one that may have more nodes than the budget allows.
// Ordinary pages are parsed once. The error is that of the budget's context.
func parseTree(text []byte, o treeOptions, b *budget) (tree, error) {
	t := tree{ownsText: true}
	read := func() io.Reader {
		if o.whole {
			return budgetReader{bytes.NewReader(text), b}
		}
		t.from = newFeed(text, o.attributes, cmp.Or(o.long, longText), b)
		return budgetReader{t.from, b}
	}
	if !outgrows(text, b) {
		var err error
		t.root, err = html.ParseWithOptions(read(), html.ParseOptionEnableScripting(false))
		if err == nil || b.err() != nil {
			t.from.restore(t.root)
			return t, b.err()
		}
	}
	flat := buildFlat(read(), maxDepth, b.nodes)
	flat.from, flat.ownsText = t.from, true
	flat.from.restore(flat.root)
	return flat, b.err()
}
