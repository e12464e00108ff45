package clean

import (
	"context"
	"unsafe"

	"github.com/broadsheet-go/broadsheet/clean/charset"
	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/detour"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/internal/segment"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"golang.org/x/net/html"
)

// ParseOptions says what the caller knows about a page, and what reading it may cost. The zero value knows nothing and sets no
// limit.
type ParseOptions struct {
	ContentType string // of bytes: the Content-Type header
	Encoding    string // of bytes: decides the encoding outright; any label of the WHATWG list
	Damaged     bool   // of bytes: they are what is left of the beginning of a page
	Borrow      bool   // of bytes: nobody changes them as long as the Page is used, so that they need not be copied
	Language    string // of flat text: decides how quotes are read; "" is unknown

	// TextFormat says of flat text whose marks are taken back: those that the text shows several times, unless the format is known.
	TextFormat page.TextFormat

	// MaxNodes is how many nodes the tree may have, 0 for any number. Of a larger page the beginning is read, and Page.Cut is
	// set. A page may have an eighth as many blocks.
	MaxNodes int
	// Context, where it is not nil, stops the reading soon after it ends; its error is returned.
	Context context.Context
	// Memory, of bytes, where it is not nil, is what the page is made in.
	Memory *Memory
}

// A Memory is memory that one page after another is made in, for who reads many of them and needs each only until the next. The zero
// value is ready to use. A Page that Parse made in it, with its tree, must not be used after Free or the next Parse in it; the texts
// of its blocks and facts may. Only one goroutine at a time may use it.
type Memory struct {
	tree htmlparse.Memory
	page segment.Memory
}

// Free ends the life of the page in m and lets go of its texts. The memory stays for the next page.
func (m *Memory) Free() {
	m.tree.Free()
	m.page.Free()
}

// parts are the memory of a tree and that of a page, nil where there is none.
func (m *Memory) parts() (*htmlparse.Memory, *segment.Memory) {
	if m == nil {
		return nil, nil
	}
	return &m.tree, &m.page
}

// Parse reads a page: it decodes the bytes, builds the tree once and walks it once; a second time where
// scripts hold the text (package documentation: what counts as visible). The errors are those of an unknown
// Encoding and of the Context; any bytes make a page.
func Parse(b []byte, o ParseOptions) (*page.Page, error) {
	limits := budget.New(o.Context, o.MaxNodes)
	text, enc, err := charset.Decode(b, o.ContentType, o.Encoding, &limits)
	if err != nil {
		return nil, err
	}
	inTree, inPage := o.Memory.parts()
	t, err := htmlparse.Parse(source(text, b, o.Borrow), htmlparse.Options{Markers: true, Memory: inTree}, &limits)
	if err != nil {
		return nil, err
	}
	tree := &pageTree{parsed: t, memory: inPage}
	p, err := walk(tree, htmlparse.Document, &limits)
	if err == nil {
		if s := segment.FindStory(t, p, segment.Prose(p), &limits); s.Prose > 0 && s.Attach(t, &limits) {
			p, err = walk(tree, htmlparse.Document, &limits)
		}
	}
	if err != nil {
		return nil, err
	}
	p.Encoding, p.Deep = enc, t.Deep
	switch {
	case t.Truncated:
		p.Cut = page.AtLimit
	case p.Cut == page.NotCut && o.Damaged:
		p.Cut = page.AtDamage
	}
	return p, nil
}

// source is a text as a string: the same memory where nobody changes it, else a copy.
func source(text, bytes []byte, borrow bool) string {
	if len(text) == 0 {
		return ""
	}
	first := uintptr(unsafe.Pointer(unsafe.SliceData(text)))
	start := uintptr(unsafe.Pointer(unsafe.SliceData(bytes)))
	if !borrow && first >= start && first < start+uintptr(len(bytes)) {
		return string(text)
	}
	return unsafe.String(unsafe.SliceData(text), len(text))
}

// ParseNode walks a tree that is already there. The tree is left as it was. A nil root gives an empty page. The only error is
// that of the Context.
func ParseNode(root *html.Node, o ParseOptions) (*page.Page, error) {
	limits := budget.New(o.Context, o.MaxNodes)
	if root == nil {
		return new(page.Page), limits.Err()
	}
	t, nodes := htmlparse.FromNode(root, &limits)
	if err := limits.Err(); err != nil {
		return nil, err
	}
	from := htmlparse.Document
	if root.Type != html.DocumentNode {
		from = t.Nodes[from].FirstChild
	}
	p, err := walk(&pageTree{parsed: t, root: root, nodes: nodes}, from, &limits)
	if t.Truncated {
		p.Cut = page.AtLimit
	}
	return p, err
}

// walk fills the page of a tree with what is at root and below, a second time where pieces of it are shown elsewhere than they stand.
func walk(t *pageTree, root htmlparse.NodeID, limits *budget.Budget) (*page.Page, error) {
	p := &page.Page{Tree: t}
	var hints bool
	if t.elements, hints = segment.Walk(t.parsed, root, t.route, p, t.memory, limits); hints && t.route == nil && limits.Err() == nil {
		if t.route = detour.Take(t.parsed, limits); t.route != nil {
			return walk(t, root, limits)
		}
	}
	segment.MergeStrips(p, limits)
	segment.CutTimes(p, limits)
	return p, limits.Err()
}
