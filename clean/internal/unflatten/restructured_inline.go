package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// quoted reads "“code“", "`text <address>`_", "`name`_" and "`text`", each with a role before or after it.
func (w *writer) quoted(i int) int {
	s, r := w.src[:w.end], w.rst
	limit := w.paragraphEnd(i)
	if strings.HasPrefix(s[i:], "``") {
		end := w.ticks.next(s, i+2)
		if end > limit || end == i+2 {
			return i + run(s[i:])
		}
		w.skip(i, i+2)
		return w.skip(end, end+2)
	}
	end := w.tick.next(s, i+1)
	if end > limit || end >= len(s) || text.Space(s[i+1]) {
		return 0
	}
	next := end + 1
	for next < len(s) && next < end+3 && s[next] == '_' {
		next++
	}
	shown, address, named := target(s[i+1 : end])
	switch {
	case next == end+1:
		next += roleAt(s[next:])
	case named:
		if name, found := strings.CutSuffix(address, "_"); found {
			address = r.targets[targetName(name)]
		}
	case next == end+3:
		if len(r.anonymous) > 0 {
			address, r.anonymous = r.anonymous[0], r.anonymous[1:]
		}
	default:
		address = r.targets[targetName(shown)]
	}
	w.skip(i, i+1)
	start := w.at(i + 1)
	end = i + 1 + len(shown)
	if address != "" && next > i+1 {
		w.link(start, w.at(end), address)
	}
	return w.skip(end, next)
}

// target parts "text <address>"; where there is no text it is the address.
func target(s string) (shown, address string, named bool) {
	open := strings.LastIndexByte(s, '<')
	if open < 0 || !strings.HasSuffix(s, ">") || open > 0 && !text.Space(s[open-1]) {
		return s, "", false
	}
	address = strings.TrimSpace(s[open+1 : len(s)-1])
	shown = strings.TrimRight(s[:open], " \n\r\t")
	if shown == "" {
		return s, address, true
	}
	return shown, address, true
}

// roleAt is the length of ":role:" at the start of s, 0 where none stands there.
func roleAt(s string) int {
	if len(s) < 3 || s[0] != ':' || !text.ASCIILetter(s[1]) {
		return 0
	}
	for k := 2; k < len(s) && k < 60; k++ {
		switch c := s[k]; {
		case c == ':' && !(k+1 < len(s) && text.ASCIILetter(s[k+1])):
			return k + 1
		case !text.ASCIILetter(c) && !text.ASCIIDigit(c) && strings.IndexByte("-_.+:", c) < 0:
			return 0
		}
	}
	return 0
}

// colon reads ":role:" before a quoted text, and the "::" that announces a literal block.
func (w *writer) colon(i int) int {
	s := w.src[:w.end]
	if n := roleAt(s[i:]); n > 0 && i+n < len(s) && s[i+n] == '`' {
		return w.skip(i, i+n)
	}
	if !strings.HasPrefix(s[i:], "::") || i+2 < len(s) && strings.IndexByte("\n\r", s[i+2]) < 0 {
		return 0
	}
	w.rst.literal = true
	if i > 0 && text.Space(s[i-1]) {
		return w.skip(i, i+2)
	}
	return w.skip(i+1, i+2)
}

// reference reads "name_", a link by its name, where a target has it.
func (w *writer) reference(i int) int {
	s := w.src[:w.end]
	next := i + run(s[i:])
	if len(w.rst.targets) == 0 && len(w.rst.anonymous) == 0 || next > i+2 || next < len(s) && text.WordByte(s[next]) {
		return next
	}
	from := i
	for from > w.from && from > i-100 && (text.WordByte(s[from-1]) || strings.IndexByte("-_.+:", s[from-1]) >= 0) {
		from--
	}
	address := w.rst.targets[targetName(s[from:i])]
	if next == i+2 && len(w.rst.anonymous) > 0 && from < i {
		address, w.rst.anonymous = w.rst.anonymous[0], w.rst.anonymous[1:]
	}
	if address == "" {
		return next
	}
	w.link(w.at(from), w.at(i), address)
	return w.skip(i, next)
}

// noted leaves out what makes a reference of the number of a note: "[1]_".
func (w *writer) noted(i int) int {
	if s := w.src[:w.end]; i+1 < len(s) && s[i+1] == '_' && !(i+2 < len(s) && text.WordByte(s[i+2])) {
		return w.skip(i+1, i+2)
	}
	return 0
}

// substitution leaves out "|name|", for which something is put that is defined elsewhere: mostly a picture.
func (w *writer) substitution(i int) int {
	s := w.src[i:min(w.end, i+80)]
	if len(s) < 3 || text.Space(s[1]) || i > 0 && text.WordByte(w.src[i-1]) {
		return 0
	}
	end := strings.IndexAny(s[1:], "|\n")
	if end < 1 || s[1+end] != '|' || text.Space(s[end]) {
		return 0
	}
	next := i + end + 2
	for next < w.end && w.src[next] == '_' {
		next++
	}
	return w.skip(i, next)
}
