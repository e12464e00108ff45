package extract

import "github.com/broadsheet-go/broadsheet/extract/internal/model"

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
