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
	s := &sheet{page: page, blocks: []blockEvidence{{score: -1, fold: -1}, {score: -0.7, fold: -1}}, elements: make([]elementEvidence, len(page.Elements))}
	d := s.askSecond(said(long), decoded{confidence: 0.1}, -1, page.Root, "")
	assert.Equal(t, []bool{true, false}, d.body)
	s.blocks[0].score, s.blocks[1].score = -1, -0.7
	kept := decoded{body: []bool{false, true}, confidence: 0.9}
	assert.Equal(t, kept, s.askSecond(said(long), kept, -1, page.Root, ""), "a sure page is left alone")
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
