package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTemplatesDeclareNothing holds that what stands in a template, which no browser reads, is no statement about the page, but for a
// declarative shadow root, which is shown.
func TestTemplatesDeclareNothing(t *testing.T) {
	a, err := From([]byte(reopeningPage(`<template><link rel=canonical href="https://other.example/x"><script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Temp Script"},"datePublished":"2001-01-01"}</script></template>`,
		`<template id=card><span itemprop=author>Temp Item</span><time pubdate datetime="2001-02-03">3 February</time></template>`, "")), "https://harbour.example/pier")
	require.NoError(t, err)
	assert.Empty(t, a.Byline.Authors)
	assert.True(t, a.Published.IsZero())
	assert.Empty(t, a.Canonical)

	a, err = From([]byte(reopeningPage("", `<div><template shadowrootmode=open><p>By <span itemprop=author>Ada Frings</span></p><time itemprop=datePublished datetime="2024-05-03T09:30Z">3 May</time></template></div>`, "")), "https://harbour.example/pier")
	require.NoError(t, err)
	assert.Equal(t, []string{"Ada Frings"}, a.Byline.Names())
	assert.Equal(t, "2024-05-03T09:30+00:00", a.Published.String())

	a, err = From([]byte(reopeningPage("", `<p itemscope itemtype="https://schema.org/NewsArticle"><data itemprop=datePublished value="2024-05-02T09:30Z">yesterday</data></p>`, "")), "https://harbour.example/pier")
	require.NoError(t, err)
	assert.Equal(t, "2024-05-02T09:30+00:00", a.Published.String())
}
