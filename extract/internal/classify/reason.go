package classify

import (
	"cmp"
	"math"
	"slices"

	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// row is what the classifier saw of block i, until the next call.
func (c *Scores) row(i int) []model.Value {
	c.rows.Fill(i, c.one[:])
	return c.one[:]
}

// Reasons tells, of some blocks, the two pieces of evidence that did most for their first scores, before the scores of their neighbours
// counted. The parts are exact: bias, roots and parts add up to that score.
func (c *Scores) Reasons(blocks []int32, tell func(block int32, reason string)) {
	c.model.First.ExplainAll(c.rows, blocks, func(i int32, parts []float32) { tell(i, strongestTwo(parts)) }, c.rows.Cancelled)
}

// strongestTwo names the two greatest parts above 0.
func strongestTwo(parts []float32) string {
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
		return FeatureNames[best]
	}
	return FeatureNames[best] + ", " + FeatureNames[second]
}

// Explanation is what a block's score is made of.
type Explanation struct {
	Final []Part  // of the ensemble that counts
	Sum   float64 // of final
	Alone []Part  // of the first ensemble, where final is the second
}

// Part is what one column of a row adds to its score.
type Part struct {
	Name   string
	Value  float64 // as the classifier sees it
	Weight float64
}

// Explain takes apart the score of a block.
func (c *Scores) Explain(i int) Explanation {
	row := c.row(i)
	var e Explanation
	final := c.model.Final(row[FirstFeatures].Float())
	e.Final, e.Sum = c.partsOf(final, row)
	if final != &c.model.First {
		e.Alone, _ = c.partsOf(&c.model.First, row)
	}
	return e
}

// partsOf are the parts of a row's score by one ensemble, the strongest first, and their sum.
func (c *Scores) partsOf(e *model.Ensemble, row []model.Value) (list []Part, sum float64) {
	parts := c.parts[:]
	clear(parts)
	e.Explain(row, parts)
	for f, v := range parts {
		if v != 0 {
			list = append(list, Part{FeatureNames[f], float64(row[f].Float()), float64(v)})
			sum += float64(v)
		}
	}
	slices.SortStableFunc(list, func(a, b Part) int { return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight)) })
	return list, sum
}
