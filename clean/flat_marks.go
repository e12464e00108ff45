package clean

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/rejoin"
	"github.com/broadsheet-go/broadsheet/clean/internal/unflatten"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// marked reads what the marks of a text told, line after line.
type marked struct {
	*unflatten.Text
	place      unflatten.Cursor
	link, line int // the first that may belong to the next line
}

// offset is where byte i of the text stood in the source.
func (m *marked) offset(i int) int {
	if m.Text == nil {
		return i
	}
	return m.place.Offset(i)
}

// left is how many bytes of marks stood between two places of the text without them.
func (m *marked) left(start, end int) int {
	return max(m.offset(end)-m.offset(max(start-1, 0))-end+max(start-1, 0), 0)
}

// read gives a line its kind, its links and its place. written is the line before its white space
// was collapsed; it begins at start.
func (m *marked) read(l *rejoin.Line, written string, start int) {
	end := start + len(written)
	first := firstVisible(written)
	l.Offset = start + first
	for m.line < len(m.Lines) && m.Lines[m.line].At < start {
		m.line++
	}
	if m.line < len(m.Lines) && m.Lines[m.line].At <= end {
		l.Kind, l.Level, l.Own = m.Lines[m.line].Kind, m.Lines[m.line].Level, true
	}
	lead := m.left(start, start+first)
	l.Measure(written, m.left(start, end)-lead, lead)
	for m.link < len(m.Links) && m.Links[m.link].End <= start {
		m.link++
	}
	if m.link == len(m.Links) || m.Links[m.link].Start >= end {
		return
	}
	at := place{written: written, collapsed: l.Text}
	for k := m.link; k < len(m.Links) && m.Links[k].Start < end; k++ {
		from, to := max(m.Links[k].Start-start, 0), min(m.Links[k].End-start, len(written))
		if from >= to {
			continue
		}
		if a, b := at.of(from), at.of(to); a < b {
			l.Spans = append(l.Spans, page.Span{Start: a, End: b, Kind: page.Link, Value: m.Links[k].Address})
		}
	}
}

// table is a table as one line: the white space in its cells collapsed, and without rows of nothing.
func (m *marked) table(written string, start int) rejoin.Line {
	var out []byte
	for row := range strings.SplitSeq(written, "\n") {
		if strings.TrimSpace(row) == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, '\n')
		}
		row = strings.TrimRight(row, " \r")
		for i, cell := range strings.Split(row, "\t") {
			if i > 0 {
				out = append(out, '\t')
			}
			out = append(out, strings.TrimSpace(Collapse(cell))...)
		}
	}
	l := rejoin.Line{Text: string(out)}
	if l.Text != "" {
		m.read(&l, written, start)
		l.Kind, l.Level = page.Table, 0
	}
	return l
}

// A place goes through a line as it was written and finds the places of its bytes in the line's text: they differ in white space alone.
type place struct {
	written, collapsed string
	i, k               int
	all                []int32 // of all bytes, once a place is asked for that comes before the last
}

// of is the place of byte i.
func (p *place) of(i int) int32 {
	if i < p.i && p.all == nil {
		all := place{written: p.written, collapsed: p.collapsed}
		for k := range len(p.written) + 1 {
			p.all = append(p.all, all.of(k))
		}
	}
	if p.all != nil {
		return p.all[i]
	}
	for ; ; p.i++ {
		if p.i == len(p.written) {
			return int32(p.k)
		}
		space := text.Space(p.written[p.i])
		for p.k < len(p.collapsed) && p.collapsed[p.k] != p.written[p.i] && text.Space(p.collapsed[p.k]) && !space {
			p.k++
		}
		if p.i == i {
			return int32(p.k)
		}
		if p.k < len(p.collapsed) && p.collapsed[p.k] == p.written[p.i] && !space {
			p.k++
		}
	}
}

// clip is the spans of bytes start to end of a line, counted from start.
func clip(spans []page.Span, start, end int) []page.Span {
	if start == 0 && !slices.ContainsFunc(spans, func(s page.Span) bool { return s.Start < 0 || s.Start >= s.End || s.End > int32(end) }) {
		return spans
	}
	var in []page.Span
	for _, s := range spans {
		s.Start, s.End = max(s.Start-int32(start), 0), min(s.End, int32(end))-int32(start)
		if s.Start < s.End {
			in = append(in, s)
		}
	}
	return in
}
