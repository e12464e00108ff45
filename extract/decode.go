package extract

import (
	"math"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
)

// A body is the outcome of looking at the page as a whole.
type body struct {
	in         []bool
	score      []float64 // of each block, at the threshold that was found right for the page
	root       int32     // the element that holds the article, -1 when there is none
	confidence float64
	listing    bool // a section front or another list of pages
}

// bounds are the first and the last block of the body, -1 when there is none.
func (d *body) bounds() (first, last int) {
	first, last = -1, -1
	for i, in := range d.in {
		if in {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

// An observer hears of each rule about the page as a whole, with the body after it; the first, "", is the scores.
type observer func(rule string, in []bool)

func (o observer) tell(rule string, in []bool) {
	if o != nil {
		o(rule, in)
	}
}

// A decider decides which blocks are the body.
type decider struct{ *sheet }

// decide decides which blocks are the body: those that score above shift, and short ones that follow their neighbours. A page
// whose text nowhere scores that high, but has some, is read at a lower threshold.
func decide(page *sheet, scores []float64, shift float64, headline int, o observer) *body {
	s := decider{page}
	n := len(s.page.Blocks)
	d := &body{in: make([]bool, n), score: s.adapted(scores, shift), root: -1}
	for i := range n {
		b := &s.page.Blocks[i]
		d.in[i] = d.score[i] > 0 && b.Text != "" && len(b.Quotes) == 0 && !b.Quoted && !b.DatePrefix && i != headline
	}
	o.tell("", d.in)
	for i, in := range d.in {
		d.in[i] = in && !s.hidden(&s.page.Blocks[i])
	}
	o.tell("not shown without scripts or styles", d.in)
	s.veto(d)
	o.tell("named as something else by the elements around it", d.in)
	s.oneArticle(d, headline)
	o.tell("in another article than the headline", d.in)
	s.followNeighbours(d, 0, n)
	o.tell("follows the text around it", d.in)
	if d.listing = s.listing(d); d.listing {
		clear(d.in)
		o.tell("the page is a list of other pages", d.in)
	}
	d.settle(page)
	return d
}

// settle finds where the body stands and how sure it is.
func (d *body) settle(page *sheet) {
	s := decider{page}
	d.root, d.confidence = s.rootOf(d), s.confidenceOf(d)
}

// leastWords is how many words of body a page has before its threshold is left alone; adaptBy how far it is lowered.
const (
	leastWords = 60
	adaptBy    = 1.5
)

// adapted are the scores as the threshold is moved by shift, all raised on a page on which almost nothing reaches it then.
func (s decider) adapted(scores []float64, shift float64) []float64 {
	list := make([]float64, len(scores))
	words := int32(0)
	for i := range scores {
		if list[i] = scores[i] - shift; list[i] > 0 {
			words += s.page.Blocks[i].Shape.Words
		}
	}
	if words >= leastWords {
		return list
	}
	for i := range list {
		list[i] += adaptBy
	}
	return list
}

// rootOf is the innermost element that holds nine tenths of the body's letters; -1 when there is no body.
func (s decider) rootOf(d *body) int32 {
	sum := make([]int32, len(d.in)+1)
	for i, in := range d.in {
		sum[i+1] = sum[i]
		if in {
			sum[i+1] += s.page.Blocks[i].Shape.Runes
		}
	}
	all := sum[len(d.in)]
	if all == 0 {
		return -1
	}
	root := int32(0)
	for i := range s.page.Elements {
		if e := &s.page.Elements[i]; e.Block && (sum[e.Last]-sum[e.First])*10 >= all*9 {
			root = int32(i)
		}
	}
	return root
}

// followNeighbours lets headings, list items and short paragraphs stand where the text around them stands.
func (s decider) followNeighbours(d *body, from, to int) {
	for i := from; i < to; i++ {
		b := &s.page.Blocks[i]
		if d.in[i] || s.hidden(b) || b.Kind == page.Control || b.Text == "" || d.score[i] < -2 {
			continue
		}
		if s.elements[b.Element].near&gFurniture != 0 || s.blocks[i].line != line.Plain {
			continue
		}
		d.in[i] = s.near(d, i, -1, from, to) && s.near(d, i, 1, from, to) && d.score[i] > -1
	}
}

// near reports whether, within three blocks with text in one direction, body stands in the same or the next element.
func (s decider) near(d *body, i, step, from, to int) bool {
	p := s.parent(i)
	for j, n := i+step, 0; j >= from && j < to && n < 3; j += step {
		if s.page.Blocks[j].Text == "" {
			continue
		}
		n++
		if d.in[j] && d.score[j] > 0 {
			q := s.parent(j)
			return q == p || s.page.Elements[max(q, 0)].Parent == p || s.page.Elements[max(p, 0)].Parent == q
		}
	}
	return false
}

// parent is the element around a block's own; of a list item the element around the list.
func (s decider) parent(i int) int32 {
	e := s.page.Blocks[i].Element
	if t := s.page.Elements[e].Tag; t == "li" || t == "dd" || t == "dt" {
		e = s.page.Elements[e].Parent
	}
	return s.page.Elements[max(e, 0)].Parent
}

// confidenceOf is high when the body is long and its blocks are clear cases.
func (s decider) confidenceOf(d *body) float64 {
	words, sure := 0.0, 0.0
	for i, in := range d.in {
		if in {
			w := float64(s.page.Blocks[i].Shape.Words)
			words += w
			sure += w * chance(d.score[i])
		}
	}
	if words == 0 {
		return 0
	}
	return sure / words * (1 - math.Exp(-words/60))
}
