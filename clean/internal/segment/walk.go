package segment

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/tree"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// walker is the state of the one walk over a tree. It never recurses, so that no depth of nesting can exhaust the stack.
type walker struct {
	page      *page.Page
	ownsText  bool          // as tree.OwnsText
	frames    []frame       // the open elements, root first
	text      inline        // the block being collected
	words     inline        // the words of a fact being collected
	pieces    []Piece       // the pieces of a block's text; memory that is used again
	scratch   []Piece       // the pieces after strips were cut out; memory that is used again
	finder    ticker.Finder // of the strips in a text
	media     []page.Block  // pictures met inside running text, waiting for the text's block
	scopes    []scope       // open microdata or RDFa things
	items     int32         // things numbered so far
	factNodes int           // nodes that facts may still visit a second time

	limits  *budget.Budget // what the walk may use
	visited int            // nodes so far
}

// frame is one open element and the context its children inherit.
type frame struct {
	inherited
	node   *html.Node
	elem   int32 // index into Page.Elements; that of the nearest recorded ancestor for what is not shown
	counts tagCounts
	closes closing
}

// inherited is what an element hands down to its children.
type inherited struct {
	block  int32 // the nearest block element
	kind   page.Kind
	level  int8
	lists  int8 // open lists
	hidden page.Hiding
	pre    bool // white space is kept
	cells  bool // inside a table of data: blocks do not end text
	post   bool // inside a quoted post of another site
}

// closing says what has to happen when an element ends.
type closing uint8

const (
	closeBlock closing = 1 << iota
	closeSpan
	closeTable
	closeScope
	closeBoundary
)

// Walk visits every node below root once, in document order, as far as the budget goes.
func Walk(t *tree.Tree, p *page.Page, b *budget.Budget) {
	root := t.Root
	w := &walker{page: p, ownsText: t.OwnsText, limits: b, factNodes: mostFactNodes}
	n := t.Elements()
	p.Elements, p.Nodes = make([]page.Element, 0, n), make([]*html.Node, 0, n)
	p.Blocks = make([]page.Block, 0, n*3/8) // of 782 pages, 3 in 4 have fewer
	w.text.arena = new(textArena)
	w.frames = append(w.frames, frame{node: root})
	w.root(root)
	for n := root.FirstChild; n != nil && !w.spent(); {
		down := false
		switch n.Type {
		case html.ElementNode:
			down = w.enter(n)
		case html.TextNode:
			w.addText(n.Data)
		}
		if down && n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for n != nil {
			if n.Type == html.ElementNode {
				w.leave()
			}
			if n.NextSibling != nil {
				n = n.NextSibling
				break
			}
			if n = n.Parent; n == root {
				n = nil
			}
		}
	}
	if b.Err() != nil {
		return
	}
	for len(w.frames) > 1 {
		w.leave()
	}
	w.flush()
	if len(p.Elements) > 0 {
		p.Elements[0].Last = int32(len(p.Blocks))
	}
}

// spent counts a node and reports that the walk has to end: the page is cut, or the context ended.
func (w *walker) spent() bool {
	if w.visited++; w.visited&255 == 0 && w.limits.Err() != nil {
		return true
	}
	full := w.limits.Nodes > 0 && w.visited > w.limits.Nodes || w.full()
	if full {
		w.page.Cut = page.AtLimit
	}
	return full
}

// full reports that the page has all the blocks that it may have.
func (w *walker) full() bool { return w.limits.Blocks > 0 && len(w.page.Blocks) >= w.limits.Blocks }

// root records what the walk starts from, where it is not a whole document: its text needs an element to stand in.
func (w *walker) root(root *html.Node) {
	if root.Type == html.DocumentNode && onlyElements(root) {
		return
	}
	e := page.Element{Parent: -1, Nth: 1, Block: true}
	if root.Type == html.ElementNode {
		a := readAttrs(root)
		e.Tag, e.Class, e.ID, e.ARIA, e.Property = root.Data, a.class, a.id, a.aria, a.property
		describe(root, &a, w.top())
	}
	w.page.Elements, w.page.Nodes = append(w.page.Elements, e), append(w.page.Nodes, root)
	if root.Type == html.TextNode {
		w.text.add(root.Data, false)
	}
}

// onlyElements reports that no text stands right below a document, as in all that a parser makes.
func onlyElements(root *html.Node) bool {
	for c := root.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			return false
		}
	}
	return root.FirstChild != nil
}

func (w *walker) top() *frame { return &w.frames[len(w.frames)-1] }

// enter opens an element and reports whether its children are to be visited.
func (w *walker) enter(n *html.Node) bool {
	up := w.top()
	f := frame{inherited: up.inherited, node: n, elem: up.elem}
	if !shown(n) {
		w.headFact(n)
		w.push(f)
		return n.DataAtom == atom.Head
	}
	a := readAttrs(n)
	isBlock := dom.OfAtom(n.DataAtom).Has(dom.Block) || a.block || a.heading
	ends := isBlock && (!up.cells || n.DataAtom == atom.Caption)
	switch {
	case ends && up.cells:
		w.flushAs(page.Table)
	case ends:
		w.flush()
	}
	f.elem = w.element(n, &a, up, isBlock)
	f.hidden = max(f.hidden, a.hidden, hiddenElement(n, &a))
	w.page.Elements[f.elem].Hidden = f.hidden
	w.openFacts(n, &a, &f)
	switch {
	case ends:
		f.block = f.elem
		f.closes |= closeBlock
		describe(n, &a, &f)
	case up.cells:
		w.enterCell(n, isBlock)
	case n.DataAtom == atom.Br || styledBreak(n, a.class):
		w.text.lineBreak()
	}
	if !isBlock {
		if k, value := inlineKind(n, &a); k != 0 {
			w.text.open(k, value, f.elem, a.fact)
			f.closes |= closeSpan
		}
		if f.kind == page.Heading {
			w.text.markBoundary()
			f.closes |= closeBoundary
		}
	}
	w.openMedia(n, &f)
	w.push(f)
	return descend(n)
}

// push opens a frame, keeping the counting space of an earlier frame of the same depth.
func (w *walker) push(f frame) {
	if n := len(w.frames); n < cap(w.frames) {
		f.counts.few = w.frames[:n+1][n].counts.few[:0]
	}
	w.frames = append(w.frames, f)
}

// leave closes the innermost open element.
func (w *walker) leave() {
	f := w.top()
	if f.closes&closeSpan != 0 {
		w.text.close()
	}
	if f.closes&closeBoundary != 0 {
		w.text.markBoundary()
	}
	if f.closes&closeTable != 0 {
		w.flushAs(page.Table)
	} else if f.closes&closeBlock != 0 {
		w.flush()
	}
	if f.closes&closeScope != 0 {
		w.scopes = w.scopes[:len(w.scopes)-1]
	}
	if f.node.Type == html.ElementNode && int(f.elem) < len(w.page.Nodes) && w.page.Nodes[f.elem] == f.node {
		w.page.Elements[f.elem].Last = int32(len(w.page.Blocks))
	}
	w.frames = w.frames[:len(w.frames)-1]
}

// element records an element that can show text.
func (w *walker) element(n *html.Node, a *attrs, up *frame, isBlock bool) int32 {
	e := page.Element{
		Parent: up.elem, First: int32(len(w.page.Blocks)), Depth: int16(min(len(w.frames)-1, 1<<15-1)),
		Nth: up.counts.next(n), Tag: n.Data, Class: a.class, ID: a.id, ARIA: a.aria, Property: a.property,
		Block: isBlock,
	}
	if len(w.page.Elements) == 0 {
		e.Parent = -1
	}
	w.page.Elements, w.page.Nodes = append(w.page.Elements, e), append(w.page.Nodes, n)
	return int32(len(w.page.Elements) - 1)
}

// describe sets what a block element tells its text: its kind and level.
func describe(n *html.Node, a *attrs, f *frame) {
	switch t := dom.OfAtom(n.DataAtom); {
	case t.Has(dom.Heading):
		f.kind, f.level = page.Heading, int8(n.Data[1]-'0')
	case t.Has(dom.List):
		f.lists = min(f.lists+1, 100)
	case t.Has(dom.ListItem):
		f.kind, f.level = page.ListItem, max(f.lists, 1)
	case t.Has(dom.Control):
		f.kind = page.Control
	}
	switch n.DataAtom {
	case atom.Blockquote:
		f.kind = page.Quotation
		if isPost(a.class) {
			f.kind, f.post = page.Embed, true
		}
	case atom.Pre:
		f.kind, f.pre = page.Code, true
	case atom.Figcaption, atom.Caption:
		f.kind, f.cells = page.Caption, false
	case atom.Table:
		if dataTable(n) {
			f.cells = true
			f.closes |= closeTable
		} else if f.kind == page.Heading || f.kind == page.ListItem {
			f.kind = page.Paragraph
		}
	case atom.Article, atom.Section, atom.Main:
		if f.kind == page.ListItem { // cards in a list are pages of their own, not items of one
			f.kind = page.Paragraph
		}
	}
	if a.heading && f.kind == page.Paragraph {
		f.kind, f.level = page.Heading, a.level
	}
	if f.post {
		f.kind = page.Embed
	}
}

// enterCell runs inside a table of data: cells are separated by tabs, rows by line ends.
func (w *walker) enterCell(n *html.Node, isBlock bool) {
	switch {
	case n.DataAtom == atom.Tr:
		w.text.row()
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		w.text.cell(firstCell(n))
	case isBlock || n.DataAtom == atom.Br:
		w.text.space()
	}
}

// firstCell reports whether no cell stands before n in its row.
func firstCell(n *html.Node) bool {
	for p := n.PrevSibling; p != nil; p = p.PrevSibling {
		if p.Type == html.ElementNode {
			return false
		}
	}
	return true
}

// flush ends the text collected so far as a block of the current context.
func (w *walker) flush() { w.flushAs(w.top().kind) }

func (w *walker) flushAs(k page.Kind) {
	f := w.top()
	w.segment(k, f)
	for i := range w.media {
		if w.full() {
			w.page.Cut = page.AtLimit
			break
		}
		w.page.Blocks = append(w.page.Blocks, w.media[i])
	}
	w.media = w.media[:0]
}

// tagCounts numbers an element's children by tag. Few tags occur below one parent; past sixteen a map keeps it linear.
type tagCounts struct {
	few  []tagCount
	many map[string]int32
}

type tagCount struct {
	tag string
	n   int32
}

func (c *tagCounts) next(n *html.Node) int32 {
	for i := range c.few {
		if c.few[i].tag == n.Data {
			c.few[i].n++
			return c.few[i].n
		}
	}
	if len(c.few) < 16 {
		c.few = append(c.few, tagCount{n.Data, 1})
		return 1
	}
	if c.many == nil {
		c.many = make(map[string]int32)
	}
	c.many[n.Data]++
	return c.many[n.Data]
}
