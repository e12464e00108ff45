package clean

import (
	"golang.org/x/net/html"
)

// ParseOptions says what the caller knows about a page's bytes. The zero value knows nothing.
type ParseOptions struct {
	ContentType string // the Content-Type header
	Encoding    string // decides the encoding outright; any label of the WHATWG list

	// Page.Root is the whole document with Whole, and else has those Attributes (lower-case names) besides the ones that
	// Parse reads. The rest of the Page is the same.
	Whole      bool
	Attributes map[string]bool
}

// Parse reads a page: it decodes the bytes, builds the tree once and walks it once; a second time where
// scripts hold the text (package documentation: what counts as visible). The only error is an unknown
// Encoding; any bytes make a page.
func Parse(b []byte, o ParseOptions) (*Page, error) {
	text, enc, err := decode(b, o.ContentType, o.Encoding)
	if err != nil {
		return nil, err
	}
	root, from, deep := parseTree(text, o)
	page := parseNode(root, from)
	if page.bare() {
		if s := findStory(text); s.prose > 0 && s.attach(root) {
			page = parseNode(root, from)
		}
	}
	page.Encoding, page.Deep = enc, deep
	return page, nil
}

// ParseNode walks a tree that is already there. The tree is left as it was. A nil root gives an empty page.
func ParseNode(root *html.Node) *Page { return parseNode(root, nil) }

func parseNode(root *html.Node, from *feed) *Page {
	page := &Page{Root: root}
	if root != nil {
		walk(root, page, from)
		page.mergeStrips()
	}
	return page
}
