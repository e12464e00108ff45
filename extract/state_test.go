package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWaitingIsNoStory holds that words which ask readers to wait are no text, and that a sentence with an ellipsis is.
func TestWaitingIsNoStory(t *testing.T) {
	for _, c := range []struct {
		text string
		body bool
	}{
		{"Wird geladen …", false},
		{"Chargement de l’article...", false},
		{"記事を読み込んでいます…", false},
		{"Sie sah das Meer und sagte lange nichts, dann ging sie nach Hause und schrieb …", true},
		{"Die Brücke ist seit Montag wieder offen.", true},
	} {
		a, err := From([]byte(`<html><head><title>Die Brücke am Wehr ist wieder offen</title></head><body><main><article><h1>Die Brücke am Wehr ist wieder offen</h1><div><p>`+c.text+`</p></div></article></main></body></html>`), "")
		require.NoError(t, err)
		assert.Equal(t, c.body, len(a.Body) > 0, c.text)
	}
}

// TestStateStandsBelow holds that what the data of a framework says counts where the page neither shows nor declares it.
func TestStateStandsBelow(t *testing.T) {
	const state = `<script>window.__APP__={"article":{"headline":"Le pont du moulin rouvre lundi matin","datePublished":"2026-03-06T07:30:00Z","author":{"name":"Ivo Lund"}}}</script>`
	prose := strings.Repeat("<p>Le pont du moulin est rouvert depuis lundi, et les camions passent de nouveau devant la boulangerie. La mairie a payé la moitié des travaux.</p>", 4)
	for name, c := range map[string]struct{ head, byline, author, published string }{
		"alone":    {"", "", "Ivo Lund", "2026-03-06T07:30:00Z"},
		"shown":    {"", "<p class=byline>Par Ada Frings</p><p>Publié le 4 mars 2026</p>", "Ada Frings", "2026-03-04"},
		"declared": {`<meta name=author content="Ada Frings"><meta property="article:published_time" content="2026-03-04T10:00:00+01:00">`, "", "Ada Frings", "2026-03-04T10:00:00+01:00"},
	} {
		a, err := From([]byte(`<html lang=fr><head><title>Le pont du moulin rouvre lundi matin</title>`+c.head+`</head><body><article><h1>Le pont du moulin rouvre lundi matin</h1>`+c.byline+prose+`</article>`+state+`</body></html>`), "")
		require.NoError(t, err)
		require.Len(t, a.Byline.Authors, 1, name)
		assert.Equal(t, c.author, a.Byline.Authors[0].Name, name)
		assert.Equal(t, c.published, strings.Replace(a.Published.String(), "+00:00", "Z", 1), name)
	}
}

// TestPictureOfAnElementOnce holds that a picture which a server adds to an element of scripts is there once.
func TestPictureOfAnElementOnce(t *testing.T) {
	prose := strings.Repeat("<p>The bridge by the mill has been open again since Monday, and lorries pass the bakery once more. The town paid for half of the work.</p>", 4)
	for _, element := range []string{"amp-img", "lazy-image"} {
		a, err := From([]byte(`<html><body><article><h1>The bridge is open</h1><figure><`+element+` src="/bridge.jpg" width=800 height=450><img src="/bridge.jpg" alt="The bridge"></`+element+`><figcaption>The bridge on Monday.</figcaption></figure>`+prose+`</article></body></html>`), "")
		require.NoError(t, err)
		require.Len(t, a.Images, 1, element)
		assert.Equal(t, "The bridge on Monday.", a.Images[0].Caption)
	}
}
