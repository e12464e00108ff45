package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SentenceEnd reports the marks that end a sentence: those of Unicode (STerm of UAX 29), the ellipsis, and the Khmer khan, which
// Unicode 16 adds. The Burmese mark of a pause (U+104A) is a comma on news pages; the Tibetan shad ends headings and parts of a
// sentence as well, so that it says nothing. Thai and Lao have no mark.
func SentenceEnd(r rune) bool {
	switch {
	case r < 0x589:
		return r == '.' || r == '!' || r == '?'
	case r >= 0x620 && r < 0x6D4, r >= 0x900 && r < 0x964, r >= 0x966 && r < 0x104B, r >= 0x3003 && r < 0xA4FF, r >= 0xAC00 && r < 0xFE00:
		return false
	case r == '…', r == '。', r == '។', r == '៕':
		return true
	case r >= 0x2010 && r < 0x203C:
		return false // quotes and dashes
	}
	return unicode.Is(unicode.STerm, r)
}

// closing are the marks that may stand after a sentence's end and belong to it: quotes and brackets (Close of UAX 29). Quotes that open in
// one language close in another. Braces are left out: text that has them is code.
const closing = "\"'”’»«“‘›‹)]）］」』】〕》〉｣＂＇"

// Closing reports a quote or bracket that may stand after a sentence's end.
func Closing(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '"' || r == '\'' || r == ')' || r == ']'
	}
	return r < 0x4E00 && strings.ContainsRune(closing, r) || r >= 0xFF02 && strings.ContainsRune(closing, r)
}

// TrimClosing drops closing quotes, brackets and white space from the end.
func TrimClosing(s string) string {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if !Closing(r) && !unicode.IsSpace(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// EndsSentence reports a text that ends in the mark of a sentence's end, also before closing quotes and brackets.
func EndsSentence(s string) bool {
	if s == "" {
		return false
	}
	if c := s[len(s)-1]; c > ' ' && c < utf8.RuneSelf && !Closing(rune(c)) {
		return c == '.' || c == '!' || c == '?'
	}
	r, _ := utf8.DecodeLastRuneInString(TrimClosing(s))
	return SentenceEnd(r)
}
