// Train builds the classifier's weights from annotated pages.
//
// usage, from the repository's root:
//
//	go run ./extract/internal/train -corpora DIR [-out extract/internal/classify/weights.bin] [-cv DIR] [-trust metadata/resolve/trust.txt]
//	go run ./extract/internal/train -corpora DIR -texts TEXTS [-out extract/internal/label/flat/weights.bin] [-cv DIR]
//
// DIR holds one folder a corpus, each with gold.jsonl and pages/<id>.html.gz. -cv writes DIR/<corpus>.jsonl: for each
// page the batch answer of a model that never saw its domain. The same pages, seed and date give the same weights.
package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// corpora are the folders to train on, with the weight of a page. Few pages are not in English: those count more.
var corpora = [...]struct {
	name   string
	weight float64
	weak   bool // only snippets are annotated
}{{"fundus", 3, false}, {"wcxb-dev", 1, false}, {"trafilatura-eval", 0.5, true}}

const folds = 5

func main() {
	log.SetFlags(log.Ltime)
	dir := flag.String("corpora", "", "folder of corpora (required)")
	out := flag.String("out", "", "write the weights here")
	cv := flag.String("cv", "", "write cross-validated batch answers to this folder")
	seed := flag.Int64("seed", 1, "seed")
	date := flag.String("date", time.Now().UTC().Format("2006-01-02"), "date for the header of the weights")
	weak := flag.Bool("weak", true, "train on snippets too")
	trees := flag.Int("trees", 120, "trees of each ensemble")
	trust := flag.String("trust", "", "write the measured trust in sources here (metadata/resolve/trust.txt)")
	sure := flag.String("confidence", "", "write the weights of confidence here (extract/internal/confidence/confidence.txt)")
	save := flag.String("save", "", "write the models of the folds to this folder")
	from := flag.String("load", "", "read the models of the folds from this folder instead of training them")
	favor := flag.String("favor", "balanced", "which mistake the answers of -cv fear more: balanced, precision or recall")
	second := flag.Bool("second", false, "hear the second opinion in the answers of -cv")
	fixed := flag.Float64("threshold", math.NaN(), "use this threshold instead of the best")
	quick := flag.Bool("quick", false, "print the scores of first ensembles alone and stop")
	texts := flag.String("texts", "", "train on flattened texts in this folder instead: DIR/<corpus>/<maker>.jsonl, lines of id and text")
	first := flag.Int("first", 60, "how many pages of each corpus -cv answers, of every maker, with -texts")
	flag.Parse()
	if *dir == "" {
		flag.Usage()
		os.Exit(2)
	}
	t := trainer{seed: *seed, trees: *trees, second: *second}
	switch *favor {
	case "balanced":
	case "precision":
		t.favor = extract.Precision
	case "recall":
		t.favor = extract.Recall
	default:
		log.Fatalf("-favor %s is not balanced, precision or recall", *favor)
	}
	if *texts != "" {
		if err := trainOnTexts(trainer{seed: *seed, trees: *trees}, *dir, *texts, *out, *cv, *save, *from, *date, *first, *fixed); err != nil {
			log.Fatal(err)
		}
		return
	}
	for _, c := range corpora {
		if c.weak && !*weak {
			continue
		}
		pages, err := load(filepath.Join(*dir, c.name))
		if err != nil {
			log.Fatal(err)
		}
		t.add(pages, c.weight)
	}
	if err := t.prepare(); err != nil {
		log.Fatal(err)
	}
	if *quick {
		t.firstModels()
		t.crossValidate(*fixed)
		return
	}
	if err := t.foldModels(*save, *from); err != nil {
		log.Fatal(err)
	}
	score := t.crossValidate(*fixed)
	if *sure != "" {
		if err := t.measureConfidence(*dir, *sure); err != nil {
			log.Fatal(err)
		}
	}
	if *trust != "" {
		if err := t.measureTrust(*dir, *trust); err != nil {
			log.Fatal(err)
		}
	}
	if *cv != "" {
		if err := t.answers(*cv); err != nil {
			log.Fatal(err)
		}
	}
	if *out != "" {
		m := t.final()
		m.Header = model.Header{Corpus: digest(t.pages), Pages: len(t.pages), Seed: *seed, Date: *date, Score: score, Threshold: t.threshold}
		b := model.Append(nil, m)
		if err := os.WriteFile(*out, b, 0o644); err != nil {
			log.Fatal(err)
		}
		log.Printf("%s: %d bytes", *out, len(b))
	}
}

// trainer holds the pages and what was learned from them.
type trainer struct {
	seed      int64
	trees     int
	pages     []*page
	models    [folds]*model.Model // models[f] never saw fold f
	threshold float64
	favor     extract.Favor
	second    bool // hear the second opinion
}

func (t *trainer) add(pages []*page, weight float64) {
	for _, p := range pages {
		p.fold = foldOf(p.domain, t.seed, folds)
		p.scale = weight
		t.pages = append(t.pages, p)
	}
}

func (t *trainer) prepare() error {
	errs := make([]error, len(t.pages))
	each(len(t.pages), func(i int) { errs[i] = t.pages[i].prepare() })
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	blocks := 0
	for _, p := range t.pages {
		blocks += len(p.label)
	}
	log.Printf("%d pages, %d blocks, %d features", len(t.pages), blocks, len(t.pages[0].rows.Columns))
	return nil
}

// settings of an ensemble: the second, which sees all columns, learns half as fast with twice the trees. Found by
// cross-validation on the training corpora.
func (t *trainer) settings(features int) settings {
	s := settings{trees: t.trees, rate: 0.1, lambda: 2, minHess: 4, rows: 0.7, columns: 0.4, features: features, seed: uint64(t.seed)}
	if features > t.pages[0].rows.First {
		s.trees, s.rate = 2*s.trees, s.rate/2
	}
	return s
}

// table collects the blocks of the pages that use says, with the first ensemble's scores in their context columns when
// scored.
func (t *trainer) table(use func(*page) bool, width int) *table {
	var rows [][]model.Value
	var label, weight []float32
	for _, p := range t.pages {
		if !use(p) {
			continue
		}
		for i := range p.label {
			w := p.weight[i] * p.scale
			if p.label[i] == 0 && p.rows.Words[i] < 5 { // menus: every third stands for the others
				if i%3 != 0 {
					continue
				}
				w *= 3
			}
			if w > 0 {
				rows = append(rows, p.rows.Row(i))
				label = append(label, float32(p.label[i]))
				weight = append(weight, float32(w))
			}
		}
	}
	return newTable(rows, width, label, weight)
}

// score fills a page's context columns from an ensemble that did not see it.
func (p *page) score(e *model.Ensemble) {
	scores := make([]float32, len(p.label))
	for i := range scores {
		scores[i] = e.Score(p.rows.Row(i)[:p.rows.First])
	}
	p.rows.SetFirstScores(scores)
}

// pair trains both ensembles on the pages outside fold out (-1: on all). The second learns from scores of first
// ensembles that saw neither the page nor, when out is a fold, anything of that fold.
func (t *trainer) pair(out int) *model.Model {
	columns := t.pages[0].rows.Columns
	first := t.settings(t.pages[0].rows.First)
	second := t.settings(len(columns))
	for f := range folds {
		if f == out {
			continue
		}
		e := fit(t.table(func(p *page) bool { return p.fold != f && p.fold != out }, first.features), first)
		for _, p := range t.pages {
			if p.fold == f {
				p.score(&e)
			}
		}
	}
	m := &model.Model{Features: columns}
	m.Second = fit(t.table(func(p *page) bool { return p.fold != out }, second.features), second)
	m.First = fit(t.table(func(p *page) bool { return p.fold != out }, first.features), first)
	return m
}

// firstModels trains the first ensemble of each fold's model alone: enough to tell whether a feature helps, for one fit a
// fold in place of six.
func (t *trainer) firstModels() {
	t.doubt()
	s := t.settings(t.pages[0].rows.First)
	for f := range folds {
		t.models[f] = &model.Model{Features: t.pages[0].rows.Columns, First: fit(t.table(func(p *page) bool { return p.fold != f }, s.features), s)}
	}
}

// foldModels trains a model for each fold, or reads them.
func (t *trainer) foldModels(save, load string) error {
	if load == "" {
		t.doubt()
	}
	for f := range folds {
		name := fmt.Sprintf("fold%d.bin", f)
		if load != "" {
			var err error
			if t.models[f], err = readModel(filepath.Join(load, name), t.pages[0].rows.Columns); err != nil {
				return err
			}
			continue
		}
		t.models[f] = t.pair(f)
		log.Printf("fold %d trained", f)
		if save == "" {
			continue
		}
		if err := t.saveModel(filepath.Join(save, name), t.models[f]); err != nil {
			return err
		}
	}
	return nil
}

// readModel reads the model of a fold, whose rows have columns of these names.
func readModel(name string, columns []string) (*model.Model, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return model.Read(b, columns)
}

// saveModel writes the model of a fold.
func (t *trainer) saveModel(name string, m *model.Model) error {
	m.Header = model.Header{Corpus: "-", Date: "-", Seed: t.seed}
	return os.WriteFile(name, model.Append(nil, m), 0o644)
}

// doubted is the word F1 below which a page's gold is doubted, doubtTrees the size of the ensembles that judge it: gold
// that stops in mid-story or leaves out all lists teaches the wrong thing. Such pages count a fifth. A block that the gold
// leaves out and that scores above doubtedScore all the same counts a tenth. (Cross-validated with the first ensemble
// alone, at threshold 0.75: fundus .9546 to .9561, wcxb-dev .9473 to .9491.)
const (
	doubted      = 0.75
	doubtedScore = 2
	doubtTrees   = 40
)

// doubt lowers the weight of pages and blocks on which a small model that never saw their domain is far from the gold.
func (t *trainer) doubt() {
	s := t.settings(t.pages[0].rows.First)
	s.trees = doubtTrees
	n := 0
	for f := range folds {
		e := fit(t.table(func(p *page) bool { return p.fold != f }, s.features), s)
		for _, p := range t.pages {
			if p.fold != f || p.gold.Text == "" {
				continue
			}
			p.out = make([]float64, len(p.label))
			for i := range p.out {
				p.out[i] = float64(e.Score(p.rows.Row(i)[:p.rows.First]))
			}
			if p.wordF1(0) < doubted {
				p.scale *= 0.2
				n++
			}
			for i, o := range p.out {
				if p.label[i] == 0 && o > doubtedScore {
					p.weight[i] *= 0.1
				}
			}
		}
	}
	log.Printf("gold of %d pages is doubted", n)
}

// crossValidate scores every page with a model that never saw its domain and returns the mean word F1 over the corpora with full text, at the best
// threshold.
func (t *trainer) crossValidate(fixed float64) float64 {
	for _, p := range t.pages {
		p.setScores(func(scores []float32) {
			if m := t.models[p.fold]; m.Second.Trees == nil { // firstModels
				m.First.ScoreAll(p.rows, scores, nil)
			} else {
				m.ScorePage(p.rows, scores, nil)
			}
		})
	}
	best := 0.0
	for th := -1.5; th <= 2; th += 0.25 {
		sum, n := map[string]float64{}, map[string]float64{}
		for _, p := range t.pages {
			if p.gold.Text != "" {
				sum[p.corpus] += p.wordF1(th)
				n[p.corpus]++
			}
		}
		mean := (sum["fundus"]/n["fundus"] + sum["wcxb-dev"]/n["wcxb-dev"]) / 2
		log.Printf("threshold %5.2f: fundus %.4f wcxb-dev %.4f", th, sum["fundus"]/n["fundus"], sum["wcxb-dev"]/n["wcxb-dev"])
		if mean > best {
			best, t.threshold = mean, th
		}
	}
	if !math.IsNaN(fixed) {
		t.threshold = fixed
	}
	for _, m := range t.models {
		m.Header.Threshold = t.threshold
	}
	return best
}

// final trains on all pages.
func (t *trainer) final() *model.Model { return t.pair(-1) }
