package unflatten

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTables holds how rows of cells and drawn tables are read: cells by tab, rows by line, rules left out.
func TestTables(t *testing.T) {
	for _, c := range []struct{ source, plain, table string }{
		{"Depths\n\nQuay\tDepth\nEast\t14 m\n\nIt opened.\n", "Depths\n\nQuay\tDepth\nEast\t14 m\n\nIt opened.\n", "Quay\tDepth\nEast\t14 m\n"},
		{"a\n| Quay | Depth |\n|:-----|------:|\n| East \\| old | 14 m |\nb", "a\n Quay \t Depth \n East \\| old \t 14 m \nb", " Quay \t Depth \n East \\| old \t 14 m \n"},
		{"Quay | Depth\n--- | ---\nEast | 14 m", "Quay \t Depth\nEast \t 14 m", "Quay \t Depth\nEast \t 14 m"},
		{"+------+-------+\n| Quay | Depth |\n+======+=======+\n| East |       |\n+------+-------+\nb\n", " Quay \t Depth \n East \t       \nb\n", " Quay \t Depth \n East \t       \n"},
		{"Quay\tDepth\nEast|old\t14 m\n", "Quay\tDepth\nEast|old\t14 m\n", "Quay\tDepth\nEast|old\t14 m\n"},
		{"|Quay|Depth|\n|Old\tEast|14 m|\n", "Quay\tDepth\nOld East\t14 m\n", "Quay\tDepth\nOld East\t14 m\n"},
		{"┌──────┬───────┐\n│ Quay │ Depth │\n├──────┼───────┤\n│ Ost  │ 14 m  │\n└──────┴───────┘\n", " Quay \t Depth \n Ost  \t 14 m  \n", " Quay \t Depth \n Ost  \t 14 m  \n"},
	} {
		u := Undo(c.source, page.AnyText, new(budget.Budget))
		require.NotNil(t, u, "%q", c.source)
		assert.Equal(t, c.plain, u.Plain)
		require.Len(t, u.Tables, 1)
		assert.Equal(t, c.table, u.Plain[u.Tables[0].Start:u.Tables[0].End])
		for i := range len(u.Plain) {
			if ch := u.Plain[i]; ch != ' ' && ch != '\t' {
				require.Equal(t, string(ch), string(c.source[offset(u, i)]), "byte %d of %q", i, u.Plain)
			}
		}
	}
}

// TestNoTable holds that menus, indents and single rows are no tables.
func TestNoTable(t *testing.T) {
	for _, s := range []string{
		"Home | Sport\nPost | Town\n", "\t\tHome\n\t\tSport\n", "Quay\tDepth\n", "Quay\tDepth\n\nEast\t14 m\n", "Quay\tDepth\nEast\t14 m\tdeep\n",
		"+----+----+\nHome\n+----+----+\n", "a || b\n", "Oats\t6.02\t-0.04\nRye\t4.28\t+0.02\n", "---\nHome\n---\n",
	} {
		assert.Nil(t, Undo(s, page.AnyText, new(budget.Budget)), "%q", s)
	}
}

// TestUnevenTable holds that rows below the rule of Markdown have any number of cells, and that those below another rule do not.
func TestUnevenTable(t *testing.T) {
	for source, table := range map[string]string{
		"| Quay | Depth | Ships |\n| :--- | ---: | --- |\n| East | 14 m |\n| West |\n| North | 9 m | 2 | 1 |\n\nIt opened.\n": " Quay \t Depth \t Ships \n East \t 14 m \n West \n North \t 9 m \t 2 \t 1 \n",
		"Quay | Depth\n:-: | -\nEast\n":                                    "",
		"Quay | Depth\n--- | ---\nEast | 14 m | 3\nWest | 2 m\n":           "Quay \t Depth\nEast \t 14 m \t 3\nWest \t 2 m\n",
		"| Quay |\n| --- |\n| East |\n| West \\| old |\n":                  " Quay \n East \n West | old \n",
		"| Quay | Depth |\n| --- |\n| East | 14 m |\n| West | 2 m | 3 |\n": " Quay \t Depth \n East \t 14 m \n",
		"+---+---+\n| a | b |\n+---+---+\n| c | d |\n| e | f | g |\n":      " a \t b \n c \t d \n",
	} {
		u := Undo(source, page.MarkdownText, new(budget.Budget))
		require.NotNil(t, u)
		got := ""
		if len(u.Tables) > 0 {
			got = u.Plain[u.Tables[0].Start:u.Tables[0].End]
		}
		assert.Equal(t, table, got, source)
	}
}

// TestTableOfLinks holds that the links in a table are read.
func TestTableOfLinks(t *testing.T) {
	u := Undo("| [East](/e) | 14 m |\n|---|---|\n| [West](/w) | [11 m](/d) |\n\nEnd\n", page.AnyText, new(budget.Budget))
	require.NotNil(t, u)
	assert.Equal(t, " East \t 14 m \n West \t 11 m \n\nEnd\n", u.Plain)
	assert.Len(t, u.Links, 3)
	assert.Equal(t, []Range{{Start: 0, End: len(" East \t 14 m \n West \t 11 m \n")}}, u.Tables)
}
