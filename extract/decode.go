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
}

// decode finds the element that holds the article and decides, inside it, which blocks are its body.
//
// Every block weighs its score times the root of its length; an element weighs the sum of its blocks. The article is the
// element that weighs most, the innermost of equals: more of the page only adds menus and teasers, which weigh less than
// nothing. Inside, parts that weigh less than nothing and say by name that they are furniture go as a whole; short blocks
// follow their neighbours.
func (s *sheet) decode() decoded {
	n := len(s.page.Blocks)
	d := decoded{body: make([]bool, n), root: -1}
	sum := make([]float64, n+1)
	for i := range n {
		sum[i+1] = sum[i] + s.weight(i)
	}
	best := 0.0
	for i := range s.page.Elements {
		e := &s.page.Elements[i]
		if !e.Block || e.Hidden {
			continue
		}
		if w := sum[e.Last] - sum[e.First]; w > 0 && w >= best-1e-9 {
			best, d.root = w, int32(i)
		}
	}
	if d.root < 0 {
		return d
	}
	root := &s.page.Elements[d.root]
	for i := root.First; i < root.Last; i++ {
		d.body[i] = s.blocks[i].score > 0
	}
	s.followNeighbours(&d, int(root.First), int(root.Last))
	d.confidence = s.confidence(&d)
	return d
}

// weight is a block's part in the weight of the elements around it.
func (s *sheet) weight(i int) float64 {
	r := math.Sqrt(float64(s.page.Blocks[i].Shape.Runes))
	return math.Max(-4, math.Min(4, s.blocks[i].score)) * math.Min(r, 30)
}

// followNeighbours lets headings, list items and short paragraphs stand where the text around them stands.
func (s *sheet) followNeighbours(d *decoded, from, to int) {
	for i := from; i < to; i++ {
		b := &s.page.Blocks[i]
		if d.body[i] || b.Hidden || b.Kind == clean.Control || b.Text == "" {
			continue
		}
		el := &s.elements[b.Element]
		if el.near&gFurniture != 0 || s.blocks[i].equal&eqHeadline != 0 {
			continue
		}
		links := float64(b.Shape.LinkRunes) / float64(max(b.Shape.Runes, 1))
		if links > 0.6 && b.Kind != clean.ListItem || links > 0.9 {
			continue
		}
		before, after := s.near(d, i, -1, from, to), s.near(d, i, 1, from, to)
		switch {
		case before && after:
			d.body[i] = s.blocks[i].score > -2.5
		case after && b.Kind == clean.Heading, before && b.Kind == clean.ListItem:
			d.body[i] = s.blocks[i].score > -2
		}
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
