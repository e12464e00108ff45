package rejoin

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// split cuts a text to lines as package clean does, without marks.
func split(s string) (lines []Line) {
	blank := false
	for written := range strings.SplitSeq(s, "\n") {
		l := Line{Text: strings.Join(strings.Fields(written), " "), Blank: blank}
		if blank = l.Text == ""; !blank {
			l.Measure(written, 0, 0)
			lines = append(lines, l)
		}
	}
	return lines
}

func rejoined(s, language string) (out []string) {
	for _, l := range Lines(split(s), language) {
		out = append(out, l.Text)
	}
	return out
}

// A menu of short lines, a table and long lines of addresses do not hide at which width a text was wrapped.
func TestWidth(t *testing.T) {
	got := rejoined(`   Home
   Sport and games of the week
   A list of everything the town offers

   https://a.example/a-very-long-address-that-no-program-can-break-at-any-place-and-that-is-wider-than-the-screen/of-its-reader
   1. https://a.example/another-very-long-address-that-no-program-can-break-at-any-place-and-that-is-wider-than-the-screen

Mill on the hill opens

   The mill on the hill opened its doors on Monday after a year of work, and
   the first to see the new wheel were the children of the school below it,
   who had written to the council for years.
   Nobody at the town hall would say what the wheel had cost, or who paid for
   it.

     * a wheel of oak from the forest of the next valley, cut and joined by
       hand
     * two stones

     The council is glad that it stands, said the mayor, and gladder that
     nobody fell from it.

   Tickets     4 euros     Monday
   Children    2 euros     Tuesday
`, "en")
	assert.Contains(t, got, "The mill on the hill opened its doors on Monday after a year of work, and the first to see the new wheel were the children of the school below it, who had written to the council for years.")
	assert.Contains(t, got, "Nobody at the town hall would say what the wheel had cost, or who paid for it.")
	assert.Contains(t, got, "* a wheel of oak from the forest of the next valley, cut and joined by hand")
	assert.Contains(t, got, "* two stones")
	assert.Contains(t, got, "The council is glad that it stands, said the mayor, and gladder that nobody fell from it.")
	assert.Contains(t, got, "Tickets 4 euros Monday")
	assert.Contains(t, got, "Sport and games of the week")
}

// TestGoesOn holds, for two lines of a text that is wrapped at 60 columns, whether the second goes on with the first.
func TestGoesOn(t *testing.T) {
	const body = "The council of the town met on the hill in the morning, for\nthe hall below was wet from the rain of the night before and\nnobody wanted to sit in it until the roof had been mended by\nsomebody.\n\n"
	for name, c := range map[string]struct {
		text string
		want int // lines
	}{
		"a full line":                             {"The mayor said that nobody would pay a thing for the roof of\nthe hall.", 1},
		"a dash within a sentence":                {"The mayor said that nobody would pay a thing for the roof of\n– as he called it – the barn.", 1},
		"a line that ends a paragraph":            {"The mayor said that nobody would pay for it.\nThe council laughed and went home to its many dinner tables.", 2},
		"a full line and a label":                 {"The mayor said that nobody would pay a thing for the roofs.\nArticle content", 2},
		"a full line and the last of a paragraph": {"The mayor said that nobody would pay a thing for the roofs.\nThen he left.", 1},
		"a blank line":                            {"The mayor said that nobody would pay a thing for the roof of\n\nThe hall", 2},
		"a deeper line":                           {"The mayor said that nobody would pay a thing for the roof of\n    The hall", 2},
		"an item":                                 {"The mayor said that nobody would pay a thing for the roof of\n* the hall", 2},
		"a date over the end of a line":           {"What the storm left of the mill in the valley on the 28.\nApril 2023", 1},
		"a sentence that ends in a number":        {"What the storm left of the mill in the valley was all in 28.\nAprilis 2023", 2},
		"a number in a sentence":                  {"The mayor said that nobody would pay a thing before the date\n12. of May.", 1},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Len(t, rejoined(body+body+c.text, "en"), 2+c.want)
		})
	}
}

// TestNodes holds lines that were broken at links.
func TestNodes(t *testing.T) {
	const text = `Menu
news
sport
Mill on the hill opens after a year
by Ida Holm
The mill on the hill, which
the town council
bought in spring, opened on Monday after a year of work.
Its wheel is made of oak from the forest of
Nether Valley
, where the last mill
closed
two years ago.
Children of the school below, who had written to the council for
years
, saw it first. They were glad of it.
Read more
Nobody at the town hall would say on Monday what the wheel had cost, who paid for it, or why the old one had to be burnt in spring, when it still turned.
Nobody at the town hall would say on Monday what the wheel had cost, who paid for it, or why the old one had to be burnt in spring, when it still turned.
It cost more than anybody had thought, said the
Town Hall
in a letter that nobody had asked for at all.
`
	assert.Equal(t, []string{
		"Menu", "news", "sport", "Mill on the hill opens after a year", "by Ida Holm",
		"The mill on the hill, which the town council bought in spring, opened on Monday after a year of work.",
		"Its wheel is made of oak from the forest of Nether Valley, where the last mill closed two years ago.",
		"Children of the school below, who had written to the council for years, saw it first. They were glad of it.",
		"Read more",
		"Nobody at the town hall would say on Monday what the wheel had cost, who paid for it, or why the old one had to be burnt in spring, when it still turned.",
		"Nobody at the town hall would say on Monday what the wheel had cost, who paid for it, or why the old one had to be burnt in spring, when it still turned.",
		"It cost more than anybody had thought, said the Town Hall in a letter that nobody had asked for at all.",
	}, rejoined(text, "en"))
}

// TestWhole holds that a text with a paragraph a line stays as it is, though a line or two go on in small letters.
func TestWhole(t *testing.T) {
	const text = `Home
Mill on the hill opens after a year of work
by our man on the hill
The mill on the hill opened its doors on Monday after a year of work, and the first to see the new wheel were the children of the school below it, who had written.
Its wheel is made of oak from the forest
of the valley
The mill on the hill opened its doors on Monday after a year of work, and the first to see the new wheel were the children of the school below it, who had written.`
	assert.Equal(t, strings.Split(text, "\n"), rejoined(text, "en"))
}

// TestParagraphs holds which lines are one paragraph where blank lines part paragraphs.
func TestParagraphs(t *testing.T) {
	const end = "\n\nThe last line.\n"
	for name, c := range map[string]struct {
		text string
		want int // lines before the last one
	}{
		"a sentence a line":     {"The mill on the hill opened.\nThe first to see it were children.\nNobody knew what it cost.", 1},
		"of any width":          {"The mill on the hill\nopened its doors on Monday after a year of work, and the first to see it\nwere children.", 1},
		"two spaces end a line": {"The mill on the hill opened.  \nThe first to see it were children.", 2},
		"a byline":              {"The mill on the hill opened its doors\nBy Ida Holm\nThe first to see it were children.", 3},
		"a date":                {"May 3, 2024\nThe first to see it were children.", 2},
		"entries of a menu":     {"Home\nSport\nThe town", 3},
		"a blank line":          {"The mill on the hill opened.\n\nThe first to see it were children.", 2},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, l := range Paragraphs(split(c.text+end), "en") {
				got = append(got, l.Text)
			}
			assert.Len(t, got, c.want+1, "%q", got)
		})
	}
	assert.Len(t, Paragraphs(split("The mill on the hill opened.\nThe first to see it were children."), "en"), 2, "no blank line in the text")
}

// TestCommas holds that a name between a line that ends with a comma and one that begins with one is a part of their sentence, though it is
// the only one of the text that was broken.
func TestCommas(t *testing.T) {
	const rest = "Nobody at the town hall would say on Monday what the wheel had cost, who paid for it, or why the old one had to be burnt in spring.\n"
	assert.Equal(t, []string{"Mill opens", "The mayor, Ida Holm, signed the contract on Tuesday.", strings.TrimSpace(rest)},
		rejoined("Mill opens\nThe mayor,\nIda Holm\n, signed the contract on Tuesday.\n"+rest, "en"))
	assert.Equal(t, []string{"Mühle offen", "Das sagte die Leiterin, Ida Holm, am Dienstag.", "Mehr"}, rejoined("Mühle offen\n\nDas sagte die Leiterin,\nIda Holm\n, am Dienstag.\n\nMehr", "de"))
	assert.Equal(t, []string{"Menu,", "Ida Holm", "The mill opened."}, rejoined("Menu,\nIda Holm\nThe mill opened.", "en"))
}

// TestSignatures holds bylines whose label and names stand on lines of their own.
func TestSignatures(t *testing.T) {
	for text, want := range map[string][]string{
		"Mill opens\nBy\nIda Holm\nMay 3, 2024":                         {"Mill opens", "By Ida Holm", "May 3, 2024"},
		"Mill opens\nWritten by:\nIda\nMay 3, 2024":                     {"Mill opens", "Written by: Ida", "May 3, 2024"},
		"Mill opens\n\nBy\n\nIda Holm\n\nand\n\nPer Lund":               {"Mill opens", "By Ida Holm", "and", "Per Lund"},
		"Mill opens\nBy\nIda Holm\n,\nPer Lund\nand\nOda Berg\nMay 3":   {"Mill opens", "By Ida Holm, Per Lund and Oda Berg", "May 3"},
		"Mühle offen\nVon\nIda Holm\nund\nPer Lund\n3. Mai 2024":        {"Mühle offen", "Von Ida Holm und Per Lund", "3. Mai 2024"},
		"Mill opens\nBy\nIda Holm, Ph.D.\nIt opened on Monday.":         {"Mill opens", "By Ida Holm, Ph.D.", "It opened on Monday."},
		"Mill opens\nMay 3, 2024 | By\nIda Holm\nMore":                  {"Mill opens", "May 3, 2024 | By Ida Holm", "More"},
		"Mill opens\nMay 3, 2024 • By\nIda Holm\nMore":                  {"Mill opens", "May 3, 2024 • By Ida Holm", "More"},
		"Mill opens\nBy\nMay 3, 2024":                                   {"Mill opens", "By", "May 3, 2024"},
		"Mill opens\nBy\nThe mill on the hill opened its doors at last": {"Mill opens", "By", "The mill on the hill opened its doors at last"},
		"Mill opens\nBy\nIt opened.":                                    {"Mill opens", "By", "It opened."},
	} {
		language := "en"
		if strings.HasPrefix(text, "Mühle") {
			language = "de"
		}
		assert.Equal(t, want, rejoined(text, language), text)
	}
}
