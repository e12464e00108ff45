package confidence

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTable holds that every line of the table can be read, that each field has weights, and that each stands on enough pages.
func TestTable(t *testing.T) {
	n := map[Field]int{}
	for line := range strings.Lines(tableText) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		w := strings.Split(line, "\t")
		require.Len(t, w, 4, line)
		_, err := strconv.ParseFloat(w[2], 64)
		require.NoError(t, err, line)
		pages, err := strconv.Atoi(w[3])
		require.NoError(t, err, line)
		assert.GreaterOrEqual(t, pages, 10, line)
		n[Field(w[0])]++
	}
	for _, f := range [...]Field{Headline, Byline, Published, Body} {
		assert.Greater(t, n[f], 10, f)
		sure := table()[f][SureFrom]
		assert.True(t, sure >= 0.9 && sure < 1, "%s is sure from %v", f, sure)
	}
	assert.Len(t, n, 4)
}

func TestCautious(t *testing.T) {
	assert.InDelta(t, 0.895, Cautious(0.93, 0.95), 1e-9)
	assert.InDelta(t, 0.96, Cautious(0.96, 0.95), 1e-9)
	assert.InDelta(t, 0.4, Cautious(0.4, 0.95), 1e-9)
	assert.InDelta(t, highest, Cautious(1, 0.95), 1e-9)
	assert.InDelta(t, lowest, Cautious(0, 0.95), 1e-9)
}

// TestOf holds that an answer whose sources agree is likelier than one that is contradicted.
func TestOf(t *testing.T) {
	for _, f := range [...]Field{Byline, Published} {
		base := []Feature{{"always", 1}, {"support", 1}, {"body", 0.9}}
		agree := Of(f, append(base, Feature{"agrees 2", 1}))
		against := Of(f, append(base, Feature{"contradicts 1", 1}))
		assert.Greater(t, agree, against, f)
	}
	assert.InDelta(t, 0.5, Of("none", nil), 1e-9)
}
