package extract

import (
	"cmp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ferryProse are two paragraphs in each of some languages.
var ferryProse = map[string][2]string{
	"en": {"The ferry company said on Monday that it would run two more boats a day between the islands from the first week of May on, and hire two captains.",
		"Passengers had waited for hours at a pier that is too short, and nobody had counted them until the harbour master did so in the summer before last."},
	"es": {"La compañía del ferry dijo el lunes que pondría dos barcos más al día entre las islas desde la primera semana de mayo, y que contrataría a dos capitanes.",
		"Los pasajeros esperaron durante horas en un muelle que es demasiado corto, y nadie los había contado hasta entonces, según el capitán del puerto."},
	"de": {"Die Reederei teilte am Montag mit, dass sie von der ersten Maiwoche an zwei Boote mehr am Tag zwischen den Inseln fahren lässt und zwei Kapitäne einstellt.",
		"Fahrgäste hatten stundenlang an einem Steg gewartet, der zu kurz ist, und niemand hatte sie gezählt, bis es der Hafenmeister im vorletzten Sommer tat."},
	"fr": {"La compagnie a annoncé lundi que deux bateaux de plus relieraient chaque jour les îles dès la première semaine de mai, et qu'elle engagerait deux capitaines.",
		"Les passagers attendaient pendant des heures sur une jetée trop courte, et personne ne les avait comptés avant le capitaine du port, l'été dernier."},
}

// ferryPage is a page whose story has paragraphs before and after a part, in an element of the given class.
func ferryPage(language, class, part string) string {
	first, second := "<p>"+ferryProse[language][0]+"</p>", "<p>"+ferryProse[language][1]+"</p>"
	return "<!doctype html><html><head><title>Two more boats a day</title></head><body><header><a href=/>Harbour Gazette</a></header><main><div class='" + class + "'><h1>Two more boats a day</h1>" +
		first + second + part + second + first + "</div></main><footer><p>Harbour Gazette</p></footer></body></html>"
}

// TestRelatedLinks holds that the links below a line that announces other stories leave the body, every one of them, and that lists
// of the story stay.
func TestRelatedLinks(t *testing.T) {
	links := "<ul><li><a href=/a>The mayor promises a new pier before summer</a></li><li><a href=/b>Cruise ships</a></li><li><a href=/c>Nobody waits any more at night</a></li></ul>"
	for line, language := range map[string]string{
		"<h3>Te puede interesar</h3>":                 "es",
		"<p><strong>Lee también:</strong></p>":        "es",
		"<p>Lesen Sie auch</p>":                       "de",
		"<div class=x>Read also</div>":                "en",
		"<p>À lire aussi</p>":                         "fr",
		"<p>These three boats run in the winter:</p>": "",
	} {
		stays := language == ""
		a, err := From([]byte(ferryPage(cmp.Or(language, "en"), "text", line+links)), "")
		require.NoError(t, err)
		checkArticle(t, a)
		body := strings.Join(texts(a.Body), "\n")
		for _, title := range []string{"The mayor promises", "Cruise ships", "Nobody waits"} {
			assert.Equal(t, stays, strings.Contains(body, title), "%s: %s", line, title)
		}
	}
}

// TestCaptionByPlace holds that a text which shares an element with a picture, and with nothing else, is its caption.
func TestCaptionByPlace(t *testing.T) {
	for part, want := range map[string]Image{
		"<div class=pic><img src=/x.jpg><div>The old pier on Monday. Photo: Ana Ruiz</div></div>": {URL: "/x.jpg", Caption: "The old pier on Monday.", Credit: "Photo: Ana Ruiz", Lead: true},
		"<div><div><img src=/x.jpg></div><span>Der alte Steg am Montagmorgen</span></div>":        {URL: "/x.jpg", Caption: "Der alte Steg am Montagmorgen", Lead: true},
		"<section><img src=/x.jpg width=640><div>El muelle viejo, el lunes</div></section>":       {URL: "/x.jpg", Caption: "El muelle viejo, el lunes", Lead: true},
		"<div><img src=/x.jpg width=32><div>The old pier on Monday</div></div>":                   {URL: "/x.jpg"},
		"<div><img src=/x.jpg><div><a href=/y>The old pier on Monday</a></div></div>":             {URL: "/x.jpg", Lead: true},
	} {
		a, err := From([]byte(ferryPage("en", "text", part)), "")
		require.NoError(t, err)
		checkArticle(t, a)
		assert.Equal(t, []Image{want}, a.Images, part)
	}
}

// TestTagsOfTheStory holds that tags are those of the story, wherever they stand in it, and no others.
func TestTagsOfTheStory(t *testing.T) {
	own := "<div class=tags><a href=/tag/ferry rel=tag>Ferry</a> <a href=/tag/pier rel=tag>Pier</a></div>"
	for name, c := range map[string]struct {
		part string
		want []string
	}{
		"below":          {own, []string{"Ferry", "Pier"}},
		"a list":         {"<ul class=meta><li><a href=/t/ferry class=post-tag>Ferry</a>, </li><li><a href=/t/pier class=post-tag>Pier</a></li></ul>", []string{"Ferry", "Pier"}},
		"a cloud":        {own + "<aside><div class=tagcloud><a href=/tag/bees>Bees</a> <a href=/tag/rowing>Rowing</a></div></aside>", []string{"Ferry", "Pier"}},
		"a column":       {own + "<div class=sidebar><ul class=tag-list><li><a rel=tag href=/tag/bees>Bees</a></li></ul></div>", []string{"Ferry", "Pier"}},
		"of other posts": {own + "<ul><li class='post-15 post type-post hentry tag-bees'><h3><a href=/bees>Bees on the roof of the town hall</a></h3></li></ul>", []string{"Ferry", "Pier"}},
	} {
		a, err := From([]byte(ferryPage("en", "text", c.part)), "")
		require.NoError(t, err)
		checkArticle(t, a)
		assert.Equal(t, c.want, a.Tags, name)
		assert.NotContains(t, strings.Join(texts(a.Body), "\n"), "Ferry,", name)
	}
}

// TestOnlyListOfTags holds that the only list in an article is the story's, whatever its name, and that one link above the text is no list.
func TestOnlyListOfTags(t *testing.T) {
	text := "<h1>Two more boats a day</h1>" + strings.Repeat("<p>"+ferryProse["en"][0]+"</p><p>"+ferryProse["en"][1]+"</p>", 2)
	cloud := "<div class=post-tag-cloud><a href=/tag/ferry rel=tag>Ferry</a> <a href=/tag/pier rel=tag>Pier</a></div>"
	below := "<div class=article-tags><a rel=tag href=/tag/rivers>Rivers</a> <a rel=tag href=/tag/boats>Boats</a></div>"
	for body, want := range map[string][]string{
		"<article>" + text + cloud + "</article>":         {"Ferry", "Pier"},
		"<article>" + text + cloud + below + "</article>": {"Rivers", "Boats"},
		"<article><header><h1>Two more boats a day</h1><div class=tags><a class=tag rel=tag href=/tag/politics>Politics</a></div></header>" + strings.TrimPrefix(text, "<h1>Two more boats a day</h1>") + "</article>" + below: {"Politics", "Rivers", "Boats"},
	} {
		a, err := From([]byte("<html lang=en><head><title>Two more boats a day</title></head><body>"+body+"</body></html>"), "")
		require.NoError(t, err)
		checkArticle(t, a)
		assert.Equal(t, want, a.Tags, body)
	}
}

// TestMostRead holds that the title of a list of other stories is no subheading, though one of them follows as a heading that is read as text.
func TestMostRead(t *testing.T) {
	prose := "<p>" + ferryProse["en"][0] + "</p><p>" + ferryProse["en"][1] + "</p>"
	for part, want := range map[string]bool{
		"<h2>Most read</h2><h3>The ferry is sold</h3>":      false,
		"<h2>On the islands</h2><h3>The ferry is sold</h3>": true,
	} {
		a, err := From([]byte(ferryPage("en", "text", prose+part+prose)), "")
		require.NoError(t, err)
		checkArticle(t, a)
		h, _, _ := strings.Cut(strings.TrimPrefix(part, "<h2>"), "<")
		assert.Equal(t, want, strings.Contains(strings.Join(texts(a.Body), "\n"), h), part)
	}
}

// TestNamesOfTheWhole holds that a word of furniture in a class of the element around the whole story says nothing of what is in it.
func TestNamesOfTheWhole(t *testing.T) {
	part := "<div><img src=/x.jpg><span class=caption>The old pier on Monday</span></div><h2>Winter</h2>"
	want, err := From([]byte(ferryPage("en", "text", part)), "")
	require.NoError(t, err)
	require.NotEmpty(t, want.Images)
	for _, class := range []string{"newsletter-post", "skip-target", "modal", "card related", "share-page", "tabs-content", "paywall", "sidebar-right"} {
		a, err := From([]byte(ferryPage("en", class, part)), "")
		require.NoError(t, err)
		assert.Equal(t, want.Images, a.Images, class)
		assert.Equal(t, texts(want.Body), texts(a.Body), class)
	}
}
