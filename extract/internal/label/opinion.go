package label

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
)

// Limits of a second opinion: it is asked only where labelling is less sure than unsureBelow, on pages of at most
// opinionElements elements, since it takes no context (go-readability 12 ms on a page of 735). Its word moves a score by
// opinionWeight.
const (
	unsureBelow     = 0.35
	opinionElements = 4000
	opinionWeight   = 2.0
)

// unsure reports a page that a second opinion is asked about.
func (s labeller) unsure(d *body.Body) bool {
	return !d.Listing && d.Confidence < unsureBelow && len(s.Source.Elements) <= opinionElements
}

// withOpinion are the scores as a second opinion moves them, block by block: what the other calls the article gains, what it leaves
// out loses. ok is false where the other has no opinion.
func (s labeller) withOpinion(scores []float64, opinion string) (moved []float64, ok bool) {
	opinion = text.Fold(opinion)
	if len(opinion) < 200 {
		return nil, false
	}
	moved = slices.Clone(scores)
	for i := range s.Source.Blocks {
		f := text.Fold(s.Source.Blocks[i].Text)
		switch {
		case len(f) < 20:
		case strings.Contains(opinion, f):
			moved[i] += opinionWeight
		default:
			moved[i] -= opinionWeight / 2
		}
	}
	return moved, true
}
