package ticker

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A quote is the same after it was written and read; a zero that was stated is written, and a figure that was not is left out.
func TestQuoteJSON(t *testing.T) {
	flat, _, _ := Parse("AVN 65.22 No Change ▼ 0.00", "en")
	pair, _, _ := Parse("USD Buying 278.10 Selling 280.60", "en")
	quotes := append(flat, pair...)
	require.Len(t, quotes, 2)
	b, err := json.Marshal(quotes)
	require.NoError(t, err)
	assert.Contains(t, string(b), `"change":0,`)
	assert.NotContains(t, string(b), `"percent"`)
	var again []Quote
	require.NoError(t, json.Unmarshal(b, &again))
	assert.Equal(t, quotes, again)

	b, err = json.Marshal(Number{})
	require.NoError(t, err)
	assert.Equal(t, "null", string(b))
	n := Number{1, true}
	require.NoError(t, json.Unmarshal([]byte("null"), &n))
	assert.Zero(t, n)
	assert.Error(t, json.Unmarshal([]byte(`"1"`), &n))
}
