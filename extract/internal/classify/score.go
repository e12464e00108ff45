package classify

import (
	"context"
	_ "embed"
	"math"
	"sync"

	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

//go:embed weights.bin
var weights []byte

var (
	modelOnce sync.Once
	embedded  *model.Model
)

// classifier is the model to use: that of the embedded weights, unless the context gives another. The weights are read once; a test
// holds that they fit the code.
func classifier(ctx context.Context) *model.Model {
	if m := model.Given(ctx); m != nil {
		return m
	}
	modelOnce.Do(func() {
		m, err := model.Read(weights, FeatureNames[:])
		if err != nil {
			panic(err) // the repository's own weights do not fit its code: TestWeights fails
		}
		embedded = m
	})
	return embedded
}

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
	m := classifier(s.Ctx)
	c := &Scores{Of: make([]float64, len(s.Blocks)), rows: NewRows(s, headline), model: m}
	score := make([]float32, len(s.Blocks))
	m.ScorePage(c.rows, score, s.Cancelled)
	for i := range score {
		c.Of[i] = float64(score[i]) - m.Header.Threshold
	}
	return c
}

// Chance is the probability that goes with a score.
func Chance(score float64) float64 { return 1 / (1 + math.Exp(-score)) }
