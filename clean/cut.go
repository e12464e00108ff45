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
	var few [8]piece
	pieces := cutText(few[:0], text, k)
	pieces = cutStrips(pieces, text, w.page.Facts.Language, k)
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

// cutStrips parts strips of market quotes and glued date prefixes from the text they stand in.
func cutStrips(pieces []piece, text, language string, k Kind) []piece {
	if k == Code || k == Table || !mayStrip(text) {
		return pieces
	}
	out := make([]piece, 0, len(pieces)+2)
	for _, p := range pieces {
		for _, q := range stripPieces(nil, text[p.start:p.end], language) {
			q.start += p.start
			q.end += p.start
			out = append(out, q)
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

// stripPieces parts one line: a date prefix, quotes, and what is neither.
func stripPieces(pieces []piece, line, language string) []piece {
	start := 0
	add := func(end int, quotes []Quote, prefix bool) {
		from, to := start, end
		for from < to && asciiSpace(line[from]) {
			from++
		}
		for to > from && asciiSpace(line[to-1]) {
			to--
		}
		if from < to {
			pieces = append(pieces, piece{from, to, quotes, prefix})
		}
		start = end
	}
	if n, _ := DatePrefix(line); n > 0 {
		add(n, nil, true)
	}
	base := start
	if strip, ok := FindTickers(line[base:], language); ok {
		add(base+strip.Start, nil, false)
		add(base+strip.End, strip.Quotes, false)
	}
	add(len(line), nil, false)
	return pieces
}
