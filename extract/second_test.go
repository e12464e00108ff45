package extract

import (
	"bytes"
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/broadsheet-go/broadsheet/clean"
)

func TestCloneTree(t *testing.T) {
	for name, doc := range fixtures(t) {
		root, err := html.Parse(bytes.NewReader(doc.HTML))
		require.NoError(t, err)
		var want, got bytes.Buffer
		require.NoError(t, html.Render(&want, root))
		require.NoError(t, html.Render(&got, cloneTree(root)))
		require.Equal(t, want.String(), got.String(), name)
	}
}

// said is an opinion that is always the same.
type said string

func (s said) text(*html.Node, string) string { return string(s) }

func TestSecondOpinion(t *testing.T) {
	long := "The harbour office counted the ships again on Monday, and found that none of the nine had left in the night. " +
		"It published the list at noon, and nobody has disputed it since then, not even those who had asked for the count and had paid for it out of their own pockets in the long winter before."
	page, err := clean.Parse([]byte("<p>"+long+"</p><p>Something else that is long enough to be compared</p>"), clean.ParseOptions{})
	require.NoError(t, err)
	s := gather(context.Background(), page, nil, "", "en", false)
	scores := []float64{-1, -0.7}
	moved, ok := s.secondScores(scores, said(long), page.Root, "")
	assert.True(t, ok)
	assert.Equal(t, []float64{-1, -0.7}, scores, "no score is changed")
	assert.Equal(t, []float64{1, -1.7}, moved)
	assert.Equal(t, []bool{true, false}, s.decide(moved, 0, -1, nil).in)
	_, ok = s.secondScores(scores, said("Nothing."), page.Root, "")
	assert.False(t, ok)
	assert.True(t, s.unsure(&body{confidence: 0.1}))
	assert.False(t, s.unsure(&body{confidence: 0.9}), "a sure page is left alone")
	assert.False(t, s.unsure(&body{listing: true}))
}

// TestSecondOpinionOnPages holds that asking for it works on every fixture and leaves the tree alone.
func TestSecondOpinionOnPages(t *testing.T) {
	x := &Extractor{SecondOpinion: true}
	for name, doc := range fixtures(t) {
		a, err := x.Extract(context.Background(), doc)
		require.NoError(t, err, name)
		checkArticle(t, a)
	}
}
