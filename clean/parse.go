package clean

import (
	"golang.org/x/net/html"
)

// ParseOptions says what the caller knows about a page's bytes. The zero value knows nothing.
type ParseOptions struct {
	ContentType string // the Content-Type header
	Encoding    string // decides the encoding outright; any label of the WHATWG list
}

// Parse reads a page: it decodes the bytes, builds the tree once and walks it once; a second time where
// scripts hold the text (package documentation: what counts as visible). The only error is an unknown
// Encoding; any bytes make a page.
func Parse(b []byte, o ParseOptions) (*Page, error) {
	text, enc, err := decode(b, o.ContentType, o.Encoding)
	if err != nil {
		return nil, err
	}
	root, deep, err := parseTree(emptyScripts(text))
	if err != nil {
		return nil, err
	}
	page := ParseNode(root)
	if page.bare() {
		if s := findStory(text); s.prose > 0 && s.attach(root) {
			page = ParseNode(root)
		}
	}
	page.Encoding, page.Deep = enc, deep
	return page, nil
}

// ParseNode walks a tree that is already there. The tree is left as it was. A nil root gives an empty page.
func ParseNode(root *html.Node) *Page {
	page := &Page{Root: root}
	if root != nil {
		walk(root, page)
		page.mergeStrips()
	}
	return page
}
