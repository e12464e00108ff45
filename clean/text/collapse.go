package text

import (
	"unicode"
	"unicode/utf8"
)

// Collapse normalises a text: runs of white space, no-break spaces included, become one space, and none at either end; characters
// that show nothing are dropped (see Invisible), and bytes that are no UTF-8 become U+FFFD.
func Collapse(s string) string {
	_, run, rest := Next(s)
	if rest == "" {
		return run
	}
	b := append(make([]byte, 0, len(run)+len(rest)), run...)
	for rest != "" {
		var gap bool
		if gap, run, rest = Next(rest); run == "" {
			break
		}
		if gap {
			b = append(b, ' ')
		}
		b = append(b, run...)
	}
	return string(b)
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
		if c > ' ' && c < 0x7f {
			for j++; j < len(s) && s[j] < 0x7f && (s[j] > ' ' || s[j] == ' ' && j+1 < len(s) && s[j+1] > ' ' && s[j+1] < 0x7f); j++ {
			}
			continue
		}
		k := j // after a space that another visible rune follows
		if c == ' ' {
			if k++; k == len(s) || s[k] <= ' ' || s[k] == 0x7f {
				break
			}
			if s[k] < utf8.RuneSelf {
				j = k + 1
				continue
			}
		} else if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(s[k:])
		if unicode.IsSpace(r) || Invisible(r) || r == utf8.RuneError && n == 1 {
			break
		}
		j = k + n
	}
	return gap, s[i:j], s[j:]
}
