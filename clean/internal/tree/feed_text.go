package tree

import (
	"bytes"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmltok"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A textRun is what is known of the text before the next token.
type textRun struct {
	any   bool // there is text since the last tag
	ink   bool // some of it is no white space
	cut   bool // it ends in a "<" that begins no tag: the text goes on after it
	block bool // the last tag is the start of a block
}

// words looks at the text in[start:end], which a "<" or the end of the page follows. Of white space at its ends one character
// is kept. Nothing is kept of a text that is white space alone and comes right after the start tag of a block.
func (s *feed) words(start, end int) {
	if start == end {
		return
	}
	t := &s.text
	goesOn, begun := t.cut, t.any
	t.any, t.cut = true, false
	if s.verbatim(start) {
		t.ink = true
		return
	}
	lead := htmltok.SkipSpace(s.in[:end], start)
	if lead == end {
		switch {
		case t.block && !begun && s.spaceIsFree():
			t.any = false
			s.cut(start, end)
		case !goesOn && end-start > 1:
			s.cut(start, end-1)
		}
		return
	}
	t.ink = true
	if lead-start > 1 && !goesOn {
		s.cut(start, lead-1)
	}
	last := end
	for htmltok.IsSpace(s.in[last-1]) {
		last--
	}
	s.markText(lead, last)
	if end-last > 1 && s.beginsToken(end) {
		s.cut(last+1, end)
	}
}

// verbatim reports a place in which texts stay as they are.
func (s *feed) verbatim(i int) bool { return s.asIs || i < s.kept || len(s.foreign.open) > 0 }

// beginsToken reports a "<" that is no text.
func (s *feed) beginsToken(i int) bool {
	if i+2 >= len(s.in) || s.in[i] != '<' {
		return false
	}
	c := s.in[i+1]
	return text.ASCIILetter(c) || c == '/' || c == '!' || c == '?'
}

// spaceIsFree reports that white space between tags has no part in the tree but its own node: no element of style is open,
// which the parser might open again for it.
func (s *feed) spaceIsFree() bool { return s.styles.none() && !s.choice }

// dropSpace leaves out the white space that is all the text before the start tag of a block.
func (s *feed) dropSpace(tag int) {
	t := &s.text
	if t.any && !t.ink && tag > s.from && htmltok.IsSpace(s.in[tag-1]) && !s.asIs && s.spaceIsFree() {
		start := tag
		for start > s.from && htmltok.IsSpace(s.in[start-1]) {
			start--
		}
		s.cut(start, tag)
	}
}

// comment leaves out the comment in[start:s.i]. Between two texts, which would become one without it, it leaves an empty comment.
func (s *feed) comment(start int) {
	if s.verbatim(start) {
		s.text = textRun{}
		return
	}
	after := htmltok.SkipSpace(s.in, s.i)
	ink := after == len(s.in) || !s.beginsToken(after)
	t := &s.text
	switch {
	case !t.any || after == s.i && !ink || !t.ink && !ink:
		s.cut(start, s.i)
	case s.i-start > len("<!---->") && bytes.HasSuffix(s.in[start:s.i], []byte("-->")):
		s.cut(start+len("<!--"), s.i-len("-->"))
		*t = textRun{}
	default:
		*t = textRun{}
	}
}

// styles follows the parser's list of active formatting elements (WHATWG HTML 13.2.4.3) as far as to say that it is empty. The
// parser opens the elements of that list, such as b and a, again before the next text when a block ended inside them.
//
// Invariant: none is true only where every such element was closed by an end tag that is strictly nested with those of
// other formatting and block elements, and with no table, template or object in between.
type styles struct {
	stack [24]*traits
	n     int
	mixed bool // that order was broken once
}

func (s *styles) none() bool { return s.n == 0 && !s.mixed }

func (s *styles) open(el *traits) {
	switch {
	case s.mixed || el.kind == ordinary || s.n == 0 && el.kind != formatting:
	case el.kind != formatting && el.kind != bounding && el.kind != preformatted || s.n == len(s.stack):
		s.mixed = true
	default:
		s.stack[s.n] = el
		s.n++
	}
}

func (s *styles) close(el *traits) {
	switch {
	case s.mixed || el.kind == ordinary || s.n == 0:
	case s.stack[s.n-1] != el:
		s.mixed = true
	default:
		s.n--
	}
}
