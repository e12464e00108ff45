package unglue

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"

	"github.com/stretchr/testify/assert"
)

// pieces cuts a line at its borders, each marked with "|".
func pieces(s, language string) string {
	g := New(language)
	g.Read(s, new(budget.Budget))
	return cut(g, s)
}

func cut(g *Glue, s string) string {
	var out []string
	for from := 0; from < len(s); {
		end := g.Next(s, from, len(s))
		out = append(out, strings.TrimSpace(s[from:end]))
		from = end
	}
	return strings.Join(out, "|")
}

// TestBorders holds where a line is cut. A text without a "|" has no border.
func TestBorders(t *testing.T) {
	for want, language := range map[string]string{
		"Hill News|Home|Sport|Mill opens after a year|By Ida Holm|12 March 2024|The mill opened on Monday.|It turns.": "en",
		"It turns.|“We waited,” she said.|Nobody came!|“Why?”|Then they left (all of them).|She stayed":               "en",
		"Es läuft.|„Wir warteten“, sagte sie. „Niemand kam.“|Sie blieb.|Der Müller auch":                              "de",
		"It turns.|\"We waited,\" she said. \"Nobody came.\"|They left.|'Why' is the question.|NATO did not say":      "en",
		"Published 12:17|Mill|Updated 2024|The mill":                                                                  "en",
		"WERBUNG|Die Mühle":                       "de",
		"Mühlen und Räder|Die neue Mühle läuft":   "de",
		"مرت السنة.|فتحت الطاحونة":                "ar",
		"Мельница открылась.|Она работает|Погода": "ru",
		"Menu   |Sport   |News":                   "en",
		"Sign in  |Search  |Mill":                 "en",
	} {
		assert.Equal(t, strings.Join(strings.Fields(strings.ReplaceAll(want, "|", " | ")), " "), strings.Join(strings.Fields(strings.ReplaceAll(cut(New(language), strings.ReplaceAll(want, "|", "")), "|", " | ")), " "))
	}
	for _, s := range []string{
		"McDonald and MacArthur saw DeLorean on YouTube with an iPhone and eBay", "the U.S.A. and z.B. J.K. Rowling in the 2.Bundesliga", "He saw ASP.NET and www.Example.com/Path.Here",
		"LehrerInnen und Forscher", "die 5G Netze, 3D und 4K, G20", "Covid19 and mp3 and Level3", "It was 12.30 and 3.5 and v.2", "L'Express et l'Avenir", "O'Brien, D'Angelo",
		"the firm that BigMill owned last year", "said so.  Then left", "ForuM-Studie",
	} {
		g := New("de")
		assert.Equal(t, s, cut(g, s))
	}
}

// TestHolds holds which texts were glued.
func TestHolds(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"The mill opened.It turns.Nobody came.They left. The end.", true},
		{"Home SportNews MapsWeather TodayMore GamesPlay HereSearch NowSign UpSign OutAbout UsYour PageOur TeamThe mill. opened", true},
		{"The mill opened. It turns.Nobody came. They left.", false},
		{strings.Repeat("The firm MillWheel grew. ", 30), false},
		{"He saw it on YouTube, TikTok, LinkedIn, WhatsApp, PayPal, GitHub, OpenAI, ChatGPT, SpaceX, FedEx, BuzzFeed, WeWork and SoundCloud.", false},
	} {
		g := New("en")
		g.Read(c.text, new(budget.Budget))
		assert.Equal(t, c.want, g.Holds(), "%.60s", c.text)
	}
}

// TestNames holds that a word which the text has often is the name of something, unless a sentence could begin in it.
func TestNames(t *testing.T) {
	s := "A MillWheel. B MillWheel. C MillWheel. D MillWheel. TownThe. TownThe. TownThe."
	assert.Equal(t, strings.ReplaceAll(s, "TownThe", "Town|The"), pieces(s, "en"))
}

// TestLinear ends in a second or two.
func TestLinear(t *testing.T) {
	for _, part := range []string{"aB", "a.B", "A", "a", "“", "\"", ".", "1", "a1 ", "”A", "«", "a\"B", "’A"} {
		s := strings.Repeat(part, (1<<20)/len(part))
		g := New("en")
		g.Read(s, new(budget.Budget))
		for from := 0; from < len(s); {
			from = g.Next(s, from, len(s))
		}
	}
}
