package clean

import (
	"context"

	"golang.org/x/net/html"
)

// ParseOptions says what the caller knows about a page, and what reading it may cost. The zero value knows nothing and sets no
// limit.
type ParseOptions struct {
	ContentType string // of bytes: the Content-Type header
	Encoding    string // of bytes: decides the encoding outright; any label of the WHATWG list
	Damaged     bool   // of bytes: they are what is left of the beginning of a page
	Language    string // of flat text: decides how quotes are read; "" is unknown

	// Page.Root is the whole document with Whole, and else has those Attributes (lower-case names) besides the ones that
	// Parse reads. The rest of the Page is the same.
	Whole      bool
	Attributes map[string]bool

	// MaxNodes is how many elements, texts and comments of the tree are read, 0 for all of them. Of a larger page the
	// beginning is read, and Page.Cut is set. A page may have an eighth as many blocks. The limit holds before the tree is
	// there: a page that may outgrow it is parsed by a builder that counts.
	MaxNodes int
	// Context, where it is not nil, stops the reading soon after it ends; its error is returned.
	Context context.Context

	long int // the least bytes of a text for which the feed has a mark; 0 is longText, which tests' pages are too short for
}

// Parse reads a page: it decodes the bytes, builds the tree once and walks it once; a second time where
// scripts hold the text (package documentation: what counts as visible). The errors are those of an unknown
// Encoding and of the Context; any bytes make a page.
func Parse(b []byte, o ParseOptions) (*Page, error) {
	limits := newBudget(o.Context, o.MaxNodes)
	text, enc, err := decode(b, o.ContentType, o.Encoding, &limits)
	if err != nil {
		return nil, err
	}
	t, err := parseTree(text, treeOptions{whole: o.Whole, attributes: o.Attributes, long: o.long}, &limits)
	if err != nil {
		return nil, err
	}
	p, err := parseNode(&t, &limits)
	if err == nil && isBare(p) {
		if s := findStory(text, &limits); s.prose > 0 && s.attach(t.root) {
			t.ownsText = false // scripts may hold it
			p, err = parseNode(&t, &limits)
		}
	}
	if err != nil {
		return nil, err
	}
	p.Encoding, p.Deep = enc, t.deep
	switch {
	case t.truncated:
		p.Cut = AtLimit
	case p.Cut == NotCut && o.Damaged:
		p.Cut = AtDamage
	}
	return p, nil
}

// ParseNode walks a tree that is already there. The tree is left as it was. A nil root gives an empty page. The only error is
// that of the Context.
func ParseNode(root *html.Node, o ParseOptions) (*Page, error) {
	limits := newBudget(o.Context, o.MaxNodes)
	return parseNode(&tree{root: root}, &limits)
}

func parseNode(t *tree, b *budget) (*Page, error) {
	p := &Page{Root: t.root}
	if t.root != nil {
		walk(t, p, b)
		mergeStrips(p, b)
	}
	return p, b.err()
}
