package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold reduces a text to its letters, marks and digits in lower case, so that two writings of the same words compare equal:
// quotes, dashes, spaces, capitals and compatibility forms (Unicode's NFKC) do not count.
func Fold(s string) string {
	if ASCII(s) {
		return foldASCII(s)
	}
	s = norm.NFKC.String(s)
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// foldASCII is Fold for text of ASCII alone.
func foldASCII(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c-'a' < 26, c-'0' < 10:
			b.WriteByte(c)
		case c-'A' < 26:
			b.WriteByte(c + ('a' - 'A'))
		}
	}
	return b.String()
}
