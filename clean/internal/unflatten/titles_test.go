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

// marks are the lines whose kind a mark told, each as its kind, its level and its words.
func marks(t *testing.T, source string) []string {
	t.Helper()
	u := Undo(source, page.AnyText, new(budget.Budget))
	require.NotNil(t, u, "no convention holds in %q", source)
	var got []string
	for _, l := range u.Lines {
		words, _, _ := strings.Cut(u.Plain[l.At:], "\n")
		got = append(got, strings.TrimSuffix(fmt.Sprint(l.Kind, l.Level, " ", words), "\r"))
	}
	return got
}

// TestOneTitle holds that one title is enough where nobody writes such marks by hand.
func TestOneTitle(t *testing.T) {
	assert.Equal(t, []string{"1 1 The mill opens"}, marks(t, "****** The mill opens ******\nBy Ida Holm\n"))
	assert.Equal(t, []string{"1 1 The mill opens", "1 2 Über Öl"}, marks(t, "**************\nThe mill opens\n**************\n\nIt did.\n\n-------\nÜber Öl\n-------\nMore\n-------\n"))
	for _, s := range []string{"*** The mill opens ***\nIt did.\n", "----\nNote\n-----\nIt did.\n", "-----\nNote\n-----\nIt did.\n", "-----\nFiver\nIt did\n-----\n", "-----\n-----\n-----\n"} {
		assert.Nil(t, Undo(s, page.AnyText, new(budget.Budget)), "%q", s)
	}
}

// TestQuotedBlocks holds that items, headings and code of a quotation are those of any text, at the depth that they have in it.
func TestQuotedBlocks(t *testing.T) {
	const links = "[a](/a) [b](/b) [c](/c)\n\n"
	assert.Equal(t, []string{"3 0 They said:", "2 1 the mill", "2 2 its wheel", "2 1 the quay of the town", "3 0 No more."},
		marks(t, links+"> They said:\n>\n> - the mill\n>     * its wheel\n> - the quay\n> of the town\n>\n> No more.\n"))
	assert.Equal(t, []string{"1 2 The mill", "2 1 One", "2 1 two", "3 0 5. May 2024"}, marks(t, links+"> ## The mill\n> 1. One\n> 2. two\n\nNo\n\n> 5. May 2024\n"))
	assert.Equal(t, []string{"3 0 – A dash", "3 0 -5 degrees"}, marks(t, links+"> – A dash\n\n> -5 degrees\n"))
}

// TestQuotation holds that the lines of a quotation are one block.
func TestQuotation(t *testing.T) {
	const links = "[a](/a) [b](/b) [c](/c)\n\n"
	assert.Equal(t, []string{"3 0 We waited so long for it.", "3 0 Nobody slept."}, marks(t, links+"> We waited\n> so long\r\n> for it.\n>\n> Nobody slept.\n"))
	assert.Equal(t, []string{"3 0 One  ", "3 0 two", "3 0 three.", "2 1 four five"}, marks(t, links+"> One  \n> two\\\n> three.\n> - four\n> five\n\nSix"))
}
