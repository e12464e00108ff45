package unflatten

import (
	"sort"
	"strings"
	"unsafe"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/scripts"
	"github.com/broadsheet-go/broadsheet/clean/page"
)

// A Range is bytes Start to End of a text. Shown says that a reader saw them.
type Range struct {
	Start, End int
	Shown      bool
}

// A Text is a text without the marks of the program that flattened its page.
type Text struct {
	Plain string
	Links []Link  // in order of Start
	Lines []Line  // the lines that had a mark, in order
	Code  []Range // scripts, styles and data in Plain, in order
	// Tables are those of Plain in order, from the start of a line to that of another: cells by tab, rows by line.
	Tables []Range
	Fields []Field // what the text says about itself before it begins
	moves  []move
}

// A Link is a part of Plain that led somewhere. Address is empty where the program did not write it.
type Link struct {
	Start, End int
	Address    string
}

// A Line is a line of Plain whose kind a mark told.
type Line struct {
	At    int // a byte of the line, its first one where it is not empty
	Kind  page.Kind
	Level int8
}

// A move says that from byte at of Plain on the bytes are those of the source from byte from on.
type move struct{ at, from uint32 }

func newMove(at, from int) move { return move{uint32(at), uint32(from)} }

// A Cursor tells where bytes of Plain stood in the source. What a place costs goes with its distance from the one asked for before.
type Cursor struct {
	t *Text
	k int // moves before the last place
}

// Cursor is one at the start of the text.
func (t *Text) Cursor() Cursor { return Cursor{t: t} }

// Offset is where byte i of Plain stood in the source.
func (c *Cursor) Offset(i int) int {
	moves := c.t.moves
	for c.k > 0 && int(moves[c.k-1].at) > i {
		c.k--
	}
	for c.k < len(moves) && int(moves[c.k].at) <= i {
		c.k++
	}
	if c.k == 0 {
		return i
	}
	return int(moves[c.k-1].from) + i - int(moves[c.k-1].at)
}

// Undo takes the marks back: those that the text shows, or those of its format where that is known. It returns nil where no
// convention holds and the text has no code, and where the budget's context ends.
func Undo(source string, format page.TextFormat, limits *budget.Budget) *Text {
	if format == page.PlainText {
		return nil
	}
	var code []Range
	for _, r := range scripts.Find(source, limits) {
		code = append(code, Range{Start: r.Start, End: r.End})
	}
	if limits.Err() != nil {
		return nil
	}
	h := find(source, code)
	h.named(format, source)
	var fields []Field
	start := 0
	if !h.restructured {
		if fields, start = frontMatter(source); start > 0 {
			h.markdown = true
		}
	}
	var drawn []table
	if !h.restructured {
		drawn = tables(source, code)
	}
	breaks := pageBreaks(source)
	if limits.Err() != nil {
		return nil
	}
	if !h.any() && drawn == nil && breaks == nil {
		if code == nil {
			return twoColumns(source)
		}
		return &Text{Plain: source, Code: code}
	}
	w := &writer{src: source, holds: h, t: &Text{Fields: fields}, code: code, tables: drawn, breaks: breaks, finders: newFinders(), limits: limits}
	if h.markdown {
		w.links = pairs(source, code)
		w.definitions()
	}
	if h.restructured {
		w.rst = newRestructured(source)
	}
	if h.numbers {
		w.references()
	}
	w.run(start)
	return w.t
}

// A writer writes the text without the marks, in one pass over the source.
type writer struct {
	holds
	finders
	src    string
	t      *Text
	limits *budget.Budget
	out    []byte
	from   int // the first byte of the source that is neither written nor left out
	end    int // of what is read of the source

	code      []Range  // of the source, from the next on
	links     []pair   // of Markdown, by their openings
	closing   []closer // the links being read, the innermost last
	addresses []string // by number
	line      int      // where the line begins in Plain, after its mark
	before    int      // where the line before it begins
	linked    int      // where the last link ended in Plain
	last      int      // the number of the last link
	rule      byte     // the mark of the rule in the line just before this one
	titleEnd  int      // where the heading at the margin ends in the source that is being read
	item      int      // the number of the last item of Markdown
	itemEnd   int      // where it stands in the source
	listed    bool     // what is moved in belongs to an item or a note
	movedEnd  int      // where the lines end that were moved in and are no code
	strikeEnd int      // where the marks stand that end the words struck out
	boxed     bool     // the line just before this one is a title whose rule is still to come
	quoting   bool     // the line is one of a quotation
	quoteEnd  int      // where the line just before this one ends in the source, if a quotation goes on after it
	noRound   int      // no " )" comes before this byte
	tables    []table  // of the source, from the next on
	breaks    []Range  // between its printed pages, from the next on
	tableAt   int      // where the table being read begins in Plain
	tableEnd  int      // where it ends in the source, 0 outside of tables
	drawn     bool     // with bars
	rst       *restructured
	defined   map[string]string // addresses by the names of links

	titled     bool // the <title> of a page is open
	anchored   bool // an <a> is open: where its words begin in Plain, and where it leads
	anchorAt   int
	anchorHref string
	noEnd      map[string]int // no end tag of such an element comes after this byte
}

// at is the place in Plain of byte i of the source, which is not written yet.
func (w *writer) at(i int) int { return len(w.out) + i - w.from }

// skip leaves bytes i to j of the source out.
func (w *writer) skip(i, j int) int {
	w.out = append(w.out, w.src[w.from:i]...)
	w.from = j
	if n := len(w.t.moves); n > 0 && int(w.t.moves[n-1].at) == len(w.out) {
		w.t.moves[n-1].from = uint32(j)
	} else {
		w.t.moves = append(w.t.moves, newMove(len(w.out), j))
	}
	return j
}

// space writes a space for bytes i to j of the source.
func (w *writer) space(i, j int) int {
	w.skip(i, j)
	w.out = append(w.out, ' ')
	w.t.moves[len(w.t.moves)-1] = newMove(len(w.out)-1, j-1)
	return j
}

// link notes a link between two places in Plain.
func (w *writer) link(start, end int, address string) {
	if end > start {
		w.t.Links = append(w.t.Links, Link{start, end, address})
		w.linked = end
	}
}

// script leaves code as it is.
func (w *writer) script(i int) int {
	end := min(w.code[0].End, w.end)
	if i < end {
		w.t.Code = append(w.t.Code, Range{Start: w.at(i), End: w.at(end)})
	}
	w.code = w.code[1:]
	w.before, w.line = w.at(end), w.at(end)
	return max(i, end)
}

// plain passes over the bytes from i on that no mark has, as far as the next code, page break or end of a table.
func (w *writer) plain(i int) int {
	stop := w.end
	if len(w.code) > 0 {
		stop = min(stop, w.code[0].Start)
	}
	if len(w.breaks) > 0 {
		stop = min(stop, w.breaks[0].Start)
	}
	if w.tableEnd > 0 {
		stop = min(stop, w.tableEnd)
	}
	last := i
	for i < stop && !marking[w.src[i]] {
		i++
	}
	if i == stop && i > last && i < w.end {
		i-- // what begins there is for run to see
	}
	return i
}

// marking are the bytes that a mark may begin with.
var marking = [256]bool{'\n': true, '\r': true, '\f': true, '\v': true, '|': true, 0xe2: true, '\t': true, '[': true, '&': true, backspace: true, ']': true,
	'!': true, '\\': true, '`': true, ':': true, '*': true, '_': true, '(': true, '<': true, '~': true}

// run reads the source from byte i on; what comes before it is no text of the page.
func (w *writer) run(i int) {
	if w.end == 0 {
		w.end = len(w.src)
	}
	w.out = make([]byte, 0, w.end)
	if i > 0 {
		w.skip(0, i)
	}
	for first, n := true, 1; i < w.end && !w.limits.Cancelled(n); n++ {
		if len(w.code) > 0 && i >= w.code[0].Start {
			i, first = w.script(i), false
			continue
		}
		w.leaveTable(i)
		if len(w.breaks) > 0 && i >= w.breaks[0].Start {
			end := min(w.breaks[0].End, w.end)
			if w.breaks = w.breaks[1:]; i < end {
				i, first = w.skip(i, end), true
				w.before, w.line = w.line, w.at(i)
				continue
			}
		}
		if first {
			if w.enterTable(i); w.tableEnd > 0 {
				i, first = w.startRow(i)
				continue
			}
			first = false
			i = w.startLine(i)
			continue
		}
		if i = w.plain(i); i >= w.end {
			break
		}
		if c := w.src[i]; c >= '\n' && c <= '\r' && i >= w.titleEnd {
			w.endQuoted(i)
			w.before, w.line, first = w.line, w.at(i+1), true
			i++
			continue
		}
		next := 0
		if next, first = w.inline(i); next <= i {
			next = i + 1
		}
		i = next
	}
	w.leaveTable(w.end)
	w.out = append(w.out, w.src[min(w.from, w.end):w.end]...)
	if w.t.Plain = unsafe.String(unsafe.SliceData(w.out), len(w.out)); 2*len(w.out) < cap(w.out) { // nobody writes to it any more
		w.t.Plain = strings.Clone(w.t.Plain)
	}
	sort.SliceStable(w.t.Links, func(a, b int) bool { return w.t.Links[a].Start < w.t.Links[b].Start })
}
