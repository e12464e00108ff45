package segment

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"golang.org/x/net/html/atom"
)

// describe sets what a block element tells its text: its kind and level.
func (w *walker) describe(id htmlparse.NodeID, a *attrs, f *frame) {
	name := w.tree.Nodes[id].Atom()
	switch t := dom.OfAtom(name); {
	case t.Has(dom.Heading):
		f.kind, f.level = page.Heading, int8(name.String()[1]-'0')
	case t.Has(dom.List):
		f.lists = min(f.lists+1, 100)
	case t.Has(dom.ListItem):
		f.kind, f.level = page.ListItem, max(f.lists, 1)
	case t.Has(dom.Control):
		f.kind = page.Control
	case name == atom.P:
		if k, ok := kindOfClass(a.class); ok {
			f.kind = k
			if k == page.ListItem {
				f.level = max(f.lists, 1)
			}
		}
	}
	switch name {
	case atom.Blockquote:
		f.kind = page.Quotation
		if isPost(a.class) {
			f.kind, f.post = page.Embed, true
		}
	case atom.Div:
		if a.class != "" && !f.post && w.quotesPost(id, a.class) {
			f.post = true
		}
	case atom.Pre:
		f.kind, f.pre = page.Code, true
	case atom.Figcaption, atom.Caption:
		f.kind, f.cells = page.Caption, false
	case atom.Table:
		if w.dataTable(id) {
			f.cells = true
			w.grid = grid{until: w.grid.until[:0], filled: w.grid.filled}
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

// enterInline runs at inline elements that change the text they hold, or add to it.
func (w *walker) enterInline(id htmlparse.NodeID, name atom.Atom, f, up *frame) {
	switch name {
	case atom.Ruby, atom.Rt, atom.Rp:
		w.enterRuby(id, name, f)
	case atom.Sup:
		w.enterRaised(id, superior, f)
	case atom.Sub:
		w.enterRaised(id, inferior, f)
	case atom.Select:
		f.choice = w.shownOf(id)
		f.closes |= closeControl
		w.text.wordsTouch = true
	case atom.Button, atom.Label, atom.Output:
		f.closes |= closeControl
		w.text.wordsTouch = true
	case atom.Cite:
		if up.kind == page.Quotation && w.citesAtEnd(id) {
			w.text.space()
		}
	case atom.Q:
		if before, _ := w.quoteMarks(id, up.quotes); before != "" && !w.holdsBlock(id) {
			w.text.add(before, false)
			f.quotes = (f.quotes + 1) & 63
			f.closes |= closeQuote
		}
	}
}

// enterRaised runs at sup and sub.
func (w *walker) enterRaised(id htmlparse.NodeID, as raised, f *frame) {
	if how, source := w.raise(id, as); how != level {
		f.raised = how
		w.text.spans[len(w.text.spans)-1].Value = w.values.keepString(source)
		return
	}
	w.raiseMark(id, as)
}

// citesAtEnd reports a cite after the end of what is quoted: it names the source, and a style sheet shows it apart.
func (w *walker) citesAtEnd(id htmlparse.NodeID) bool {
	n := len(w.text.buf)
	return n > 0 && (text.EndsSentence(string(w.text.buf[max(0, n-64):])) || w.tree.Nodes[id].NextSibling == 0)
}

// leaveInline runs at the end of what enterInline opened.
func (w *walker) leaveInline(f *frame) {
	switch {
	case f.closes&closeControl != 0:
		w.text.wordsTouch = true
	case f.closes&closeParenthesis != 0:
		w.leaveReading(f)
	case f.closes&closeRuby != 0:
		w.leaveRuby()
	case f.closes&closeQuote != 0:
		_, after := w.quotePair(f.quotes - 1)
		space := w.text.spacePending
		w.text.spacePending = false
		w.text.add(after, false)
		w.text.spacePending = space
	}
}
