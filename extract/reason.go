package extract

import (
	"cmp"
	"math"
	"slices"

	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// row is what the classifier saw of block i, until the next call.
func (c *scores) row(i int) []model.Value {
	c.rows.Fill(i, c.one[:])
	return c.one[:]
}

// reason names the two pieces of evidence that did most for a block's first score, before its neighbours were heard.
// The parts are exact: bias, roots and parts add up to that score.
func (c *scores) reason(i int) string {
	parts := c.parts[:]
	clear(parts)
	c.model.First.Explain(c.row(i), parts)
	best, second := -1, -1
	for f, v := range parts {
		switch {
		case v <= 0:
		case best < 0 || v > parts[best]:
			best, second = f, best
		case second < 0 || v > parts[second]:
			second = f
		}
	}
	switch {
	case best < 0:
		return "weighs with the text around it"
	case second < 0:
		return featureNames[best]
	}
	return featureNames[best] + ", " + featureNames[second]
}

// An explanation is what a block's score is made of.
type explanation struct {
	final []part  // of the ensemble that counts
	sum   float64 // of final
	alone []part  // of the first ensemble, where final is the second
}

// A part is what one column of a row adds to its score.
type part struct {
	name   string
	value  float64 // as the classifier sees it
	weight float64
}

// explain takes apart the score of a block.
func (c *scores) explain(i int) explanation {
	row := c.row(i)
	var e explanation
	final := c.model.Final(row[firstFeatures].Float())
	e.final, e.sum = c.partsOf(final, row)
	if final != &c.model.First {
		e.alone, _ = c.partsOf(&c.model.First, row)
	}
	return e
}

// partsOf are the parts of a row's score by one ensemble, the strongest first, and their sum.
func (c *scores) partsOf(e *model.Ensemble, row []model.Value) (list []part, sum float64) {
	parts := c.parts[:]
	clear(parts)
	e.Explain(row, parts)
	for f, v := range parts {
		if v != 0 {
			list = append(list, part{featureNames[f], float64(row[f].Float()), float64(v)})
			sum += float64(v)
		}
	}
	slices.SortStableFunc(list, func(a, b part) int { return cmp.Compare(math.Abs(b.weight), math.Abs(a.weight)) })
	return list, sum
}
