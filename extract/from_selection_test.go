package extract

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

const selectionPage = `<html lang="en"><head><title>The pier</title><meta name="author" content="Mira Holt"></head><body><nav><a href="/">Home</a></nav>
<div class="a"><h1>Harbour opens</h1><p>The harbour of Vellin opened again on Monday, nine weeks after the storm had closed it, the port authority said.</p>
<div class="a"><p>Its two cranes had been repaired by engineers who worked in three shifts, and the first ship was a <a href="/ferry">ferry</a>.</p></div></div>
<aside>Buy herring</aside><div class="a"><p>Fishermen had moored in the next bay since February, which made the price of herring rise by a third, they said.</p></div></body></html>`

func selectionDocument(t *testing.T) *goquery.Document {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(selectionPage))
	require.NoError(t, err)
	return doc
}

func firstWords(a *Article) (all []string) {
	for _, b := range a.Blocks() {
		all = append(all, strings.Fields(b.Text)[0])
	}
	return all
}

func TestFromSelection(t *testing.T) {
	doc := selectionDocument(t)
	before, err := goquery.OuterHtml(doc.Selection)
	require.NoError(t, err)
	tests := map[string]struct {
		selection *goquery.Selection
		want      []string
	}{
		"one element":                   {doc.Find("div.a").First(), []string{"Harbour", "The", "Its"}},
		"several, one inside another":   {doc.Find("div.a"), []string{"Harbour", "The", "Its", "Fishermen"}},
		"in the order of the selection": {doc.Find("div.a").Last().AddSelection(doc.Find("h1")), []string{"Fishermen", "Harbour"}},
		"the same twice":                {&goquery.Selection{Nodes: append(doc.Find("h1").Nodes, doc.Find("h1").Nodes...)}, []string{"Harbour"}},
		"text nodes":                    {doc.Find("h1, aside").Contents(), []string{"Harbour"}},
		"nothing":                       {doc.Find("video"), nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			a, err := FromSelection(test.selection, Hints{URL: "https://news.example/pier"})
			require.NoError(t, err)
			checkArticle(t, a)
			got := firstWords(a)
			if name == "text nodes" {
				got = got[:1]
			}
			assert.Equal(t, test.want, got)
			assert.Empty(t, a.Byline.Authors, "the head of the page stands outside")
		})
	}
	after, err := goquery.OuterHtml(doc.Selection)
	require.NoError(t, err)
	assert.Equal(t, before, after, "the tree is left as it was")
}

func TestFromSelectionSource(t *testing.T) {
	a, err := FromSelection(selectionDocument(t).Find("div.a"), Hints{URL: "https://news.example/pier", Language: "en", Site: "Courier"})
	require.NoError(t, err)
	assert.Equal(t, "Courier", a.Site)
	assert.Contains(t, rendered(t, a.WriteMarkdown), "[ferry](https://news.example/ferry)")
}

// The whole document selected is the whole page.
func TestFromSelectionOfEverything(t *testing.T) {
	doc := selectionDocument(t)
	whole, err := FromSelection(doc.Selection, Hints{})
	require.NoError(t, err)
	want, err := From([]byte(selectionPage), "")
	require.NoError(t, err)
	assert.Equal(t, firstWords(want), firstWords(whole))
	assert.Equal(t, want.Byline, whole.Byline)
}

func TestOutermost(t *testing.T) {
	chain := make([]*html.Node, 50)
	for i := range chain {
		chain[i] = &html.Node{Type: html.ElementNode, Data: "div"}
		if i > 0 {
			chain[i-1].AppendChild(chain[i])
		}
	}
	assert.Equal(t, chain[:1], outermost(chain))
	assert.Equal(t, chain[3:4], outermost([]*html.Node{chain[30], nil, chain[3], chain[3], chain[7]}))
	assert.Empty(t, outermost(nil))
}
