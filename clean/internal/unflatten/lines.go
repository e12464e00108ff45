package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// startLine reads the marks at the start of a line and returns where its words begin.
func (w *writer) startLine(i int) int {
	start := i
	for i < w.end && (w.src[i] == ' ' || w.src[i] == '\t') {
		i++
	}
	w.line = w.at(i)
	rule := w.rule
	w.rule = 0
	if w.restructured {
		return w.structureLine(start, i)
	}
	if i >= w.end || w.src[i] == '\n' || w.src[i] == '\r' {
		return i
	}
	c := w.src[i]
	switch {
	case c == '#' && w.markdown:
		return w.hashes(i)
	case c == '>' && w.markdown:
		return w.quotation(i)
	case w.markdown && (c == '`' || c == '~'):
		if next := w.fenced(i); next > 0 {
			return next
		}
	case w.markdown && c == '[' && len(w.defined) > 0:
		if next := w.defining(i); next > 0 {
			return next
		}
	case w.markdown && i == start:
		if level := w.underlined(i); level > 0 {
			w.mark(page.Heading, level)
			return i
		}
	}
	if n := ruleLine(w.src[i:w.end]); n > 0 && (w.heads || w.markdown) {
		if c == '=' || c == '-' || c == '*' {
			w.rule = c
		}
		return w.skip(i, i+n)
	}
	if rule != 0 && w.heads && w.closedBy(i, rule) {
		w.mark(page.Heading, levelOf(rule))
		return i
	}
	if c == '*' && w.heads {
		if next := w.stars(i); next > 0 {
			return next
		}
	}
	if n := bullet(w.src[i:w.end]); n > 0 && (c != 'o' || w.underlines && i-start > 4) && (w.markdown || w.squares || w.rounds || w.numbers || w.underlines) {
		w.skip(i, i+n)
		w.line = w.at(i + n)
		w.mark(page.ListItem, int8(min(1+(i-start)/4, 9)))
		return i + n
	}
	return i
}

func (w *writer) mark(k page.Kind, level int8) {
	w.t.Lines = append(w.t.Lines, Line{w.line, k, level})
}

// hashes reads the mark of a heading.
func (w *writer) hashes(i int) int {
	n := run(w.src[i:w.end])
	if n > 6 || i+n >= w.end || w.src[i+n] != ' ' {
		return i + n
	}
	w.skip(i, i+n+1)
	w.line = w.at(i + n + 1)
	w.mark(page.Heading, int8(n))
	return i + n + 1
}

// quotation reads the mark of a quotation.
func (w *writer) quotation(i int) int {
	n := i
	for n < w.end && (w.src[n] == '>' || w.src[n] == ' ') {
		n++
	}
	w.skip(i, n)
	w.line = w.at(n)
	w.mark(page.Quotation, 0)
	return n
}

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

// headMark is 1 where a line at i begins a title between stars or a rule.
func headMark(s string, i int) int {
	if n := run(s[i:]); s[i] == '*' && n >= 2 && n <= 6 && i+n < len(s) && s[i+n] == ' ' && starsEnd(s, i+n, n) > 0 {
		return 1
	}
	return 0
}

// starsEnd finds the n stars that end a title, at most three lines below its start.
func starsEnd(s string, i, n int) int {
	lines := 0
	for k := i; k < len(s) && k < i+500; k++ {
		switch {
		case s[k] == '\n':
			if lines++; lines == 3 {
				return 0
			}
		case s[k] == '*':
			if m := run(s[k:]); m == n && s[k-1] == ' ' && (k+m == len(s) || text.Space(s[k+m])) {
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
	for k := i + n + 1; k < end; k++ {
		if w.src[k] == '\n' {
			w.space(k, k+1)
		} else if w.src[k] == '_' && w.underlines && letter(w.src[k-1]) && letter(w.src[k+1]) {
			w.space(k, k+1)
		}
	}
	return w.skip(end-1, end+n)
}

// bullet is the length of a bullet and the spaces after it.
func bullet(s string) int {
	n := 0
	switch {
	case len(s) < 2:
		return 0
	case s[0] == '*' || s[0] == '+' || s[0] == '-' || s[0] == 'o':
		n = 1
	case strings.HasPrefix(s, "•"):
		n = len("•")
	default:
		return 0
	}
	end := n
	for end < len(s) && s[end] == ' ' {
		end++
	}
	if end == n || s[0] == 'o' && end > n+1 {
		return 0
	}
	return end
}
