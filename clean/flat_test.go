package clean

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Lines that were wrapped at a width are the paragraphs that they were.
func TestWrappedText(t *testing.T) {
	text := strings.Join([]string{
		"Ferry company to run two more boats between the islands in May",
		"Por Ana Ruiz",
		"4 de mayo de 2024",
		"The ferry company said on Monday that it would run two more boats a day",
		"between the islands from the first week of May - and that it would hire",
		"two more captains, whom the harbour master had asked for since the sum-",
		"mer before last, when passengers waited for hours at a pier that is too",
		"short. Nobody had counted them until then, and nobody wanted to wait ag-",
		"ain.",
		"- two boats a day from May on, one in the morning and one in the evening",
		"- one pier more",
	}, "\n")
	p, err := ParseText(text, ParseOptions{Language: "es"})
	require.NoError(t, err)
	assert.Equal(t, []string{
		"Ferry company to run two more boats between the islands in May",
		"Por Ana Ruiz",
		"4 de mayo de 2024",
		"The ferry company said on Monday that it would run two more boats a day between the islands from the first week of May - and that it would hire " +
			"two more captains, whom the harbour master had asked for since the summer before last, when passengers waited for hours at a pier that is too " +
			"short. Nobody had counted them until then, and nobody wanted to wait again.",
		"- two boats a day from May on, one in the morning and one in the evening",
		"- one pier more",
	}, texts(p))
}

// A line of many pieces is read once: the test would not end if each piece looked for the end of the line.
func TestGluedLineIsReadOnce(t *testing.T) {
	const sentence = "The mill on the hill opened.Its wheel turns all day."
	p, err := ParseText(strings.Repeat(sentence, 100_000), ParseOptions{Language: "en"})
	require.NoError(t, err)
	require.Len(t, p.Blocks, 200_000)
	assert.Equal(t, "Its wheel turns all day.", p.Blocks[199_999].Text)
	assert.EqualValues(t, len(sentence)*99_999+len("The mill on the hill opened."), p.Blocks[199_999].Offset)
}

// Scripts between the words of a page are code that is not shown.
func TestScriptInText(t *testing.T) {
	const script = `var a = {"x": 1}; window.a = a;`
	p, err := ParseText("Mill opens\n"+script+"The mill on the hill opened on Monday.", ParseOptions{Language: "en"})
	require.NoError(t, err)
	require.Equal(t, []string{"Mill opens", script, "The mill on the hill opened on Monday."}, texts(p))
	assert.Equal(t, Code, p.Blocks[1].Kind)
	assert.Equal(t, page.ByElement, p.Blocks[1].Hidden)
	assert.EqualValues(t, len("Mill opens\n"), p.Blocks[1].Offset)
}

// TestLiteralBlock holds that code which a reader saw is one block and shown.
func TestLiteralBlock(t *testing.T) {
	p, err := ParseText("They typed::\n\n  make all\n\n  make none\n\nand went.\n", ParseOptions{TextFormat: ReStructuredText})
	require.NoError(t, err)
	assert.Equal(t, []string{"They typed:", "  make all\n\n  make none", "and went."}, texts(p))
	assert.Equal(t, Code, p.Blocks[1].Kind)
	assert.Equal(t, Shown, p.Blocks[1].Hidden)
}

// TestFlatTables holds that a table is one block, with its white space collapsed, its links, and its place in the text.
func TestFlatTables(t *testing.T) {
	const source = "The quay opens\n\n| Quay  | Depth |\n|-------|-------|\n| [East](/e)  wall | 14 m |\n| [West](/w) | [11 m](/d) |\n\nIt opened.\n"
	p, err := ParseText(source, ParseOptions{})
	require.NoError(t, err)
	require.Len(t, p.Blocks, 3)
	b := &p.Blocks[1]
	assert.Equal(t, page.Table, b.Kind)
	assert.Equal(t, "Quay\tDepth\nEast wall\t14 m\nWest\t11 m", b.Text)
	assert.Equal(t, strings.Index(source, "Quay  "), int(b.Offset))
	assert.True(t, b.Apart && p.Blocks[2].Apart)
	var links []string
	for _, s := range b.Spans {
		links = append(links, b.Text[s.Start:s.End]+" "+s.Value)
	}
	assert.Equal(t, []string{"East /e", "West /w", "11 m /d"}, links)
	assert.Equal(t, "It opened.", p.Blocks[2].Text)
}

// TestGuessLanguage holds that the prose of a text tells its language, not the menus before it.
func TestGuessLanguage(t *testing.T) {
	const menu = "Home\nNews\nThe world\nAbout us\nThis is for you\nAll of the news\nMore about it\nWhat you can do\n"
	const story = "Die Fähre zwischen den beiden Häfen fährt seit Montag wieder, und das erste Schiff war vor Tagesanbruch voll besetzt.\n"
	assert.Equal(t, "de", guessLanguage(strings.Repeat(menu, 30)+story+strings.Repeat(menu, 30), nil))
	assert.Equal(t, "en", guessLanguage(strings.Repeat(menu, 3), nil))
	assert.Empty(t, guessLanguage("", nil))
}
