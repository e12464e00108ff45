package clean

import (
	"slices"
	"sort"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// addText adds a text to the block, in parts between which the context is asked.
func (w *walker) addText(s string) {
	if w.ownsText && w.text.size() == 0 && w.text.borrow(s, w.top().pre, w.limits) {
		return
	}
	if len(s) > longestPiece {
		w.text.buf = slices.Grow(w.text.buf, len(s)) // at once, not in steps that copy a text of megabytes many times over
	}
	for len(s) > longestPiece {
		part := text.Cut(s, longestPiece)
		w.text.add(part, w.top().pre)
		if s = s[len(part):]; w.limits.err() != nil {
			return
		}
	}
	w.text.add(s, w.top().pre)
}

// segment ends the collected text and appends its pieces to the page's blocks.
func (w *walker) segment(k Kind, f *frame) {
	words, spans, times := w.text.take()
	if words == "" {
		return
	}
	first := int32(len(w.page.Blocks))
	w.pieces = w.splitStrips(splitText(w.pieces[:0], words, k), words, k)
	pieces := w.pieces
	clip := spanClipper{spans: spans}
	for i, p := range pieces {
		if i&7 == 7 && w.limits.err() != nil { // a piece may have 64 KB
			pieces = pieces[:i]
			break
		}
		if w.full() {
			w.page.Cut = AtLimit
			pieces = pieces[:i]
			break
		}
		b := Block{Text: words[p.start:p.end], Element: f.block, Kind: k, Level: f.level, Offset: int32(p.start), Hidden: f.hidden, Quotes: p.quotes, DatePrefix: p.prefix}
		if len(pieces) > 1 {
			b.Piece = int16(min(i+1, 1<<15-1))
		}
		if b.Spans = spans; len(b.Text) < len(words) {
			b.Spans = clip.piece(b.Text, int32(p.start), int32(p.end))
		}
		b.Shape = countShape(b.Text, b.Spans)
		w.page.Blocks = append(w.page.Blocks, b)
	}
	for i, fact := range times {
		if fact == 0 || len(pieces) == 0 {
			continue
		}
		next := sort.Search(len(pieces), func(j int) bool { return pieces[j].start > int(spans[i].Start) })
		w.page.Facts.Times[fact-1].Block = first + int32(max(next-1, 0))
	}
}

// A spanClipper gives consecutive pieces of a text their spans, which are in order of Start. Of the spans that began in an
// earlier piece each gets as many as reopen would carry on, so that its cost does not grow with them.
type spanClipper struct {
	spans []Span
	next  int    // the first span that starts after the pieces so far
	open  []Span // those that go on after the last piece, outer before inner
}

func (c *spanClipper) piece(text string, start, end int32) []Span {
	var out []Span
	still := c.open[:0]
	keep := func(s Span) {
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
func carriedSpans(spans []Span) []Span {
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

// piece is text[start:end], without white space at its ends.
type piece struct {
	start, end int
	quotes     []Quote
	prefix     bool
}

// splitText parts a block's text where a blank line made of <br> stands, and at every line end where the lines are
// paragraphs of their own; and what is longer than longestPiece. White space at the ends of the parts, which only <pre> leaves
// there, goes.
func splitText(pieces []piece, words string, k Kind) []piece {
	if k == Code || k == Table {
		return appendPieces(pieces, words, 0, len(words))
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
func appendTrimmed(pieces []piece, words string, start, end int) []piece {
	if start, end = text.Trim(words, start, end); start == end {
		return pieces
	}
	return appendPieces(pieces, words, start, end)
}

// appendPieces parts words[start:end] where it is longer than longestPiece: at a line end, a cell's end or a space.
func appendPieces(pieces []piece, words string, start, end int) []piece {
	for end-start > longestPiece {
		part := text.Cut(words[start:end], longestPiece)
		if i := max(strings.LastIndexByte(part, '\n'), strings.LastIndexByte(part, '\t')); i > 0 {
			part = part[:i]
		} else if i := strings.LastIndexByte(part, ' '); i > 0 {
			part = part[:i]
		}
		pieces = append(pieces, piece{start: start, end: start + len(part)})
		for start += len(part); start < end && text.Space(words[start]); start++ {
		}
	}
	if start < end {
		pieces = append(pieces, piece{start: start, end: end})
	}
	return pieces
}

// linesAreParagraphs tells paragraphs parted by single line breaks from the lines of an address or a poem: at least two
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

// splitStrips parts strips of market quotes and glued date prefixes from the text they stand in. It ends with the budget.
func (w *walker) splitStrips(pieces []piece, text string, k Kind) []piece {
	if k == Code || k == Table {
		return pieces
	}
	out := w.scratch[:0]
	for i, p := range pieces {
		if i > 0 && i&15 == 0 && (w.limits.err() != nil || w.limits.blocks > 0 && len(w.page.Blocks)+len(out) > w.limits.blocks) {
			out = append(out, pieces[i:]...)
			break
		}
		if !hasDigit(text[p.start:p.end]) {
			out = append(out, p)
			continue
		}
		n := len(out)
		out = stripPieces(out, text[p.start:p.end], w.page.Facts.Language, &w.finder)
		for i := range out[n:] {
			out[n+i].start += p.start
			out[n+i].end += p.start
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

// linePieces is the parts of a line of flat text: date prefixes, quotes, what is neither, none longer than longestPiece.
func linePieces(line, language string, quotes *finder) []piece {
	var pieces []piece
	for _, part := range appendPieces(nil, line, 0, len(line)) {
		n := len(pieces)
		pieces = stripPieces(pieces, line[part.start:part.end], language, quotes)
		for i := range pieces[n:] {
			pieces[n+i].start += part.start
			pieces[n+i].end += part.start
		}
	}
	return pieces
}

// stripPieces appends the parts of one line: a date prefix, quotes, and what is neither.
func stripPieces(pieces []piece, line, language string, quotes *finder) []piece {
	base, _ := DatePrefix(line)
	pieces = appendPiece(pieces, line, piece{end: base, prefix: true})
	start := base
	if strip, ok := quotes.find(line[base:], language); ok {
		pieces = appendPiece(pieces, line, piece{start: base, end: base + strip.Start})
		pieces = appendPiece(pieces, line, piece{start: base + strip.Start, end: base + strip.End, quotes: strip.Quotes})
		start = base + strip.End
	}
	return appendPiece(pieces, line, piece{start: start, end: len(line)})
}

// appendPiece appends a piece without the white space at its ends, unless nothing is left of it.
func appendPiece(pieces []piece, line string, p piece) []piece {
	if p.start, p.end = text.Trim(line, p.start, p.end); p.start == p.end {
		return pieces
	}
	return append(pieces, p)
}
