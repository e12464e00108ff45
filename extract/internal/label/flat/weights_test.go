package flat

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// TestWeights holds that the weights fit the code: the names of the features, and an ensemble for each thing that is asked.
func TestWeights(t *testing.T) {
	m, err := model.Read(weights, FeatureNames[:])
	require.NoError(t, err)
	require.Len(t, m.Others, Kinds)
	for _, e := range append(m.Others, m.First, m.Second) {
		assert.NotEmpty(t, e.Trees)
	}
	for _, tree := range m.First.Trees {
		for _, n := range tree.Node[1:] {
			require.Less(t, n.Feature(), FirstFeatures, "the first ensemble looks at a column of the second")
		}
	}
}

// TestFill holds that a row has a value for every name, and that those of the first ensemble come first.
func TestFill(t *testing.T) {
	page, err := clean.ParseText("Ferry returns\n\nBy Jane Doe\n\nThe ferry returned to service on Monday, and the first crossing was full before dawn.", clean.ParseOptions{Language: "en"})
	require.NoError(t, err)
	r := newRows(labeller{lines.Reader{Page: evidence.Gather(context.Background(), page, nil, resolve.PageInfo{}, false)}})
	row := make([]model.Value, len(FeatureNames))
	for i := range page.Blocks {
		c := model.Columns{Row: row}
		r.ownColumns(&c, i)
		r.placeColumns(&c, i)
		r.neighbourColumns(&c, i)
		r.stretchColumns(&c, i)
		c.Add(r.constant[:]...)
		assert.Equal(t, FirstFeatures, c.At)
	}
	r.SetFirstScores([]float32{-3, -2, 2})
	c := model.Columns{Row: row[FirstFeatures:]}
	r.context.columns(&c, 0)
	assert.Equal(t, len(FeatureNames)-FirstFeatures, c.At)
}

// TestBestRun holds the run with the greatest sum.
func TestBestRun(t *testing.T) {
	for _, c := range []struct {
		scores []float64
		want   run
	}{
		{nil, run{}},
		{[]float64{-1, -2}, run{}},
		{[]float64{-1, 2, -1, 3, -5, 4}, run{1, 4}},
		{[]float64{1, -3, 2}, run{2, 3}},
		{[]float64{2, 0, 2}, run{0, 3}},
	} {
		assert.Equal(t, c.want, bestRun(len(c.scores), func(i int) float64 { return c.scores[i] }), "%v", c.scores)
	}
}

// TestAddressWords holds which part of an address is taken for the headline's words.
func TestAddressWords(t *testing.T) {
	for address, want := range map[string][]string{
		"https://news.example/2024/03/ferry-returns-after-nine-days-123.html": {"ferry", "returns", "after", "nine", "days", "123", "html"},
		"https://news.example/sport/":                                         nil,
		"":                                                                    nil,
		"::":                                                                  nil,
	} {
		var ids map[wordID]bool
		for _, w := range want {
			if ids == nil {
				ids = map[wordID]bool{}
			}
			eachWord(w, func(w wordID, _ int, _ bool) { ids[w] = true })
		}
		assert.Equal(t, ids, addressWords(address), address)
	}
}

// TestAddresses holds which lines are addresses and little else.
func TestAddresses(t *testing.T) {
	for s, want := range map[string]bool{
		"1. https://a.example/b/c 2. https://a.example/d/e": true,
		"https://a.example/":                             true,
		"The list stands at https://a.example/ for all.": false,
		"Nothing of the kind":                            false,
		"":                                               false,
	} {
		assert.Equal(t, want, addresses(s), s)
	}
}

// TestMenuAfterStory holds that short lines in a row after a story are no part of it.
func TestMenuAfterStory(t *testing.T) {
	const one = "The ferry between the two harbours returned to service on Monday, and the first crossing was full before dawn."
	const two = "Crews replaced a cracked shaft that had kept the vessel from sailing, and tested it twice on the open water."
	page, err := clean.ParseText("Ferry returns after nine days\n\nBy Jane Doe\n\n"+one+"\n\n"+two+"\n\nPorts\nRail\nRoads\nAir\nWeather\nVideo\nGames\n", clean.ParseOptions{Language: "en"})
	require.NoError(t, err)
	l := labels.New(len(page.Blocks))
	Label(lines.Reader{Page: evidence.Gather(context.Background(), page, nil, resolve.PageInfo{}, false)}, l)
	for i := range page.Blocks {
		if len(page.Blocks[i].Text) < 10 {
			assert.False(t, l.Role(i).InBody(), page.Blocks[i].Text)
		}
	}
	assert.Equal(t, labels.Paragraph, l.Role(l.Last))
}
