package byline

import (
	"fmt"
	"math"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// trainingData is the folder that metadata/internal/train describes; the test is skipped where none is given.
func trainingData(t *testing.T) string {
	dir := os.Getenv("BROADSHEET_LINES")
	if dir == "" {
		t.Skip("BROADSHEET_LINES names no folder")
	}
	return dir
}

// An example is a line of which it is known what some of its words are.
type example struct {
	p       *bylineParser
	feats   [][]uint16
	allowed []uint16
	may     []uint16
	ctx     []int
	people  []string
	orgs    []string
	group   string
	kind    string // real, conf, all, part, neg
	w       float32
	line    string
}

func prepare(line string, l date.Locale) *bylineParser {
	line = strings.TrimSpace(line)
	if line == "" || len(line) > maxByline {
		return nil
	}
	w := words.For(line, l.Language)
	if l.Language == "" {
		w.ChooseByLabel(line)
	}
	p := &bylineParser{line: line, w: w, locale: l}
	var spans [maxDates]dateSpan
	dates := p.cutDates(spans[:0])
	n, ok := cutTokens(line, dates, &p.w, &p.toks)
	if !ok || n == 0 {
		return nil
	}
	p.n = n
	return p
}

func mask(ks ...kindOf) (m uint16) {
	for _, k := range ks {
		m |= 1 << k
	}
	return
}

// mark sets the allowed kinds of the tokens of a phrase.
func (e *example) mark(phrase string, first, more uint16, all bool) bool {
	want := text.Fold(phrase)
	found := false
	for i := 0; i < e.p.n; i++ {
		for j := i + 1; j <= e.p.n && j-i < 12; j++ {
			if e.p.toks[i].kind == wordToken && e.p.toks[j-1].kind == wordToken && text.Fold(e.p.text(i, j)) == want {
				f := first
				for k := i; k < j; k++ {
					if e.p.toks[k].kind == wordToken {
						e.allowed[k] = f
						f = more
					} else {
						f = first
					}
				}
				found = true
				if !all {
					return true
				}
			}
		}
	}
	return found
}

func newExample(line string, l date.Locale) *example {
	p := prepare(line, l)
	if p == nil {
		return nil
	}
	e := &example{p: p, line: line, w: 1}
	var look [maxTokens]outlook
	p.look(&look)
	for k := 0; k < p.n; k++ {
		var fs []uint16
		a := look[k].mayBe()
		if p.toks[k].kind == wordToken {
			fs = p.features(&look, k, nil)
		}
		e.may = append(e.may, a)
		e.ctx = append(e.ctx, look[k].surrounding())
		e.feats = append(e.feats, fs)
		e.allowed = append(e.allowed, a)
	}
	return e
}

func readRows(file string) (out []map[string]string) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	var head []string
	for _, l := range strings.Split(string(b), "\n") {
		if l == "" {
			continue
		}
		c := strings.Split(l, "\t")
		if head == nil {
			head = c
			continue
		}
		m := map[string]string{}
		for i, h := range head {
			if i < len(c) {
				m[h] = c[i]
			}
		}
		out = append(out, m)
	}
	return
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func (e *example) narrow(m uint16) {
	for k := range e.allowed {
		if e.p.toks[k].kind == wordToken {
			if e.allowed[k]&m == 0 {
				m |= e.allowed[k]
			}
			e.allowed[k] &= m
		}
	}
}

func loadExamples(dir string) (out []*example) {
	loc := func(tag string) date.Locale { return lineLocale(tag) }
	for i, r := range readRows(filepath.Join(dir, "real-bylines.tsv")) {
		e := newExample(r["line"], loc(r["lang"]))
		if e == nil {
			continue
		}
		e.kind, e.group, e.w = "real", fmt.Sprint("real", i), 3
		if r["verdict"] == "negative" {
			e.w = 0
		} else {
			e.people, e.orgs = list(r["authors"]), list(r["organisation"])
			e.narrow(mask(isOrg, isRole, isPlace, isAround))
			for _, s := range e.orgs {
				e.mark(s, mask(isOrg), mask(isOrg), true)
			}
			for _, s := range e.people {
				e.mark(s, mask(isFirst), mask(isMore), true)
			}
		}
		out = append(out, e)
	}
	for f, file := range []string{"bylines.tsv", "bylines-own.tsv"} {
		for i, r := range readRows("../../testdata/conformance/" + file) {
			e := newExample(r["line"], loc(r["lang"]))
			if e == nil {
				continue
			}
			e.kind, e.group, e.w = "conf", fmt.Sprint("conf", f, i), 3
			if r["verdict"] == "negative" {
				e.w = 0
			} else {
				e.narrow(mask(isAround))
				for _, pair := range strings.Split(r["role_org"], ";") {
					key, values, _ := strings.Cut(strings.TrimSpace(pair), "=")
					for _, v := range strings.Split(values, "|") {
						switch key {
						case "agency", "org":
							e.mark(v, mask(isOrg), mask(isOrg), true)
						case "place":
							e.mark(v, mask(isPlace), mask(isPlace), true)
						case "role":
							e.mark(v, mask(isRole), mask(isRole), true)
						case "photographer", "editor", "illustrator", "translator", "contributor", "writer":
							e.mark(v, mask(isFirst), mask(isMore), true)
						}
					}
				}
				e.people = list(r["authors"])
				for _, s := range e.people {
					e.mark(s, mask(isFirst), mask(isMore), true)
				}
			}
			out = append(out, e)
		}
	}
	b, _ := os.ReadFile(filepath.Join(dir, "corpus.tsv"))
	for _, l := range strings.Split(string(b), "\n") {
		c := strings.Split(l, "\t")
		if len(c) < 5 || c[2] == "part" {
			continue
		}
		e := newExample(c[4], loc(c[1]))
		if e == nil || e.p.n > 30 {
			continue
		}
		e.kind, e.group = c[2], c[0]
		e.w = 1
		if c[2] == "neg" {
			e.w = 0
			e.narrow(mask(isForeign, isAround))
			out = append(out, e)
			continue
		}
		e.people = list(c[3])
		good := true
		for _, s := range e.people {
			known := false
			for _, w := range strings.Fields(s) {
				known = known || gazetteer.Given(w) || gazetteer.Family(w)
			}
			good = good && known && strings.Count(s, " ") > 0 && strings.Count(s, " ") < 5
		}
		if !good {
			continue
		}
		other := false
		var look [maxTokens]outlook
		e.p.look(&look)
		for k := 0; k < e.p.n; k++ {
			other = other || look[k].signs&signOther != 0
		}
		if !other {
			e.narrow(mask(isOrg, isRole, isPlace, isAround))
		}
		for _, s := range e.people {
			good = e.mark(s, mask(isFirst), mask(isMore), true) && good
		}
		if good {
			out = append(out, e)
		}
	}
	return out
}

// train fits models to examples, each to other made lines and in another order, and takes their mean.
func train(dir string, known []*example, seed int64) *floats {
	const models = 4
	mean := &floats{}
	for n := range int64(models) {
		tr := append(known[:len(known):len(known)], synthetic(dir, 8000, 10*seed+n, known)...)
		rng := rand.New(rand.NewSource(seed + n))
		for i, e := range tr[:len(tr):len(tr)] {
			if a := anonymous(e, rng); a != nil {
				if e.kind == "synth" {
					tr[i] = a
				} else {
					tr = append(tr, a)
				}
			}
		}
		mean.add(fitCRF(tr, 5, 0.002, 1+n))
	}
	return mean
}

// add adds the weights of another model.
func (m *floats) add(o *floats) {
	for i := range m.Emit {
		for y := range m.Emit[i] {
			m.Emit[i][y] += o.Emit[i][y]
		}
	}
	for c := range m.Step {
		for x := range m.Step[c] {
			for y := range m.Step[c][x] {
				m.Step[c][x][y] += o.Step[c][x][y]
			}
		}
	}
	for y := range m.From {
		m.From[y] += o.From[y]
	}
}

// anonymous is the example with names of people that no table and no example knows.
func anonymous(e *example, r *rand.Rand) *example {
	c := *e
	var look [maxTokens]outlook
	c.p.look(&look)
	any := false
	for k := 0; k < c.p.n; k++ {
		if m := c.allowed[k]; m == mask(isFirst) || m == mask(isMore) {
			if m == mask(isFirst) && r.Intn(100) < 45 || m == mask(isMore) && r.Intn(100) < 75 {
				look[k].signs &^= signGiven | signFamily
			}
			look[k].word = 0
			if r.Intn(2) == 0 {
				look[k].tail = 0
			}
			any = true
		}
	}
	if !any {
		return nil
	}
	c.feats, c.ctx = nil, nil
	for k := 0; k < c.p.n; k++ {
		var fs []uint16
		if c.p.toks[k].kind == wordToken {
			fs = c.p.features(&look, k, nil)
		}
		c.feats, c.ctx = append(c.feats, fs), append(c.ctx, look[k].surrounding())
	}
	return &c
}

// possible reports whether the kinds the example wants are ones its tokens may have.
func (e *example) possible() bool {
	for k := range e.allowed {
		if e.allowed[k]&e.may[k] == 0 {
			return false
		}
		e.allowed[k] &= e.may[k]
	}
	return true
}

// TestFitModel fits the model to all examples and writes its weights.
func TestFitModel(t *testing.T) {
	dir := trainingData(t)
	m := train(dir, loadExamples(dir), 7)
	if err := os.WriteFile("weights.bin", []byte(m.pack()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// pack writes the weights as readWeights reads them.
func (m *floats) pack() string {
	top := 0.0
	var all []float32
	for _, row := range m.Emit {
		all = append(all, row[:wordKinds]...)
	}
	for _, c := range m.Step {
		for _, x := range c {
			all = append(all, x[:]...)
		}
	}
	all = append(all, m.From[:]...)
	for _, v := range all {
		top = max(top, math.Abs(float64(v)))
	}
	var b strings.Builder
	b.WriteString("Weights of the model in chain.go, fitted by train_test.go.\n")
	for _, v := range all {
		b.WriteByte(byte(int8(math.Round(float64(v) / top * 127))))
	}
	return b.String()
}
