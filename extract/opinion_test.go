package extract

import (
	"bytes"
	"context"
	"testing"

	"github.com/broadsheet-go/broadsheet/extract/readability"
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
