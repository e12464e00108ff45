package main

import (
	"log"
	"math"

	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// textThreshold is the score above which a line is body: the best on the mean of both corpora when texts were first trained on.
const textThreshold = -1.25

// crossValidateTexts prints what the scores alone give.
func (t *textTrainer) crossValidateTexts(fixed float64) {
	each(len(t.texts), func(i int) {
		q := t.texts[i]
		q.setScores(func(scores []float32) { t.models[q.fold].ScorePage(q.rows, scores, nil) })
	})
	for th := -1.5; th <= 1.5; th += 0.25 {
		sum, n := map[string]float64{}, map[string]float64{}
		for _, q := range t.texts {
			if q.gold.Text != "" || len(q.gold.Paragraphs) > 0 {
				sum[q.corpus] += q.wordF1(th)
				n[q.corpus]++
			}
		}
		mean := (sum["fundus"]/n["fundus"] + sum["wcxb-dev"]/n["wcxb-dev"]) / 2
		log.Printf("threshold %5.2f: fundus %.4f wcxb-dev %.4f", th, sum["fundus"]/n["fundus"], sum["wcxb-dev"]/n["wcxb-dev"])
		if mean > t.best {
			t.best = mean
		}
	}
	if t.threshold = textThreshold; !math.IsNaN(fixed) {
		t.threshold = fixed
	}
	for k, name := range [...]string{"headline", "byline", "date"} {
		hit, could, n := 0, 0, 0
		for _, q := range t.texts {
			top, at, any := float32(math.Inf(-1)), -1, false
			for i, y := range q.others[k] {
				if y < 0 {
					continue
				}
				any = any || y == 1
				if s := t.models[q.fold].Others[k].Score(q.rows.Row(i)); s > top {
					top, at = s, i
				}
			}
			n++
			if any {
				could++
				if q.others[k][at] == 1 {
					hit++
				}
			}
		}
		log.Printf("%s: right on %d of %d that have it, of %d", name, hit, could, n)
	}
	for _, m := range t.models {
		m.Header = model.Header{Corpus: "-", Date: "-", Threshold: t.threshold}
	}
}
