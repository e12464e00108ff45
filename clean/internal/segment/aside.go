package segment

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"golang.org/x/net/html/atom"
)

// An outer is what the walk had collected when an element began whose words are no part of the text around it.
type outer struct {
	text         inline
	media        []page.Block
	blocks       []page.Block
	asides       []aside
	elems, times int32 // elements and times so far
}

// An aside is the blocks of an element that stands inside a text without being part of it. They wait for the block of that text,
// after which they stand. Until then what refers to blocks counts from the aside's first: Elements[elems[0]:elems[1]] and
// Facts.Times[times[0]:times[1]].
type aside struct {
	blocks       []page.Block
	elems, times [2]int32
}

// mostOuter is how many texts may wait for the end of an aside: each copies the blocks of those in it.
const mostOuter = 8

// startAside leaves the text that is being collected for one of its own.
func (w *walker) startAside() {
	w.outer = append(w.outer, outer{text: w.text, media: w.media, blocks: w.page.Blocks, asides: w.asides, elems: int32(len(w.page.Elements)), times: int32(len(w.page.Facts.Times))})
	w.away += len(w.page.Blocks)
	w.text, w.spare = w.spare, inline{}
	w.text.arena, w.text.lastClose = w.outer[len(w.outer)-1].text.arena, -1
	w.media, w.page.Blocks, w.asides = nil, nil, nil
}

// endAside goes on with the text that startAside left.
func (w *walker) endAside() {
	o := &w.outer[len(w.outer)-1]
	in := aside{blocks: w.page.Blocks, elems: [2]int32{o.elems, int32(len(w.page.Elements))}, times: [2]int32{o.times, int32(len(w.page.Facts.Times))}}
	w.spare = w.text
	w.text, w.media, w.page.Blocks, w.asides = o.text, o.media, o.blocks, o.asides
	*o = outer{}
	w.outer = w.outer[:len(w.outer)-1]
	w.away -= len(w.page.Blocks)
	if len(in.blocks) > 0 || in.elems[0] < in.elems[1] {
		w.asides = append(w.asides, in)
	}
}

// appendAsides puts the asides of a text after it.
func (w *walker) appendAsides() {
	for i := range w.asides {
		in := &w.asides[i]
		n := int32(len(w.page.Blocks))
		for k := range in.blocks {
			if w.full() {
				w.page.Cut = page.AtLimit
				break
			}
			w.page.Blocks = append(w.page.Blocks, in.blocks[k])
		}
		most := int32(len(w.page.Blocks))
		for e := in.elems[0]; e < in.elems[1]; e++ {
			el := &w.page.Elements[e]
			el.First, el.Last = min(el.First+n, most), min(el.Last+n, most)
		}
		for f := in.times[0]; f < in.times[1]; f++ {
			if t := &w.page.Facts.Times[f]; t.Block >= 0 {
				t.Block = min(t.Block+n, most-1)
			}
		}
	}
	w.asides = w.asides[:0]
}

// standsAside reports an element whose words are no part of the text around it: what is hidden inside a sentence, what a browser
// with scripts does not show, and a note of the margin.
// It tells their kind.
func (w *walker) standsAside(id htmlparse.NodeID, a *attrs, f *frame, isBlock bool, up *frame) (bool, page.Kind) {
	n := &w.tree.Nodes[id]
	if n.FirstChild == 0 {
		return false, 0
	}
	switch name := n.Atom(); {
	case up.choice != 0 && name == atom.Option && id != up.choice, w.labelOfPage(id, a, isBlock, up):
		return true, page.Control
	case name == atom.Noscript || name == atom.Template:
		return true, beside(up.kind)
	case f.hidden > up.hidden && (!isBlock || up.cells):
		return true, beside(up.kind)
	case !isBlock && name == atom.Span && w.marginNote(id):
		return true, page.Paragraph
	}
	return false, 0
}

// beside is the kind of words inside an element of a kind that are no part of its text.
func beside(k page.Kind) page.Kind {
	if k == page.Heading {
		return page.Paragraph
	}
	return k
}

// marginNote reports a note that a label without words and its check box unfold, as essays have it beside the text:
// <label for=n></label><input type=checkbox id=n><span>…</span>.
func (w *walker) marginNote(id htmlparse.NodeID) bool {
	box := w.elementBefore(id)
	if box == 0 || w.tree.Nodes[box].Atom() != atom.Input || !strings.EqualFold(w.attr(box, atom.Type), "checkbox") {
		return false
	}
	label := w.elementBefore(box)
	return label != 0 && w.tree.Nodes[label].Atom() == atom.Label && w.attr(label, atom.For) == w.attr(box, atom.Id) && !w.saysAnything(label)
}

// elementBefore is the element right before one, with nothing but white space and comments between them.
func (w *walker) elementBefore(id htmlparse.NodeID) htmlparse.NodeID {
	for p := w.tree.Nodes[id].PrevSibling; p != 0; p = w.tree.Nodes[p].PrevSibling {
		switch w.tree.Nodes[p].Type {
		case htmlparse.ElementNode:
			return p
		case htmlparse.TextNode:
			if strings.TrimSpace(w.tree.Text(p)) != "" {
				return 0
			}
		}
	}
	return 0
}

// mostLooked is how many nodes below an element are looked at to see what it holds.
const mostLooked = 200

// saysAnything reports words below an element.
func (w *walker) saysAnything(id htmlparse.NodeID) bool {
	left := mostLooked
	for c := w.tree.Nodes[id].FirstChild; c != 0 && left > 0; c = w.tree.Next(c, id) {
		left--
		if n := &w.tree.Nodes[c]; n.Type == htmlparse.TextNode && shown(w.tree, n.Parent) && strings.TrimSpace(w.tree.Text(c)) != "" {
			return true
		}
	}
	return false
}

// shortText is the words below an element, "" where they are longer than limit bytes or it holds many nodes.
func (w *walker) shortText(id htmlparse.NodeID, limit int) string {
	words := ""
	left := mostLooked
	for c := w.tree.Nodes[id].FirstChild; c != 0; c = w.tree.Next(c, id) {
		if left--; left == 0 {
			return ""
		}
		if w.tree.Nodes[c].Type != htmlparse.TextNode {
			continue
		}
		s := w.tree.Text(c)
		if len(words)+len(s) > 8*limit+64 {
			return ""
		}
		words += s
	}
	if words = strings.TrimSpace(words); len(words) > limit {
		return ""
	}
	return words
}
