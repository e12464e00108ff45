package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/extract/internal/label/flat"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// flatPage is an annotated page as one program flattened it.
type flatPage struct {
	page
	maker string
	text  string
	hint  string // the address that goes with the text, "" for texts without one
	// what each line is besides body, in the order of package flat: 1 yes, 0 no, -1 not asked
	others [flat.Kinds][]float64
}

// textTrainer trains on flattened texts: DIR/<corpus>/<maker>.jsonl, lines of {"id", "text"}.
type textTrainer struct {
	trainer
	texts []*flatPage
	best  float64 // cross-validated word F1 at the threshold
}

// trainOnTexts trains on flattened texts and writes what was asked for.
func trainOnTexts(base trainer, dir, texts, out, cv, save, from, day string, first int, fixed float64) error {
	t := textTrainer{trainer: base}
	for _, c := range corpora {
		pages, err := load(filepath.Join(dir, c.name))
		if err != nil {
			return err
		}
		for i, p := range pages {
			p.html = nil
			p.first = i < first && !c.weak
		}
		if err := t.loadTexts(texts, c.weight, pages); err != nil {
			return err
		}
	}
	t.texts = slices.DeleteFunc(t.texts, func(q *flatPage) bool { return !q.first && (!q.taught() || from != "" && out == "") })
	errs := make([]error, len(t.texts))
	each(len(t.texts), func(i int) { errs[i] = t.texts[i].prepareText() })
	if err := errors.Join(errs...); err != nil {
		return err
	}
	log.Printf("%d texts", len(t.texts))
	last, err := t.trainTexts(save, from)
	if err != nil {
		return err
	}
	t.crossValidateTexts(fixed)
	if cv != "" {
		if err := t.answerTexts(cv); err != nil {
			return err
		}
	}
	if out == "" {
		return nil
	}
	last.Header = model.Header{Corpus: "texts", Pages: len(t.texts), Seed: t.seed, Date: day, Score: t.best, Threshold: t.threshold}
	return os.WriteFile(out, model.Append(nil, last), 0o644)
}

// taught reports a text to learn from: of each page those of four of fourteen makers, by lot.
func (q *flatPage) taught() bool { return q.lot("teach", 14) < 4 }

// loadTexts reads the texts of a corpus's pages.
func (t *textTrainer) loadTexts(dir string, weight float64, pages []*page) error {
	files, err := filepath.Glob(filepath.Join(dir, pages[0].corpus, "*.jsonl"))
	if err != nil {
		return err
	}
	slices.Sort(files)
	byID := map[string]*page{}
	for _, p := range pages {
		byID[p.gold.ID] = p
	}
	for _, name := range files {
		maker := strings.TrimSuffix(filepath.Base(name), ".jsonl")
		err := eachLine(name, func(line []byte) error {
			var row struct{ ID, Text string }
			if err := json.Unmarshal(line, &row); err != nil {
				return err
			}
			p := byID[row.ID]
			if p == nil || strings.TrimSpace(row.Text) == "" {
				return nil
			}
			q := &flatPage{page: *p, maker: maker, text: row.Text, hint: p.gold.URL}
			q.fold, q.scale = foldOf(p.domain, t.seed, folds), weight
			t.texts = append(t.texts, q)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// lot is a number below n that depends on a text's page and maker alone.
func (q *flatPage) lot(purpose string, n uint32) uint32 {
	h := fnv.New32a()
	fmt.Fprint(h, purpose, q.corpus, q.gold.ID, q.maker)
	return (h.Sum32() >> 8) % n
}

// textTable collects lines of the texts that use says. target is a line's target, below 0 for none.
func (t *textTrainer) textTable(use func(*flatPage) bool, width int, target func(q *flatPage, i int) (label, weight float64)) *table {
	var rows [][]model.Value
	var label, weight []float32
	for _, q := range t.texts {
		if !use(q) {
			continue
		}
		for i := range q.label {
			y, w := target(q, i)
			if y < 0 || w <= 0 {
				continue
			}
			rows = append(rows, q.rows.Row(i)[:width:width])
			label = append(label, float32(y))
			weight = append(weight, float32(w*q.scale))
		}
	}
	log.Printf("table of %d rows", len(rows))
	return newTable(rows, width, label, weight)
}

// bodyTarget is a line's target as body; of short lines that are none a fifth stand for all.
func bodyTarget(q *flatPage, i int) (float64, float64) {
	w := q.weight[i]
	if q.label[i] == 0 && q.rows.Words[i] < 5 {
		if i%5 != 0 {
			return -1, 0
		}
		w *= 5
	}
	return q.label[i], w
}

// otherTarget is a line's target as headline, byline or date.
func otherTarget(k int) func(q *flatPage, i int) (float64, float64) {
	return func(q *flatPage, i int) (float64, float64) {
		y := q.others[k][i]
		if y <= 0 && i%4 != 0 && q.rows.Words[i] < 4 {
			return -1, 0
		}
		return y, 1
	}
}

// setContext fills a text's context columns.
func (q *flatPage) setContext(e *model.Ensemble) {
	scores := make([]float32, len(q.label))
	e.ScoreAll(q.rows, scores, nil)
	q.rows.SetFirstScores(scores)
}

// textSettings are those of an ensemble that sees so many columns.
func (t *textTrainer) textSettings(features int) settings {
	return settings{trees: t.trees, rate: 0.15, lambda: 2, minHess: 4, rows: 0.5, columns: 0.35, features: features, seed: uint64(t.seed)}
}

// trainTexts trains the models of the folds and the last one.
func (t *textTrainer) trainTexts(save, from string) (*model.Model, error) {
	columns := t.texts[0].rows.Columns
	name := func(f int) string { return fmt.Sprintf("text%d.bin", f) }
	if from != "" {
		for f := range folds {
			var err error
			if t.models[f], err = readModel(filepath.Join(from, name(f)), columns); err != nil {
				return nil, err
			}
		}
		return readModel(filepath.Join(from, name(-1)), columns)
	}
	first := t.textSettings(t.texts[0].rows.First)
	all := t.textSettings(len(columns))
	out := func(f int) func(*flatPage) bool { return func(q *flatPage) bool { return q.fold != f && q.taught() } }
	for f := range folds {
		t.models[f] = &model.Model{Features: columns, First: fit(t.textTable(out(f), first.features, bodyTarget), first)}
	}
	for _, q := range t.texts {
		q.setContext(&t.models[q.fold].First)
	}
	last := &model.Model{Features: columns, First: fit(t.textTable(out(-1), first.features, bodyTarget), first)}
	log.Print("first ensembles")
	for f := -1; f < folds; f++ {
		m := last
		if f >= 0 {
			m = t.models[f]
		}
		m.Second = fit(t.textTable(out(f), all.features, bodyTarget), all)
		others := all
		others.minHess = 2
		for k := range t.texts[0].others {
			if others.trees = t.trees / 2; k == flat.AsHeadline {
				others.trees = t.trees // one line of hundreds, and many are like it
			}
			m.Others = append(m.Others, fit(t.textTable(out(f), others.features, otherTarget(k)), others))
		}
		log.Printf("fold %d", f)
		if save != "" {
			if err := t.saveModel(filepath.Join(save, name(f)), m); err != nil {
				return nil, err
			}
		}
	}
	return last, nil
}
