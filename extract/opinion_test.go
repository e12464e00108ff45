package extract

import (
	"bytes"
	"context"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/readability"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
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

func TestHeardOpinion(t *testing.T) {
	long := "The harbour office counted the ships again on Monday, and found that none of the nine had left in the night. " +
		"It published the list at noon, and nobody has disputed it since then, not even those who had asked for the count and had paid for it out of their own pockets in the long winter before."
	page, err := clean.Parse([]byte("<p>"+long+"</p><p>Something else that is long enough to be compared</p>"), clean.ParseOptions{})
	require.NoError(t, err)
	s := labeller{reader{gather(context.Background(), page, nil, resolve.PageInfo{}, false)}}
	scores := []float64{-1, -0.7}
	moved, ok := s.heard(scores, long)
	assert.True(t, ok)
	assert.Equal(t, []float64{-1, -0.7}, scores, "no score is changed")
	assert.Equal(t, []float64{1, -1.7}, moved)
	assert.Equal(t, []bool{true, false}, decide(s.sheet, moved, 0, -1, nil).in)
	_, ok = s.heard(scores, "Nothing.")
	assert.False(t, ok)
	assert.True(t, s.unsure(&body{confidence: 0.1}))
	assert.False(t, s.unsure(&body{confidence: 0.9}), "a sure page is left alone")
	assert.False(t, s.unsure(&body{listing: true}))
}

// asked counts how often an opinion is asked for, and damages the tree that it gets.
type asked int

func (n *asked) Text(root *html.Node, _ string) string {
	*n++
	for root.FirstChild != nil {
		root.RemoveChild(root.FirstChild)
	}
	return ""
}

// TestOpinion holds that an opinion is asked for on a page that labelling is unsure of, and on no other, and that it cannot
// change the page.
func TestOpinion(t *testing.T) {
	sparse := []byte("<title>Kells</title><body><h1>Kells</h1><p>The ferry to Kells goes twice an hour again, says the port.</p></body>")
	for page, want := range map[string]asked{string(sparse): 1, "<h1>Kells</h1>" + harbourParagraphs(4): 0} {
		n := new(asked)
		a, err := (&Extractor{Opinion: n}).Extract(context.Background(), Document{HTML: []byte(page)})
		require.NoError(t, err)
		plain, err := From([]byte(page), "")
		require.NoError(t, err)
		assert.Equal(t, plain, a)
		assert.Equal(t, want, *n)
	}
}

// TestReadability holds that go-readability's opinion can be asked for on every fixture.
func TestReadability(t *testing.T) {
	x := &Extractor{Opinion: readability.Opinion{}}
	for name, doc := range fixtures(t) {
		a, err := x.Extract(context.Background(), doc)
		require.NoError(t, err, name)
		checkArticle(t, a)
	}
}
