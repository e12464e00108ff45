package unflatten

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestCharacters holds that references to characters are read where a program forgot to, and only there.
func TestCharacters(t *testing.T) {
	u := Undo("Ida&#x27;s mill &amp; Per&#39;s &#8211; caf&eacute;, AT&T; a&b;\n", page.AnyText, new(budget.Budget))
	require.NotNil(t, u)
	assert.Equal(t, "Ida's mill & Per's – café, AT&T; a&b;\n", u.Plain)
	assert.Equal(t, len("Ida&#x27;"), offset(u, len("Ida'")))
	for _, s := range []string{"AT&T; R&D; a&b;", "Write &amp; for the sign.", "see https://a.example/?a=1&#38;b&#39;c&#40;"} {
		assert.Nil(t, Undo(s, page.AnyText, new(budget.Budget)), s)
	}
}

// TestPictures holds lines in brackets that say what a picture shows, and what is left of pictures and of fields of forms.
func TestPictures(t *testing.T) {
	u := Undo("[The mill on the hill\n  above the town]\nFoto: Ida Holm\n\n[logo.svg] News [ ] Dark\n[____________]\n(  ) Yes\n[Unknown INPUT type]\nHe said [sic] so [he did].\n  [A wheel] \n[ x\n", page.AnyText, new(budget.Budget))
	require.NotNil(t, u)
	assert.Equal(t, "The mill on the hill   above the town\nFoto: Ida Holm\n\n News  Dark\n\n Yes\n\nHe said [sic] so [he did].\n  A wheel \n[ x\n", u.Plain)
	require.Len(t, u.Lines, 2)
	assert.Equal(t, page.Figure, u.Lines[0].Kind)
	assert.Nil(t, Undo("[A note]\nOne [ ] two [x] three.\n", page.AnyText, new(budget.Budget)))
}

func TestOverstrike(t *testing.T) {
	u := Undo("T\bTh\bhe\be m\u0123\b\u0123ll _\bw_\bh\b_eel", page.AnyText, new(budget.Budget))
	require.NotNil(t, u)
	assert.Equal(t, "The m\u0123ll wheel", u.Plain)
	assert.Nil(t, Undo("a\bb c\bc", page.AnyText, new(budget.Budget)))
}

// TestMargins holds the headings of terminal browsers: at the margin, or in the middle of the page.
func TestMargins(t *testing.T) {
	const prose = "   The council of the old town went to the mill on the hill to see\n   what the storm had left of its wheel and of the small bridge below.\n"
	source := "   Home\n     * Sport\n\nThe mill opens after a long time in which nobody had thought that it ever would do\nso again\n\n" +
		"                              The mill opens again\n                                after the storm\n\n" + prose + "\nThe wheel\n" + prose + "\n" + prose + "\n   [IMG]\n   Search: ____________\n\n  * * *\n"
	u := Undo(source, page.AnyText, new(budget.Budget))
	require.NotNil(t, u)
	var got []string
	for _, l := range u.Lines {
		line, _, _ := strings.Cut(u.Plain[l.At:], "\n")
		if l.Kind == page.Heading {
			got = append(got, strings.Repeat("#", int(l.Level))+" "+line)
		}
	}
	assert.Equal(t, []string{"## The mill opens after a long time in which nobody had thought that it ever would do so again",
		"# The mill opens again after the storm", "## The wheel"}, got)
	assert.NotContains(t, u.Plain, "IMG")
	assert.NotContains(t, u.Plain, "__")
	assert.Nil(t, Undo(strings.ReplaceAll(source, "\n   ", "\n"), page.AnyText, new(budget.Budget)), "without an indent")
}

// TestItems holds the numbers of items in Markdown, of which there are several.
func TestItems(t *testing.T) {
	u, _ := markdown(t, "1.  One\n2) two\n   3. three\n\n1. one\n1. one\n\n1\\. March was cold.\n2024. A year.\n3.five\n5. May 2024\n\nIt did.\n\n5. May 2024\n")
	assert.Equal(t, "One\ntwo\n   three\n\none\none\n\n1. March was cold.\n2024. A year.\n3.five\n5. May 2024\n\nIt did.\n\n5. May 2024\n", u.Plain)
	assert.Equal(t, []string{"2 1 One", "2 1 two", "2 1 three", "2 1 one", "2 1 one"}, kinds(u))
}

// TestPrint holds that page numbers and running heads are left out, but for the first head, and that a sentence goes on over them.
func TestPrint(t *testing.T) {
	u := Undo("The Harbour Ledger\n\nThe mill opens\n\nThe council of the old\n\n          - 1 -\n\fThe Harbour Ledger\n\ntown went to the mill.\n\nIt rained.\n\n  - 2 -\n\fThe Harbour Ledger\n\nIt snowed.\n  - 3 -\n\f", page.AnyText, new(budget.Budget))
	require.NotNil(t, u)
	assert.Equal(t, "The Harbour Ledger\n\nThe mill opens\n\nThe council of the old\ntown went to the mill.\n\nIt rained.\n\nIt snowed.\n\f", u.Plain)
	for _, s := range []string{"One\fTwo\fThree", "a\n1\n\fb\n2\n", "\f\f\f\f"} {
		assert.Nil(t, Undo(s, page.AnyText, new(budget.Budget)), "%q", s)
	}
}
