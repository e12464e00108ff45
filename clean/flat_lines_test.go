package clean

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestManyLines holds that a text of nothing but short lines makes a bounded number of blocks more than its bytes account for, and that
// none of its letters is lost.
func TestManyLines(t *testing.T) {
	const lines = 5 * manyLines
	p, err := ParseText(strings.Repeat("a\n", lines), ParseOptions{})
	require.NoError(t, err)
	assert.Less(t, len(p.Blocks), manyLines+2*lines/longLine+8)
	letters := 0
	for i := range p.Blocks {
		letters += strings.Count(p.Blocks[i].Text, "a")
	}
	assert.Equal(t, lines, letters)
}
