package segment

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"golang.org/x/net/html/atom"
)

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
