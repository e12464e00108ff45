package classify

import (
	_ "embed"
	"math"

	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

//go:embed weights.bin
var weights []byte

// classifier has the model of the weights.
var classifier model.Embedded

// Scores are what the classifier says of a page's blocks.
type Scores struct {
	Of    []float64 // the log-odds that a block is body, less those of the threshold: 0 parts body from the rest
	rows  *pageRows // what the classifier saw
	model *model.Model
	parts [len(FeatureNames)]float32     // room for explaining one score
	one   [len(FeatureNames)]model.Value // room for one row
}

// Score has the classifier look at each block.
func Score(s *evidence.Page, headline int) *Scores {
	m := classifier.For(s.Ctx, weights, FeatureNames[:])
	c := &Scores{Of: make([]float64, len(s.Blocks)), rows: NewRows(s, headline), model: m}
	score := s.Floats(len(s.Blocks))
	m.ScorePage(c.rows, score, s.Cancelled)
	for i := range score {
		c.Of[i] = float64(score[i]) - m.Header.Threshold
	}
	return c
}

// Chance is the probability that goes with a score.
func Chance(score float64) float64 { return 1 / (1 + math.Exp(-score)) }
