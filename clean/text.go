package clean

import (
	"unicode"
	"unicode/utf8"
)

// Collapse normalises text as Parse does: runs of white space, no-break spaces included, become one space; characters
// that show nothing are dropped.
func Collapse(s string) string {
	if tidy(s) {
		return s
	}
	b, _ := appendCollapsed(nil, s, false)
	return string(b)
}

// appendCollapsed appends text to b as Collapse has it; gap says that white space stands between b and s, and after it whether
// some stands at the end of s.
func appendCollapsed(b []byte, s string, gap bool) (text []byte, open bool) {
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case isBlank(r):
			gap = true
			i += n
			continue
		case isInvisible(r):
			i += n
			continue
		}
		if gap && len(b) > 0 && !asciiSpace(b[len(b)-1]) {
			b = append(b, ' ')
		}
		gap = false
		if n > 1 || r == utf8.RuneError {
			b = utf8.AppendRune(b, r)
			i += n
			continue
		}
		j := i + 1 // ASCII with single spaces is copied at once
		for j < len(s) && s[j] < 0x7f && (s[j] > ' ' || s[j] == ' ' && j+1 < len(s) && s[j+1] > ' ' && s[j+1] < 0x7f) {
			j++
		}
		b = append(b, s[i:j]...)
		i = j
	}
	return b, gap
}

// isBlank reports white space, no-break spaces included.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIIBlank(byte(r))
	}
	return unicode.IsSpace(r)
}

// isASCIIBlank reports the white space of ASCII.
func isASCIIBlank(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// isInvisible reports characters that show nothing and part nothing: control characters, soft hyphens, zero-width spaces, word
// joiners, byte-order marks.
func isInvisible(r rune) bool {
	switch r {
	case 0x00ad, 0x200b, 0x2060, 0xfeff, 0x034f, 0x180e, 0xfffc:
		return true
	}
	return r < ' ' || r >= 0x7f && r < 0xa0
}

// tidy reports that Collapse would change nothing: ASCII without double, leading or trailing spaces.
func tidy(s string) bool {
	space := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space || s == ""
}

// truncate cuts s to at most n bytes on a rune boundary.
func truncate(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// asciiSpace reports the white space that a block's text can have.
func asciiSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }
