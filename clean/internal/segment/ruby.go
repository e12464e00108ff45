package segment

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"golang.org/x/net/html/atom"
)

// An openRuby is a ruby element that is open: its span's place in inline.opened of the text that holds it.
type openRuby struct {
	span  int
	depth int // len(walker.outer) of that text
}

// enterRuby runs at elements of ruby annotations. The base stays in the text; the reading above it (rt) is the value of the base's span,
// and the parentheses that browsers without ruby show around it (rp) are left out (HTML 4.5.10 to 4.5.12).
func (w *walker) enterRuby(id htmlparse.NodeID, name atom.Atom, f *frame) {
	switch name {
	case atom.Ruby:
		w.rubies = append(w.rubies, openRuby{len(w.text.opened), len(w.outer)})
		w.text.open(page.Ruby, "", f.elem, 0)
		f.closes |= closeRuby
	case atom.Rt, atom.Rp:
		if n := len(w.rubies); n == 0 || len(w.outer) >= mostOuter || w.rubies[n-1].depth != len(w.outer) || name == atom.Rp && !w.parenthesis(id) {
			return
		}
		w.startAside()
		f.closes |= closeParenthesis
		if name == atom.Rt {
			f.closes |= closeReading
		}
	}
}

// longestParenthesis is the most bytes of what stands before or after a reading.
const longestParenthesis = 8

// parenthesis reports an element with nothing but a mark in it.
func (w *walker) parenthesis(id htmlparse.NodeID) bool {
	c := w.tree.Nodes[id].FirstChild
	return c != 0 && w.tree.Nodes[c].NextSibling == 0 && w.tree.Nodes[c].Type == htmlparse.TextNode && len(w.tree.Text(c)) <= longestParenthesis
}

// longestReading is the most bytes to which a further reading is added.
const longestReading = 256

// leaveRuby ends a ruby element.
func (w *walker) leaveRuby() {
	w.rubies = w.rubies[:len(w.rubies)-1]
	w.text.close()
}

// leaveReading ends a reading, or the parenthesis around one.
func (w *walker) leaveReading(f *frame) {
	words, _, _ := w.text.take()
	w.flush() // pictures, and what stood aside in it
	w.endAside()
	if f.closes&closeReading != 0 && words != "" && !w.text.read(w.rubies[len(w.rubies)-1].span, words) {
		w.text.add(words, false)
	}
}

// read gives the base that was collected since the ruby element began, or since its last reading, its reading; a further reading of
// the same base is added to the first. opened is the place of the element's span among those open. It reports false where there is no base.
func (t *inline) read(opened int, words string) bool {
	i := t.opened[opened]
	if i < 0 {
		return false // not carried on into this block
	}
	now := int32(len(t.buf))
	if s := &t.spans[i]; s.Start < now {
		s.End, s.Value = now, words
		t.opened[opened] = int32(len(t.spans))
		t.spans = append(t.spans, page.Span{Start: now, End: -1, Kind: page.Ruby, Element: s.Element})
		t.times = append(t.times, 0)
		return true
	}
	for k := len(t.spans) - 1; k >= max(0, len(t.spans)-mostBeside); k-- {
		if s := &t.spans[k]; s.Kind == page.Ruby && s.End == now && s.Element == t.spans[i].Element && len(s.Value) < longestReading {
			s.Value += words
			return true
		}
	}
	return false
}
