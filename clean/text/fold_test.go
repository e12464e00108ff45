package text

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

// TestFoldASCII holds that ASCII is folded by the rules for all letters.
func TestFoldASCII(t *testing.T) {
	var b strings.Builder
	for c := range byte(0x80) {
		b.WriteByte(c)
	}
	want := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, b.String())
	assert.Equal(t, want, Fold(b.String()))
}
