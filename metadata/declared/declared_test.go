package declared

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestValuesAreBounded holds that a value longer than any page has is cut: what weighs and compares claims reads them several times.
func TestValuesAreBounded(t *testing.T) {
	long := strings.Repeat("pier ", 40_000)
	source := `<!doctype html><head><title>` + long + `</title><meta name=description content="` + long + `"><meta itemprop="headline headline" content="` + long + `"><body><p>x`
	p, err := clean.Parse([]byte(source), clean.ParseOptions{})
	require.NoError(t, err)
	claims := Claims(t.Context(), p, "")
	require.Len(t, claims, 3)
	for _, c := range claims {
		assert.LessOrEqual(t, len(c.Raw), mostBytes, c.Where)
		assert.GreaterOrEqual(t, len(c.Raw), mostBytes-1, c.Where)
	}
}
