package extract

import (
	"context"

	"github.com/broadsheet-go/broadsheet/extract/internal/classify"
)

// An Explanation says how the classifier's score of one block came about. Scores and weights are log-odds that the block is
// body: above 0 it reads as the story. Base, the weights and Rest add up to Score, up to rounding.
//
// The zero Explanation is that of a block that the classifier does not see: the lines of flattened text.
type Explanation struct {
	Score   float64  `json:"score"`
	Base    float64  `json:"base"`              // where every block of the page starts
	Weights []Weight `json:"weights,omitempty"` // the strongest evidence for and against, strongest first, at most twelve
	Rest    float64  `json:"rest"`              // what all other evidence adds

	// Alone is the strongest evidence about the block by itself. Where it is given, the block was scored a second time with
	// the scores of the blocks around it: Weights are those of that second look, and the evidence called "score" among them
	// is what Alone led to.
	Alone []Weight `json:"alone,omitempty"`

	// Rule names the last rule about the page as a whole that changed whether the block is body; "" where its score decided.
	Rule string `json:"rule,omitempty"`
}

// maxWeights is how many weights an Explanation lists at most.
const maxWeights = 12

// A Weight is one piece of evidence about a block.
type Weight struct {
	Evidence string  `json:"evidence"` // "words", "in nav", "prose in parent"
	Value    float64 `json:"value"`    // as the classifier sees it: 0 and 1 for no and yes, counts as logarithm of 1+n
	Weight   float64 `json:"weight"`   // what it adds to the score
}

// Explain says for each block of a document, in the order of Article.Blocks, what its score is made of. It labels the
// document once more: Extract does nothing for it. Errors are those of Extract.
func (x *Extractor) Explain(ctx context.Context, doc Document) ([]Explanation, error) {
	page, err := x.parse(ctx, &doc, nil)
	if err != nil {
		return nil, err
	}
	list := make([]Explanation, len(page.Blocks))
	if !page.Flat {
		p := x.label(ctx, page, &doc, noteRules(list))
		for i := range list {
			list[i].explain(p.Scores.Explain(i), p.Body.Score[i])
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, &Error{URL: doc.URL, Offset: -1, Err: err}
	}
	return list, nil
}

// explain fills in what the classifier says of a block.
func (e *Explanation) explain(x classify.Explanation, score float64) {
	e.Score, e.Base = score, score-x.Sum
	e.Weights, e.Rest = strongest(x.Final)
	e.Alone, _ = strongest(x.Alone)
}

// strongest are the first of a list of parts, and the sum of the others.
func strongest(parts []classify.Part) (list []Weight, rest float64) {
	for i, p := range parts {
		if i < maxWeights {
			list = append(list, Weight{p.Name, p.Value, p.Weight})
		} else {
			rest += p.Weight
		}
	}
	return list, rest
}

// noteRules notes the last rule that changed whether a block is body. "" stands for the scores, with which deciding begins.
func noteRules(list []Explanation) func(rule string, body []bool) {
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
