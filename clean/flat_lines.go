package clean

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/rejoin"
	"github.com/broadsheet-go/broadsheet/clean/internal/unflatten"
	"github.com/broadsheet-go/broadsheet/clean/internal/unglue"
	"github.com/broadsheet-go/broadsheet/clean/page"
	ctext "github.com/broadsheet-go/broadsheet/clean/text"
)

// A text of more lines than manyLines is no page: the lines after those are put together, each longLine bytes or a little more, so that
// what a text takes in memory goes with its bytes and not with its lines.
const (
	manyLines = 1 << 17
	longLine  = 4096
)

// A lineReader splits a text at any line end (LF, CR, CRLF, U+2028, U+2029), before and after code, and drops blank lines, leaving a mark.
// Where the text was glued, each of its pieces is a line.
type lineReader struct {
	s            string
	marks        marked
	glue         *unglue.Glue // nil where the text was not glued
	code, tables []unflatten.Range
	lines        []rejoin.Line
	blank        bool // a blank line comes before the next
	stop, after  int  // the end of the line that a piece is of, and where the next begins
}

// flatLines are the lines of a text. It stops, with cut true, at four times as many lines as there may be blocks, for wrapping makes one
// paragraph of several; 0 is no limit.
func flatLines(s string, marks *unflatten.Text, glue *unglue.Glue, limits *budget.Budget) (lines []rejoin.Line, cut bool) {
	r := lineReader{s: s, marks: marked{Text: marks}, lines: make([]rejoin.Line, 0, countLines(s, limits.Blocks))}
	if marks != nil {
		r.marks.place, r.code, r.tables = marks.Cursor(), marks.Code, marks.Tables
	}
	from := 0
	for _, c := range r.code {
		glue.Read(s[from:c.Start], limits)
		from = c.End
	}
	if glue.Read(s[from:], limits); glue.Holds() {
		r.glue = glue
	}
	for start, steps := 0, 1; start <= len(s) && !limits.Cancelled(steps); steps++ {
		if limits.Blocks > 0 && len(r.lines) >= 4*limits.Blocks {
			return r.lines, true
		}
		next := r.block(start)
		if next == start {
			next = r.line(start)
		}
		start = next
	}
	return r.lines, false
}

// block reads the code or the table that begins at a byte and returns where it ends: there, where nothing does.
func (r *lineReader) block(start int) (end int) {
	if len(r.code) > 0 && start >= r.code[0].Start {
		c := r.code[0]
		r.lines = append(r.lines, rejoin.Line{Text: r.s[start:c.End], Offset: start, Blank: r.blank, Kind: page.Code, Shown: c.Shown})
		r.code = r.code[1:]
		return c.End
	}
	if len(r.tables) == 0 || start < r.tables[0].Start {
		return start
	}
	end = max(start, r.tables[0].End)
	r.tables = r.tables[1:]
	l := r.marks.table(r.s[start:end], start)
	if l.Text == "" {
		return start
	}
	l.Blank, r.blank = r.blank, false
	r.lines = append(r.lines, l)
	return end
}

// line reads the line, or the piece of one, that begins at a byte, and returns where the next begins.
func (r *lineReader) line(start int) (next int) {
	if start >= r.after {
		r.endLine(start)
	}
	end, next := r.stop, r.after
	if r.glue != nil {
		if border := r.glue.Next(r.s, start, r.stop); border < r.stop {
			end, next = border, border
		}
	}
	written := r.s[start:end]
	switch collapsed := strings.TrimSpace(Collapse(written)); {
	case collapsed != "":
		l := rejoin.Line{Text: collapsed, Offset: start + firstVisible(written), Blank: r.blank}
		if r.marks.Text != nil {
			r.marks.read(&l, written, start)
		} else {
			l.Measure(written, 0, 0)
		}
		r.lines, r.blank = append(r.lines, l), false
	case r.marks.Text != nil && r.marks.left(start, end) > 0 && len(r.lines) > 0 && !r.blank:
		r.lines[len(r.lines)-1].Broken = true // an address on a line of its own
	default:
		r.blank = true
	}
	r.blank = r.blank || r.glue != nil && next == end && next < len(r.s)
	return next
}

// firstVisible is the first byte of a text that shows.
func firstVisible(s string) int {
	_, run, rest := ctext.Next(s)
	return len(s) - len(rest) - len(run)
}

// endLine finds the end of the line that begins at a byte.
func (r *lineReader) endLine(start int) {
	limit := len(r.s)
	if len(r.code) > 0 {
		limit = r.code[0].Start
	}
	r.stop, r.after = lineEnd(r.s[:limit], start)
	for len(r.lines) >= manyLines && r.stop < limit && r.stop-start < longLine {
		r.stop, r.after = lineEnd(r.s[:limit], r.after)
	}
	if r.stop == limit && limit < len(r.s) {
		r.after = limit
	}
}

// countLines is about how many lines flatLines finds.
func countLines(s string, blocks int) int {
	n, last := 1, -1
	for i := strings.IndexByte(s, '\n'); i >= 0 && n < manyLines && (blocks <= 0 || n < 4*blocks); {
		if i > last+1 {
			n++
		}
		last = i
		next := strings.IndexByte(s[i+1:], '\n')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return n
}

func lineEnd(s string, start int) (end, next int) {
	for i := start; i < len(s); i++ {
		switch s[i] {
		case '\n', '\f', '\v':
			return i, i + 1
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case 0xe2:
			if strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029") {
				return i, i + 3
			}
		}
	}
	return len(s), len(s) + 1
}
