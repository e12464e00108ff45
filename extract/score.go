package extract

import (
	"context"
	_ "embed"
	"math"
	"sync"

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
		m, err := model.Read(weights, featureNames[:])
		if err != nil {
			panic(err) // the repository's own weights do not fit its code: TestWeights fails
		}
		embedded = m
	})
	return embedded
}

// scores are what the classifier says of a page's blocks.
type scores struct {
	of    []float64 // the log-odds that a block is body, less those of the threshold: 0 parts body from the rest
	rows  *pageRows // what the classifier saw
	model *model.Model
	parts [len(featureNames)]float32     // room for explaining one score
	one   [len(featureNames)]model.Value // room for one row
}

// scorePage has the classifier look at each block.
func scorePage(s *sheet, headline int) *scores {
	m := classifier(s.ctx)
	c := &scores{of: make([]float64, len(s.blocks)), rows: newRows(s, headline), model: m}
	score := make([]float32, len(s.blocks))
	m.ScorePage(c.rows, score, s.over)
	for i := range score {
		c.of[i] = float64(score[i]) - m.Header.Threshold
	}
	return c
}

// chance is the probability that goes with a score.
func chance(score float64) float64 { return 1 / (1 + math.Exp(-score)) }
