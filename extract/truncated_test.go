package extract

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// cutCase is a page: what stands in its head, the story's paragraphs and what follows them.
type cutCase struct {
	lang, head string
	story      []string
	after      string
	raw        string // of Provenance.Truncated
	source     string
}

const (
	notFree   = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry pier reopens","isAccessibleForFree":false}</script>`
	firstPart = "The old ferry pier opened again on Friday after fourteen months of repairs, the port trust said in a statement to the city."
	nextPart  = "Four boats an hour will cross the creek until midnight. A fifth is kept at the pier for the school run, an officer said."
)

// rest is text that only a declaration holds.
var rest = strings.Repeat("The piles were drawn one by one and looked at by a diver, who found two of them hollow. ", 12)

func (c *cutCase) read(t *testing.T) *Article {
	t.Helper()
	lang := c.lang
	if lang == "" {
		lang = "en"
	}
	page := `<!doctype html><html lang="` + lang + `"><head><title>Ferry pier reopens</title>` + c.head + `</head><body><article><h1>Ferry pier reopens</h1><div class="text">`
	for _, p := range c.story {
		page += "<p>" + p + "</p>\n"
	}
	page += c.after + `</div></article></body></html>`
	a, err := new(Extractor).Extract(context.Background(), Document{Hints: Hints{URL: "https://harbour.example/pier"}, HTML: []byte(page)})
	require.NoError(t, err)
	checkArticle(t, a)
	require.NotEmpty(t, a.Body)
	return a
}

func TestTruncated(t *testing.T) {
	for name, c := range map[string]cutCase{
		"not free, short, asks":    {head: notFree, story: []string{firstPart, nextPart}, after: `<div class="offer"><h2>Subscribe to read the rest</h2><p>Two euros a week.</p></div>`, raw: "Subscribe to read the rest", source: "shown"},
		"breaks off, asks":         {story: []string{firstPart, "Four boats an hour will cross the creek until midnight, and on Sundays the harbour master …"}, after: `<p class="cta">To continue reading, log in or create an account.</p>`, raw: "To continue reading, log in or create an account.", source: "shown"},
		"says how much is missing": {lang: "fr", story: []string{"La vieille jetée a rouvert vendredi après quatorze mois de travaux, a annoncé le port dans un communiqué.", "Quatre bateaux par heure traverseront la rade jusqu’à minuit, a précisé un responsable du port."}, after: `<p>Il vous reste 57,2 % de cet article à lire. La suite est réservée aux abonnés.</p>`, raw: "Il vous reste 57,2 % de cet article à lire. La suite est réservée aux abonnés.", source: "shown"},
		"named box":                {lang: "de", story: []string{"Die alte Fährbrücke ist nach vierzehn Monaten wieder offen, teilte die Hafenverwaltung am Freitag mit.", "Vier Boote in der Stunde fahren bis Mitternacht über die Förde, sagte ein Sprecher der Verwaltung."}, after: `<aside class="paywall"><h3>Jetzt weiterlesen</h3><p>Vier Wochen gratis testen.</p></aside>`, raw: "Jetzt weiterlesen", source: "shown"},
		"two blocks ask":           {story: []string{firstPart, nextPart}, after: `<p>To view the full story, please subscribe to the Harbour Post.</p><p>Already a reader of ours? Log in for immediate access to this story.</p>`, raw: "Already a reader of ours? Log in for immediate access to this story.", source: "shown"},
		"Japanese":                 {lang: "ja", head: notFree, story: []string{"港の古い渡船桟橋が十四か月の改修を終えて金曜日に再開したと、港湾局が発表した。", "船は一時間に四便、深夜まで運航する。通学用にもう一隻を桟橋に置くと担当者は話した。"}, after: `<p>この記事は有料会員限定です。残り文字数は812文字です。</p>`, raw: "この記事は有料会員限定です。残り文字数は812文字です。", source: "shown"},
		"a button to read on":      {story: []string{firstPart, "Four boats an hour will cross the creek until midnight, and on Sundays the harbour master …"}, after: `<button>Read more</button>`, raw: "Read more", source: "shown"},
		"declared text goes on":    {head: `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry pier reopens","articleBody":"` + firstPart + " " + nextPart + " " + rest + `"}</script>`, story: []string{firstPart, nextPart}, source: "json-ld"},
	} {
		t.Run(name, func(t *testing.T) {
			a := c.read(t)
			assert.True(t, a.Truncated)
			assert.Equal(t, c.source, a.Provenance.Truncated.Source)
			assert.NotEmpty(t, a.Provenance.Truncated.Where)
			if c.raw != "" {
				assert.Equal(t, c.raw, a.Provenance.Truncated.Raw)
			} else {
				assert.True(t, strings.HasSuffix(strings.TrimSpace(rest), a.Provenance.Truncated.Raw) && len(a.Provenance.Truncated.Raw) > 100)
			}
		})
	}
}

// A false alarm on a whole story is worse than a miss.
func TestNotTruncated(t *testing.T) {
	var long []string
	for range 12 {
		long = append(long, firstPart+" "+nextPart)
	}
	full := strings.Join([]string{firstPart, nextPart, rest}, " ")
	for name, c := range map[string]cutCase{
		"declared as not free":              {head: notFree, story: []string{firstPart, nextPart}},
		"long story above the offer":        {head: notFree, story: long, after: `<div class="paywall"><h2>Subscribe to read more from us</h2><p>Already a subscriber? Log in.</p></div>`},
		"newsletter":                        {story: []string{firstPart, nextPart}, after: `<div class="newsletter"><p>Sign up for our newsletter.</p><button>Subscribe</button></div>`},
		"teaser of another story":           {story: []string{firstPart, "Four boats an hour will cross the creek until midnight, and on Sundays the harbour master …"}, after: `<p><a href="/bridge">Read more</a></p>`},
		"ends in an ellipsis":               {story: []string{firstPart, "And who will pay for the bus that nobody takes any more, now that the boats are back? We shall see …"}},
		"comments for subscribers":          {head: notFree, story: []string{firstPart, nextPart}, after: `</div><div id="comments" class="comments"><p>The comments are for subscribers only.</p>`},
		"hidden wall":                       {head: notFree, story: []string{firstPart, nextPart}, after: `<div style="display:none"><p>Subscribe to read the rest of this article.</p></div>`},
		"other offers in a menu":            {head: notFree, story: []string{firstPart, nextPart}, after: `<nav><a href="/sub">Subscribe to read all stories</a></nav>`},
		"one sentence about walls":          {story: []string{firstPart, nextPart, "Passengers must register to continue, said the officer, and many of them refuse to read this article of the rules."}},
		"declared text is shown":            {head: `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + full + `"}</script>`, story: []string{firstPart, nextPart, rest}},
		"declared text is in a box":         {head: `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + full + `"}</script>`, story: []string{firstPart, nextPart}, after: `</div><aside class="related"><p>` + rest + `</p>`},
		"declared text of another language": {head: `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + strings.Repeat("Der alte Anleger ist wieder offen, und vier Boote fahren in jeder Stunde. ", 20) + `"}</script>`, story: []string{firstPart, nextPart}},
	} {
		t.Run(name, func(t *testing.T) {
			a := c.read(t)
			assert.False(t, a.Truncated, a.Provenance.Truncated.Raw)
			assert.Zero(t, a.Provenance.Truncated)
		})
	}
}

func TestSamePage(t *testing.T) {
	for link, want := range map[string]bool{
		"#more": true, "": true, "javascript:void(0)": true, "https://harbour.example/pier": true, "https://harbour.example/pier#more": true, "/pier": true,
		"/other": false, "https://harbour.example/": false, "pier": false, "https://elsewhere.example/pier": false,
	} {
		assert.Equal(t, want, samePage(link, "https://harbour.example/pier"), link)
	}
}

// TestDiscountIsNoRest holds that a percentage is how much of a story is missing only where the words of a wall come right after it.
func TestDiscountIsNoRest(t *testing.T) {
	story := strings.Repeat("<p>The repairs cost less than planned, because the old piles turned out to be sound, and the port trust paid for all of them alone.</p>", 10)
	for _, after := range []string{
		"<div><p>Subscribe to continue reading. Save 50% on your first year.</p></div>",
		"<p>Of those who were asked to pay to continue reading, 40% did so within a week of the change, the trust said.</p><p>The rest of them went to other papers, or to none, as far as anybody knows.</p>",
	} {
		a, err := From([]byte(reopeningPage("", "", story+after)), "https://harbour.example/pier")
		require.NoError(t, err)
		assert.False(t, a.Truncated, after)
	}
}
