package segment

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
)

// Literals that are no JSON are read again from their second byte; that has a bound.
func TestStorySearchIsBounded(t *testing.T) {
	script := `"\x` + strings.Repeat(`\"`, 200_000) + `"`
	best := Story{Prose: storyRunes - 1, bytesLeft: 4 * len(script)}
	best.search([]byte(script), 0, nestedStrings, &budget.Budget{})
	assert.Greater(t, best.bytesLeft, -len(script))
	assert.Empty(t, best.text)
}
