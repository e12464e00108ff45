package body

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
)

// boxes takes in the boxes of facts that stand between texts of the body: an aside of a heading and what it announces, without
// a link, a control or a name that says it is something else. Of a box of another element most must be body already.
func (s decider) boxes(d *Body) {
	first, last := d.Bounds()
	for e := range s.Source.Elements {
		el := &s.Source.Elements[e]
		aside := el.Tag == "aside" && int(el.Last) <= last
		if int(el.First) <= first || int(el.First) > last || !aside && !s.mostlyBody(d, int32(e)) || !s.box(int32(e)) {
			continue
		}
		for i := int(el.First); i < int(el.Last); i++ {
			d.In[i] = d.In[i] || s.Source.Blocks[i].Text != "" && !s.Hidden(&s.Source.Blocks[i])
		}
	}
}

// mostlyBody reports a box that begins with a heading which is no body, and half of whose words are.
func (s decider) mostlyBody(d *Body, e int32) bool {
	el := &s.Source.Elements[e]
	if el.Tag != "div" && el.Tag != "section" || el.Last-el.First < 3 || el.Last-el.First > mostInBox || d.In[el.First] || s.Source.Blocks[el.First].Kind != page.Heading {
		return false
	}
	return s.halfIn(d, e)
}

// mostInBox is how many blocks a box of facts has at most.
const mostInBox = 16

// box reports an element that holds a heading and at least two texts after it, all of them plain lines.
func (s decider) box(e int32) bool {
	el := &s.Source.Elements[e]
	if el.Last-el.First < 3 || el.Last-el.First > mostInBox || s.Written(e).Above&evidence.NamedFurniture != 0 {
		return false
	}
	texts := 0
	for i := el.First; i < el.Last; i++ {
		b := &s.Source.Blocks[i]
		switch {
		case b.Kind == page.Control || b.Shape.Links > 0 || b.Media != nil:
			return false
		case b.Text == "" || s.Hidden(b):
		case b.Kind == page.Heading:
			if texts > 0 && !s.plain(i) {
				return false
			}
			texts++
		case texts == 0 || !s.plain(i):
			return false
		default:
			texts++
		}
	}
	return texts >= 3
}

// plain reports a block that neither its words nor its own names make anything but text.
func (s decider) plain(i int32) bool {
	b := &s.Source.Blocks[i]
	return s.Blocks[i].Line == line.Plain && s.Written(b.Element).Near&evidence.NamedFurniture == 0
}

// noteBoxes are the class names of the boxes into which editors put notes and folded texts of a story: Ghost's callouts and toggles,
// Substack's callouts.
var noteBoxes = [...]string{"kg-callout-card", "kg-toggle-card", "callout-block"}

// mostInNote is how many blocks such a box has at most.
const mostInNote = 32

// notes takes in the notes and folded texts of a story: details, and boxes of editors, between texts of the body that stand right beside
// them. One that is mostly links is none.
func (s decider) notes(d *Body) {
	var first, last []int32
	for e := range s.Source.Elements {
		el := &s.Source.Elements[e]
		if el.Parent < 0 || el.Last-el.First > mostInNote || el.Tag != "details" && !slices.ContainsFunc(noteBoxes[:], func(name string) bool { return strings.Contains(el.Class, name) }) {
			continue
		}
		if first == nil {
			first, last = s.textsIn(d)
		}
		if first[el.Parent] >= el.First || last[el.Parent] < el.Last {
			continue
		}
		words, links := int32(0), int32(0)
		for i := el.First; i < el.Last; i++ {
			words += s.Source.Blocks[i].Shape.Runes
			links += s.Source.Blocks[i].Shape.LinkRunes
		}
		for i := el.First; i < el.Last && links*2 <= words; i++ {
			b := &s.Source.Blocks[i]
			control := b.Kind == page.Control && s.Source.Elements[b.Element].Tag != "summary"
			d.In[i] = d.In[i] || b.Shape.Words > 0 && !control && !s.Hidden(b) && s.Blocks[i].Line == line.Plain
		}
	}
}

// textsIn are, of each element, the first and the last block of prose of the body that stand right in it; where it has none, first is after
// all blocks and last before them.
func (s decider) textsIn(d *Body) (first, last []int32) {
	first, last = make([]int32, len(s.Source.Elements)), make([]int32, len(s.Source.Elements))
	for e := range first {
		first[e], last[e] = int32(len(d.In)), -1
	}
	for i, in := range d.In {
		if p := s.parent(i); in && p >= 0 && s.Source.Blocks[i].Shape.Prose() {
			first[p], last[p] = min(first[p], int32(i)), int32(i)
		}
	}
	return first, last
}

// lists takes in the items of a list half of whose words are in the body, where it has no links and the item before is body too: text does
// not stop in the middle of a list.
func (s decider) lists(d *Body) {
	half := map[int32]bool{} // of the lists that were counted: the items of several may alternate
	for i := 1; i < len(d.In); i++ {
		b, before := &s.Source.Blocks[i], &s.Source.Blocks[i-1]
		if d.In[i] || !d.In[i-1] || b.Kind != page.ListItem || before.Kind != page.ListItem || b.Text == "" || b.Shape.Links > 0 || before.Shape.Links > 0 || s.Hidden(b) || d.Score[i] < mostUnlike || !s.plain(int32(i)) {
			continue
		}
		el, other := &s.Source.Elements[b.Element], &s.Source.Elements[before.Element]
		if el.Tag != "li" || other.Tag != "li" || el.Parent != other.Parent {
			continue
		}
		in, counted := half[el.Parent]
		if !counted {
			in = s.halfIn(d, el.Parent)
			half[el.Parent] = in
		}
		d.In[i] = in
	}
}

// halfIn reports that half of an element's words are in the body.
func (s decider) halfIn(d *Body, e int32) bool {
	in, all := int32(0), int32(0)
	for i := s.Source.Elements[e].First; i < s.Source.Elements[e].Last; i++ {
		all += s.Source.Blocks[i].Shape.Words
		if d.In[i] {
			in += s.Source.Blocks[i].Shape.Words
		}
	}
	return in*2 >= all
}

// quotes takes in a quotation that ends as a sentence does, right after a text of the body in the same container.
func (s decider) quotes(d *Body) {
	for i := 1; i < len(d.In); i++ {
		b := &s.Source.Blocks[i]
		if !d.In[i] && d.Score[i] > mostUnsure && b.Kind == page.Quotation && b.Shape.EndsStop && b.Shape.Links == 0 && !s.Hidden(b) && s.Blocks[i].Line == line.Plain && s.between(d, i) {
			d.In[i] = true
		}
		if d.In[i] || !d.In[i-1] || b.Kind != page.Quotation || !b.Shape.EndsStop || b.Shape.Links > 0 || s.Hidden(b) || d.Score[i] < mostUnlike || !s.plain(int32(i)) {
			continue
		}
		p, q := s.parent(i), s.parent(i-1)
		d.In[i] = p >= 0 && (p == q || s.Source.Elements[p].Tag == "blockquote" && s.Source.Elements[p].Parent == q)
	}
}

// mostUnsure is the score above which a quotation is body that stands between texts of it, whatever holds it.
const mostUnsure = -0.5

// between reports body right before and after a block, pictures and one line more not counted: the name of who said it.
func (s decider) between(d *Body, i int) bool {
	before, after := i-1, i+1
	for before >= 0 && s.Source.Blocks[before].Text == "" && before > i-3 {
		before--
	}
	for after < len(d.In) && !d.In[after] && after < i+3 {
		after++
	}
	return before >= 0 && after < len(d.In) && d.In[before] && d.In[after]
}
