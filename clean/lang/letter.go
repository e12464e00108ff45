package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsLetter is unicode.IsLetter, faster for the letters of the press: blocks that hold nothing else are not looked up.
func IsLetter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	case r >= 0x400 && r <= 0x481, r >= 0x620 && r <= 0x64A, r >= 0x671 && r <= 0x6D3, r >= 0x904 && r <= 0x939, r >= 0x3041 && r <= 0x3096,
		r >= 0x30A1 && r <= 0x30FA, r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3:
		return true
	}
	return unicode.IsLetter(r)
}

// Caseless reports a rune that is neither upper nor lower case.
func Caseless(r rune) bool {
	return caselessBlock(r) || !unicode.IsUpper(r) && !unicode.IsLower(r)
}

// caselessBlock reports the blocks from Hebrew to Burmese, and of Han, kana and Hangul.
func caselessBlock(r rune) bool {
	return r >= 0x590 && r < 0x10A0 || r >= 0x3040 && r < 0xA640 || r >= 0xAC00 && r < 0xD7B0
}

// IsSmall reports a small letter of a script with capitals. Unicode calls letters of Georgian small, which has no case in text.
func IsSmall(r rune) bool { return unicode.IsLower(r) && ScriptOf(r) != Georgian }

// TrimSpace is strings.TrimSpace, faster for a text that begins or ends beyond ASCII and has nothing to trim.
func TrimSpace(s string) string {
	if s == "" {
		return s
	}
	if c := s[0]; c > ' ' && c != 0xC2 && c != 0xE1 && c != 0xE2 && c != 0xE3 { // the first bytes of white space beyond ASCII
		if c := s[len(s)-1]; c > ' ' && c < utf8.RuneSelf {
			return s
		}
		if r, _ := utf8.DecodeLastRuneInString(s); r > utf8.RuneSelf && !unicode.IsSpace(r) {
			return s
		}
	}
	return strings.TrimSpace(s)
}
