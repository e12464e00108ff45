package unflatten

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/page"
)

// TestColumns holds that two columns side by side are read one after the other, and what stands above and below them as it is.
func TestColumns(t *testing.T) {
	const source = `Mill opens after a year of work

The mill on the hill opened its       Its wheel is made of oak from the
doors on Monday after a year of       forest below, where the last mill
work, and the first to see it         closed two years ago.
were children.
                                      Nobody at the town hall would say
They had written to the council       what the wheel had cost, nor who
for years, and were glad of it.       paid for it.

A line of a footer that is wider than the columns are together, all of it
`
	u := Undo(source, page.AnyText, new(budget.Budget))
	require.NotNil(t, u)
	assert.Equal(t, `Mill opens after a year of work

The mill on the hill opened its
doors on Monday after a year of
work, and the first to see it
were children.

They had written to the council
for years, and were glad of it.

Its wheel is made of oak from the
forest below, where the last mill
closed two years ago.

Nobody at the town hall would say
what the wheel had cost, nor who
paid for it.

A line of a footer that is wider than the columns are together, all of it
`, u.Plain)
	c := u.Cursor()
	for i := range len(u.Plain) {
		if b := u.Plain[i]; b != '\n' {
			require.Equal(t, string(b), string(source[c.Offset(i)]), "byte %d", i)
		}
	}
	for _, s := range []string{
		"Home       News\nSport      Weather\nPorts      Rail\nRoads      Air\nVideo      Games\nHelp       About\n",
		"Port of North        leaves at six\nPort of South        leaves at ten\nPort of East         leaves at two\nPort of West         leaves at four\nPort of the Isle     leaves at noon\n",
	} {
		assert.Nil(t, Undo(s, page.AnyText, new(budget.Budget)), s)
	}
}
