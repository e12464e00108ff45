package main

import (
	"cmp"
	"context"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/extract/internal/confidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// An answered is one answer: what is known of it, and how right it is, 0 to 1.
type answered struct {
	features []confidence.Feature
	right    float64
	fold     int
}

// rightF1 is the word F1 from which a body is right.
const rightF1 = 0.9

// fewestPages is on how many pages a feature must be for a weight of its own; decay pulls weights to zero.
const (
	fewestPages = 10
	decay       = 3
)

// measureConfidence fits the weights of extract/internal/confidence and writes its table. The answers are those of models that never saw
// the page's domain, and what is printed is cross-validated by domain once more.
func (t *trainer) measureConfidence(dir, out string) error {
	pages := slices.Clone(t.pages)
	seen := map[string]bool{}
	for _, p := range pages {
		seen[p.gold.URL] = true
	}
	dated, err := load(filepath.Join(dir, "htmldate"))
	if err != nil {
		return err
	}
	for _, p := range dated {
		if !seen[p.gold.URL] {
			p.fold = foldOf(p.domain, t.seed, folds)
			pages = append(pages, p)
		}
	}
	by := map[confidence.Field][]answered{}
	for _, p := range pages {
		if err := t.judge(p, by); err != nil {
			return fmt.Errorf("%s: %w", p.gold.ID, err)
		}
	}
	var b strings.Builder
	b.WriteString(confidenceHead)
	for _, f := range [...]confidence.Field{confidence.Headline, confidence.Byline, confidence.Published, confidence.Body} {
		list := by[f]
		sure := report(f, list)
		weights, n := fitLogistic(list, -1)
		weights[confidence.SureFrom], n[confidence.SureFrom] = math.Ceil(sure*1000)/1000, len(list) // as it is written
		names := make([]string, 0, len(weights))
		for name := range weights {
			names = append(names, name)
		}
		slices.Sort(names)
		fmt.Fprintln(&b)
		for _, name := range names {
			fmt.Fprintf(&b, "%s\t%s\t%.3f\t%d\n", f, name, weights[name], n[name])
		}
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}

const confidenceHead = `# How likely it is that an answer is right: field, what is known of the answer, its weight in log-odds, on how many annotated pages that was
# known. The parts are parted by tabs. Written by extract/internal/train -confidence; do not edit.
`

// judge extracts a page and compares its answers with the gold.
func (t *trainer) judge(p *page, by map[confidence.Field][]answered) error {
	sample := confidence.Sample{}
	ctx := confidence.Taking(model.With(context.Background(), t.models[p.fold]), sample)
	a, err := new(extract.Extractor).Extract(ctx, extract.Document{Hints: extract.Hints{URL: p.gold.URL}, HTML: p.html})
	if err != nil {
		return err
	}
	add := func(f confidence.Field, right float64) {
		if x := sample[f]; x != nil {
			by[f] = append(by[f], answered{x, right, p.fold})
		}
	}
	is := func(yes bool) float64 {
		if yes {
			return 1
		}
		return 0
	}
	g := &p.gold
	if g.Headline != "" {
		add(confidence.Headline, is(text.Fold(a.Headline) == text.Fold(g.Headline)))
	}
	if len(g.Authors) > 0 {
		add(confidence.Byline, is(foldedNames(a.Byline.Names()) == foldedNames(g.Authors)))
	}
	if len(g.Published) >= 10 {
		add(confidence.Published, is(strings.HasPrefix(a.Published.String(), g.Published[:10])))
	}
	gold := g.Text
	if gold == "" {
		gold = strings.Join(g.Paragraphs, "\n\n")
	}
	if gold != "" {
		add(confidence.Body, is(wordF1(storyText(p.corpus, a), gold) >= rightF1))
	}
	return nil
}

func foldedNames(list []string) string {
	var f []string
	for _, s := range list {
		f = append(f, text.Fold(s))
	}
	slices.Sort(f)
	return strings.Join(slices.Compact(f), "|")
}

// storyText is the body as the corpora have it: without pictures, and with what stands below the headline but on fundus.
func storyText(corpus string, a *extract.Article) string {
	var parts []string
	if corpus != "fundus" {
		parts = append(parts, a.Standfirst...)
	}
	for i := range a.Body {
		if a.Body[i].Kind != extract.Figure {
			parts = append(parts, a.Body[i].Text)
		}
	}
	return strings.Join(parts, "\n")
}

// wordF1 compares the words of two texts, each as often as it stands there.
func wordF1(got, want string) float64 {
	count := map[string]int{}
	g, w := strings.Fields(strings.ToLower(got)), strings.Fields(strings.ToLower(want))
	if len(w) < len(want)/20 { // a script without spaces
		g, w = strings.Split(strings.Join(g, ""), ""), strings.Split(strings.Join(w, ""), "")
	}
	for _, x := range w {
		count[x]++
	}
	both := 0
	for _, x := range g {
		if count[x] > 0 {
			count[x]--
			both++
		}
	}
	return 2 * float64(both) / float64(max(1, len(g)+len(w)))
}

// fitLogistic fits weights on the answers outside fold out (-1: on all), by gradient descent with a decay of the weights.
func fitLogistic(list []answered, out int) (weights map[string]float64, n map[string]int) {
	n = map[string]int{}
	for i := range list {
		if list[i].fold == out {
			continue
		}
		seen := map[string]bool{}
		for _, x := range list[i].features {
			if x.Value != 0 && !seen[x.Name] {
				seen[x.Name] = true
				n[x.Name]++
			}
		}
	}
	index := map[string]int{}
	var names []string
	for name, k := range n {
		if k >= fewestPages {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for i, name := range names {
		index[name] = i
	}
	type row struct {
		at    []int
		value []float64
		right float64
	}
	var rows []row
	for i := range list {
		if list[i].fold == out {
			continue
		}
		r := row{right: list[i].right}
		for _, x := range list[i].features {
			if k, ok := index[x.Name]; ok {
				r.at, r.value = append(r.at, k), append(r.value, x.Value)
			}
		}
		rows = append(rows, r)
	}
	w := make([]float64, len(names))
	scale := make([]float64, len(names)) // sum of squares: a step of its own for each weight
	for step := range 4000 {
		grad := make([]float64, len(names))
		for i := range rows {
			r := &rows[i]
			z := 0.0
			for j, k := range r.at {
				z += w[k] * r.value[j]
			}
			d := 1/(1+math.Exp(-z)) - r.right
			for j, k := range r.at {
				grad[k] += d * r.value[j]
			}
		}
		for k := range w {
			if names[k] != "always" {
				grad[k] += decay * w[k]
			}
			scale[k] += grad[k] * grad[k]
			w[k] -= 0.5 * grad[k] / (math.Sqrt(scale[k]) + 1e-9) / (1 + float64(step)/2000)
		}
	}
	weights = map[string]float64{}
	for i, name := range names {
		weights[name] = w[i]
	}
	return weights, n
}

// sureRight is the share that is to be right of answers that are said to be at 0.9 or more: what callers keep without looking.
var sureRight = map[confidence.Field]float64{confidence.Headline: 0.97, confidence.Byline: 0.96, confidence.Published: 0.98, confidence.Body: 0.95}

// report prints how far cross-validated probabilities are from the share that is right, by tenths, and finds the lowest probability from
// which so many are right as sureRight says.
func report(f confidence.Field, list []answered) (sure float64) {
	type said struct{ p, right float64 }
	var all []said
	for fold := range folds {
		weights, _ := fitLogistic(list, fold)
		for i := range list {
			if list[i].fold != fold {
				continue
			}
			z := 0.0
			for _, x := range list[i].features {
				z += weights[x.Name] * x.Value
			}
			all = append(all, said{1 / (1 + math.Exp(-z)), list[i].right})
		}
	}
	slices.SortFunc(all, func(a, b said) int { return cmp.Compare(a.p, b.p) })
	off, high, highRight := 0.0, 0, 0.0
	for b := range 10 {
		n, p, right := 0, 0.0, 0.0
		for _, s := range all {
			if int(min(s.p, 0.999)*10) == b {
				n++
				p += s.p
				right += s.right
			}
		}
		if n > 0 {
			off += math.Abs(p - right)
			log.Printf("%s %.1f: n %d said %.3f right %.3f", f, float64(b)/10, n, p/float64(n), right/float64(n))
		}
	}
	right, n := 0.0, 0
	for i := range all { // from the surest
		s := all[len(all)-1-i]
		right, n = right+s.right, n+1
		if n >= 50 && right/float64(n) >= sureRight[f] {
			sure = max(s.p, 0.9)
		}
	}
	off = 0
	var said10, right10 [10]float64
	for i := range all {
		all[i].p = confidence.Cautious(all[i].p, sure)
		b := min(int(all[i].p*10), 9)
		said10[b] += all[i].p
		right10[b] += all[i].right
	}
	for b := range 10 {
		off += math.Abs(said10[b] - right10[b])
	}
	for _, s := range all {
		if s.p >= 0.9 {
			high++
			highRight += s.right
		}
	}
	log.Printf("%s: %d pages, calibration error %.4f; of %d at 0.9 or more %.4f are right", f, len(all), off/float64(max(1, len(all))), high, highRight/float64(max(1, high)))
	log.Printf("%s: sure from %.3f", f, sure)
	return sure
}
