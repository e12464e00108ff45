package text

import (
	"unicode"

	"golang.org/x/text/width"
)

// Columns is how many columns of a terminal a rune takes (UAX 11): two for Han, kana, Hangul and full-width forms, none for marks above
// and below letters and for format characters.
func Columns(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
