package clean

import (
	"strings"
	"unicode/utf8"
)

// Collapse normalises text as Parse does: runs of white space, no-break spaces included, become one space; characters
// that show nothing are dropped.
func Collapse(s string) string {
	if tidy(s) {
		return s
	}
	var t inline
	t.add(s, false)
	return string(t.buf)
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

func writeInt(b *strings.Builder, n int32) {
	var d [10]byte
	i := len(d)
	for {
		i--
		d[i] = byte('0' + n%10)
		if n /= 10; n == 0 {
			break
		}
	}
	b.Write(d[i:])
}
