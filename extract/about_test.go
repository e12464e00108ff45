package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// story is a page whose text names nobody; head and tail stand around it.
func story(head, tail string) string {
	const p = `<p>The council voted on Tuesday to repair the old harbour wall before the winter storms, after months of argument over who should pay for the stone and the labour.</p>`
	return `<html lang="en"><head><title>Harbour wall to be repaired</title>` + head + `</head><body><main><article><h1>Harbour wall to be repaired</h1>` + p + p + p + p + `</article>` + tail + `</main></body></html>`
}

func TestBiographies(t *testing.T) {
	const jane = "Jane Corrigan has covered the harbour, the fish market and the ferries for the Quay since 2009."
	byline := func(names string) string {
		return strings.Replace(story("", ""), "</h1>", `</h1><p class="byline">By `+names+`</p>`, 1)
	}
	bio := func(page, text string) string {
		return strings.Replace(page, "</article>", `<div class="author-bio"><p>`+text+`</p></div></article>`, 1)
	}
	declared := `<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Jane Corrigan","description":"Harbour reporter since 2009."}}</script>`
	for _, c := range []struct {
		name, page string
		want       []string
	}{
		{"named", bio(byline("Jane Corrigan and Tom Aldous"), jane), []string{jane, ""}},
		{"the only author", bio(byline("Jane Corrigan"), strings.Replace(jane, "Jane Corrigan", "She", 1)), []string{strings.Replace(jane, "Jane Corrigan", "She", 1)}},
		{"of neither", bio(byline("Jane Corrigan and Tom Aldous"), strings.Replace(jane, "Jane Corrigan", "She", 1)), []string{"", ""}},
		{"declared", strings.Replace(byline("Jane Corrigan"), "</head>", declared+"</head>", 1), []string{"Harbour reporter since 2009."}},
		{"shown and declared", bio(strings.Replace(byline("Jane Corrigan"), "</head>", declared+"</head>", 1), jane), []string{jane}},
	} {
		a, err := From([]byte(c.page), "")
		require.NoError(t, err, c.name)
		var got []string
		for _, p := range a.Byline.Authors {
			got = append(got, p.Biography)
		}
		require.Equal(t, c.want, got, c.name)
	}
}

func TestAlternatesAndSecondHeadline(t *testing.T) {
	const head = `<link rel="alternate" hreflang="en" href="https://quay.example/en/wall"><link rel="alternate" hreflang="de" href="/de/mauer">
<link rel="alternate" hreflang="x-default" href="/"><link rel="alternate" hreflang="fr" href="javascript:alert(1)"><link rel="alternate" type="application/rss+xml" href="/feed">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour wall to be repaired","alternativeHeadline":"Council pays for the wall after all"}</script>`
	a, err := From([]byte(story(head, "")), "https://quay.example/en/wall")
	require.NoError(t, err)
	require.Equal(t, []Alternate{{Language: "de", URL: "https://quay.example/de/mauer"}, {Language: "x-default", URL: "https://quay.example/"}}, a.Alternates)
	require.Equal(t, "Council pays for the wall after all", a.AltHeadline)

	a, err = From([]byte(strings.ReplaceAll(story(head, ""), "Council pays for the wall after all", "Harbour wall to be repaired")), "")
	require.NoError(t, err)
	require.Empty(t, a.AltHeadline)
}

func TestPageType(t *testing.T) {
	section := func(s string) string { return `<meta property="article:section" content="` + s + `">` }
	for _, c := range []struct {
		head, address string
		want          Type
	}{
		{"", "https://quay.example/news/wall", TypeArticle},
		{section("Kommentar"), "", TypeOpinion},
		{section("社説"), "", TypeOpinion},
		{section("Opinion polls"), "", TypeArticle},
		{section("Pressemitteilungen"), "", TypePressRelease},
		{"", "https://quay.example/opinion/columnists/wall", TypeOpinion},
		{"", "https://quay.example/opinion-polls/wall", TypeArticle},
		{"", "https://quay.example/opinion", TypeArticle}, // the last part is the story's own name
		{`<script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"Harbour wall to be repaired"}</script>`, "", TypeOpinion},
	} {
		a, err := From([]byte(story(c.head, "")), c.address)
		require.NoError(t, err)
		require.Equal(t, c.want, a.Type, c.head+c.address)
	}
	release := strings.Replace(story("", ""), "<p>The council", "<p>QUAYSIDE, Nov. 12, 2024 /PRNewswire/ -- The council", 1)
	a, err := From([]byte(release), "")
	require.NoError(t, err)
	require.Equal(t, TypePressRelease, a.Type)
}
