package clean

import (
	"strings"
	"unicode/utf8"
)

// cut ends the collected text and appends its pieces to the page's blocks.
func (w *walker) cut(k Kind, f *frame) {
	text, spans, times := w.text.take()
	if text == "" {
		return
	}
	first := int32(len(w.page.Blocks))
	w.pieces = cutText(w.pieces[:0], text, k)
	pieces := w.pieces
	if k != Code && k != Table && mayStrip(text) {
		w.parts = cutStrips(w.parts[:0], pieces, text, w.page.Facts.Language, &w.tokens)
		pieces = w.parts
	}
	for i, p := range pieces {
		b := Block{Text: text[p.start:p.end], Element: f.block, Kind: k, Level: f.level, Offset: int32(p.start), Hidden: f.hidden, Quotes: p.quotes, DatePrefix: p.prefix}
		if len(pieces) > 1 {
			b.Piece = int16(min(i+1, 1<<15-1))
		}
		if len(pieces) == 1 {
			b.Spans = spans
		} else {
			for _, s := range spans {
				if s, ok := clipSpan(s, b.Text, int32(p.start), int32(p.end)); ok {
					b.Spans = append(b.Spans, s)
				}
			}
		}
		b.Shape = shapeOf(b.Text, b.Spans)
		w.page.Blocks = append(w.page.Blocks, b)
	}
	for i, fact := range times {
		if fact == 0 {
			continue
		}
		at := first
		for j, p := range pieces {
			if int(spans[i].Start) >= p.start {
				at = first + int32(j)
			}
		}
		w.page.Facts.Times[fact-1].Block = at
	}
}

// piece is text[start:end], without white space at its ends.
type piece struct {
	start, end int
	quotes     []Quote
	prefix     bool
}

// cutText parts a block's text where a blank line made of <br> stands, and at every line end where the lines are
// paragraphs of their own.
func cutText(pieces []piece, text string, k Kind) []piece {
	if k == Code || k == Table || strings.IndexByte(text, '\n') < 0 {
		return append(pieces, piece{end: len(text)})
	}
	lines := linesAreParagraphs(text)
	start := 0
	for i := 0; i < len(text); {
		if text[i] != '\n' {
			i++
			continue
		}
		j, breaks := i, 0
		for j < len(text) && (text[j] == '\n' || text[j] == ' ') {
			if text[j] == '\n' {
				breaks++
			}
			j++
		}
		if breaks > 1 || lines {
			if i > start {
				pieces = append(pieces, piece{start: start, end: i})
			}
			start = j
		}
		i = j
	}
	return append(pieces, piece{start: start, end: len(text)})
}

// linesAreParagraphs tells paragraphs parted by single line breaks from the lines of an address or a poem: at least two
// line ends, and two thirds of the lines that are not short (40 bytes) are longer than 120 bytes and end a sentence.
func linesAreParagraphs(text string) bool {
	long, ended, n := 0, 0, 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		if len(line) <= 40 {
			continue
		}
		long++
		if r, _ := utf8.DecodeLastRuneInString(trimClosing(line)); len(line) > 120 && sentenceEnd(r) {
			ended++
		}
	}
	return n >= 3 && ended >= 2 && ended*3 >= long*2
}

// cutStrips appends pieces with strips of market quotes and glued date prefixes parted from the text they stand in.
func cutStrips(out, pieces []piece, text, language string, room *[]token) []piece {
	for _, p := range pieces {
		n := len(out)
		out = stripPieces(out, text[p.start:p.end], language, room)
		for i := range out[n:] {
			out[n+i].start += p.start
			out[n+i].end += p.start
		}
	}
	return out
}

// mayStrip reports the digit without which there is neither quote nor date.
func mayStrip(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= '0' && c <= '9' || c >= 0xd9 && c <= 0xef {
			return true
		}
	}
	return false
}

// stripPieces appends the parts of one line: a date prefix, quotes, and what is neither.
func stripPieces(pieces []piece, line, language string, room *[]token) []piece {
	base, _ := DatePrefix(line)
	pieces = appendPiece(pieces, line, piece{end: base, prefix: true})
	start := base
	if strip, ok := findTickers(line[base:], language, room); ok {
		pieces = appendPiece(pieces, line, piece{start: base, end: base + strip.Start})
		pieces = appendPiece(pieces, line, piece{start: base + strip.Start, end: base + strip.End, quotes: strip.Quotes})
		start = base + strip.End
	}
	return appendPiece(pieces, line, piece{start: start, end: len(line)})
}

// appendPiece appends a piece without the white space at its ends, unless nothing is left of it.
func appendPiece(pieces []piece, line string, p piece) []piece {
	for p.start < p.end && asciiSpace(line[p.start]) {
		p.start++
	}
	for p.end > p.start && asciiSpace(line[p.end-1]) {
		p.end--
	}
	if p.start == p.end {
		return pieces
	}
	return append(pieces, p)
}
