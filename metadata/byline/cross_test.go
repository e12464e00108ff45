package byline

import (
	"fmt"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
)

// score runs the whole grammar over lines.
func score(t *testing.T, ex []*example, r *tally, verbose bool) {
	for _, e := range ex {
		b, ok := Parse(e.line, e.p.locale)
		var got []string
		if ok {
			for _, a := range b.Authors {
				got = append(got, a.Name)
			}
		}
		fg, fw := "|", "|"
		for _, g := range got {
			fg += text.Fold(g) + "|"
		}
		for _, g := range e.people {
			fw += text.Fold(g) + "|"
		}
		if e.w == 0 {
			r.neg++
			if len(got) > 0 {
				r.negBad++
				if verbose {
					t.Logf("NEG %s %q", e.line, got)
				}
			}
			continue
		}
		r.n++
		for _, g := range got {
			if strings.Contains(fw, "|"+text.Fold(g)+"|") {
				r.tp++
			} else {
				r.fp++
			}
		}
		for _, g := range e.people {
			if !strings.Contains(fg, "|"+text.Fold(g)+"|") {
				r.fn++
			}
		}
		okO := len(e.orgs) == 0
		orgs := append([]string{b.Desk}, b.Agencies...)
		for _, a := range b.Authors {
			orgs = append(orgs, a.Organization)
		}
		for _, o := range e.orgs {
			for _, x := range orgs {
				okO = okO || strings.TrimPrefix(text.Fold(x), "the") == strings.TrimPrefix(text.Fold(o), "the")
			}
		}
		if fg == fw {
			r.people++
		}
		if fg == fw && okO {
			r.right++
		} else if verbose {
			t.Logf("BAD %s | want %q %q got %q desk %q ag %q", e.line, e.people, e.orgs, got, b.Desk, b.Agencies)
			{
				q := *e.p
				q.read = false
				q.readKinds()
				s := ""
				for k := 0; k < q.n; k++ {
					s += q.text(k, k+1) + "/" + "BIORLX.."[q.kinds[k]:q.kinds[k]+1] + " "
				}
				t.Logf("      %s", s)
			}
		}
	}
}

type tally struct{ right, people, n, tp, fp, fn, neg, negBad int }

func (r *tally) String() string {
	return fmt.Sprintf("right %d/%d %.3f people %.3f R %.3f P %.3f neg %d/%d", r.right, r.n, float64(r.right)/float64(r.n), float64(r.people)/float64(r.n), float64(r.tp)/float64(r.tp+r.fn), float64(r.tp)/float64(r.tp+r.fp), r.negBad, r.neg)
}

// TestCrossValidate measures the grammar with models that have not seen the lines.
func TestCrossValidate(t *testing.T) {
	dir := trainingData(t)
	ex := loadExamples(dir)
	const folds = 4
	res := map[string]*tally{}
	for f := 0; f < folds; f++ {
		var tr, te []*example
		for _, e := range ex {
			if gazetteer.Hash(e.group)%folds == uint64(f) {
				te = append(te, e)
			} else {
				tr = append(tr, e)
			}
		}
		theModel()
		weights = readWeights(train(dir, tr, int64(f)).pack())
		by := map[string][]*example{}
		for _, e := range te {
			by[e.kind] = append(by[e.kind], e)
		}
		for k, l := range by {
			if res[k] == nil {
				res[k] = &tally{}
			}
			score(t, l, res[k], k == "real")
		}
	}
	for k, r := range res {
		t.Logf("%s: %s", k, r)
	}
}
