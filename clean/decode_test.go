package clean

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Decode reads what Parse reads, and stops with its context.
func TestDecode(t *testing.T) {
	for b, want := range map[string]string{"caf\xe9 au lait, d\xe9j\xe0 vu": "ISO-8859-1", "\xff\xfec\x00a\x00f\x00\xe9\x00": ""} {
		text, enc, err := Decode(t.Context(), []byte(b), map[bool]string{true: "text/plain; charset=" + want, false: ""}[want != ""], "")
		require.NoError(t, err)
		assert.Contains(t, string(text), "café")
		assert.NotEmpty(t, enc.Name)
	}
	_, _, err := Decode(t.Context(), []byte("caf\xe9"), "", "no such encoding")
	assert.Error(t, err)
	ended, end := context.WithCancel(t.Context())
	end()
	_, _, err = Decode(ended, []byte("caf\xe9"), "", "")
	assert.ErrorIs(t, err, context.Canceled)
}
