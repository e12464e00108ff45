package extract

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// An Explanation says how the classifier's score of one block came about. Scores and weights are log-odds that the block is
// body: above 0 it reads as the story. Base, the weights and Rest add up to Score, up to rounding.
//
// The zero Explanation is that of a block that the classifier does not see: the lines of flattened text.
type Explanation struct {
	Score   float64  `json:"score"`
	Base    float64  `json:"base"`              // where every block of the page starts
	Weights []Weight `json:"weights,omitempty"` // the strongest evidence for and against, strongest first, at most MaxWeights
	Rest    float64  `json:"rest"`              // what all other evidence adds

	// Alone is the strongest evidence about the block by itself. Where it is given, the block was scored a second time with
	// the scores of the blocks around it: Weights are those of that second look, and the evidence called "score" among them
	// is what Alone led to.
	Alone []Weight `json:"alone,omitempty"`

	// Rule names the last rule about the page as a whole that changed whether the block is body; "" where its score decided.
	Rule string `json:"rule,omitempty"`
}

// MaxWeights is how many weights an Explanation lists at most.
const MaxWeights = 12

// A Weight is one piece of evidence about a block.
type Weight struct {
	Evidence string  `json:"evidence"` // "words", "in nav", "prose in parent"
	Value    float64 `json:"value"`    // as the classifier sees it: 0 and 1 for no and yes, counts as logarithm of 1+n
	Weight   float64 `json:"weight"`   // what it adds to the score
}

// Explain says for each block of a document, in the order of Article.Blocks, what its score is made of. It labels the
// document once more: Extract does nothing for it. Errors are those of Extract.
func (x *Extractor) Explain(ctx context.Context, doc Document) ([]Explanation, error) {
	page, err := x.parse(ctx, &doc)
	if err != nil {
		return nil, err
	}
	list := make([]Explanation, len(page.Blocks))
	if !page.Flat {
		s, claims, locale := x.sheet(ctx, page, &doc)
		p := x.labelPage(s, claims, page.Root, doc.URL, locale, watchRules(list))
		for i := range list {
			p.scores.explain(i, p.body.score[i], &list[i])
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, &Error{URL: doc.URL, Offset: -1, Err: err}
	}
	return list, nil
}

// explain takes apart the score that a block came to.
func (c *scores) explain(i int, score float64, e *Explanation) {
	row := c.row(i)
	var sum float64
	final := c.model.Final(row[firstFeatures].Float())
	e.Score = score
	e.Weights, e.Rest, sum = c.weights(final, row)
	e.Base = e.Score - sum
	if final != &c.model.First {
		e.Alone, _, _ = c.weights(&c.model.First, row)
	}
}

// weights are the strongest parts of a row's score by one ensemble, the sum of the others, and that of all.
func (c *scores) weights(e *model.Ensemble, row []model.Value) (list []Weight, rest, sum float64) {
	parts := c.parts[:]
	clear(parts)
	e.Explain(row, parts)
	for f, v := range parts {
		if v != 0 {
			list = append(list, Weight{featureNames[f], float64(row[f].Float()), float64(v)})
			sum += float64(v)
		}
	}
	slices.SortStableFunc(list, func(a, b Weight) int { return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight)) })
	if len(list) > MaxWeights {
		for _, w := range list[MaxWeights:] {
			rest += w.Weight
		}
		list = slices.Clone(list[:MaxWeights])
	}
	return list, rest, sum
}

// watchRules notes the last rule that changed whether a block is body. "" stands for the scores, with which decoding begins.
func watchRules(list []Explanation) func(rule string, body []bool) {
	was := make([]bool, len(list))
	return func(rule string, body []bool) {
		for i, in := range body {
			if rule == "" || in != was[i] {
				list[i].Rule = rule
			}
		}
		copy(was, body)
	}
}
