package unflatten

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// ruleLine is the length of a line that is nothing but a rule of at least three marks, 0 for other lines.
func ruleLine(s string) int {
	switch s[0] {
	case '*', '-', '=', '_':
	default:
		return 0
	}
	n, marks := 0, 0
	for n < len(s) && (s[n] == s[0] || s[n] == ' ') {
		if s[n] == s[0] {
			marks++
		}
		n++
	}
	if marks < 3 || n < len(s) && s[n] != '\n' && s[n] != '\r' {
		return 0
	}
	return n
}

// closedBy reports that a rule of mark c stands below the line at i.
func (w *writer) closedBy(i int, c byte) bool {
	end := strings.IndexByte(w.src[i:min(w.end, i+1000)], '\n')
	if end < 0 {
		return false
	}
	next := w.src[i+end+1 : w.end]
	return len(next) > 2 && next[0] == c && ruleLine(next[:min(len(next), 1000)]) > 0
}

// levelOf is the level of a heading between rules.
func levelOf(c byte) int8 {
	if c == '*' || c == '=' {
		return 1
	}
	return 2
}

// headMark is how much a line at i proves that the text has titles between marks: 1 where a title stands between stars, 2 where it stands
// between five or six of them, which nobody writes by hand, or in a box as wide as itself.
func headMark(s string, i int) int {
	n := run(s[i:])
	switch {
	case s[i] == '*' && n >= 2 && n <= 6 && i+n < len(s) && s[i+n] == ' ' && starsEnd(s, i+n, n) > 0:
		if n >= 5 {
			return 2
		}
		return 1
	case n >= 3 && boxWide(s[i:], n):
		return 2
	}
	return 0
}

// longestBox is the most bytes of a line that are looked at for a box.
const longestBox = 400

// boxWide reports a rule of n marks, a line of as many letters, and the same rule again.
func boxWide(s string, n int) bool {
	if n > longestBox || n >= len(s) || s[n] != '\n' {
		return false
	}
	title := s[n+1 : min(len(s), n+1+longestBox)]
	end := strings.IndexByte(title, '\n')
	if end < 0 || utf8.RuneCountInString(title[:end]) != n {
		return false
	}
	below := s[n+1+end+1:]
	return strings.HasPrefix(below, s[:n]) && (len(below) == n || below[n] == '\n') && strings.Trim(title[:end], " *-=_+|") != ""
}

// starsEnd finds the n stars that end a title, at most three lines below its start: they may stand on a line of their own.
func starsEnd(s string, i, n int) int {
	lines := 0
	for k := i; k < len(s) && k < i+500; k++ {
		switch {
		case s[k] == '\n':
			if lines++; lines == 3 {
				return 0
			}
		case s[k] == '*':
			if m := run(s[k:]); m == n && (s[k-1] == ' ' || s[k-1] == '\n') && (k+m == len(s) || text.Space(s[k+m])) {
				return k
			}
			return 0
		}
	}
	return 0
}

// stars reads a title between stars: six for the first level.
func (w *writer) stars(i int) int {
	n := run(w.src[i:w.end])
	if n < 2 || n > 6 || i+n >= w.end || w.src[i+n] != ' ' {
		return 0
	}
	end := starsEnd(w.src[:w.end], i+n, n)
	if end == 0 || strings.TrimSpace(w.src[i+n:end]) == "" {
		return 0 // no title stands between the stars
	}
	w.skip(i, i+n+1)
	w.line = w.at(i + n + 1)
	w.mark(page.Heading, int8(7-n))
	for k := i + n + 1; k < end-1; {
		next := k + 1
		switch c := w.src[k]; {
		case c == '\n':
			w.space(k, next)
		case c == '_' && w.underlines && text.WordByte(w.src[k-1]) && text.WordByte(w.src[k+1]):
			w.space(k, next)
		case c == '&' && w.characters:
			next = max(next, w.character(k))
		}
		k = next
	}
	return w.skip(end-1, end+n)
}
