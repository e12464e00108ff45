package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/broadsheet-go/broadsheet/extract"
)

// pages are the library's fixtures, the hostile page, and two that are no HTML and nothing.
func pages(t *testing.T) map[string]extract.Document {
	t.Helper()
	hostile, err := os.ReadFile("testdata/hostile.html")
	require.NoError(t, err)
	docs := map[string]extract.Document{
		"hostile": {HTML: hostile},
		"empty":   {},
		"text":    {Text: "Delta harbour opens\n\nThe harbour of Delta <b>opened</b> again on Monday, nine weeks after the storm had closed it, the port authority said."},
	}
	files, err := filepath.Glob("../../testdata/pages/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		require.NoError(t, err)
		for _, f := range ar.Files {
			if f.Name == "page.html" {
				docs[filepath.Base(file)] = extract.Document{HTML: f.Data, Hints: extract.Hints{URL: "https://news.example/a"}}
			}
		}
	}
	return docs
}

// reportOf is the report about a document, and the article in it.
func reportOf(t *testing.T, doc extract.Document) ([]byte, *extract.Article) {
	t.Helper()
	in, err := inspect(context.Background(), new(extract.Extractor), doc, "page.html")
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, newReport(in).write(&b))
	return b.Bytes(), in.article
}

// TestBlocks holds that a report shows every block of its page once, in order, with its words unchanged.
func TestBlocks(t *testing.T) {
	for name, doc := range pages(t) {
		b, a := reportOf(t, doc)
		root, err := html.Parse(bytes.NewReader(b))
		require.NoError(t, err)
		n := 0
		for node := range root.Descendants() {
			if !hasClass(node, "block") {
				continue
			}
			require.Less(t, n, len(a.Blocks()), name)
			block := &a.Blocks()[n]
			require.Equal(t, fmt.Sprint("b", n), attribute(node, "id"), name)
			want := block.Text
			if block.Rows != nil {
				want = strings.NewReplacer("\t", "", "\n", "").Replace(want)
			}
			require.Equal(t, want, words(node), "%s: block %d", name, n)
			row := node.Parent.Parent
			require.True(t, hasClass(row, "row"), name)
			require.Equal(t, slug(block.Role), attribute(row, "data-role"), "%s: %q", name, block.Text)
			n++
		}
		require.Equal(t, len(a.Blocks()), n, name)
	}
}

// TestInert holds that a report has no element, attribute or address beyond its own: nothing of a page becomes markup.
func TestInert(t *testing.T) {
	elements := map[string]bool{}
	for e := range strings.FieldsSeq("html head meta title link style body a header div p h1 h2 h3 span button details summary fieldset legend label input aside section ul ol li table tbody tr td code main dialog form dl dt dd kbd meter script br b") {
		elements[e] = true
	}
	for name, doc := range pages(t) {
		b, _ := reportOf(t, doc)
		require.NotContains(t, string(b), "ZgotmplZ", name)
		require.NotContains(t, string(b), `="&#34;`, "%s: an attribute taken for a script", name)
		root, err := html.Parse(bytes.NewReader(b))
		require.NoError(t, err)
		scripts, styles := 0, 0
		for node := range root.Descendants() {
			if node.Type != html.ElementNode {
				continue
			}
			require.True(t, elements[node.Data], "%s: <%s>", name, node.Data)
			switch node.Data {
			case "script":
				scripts++
			case "style":
				styles++
			}
			for _, at := range node.Attr {
				require.False(t, strings.HasPrefix(at.Key, "on") || at.Key == "src" || at.Key == "style" || at.Key == "action", "%s: %s=%q", name, at.Key, at.Val)
				if at.Key == "href" {
					require.True(t, strings.HasPrefix(at.Val, "#") || node.Data == "link" && strings.HasPrefix(at.Val, "data:"), "%s: href=%q", name, at.Val)
				}
			}
		}
		require.Equal(t, []int{2, 1}, []int{scripts, styles}, name)
	}
}

// TestPolicy holds that the policy stands before everything it governs and knows exactly the style and the script that
// the report has.
func TestPolicy(t *testing.T) {
	b, _ := reportOf(t, pages(t)["hostile"])
	root, err := html.Parse(bytes.NewReader(b))
	require.NoError(t, err)
	policy, first := "", ""
	for node := range root.Descendants() {
		switch {
		case node.Data == "meta" && attribute(node, "http-equiv") == "Content-Security-Policy":
			policy = attribute(node, "content")
		case node.Data == "style" || node.Data == "link" || node.Data == "script":
			require.NotEmpty(t, policy, "the policy comes first")
		}
		if node.Data == "style" {
			assert.Contains(t, policy, "style-src "+digest(node.FirstChild.Data))
		}
		if node.Data == "script" && attribute(node, "type") == "" {
			first = node.FirstChild.Data
			assert.Contains(t, policy, "script-src "+digest(first))
		}
	}
	assert.NotEmpty(t, first)
	assert.Contains(t, policy, "default-src 'none'")
	assert.Contains(t, policy, "base-uri 'none'")
	assert.Contains(t, policy, "form-action 'none'")
	assert.NotContains(t, policy, "unsafe")
	assert.NotContains(t, policy, "http")
}

func TestDeterminism(t *testing.T) {
	for name, doc := range pages(t) {
		one, _ := reportOf(t, doc)
		two, _ := reportOf(t, doc)
		require.Equal(t, string(one), string(two), name)
	}
}

// TestData holds that the weights a report lists, the sum of the others and the base add up to the score, and that each
// points to a name.
func TestData(t *testing.T) {
	listed := 0
	for name, doc := range pages(t) {
		in, err := inspect(context.Background(), new(extract.Extractor), doc, name)
		require.NoError(t, err)
		d := newReport(in).Data
		require.Len(t, d.Blocks, len(in.article.Blocks()), name)
		for i, b := range d.Blocks {
			sum := b.Base + b.Rest
			for _, w := range b.Weights {
				sum += w[2]
				require.Less(t, int(w[0]), len(d.Evidence))
				require.NotEqual(t, "score", d.Evidence[int(w[0])])
			}
			for _, w := range b.Alone {
				require.Less(t, int(w[0]), len(d.Evidence))
			}
			require.LessOrEqual(t, len(b.Weights), shownWeights)
			require.InDelta(t, b.Score, sum, 0.0005*(shownWeights+3), "%s: block %d", name, i)
			require.Equal(t, in.article.Blocks()[i].Reason, b.Reason)
			require.Equal(t, in.article.Blocks()[i].Path, b.Path)
			listed += len(b.Weights)
		}
	}
	assert.Positive(t, listed)
}

func TestWriteFails(t *testing.T) {
	in, err := inspect(context.Background(), new(extract.Extractor), extract.Document{HTML: []byte("<p>x")}, "x")
	require.NoError(t, err)
	require.ErrorContains(t, newReport(in).write(full{}), "disk full")
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, fmt.Errorf("disk full") }

func hasClass(n *html.Node, class string) bool {
	return n.Type == html.ElementNode && strings.Contains(" "+attribute(n, "class")+" ", " "+class+" ")
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// words is the text of a block without what the report says of its picture.
func words(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := range n.ChildNodes() {
			if !hasClass(c, "media") {
				walk(c)
			}
		}
	}
	walk(n)
	return b.String()
}
