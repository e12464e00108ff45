package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A finder finds the next place of a mark. Its questions come in the order of the text, so that each byte is looked at once.
type finder struct {
	mark string
	last int // the last answer and one more, 0 before the first
}

// next is where the mark stands next, from i on; the length of the text where it does not.
func (f *finder) next(s string, i int) int {
	if f.last <= i {
		n := strings.Index(s[min(i, len(s)):], f.mark)
		if f.last = i + n + 1; n < 0 {
			f.last = len(s) + 1
		}
	}
	return f.last - 1
}

// finders are what marks of code and links look for.
type finders struct {
	tick, ticks        finder // "`" and "``"
	strike1, strike2   finder // "~" and "~~"
	fence, wave, close finder // what ends a block between fences, and a "]"
	paragraph          finder // the blank line that ends a paragraph
	comment            finder // the end of a comment of HTML
}

func newFinders() finders {
	return finders{finder{mark: "`"}, finder{mark: "``"}, finder{mark: "~"}, finder{mark: "~~"}, finder{mark: "\n```"}, finder{mark: "\n~~~"}, finder{mark: "]"}, finder{mark: "\n\n"}, finder{mark: "-->"}}
}

// paragraphEnd is where the paragraph at i ends, or as far as a mark in it is looked for.
func (w *writer) paragraphEnd(i int) int {
	return min(w.paragraph.next(w.src[:w.end], i), i+longestAddress)
}

// fenced reads code between two lines that begin with three ticks or waves: a reader saw it as it is written.
func (w *writer) fenced(i int) int {
	s := w.src[:w.end]
	find := &w.fence
	switch {
	case strings.HasPrefix(s[i:], "~~~"):
		find = &w.wave
	case !strings.HasPrefix(s[i:], "```"):
		return 0
	}
	n := strings.IndexByte(s[i:], '\n')
	if n < 0 || strings.IndexByte(s[i+run(s[i:]):i+n], s[i]) >= 0 {
		return 0
	}
	start, end := i+n+1, find.next(s, i+n)
	if end >= len(s) {
		return 0
	}
	w.skip(i, start)
	if start < end {
		w.t.Code = append(w.t.Code, Range{Start: w.at(start), End: w.at(end), Shown: true})
	}
	next := end + 1 + len(lineAt(s, end+1))
	w.before, w.line = w.at(max(start, end)), w.at(max(start, end))
	return w.skip(max(start, end), next)
}

// indented reads code whose lines are moved in by four columns, after a blank line (CommonMark, 4.4). What ends a sentence, or begins with
// a tag, was only moved in.
func (w *writer) indented(start int) int {
	s := w.src[:w.end]
	for _, next := range [...][]Range{w.code, w.breaks} {
		if len(next) > 0 {
			s = s[:max(start, min(len(s), next[0].Start))]
		}
	}
	if len(w.tables) > 0 {
		s = s[:max(start, min(len(s), w.tables[0].Start))]
	}
	if before := strings.TrimRight(s[:start], " \t\r"); w.listed || start < w.movedEnd || before != "" && !strings.HasSuffix(before, "\n\n") && !strings.HasSuffix(before, "\n\r\n") {
		return 0
	}
	end := start
	for i := start; i < len(s); i = lineAfter(s, i) {
		words := strings.TrimSpace(s[i:lineAfter(s, i)])
		if words == "" {
			continue
		}
		if codeIndent(s[i:]) == 0 || i == start && words[0] == '<' {
			break
		}
		end = i + len(strings.TrimRight(s[i:lineAfter(s, i)], "\r\n"))
	}
	if end == start || text.EndsSentence(s[start:end]) {
		w.movedEnd = end
		return 0
	}
	code := w.at(start)
	for i := start; i < end; i = lineAfter(s, i) {
		w.skip(i, min(i+codeIndent(s[i:]), end))
	}
	w.t.Code = append(w.t.Code, Range{Start: code, End: w.at(end), Shown: true})
	w.before, w.line = w.at(end), w.at(end)
	return end
}

// codeIndent is the length of the white space that moves a line in by four columns, 0 where less stands there.
func codeIndent(s string) int {
	for n := range min(len(s), 4) {
		if s[n] == '\t' {
			return n + 1
		}
		if s[n] != ' ' {
			return 0
		}
	}
	return truth(len(s) >= 4) * 4
}

// ticked leaves out the ticks around code in a line, and leaves the code as it is.
func (w *writer) ticked(i int) int {
	s := w.src[:w.end]
	n := run(s[i:])
	find := &w.tick
	if n == 2 {
		find = &w.ticks
	}
	end := find.next(s, i+n)
	if n > 2 || end > w.paragraphEnd(i) || end >= len(s) || i > 0 && text.WordByte(s[i-1]) {
		return i + n
	}
	next := end + n
	if next < len(s) && (s[next] == '`' || text.WordByte(s[next])) || n == 1 && (text.Space(s[i+1]) || text.Space(s[end-1])) {
		return i + n
	}
	w.skip(i, i+n)
	return w.skip(end, next)
}
