package extract

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/broadsheet-go/broadsheet/metadata/date"
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

// TestLiveFromTimes holds that lines which are nothing but times make a live blog of the text between them, where the page says nothing
// of the sort, and that other lists of times make none.
func TestLiveFromTimes(t *testing.T) {
	const prose = "The water at the old bridge has fallen by eleven centimetres in two hours, and the helpers have begun to carry the sandbags back to the yard."
	const french = "Au vieux pont, le niveau a baissé de onze centimètres en deux heures, et les bénévoles ont commencé à rapporter les sacs de sable au dépôt."
	entries := func(tag string, times ...string) string {
		var b strings.Builder
		for i, at := range times {
			fmt.Fprintf(&b, "<%s class=at>%s</%s><h2>Entry number %d of the day</h2><p>%s</p>", tag, at, tag, i, prose)
		}
		return b.String()
	}
	for name, c := range map[string]struct {
		lang, body string
		updates    int
	}{
		"English, relative":   {"en", entries("h3", "12 minutes ago", "2 hours ago", "3 hours ago"), 3},
		"French, relative":    {"fr", strings.ReplaceAll(entries("div", "il y a 5 minutes", "il y a 2 heures", "il y a 3 heures"), prose, french), 3},
		"Portuguese, clocks":  {"pt", entries("span", "18h40", "17h05", "16h00", "15h30"), 4},
		"in containers":       {"en", "<div><p class=at>18:40</p><p>" + prose + "</p></div><div><p class=at>17:05</p><p>" + prose + "</p></div><div><p class=at>16:00</p><p>" + prose + "</p></div>", 3},
		"two are a timetable": {"en", entries("h3", "18:40", "17:05"), 0},
		"times of trains":     {"en", "<p>" + prose + "</p><p>" + prose + "</p><p>" + prose + "</p><ul><li>18:40</li><li>17:05</li><li>16:00</li></ul>", 0},
		"teasers":             {"en", "<p>" + prose + "</p>" + strings.ReplaceAll(entries("div", "18:40", "17:05", "16:00"), "<h2>Entry", "<h2><a href=/x>Entry</a>"), 0},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := From([]byte("<html lang="+c.lang+"><head><title>Flood on the Lure</title></head><body><main><article><h1>Flood on the Lure</h1><div>"+c.body+"</div></article></main></body></html>"), "")
			require.NoError(t, err)
			checkArticle(t, a)
			assert.Len(t, a.Updates, c.updates)
			assert.Equal(t, c.updates > 0, a.Type == TypeLive)
			for _, b := range a.Body {
				if c.updates > 0 {
					assert.Greater(t, len(b.Text), 20, "no time is body")
				}
			}
		})
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
	teasers := strings.NewReplacer("<h3>", "<h3><a href=/story>", "</h3>", "</a></h3>").Replace(livePosts)
	a, err := From(livePage("", teasers), "https://news.example/politics")
	require.NoError(t, err)
	assert.Empty(t, a.Updates)
	assert.NotEqual(t, TypeLive, a.Type)
}

// TestLiveSameHeadlines holds that entries of one headline have each its own declared time.
func TestLiveSameHeadlines(t *testing.T) {
	shown := []Update{{Headline: "Count goes on"}, {Headline: "Polls close"}, {Headline: "Count goes on"}, {Headline: "Count goes on"}}
	at := func(minute int) Date {
		return Date{Time: time.Date(2024, 5, 2, 20, minute, 0, 0, time.UTC), Precision: date.Minute}
	}
	fillUpdates(shown, []Update{{Headline: "Count goes on", Time: at(40)}, {Headline: "Polls close", Time: at(30)}, {Headline: "Count goes on", Time: at(20)}}, []int{-1, -1, -1, -1})
	assert.Equal(t, []Date{at(40), at(30), at(20), {}}, []Date{shown[0].Time, shown[1].Time, shown[2].Time, shown[3].Time})
}

// TestLiveOfTeaser holds that the live blog that a teaser's JSON-LD speaks of makes none of the page.
func TestLiveOfTeaser(t *testing.T) {
	const teaser = `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm over the islands: the day as it happens","url":"https://news.example/2024/05/02/storm-over-the-islands","datePublished":"2024-05-02T08:00:00Z",
"liveBlogUpdate":[{"headline":"Roofs are gone","datePublished":"2024-05-02T10:15:00Z","articleBody":"Two roofs of the school are gone."},{"headline":"Good morning","datePublished":"2024-05-02T08:05:00Z","articleBody":"Good morning."}]}</script>`
	story := []byte(`<html lang=en><head><title>Bakery opens in the old mill</title>` + teaser + `</head><body><main><article><h1>Bakery opens in the old mill</h1><p>The bakery that the village has waited for opened on Friday in the old mill, with bread from four ovens.</p>
<p>Its owner said that the first loaves had gone within an hour, and that two more bakers would be hired before the summer.</p></article><aside><a href=/2024/05/02/storm-over-the-islands>Storm over the islands: the day as it happens</a></aside></main></body></html>`)
	for _, address := range [...]string{"https://news.example/2024/05/bakery-opens-in-the-old-mill", "https://news.example/", "https://news.example/en/"} {
		a, err := From(story, address)
		require.NoError(t, err)
		assert.NotEqual(t, TypeLive, a.Type, address)
		assert.Empty(t, a.Updates, address)
		assert.True(t, a.Published.IsZero(), address)
	}
	front := []byte(frontPage(kindLines(t, "fronts.txt", 7)[0], "cards"))
	a, err := From([]byte(strings.Replace(string(front), "</head>", teaser+"</head>", 1)), "https://news.example/")
	require.NoError(t, err)
	assert.Equal(t, TypeList, a.Type)
	assert.Empty(t, a.Updates)
}

// TestLivePlaces holds which declared entry a shown one without a headline is: that of its text, else that of its place where nothing speaks
// against one order of both.
func TestLivePlaces(t *testing.T) {
	at := func(hour int) Date {
		return Date{Time: time.Date(2024, 5, 2, hour, 10, 0, 0, time.UTC), Precision: date.Minute}
	}
	said := func(words string, at Date) Update {
		return Update{Time: at, Body: []Block{{Text: words}}}
	}
	const polls, queues, count = "The first polling stations have opened.", "Long queues are reported from the old town.", "The count has begun in the town hall."
	for name, c := range map[string]struct {
		shown, declared []Update
		clocks          []int
		want            []Date
	}{
		"by place":                     {[]Update{{}, {}, {}}, []Update{{Time: at(12)}, {Time: at(11)}, {Time: at(10)}}, []int{-1, -1, -1}, []Date{at(12), at(11), at(10)}},
		"clocks of another zone":       {[]Update{{}, {}, {}}, []Update{{Time: at(12)}, {Time: at(11)}, {Time: at(1)}}, []int{14*60 + 10, 13*60 + 10, 3*60 + 10}, []Date{at(12), at(11), at(1)}},
		"declared the other way round": {[]Update{{}, {}, {}}, []Update{{Time: at(10)}, {Time: at(11)}, {Time: at(12)}}, []int{12*60 + 10, 11*60 + 10, 10*60 + 10}, []Date{{}, {}, {}}},
		"the other way round, by text": {[]Update{said(count, Date{}), said(queues, Date{}), said(polls, Date{})}, []Update{said(polls, at(10)), said(queues+" More soon.", at(11)), said(count, at(12))}, []int{-1, -1, -1}, []Date{at(12), at(11), at(10)}},
		"an entry for two places":      {[]Update{{Headline: "Queues"}, {}}, []Update{{Time: at(12)}, {Headline: "Queues", Time: at(11)}}, []int{-1, -1}, []Date{at(11), {}}},
		"a time speaks against it":     {[]Update{{Time: at(9)}, {}}, []Update{{Time: at(12)}, {Time: at(11)}}, []int{-1, -1}, []Date{at(9), {}}},
		"one more is shown":            {[]Update{{}, {}}, []Update{{Time: at(12)}}, []int{-1, -1}, []Date{{}, {}}},
	} {
		fillUpdates(c.shown, c.declared, c.clocks)
		for i := range c.want {
			assert.Equal(t, c.want[i], c.shown[i].Time, "%s, %d", name, i)
		}
	}
}
