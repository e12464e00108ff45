package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// The most bytes of a table, so that it is one block, of a row, and of a cell: a longer one is a part of the page's layout.
const (
	longestTable = 32 << 10
	longestRow   = 4 << 10
	longestCell  = 400
)

// A row is what a line says about a table.
type row struct {
	sort   byte // 't' for cells parted by tabs, '|' for cells parted by bars, '-' for a rule between rows, 0 for any other line
	cells  int  // of a rule those of Markdown's, 0 for any other
	filled int  // cells with a word in them
	closed bool // a bar stands at both ends
}

// A rows is lines that follow one another and may be a table.
type rows struct {
	start               int
	sort                byte
	cells               int  // of each row, 0 before the first
	n, wide             int  // rows, and those with a word in two cells or more
	rules, closed, open int  // open: those that begin with an empty cell
	headed              bool // the rule of Markdown stands below the first row and has as many cells: what follows has any number (GFM, 4.10)
}

// A table is a table of the source, drawn with bars or with its cells parted by tabs.
type table struct {
	Range
	drawn bool
}

// tables finds the tables of a text, each from the start of its first line to the end of its last with the line end: lines with as many
// cells each that tabs part, or that are drawn with bars and rules.
func tables(s string, code []Range) []table {
	if strings.IndexByte(s, '\t') < 0 && strings.IndexByte(s, '|') < 0 && !strings.Contains(s, "│") && !strings.Contains(s, "┃") && !strings.Contains(s, "║") {
		return nil
	}
	var found []table
	var run rows
	flush := func(end int) {
		if run.isTable() {
			found = append(found, table{Range{Start: run.start, End: end}, run.sort == '|'})
		}
		run = rows{}
	}
	for i := 0; i < len(s); {
		end := len(s)
		if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
			end = i + n + 1
		}
		for len(code) > 0 && code[0].End <= i {
			code = code[1:]
		}
		var r row
		if len(code) == 0 || code[0].Start >= end {
			r = readRow(s[i:end])
		}
		if !run.takes(r) || end-run.start > longestTable {
			flush(i)
			run.start = i
		}
		run.add(r, s[i])
		i = end
	}
	flush(len(s))
	return found
}

func (t *rows) takes(r row) bool {
	switch {
	case r.sort == 0 || t.sort == 0:
		return false
	case r.sort == '-':
		return t.sort == '|'
	case t.headed:
		return r.sort == '|'
	}
	return t.sort == r.sort && r.cells > 1 && (t.cells == 0 || t.cells == r.cells)
}

func (t *rows) add(r row, first byte) {
	switch r.sort {
	case 0:
		return
	case '-':
		t.sort = '|'
		t.headed = t.headed || t.n == 1 && t.rules == 0 && r.cells == t.cells
		t.rules++
		return
	}
	t.sort, t.cells = r.sort, r.cells
	t.n++
	t.wide += truth(r.filled >= 2)
	t.closed += truth(r.closed)
	t.open += truth(first == '\t')
}

// isTable reports two rows, one of them with two words at least unless a rule of Markdown says what they are. Bars alone part the links of a menu too: a table has a rule, or a bar at both
// ends of each row. Tabs at the start of most lines indent them.
func (t *rows) isTable() bool {
	if t.sort == '|' {
		return t.n >= 2 && (t.headed || t.wide >= 1 && (t.rules > 0 || t.closed == t.n))
	}
	return t.wide >= 2 && t.open*2 < t.n
}

// readRow reads a line.
func readRow(s string) row {
	if len(s) > longestRow {
		return row{}
	}
	body := strings.TrimRight(s, " \r\n")
	trimmed := strings.TrimSpace(body)
	switch {
	case trimmed == "":
		return row{}
	case drawnRule(trimmed):
		return row{sort: '-', cells: delimiters(trimmed)}
	}
	r := row{sort: '|'}
	first := bar(trimmed) > 0
	tabs := strings.IndexByte(strings.TrimLeft(body, " "), '\t') >= 0
	if tabs && !first {
		r.sort, trimmed = 't', body
	}
	cell := func(c string) bool {
		r.cells++
		c = strings.TrimSpace(c)
		r.filled += truth(c != "")
		change := r.sort == 't' && len(c) > 1 && (c[0] == '+' || c[0] == '-') && text.ASCIIDigit(c[1])
		return len(c) <= longestCell && !change // a strip of quotes is read row by row
	}
	from := 0
	if r.sort == '|' {
		from = bar(trimmed)
	}
	for i := from; i < len(trimmed); {
		n := 0
		switch {
		case r.sort == 't':
			n = truth(trimmed[i] == '\t')
		case trimmed[i] == '\\':
			i += 2
			continue
		default:
			n = bar(trimmed[i:])
		}
		if n == 0 {
			i++
			continue
		}
		if !cell(trimmed[from:i]) {
			return row{}
		}
		i += n
		from = i
	}
	last := r.cells > 0 && from == len(trimmed)
	if !(last && r.sort == '|') && !cell(trimmed[from:]) || r.cells < 2 && !first {
		return row{}
	}
	r.closed = first && last
	return r
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// bar is the length of the bar between two cells that s begins with, 0 where none does.
func bar(s string) int {
	switch {
	case s == "":
	case s[0] == '|':
		return 1
	case s[0] == 0xe2 && (strings.HasPrefix(s, "│") || strings.HasPrefix(s, "┃") || strings.HasPrefix(s, "║")):
		return len("│")
	}
	return 0
}

// drawnRule reports a rule between the rows of a table: dashes with a mark where two cells meet.
func drawnRule(s string) bool {
	dashes, joints := 0, 0
	for _, r := range s {
		switch {
		case r == '-' || r == '=' || r == '─' || r == '━' || r == '═':
			dashes++
		case r == '+' || r == '|' || r > '─' && r < '╴':
			joints++
		case r != ':' && r != ' ':
			return false
		}
	}
	return dashes >= 2 && joints > 0
}

// delimiters is how many cells a rule of Markdown parts, as in "| :--- | ---: |"; 0 where it is none.
func delimiters(s string) (cells int) {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "|"), "|")
	for cell := range strings.SplitSeq(s, "|") {
		cell = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(cell), ":"), ":")
		if cell == "" || strings.Trim(cell, "-") != "" {
			return 0
		}
		cells++
	}
	return cells
}

// startRow reads the start of a line of a table at i and returns where its cells begin, or the line after it where it is a rule.
func (w *writer) startRow(i int) (next int, rule bool) {
	if !w.drawn {
		w.line = w.at(i)
		return i, false
	}
	stop := w.tableEnd
	if n := strings.IndexByte(w.src[i:stop], '\n'); n >= 0 {
		stop = i + n + 1
	}
	line := w.src[i:stop]
	if drawnRule(strings.TrimSpace(line)) {
		return w.skip(i, stop), true
	}
	n := 0
	for n < len(line) && line[n] == ' ' {
		n++
	}
	if b := bar(line[n:]); b > 0 {
		i = w.skip(i, i+n+b)
	}
	w.line = w.at(i)
	return i, false
}

// cell writes a tab for the bar at i of a drawn table, nothing for one that ends the row, and a space for a tab.
func (w *writer) cell(i int) int {
	switch {
	case w.tableEnd == 0 || !w.drawn:
		return 0
	case w.src[i] == '\t':
		return w.space(i, i+1)
	}
	n := bar(w.src[i:w.tableEnd])
	if n == 0 {
		return 0
	}
	next := i + n
	for k := next; ; k++ {
		if k >= w.tableEnd || w.src[k] == '\n' || w.src[k] == '\r' {
			return w.skip(i, next)
		}
		if !text.Space(w.src[k]) {
			break
		}
	}
	w.space(i, next)
	w.out[len(w.out)-1] = '\t'
	w.line = w.at(next)
	return next
}

// enterTable notes the table that begins at i, if any.
func (w *writer) enterTable(i int) {
	for len(w.tables) > 0 && w.tables[0].Start <= i {
		if t := w.tables[0]; t.Start == i && t.End <= w.end {
			w.tableAt, w.tableEnd, w.drawn = w.at(i), t.End, t.drawn
		}
		w.tables = w.tables[1:]
	}
}

// leaveTable notes the end of a table in Plain.
func (w *writer) leaveTable(i int) {
	if w.tableEnd > 0 && i >= w.tableEnd {
		w.t.Tables = append(w.t.Tables, Range{Start: w.tableAt, End: w.at(max(i, w.from))})
		w.tableEnd = 0
	}
}
