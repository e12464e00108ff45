package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// leadPage is a page with a head, what stands above and below its headline, and a story with pictures between its paragraphs.
func leadPage(head, above, below string, between ...string) string {
	sentences := []string{
		"Hamnen i Norrvik stänger sin norra bassäng i elva veckor från den första, eftersom dykare ska byta de pålar som har burit kajen sedan trettiotalet.",
		"Fiskarna lägger till vid den södra piren så länge, sade hamnkaptenen på måndagen, och isen körs dit med lastbil varje morgon klockan fem.",
		"Kommunen betalar två tredjedelar av arbetet, och resten tas ur den fond som byggdes upp när färjan lades ner för sex år sedan.",
		"Om vädret håller är kajen öppen igen före midsommar, då den första regattan på nio år ska gå av stapeln utanför fyren.",
	}
	var b strings.Builder
	b.WriteString(`<html lang="sv"><head><title>Hamnen stänger norra bassängen</title>` + head + `</head><body><main><article>` + above + `<h1>Hamnen stänger norra bassängen</h1>` + below)
	for i, s := range sentences {
		b.WriteString("<p>" + s + "</p>")
		if i < len(between) {
			b.WriteString(between[i])
		}
	}
	return b.String() + "</article></main></body></html>"
}

// TestLeadImage holds which picture leads a story, by kinds of template.
func TestLeadImage(t *testing.T) {
	const (
		declared = `<meta property="og:image" content="https://cdn.example/2024/norra-kajen-1200x630.jpg">`
		author   = `<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Britt Åkerlund","image":{"@type":"ImageObject","url":"https://cdn.example/p/81f5c2d0-100.jpg"}}}</script>`
	)
	for name, c := range map[string]struct{ page, lead, caption string }{
		"the declared picture above the headline": {
			leadPage(declared, `<figure class="x1"><img src="/2024/norra-kajen-640.jpg"><span>Pålarna syns vid lågvatten. Foto: Ada Frings</span></figure>`, "", `<figure><img src="/2024/piren.jpg"></figure>`),
			"https://news.example/2024/norra-kajen-640.jpg", "Pålarna syns vid lågvatten.",
		},
		"the declared picture after another": {
			leadPage(declared, "", `<figure><img src="/ads/regatta.jpg"></figure>`, `<figure><img src="/2024/norra-kajen.jpg"></figure>`),
			"https://news.example/2024/norra-kajen.jpg", "",
		},
		"the declared picture that is not shown, and parts of the story": {
			leadPage(declared, "", "", "", `<figure><img src="/2024/piren.jpg"></figure>`, `<figure><img src="/2024/fyren.jpg"></figure>`),
			"https://cdn.example/2024/norra-kajen-1200x630.jpg", "",
		},
		"a picture at the head of the story, not the declared one": {
			leadPage(declared, "", `<figure><img src="/2024/dykare.jpg"><figcaption>En dykare vid kajen.</figcaption></figure>`),
			"https://news.example/2024/dykare.jpg", "En dykare vid kajen.",
		},
		"no declared picture": {
			leadPage("", "", "", "", "", `<figure><img src="/2024/fyren.jpg"></figure>`),
			"https://news.example/2024/fyren.jpg", "",
		},
		"a declared picture of the site": {
			leadPage(`<meta property="og:image" content="/static/og-image.png">`, "", "", "", "", `<figure><img src="/2024/fyren.jpg"></figure>`),
			"https://news.example/2024/fyren.jpg", "",
		},
		"a portrait that the page declares to be the author's": {
			leadPage(author, "", `<figure><img src="/p/81f5c2d0-480.jpg"></figure><figure><img src="/2024/dykare.jpg"></figure>`),
			"https://news.example/2024/dykare.jpg", "",
		},
		"a portrait in a figure of the byline": {
			leadPage(author, "", `<section class="byline"><div><a href="/av/ba"><figure><img alt="Bild av Britt Åkerlund" src="/i/77.jpg"></figure></a></div></section><figure><img src="/2024/dykare.jpg"></figure>`),
			"https://news.example/2024/dykare.jpg", "",
		},
		"a portrait in a picture element of an author's box": {
			leadPage("", "", `<div class="c-author"><picture class="c-author__img"><img src="/i/78.jpg"></picture></div><figure><img src="/2024/dykare.jpg"></figure>`),
			"https://news.example/2024/dykare.jpg", "",
		},
		"a portrait by its folder": {
			leadPage("", "", `<figure><img src="/bild/journalist/78.jpg"></figure><figure><img src="/2024/dykare.jpg"></figure>`),
			"https://news.example/2024/dykare.jpg", "",
		},
		"the greatest of the sizes": {
			leadPage("", "", `<figure><img src="/v2/9f1e-kajen?w=40&s=1" srcset="/v2/9f1e-kajen?w=40&s=1 40w, /v2/9f1e-kajen?w=1440&s=3 1440w, /v2/9f1e-kajen?w=720&s=2 720w"></figure>`),
			"https://news.example/v2/9f1e-kajen?w=1440&s=3", "",
		},
		"a picture too coarse to lead": {
			leadPage(declared, "", `<img src="/m/a1/w_49,blur_2/kaj.png">`),
			"https://cdn.example/2024/norra-kajen-1200x630.jpg", "",
		},
		"a counter of readers": {
			leadPage("", "", `<img src="https://count.example/?id=77">`, `<img src="/2024/fyren.jpg">`),
			"https://news.example/2024/fyren.jpg", "",
		},
		"a video is no picture": {
			leadPage("", "", `<video src="/2024/kajen.mp4"></video>`, `<img src="/2024/fyren.jpg">`),
			"https://news.example/2024/fyren.jpg", "",
		},
	} {
		a, err := From([]byte(c.page), "https://news.example/2024/hamnen")
		require.NoError(t, err)
		assert.Equal(t, c.lead, a.LeadImage().URL, name)
		assert.Equal(t, c.caption, a.LeadImage().Caption, name)
	}
}

// TestImagesOnce holds that a picture shown in two sizes is there once, with its caption.
func TestImagesOnce(t *testing.T) {
	a, err := From([]byte(leadPage("", "", `<figure><img src="/2024/norra-kajen-640.jpg"><img src="/2024/norra-kajen-1280.jpg"></figure><figure><img src="/2024/norra-kajen.jpg"><figcaption>Kajen på måndagen.</figcaption></figure>`)), "https://news.example/2024/hamnen")
	require.NoError(t, err)
	assert.Equal(t, []Image{{URL: "https://news.example/2024/norra-kajen-640.jpg", Caption: "Kajen på måndagen.", Lead: true}}, a.Images)
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
		a, err := From([]byte(reopeningPage("", figures, "")), "https://harbour.example/2024/05/03/pier")
		require.NoError(t, err)
		assert.Len(t, a.Images, len(names), names[0])
	}
	twice := `<figure><img src="/p/skyline-of-bergen-1200x800.jpg"><figcaption>The skyline.</figcaption></figure><figure><img src="/p/skyline-of-bergen-600x400.jpg"><figcaption>The skyline.</figcaption></figure>`
	a, err := From([]byte(reopeningPage("", twice, "")), "https://harbour.example/2024/05/03/pier")
	require.NoError(t, err)
	assert.Len(t, a.Images, 1)
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
		a, err := From([]byte(reopeningPage("", `<figure><img src="/p/pier-at-dawn.jpg" width=900><figcaption>`+caption+`</figcaption></figure>`, "")), "https://harbour.example/pier")
		require.NoError(t, err)
		require.NotEmpty(t, a.Images)
		assert.Equal(t, want, a.Images[0].Caption, caption)
	}
}
