package extract

import (
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

// model is the classifier to use. The embedded weights are read once; a test holds that they fit the code.
func (x *Extractor) model() *model.Model {
	if x.Model != nil {
		return x.Model
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

// scores gives each block a score: the log-odds that it is body, less those of the threshold, so that 0 parts body from
// the rest.
func (s *sheet) scores(m *model.Model, favor Favor, headline int) {
	rows := s.newRows(headline)
	score := make([]float32, len(s.blocks))
	m.ScorePage(rows, score, s.over)
	for i := range score {
		s.blocks[i].score = float64(score[i]) - m.Header.Threshold - favor.shift()
	}
	s.rows, s.model = rows, m
}

// chance is the probability that goes with a score.
func chance(score float64) float64 { return 1 / (1 + math.Exp(-score)) }

// Groups whose members seldom hold the article.
const gFurniture = gNav | gFooter | gAside | gRelated | gComment | gShare | gNewsletter | gAd | gConsent | gPaywall | gBio | gTag | gBreadcrumb | gLogin | gTool | gModal
