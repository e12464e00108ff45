package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"golang.org/x/net/html/atom"
)

// setOtherwise reports a line end between two lines that are set in different ways, each as a whole: the one before it is all of a font with
// another size than what comes after it, or they are the only two and all of spans with other class names. They are no lines of one paragraph.
func (w *walker) setOtherwise(br htmlparse.NodeID) bool {
	line := w.elementBefore(br)
	if line == 0 {
		return false
	}
	before := w.elementBefore(line)
	if before != 0 && w.tree.Nodes[before].Atom() != atom.Br || before == 0 && w.textBefore(line) {
		return false
	}
	next := w.after(br)
	if size := w.sizeOf(line); size != "" {
		return next != 0 && w.sizeOf(next) != size
	}
	if before != 0 || next == 0 || w.tree.Nodes[line].Atom() != atom.Span || w.tree.Nodes[next].Atom() != atom.Span || w.after(next) != 0 {
		return false
	}
	class, other := w.attr(line, atom.Class), w.attr(next, atom.Class)
	return class != "" && other != "" && class != other
}

// textBefore reports text among the siblings before an element.
func (w *walker) textBefore(id htmlparse.NodeID) bool {
	for p := w.tree.Nodes[id].PrevSibling; p != 0; p = w.tree.Nodes[p].PrevSibling {
		if n := &w.tree.Nodes[p]; n.Type == htmlparse.TextNode && strings.TrimSpace(w.tree.Text(p)) != "" {
			return true
		}
	}
	return false
}

// after is the next sibling that is an element or says anything, 0 where there is none.
func (w *walker) after(id htmlparse.NodeID) htmlparse.NodeID {
	n := w.tree.Nodes[id].NextSibling
	for ; n != 0; n = w.tree.Nodes[n].NextSibling {
		if t := w.tree.Nodes[n].Type; t == htmlparse.ElementNode || t == htmlparse.TextNode && strings.TrimSpace(w.tree.Text(n)) != "" {
			return n
		}
	}
	return 0
}

// sizeOf is the size that a font element gives to all of a line, itself or as the only child of what makes the line bold.
func (w *walker) sizeOf(id htmlparse.NodeID) string {
	for range 3 {
		switch w.tree.Nodes[id].Atom() {
		case atom.Font:
			if size := w.attr(id, atom.Size); size != "" {
				return size
			}
		case atom.B, atom.Strong, atom.I, atom.Em, atom.U:
		default:
			return ""
		}
		if id = w.tree.Nodes[id].FirstChild; id == 0 || w.tree.Nodes[id].NextSibling != 0 {
			return ""
		}
	}
	return ""
}

// mostApart is the most bytes of a line whose parts style alone sets apart.
const mostApart = 240

// layout is what is known of how an element shows its children.
type layout uint8

const (
	layoutAsked layout = 1 << iota
	layoutLaid         // its class lays them out beside or below each other
	layoutBoxes        // and they are lines of their own
)

// layoutOf says it of the element of a frame, which is asked once.
func (w *walker) layoutOf(f *frame) layout {
	if f.layout == 0 {
		f.layout = layoutAsked
		if laidOut(w.attr(f.node, atom.Class)) {
			f.layout |= layoutLaid
			if w.holdsBoxes(f) {
				f.layout |= layoutBoxes
			}
		}
	}
	return f.layout
}

// boxed reports a span that its parent shows as a box beside or below others (flex, grid).
func (w *walker) boxed(id htmlparse.NodeID, up *frame) bool {
	return up.node == w.tree.Nodes[id].Parent && w.layoutOf(up)&layoutBoxes != 0 && w.severalWords(id)
}

// mostBoxes is how many children of an element that is laid out are looked at; one with more is no line of parts.
const mostBoxes = 64

// holdsBoxes reports an element, no paragraph, item or cell, with two spans or more of several words, no text of its own between them, and
// no sentence that goes on from one to the next.
func (w *walker) holdsBoxes(f *frame) bool {
	switch w.tree.Nodes[f.node].Atom() {
	case atom.Div, atom.Section, atom.Header, atom.Footer, atom.Article, atom.Aside:
	default:
		return false
	}
	if f.cells || f.kind != page.Paragraph {
		return false
	}
	boxes, left, comma := 0, mostBoxes, false
	for c := w.tree.Nodes[f.node].FirstChild; c != 0; c = w.tree.Nodes[c].NextSibling {
		if left--; left < 0 {
			return false
		}
		switch n := &w.tree.Nodes[c]; {
		case n.Type == htmlparse.TextNode && strings.TrimSpace(w.tree.Text(c)) != "":
			return false
		case n.Type == htmlparse.ElementNode && n.Atom() == atom.Span:
			r, _ := utf8.DecodeRuneInString(strings.TrimSpace(w.firstWords(c)))
			if comma || boxes > 0 && unicode.IsLower(r) {
				return false
			}
			comma = w.endsInComma(c)
			if w.severalWords(c) {
				boxes++
			}
		}
	}
	return boxes > 1
}

// endsInComma reports an element whose last text ends in a comma.
func (w *walker) endsInComma(id htmlparse.NodeID) bool {
	left, comma := mostLooked, false
	for c := w.tree.Nodes[id].FirstChild; c != 0 && left > 0; c = w.tree.Next(c, id) {
		left--
		if w.tree.Nodes[c].Type == htmlparse.TextNode {
			if s := strings.TrimSpace(w.tree.Text(c)); s != "" {
				r, _ := utf8.DecodeLastRuneInString(s)
				comma = strings.ContainsRune(",;،、，؛", r)
			}
		}
	}
	return comma
}

// severalWords reports more than one word below an element: one is a label, a mark or a part of a sentence whose words a script parts.
func (w *walker) severalWords(id htmlparse.NodeID) bool {
	left := mostLooked
	for c := w.tree.Nodes[id].FirstChild; c != 0 && left > 0; c = w.tree.Next(c, id) {
		left--
		if w.tree.Nodes[c].Type == htmlparse.TextNode && strings.IndexByte(strings.TrimSpace(w.tree.Text(c)), ' ') > 0 {
			return true
		}
	}
	return false
}

// standsApart reports a span right after another that only style sets apart, in a short line that is nothing but spans of several words each.
func (w *walker) standsApart(id htmlparse.NodeID, up *frame) bool {
	before, parent := w.tree.Nodes[id].PrevSibling, w.tree.Nodes[id].Parent
	if before == 0 || w.tree.Nodes[before].Type != htmlparse.ElementNode || w.tree.Nodes[before].Atom() != atom.Span {
		return false
	}
	if up.node == parent && w.layoutOf(up)&layoutLaid != 0 {
		return true
	}
	if name := w.tree.Nodes[parent].Atom(); name != atom.Div && name != atom.Li {
		return false
	}
	left := mostApart
	for c := w.tree.Nodes[parent].FirstChild; c != 0; c = w.tree.Nodes[c].NextSibling {
		if w.tree.Nodes[c].Atom() != atom.Span {
			return false
		}
		words := w.tree.Nodes[c].FirstChild
		if words == 0 || w.tree.Nodes[words].Type != htmlparse.TextNode || w.tree.Nodes[words].NextSibling != 0 {
			return false
		}
		s := w.tree.Text(words)
		if len(s) > 4*mostApart {
			return false
		}
		s = strings.TrimSpace(s)
		if left -= len(s); left < 0 || !strings.Contains(s, " ") {
			return false
		}
	}
	return true
}

// laidOut reports a class name by which several libraries of styles lay out an element's children as boxes.
func laidOut(class string) bool {
	if !strings.Contains(class, "flex") && !strings.Contains(class, "grid") {
		return false
	}
	for name := range strings.FieldsSeq(class) {
		switch name {
		case "flex", "inline-flex", "d-flex", "d-inline-flex", "is-flex", "grid", "inline-grid", "d-grid", "is-grid":
			return true
		}
	}
	return false
}
