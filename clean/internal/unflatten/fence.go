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
	fence, wave, close finder // what ends a block between fences, and a "]"
	paragraph          finder // the blank line that ends a paragraph
	comment            finder // the end of a comment of HTML
}

func newFinders() finders {
	return finders{finder{mark: "`"}, finder{mark: "``"}, finder{mark: "\n```"}, finder{mark: "\n~~~"}, finder{mark: "]"}, finder{mark: "\n\n"}, finder{mark: "-->"}}
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
