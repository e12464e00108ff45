package lang

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestBeginsMonth holds that no month of any language is left out, and that few other words are taken.
func TestBeginsMonth(t *testing.T) {
	for _, s := range []string{"March 8", "mars 2023", "März", "MARS", "mayo de", "5月", "aoû 4", "Şubat", "มีนาคม", "марта 2023", "Mar. 8"} {
		n := 0
		for _, table := range All() {
			if _, m := table.Prefix(Month, s); m > 0 {
				n++
			}
		}
		assert.True(t, n == 0 || BeginsMonth(s), s)
	}
	for _, s := range []string{"", "comments", "Copyright", "Zzz", "©"} {
		assert.False(t, BeginsMonth(s), s)
	}
}
