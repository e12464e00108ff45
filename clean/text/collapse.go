package text

import (
	"unicode"
	"unicode/utf8"
)

// Collapse normalises a text: runs of white space, no-break spaces included, become one space, and none at either end; characters
// that show nothing are dropped (see Invisible), and bytes that are no UTF-8 become U+FFFD.
func Collapse(s string) string {
	if collapsed(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	for s != "" {
		var run string
		var gap bool
		gap, run, s = Next(s)
		if run == "" {
			break
		}
		if gap && len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(b, run...)
	}
	return string(b)
}

// collapsed reports that Collapse would change nothing: ASCII without double, leading or trailing spaces.
func collapsed(s string) bool {
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

// Next cuts the first run off s that Collapse keeps as it stands, and says whether white space comes before it. At the end of s
// the run is "".
func Next(s string) (gap bool, run, rest string) {
	i := 0
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if c > ' ' && c != 0x7f {
				break
			}
			gap = gap || Space(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			gap = true
		} else if !Invisible(r) {
			if r == utf8.RuneError && n == 1 {
				return gap, "\uFFFD", s[i+1:]
			}
			break
		}
		i += n
	}
	j := i
	for j < len(s) {
		c := s[j]
		if c < utf8.RuneSelf {
			if c <= ' ' && (c != ' ' || j+1 == len(s) || s[j+1] <= ' ' || s[j+1] >= 0x7f) || c == 0x7f {
				break
			}
			j++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[j:])
		if unicode.IsSpace(r) || Invisible(r) || r == utf8.RuneError && n == 1 {
			break
		}
		j += n
	}
	return gap, s[i:j], s[j:]
}
