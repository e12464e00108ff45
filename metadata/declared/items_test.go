package declared

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The same facts in the three ways that pages write the vocabulary of schema.org.
const (
	factsLD = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"OpinionNewsArticle","headline":"Ferry held again","alternativeHeadline":"No boat","abstract":"The ferry stays in port.",
"datePublished":"2023-03-08T08:35:00Z","dateModified":"2023-03-09T10:00:00Z","articleSection":"Transport","keywords":"ferries, harbour","inLanguage":"en","isAccessibleForFree":"false","license":"https://quay.example/cc",
"url":"https://quay.example/news/ferry-held-again","author":{"@type":"Person","givenName":"Ana","familyName":"Ruiz","url":"https://quay.example/ana","jobTitle":"Harbour reporter","worksFor":{"@type":"Organization","name":"The Quay"},"sameAs":"https://twitter.com/anaruiz"},
"editor":"Cy Dale","illustrator":{"@type":"Person","name":"Di Oke"},"sourceOrganization":"North Wire","publisher":{"@type":"Organization","name":"The Quay"},
"image":{"@type":"ImageObject","url":"https://quay.example/ferry.jpg","caption":"The ferry at berth"}}</script>`
	factsMicrodata = `<article itemscope itemtype="https://schema.org/OpinionNewsArticle"><meta itemprop=headline content="Ferry held again"><meta itemprop=alternativeHeadline content="No boat"><meta itemprop=abstract content="The ferry stays in port.">
<meta itemprop=datePublished content="2023-03-08T08:35:00Z"><meta itemprop=dateModified content="2023-03-09T10:00:00Z"><meta itemprop=articleSection content=Transport><meta itemprop=keywords content="ferries, harbour"><meta itemprop=inLanguage content=en><meta itemprop=isAccessibleForFree content=false><link itemprop=license href="https://quay.example/cc">
<link itemprop=url href="https://quay.example/news/ferry-held-again"><span itemprop=author itemscope itemtype="https://schema.org/Person"><meta itemprop=givenName content=Ana><meta itemprop=familyName content=Ruiz><link itemprop=url href="https://quay.example/ana"><meta itemprop=jobTitle content="Harbour reporter"><span itemprop=worksFor itemscope itemtype="https://schema.org/Organization"><meta itemprop=name content="The Quay"></span><link itemprop=sameAs href="https://twitter.com/anaruiz"></span>
<meta itemprop=editor content="Cy Dale"><span itemprop=illustrator itemscope itemtype="https://schema.org/Person"><meta itemprop=name content="Di Oke"></span><meta itemprop=sourceOrganization content="North Wire"><span itemprop=publisher itemscope itemtype="https://schema.org/Organization"><meta itemprop=name content="The Quay"></span>
<span itemprop=image itemscope itemtype="https://schema.org/ImageObject"><link itemprop=url href="https://quay.example/ferry.jpg"><meta itemprop=caption content="The ferry at berth"></span></article>`
)

// TestOneVocabulary holds that the same facts give the same answers as JSON-LD, as microdata and as RDFa.
func TestOneVocabulary(t *testing.T) {
	rdfa := strings.NewReplacer(`itemscope itemtype="https://schema.org/`, `typeof="`, "itemprop=", "property=", "<article ", `<article vocab="https://schema.org/" `).Replace(factsMicrodata)
	rdfa = regexp.MustCompile("<meta ([^>]*)>").ReplaceAllString(rdfa, "<span $1></span>")
	rdfa = regexp.MustCompile("<link ([^>]*)>").ReplaceAllString(rdfa, "<a $1></a>")
	answer := func(markup string) resolve.Resolution {
		p, err := clean.Parse([]byte("<!doctype html><html><head></head><body>"+markup+"<p>The ferry stays in port.</p></body></html>"), clean.ParseOptions{})
		require.NoError(t, err)
		return resolve.Resolve(Claims(t.Context(), p, "https://quay.example/news/ferry-held-again"), resolve.PageInfo{Address: "https://quay.example/news/ferry-held-again"})
	}
	want := answer(factsLD)
	require.Len(t, want.Byline.Authors, 1)
	require.Equal(t, "Ana Ruiz", want.Byline.Authors[0].Name)
	require.Len(t, want.Byline.Contributors, 2)
	for name, got := range map[string]resolve.Resolution{"microdata": answer(factsMicrodata), "RDFa": answer(rdfa)} {
		assert.Equal(t, want.Byline.Authors, got.Byline.Authors, name)
		assert.ElementsMatch(t, want.Byline.Contributors, got.Byline.Contributors, name)
		assert.Equal(t, want.Byline.Agencies, got.Byline.Agencies, name)
		assert.Equal(t, want.Published, got.Published, name)
		assert.Equal(t, want.Updated, got.Updated, name)
		assert.Equal(t, want.Tags, got.Tags, name)
		for _, field := range []struct{ want, got resolve.Choice }{
			{want.Headline, got.Headline}, {want.AltHeadline, got.AltHeadline}, {want.Site, got.Site}, {want.Section, got.Section}, {want.Description, got.Description}, {want.Canonical, got.Canonical},
			{want.Language, got.Language}, {want.Image, got.Image}, {want.Caption, got.Caption}, {want.License, got.License}, {want.Access, got.Access}, {want.Type, got.Type},
		} {
			assert.NotEmpty(t, field.want.Value)
			assert.Equal(t, field.want.Value, field.got.Value, name)
		}
	}
}

// TestItemsOfOthers holds that of several things the page's story speaks, and no comment, product or teaser.
func TestItemsOfOthers(t *testing.T) {
	item := func(typ, props string) string {
		return `<div itemscope itemtype="https://schema.org/` + typ + `">` + props + `</div>`
	}
	name := func(prop, content string) string { return `<meta itemprop=` + prop + ` content="` + content + `">` }
	for title, c := range map[string]struct{ markup, want string }{
		"a recipe's box":                {item("Recipe", name("name", "Fish soup")+name("author", "Zed Ott")), ""},
		"a review beside a story":       {item("NewsArticle", name("headline", "Ferry held")) + item("Review", name("author", "Zed Ott")), "headline: Ferry held, type: NewsArticle"},
		"a product's reviews":           {item("Product", `<div itemprop=review itemscope itemtype="https://schema.org/Review">`+name("author", "Zed Ott")+`</div>`), ""},
		"a name beside a headline":      {item("BlogPosting", name("headline", "Ferry held")+name("name", "Ferry held | The Quay")), "headline: Ferry held, alternative headline: Ferry held | The Quay, type: BlogPosting"},
		"a live blog of a teaser":       {item("NewsArticle", name("headline", "Ferry held")+name("articleBody", "Long.")) + item("LiveBlogPosting", name("headline", "Storm")), "headline: Ferry held, type: NewsArticle"},
		"a creator beside the author":   {item("Article", name("author", "Ana Ruiz")+name("creator", "Bo Lind")), "author: Ana Ruiz, contributor: Bo Lind, type: Article"},
		"a name of nobody's own":        {item("BlogPosting", name("name", "Ferry held")+`<a itemprop=author><span itemprop=name>Ana Ruiz</span></a>`), "headline: Ferry held, author: Ana Ruiz, type: BlogPosting"},
		"a creator alone":               {item("Article", name("creator", "Bo Lind")), "author: Bo Lind, type: Article"},
		"values that stand for nothing": {item("Article", name("headline", "undefined")+name("author", "null")+name("keywords", "{{ tags }}")), "type: Article"},
	} {
		p, err := clean.Parse([]byte("<!doctype html><body>"+c.markup+"<p>x"), clean.ParseOptions{})
		require.NoError(t, err)
		var said []string
		for _, c := range Claims(t.Context(), p, "") {
			if c.Source == claim.FromMicrodata {
				said = append(said, c.Field.String()+": "+c.Raw)
			}
		}
		assert.Equal(t, c.want, strings.Join(slices.Compact(said), ", "), title)
	}
}
