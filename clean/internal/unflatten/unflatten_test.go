package unflatten

import (
	"fmt"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// read is a text without marks and its links, each as "words -> address".
func read(t *testing.T, source string) (string, []string) {
	t.Helper()
	u := Undo(source, page.AnyText, new(budget.Budget))
	require.NotNil(t, u, "no convention holds in %q", source)
	var links []string
	for _, l := range u.Links {
		links = append(links, u.Plain[l.Start:l.End]+" -> "+l.Address)
	}
	return u.Plain, links
}

func TestMarkdown(t *testing.T) {
	plain, links := read(t, "# The *town* votes\n\n[Home](/) [Sport](/sport \"All sport\") [![logo](/l.png)](/)\n\nBy [Ida Holm](https://a.example/ida_(holm))\n\n"+
		"06\\. March: **Nobody** [came](<x y>), _they_ said of snake_case.\n\n* * *\n\n*   one\n> two\n")
	assert.Equal(t, "The town votes\n\nHome Sport \n\nBy Ida Holm\n\n06. March: Nobody came, they said of snake_case.\n\n\n\none\ntwo\n", plain)
	assert.Equal(t, []string{"Home -> /", "Sport -> /sport", "Ida Holm -> https://a.example/ida_(holm)", "came -> x y"}, links)
}

// markdown is a text in Markdown without its marks, and its links.
func markdown(t *testing.T, source string) (u *Text, links []string) {
	t.Helper()
	u = Undo(source, page.MarkdownText, new(budget.Budget))
	require.NotNil(t, u)
	for _, l := range u.Links {
		links = append(links, u.Plain[l.Start:l.End]+" -> "+l.Address)
	}
	return u, links
}

func TestMarkdownTitles(t *testing.T) {
	u, _ := markdown(t, "\nThe mill\n===\n\nIt opened.\nIt did\n---\n\r\nThe wheel\r\n-----\r\n\n- one\n---\n\n***\n---\n\nThe sea\n- - -\n")
	assert.Equal(t, "\nThe mill\n\n\nIt opened.\nIt did\n\n\r\nThe wheel\r\n\r\n\none\n\n\n\n\n\nThe sea\n\n", u.Plain)
	assert.Equal(t, []string{heading(1, "The mill"), heading(2, "The wheel\r"), fmt.Sprint(page.ListItem, " 1 one")}, kinds(u))
}

func TestMarkdownReferences(t *testing.T) {
	u, links := markdown(t, "The [old *mill*][1], the [Town Hall][] and the [wheel] went, not the [sea], [x][y] or note[^1].\nSee <https://a.example/a_b> or <ida@a.example>, if 1 < 2 > 0.\n\n"+
		"[1]: https://a.example/mill \"The mill\"\n[town hall]: </hall>\n  [Wheel]: /wheel\n[^1]: A note\n[Note]: the sea is deep\n[sic]:\n")
	assert.Equal(t, "The old mill, the Town Hall and the wheel went, not the [sea], [x][y] or note[^1].\nSee https://a.example/a_b or ida@a.example, if 1 < 2 > 0.\n\n"+
		"\n\n  \n[^1]: A note\n[Note]: the sea is deep\n[sic]:\n", u.Plain)
	assert.Equal(t, []string{"old mill -> https://a.example/mill", "Town Hall -> /hall", "wheel -> /wheel",
		"https://a.example/a_b -> https://a.example/a_b", "ida@a.example -> ida@a.example"}, links)
}

func TestMarkdownCode(t *testing.T) {
	u, _ := markdown(t, "Type `make *all*` or ``a `b` c``, `` ` ``, said `a' and `b' and it`s that`s.\n\n```sh\n*a*\n\n[b](c)\n```\n\n~~~\n~~~\n\nEnd *here*.\n\n```\nno end\n")
	assert.Equal(t, "Type make *all* or a `b` c,  ` , said `a' and `b' and it`s that`s.\n\n*a*\n\n[b](c)\n\n\n\nEnd here.\n\n```\nno end\n", u.Plain)
	require.Len(t, u.Code, 1)
	assert.Equal(t, "*a*\n\n[b](c)", u.Plain[u.Code[0].Start:u.Code[0].End])
	assert.True(t, u.Code[0].Shown)
}

// TestMarkdownIndented holds that lines moved in by four columns after a blank line are code, and no prose, item or note is.
func TestMarkdownIndented(t *testing.T) {
	u, _ := markdown(t, "Type this:\n\n    make *all*\n\n\t\tmake [b](c)\n    \n\nThen *wait*.\n\n     one\n\nEnd\n    of *it*\n\n    The mill was *moved* in.\n\n- An item\n\n    *more* of it\n\n[^1]: A note\n\n    *more* of it\n\n    <div>*tag*\n")
	var code []string
	for _, c := range u.Code {
		assert.True(t, c.Shown)
		code = append(code, u.Plain[c.Start:c.End])
	}
	assert.Equal(t, []string{"make *all*\n\n\tmake [b](c)", " one"}, code)
	assert.Contains(t, u.Plain, "Then wait.\n\n one\n\nEnd\n    of it\n\n    The mill was moved in.\n\nAn item\n\n    more of it\n")
	assert.Equal(t, strings.Count(u.Plain, "*"), 2)
	assert.Nil(t, Undo("Type this:\n\n    make all\n", page.AnyText, new(budget.Budget)))
}

// TestMarkdownStruck holds that the waves around struck words go, and others stay.
func TestMarkdownStruck(t *testing.T) {
	u, _ := markdown(t, "The ~~old *mill*~~ wheel, ~gone~, in~~side~~d. A ~5 km walk, ~ 6 ~ or ~~ 7 ~~, ~~no end, ~~~three~~~ ~8–~9, \\~~no\\~~, `~~a~~`.\n\nNone~~\n")
	assert.Equal(t, "The old mill wheel, gone, insided. A ~5 km walk, ~ 6 ~ or ~~ 7 ~~, ~~no end, ~~~three~~~ ~8–~9, ~~no~~, ~~a~~.\n\nNone~~\n", u.Plain)
}

func TestAddresses(t *testing.T) {
	plain, links := read(t, " * News [https://a.example/news]\n * Sport\n   [/sport]\n\nThey were taken\n[https://a.example/1] to the town [note] on Monday.\n")
	assert.Equal(t, " News\n Sport\n\n\nThey were taken\n to the town [note] on Monday.\n", plain)
	assert.Equal(t, []string{"News -> https://a.example/news", "Sport -> /sport", "taken -> https://a.example/1"}, links)

	plain, links = read(t, "Home ( https://a.example/ ) Post ( mailto:?subject=Read this now ) X ( javascript: )\nHe went (by bus) to the *old town* ( /old ).\n")
	assert.Equal(t, "Home Post X\nHe went (by bus) to the old town.\n", plain)
	assert.Equal(t, []string{"Home -> https://a.example/", "Post -> mailto:?subject=Read this now", "X -> javascript:", "town -> /old"}, links)

	plain, _ = read(t, "One <http://a.example/1> two <http://a.example/2> three <http://a.example/3> a < b.")
	assert.Equal(t, "One two three a < b.", plain)
}

func TestNumbers(t *testing.T) {
	plain, links := read(t, "   [1]Home [2]Sport\n   (BUTTON) Menu\n\n   By [3]Ida Holm and [2]Per Lund\n\n   The council of the old town went [4]to the mill on the hill.\n\nReferences\n\n"+
		"   1. https://a.example/\n   2. file:///sport\n   3. https://a.example/ida\n   4. https://a.example/mill\n")
	assert.Equal(t, "   Home Sport\n    Menu\n\n   By Ida Holm and Per Lund\n\n   The council of the old town went to the mill on the hill.\n\n", plain)
	assert.Equal(t, []string{"Home -> https://a.example/", "Sport -> file:///sport", "Ida Holm -> https://a.example/ida", "Per Lund -> file:///sport", "to -> https://a.example/mill"}, links)
}

// TestLowered holds that a figure in brackets right after a letter is no link's number where it is out of turn, and breaks no others.
func TestLowered(t *testing.T) {
	const list = "\n\nReferences\n\n   1. https://a.example/\n   2. https://a.example/sport\n   3. https://a.example/ida\n   4. https://a.example/mill\n"
	plain, links := read(t, "   [1]Home [2]Sport\n\n   By [3]Ida Holm\n\n   The level of CO[2] and of SF[6] fell, and that of C[12] too, said [4]the mill on the hill."+list)
	assert.Equal(t, "   Home Sport\n\n   By Ida Holm\n\n   The level of CO₂ and of SF₆ fell, and that of C₁₂ too, said the mill on the hill.\n\n", plain)
	assert.Equal(t, []string{"Home -> https://a.example/", "Sport -> https://a.example/sport", "Ida Holm -> https://a.example/ida", "the -> https://a.example/mill"}, links)

	plain, _ = read(t, "   [1]Home [2]Sport\n\n   H[2]O in the wheel, and H[2]O in the pond; CO[2] above it, and much N[2] and O[2], too.\n\n   See the old[3]mill and [4]more."+list)
	assert.Equal(t, "   Home Sport\n\n   H₂O in the wheel, and H₂O in the pond; CO₂ above it, and much N₂ and O₂, too.\n\n   See the oldmill and more.\n\n", plain)
}

func TestUnderline(t *testing.T) {
	plain, links := read(t, "   Go_to_text Go_to_foot__\n    * Old_town\n          o The_mill\n****** A title of\nthe_day ******\nSee https://a.example/a_b_c for more.")
	assert.Equal(t, "   Go to text Go to foot\n    Old town\n          The mill\nA title of the day\nSee https://a.example/a_b_c for more.", plain)
	assert.Equal(t, []string{"Go to text -> ", "Go to foot -> ", "Old town -> ", "The mill -> "}, links)
}

// TestHeadings holds the kinds of lines that marks tell.
func TestHeadings(t *testing.T) {
	u := Undo("****\nTitle\n****\n\nText ( /a ) and ( /b ) and ( /c )\n\n----\nPart\n----\n\n* item\n", page.AnyText, new(budget.Budget))
	require.NotNil(t, u)
	var got []string
	for _, l := range u.Lines {
		end := strings.IndexByte(u.Plain[l.At:], '\n')
		got = append(got, fmt.Sprint(u.Plain[l.At:l.At+end], " ", l.Kind == page.Heading, l.Level))
	}
	assert.Equal(t, []string{"Title true 1", "Part true 2", "item false 1"}, got)
}

// TestEmptyTitle holds that stars with nothing between them are no title.
func TestEmptyTitle(t *testing.T) {
	const title = "** A title **\n** Another **\n** A third **\n"
	for _, s := range []string{"** **\n", "**  **\n", "** \n **\n", "**\n**\n"} {
		u := Undo(title+s, page.AnyText, new(budget.Budget))
		require.NotNil(t, u)
		assert.Len(t, u.Lines, 3, "%q", s)
	}
}

// TestOrdinary holds that a text with a mark or two in it stays as it is.
func TestOrdinary(t *testing.T) {
	for _, s := range []string{
		"", "One [sic] and two [1] and (see https://a.example/).", "Prices * fell\n* one\n* two\n# three", "He wrote it [1]. She [2] did not, and [3], again.",
		"AVN 65.22 Increased By ▲ 0.14 (0.22%)", "a_b and c_d", "[A link](/a) and no other",
	} {
		assert.Nil(t, Undo(s, page.AnyText, new(budget.Budget)), "%q", s)
	}
}

// TestNamed holds that in a named format its marks hold where the text shows each but once, that none of another way to write
// links does, and that nothing is taken back from plain text.
func TestNamed(t *testing.T) {
	const source = "News\n\n# The mill opens\n\nBy Ida Holm\n\n[A link](/a) and [1]no other ( /b ).\n"
	assert.Nil(t, Undo(source, page.AnyText, new(budget.Budget)))
	u := Undo(source, page.MarkdownText, new(budget.Budget))
	require.NotNil(t, u)
	assert.Equal(t, "News\n\nThe mill opens\n\nBy Ida Holm\n\nA link and [1]no other ( /b ).\n", u.Plain)
	assert.Equal(t, []Line{{6, page.Heading, 1}}, u.Lines)
	assert.Equal(t, []Link{{35, 41, "/a"}}, u.Links)

	u = Undo(source[len("News\n\n"):], page.AnyText, new(budget.Budget))
	require.NotNil(t, u, "a text that begins with a title is Markdown")
	assert.Equal(t, []Line{{0, page.Heading, 1}}, u.Lines)
	for _, s := range []string{"#The mill opens\n\nIt did.", "# The mill opens\nand closes.", "#  \n\nIt did.", "## The mill\n\nIt did."} {
		assert.Nil(t, Undo(s, page.AnyText, new(budget.Budget)), "%q", s)
	}

	const addresses = "a [/b] c [/d] e [/f]\n"
	assert.NotNil(t, Undo(addresses, page.AnyText, new(budget.Budget)))
	u = Undo(addresses, page.MarkdownText, new(budget.Budget))
	require.NotNil(t, u)
	assert.Equal(t, addresses, u.Plain)
	for _, s := range texts {
		assert.Nil(t, Undo(s, page.PlainText, new(budget.Budget)), "%q", s)
	}
}

// TestOffset holds that every letter of the text is the letter of the source at its place.
func TestOffset(t *testing.T) {
	for n, s := range append(texts, structuredTexts...) {
		format := page.AnyText
		if n >= len(texts) {
			format = page.ReStructuredText
		}
		u := Undo(s, format, new(budget.Budget))
		require.NotNil(t, u)
		for i := range len(u.Plain) {
			if c := u.Plain[i]; c != ' ' && c != '\n' {
				require.Equal(t, string(c), string(s[offset(u, i)]), "byte %d of %q", i, u.Plain)
			}
		}
	}
}

var texts = []string{
	"A b\n===\n\n[c](/d) [e][f] [f] [g](/h) `i` ``j`` <http://k> [l](/m)\n\n```\nn *o*\n```\n\n[f]: /p \"q\"\n",
	"# A *b*\n[c](/d) [e](/f) ![g](/h) [i](/j) \\. k",
	"a [/b] c [/d] e [/f]\n[/g] h",
	"a ( /b ) c ( http://d e ) *f* ( /g )",
	"[1]a [2]b [3]c\n   [4]d e\nReferences\n 1. x\n 2. y\n 3. z\n",
	"a_b c_d__ e_f g_h i_j k_l m_n\n****** o p ******\n",
}

// structuredTexts are texts in reStructuredText.
var structuredTexts = []string{
	"===\na b\n===\n\n`c d <e>`_ :f:`g` ``h`` i_ j__ [1]_\n\n.. _i: k\n__ l\n",
	"a\n---\n:b: c\n\nd::\n\n  *e*\n\n.. image:: f\n   :alt: g\n\n.. figure:: h\n\n   i\n   j\n\n* k\n| l\n",
}

// TestLinear ends in a second or two; a reading that takes time by the square of a hostile text's length would not end within
// the limit of go test.
func TestLinear(t *testing.T) {
	for _, part := range []string{
		"[1]", "[a](", "](", "[", "![", "](((((", "( http://", "(http:((", "[http://", "<http://", "a_b", "_", "*", "** ", "\\", "#", "> ", "- ", "****** a\n", "****\na\n",
		"[a](/b) ", "a [/b] ", "\n[/b]", "a ( /b ) ", "( mailto:a b ", "](data:", "[x](data:a\n", "[x](data:", "[](((((((", "(BUTTON)", "|", "a\tb\n", "|a|b|\n", "|-|-|\n", "│",
		"`", "``a ", "`a`_ ", "a_ ", ":a:`", "a::\n\n b\n", ".. a\n", ".. a::\n", "==\n", "===\na\n", "a\n===\n", ":a: b\n", " `a <", "\n .. a::",
		"``", "```\n", "~~~\n\n", "[a]: /b\n", "[a] ", "[a][", "[a][a] ", "<a@", "<http://a> ", "&#1;", "&", "a\fb\n", "\f", "[ ]", "[a\n", "   a\n", "a\ba", "1. a\n", "7. a\n", "a\n---\n\n",
		"    a.\n\n", "    a\n\n", "\ta\n", "~a", "~~a ", "~", "> - a\n", "> 1. a\n", "> 3. a\n", "|a\n", "|a|\n|-|\n",
	} {
		Undo("[a](/b) [a](/b) [a](/b) "+strings.Repeat(part, (1<<20)/len(part)), page.AnyText, new(budget.Budget))
		Undo("[a]: /b\n\n"+strings.Repeat(part, (1<<20)/len(part)), page.MarkdownText, new(budget.Budget))
		Undo(".. _a: b\n\n"+strings.Repeat(part, (1<<20)/len(part)), page.ReStructuredText, new(budget.Budget))
		Undo("a [/b] a [/b] a [/b] ( /a ) ( /a ) ( /a ) <http://a> <http://a> <http://a> [1]a [2]b [3]c a_b c_d e_f g_h i_j k_l "+strings.Repeat(part, (1<<20)/len(part)), page.AnyText, new(budget.Budget))
	}
}

// FuzzUndo holds that nothing makes it stop, that links lie in the text and that no letter is made up.
func FuzzUndo(f *testing.F) {
	for _, s := range append(texts, structuredTexts...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, format := range []page.TextFormat{page.AnyText, page.MarkdownText, page.ReStructuredText} {
			if u := Undo(s, format, new(budget.Budget)); u != nil {
				checkText(t, s, u)
			}
		}
	})
}

func checkText(t *testing.T, s string, u *Text) {
	last := -1
	for i := range len(u.Plain) {
		o := offset(u, i)
		require.True(t, o >= last && o < len(s), "byte %d", i)
		last = o
		if c := u.Plain[i]; c != ' ' && c != '\n' { // which a tag may write
			require.Equal(t, c, s[o])
		}
	}
	for _, l := range u.Links {
		require.True(t, 0 <= l.Start && l.Start < l.End && l.End <= len(u.Plain), "%v of %q", l, u.Plain)
	}
	end := 0
	for _, c := range u.Code {
		require.True(t, end <= c.Start && c.Start <= c.End && c.End <= len(u.Plain), "%v of %q", c, u.Plain)
		end = c.End
	}
}

// offset is where byte i of a text without marks stood in its source.
func offset(t *Text, i int) int {
	c := t.Cursor()
	return c.Offset(i)
}
