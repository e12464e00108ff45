package byline

import (
	"math"
	"math/rand"
	"os"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/date"
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
	kind    string // real, conf, own; read, value, none: of pages; synth
	w       float32
	line    string
	read    Byline // as the best reading so far has it
	row     map[string]string
}

func prepare(line string, l date.Locale, structured bool) *bylineParser {
	line = strings.TrimSpace(line)
	if line == "" || len(line) > maxByline {
		return nil
	}
	w := words.For(line, l.Language)
	if l.Language == "" {
		w.ChooseByLabel(line)
	}
	p := &bylineParser{line: line, w: w, locale: l, structured: structured}
	var spans [maxDates]dateSpan
	dates := p.cutDates(spans[:0])
	n, ok := cutTokens(line, dates, &p.w, &p.toks)
	if !ok || n == 0 {
		return nil
	}
	p.n, p.dated = n, len(dates) > 0
	p.dropRetired()
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

func newExample(line string, l date.Locale, structured bool) *example {
	p := prepare(line, l, structured)
	if p == nil || p.n > 60 {
		return nil
	}
	e := &example{p: p, line: line, w: 1}
	p.look(&p.looks)
	e.refeature(&p.looks)
	e.may = nil
	for k := 0; k < p.n; k++ {
		m := p.looks[k].mayBe()
		e.may = append(e.may, m)
		e.allowed = append(e.allowed, m&^(1<<isForeign))
	}
	return e
}

// refeature takes the features of the tokens that look this way.
func (e *example) refeature(look *[maxTokens]outlook) {
	e.feats, e.ctx = nil, nil
	for k := 0; k < e.p.n; k++ {
		e.feats = append(e.feats, e.p.features(look, k, nil))
		e.ctx = append(e.ctx, look[k].surrounding())
	}
}

// foreign says that the line is no byline.
func (e *example) foreign() {
	for k := range e.allowed {
		e.allowed[k] = 1 << isForeign
	}
}

// train fits models to examples, each to other made lines and in another order, and takes their mean.
func train(dir string, known []*example, seed int64) *floats {
	const models = 8
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
	look := c.p.looks
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
	c.refeature(&look)
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
