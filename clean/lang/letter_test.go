package lang

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

func TestIsLetter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.IsLetter(r) != IsLetter(r) {
			t.Errorf("%U", r)
		}
		if caselessBlock(r) && (unicode.IsUpper(r) || unicode.IsLower(r) || unicode.ToLower(r) != r) {
			t.Errorf("case of %U", r)
		}
	}
}

func TestTrimSpace(t *testing.T) {
	var ends []string
	for r := rune(0); r < 0x3100; r++ {
		if unicode.IsSpace(r) {
			ends = append(ends, string(r))
		}
	}
	ends = append(ends, "", "a", "é", "あ", "漢", "\x80", "\xE2\x80", "\x00", "ж", "—")
	for _, a := range ends {
		for _, b := range ends {
			for _, s := range []string{a + b, a + "x" + b, a + "語" + b, a + "x" + b + "\x80"} {
				assert.Equal(t, strings.TrimSpace(s), TrimSpace(s), "%q", s)
			}
		}
	}
}
