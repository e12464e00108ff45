package extract

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const faultProse = `<p>The old ferry pier opened again on Friday after fourteen months of repairs, the port trust said in a long statement to the papers.</p>
<p>Four boats an hour will cross the creek until midnight. A fifth is kept at the pier for the school run, an officer said on the quay.</p>
<p>The repairs cost less than planned, because the old piles turned out to be sound. The port trust paid for them alone this year.</p>`

func faultPage(head, above, below string) string {
	return `<html lang=en><head><title>Ferry pier reopens</title>` + head + `</head><body><article><h1>Ferry pier reopens</h1>` + above + faultProse + below + `</article></body></html>`
}

// TestDeclaredTextsAreTheArticles holds that texts that only scripts of a page declare do not hang on the page's bytes.
func TestDeclaredTextsAreTheArticles(t *testing.T) {
	live := faultPage(`<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Ferry pier reopens","liveBlogUpdate":[
{"@type":"BlogPosting","datePublished":"2024-05-03T08:00:00Z","articleBody":"The first boat has left the pier."},
{"@type":"BlogPosting","datePublished":"2024-05-03T09:00:00Z","articleBody":"The second boat has left the pier."}]}</script>`, "", "")
	rest := strings.Repeat(" The harbour master asks for patience until the cranes are back from the dry dock in the autumn of the year.", 8)
	plain := strings.NewReplacer("<p>", "", "</p>", "", "\n", " ").Replace(faultProse)
	walled := faultPage(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry pier reopens","isAccessibleForFree":false,"articleBody":"`+plain+rest+`"}</script>`, "", "<div class=paywall>Subscribe to read the full story.</div>")
	for name, page := range map[string]string{"live": live, "walled": walled} {
		b := []byte(page)
		a, err := From(b, "https://harbour.example/2024/05/03/pier")
		require.NoError(t, err)
		if name == "live" {
			require.NotEmpty(t, a.Updates)
		} else {
			require.NotEmpty(t, a.Provenance.Truncated.Raw)
		}
		var before, after bytes.Buffer
		require.NoError(t, JSON{Explain: true}.Write(&before, a))
		for i := range b {
			b[i] = '#'
		}
		require.NoError(t, JSON{Explain: true}.Write(&after, a))
		assert.Equal(t, before.String(), after.String(), name)
	}
}

func TestPreloadLeavesTheList(t *testing.T) {
	all := []string{"de", "fr"}
	Preload(all[:1]...)
	assert.Equal(t, []string{"de", "fr"}, all)
}

func TestPicturesOfLikeNames(t *testing.T) {
	for _, names := range [][]string{
		{"skyline-of-bergen-1990", "skyline-of-bergen-2000", "skyline-of-bergen-2020"},
		{"mayor-of-bergen-portrait", "mayor-of-bergen-landscape"},
	} {
		figures := ""
		for _, n := range names {
			figures += `<figure><img src="/p/` + n + `.jpg" width=900 height=600><figcaption>This is what ` + n + ` looks like.</figcaption></figure>`
		}
		a, err := From([]byte(faultPage("", figures, "")), "https://harbour.example/2024/05/03/pier")
		require.NoError(t, err)
		assert.Len(t, a.Images, len(names), names[0])
	}
	twice := `<figure><img src="/p/skyline-of-bergen-1200x800.jpg"><figcaption>The skyline.</figcaption></figure><figure><img src="/p/skyline-of-bergen-600x400.jpg"><figcaption>The skyline.</figcaption></figure>`
	a, err := From([]byte(faultPage("", twice, "")), "https://harbour.example/2024/05/03/pier")
	require.NoError(t, err)
	assert.Len(t, a.Images, 1)
}

func TestBiographyOfTheRightAuthor(t *testing.T) {
	for _, c := range []struct{ by, box, who, want string }{
		{"Ada Frings and Ben Ode", "Ben Ode is a reporter at the Gazette, where he works with his colleague Ada Frings on the harbour.", "Ben Ode", "Ben Ode is"},
		{"Ann Lin and Ann Lindqvist", "Ann Lindqvist's reports from the harbour have won several prizes of the press club in Bergen.", "Ann Lindqvist", "Ann Lindqvist's"},
		{"Ada Frings", "Ben Ode is the editor of the Gazette and lives with two cats at the old harbour of the town.", "Ada Frings", ""},
		{"Ada Frings", "Ada M. Frings has written about the harbour for the Gazette since the spring of 2011.", "Ada Frings", "Ada M. Frings has"},
		{"Ada Frings", "Based in Bergen, she has written about the harbour for the Gazette since the spring of 2011.", "Ada Frings", "Based in Bergen"},
	} {
		a, err := From([]byte(faultPage("", "<p class=byline>By "+c.by+"</p>", `<div class=author-bio><p>`+c.box+`</p></div>`)), "https://harbour.example/pier")
		require.NoError(t, err)
		found := false
		for _, w := range a.Byline.Authors {
			if w.Name == c.who {
				found = true
				if c.want == "" {
					assert.Empty(t, w.Biography, c.box)
				} else {
					assert.True(t, strings.HasPrefix(w.Biography, c.want), "%s: %q", c.box, w.Biography)
				}
			} else {
				assert.Empty(t, w.Biography, "%s: %s", w.Name, c.box)
			}
		}
		assert.True(t, found, c.by)
	}
}

func TestCreditInBrackets(t *testing.T) {
	for caption, want := range map[string]string{
		`The pier on Friday (<span class=credit>Photo: Ada Frings</span>)`:  "The pier on Friday",
		`The pier on Friday [<span class=credit>Photo: Ada Frings</span>].`: "The pier on Friday.",
		`The pier on Friday | <span class=credit>Photo: Ada Frings</span>`:  "The pier on Friday",
		`The pier<span class=credit>AFP</span>on Friday`:                    "The pier on Friday",
		`<span class=credit>Photo: Ada Frings</span> – The pier on Friday`:  "The pier on Friday",
		`Der Pier am Freitag / <span class=credit>Foto: Ada Frings</span>`:  "Der Pier am Freitag",
	} {
		a, err := From([]byte(faultPage("", `<figure><img src="/p/pier-at-dawn.jpg" width=900><figcaption>`+caption+`</figcaption></figure>`, "")), "https://harbour.example/pier")
		require.NoError(t, err)
		require.NotEmpty(t, a.Images)
		assert.Equal(t, want, a.Images[0].Caption, caption)
	}
}

func TestItemsCountOn(t *testing.T) {
	numbers := func(list string) (n []int) {
		a, err := From([]byte(faultPage("", "", list)), "")
		require.NoError(t, err)
		for _, b := range a.Body {
			if b.Kind == ListItem {
				n = append(n, b.Number)
			}
		}
		return n
	}
	const one, two, three, four = "Sound the horn before the boat leaves the pier.", "Close the gate when the last passenger is aboard.", "Count the passengers and write them down in the book.", "Tell the harbour master when the boat is back."
	assert.Equal(t, []int{5, 6, 7}, numbers("<ol><li value=5>"+one+"<li>"+two+"<li>"+three+"</ol>"))
	assert.Equal(t, []int{1, 10, 11, 3}, numbers("<ol><li>"+one+"<li value=10>"+two+"<li>"+three+"<li value=3>"+four+"</ol>"))
	assert.Equal(t, []int{9, 8, 4, 3}, numbers("<ol reversed start=9><li>"+one+"<li>"+two+"<li value=4>"+three+"<li>"+four+"</ol>"))
}

func TestDirectionOfText(t *testing.T) {
	arabic := "<p>" + strings.Repeat("افتتح الميناء القديم يوم الجمعة بعد أشهر من الإصلاحات وقال مسؤول إن القوارب ستعبر الخليج كل ساعة. ", 3) + "</p>"
	for _, c := range []struct{ html, body, want string }{
		{"lang=ks dir=rtl", arabic, "rtl"}, {"lang=arc", arabic, "rtl"}, {"lang=xx-Arab", arabic, "rtl"}, {"lang=pa-Arab", arabic, "rtl"},
		{"lang=en", faultProse, "ltr"}, {"lang=ur-Latn", faultProse, "ltr"}, {"lang=en dir=ltr", arabic, "rtl"},
	} {
		a, err := From([]byte("<html "+c.html+"><body><article><h1>x</h1>"+c.body+"</article></body></html>"), "")
		require.NoError(t, err)
		assert.Equal(t, c.want, a.Dir, c.html)
	}
}

func TestRuledFieldsAreComplete(t *testing.T) {
	rules, err := ParseSites("harbour.example\n\t.who -> field:byline\n\t.when -> field:published\n")
	require.NoError(t, err)
	x := &Extractor{Sites: rules}
	page := faultPage("", `<p class=who>By Ada Frings and Ivo Lund, Reuters</p><p class=when>3 May 2024, 9:30</p>`, `<div class=author-bio><p>Ada Frings has written about the harbour for the Gazette since the spring of 2011.</p></div>`)
	a, err := x.Extract(context.Background(), Document{HTML: []byte(page), Hints: Hints{URL: "https://harbour.example/pier"}})
	require.NoError(t, err)
	assert.Equal(t, []string{"Reuters"}, a.Byline.AgencyNames)
	require.Len(t, a.Byline.Authors, 2)
	assert.NotEmpty(t, a.Byline.Authors[0].Biography)
	assert.Equal(t, "minute", a.Provenance.Published.Precision)
	assert.NotEmpty(t, a.Provenance.Published.Zone)
}

// endsLater is a context that ends when it is asked for the n-th time.
type endsLater struct {
	context.Context
	left *int
}

func (c endsLater) Err() error {
	if *c.left--; *c.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestClaimsOfACallThatEnded(t *testing.T) {
	for n := range 60 {
		left := n
		claims, _, err := new(Extractor).Claims(endsLater{context.Background(), &left}, Document{HTML: []byte(faultPage("", "<p class=byline>By Ada Frings</p>", ""))})
		if left < 0 {
			assert.True(t, errors.Is(err, context.Canceled), n)
			assert.Nil(t, claims, n)
		}
	}
}
