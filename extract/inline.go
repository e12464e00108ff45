package extract

import (
	"slices"
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A styled is the stretch text[start:end] of a block under one set of marks.
type styled struct {
	start, end int
	marks      [inlineMarks]string // by mark: "" where it is off, "x" where it is on; the address for markLink, the reading for markRuby
}

// The marks, outermost first: a link holds strong text, never the other way round, so that any overlap of spans comes out
// properly nested.
const (
	markLink = iota
	markStrong
	markEmphasis
	markCode
	markRuby
	markSuperscript
	markSubscript
	inlineMarks
)

// interval is a half-open stretch of bytes with the address it links to, or "x".
type interval struct {
	start, end int
	value      string
}

// style cuts s at its spans. Spans may overlap, lie outside of it, cut a rune in half or come in any order. The
// stretches follow one another from the start of s to its end.
func style(s string, spans []Span) []styled {
	if len(spans) == 0 {
		return []styled{{end: len(s)}}
	}
	var by [inlineMarks][]interval
	for _, sp := range spans {
		mark, value := markOf(sp)
		start, end := text.Boundary(s, sp.Start), text.Boundary(s, sp.End)
		if value == "" || start >= end {
			continue
		}
		by[mark] = append(by[mark], interval{start, end, value})
	}
	cuts := []int{0, len(s)}
	for m := range by {
		by[m] = disjoint(by[m])
		for _, v := range by[m] {
			cuts = append(cuts, v.start, v.end)
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	return cut(cuts, by)
}

// longestReading is the most bytes of a reading that is written above its text.
const longestReading = 200

// markOf names the mark of a span and its value, "" for a span that shows nothing.
func markOf(s Span) (mark int, value string) {
	switch s.Kind {
	case Link:
		return markLink, safeAddress(s.URL)
	case Strong:
		return markStrong, "x"
	case Emphasis:
		return markEmphasis, "x"
	case CodeSpan:
		return markCode, "x"
	case Ruby:
		if len(s.Value) <= longestReading {
			return markRuby, s.Value
		}
	case Superscript, Subscript:
		switch {
		case s.Value != "": // written with the figures of Unicode
			return 0, ""
		case s.Kind == Superscript:
			return markSuperscript, "x"
		}
		return markSubscript, "x"
	}
	return 0, ""
}

// disjoint sorts intervals and makes them disjoint: of two that overlap the one that starts first keeps its bytes, and
// neighbours of the same value become one.
func disjoint(v []interval) []interval {
	slices.SortStableFunc(v, func(a, b interval) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return b.end - a.end
	})
	out := v[:0]
	for _, next := range v {
		if len(out) > 0 {
			last := &out[len(out)-1]
			next.start = max(next.start, last.end)
			if next.start >= next.end {
				continue
			}
			if next.start == last.end && next.value == last.value {
				last.end = next.end
				continue
			}
		}
		out = append(out, next)
	}
	return out
}

// cut makes one styled of each stretch between two cuts. The intervals of each mark are sorted and disjoint.
func cut(cuts []int, by [inlineMarks][]interval) []styled {
	var next [inlineMarks]int
	out := make([]styled, 0, len(cuts))
	for i := 1; i < len(cuts); i++ {
		piece := styled{start: cuts[i-1], end: cuts[i]}
		for m := range by {
			for next[m] < len(by[m]) && by[m][next[m]].end <= cuts[i-1] {
				next[m]++
			}
			if next[m] < len(by[m]) && by[m][next[m]].start <= cuts[i-1] {
				piece.marks[m] = by[m][next[m]].value
			}
		}
		out = append(out, piece)
	}
	return out
}

// A token is one step of a block's inline text: words, or the start or end of a mark. Starts and ends are properly nested,
// and no mark starts or ends beside white space on its inside.
type token struct {
	op    tokenOp
	mark  int
	value string // of a link: its address
	pair  int    // index of the matching start or end
	start int    // of words: text[start:end]
	end   int
}

type tokenOp int8

const (
	opWords tokenOp = iota
	opStart
	opEnd
)

// inline turns a block's text into tokens.
func inline(text string, spans []Span) []token {
	t := tokens{text: text}
	t.nest(style(text, spans), 0)
	return t.list
}

type tokens struct {
	text string
	list []token
}

// nest appends the pieces with the marks from mark inwards.
func (t *tokens) nest(pieces []styled, mark int) {
	if mark == inlineMarks {
		for _, p := range pieces {
			t.words(p.start, p.end)
		}
		return
	}
	for len(pieces) > 0 {
		value := pieces[0].marks[mark]
		n := 1
		for n < len(pieces) && pieces[n].marks[mark] == value {
			n++
		}
		if value == "" {
			t.nest(pieces[:n], mark+1)
		} else {
			t.enclose(pieces[:n], mark, value)
		}
		pieces = pieces[n:]
	}
}

// enclose appends pieces that share a mark, with the white space at their ends left outside it.
func (t *tokens) enclose(pieces []styled, mark int, value string) {
	first, last := pieces[0].start, pieces[len(pieces)-1].end
	inside := trimPieces(t.text, pieces)
	if len(inside) == 0 {
		t.words(first, last)
		return
	}
	t.words(first, inside[0].start)
	open := len(t.list)
	t.list = append(t.list, token{op: opStart, mark: mark, value: value})
	t.nest(inside, mark+1)
	t.list[open].pair = len(t.list)
	t.list = append(t.list, token{op: opEnd, mark: mark, value: value, pair: open})
	t.words(inside[len(inside)-1].end, last)
}

// words appends text[start:end], joined to the words before it.
func (t *tokens) words(start, end int) {
	if start >= end {
		return
	}
	if n := len(t.list); n > 0 && t.list[n-1].op == opWords {
		t.list[n-1].end = end
		return
	}
	t.list = append(t.list, token{start: start, end: end})
}

// trimPieces takes the white space off both ends of a run of pieces.
func trimPieces(text string, pieces []styled) []styled {
	p := slices.Clone(pieces)
	for len(p) > 0 {
		p[0].start = p[0].end - len(strings.TrimLeftFunc(text[p[0].start:p[0].end], unicode.IsSpace))
		if p[0].start < p[0].end {
			break
		}
		p = p[1:]
	}
	for len(p) > 0 {
		last := &p[len(p)-1]
		last.end = last.start + len(strings.TrimRightFunc(text[last.start:last.end], unicode.IsSpace))
		if last.start < last.end {
			break
		}
		p = p[:len(p)-1]
	}
	return p
}
