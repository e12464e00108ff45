package clean

import (
	"strings"
	"unicode/utf8"
)

// ParseText reads a page that somebody already flattened to text. Each line is a block, or each group of lines where
// the text was wrapped at a fixed width. language decides how quotes are read; "" is unknown.
func ParseText(text, language string) *Page {
	page := &Page{Flat: true, Encoding: Encoding{Name: "utf-8", Evidence: ByCaller}}
	page.Facts.Language = language
	page.Elements = []Element{{Parent: -1, Nth: 1, Tag: "text", Block: true}}
	lines := flatLines(strings.ToValidUTF8(text, "\uFFFD"))
	if wrapped(lines) {
		lines = unwrap(lines)
	}
	for i := range lines {
		page.addLine(lines[i], language)
	}
	page.mergeStrips()
	page.Elements[0].Last = int32(len(page.Blocks))
	return page
}

// flatLine is a line of flat text; blank says that a blank line stands in front of it.
type flatLine struct {
	text   string
	offset int // in the whole text
	blank  bool
}

// flatLines splits at any line end (LF, CR, CRLF, U+2028, U+2029) and drops blank lines, leaving a mark.
func flatLines(s string) []flatLine {
	var lines []flatLine
	blank := false
	for start := 0; start <= len(s); {
		end, next := lineEnd(s, start)
		if text := collapse(s[start:end]); strings.TrimSpace(text) == "" {
			blank = true
		} else {
			lines = append(lines, flatLine{strings.TrimSpace(text), start, blank})
			blank = false
		}
		start = next
	}
	return lines
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

// wrapped tells text that was wrapped at a fixed width: most lines that another follows directly stop in mid-sentence,
// between 60 % and all of the longest such line, which is at most 120 runes.
func wrapped(lines []flatLine) bool {
	widest, n := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if !lines[i+1].blank {
			n++
			widest = max(widest, utf8.RuneCountInString(lines[i].text))
		}
	}
	if n < 3 || widest > 120 || widest < 30 {
		return false
	}
	near := 0
	for i := 0; i+1 < len(lines); i++ {
		if !lines[i+1].blank && continues(lines[i].text) && utf8.RuneCountInString(lines[i].text)*10 >= widest*6 {
			near++
		}
	}
	return near*2 > n
}

// continues reports a line that does not end a sentence.
func continues(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(trimClosing(s))
	return !sentenceEnd(r)
}

// unwrap joins the lines of a paragraph: those without a blank line between them, as long as the line before is full.
func unwrap(lines []flatLine) []flatLine {
	widest := 0
	for _, l := range lines {
		widest = max(widest, utf8.RuneCountInString(l.text))
	}
	joined := lines[:0:0]
	full := false
	for _, l := range lines {
		n := utf8.RuneCountInString(l.text)
		if len(joined) > 0 && !l.blank && full {
			joined[len(joined)-1].text += " " + l.text
		} else {
			joined = append(joined, l)
		}
		full = n*10 >= widest*6
	}
	return joined
}

// addLine appends a line's pieces to the page's blocks.
func (p *Page) addLine(l flatLine, language string) {
	for i, piece := range stripPieces(nil, l.text, language) {
		b := Block{Text: strings.TrimSpace(l.text[piece.start:piece.end]), Offset: int32(l.offset + piece.start), Quotes: piece.quotes, DatePrefix: piece.prefix}
		if b.Text == "" {
			continue
		}
		b.Apart = i == 0 && l.blank
		b.Shape = shapeOf(b.Text, nil)
		p.Blocks = append(p.Blocks, b)
	}
}
