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

// TestFoldsTo holds that it says what comparing with Fold says.
func TestFoldsTo(t *testing.T) {
	texts := []string{"", "-", "The Harbour", "the harbour!", "theharbour", "theharbou", "theharbours", "The Harbo\u0308ur", "theharbo\u0308ur", "theharböur", "Ärzte", "ﬁn", "fin", "a\u0301", "á"}
	for _, s := range texts {
		for _, other := range texts {
			assert.Equal(t, Fold(s) == Fold(other), FoldsTo(s, Fold(other)), "%q, %q", s, other)
		}
	}
}
