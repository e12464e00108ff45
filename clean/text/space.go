package text

import "unicode"

// Space reports the white space of ASCII, by Unicode. (HTML's, between the attributes of a tag, has no vertical tab.)
func Space(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// Invisible reports the characters that Collapse drops, for they show nothing and part nothing: soft hyphens, zero-width spaces, word
// joiners, byte-order marks, grapheme joiners, places of objects, and the control characters beyond ASCII. Joiners that shape letters
// (U+200C, U+200D) and direction marks stay in a text.
func Invisible(r rune) bool {
	switch r {
	case 0xAD, 0x200B, 0x2060, 0xFEFF, 0x34F, 0x180E, 0xFFFC:
		return true
	}
	return r >= 0x80 && r < 0xA0
}

// Blank reports what a reader of words and figures passes over: white space, control characters and all that is invisible, joiners,
// direction marks and variation selectors included (Default_Ignorable_Code_Point of Unicode, as far as pages have it).
func Blank(r rune) bool {
	switch {
	case r <= ' ':
		return true
	case r < 0x7F:
		return false
	case r <= 0xA0, r == 0xAD, r == 0x34F, r == 0x61C, r == 0x180E:
		return true
	case r < 0x1680:
		return false
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return true
	case r >= 0xFE00 && r <= 0xFE0F, r == 0xFEFF, r == 0xFFFC:
		return true
	}
	return unicode.IsSpace(r)
}

// Trim moves the ends of s[start:end] inwards past white space of ASCII.
func Trim(s string, start, end int) (int, int) {
	for start < end && Space(s[start]) {
		start++
	}
	for end > start && Space(s[end-1]) {
		end--
	}
	return start, end
}
