package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// quotation reads the mark of a quotation at i. Its lines are one paragraph as far as a line of nothing but the mark, a list, a heading
// or a line end that is written out as two spaces or a backslash; its items and headings are those of any text.
func (w *writer) quotation(i int) int {
	n, from := i, i // from is after the last mark and one space
	for n < w.end && (w.src[n] == '>' || w.src[n] == ' ') {
		if n++; w.src[n-1] == '>' {
			from = n + truth(n < w.end && w.src[n] == ' ')
		}
	}
	words := n < w.end && w.src[n] != '\n' && w.src[n] != '\r'
	begins := words && beginsBlock(w.src[n:w.end])
	if words && !begins && w.quoteEnd > 0 {
		w.space(w.quoteEnd, n)
		w.line, w.quoting = w.before, true
		return n
	}
	w.skip(i, n)
	if w.line, w.quoting = w.at(n), words && !begins; !words {
		return n
	}
	if begins {
		length := bullet(w.src[n:w.end])
		if length == 0 {
			length = w.itemAt(n)
		}
		switch {
		case w.src[n] == '#':
			return w.hashes(n)
		case length > 0 && ruleLine(w.src[n:w.end]) == 0:
			w.quoting = true
			return w.listItem(from, n, length)
		}
	}
	w.mark(page.Quotation, 0)
	return n
}

// endQuoted notes at the end of a line, at i, that a quotation may go on in the line after it.
func (w *writer) endQuoted(i int) {
	if w.src[i] == '\n' && i > 0 && w.src[i-1] == '\r' {
		return
	}
	w.quoteEnd = 0
	if w.quoting && (w.src[i] == '\n' || strings.HasPrefix(w.src[i:], "\r\n")) && w.src[i-1] != '\\' && !strings.HasSuffix(w.src[:i], "  ") {
		w.quoteEnd = i
	}
	w.quoting = false
}

// beginsBlock reports the words after the mark of a quotation that go on with no paragraph.
func beginsBlock(s string) bool {
	return s[0] == '#' || s[0] == '|' || bullet(s) > 0 || ruleLine(s) > 0 || text.Numbered(s, 4)
}
