package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const livePosts = `<div class="post is-key"><time datetime="2024-05-02T10:15:00+02:00">10:15</time><h3>Polls open</h3><p>The first polling stations opened at eight, the commission said on its website.</p></div>
<div class="post"><time datetime="2024-05-02T09:40:00+02:00">09:40</time><p>Long queues are reported from the old town, where two stations opened late this morning.</p><ul><li>Bring a passport</li></ul></div>
<div class="post"><time datetime="2024-05-02T08:05:00+02:00">08:05</time><h3>Good morning</h3><p>Good morning and welcome. We will follow the vote through the day, with reports from all districts.</p></div>`

func livePage(head, body string) []byte {
	return []byte("<html lang=en><head><title>Election day as it happened</title>" + head + "</head><body><header><nav><a href=/>Home</a></nav></header><main><h1>Election day as it happened</h1><div class=feed>" + body + "</div></main></body></html>")
}

func TestLiveFromMarkup(t *testing.T) {
	a, err := From(livePage("", livePosts), "https://news.example/live/election-day")
	require.NoError(t, err)
	checkArticle(t, a)
	assert.Equal(t, TypeLive, a.Type)
	require.Len(t, a.Updates, 3)
	assert.Equal(t, "Polls open", a.Updates[0].Headline)
	assert.Equal(t, "2024-05-02T10:15:00+02:00", a.Updates[0].Time.String())
	require.Len(t, a.Updates[1].Body, 2)
	assert.Equal(t, RoleListItem, a.Updates[1].Body[1].Role)
	assert.Equal(t, []string{"Polls open", "Good morning"}, []string{a.Body[0].Text, a.Body[4].Text})
	require.Len(t, a.Body, 6, "all entries in page order")
	for _, b := range a.Blocks() {
		if b.Text == "09:40" {
			assert.Equal(t, RoleDate, b.Role)
		}
	}
}

func TestLiveFromDeclaration(t *testing.T) {
	declared := `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Election day as it happened","liveBlogUpdate":[
{"@type":"BlogPosting","headline":"Polls open","datePublished":"2024-05-02T10:15:00+02:00","articleBody":"Polls opened. The weather is fine."},
{"@type":"BlogPosting","datePublished":"2024-05-02T08:05:00+02:00","articleBody":"Good morning."}]}</script>`
	a, err := From(livePage(declared, "<p>Polls opened. The weather is fine, and long queues are reported from the old town.</p>"), "")
	require.NoError(t, err)
	assert.Equal(t, TypeLive, a.Type)
	require.Len(t, a.Updates, 2)
	assert.Equal(t, "Polls open", a.Updates[0].Headline)
	assert.Equal(t, []string{"Polls opened. The weather is fine."}, texts(a.Updates[0].Body))
	assert.Equal(t, "2024-05-02T08:05:00+02:00", a.Updates[1].Time.String())
}

// Times that are shown without their day come from what the page declares.
func TestLiveTimesFromDeclaration(t *testing.T) {
	declared := `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Election day as it happened","liveBlogUpdate":[
{"headline":"Polls open","datePublished":"2024-05-02T10:15:00+02:00"},{"headline":"Good morning","datePublished":"2024-05-02T08:05:00+02:00"}]}</script>`
	shown := strings.NewReplacer(` datetime="2024-05-02T10:15:00+02:00"`, "", ` datetime="2024-05-02T09:40:00+02:00"`, "", ` datetime="2024-05-02T08:05:00+02:00"`, "").Replace(livePosts)
	a, err := From(livePage(declared, shown), "")
	require.NoError(t, err)
	require.Len(t, a.Updates, 3)
	assert.Equal(t, "2024-05-02T10:15:00+02:00", a.Updates[0].Time.String())
	assert.True(t, a.Updates[1].Time.IsZero(), "nothing is made up")
	assert.Equal(t, "2024-05-02T08:05:00+02:00", a.Updates[2].Time.String())
}

// A list of stories with times is no live blog unless the page says so.
func TestListIsNotLive(t *testing.T) {
	a, err := From(livePage("", livePosts), "https://news.example/politics")
	require.NoError(t, err)
	assert.Empty(t, a.Updates)
	assert.NotEqual(t, TypeLive, a.Type)
}
