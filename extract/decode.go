package extract

import (
	"math"

	"github.com/broadsheet-go/broadsheet/clean"
)

// decoded is the outcome of looking at the page as a whole.
type decoded struct {
	body       []bool
	root       int32 // the element that holds the article, -1 when there is none
	confidence float64
	listing    bool // a section front or another list of pages
}

// decode decides which blocks are the body: those that score above 0, and short ones that follow their neighbours. A page
// whose text nowhere scores that high, but has some, is read at a lower threshold.
func (s *sheet) decode(headline int) decoded {
	n := len(s.page.Blocks)
	d := decoded{body: make([]bool, n), root: -1}
	s.adapt()
	for i := range n {
		b := &s.page.Blocks[i]
		d.body[i] = s.blocks[i].score > 0 && b.Text != "" && len(b.Quotes) == 0 && !b.Quoted && !b.DatePrefix && i != headline
	}
	s.decided("", d.body)
	for i, in := range d.body {
		d.body[i] = in && !s.hidden(&s.page.Blocks[i])
	}
	s.decided("not shown without scripts or styles", d.body)
	s.veto(&d)
	s.decided("named as something else by the elements around it", d.body)
	s.oneArticle(&d, headline)
	s.decided("in another article than the headline", d.body)
	s.followNeighbours(&d, 0, n)
	s.decided("follows the text around it", d.body)
	if d.listing = s.listing(&d); d.listing {
		clear(d.body)
		s.decided("the page is a list of other pages", d.body)
	}
	d.root = s.root(&d)
	d.confidence = s.confidence(&d)
	return d
}

// leastWords is how many words of body a page has before its threshold is left alone; adaptBy how far it is lowered.
const (
	leastWords = 60
	adaptBy    = 1.5
)

// adapt raises all scores of a page on which almost nothing reaches the threshold.
func (s *sheet) adapt() {
	words := int32(0)
	for i := range s.blocks {
		if s.blocks[i].score > 0 {
			words += s.page.Blocks[i].Shape.Words
		}
	}
	if words >= leastWords {
		return
	}
	for i := range s.blocks {
		s.blocks[i].score += adaptBy
	}
}

// root is the innermost element that holds nine tenths of the body's letters; -1 when there is no body.
func (s *sheet) root(d *decoded) int32 {
	sum := make([]int32, len(d.body)+1)
	for i, in := range d.body {
		sum[i+1] = sum[i]
		if in {
			sum[i+1] += s.page.Blocks[i].Shape.Runes
		}
	}
	all := sum[len(d.body)]
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
func (s *sheet) followNeighbours(d *decoded, from, to int) {
	for i := from; i < to; i++ {
		b := &s.page.Blocks[i]
		if d.body[i] || s.hidden(b) || b.Kind == clean.Control || b.Text == "" || s.blocks[i].score < -2 {
			continue
		}
		if s.elements[b.Element].near&gFurniture != 0 || s.blocks[i].line != clean.LinePlain {
			continue
		}
		d.body[i] = s.near(d, i, -1, from, to) && s.near(d, i, 1, from, to) && s.blocks[i].score > -1
	}
}

// near reports whether, within three blocks with text in one direction, body stands in the same or the next element.
func (s *sheet) near(d *decoded, i, step, from, to int) bool {
	p := s.parent(i)
	for j, n := i+step, 0; j >= from && j < to && n < 3; j += step {
		if s.page.Blocks[j].Text == "" {
			continue
		}
		n++
		if d.body[j] && s.blocks[j].score > 0 {
			q := s.parent(j)
			return q == p || s.page.Elements[max(q, 0)].Parent == p || s.page.Elements[max(p, 0)].Parent == q
		}
	}
	return false
}

// parent is the element around a block's own; of a list item the element around the list.
func (s *sheet) parent(i int) int32 {
	e := s.page.Blocks[i].Element
	if t := s.page.Elements[e].Tag; t == "li" || t == "dd" || t == "dt" {
		e = s.page.Elements[e].Parent
	}
	return s.page.Elements[max(e, 0)].Parent
}

// confidence is high when the body is long and its blocks are clear cases.
func (s *sheet) confidence(d *decoded) float64 {
	words, sure := 0.0, 0.0
	for i, in := range d.body {
		if in {
			w := float64(s.page.Blocks[i].Shape.Words)
			words += w
			sure += w * chance(s.blocks[i].score)
		}
	}
	if words == 0 {
		return 0
	}
	return sure / words * (1 - math.Exp(-words/60))
}
