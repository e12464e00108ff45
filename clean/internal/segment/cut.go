package segment

import (
	"slices"
	"sort"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
)

// addText adds a text to the block, in parts between which the context is asked.
func (w *walker) addText(s string) {
	if len(s) > budget.LongestPiece {
		w.text.buf = slices.Grow(w.text.buf, len(s)) // at once, not in steps that copy a text of megabytes many times over
	}
	for len(s) > budget.LongestPiece {
		part := text.Cut(s, budget.LongestPiece)
		w.text.add(part, w.top().pre)
		if s = s[len(part):]; w.limits.Err() != nil {
			return
		}
	}
	if f := w.top(); f.raised != level {
		s = f.raised.write(s)
	}
	w.text.add(s, w.top().pre)
}

// segment ends the collected text and appends its pieces to the page's blocks.
func (w *walker) segment(k page.Kind, f *frame) {
	words, spans, times := w.text.take()
	if words == "" {
		return
	}
	first := int32(len(w.page.Blocks))
	w.pieces = w.splitStrips(splitText(w.pieces[:0], words, k), words, k)
	pieces := w.pieces
	clip := spanClipper{spans: spans}
	for i, p := range pieces {
		if i&7 == 7 && w.limits.Err() != nil { // a piece may have 64 KB
			pieces = pieces[:i]
			break
		}
		if w.full() {
			w.page.Cut = page.AtLimit
			pieces = pieces[:i]
			break
		}
		b := page.Block{Text: words[p.Start:p.End], Element: f.block, Kind: k, Level: f.level, Offset: int32(p.Start), Hidden: f.hidden, Quotes: p.Quotes, DatePrefix: p.Prefix}
		if len(pieces) > 1 {
			b.Piece = int16(min(i+1, 1<<15-1))
		}
		if b.Spans = spans; len(b.Text) < len(words) {
			b.Spans = clip.piece(b.Text, int32(p.Start), int32(p.End))
		}
		b.Shape = CountShape(b.Text, b.Spans)
		w.page.Blocks = append(w.page.Blocks, b)
	}
	for i, fact := range times {
		if fact == 0 || len(pieces) == 0 {
			continue
		}
		next := sort.Search(len(pieces), func(j int) bool { return pieces[j].Start > int(spans[i].Start) })
		w.page.Facts.Times[fact-1].Block = first + int32(max(next-1, 0))
	}
}

// A spanClipper gives consecutive pieces of a text their spans, which are in order of Start. Of the spans that began in an
// earlier piece each gets as many as reopen would carry on, so that its cost does not grow with them.
type spanClipper struct {
	spans []page.Span
	next  int         // the first span that starts after the pieces so far
	open  []page.Span // those that go on after the last piece, outer before inner
}

func (c *spanClipper) piece(text string, start, end int32) []page.Span {
	var out []page.Span
	still := c.open[:0]
	keep := func(s page.Span) {
		if in, ok := clipSpan(s, text, start, end); ok {
			out = append(out, in)
		}
		if s.End > end {
			still = append(still, s)
		}
	}
	for _, s := range c.open {
		keep(s)
	}
	for c.next < len(c.spans) && c.spans[c.next].Start < end {
		keep(c.spans[c.next])
		c.next++
	}
	c.open = carriedSpans(still)
	return out
}

// carriedSpans drops of nested spans of a kind the outer ones.
func carriedSpans(spans []page.Span) []page.Span {
	left := carried
	n := len(spans)
	for i := len(spans) - 1; i >= 0; i-- {
		if kind := spans[i].Kind; left[kind] > 0 {
			left[kind]--
			n--
			spans[n] = spans[i]
		}
	}
	return spans[n:]
}

// A Piece is bytes Start to End of a block's text, without white space at its ends.
type Piece struct {
	Start, End int
	Quotes     []ticker.Quote // where it is a strip
	Prefix     bool           // it is a date prefix
}

// splitText cuts a block's text where a blank line made of <br> stands, and at every line end where the lines are
// paragraphs of their own; and what is longer than LongestPiece. White space at the ends of the parts, which only <pre> leaves
// there, goes.
func splitText(pieces []Piece, words string, k page.Kind) []Piece {
	switch k {
	case page.Code:
		return appendPieces(pieces, words, 0, len(words))
	case page.Table: // whose first row may begin with empty cells
		blank := len(words) - len(strings.TrimLeft(words, "\t\n "))
		return appendPieces(pieces, words, strings.LastIndexByte(words[:blank], '\n')+1, len(words))
	}
	if strings.IndexByte(words, '\n') < 0 {
		return appendTrimmed(pieces, words, 0, len(words))
	}
	lines := linesAreParagraphs(words)
	start := 0
	for i := 0; i < len(words); {
		if words[i] != '\n' {
			i++
			continue
		}
		j, breaks := i, 0
		for j < len(words) && (words[j] == '\n' || words[j] == ' ') {
			if words[j] == '\n' {
				breaks++
			}
			j++
		}
		if breaks > 1 || lines {
			pieces = appendTrimmed(pieces, words, start, i)
			start = j
		}
		i = j
	}
	return appendTrimmed(pieces, words, start, len(words))
}

// appendTrimmed is appendPieces for words[start:end] without white space at its ends, if anything is left of it.
func appendTrimmed(pieces []Piece, words string, start, end int) []Piece {
	if start, end = text.Trim(words, start, end); start == end {
		return pieces
	}
	return appendPieces(pieces, words, start, end)
}

// appendPieces cuts words[start:end] where it is longer than LongestPiece.
func appendPieces(pieces []Piece, words string, start, end int) []Piece {
	for start < end {
		stop := partEnd(words, start, end)
		pieces = append(pieces, Piece{Start: start, End: stop})
		if start = stop; stop == end {
			break
		}
		for start < end && text.Space(words[start]) {
			start++
		}
	}
	return pieces
}

// partEnd is where the first part of words[start:end] ends that is no longer than LongestPiece: at a line end, a cell's end or a space.
func partEnd(words string, start, end int) int {
	if end-start <= budget.LongestPiece {
		return end
	}
	part := text.Cut(words[start:end], budget.LongestPiece)
	if i := max(strings.LastIndexByte(part, '\n'), strings.LastIndexByte(part, '\t')); i > 0 {
		return start + i
	}
	if i := strings.LastIndexByte(part, ' '); i > 0 {
		return start + i
	}
	return start + len(part)
}

// linesAreParagraphs tells paragraphs separated by single line breaks from the lines of an address or a poem: at least two
// line ends, and two thirds of the lines that are not short (40 bytes) are longer than 120 bytes and end a sentence.
func linesAreParagraphs(words string) bool {
	long, ended, n := 0, 0, 0
	for line := range strings.SplitSeq(words, "\n") {
		n++
		if len(line) <= 40 {
			continue
		}
		long++
		if len(line) > 120 && text.EndsSentence(line) {
			ended++
		}
	}
	return n >= 3 && ended >= 2 && ended*3 >= long*2
}

// splitStrips cuts strips of market quotes and glued date prefixes out of the text around them. It ends with the budget.
func (w *walker) splitStrips(pieces []Piece, text string, k page.Kind) []Piece {
	if k == page.Code || k == page.Table {
		return pieces
	}
	out := w.scratch[:0]
	for i, p := range pieces {
		if i > 0 && i&15 == 0 && (w.limits.Err() != nil || w.limits.Blocks > 0 && len(w.page.Blocks)+len(out) > w.limits.Blocks) {
			out = append(out, pieces[i:]...)
			break
		}
		if !hasDigit(text[p.Start:p.End]) {
			out = append(out, p)
			continue
		}
		n := len(out)
		out = stripPieces(out, text[p.Start:p.End], w.page.Facts.Language, &w.finder)
		for i := range out[n:] {
			out[n+i].Start += p.Start
			out[n+i].End += p.Start
		}
	}
	w.scratch = pieces // whose memory the next text takes
	return out
}

// hasDigit reports the digit without which there is neither quote nor date.
func hasDigit(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= '0' && c <= '9' || c >= 0xd9 && c <= 0xef {
			return true
		}
	}
	return false
}

// AppendLinePieces cuts a line of flat text into date prefixes, strips of quotes and what is neither, none longer than LongestPiece.
// It ends with the budget's context.
func AppendLinePieces(pieces []Piece, line, language string, quotes *ticker.Finder, limits *budget.Budget) []Piece {
	for start := 0; start < len(line) && limits.Err() == nil; {
		end := partEnd(line, start, len(line))
		if part := line[start:end]; !hasDigit(part) {
			pieces = appendPiece(pieces, line, Piece{Start: start, End: end})
		} else {
			n := len(pieces)
			pieces = stripPieces(pieces, part, language, quotes)
			for i := range pieces[n:] {
				pieces[n+i].Start += start
				pieces[n+i].End += start
			}
		}
		start = end
		for start < len(line) && text.Space(line[start]) {
			start++
		}
	}
	return pieces
}

// stripPieces appends the parts of one line: a date prefix, quotes, and what is neither.
func stripPieces(pieces []Piece, line, language string, quotes *ticker.Finder) []Piece {
	base, _ := ticker.DatePrefix(line)
	pieces = appendPiece(pieces, line, Piece{End: base, Prefix: true})
	start := base
	if strip, ok := quotes.Find(line[base:], language); ok {
		pieces = appendPiece(pieces, line, Piece{Start: base, End: base + strip.Start})
		pieces = appendPiece(pieces, line, Piece{Start: base + strip.Start, End: base + strip.End, Quotes: strip.Quotes})
		start = base + strip.End
	}
	return appendPiece(pieces, line, Piece{Start: start, End: len(line)})
}

// appendPiece appends a piece without the white space at its ends, unless nothing is left of it.
func appendPiece(pieces []Piece, line string, p Piece) []Piece {
	if p.Start, p.End = text.Trim(line, p.Start, p.End); p.Start == p.End {
		return pieces
	}
	return append(pieces, p)
}
