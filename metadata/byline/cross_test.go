package byline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
)

// A tally counts lines read right: their people and organisations, all that is known of them; people found, made up and missed; and lines that are no
// byline, and those of them that were taken for one.
type tally struct{ right, all, n, found, wrong, missed, neg, taken int }

func (r *tally) String() string {
	rate := func(a, b int) float64 { return float64(a) / float64(max(b, 1)) }
	return fmt.Sprintf("%d lines, right %.3f, in full %.3f, people R %.3f P %.3f, %d of %d that are none taken", r.n, rate(r.right, r.n), rate(r.all, r.n),
		rate(r.found, r.found+r.missed), rate(r.found, r.found+r.wrong), r.taken, r.neg)
}

// count weighs how a line was read.
func (r *tally) count(e *example, b Byline, ok bool) (right bool) {
	var names []string
	if ok {
		for _, a := range b.Authors {
			names = append(names, text.Fold(a.Name))
		}
	} else {
		b = Byline{Published: b.Published, Updated: b.Updated}
	}
	if e.kind == "none" || e.kind == "head" || e.row["verdict"] == "negative" {
		r.neg++
		if right = !ok || e.kind == "real" && len(names) == 0; !right {
			r.taken++
		}
		return right
	}
	people := e.people
	if e.row == nil {
		people = nil
		for _, a := range e.read.Authors {
			people = append(people, a.Name)
		}
	}
	r.n++
	same := len(names) == len(people)
	for _, name := range people {
		if slices.Contains(names, text.Fold(name)) {
			r.found++
		} else {
			r.missed++
			same = false
		}
	}
	r.wrong += len(names)
	for _, name := range people {
		if slices.Contains(names, text.Fold(name)) {
			r.wrong--
		}
	}
	orgs := append([]string{b.Desk}, b.Agencies...)
	for _, a := range b.Authors {
		orgs = append(orgs, a.Organization)
	}
	bare := func(s string) string { return strings.TrimPrefix(text.Fold(s), "the") }
	for _, o := range e.orgs {
		same = same && slices.ContainsFunc(orgs, func(s string) bool { return bare(s) == bare(o) })
	}
	if same {
		r.right++
	}
	full := same
	switch {
	case e.kind == "conf" || e.kind == "own":
		full = slices.Equal(wanted(e.row), got(b))
	case e.row == nil:
		undated := func(b Byline) []string {
			return slices.DeleteFunc(got(b), func(s string) bool { return strings.HasPrefix(s, "published=") || strings.HasPrefix(s, "updated=") })
		}
		full = slices.Equal(undated(b), undated(e.read))
	}
	if full {
		r.all++
	}
	return full
}

// TestCrossValidate measures models on lines that they have not seen.
func TestCrossValidate(t *testing.T) {
	dir := trainingData(t)
	ex := loadExamples(dir)
	const folds = 4
	res := map[string]*tally{}
	weightsOnce.Do(func() {})
	for f := range folds {
		var learn, unseen []*example
		for _, e := range ex {
			if gazetteer.Hash(e.group)%folds == uint64(f) {
				unseen = append(unseen, e)
			} else {
				learn = append(learn, e)
			}
		}
		weights = readWeights(train(dir, learn, int64(f)).pack())
		for _, e := range unseen {
			if res[e.kind] == nil {
				res[e.kind] = &tally{}
			}
			b, ok := parseByline(e.line, e.p.locale, e.p.structured)
			if !res[e.kind].count(e, b, ok) {
				t.Logf("%s: %q want %q %q, got %q %v; %s", e.kind, e.line, e.people, e.orgs, got(b), ok, e.labels())
			}
		}
	}
	for k, r := range res {
		t.Logf("%s: %s", k, r)
	}
}

// labels writes what the model says of each word.
func (e *example) labels() string {
	var s strings.Builder
	fmt.Fprint(&s, theModel().label(e.p))
	for k := range e.p.n {
		s.WriteString(" " + e.p.text(k, k+1) + "/" + kindWords[e.p.kinds[k]])
	}
	return s.String()
}
