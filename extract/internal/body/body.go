package body

import (
	"math"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/classify"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
)

// Body is the outcome of looking at the page as a whole.
type Body struct {
	In         []bool
	Score      []float64 // of each block, at the threshold that was found right for the page
	Root       int32     // the element that holds the article, -1 when there is none
	Confidence float64
	Listing    bool // a section front or another list of pages
}

// Bounds are the first and the last block of the body, -1 when there is none.
func (d *Body) Bounds() (first, last int) {
	first, last = -1, -1
	for i, in := range d.In {
		if in {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

// Observer hears of each rule about the page as a whole, with the body after it; the first, "", is the scores.
type Observer func(rule string, in []bool)

// Tell tells the observer, where there is one.
func (o Observer) Tell(rule string, in []bool) {
	if o != nil {
		o(rule, in)
	}
}

// A decider decides which blocks are the body.
type decider struct{ *evidence.Page }

// Decide decides which blocks are the body: those that score above shift, and short ones that follow their neighbours. A page
// whose text nowhere scores that high, but has some, is read at a lower threshold.
func Decide(page *evidence.Page, scores []float64, shift float64, headline int, o Observer) *Body {
	s := decider{page}
	n := len(s.Source.Blocks)
	d := &Body{In: make([]bool, n), Score: s.atThreshold(scores, shift), Root: -1}
	for i := range n {
		b := &s.Source.Blocks[i]
		d.In[i] = d.Score[i] > 0 && b.Text != "" && len(b.Quotes) == 0 && !b.Quoted && !b.DatePrefix && i != headline
	}
	o.Tell("", d.In)
	for i, in := range d.In {
		d.In[i] = in && !s.Hidden(&s.Source.Blocks[i])
	}
	o.Tell("not shown without scripts or styles", d.In)
	s.excludeNamed(d)
	o.Tell("named as something else by the elements around it", d.In)
	s.oneArticle(d, headline)
	o.Tell("in another article than the headline", d.In)
	s.followNeighbours(d, 0, n)
	o.Tell("follows the text around it", d.In)
	s.lists(d)
	o.Tell("goes on a list of the body", d.In)
	s.subheadings(d)
	o.Tell("a heading between texts of the body", d.In)
	s.footers(d)
	o.Tell("goes on in the article's own footer", d.In)
	s.boxes(d)
	o.Tell("a box of facts between texts of the body", d.In)
	s.notes(d)
	o.Tell("a note or a folded text between texts of the body", d.In)
	s.quotes(d)
	o.Tell("a quotation after a text of the body", d.In)
	s.asides(d)
	o.Tell("a box that speaks to readers or of the author", d.In)
	if d.Listing = s.listing(d); d.Listing {
		clear(d.In)
		o.Tell("the page is a list of other pages", d.In)
	}
	d.Settle(page)
	return d
}

// Settle finds where the body stands and how sure it is.
func (d *Body) Settle(page *evidence.Page) {
	s := decider{page}
	d.Root, d.Confidence = s.rootOf(d), s.confidenceOf(d)
}

// leastWords is how many words of body a page has before its threshold is left alone; lowerBy how far it is lowered.
const (
	leastWords = 60
	lowerBy    = 1.5
)

// atThreshold are the scores as the threshold is moved by shift, all raised on a page on which almost nothing reaches it then.
func (s decider) atThreshold(scores []float64, shift float64) []float64 {
	list := make([]float64, len(scores))
	words := int32(0)
	for i := range scores {
		if list[i] = scores[i] - shift; list[i] > 0 {
			words += s.Source.Blocks[i].Shape.Words
		}
	}
	if words >= leastWords {
		return list
	}
	for i := range list {
		list[i] += lowerBy
	}
	return list
}

// rootOf is the innermost element that holds nine tenths of the body's letters; -1 when there is no body.
func (s decider) rootOf(d *Body) int32 {
	sum := make([]int32, len(d.In)+1)
	for i, in := range d.In {
		sum[i+1] = sum[i]
		if in {
			sum[i+1] += s.Source.Blocks[i].Shape.Runes
		}
	}
	all := sum[len(d.In)]
	if all == 0 {
		return -1
	}
	root := int32(0)
	for i := range s.Source.Elements {
		if e := &s.Source.Elements[i]; e.Block && (sum[e.Last]-sum[e.First])*10 >= all*9 {
			root = int32(i)
		}
	}
	return root
}

// followNeighbours lets headings, list items and short paragraphs stand where the text around them stands.
func (s decider) followNeighbours(d *Body, from, to int) {
	for i := from; i < to; i++ {
		b := &s.Source.Blocks[i]
		if d.In[i] || s.Hidden(b) || b.Kind == page.Control || b.Text == "" || d.Score[i] < -2 {
			continue
		}
		if s.Written(b.Element).Near&evidence.NamedFurniture != 0 || s.Blocks[i].Line != line.Plain {
			continue
		}
		d.In[i] = s.near(d, i, -1, from, to) && s.near(d, i, 1, from, to) && d.Score[i] > -1
	}
}

// near reports whether, within three blocks with text in one direction, body stands in the same or the next element.
func (s decider) near(d *Body, i, step, from, to int) bool {
	p := s.parent(i)
	for j, n := i+step, 0; j >= from && j < to && n < 3; j += step {
		if s.Source.Blocks[j].Text == "" {
			continue
		}
		n++
		if d.In[j] && d.Score[j] > 0 {
			q := s.parent(j)
			return q == p || s.Source.Elements[max(q, 0)].Parent == p || s.Source.Elements[max(p, 0)].Parent == q
		}
	}
	return false
}

// parent is the element around a block's own; of a list item the element around the list.
func (s decider) parent(i int) int32 {
	e := s.Source.Blocks[i].Element
	if t := s.Source.Elements[e].Tag; t == "li" || t == "dd" || t == "dt" {
		e = s.Source.Elements[e].Parent
	}
	return s.Source.Elements[max(e, 0)].Parent
}

// confidenceOf is high when the body is long and its blocks are clear cases.
func (s decider) confidenceOf(d *Body) float64 {
	words, sure := 0.0, 0.0
	for i, in := range d.In {
		if in {
			w := float64(s.Source.Blocks[i].Shape.Words)
			words += w
			sure += w * classify.Chance(d.Score[i])
		}
	}
	if words == 0 {
		return 0
	}
	return sure / words * (1 - math.Exp(-words/60))
}
