package segment

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/detour"
	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
	"golang.org/x/net/html/atom"
)

// walker is the state of the one walk over a tree. It never recurses, so that no depth of nesting can exhaust the stack.
type walker struct {
	page      *page.Page
	tree      *htmlparse.Tree
	nodes     []htmlparse.NodeID // those of page.Elements
	names     names
	states    []htmlparse.Name // of the attributes that hold a framework's data
	frames    []frame          // the open elements, root first
	text      inline           // the block being collected
	words     inline           // the words of a fact being collected
	pieces    []Piece          // the pieces of a block's text; memory that is used again
	scratch   []Piece          // the pieces after strips were cut out; memory that is used again
	finder    ticker.Finder    // of the strips in a text
	decoded   []byte           // the text that is added; memory that is used again
	media     []page.Block     // pictures met inside running text, waiting for the text's block
	scopes    []scope          // open microdata or RDFa things
	values    textArena        // what facts, links and pictures say
	items     int32            // things numbered so far
	factNodes int              // nodes that facts may still visit a second time

	outer  []outer    // the texts around that being collected, outermost first
	away   int        // the blocks of those
	asides []aside    // what waits for the block of the text being collected
	spare  inline     // memory for the next aside's text
	rubies []openRuby // open ruby elements
	grid   grid       // of the open table of data

	route     *detour.Route // where what was moved stood; nil where nothing was
	templates bool          // a template stands on the page
	hints     bool          // something may have to be moved

	limits  *budget.Budget // what the walk may use
	visited int            // nodes so far
}

// frame is one open element and the context its children inherit.
type frame struct {
	inherited
	node   htmlparse.NodeID
	elem   int32 // index into Page.Elements; that of the nearest recorded ancestor for what is not shown
	counts tagCounts
	closes closing
	layout layout
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
	figure bool // inside a figure or a caption
	raised raised
	quotes int8             // open q elements
	choice htmlparse.NodeID // inside a list of options in a sentence: the option shown, or the button that shows it
}

// closing says what has to happen when an element ends.
type closing uint16

const (
	closeBlock closing = 1 << iota
	closeSpan
	closeTable
	closeScope
	closeBoundary
	closeAside
	closeRuby
	closeReading
	closeParenthesis
	closeQuote
	closeControl
)

// Walk visits every node below root once, in document order, as far as the budget goes; the page's elements and blocks are made in m,
// which may be nil. It returns the nodes of the page's elements,
// and whether the page may show some of it elsewhere than where it stands: then detour.Take finds the route for a second walk.
func Walk(t *htmlparse.Tree, root htmlparse.NodeID, route *detour.Route, p *page.Page, m *Memory, b *budget.Budget) (nodes []htmlparse.NodeID, hints bool) {
	w := &walker{page: p, tree: t, names: namesOf(t), states: stateNames(t), route: route, limits: b, factNodes: mostFactNodes}
	n := elements(t)
	p.Elements, w.nodes, p.Blocks = m.room(n, n*3/8) // of 782 pages, 3 in 4 have fewer blocks
	defer func() { m.keep(p, w.nodes) }()
	w.text.arena = new(textArena)
	w.frames = append(w.frames, frame{node: root})
	w.root(root)
	w.walk(root)
	if b.Err() != nil {
		return w.nodes, w.hints
	}
	for len(w.frames) > 1 {
		w.leave()
	}
	w.flush()
	if len(p.Elements) > 0 {
		p.Elements[0].Last = int32(len(p.Blocks))
	}
	return w.nodes, w.hints
}

// walk visits what is below root.
func (w *walker) walk(root htmlparse.NodeID) {
	for id := w.tree.Nodes[root].FirstChild; id != 0 && !w.spent(); {
		n := &w.tree.Nodes[id]
		down := false
		switch n.Type {
		case htmlparse.ElementNode:
			down = w.enter(id)
		case htmlparse.TextNode:
			if s := w.tree.TextIn(&w.decoded, id, w.limits); !w.spaceOfFormula(s) {
				w.addText(s)
			}
		case htmlparse.CommentNode:
			w.hints = w.hints || detour.Hints(w.tree, id)
		}
		if down && n.FirstChild != 0 {
			id = n.FirstChild
			continue
		}
		for id != 0 {
			n = &w.tree.Nodes[id]
			if n.Type == htmlparse.ElementNode {
				w.leave()
			}
			if n.NextSibling != 0 {
				id = n.NextSibling
				break
			}
			if id = n.Parent; id == root {
				id = 0
			}
		}
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
func (w *walker) full() bool {
	return w.limits.Blocks > 0 && w.away+len(w.page.Blocks) >= w.limits.Blocks
}

// root records what the walk starts from, where it is not a whole document: its text needs an element to stand in.
func (w *walker) root(root htmlparse.NodeID) {
	kind := w.tree.Nodes[root].Type
	if kind == htmlparse.DocumentNode && onlyElements(w.tree) {
		return
	}
	e := page.Element{Parent: -1, Nth: 1, Block: true}
	if kind == htmlparse.ElementNode {
		a := w.readAttrs(root)
		e.Tag, e.Class, e.ID, e.ARIA, e.Property = w.tree.Tag(root), a.class, a.id, a.aria, a.property
		w.describe(root, &a, w.top())
	}
	w.page.Elements, w.nodes = append(w.page.Elements, e), append(w.nodes, root)
	if kind == htmlparse.TextNode {
		w.text.add(w.tree.Text(root), false)
	}
}

// onlyElements reports that no text stands right below a document, as in all that a parser makes.
func onlyElements(t *htmlparse.Tree) bool {
	for c := t.Nodes[htmlparse.Document].FirstChild; c != 0; c = t.Nodes[c].NextSibling {
		if t.Nodes[c].Type == htmlparse.TextNode {
			return false
		}
	}
	return t.Nodes[htmlparse.Document].FirstChild != 0
}

func (w *walker) top() *frame { return &w.frames[len(w.frames)-1] }

// enter opens an element and reports whether its children are to be visited.
func (w *walker) enter(id htmlparse.NodeID) bool {
	up := w.top()
	f := frame{inherited: up.inherited, node: id, elem: up.elem}
	name := w.tree.Nodes[id].Atom()
	if !shown(w.tree, id) {
		w.headFact(id)
		w.push(f)
		return name == atom.Head
	}
	a := w.readAttrs(id)
	if a.unspoken && w.copyOfFormula(id) || w.bulletOfWord(id, up) {
		w.push(f)
		return false
	}
	isBlock := w.isBlock(id, &a, up)
	w.hide(id, &a, &f)
	apart, kind := w.standsAside(id, &a, &f, isBlock, up)
	if isBlock = isBlock || apart; apart {
		if len(w.text.buf) > 0 && len(w.outer) < mostOuter {
			w.startAside()
			f.closes |= closeAside
		}
		f.cells = false
	}
	w.hint(id, &a)
	ends := isBlock && (!f.cells || name == atom.Caption)
	switch {
	case ends && up.cells:
		w.flushAs(page.Table)
	case ends:
		w.flush()
	}
	f.elem = w.element(id, &a, up, isBlock)
	w.page.Elements[f.elem].Hidden = f.hidden
	w.openFacts(id, &a, &f)
	switch {
	case ends:
		f.block = f.elem
		f.closes |= closeBlock
		w.describe(id, &a, &f)
		if apart && f.kind != page.Embed {
			f.kind = kind
		}
	case up.cells:
		w.enterCell(id, isBlock)
	default:
		w.part(id, &a, up)
	}
	if !isBlock {
		w.openSpan(id, &a, &f, up)
	}
	w.openMedia(id, &f)
	w.push(f)
	return descend(w.tree, id)
}

// isBlock reports an element that is shown as a block: by the table of elements, its style, its role, or its place.
func (w *walker) isBlock(id htmlparse.NodeID, a *attrs, up *frame) bool {
	name := w.tree.Nodes[id].Atom()
	return dom.OfAtom(name).Has(dom.Block) && w.cuts(id, up) || a.block || a.heading || name == 0 && w.customBlock(id, up) || name == atom.Span && w.boxed(id, up)
}

// hide says how an element is hidden, and whether it is part of a figure.
func (w *walker) hide(id htmlparse.NodeID, a *attrs, f *frame) {
	name, around := w.tree.Nodes[id].Atom(), f.hidden
	f.hidden = max(around, a.hidden)
	f.figure = f.figure || name == atom.Figure || name == atom.Figcaption
	if (f.figure || name == atom.Span && w.endsLink(id)) && classIs(a.class, "unseen") || savedHidden(a.class) {
		f.hidden = max(f.hidden, page.ByStyle)
	}
	if f.hidden > around && w.formulaInStead(id) {
		f.hidden = around
	}
}

// hint notes what may have to be shown elsewhere.
func (w *walker) hint(id htmlparse.NodeID, a *attrs) {
	template := w.tree.Nodes[id].Atom() == atom.Template
	w.templates = w.templates || template
	if template || strings.HasPrefix(a.id, detour.PlacePrefix) {
		w.hints = w.hints || detour.Hints(w.tree, id)
	}
}

// part parts the text where an element in the line is a line break, or stands apart.
func (w *walker) part(id htmlparse.NodeID, a *attrs, up *frame) {
	switch name := w.tree.Nodes[id].Atom(); {
	case name == atom.Br || styledBreak(&w.tree.Nodes[id], a.class):
		w.text.lineBreak()
		if name == atom.Br && w.setOtherwise(id) {
			w.text.lineBreak()
		}
	case name == atom.Span && w.standsApart(id, up):
		w.text.space()
	}
}

// openSpan begins what an inline element sets apart or adds.
func (w *walker) openSpan(id htmlparse.NodeID, a *attrs, f, up *frame) {
	if k, value := w.inlineKind(id, a); k != 0 {
		w.text.open(k, w.values.keepString(value), f.elem, a.fact)
		f.closes |= closeSpan
	}
	w.enterInline(id, w.tree.Nodes[id].Atom(), f, up)
	if f.kind == page.Heading {
		w.text.markBoundary()
		f.closes |= closeBoundary
	}
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
	if f.closes&(closeRuby|closeParenthesis|closeQuote|closeControl) != 0 {
		w.leaveInline(f)
	}
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
	aside := f.closes&closeAside != 0
	if int(f.elem) < len(w.nodes) && w.nodes[f.elem] == f.node {
		w.page.Elements[f.elem].Last = int32(len(w.page.Blocks))
	}
	w.frames = w.frames[:len(w.frames)-1]
	if aside {
		w.endAside()
	}
}

// element records an element that can show text.
func (w *walker) element(id htmlparse.NodeID, a *attrs, up *frame, isBlock bool) int32 {
	e := page.Element{
		Parent: up.elem, First: int32(len(w.page.Blocks)), Depth: int16(min(len(w.frames)-1, 1<<15-1)),
		Nth: up.counts.next(w.tree.Nodes[id].Name), Tag: w.tree.Tag(id), Class: a.class, ID: a.id, ARIA: a.aria, Property: a.property,
		Block: isBlock,
	}
	if len(w.page.Elements) == 0 {
		e.Parent = -1
	}
	if w.route != nil {
		w.place(&e, id)
	}
	w.page.Elements, w.nodes = append(w.page.Elements, e), append(w.nodes, id)
	return int32(len(w.page.Elements) - 1)
}

// place gives an element of a page with detours its place in the source.
func (w *walker) place(e *page.Element, id htmlparse.NodeID) {
	if nth := w.route.Nth(id); nth > 0 {
		e.Nth = nth
	}
	if path, moved := w.route.Elsewhere(w.tree, id); moved {
		if w.page.Elsewhere == nil {
			w.page.Elsewhere = map[int32]string{}
		}
		w.page.Elsewhere[int32(len(w.page.Elements))] = path
	}
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
	w.appendAsides()
}
