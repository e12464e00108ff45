package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestBoxesToReaders holds that small boxes which speak to readers or of the author leave the body, in several languages, and that boxes of the
// story stay.
func TestBoxesToReaders(t *testing.T) {
	for name, c := range map[string]struct {
		language, part, mark string
		stays                bool
	}{
		"an appeal": {"en", "<div class=k7><h3>Support our journalism</h3><p>We have no owner. If you value what we do, please think of us today.</p><a href=/give>Donate now</a></div>", "no owner", false},
		"Spenden":   {"de", "<div class=k7><h3>Unterstützen Sie unsere Arbeit</h3><p>Wir gehören niemandem. Wenn Ihnen etwas daran liegt, geben Sie bitte etwas.</p><a href=/g>Jetzt geben</a></div>", "gehören niemandem", false},
		"un don":    {"fr", "<section class=k7><p>Soutenez notre travail</p><p>Nous n'avons pas de propriétaire. Si vous y tenez, pensez à nous.</p><a href=/g>Je donne</a></section>", "propriétaire", false},
		"dona":      {"es", "<div class=k7><h4>Nuestro diario no tiene dueño</h4><p>Si le importa lo que hacemos, piense hoy en nosotros.</p><a href=/d>Haz una donación</a></div>", "no tiene dueño", false},
		"a player":  {"en", "<div class=plr><span>Listen to this article</span> <span>5:12</span></div>", "5:12", false},
		"anhören":   {"de", "<div class=plr><span>Artikel anhören</span> <span>5:12</span></div>", "5:12", false},
		"escuchar":  {"es", "<div class=plr><p>Este audio se ha generado automáticamente. Díganos qué le parece.</p></div>", "audio", false},
		"a box of the story": {"en", "<div class=k7><h3>Support from the county</h3><p>The county pays half of the second pier. The islands pay the rest of it in ten years, the treasurer said.</p></div>",
			"county pays half", true},
		"a person": {"de", "<div class=k7><h3>Zur Person</h3><p>Gerda Wohl leitet den Hafen seit neun Jahren und hat davor in drei Werften gearbeitet.</p></div>", "Gerda Wohl", true},
	} {
		a, err := From([]byte(ferryPage(c.language, "text", c.part)), "")
		require.NoError(t, err)
		checkArticle(t, a)
		assert.Equal(t, c.stays, strings.Contains(strings.Join(texts(a.Body), "\n"), c.mark), name)
	}
}

// TestBoxesBelow holds that what stands in boxes of its own below a story and is about its author or its license is no
// part of it.
func TestBoxesBelow(t *testing.T) {
	for language, below := range map[string]string{
		"en": "<div><h4>About the author</h4><p>Ines Marlow writes about harbours and keeps two goats.</p></div><div><p>Republish this under a <a href=https://creativecommons.org/licenses/by/4.0/>Creative Commons licence</a>.</p></div>",
		"de": "<div><h4>Über die Autorin</h4><p>Ines Marlow schreibt über Häfen und hält zwei Ziegen.</p></div><div><p>Der Text steht unter einer <a href=https://creativecommons.org/licenses/by/4.0/deed.de>freien Lizenz</a>.</p></div>",
		"es": "<div><h4>Sobre la autora</h4><p>Ines Marlow escribe sobre puertos y cría dos cabras.</p></div><div><p>Puede republicarse con licencia <a href=https://creativecommons.org/licenses/by/4.0/>CC BY 4.0</a>.</p></div>",
	} {
		prose := ferryProse[language]
		page := "<!doctype html><html lang=" + language + "><head><title>Two more boats a day</title></head><body><main><h1>Two more boats a day</h1><p>" + prose[0] + "</p><p>" + prose[1] + "</p><p>" + prose[0] + "</p>" + below + "</main></body></html>"
		a, err := From([]byte(page), "")
		require.NoError(t, err)
		checkArticle(t, a)
		assert.Equal(t, []string{prose[0], prose[1], prose[0]}, texts(a.Body), language)
		kept := strings.Replace(page, "</p><div><h4>", "</p><p>Write to "+"office@harbour.example, the harbour master said on Monday.</p><div><h4>", 1)
		a, err = From([]byte(kept), "")
		require.NoError(t, err)
		assert.Contains(t, strings.Join(texts(a.Body), "\n"), "office@harbour.example", language)
	}
}

// TestListsGoOn holds that the body does not stop in the middle of a list.
func TestListsGoOn(t *testing.T) {
	for language, items := range map[string][]string{
		"en": {"The first boat leaves at six in the morning and the last one at ten at night.", "Dogs ride below", "Bicycles go free outside of the rush hours."},
		"de": {"Das erste Boot legt um sechs Uhr morgens ab und das letzte um zehn Uhr abends.", "Hunde fahren unten", "Fahrräder sind außerhalb der Stoßzeiten frei."},
		"fr": {"Le premier bateau part à six heures du matin et le dernier à dix heures du soir.", "Chiens en bas", "Les vélos voyagent gratuitement hors des heures de pointe."},
	} {
		prose := ferryProse[language]
		page := "<!doctype html><html lang=" + language + "><head><title>Two more boats a day</title></head><body><main><h1>Two more boats a day</h1><p>" + prose[0] + "</p><p>" + prose[1] + "</p><ul><li>" + strings.Join(items, "</li><li>") + "</li></ul></main><nav><ul><li><a href=/a>Harbour</a></li></ul></nav></body></html>"
		a, err := From([]byte(page), "")
		require.NoError(t, err)
		checkArticle(t, a)
		assert.Equal(t, append([]string{prose[0], prose[1]}, items...), texts(a.Body), language)
	}
}

// TestTagsBelow holds that links right below a story are its tags which a label, their signs or their addresses make so.
func TestTagsBelow(t *testing.T) {
	for name, c := range map[string]struct {
		language, below string
		want            []string
	}{
		"hashtags":      {"en", "<div class=z><a href=/x/1>#ferry</a> <a href=/x/2>#harbour</a></div>", []string{"ferry", "harbour"}},
		"a directory":   {"es", "<p><a href=/tag/barcos>Barcos</a>, <a href=/tag/puerto>Puerto viejo</a></p>", []string{"Barcos", "Puerto viejo"}},
		"a label":       {"en", "<ul class=z><li>Topics:</li><li><a href=/t/1>Ferries</a></li><li><a href=/t/2>Piers</a></li></ul>", []string{"Ferries", "Piers"}},
		"Themen":        {"de", "<ul class=z><li>Themen:</li><li><a href=/t/1>Fähren</a></li><li><a href=/t/2>Häfen</a></li></ul>", []string{"Fähren", "Häfen"}},
		"Thèmes":        {"fr", "<ul class=z><li>Thèmes :</li><li><a href=/t/1>Bateaux</a></li></ul>", []string{"Bateaux"}},
		"other stories": {"en", "<ul class=z><li><a href=/t/1>Ferries</a></li><li><a href=/t/2>Piers</a></li></ul>", nil},
		"titles":        {"en", "<ul class=z><li>More:</li><li><a href=/t/1>The mayor promises a new pier before summer</a></li></ul>", nil},
	} {
		prose := ferryProse[c.language]
		a, err := From([]byte("<!doctype html><html lang="+c.language+"><head><title>Two more boats a day</title></head><body><main><h1>Two more boats a day</h1><p>"+prose[0]+"</p><p>"+prose[1]+"</p>"+c.below+"</main></body></html>"), "")
		require.NoError(t, err)
		checkArticle(t, a)
		assert.Equal(t, c.want, a.Tags, name)
	}
}

// TestHeadParts holds what stands in and around a headline: badges in it, the path to the page above it, the time of day after its date.
func TestHeadParts(t *testing.T) {
	for name, c := range map[string]struct{ language, badge, last, day, clock, section string }{
		"en": {"en", "Exclusive", "Subscribers only", "7 April 2026", "9:15", "Harbour"},
		"de": {"de", "Exklusiv", "Nur für Abonnenten", "7. April 2026", "09:15 Uhr", "Hafen"},
		"fr": {"fr", "Exclusif", "Réservé aux abonnés", "7 avril 2026", "9h15", "Port"},
	} {
		prose := ferryProse[c.language]
		a, err := From([]byte("<!doctype html><html lang="+c.language+"><head><title>Two more boats a day from May on | Gazette</title></head><body><nav aria-label=breadcrumb><a href=/>Gazette</a> › <a href=/s/harbour>"+c.section+
			"</a> › <span>Two more boats a day from May on</span></nav><main><h1><span class=x1>"+c.badge+"</span> Two more boats a day from May on <small class=x2>"+c.last+"</small></h1><ul><li>"+c.day+"</li><li>"+c.clock+"</li></ul><p>"+prose[0]+"</p><p>"+prose[1]+"</p></main></body></html>"), "")
		require.NoError(t, err)
		checkArticle(t, a)
		assert.Equal(t, "Two more boats a day from May on", a.Headline, name)
		assert.Equal(t, c.section, a.Section, name)
		assert.Equal(t, "2026-04-07T09:15", a.Published.String(), name)
		assert.Equal(t, prose[:], texts(a.Body), name)
	}
}

// TestSmallSigns holds that signs beside a heading, stars and links that open a picture are no text, and that items with a box to tick are.
func TestSmallSigns(t *testing.T) {
	for part, want := range map[string]string{
		"<h2>The new pier <div class=anchor></div><a href=#p>#</a></h2>": "The new pier",
		"<div class=stars>★★★★★ 4.8</div>":                               "",
		"<ul><li><input type=checkbox><label>Two new captains</label></li><li><input type=checkbox><label>Three longer piers</label></li></ul>": "Two new captains\nThree longer piers",
	} {
		for _, language := range []string{"en", "de", "es"} {
			a, err := From([]byte(ferryPage(language, "text", part)), "")
			require.NoError(t, err)
			checkArticle(t, a)
			prose := ferryProse[language]
			got := strings.Join(texts(a.Body), "\n")
			got = strings.TrimPrefix(got, prose[0]+"\n"+prose[1]+"\n")
			assert.Equal(t, want, strings.Trim(strings.TrimSuffix(got, prose[1]+"\n"+prose[0]), "\n"), part)
		}
	}
}
