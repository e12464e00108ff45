package extract

import (
	"context"
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/extract/internal/classify"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestExplain holds, on every fixture, that there is one explanation a block, that it adds up, and that asking for it does
// not move the answer.
func TestExplain(t *testing.T) {
	x := new(Extractor)
	second, rest := 0, 0
	for name, doc := range fixtures(t) {
		a, err := x.Extract(context.Background(), doc)
		require.NoError(t, err, name)
		list, err := x.Explain(context.Background(), doc)
		require.NoError(t, err, name)
		require.Len(t, list, len(a.Blocks()), name)
		for i, e := range list {
			b := &a.Blocks()[i]
			sum := e.Base + e.Rest
			last := math.Inf(1)
			for _, w := range e.Weights {
				require.NotZero(t, w.Weight)
				require.LessOrEqual(t, math.Abs(w.Weight), last, "%s: strongest first", name)
				last = math.Abs(w.Weight)
				sum += w.Weight
			}
			require.LessOrEqual(t, len(e.Weights), maxWeights)
			require.InDelta(t, e.Score, sum, 1e-9, "%s: %q", name, b.Text)
			if e.Rest != 0 {
				rest++
			}
			if e.Alone != nil {
				second++
			}
			if strings.HasPrefix(string(b.Role), "paragraph") && strings.Contains(b.Reason, ", ") && e.Rule == "" {
				require.Positive(t, e.Score, "%s: a paragraph by its score: %q", name, b.Text)
				require.InDelta(t, classify.Chance(e.Score), b.Score, 0.001, name)
			}
		}
	}
	assert.Positive(t, second, "some blocks are looked at twice")
	assert.Positive(t, rest, "some blocks have more evidence than is listed")
}

// TestExplainBase holds that the base of a page is the same for all blocks that were scored by the same ensemble: the rest
// is said by their evidence.
func TestExplainBase(t *testing.T) {
	for name, doc := range fixtures(t) {
		list, err := new(Extractor).Explain(context.Background(), doc)
		require.NoError(t, err, name)
		base := map[bool]float64{}
		for _, e := range list {
			twice := e.Alone != nil
			if _, ok := base[twice]; !ok {
				base[twice] = e.Base
			}
			require.InDelta(t, base[twice], e.Base, 1e-4, name)
		}
	}
}

// TestExplainRules holds that a block whose score was overruled says by what.
func TestExplainRules(t *testing.T) {
	pages := fixtures(t)
	for _, c := range []struct{ page, text, rule string }{
		{"consent-hidden.txtar", "With your permission we and our partners", "named as something else by the elements around it"},
		{"consent-hidden.txtar", "Subscribers can listen to this story", "not shown without scripts or styles"},
		{"broken-markup.txtar", "Donations: First Valley Bank", "follows the text around it"},
		{"section-front.txtar", "The state wants a buyer by June", "the page is a list of other pages"},
	} {
		a, err := new(Extractor).Extract(context.Background(), pages[c.page])
		require.NoError(t, err)
		list, err := new(Extractor).Explain(context.Background(), pages[c.page])
		require.NoError(t, err)
		i := slices.IndexFunc(a.Blocks(), func(b Block) bool { return strings.HasPrefix(b.Text, c.text) })
		require.GreaterOrEqual(t, i, 0, c.text)
		assert.Equal(t, c.rule, list[i].Rule, c.text)
		assert.Equal(t, list[i].Score < 0, a.Blocks()[i].Role.InBody(), "the score alone would have decided otherwise: %s", c.text)
	}
}

func TestNoteRules(t *testing.T) {
	noted := make([]Explanation, 2)
	rules := func() []string { return []string{noted[0].Rule, noted[1].Rule} }
	note := noteRules(noted)
	note("", []bool{true, false})
	note("one", []bool{true, true})
	note("two", []bool{true, true})
	assert.Equal(t, []string{"", "one"}, rules())
	note("three", []bool{false, false})
	assert.Equal(t, []string{"three", "three"}, rules())
	note("", []bool{true, true})
	assert.Equal(t, []string{"", ""}, rules(), "decoding begins again")
}

func TestExplainText(t *testing.T) {
	doc := Document{Text: "Harbour opens\n\nThe harbour of Vellin opened again on Monday, nine weeks after the storm had closed it."}
	a, err := new(Extractor).Extract(context.Background(), doc)
	require.NoError(t, err)
	list, err := new(Extractor).Explain(context.Background(), doc)
	require.NoError(t, err)
	assert.Equal(t, make([]Explanation, len(a.Blocks())), list)
}

func TestExplainErrors(t *testing.T) {
	_, err := new(Extractor).Explain(context.Background(), Document{HTML: []byte("%PDF-1.7")})
	require.ErrorIs(t, err, ErrNotHTML)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = new(Extractor).Explain(ctx, Document{HTML: []byte("<p>one"), Hints: Hints{URL: "https://news.example/"}})
	require.ErrorIs(t, err, context.Canceled)
	require.ErrorContains(t, err, "news.example")
}

func TestExplanationJSON(t *testing.T) {
	b, err := json.Marshal(Explanation{Score: 1.5, Base: 1, Weights: []Weight{{"words", 2, 0.5}}})
	require.NoError(t, err)
	assert.JSONEq(t, `{"score":1.5,"base":1,"weights":[{"evidence":"words","value":2,"weight":0.5}],"rest":0}`, string(b))
}
