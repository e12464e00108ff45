package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestRemarks holds that comments of readers which no name of an element tells are no part of the story, and that parts of a story
// which look like them stay.
func TestRemarks(t *testing.T) {
	stories := map[string]string{
		"en": "The mill on the upper pond turned for the first time in nineteen years on Monday, and a hundred children from the valley came to see the stones at work.",
		"de": "Die Mühle am oberen Weiher hat sich am Montag zum ersten Mal seit neunzehn Jahren wieder gedreht, und hundert Kinder aus dem Tal kamen, um die Steine arbeiten zu sehen.",
		"fr": "Le moulin de l'étang du haut a tourné lundi pour la première fois depuis dix-neuf ans, et une centaine d'enfants de la vallée sont venus voir les meules à l'œuvre.",
		"pt": "O moinho da lagoa de cima girou na segunda-feira pela primeira vez em dezanove anos, e uma centena de crianças do vale veio ver as mós a trabalhar.",
		"tr": "Yukarı göletteki değirmen pazartesi günü on dokuz yıl sonra ilk kez döndü ve vadiden gelen yüz kadar çocuk taşların nasıl çalıştığını görmek için oradaydı.",
	}
	said := []string{"We used to swim there before the wheel was taken down, and the water was colder than anything.", "About time. They promised this when my mother was on the council, and that is a while ago.", "Who pays for the grain, though? Nobody has told us that in all these years."}
	each := func(format string, args ...[]string) string {
		var b strings.Builder
		for i := range said {
			list := []any{}
			for _, a := range args {
				list = append(list, a[i])
			}
			fmt.Fprintf(&b, format, list...)
		}
		return b.String()
	}
	names := []string{"oldsalt", "Ruth P.", "Weir Walker"}
	for name, c := range map[string]struct {
		language, below string
		stays           bool
	}{
		"who and how long ago":        {"en", each("<div><b>%s</b> <span>2 days ago</span><p>%s</p></div>", names, said), false},
		"German":                      {"de", each("<p>%s, vor 3 Stunden</p><p>%s</p>", names, said), false},
		"Turkish":                     {"tr", each("<li><b>%s</b> 2 gün önce<p>%s</p></li>", names, said), false},
		"each with a reply":           {"en", each("<p><b>%s</b>: %s</p><p><a href=#>Reply</a></p>", names, said), false},
		"in sections, with a reply":   {"pt", each("<section><i>%s</i><p>%s</p><button>Responder</button></section>", names, said), false},
		"counted":                     {"en", "<h3>3 Comments</h3>" + each("<div><div>%s</div><div>%s</div></div>", names, said), false},
		"counted in French":           {"fr", "<h3>3 commentaires</h3>" + each("<div><div>%s</div><div>%s</div></div>", names, said), false},
		"a single one":                {"en", "<p>oldsalt, 2 days ago</p><p>" + said[0] + "</p>", true},
		"days of the calendar":        {"en", each("<p>%s, 3 May 2024</p><p>%s</p>", names, said), true},
		"names before what they said": {"en", each("<p>%s</p><p>%s</p>", names, said), true},
		"a letter to the editor":      {"en", each("<p>%s</p><p>%s</p>", said, names), true},
		"small pictures and names":    {"en", each("<div><img src=/a.png width=40><a href=/u>%s</a><div>%s</div></div>", names, said), true},
		"pictures of the story":       {"en", each("<div><img src=/a.png width=400><div>%s</div><div>%s</div></div>", names, said), true},
		"below a count of shares":     {"en", "<p>3 shares</p>" + each("<div><div>%s</div><div>%s</div></div>", names, said), true},
	} {
		t.Run(name, func(t *testing.T) {
			own := stories[c.language]
			story := "<h1>Mill turns again</h1>" + strings.Repeat("<p>"+own+"</p>", 7)
			page := fmt.Sprintf("<!doctype html><html lang=%s><head><title>Mill turns again</title></head><body><nav><a href=/>Home</a></nav><main><div>%s%s</div></main></body></html>", c.language, story, c.below)
			a, err := From([]byte(page), "")
			require.NoError(t, err)
			checkArticle(t, a)
			text := strings.Join(texts(a.Body), "\n")
			assert.Contains(t, text, own)
			for _, words := range said[:min(len(said), 1+strings.Count(c.below, said[1]))] {
				assert.Equal(t, c.stays, strings.Contains(text, words), words)
			}
			if !c.stays {
				assert.Len(t, a.Body, 7)
			}
		})
	}
}

// TestCommentsCountedAboveStory holds that a counter of comments below the headline makes no readers of the short lines of the story.
func TestCommentsCountedAboveStory(t *testing.T) {
	const said = "<p>The sluice was opened by hand at first light, and the water took an hour and a quarter to reach the lower meadows, where nobody had mown since the spring.</p>"
	for name, lines := range map[string][]string{
		"subheadings in bold":        {"<b>The old sluice</b>", "<b>The new meadows</b>", "<b>What comes next</b>"},
		"speakers of a conversation": {"Anna Torvik", "The warden", "Anna Torvik"},
	} {
		t.Run(name, func(t *testing.T) {
			story := strings.Repeat(said, 3)
			for _, line := range lines {
				story += "<p>" + line + "</p>" + said
			}
			a, err := From([]byte("<!doctype html><html lang=en><head><title>Water for the meadows</title></head><body><main><div><h1>Water for the meadows</h1><p>12 comments</p>"+story+"</div></main></body></html>"), "")
			require.NoError(t, err)
			checkArticle(t, a)
			assert.Equal(t, 6, strings.Count(strings.Join(texts(a.Body), "\n"), "by hand at first light"))
		})
	}
}

// TestCommentsAsSubheading holds that a subheading that is a word for comments drops nothing of the story for days in its sentences, and that
// comments below one end with the next.
func TestCommentsAsSubheading(t *testing.T) {
	const said = "<p>The sluice was opened by hand at first light, and the water took an hour and a quarter to reach the lower meadows, where nobody had mown since the spring.</p>"
	const closing = "The board will vote on the plan in the autumn, and the keeper of the sluice has been asked to stay until then."
	story := strings.Repeat(said, 4)
	for name, c := range map[string]struct {
		heading, below string
		stays          bool
	}{
		"comments on a draft":         {"Comments", "<p>The draft was open until 3 May 2024</p><p>A second round ended 9 May 2024</p>" + said, true},
		"a discussion":                {"Discussion", "<ul><li>The first hearing was 3 May 2024</li><li>Another followed on 9 May 2024</li></ul>" + said, true},
		"readers and days":            {"Comments", "<p>oldsalt, 3 May 2024 at 10:12</p>" + said + "<p>Ruth Porter, 4 May 2024</p>" + said, false},
		"readers who wrote on a day":  {"Comments", "<p>Ruth Porter on 3 May 2024</p>" + said + "<p>Tom Weir on 4 May 2024</p>" + said, false},
		"days below the next heading": {"Comments", said + "<h2>When it meets</h2><p>3 May 2024</p><p>9 May 2024</p>" + said, true},
	} {
		t.Run(name, func(t *testing.T) {
			page := "<!doctype html><html lang=en><head><title>Water for the meadows</title></head><body><main><div><h1>Water for the meadows</h1>" + story + "<h2>" + c.heading + "</h2>" + c.below + "<h2>What comes next</h2><p>" + closing + "</p></div></main></body></html>"
			a, err := From([]byte(page), "")
			require.NoError(t, err)
			checkArticle(t, a)
			text := strings.Join(texts(a.Body), "\n")
			assert.Contains(t, text, closing)
			want := strings.Count(page, "by hand at first light")
			if !c.stays {
				want = 4
			}
			assert.Equal(t, want, strings.Count(text, "by hand at first light"))
		})
	}
}
