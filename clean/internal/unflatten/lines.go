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
	if w.moved && i > start {
		if next := w.indented(start); next > 0 {
			return next
		}
	}
	if i == start {
		_, n := item(w.src[i:w.end])
		w.listed = n > 0 || c == ':' || strings.HasPrefix(w.src[i:w.end], "[^")
	}
	if w.margins && start >= w.titleEnd {
		w.marginTitle(start)
	}
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
	case w.pictures && c == '[':
		if next := w.picture(i); next > 0 {
			return next
		}
	case w.markdown && text.ASCIIDigit(c):
		if n := w.itemAt(i); n > 0 {
			return w.listItem(start, i, n)
		}
		fallthrough
	case w.markdown && i == start:
		if level := w.underlined(i); level > 0 {
			w.mark(page.Heading, level)
			return i
		}
	}
	if n := ruleLine(w.src[i:w.end]); n > 0 && (w.heads || w.markdown) {
		if (c == '=' || c == '-' || c == '*') && !w.boxed {
			w.rule = c
		}
		w.boxed = false
		return w.skip(i, i+n)
	}
	if rule != 0 && w.heads && w.closedBy(i, rule) {
		w.mark(page.Heading, levelOf(rule))
		w.boxed = true
		return i
	}
	if c == '*' && w.heads {
		if next := w.stars(i); next > 0 {
			return next
		}
	}
	if n := bullet(w.src[i:w.end]); n > 0 && (c != 'o' || w.underlines && i-start > 4) && (w.markdown || w.squares || w.rounds || w.numbers || w.underlines || w.margins) {
		if i = w.listItem(start, i, n); w.heads && i < w.end && w.src[i] == '*' {
			return max(i, w.stars(i)) // a title in an item
		}
		return i
	}
	return i
}

// listItem marks the item whose bullet or number is n bytes long and returns where its words begin: it may be a heading.
func (w *writer) listItem(start, i, n int) int {
	w.skip(i, i+n)
	w.line, w.listed = w.at(i+n), true
	if k := i + n; w.markdown && k < w.end && w.src[k] == '#' {
		if m := run(w.src[k:w.end]); m <= 6 && k+m < w.end && w.src[k+m] == ' ' {
			return w.hashes(k)
		}
	}
	w.mark(page.ListItem, int8(min(1+(i-start)/4, 9)))
	return i + n
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

// item reads the number of an item of Markdown, "1.  " or "2) ". n is its length with the spaces after it, 0 where none stands there.
func item(s string) (number, n int) {
	for n < len(s) && n < 3 && text.ASCIIDigit(s[n]) {
		number = number*10 + int(s[n]-'0')
		n++
	}
	if n == 0 || n+1 >= len(s) || s[n] != '.' && s[n] != ')' || s[n+1] != ' ' {
		return 0, 0
	}
	for n++; n < len(s) && s[n] == ' '; n++ {
	}
	if n == len(s) || s[n] == '\n' || s[n] == '\r' {
		return 0, 0
	}
	return number, n
}

// How far ahead the next item of a list is looked for, in bytes and in lines.
const (
	reachItem = 3000
	itemLines = 12
)

// itemAt notes an item with a number at i and is the length of that, 0 where none stands there: one of a list, so that the item before it or
// after it has the number before it or after it. A date may begin like an item.
func (w *writer) itemAt(i int) int {
	number, n := item(w.src[i:w.end])
	if n > 0 && (i < w.itemEnd+reachItem && follows(number, w.item) || w.itemAfter(i, number)) {
		w.item, w.itemEnd = number, i
		return n
	}
	return 0
}

// itemAfter reports that the item after the one with such a number follows.
func (w *writer) itemAfter(i, number int) bool {
	limit := min(w.end, i+reachItem)
	at := i
	for range itemLines {
		if at = lineAfter(w.src[:limit], at); at == limit {
			break
		}
		line := lineAt(w.src[:limit], at)
		if k, m := item(strings.TrimLeft(line, " >")); m > 0 && follows(k, number) {
			return true
		}
	}
	return false
}

// follows reports the number of the item after that with number before; all may have the number 1.
func follows(number, before int) bool {
	return before > 0 && number == before+1 || before == 1 && number == 1
}
