package clean

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/charset"
	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/rejoin"
	"github.com/broadsheet-go/broadsheet/clean/internal/segment"
	"github.com/broadsheet-go/broadsheet/clean/internal/unflatten"
	"github.com/broadsheet-go/broadsheet/clean/internal/unglue"
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	ctext "github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
)

// ParseText reads a page that somebody already flattened to text. Each line is a block, or each group of lines where
// the text was wrapped at a fixed width. The only error is that of the Context.
func ParseText(text string, o ParseOptions) (*page.Page, error) {
	language, limits := o.Language, budget.New(o.Context, o.MaxNodes)
	p := &page.Page{Flat: true, Encoding: charset.Encoding{Name: "utf-8", Evidence: charset.ByCaller}}
	p.Facts.Language = language
	p.Elements = []page.Element{{Parent: -1, Nth: 1, Tag: "text", Block: true}}
	text = strings.ToValidUTF8(text, "\uFFFD")
	marks := unflatten.Undo(text, o.TextFormat, &limits)
	var code []unflatten.Range
	if marks != nil {
		text, code = marks.Plain, marks.Code
		for _, f := range marks.Fields {
			p.Facts.Metas = append(p.Facts.Metas, page.Meta{Name: metaName(f.Name), Attr: "name", Content: f.Value})
		}
	}
	if language == "" {
		language = guessLanguage(text, code) // of the words that decide about lines; what the caller declares stays unknown
	}
	lines, cut := flatLines(text, marks, unglue.New(language), &limits)
	if limits.Err() != nil {
		return p, limits.Err()
	}
	if cut {
		p.Cut = page.AtLimit
	}
	if marks != nil && o.TextFormat != page.AnyText {
		lines = rejoin.Paragraphs(lines, language)
	} else {
		lines = rejoin.Lines(lines, language)
	}
	var quotes ticker.Finder
	var pieces []segment.Piece
	room := len(lines)
	if limits.Blocks > 0 {
		room = min(room, limits.Blocks)
	}
	p.Blocks = make([]page.Block, 0, room)
	for i := range lines {
		if i&7 == 0 && limits.Err() != nil {
			return p, limits.Err()
		}
		if limits.Blocks > 0 && len(p.Blocks) >= limits.Blocks {
			p.Cut = page.AtLimit
			break
		}
		l := &lines[i]
		if l.Kind == page.Code {
			p.Blocks = appendCode(p.Blocks, l)
			continue
		}
		if l.Kind == page.Table {
			p.Blocks = appendLine(p.Blocks, l, []segment.Piece{{End: len(l.Text)}})
			continue
		}
		pieces = segment.AppendLinePieces(pieces[:0], l.Text, language, &quotes, &limits)
		p.Blocks = appendLine(p.Blocks, l, pieces)
	}
	segment.MergeStrips(p, &limits)
	p.Elements[0].Last = int32(len(p.Blocks))
	return p, limits.Err()
}

// guessLanguage guesses by the lines of a text that are long enough for prose: a page begins with its menus, and with the names of languages
// and countries in them, a page whose scripts were left in with those. Where it has no such lines all of it counts.
func guessLanguage(s string, code []unflatten.Range) string {
	const longest, enough, fewestSpaces = 600, 4096, 8 // bytes of a line, bytes in all, spaces in a line
	var sample []byte
	for from := 0; from < len(s) && len(sample) < enough; {
		limit := len(s)
		if len(code) > 0 {
			if limit = code[0].Start; from >= limit {
				from, code = max(from, code[0].End), code[1:]
				continue
			}
		}
		stop, next := lineEnd(s[:limit], from)
		if line := ctext.Cut(s[from:stop], longest); strings.Count(strings.TrimSpace(line), " ") >= fewestSpaces {
			sample = append(append(sample, line...), '\n')
		}
		from = min(next, limit)
	}
	if language := lang.Guess(string(sample)); language != "" {
		return language
	}
	return lang.Guess(s)
}

// metaName is the name that pages give what the front matter of a Markdown file calls name.
func metaName(name string) string {
	switch name {
	case "tags", "tag":
		return "keywords"
	case "lang":
		return "language"
	case "summary", "excerpt":
		return "description"
	}
	return name
}

// A text of more lines than manyLines is no page: the lines after those are put together, each longLine bytes or a little more, so that
// what a text takes in memory goes with its bytes and not with its lines.
const (
	manyLines = 1 << 17
	longLine  = 4096
)

// flatLines splits at any line end (LF, CR, CRLF, U+2028, U+2029), before and after code, and drops blank lines, leaving a mark.
// It stops, with cut true, at four times as many lines as there may be blocks, for wrapping makes one paragraph of several; 0 is no
// limit. Where the text was glued, each of its pieces is a line.
func flatLines(s string, marks *unflatten.Text, glue *unglue.Glue, limits *budget.Budget) (lines []rejoin.Line, cut bool) {
	blank := false
	m := marked{Text: marks}
	if marks != nil {
		m.place = marks.Cursor()
	}
	blocks := limits.Blocks
	lines = make([]rejoin.Line, 0, countLines(s, blocks))
	var code, tables []unflatten.Range
	if marks != nil {
		code, tables = marks.Code, marks.Tables
	}
	from := 0
	for _, c := range code {
		glue.Read(s[from:c.Start], limits)
		from = c.End
	}
	glue.Read(s[from:], limits)
	glued := glue.Holds()
	steps := 0
	stop, after := 0, 0 // the end of the line that a piece is of, and where the next begins
	for start := 0; start <= len(s); {
		if blocks > 0 && len(lines) >= 4*blocks {
			return lines, true
		}
		if steps++; limits.Cancelled(steps) {
			return lines, false
		}
		if len(code) > 0 && start >= code[0].Start {
			lines = append(lines, rejoin.Line{Text: s[start:code[0].End], Offset: m.offset(start), Blank: blank, Kind: page.Code, Shown: code[0].Shown})
			start, code = code[0].End, code[1:]
			continue
		}
		if len(tables) > 0 && start >= tables[0].Start {
			end := tables[0].End
			tables = tables[1:]
			if l := m.table(s[start:max(start, end)], start); l.Text != "" {
				l.Blank, blank = blank, false
				lines = append(lines, l)
				start = end
				continue
			}
		}
		limit := len(s)
		if len(code) > 0 {
			limit = code[0].Start
		}
		if start >= after {
			stop, after = lineEnd(s[:limit], start)
			for len(lines) >= manyLines && stop < limit && stop-start < longLine {
				stop, after = lineEnd(s[:limit], after)
			}
			if stop == limit && limit < len(s) {
				after = limit
			}
		}
		end, next := stop, after
		if glued {
			if border := glue.Next(s, start, stop); border < stop {
				end, next = border, border
			}
		}
		switch collapsed := Collapse(s[start:end]); {
		case strings.TrimSpace(collapsed) != "":
			lines = append(lines, rejoin.Line{Text: strings.TrimSpace(collapsed), Offset: start, Blank: blank})
			if l := &lines[len(lines)-1]; marks != nil {
				m.read(l, s[start:end], start)
			} else {
				l.Measure(s[start:end], 0, 0)
			}
			blank = false
		case marks != nil && m.left(start, end) > 0 && len(lines) > 0 && !blank:
			lines[len(lines)-1].Broken = true // an address on a line of its own
		default:
			blank = true
		}
		blank = blank || glued && next == end && next < len(s)
		start = next
	}
	return lines, false
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

// appendLine appends a line's pieces to blocks.
func appendLine(blocks []page.Block, l *rejoin.Line, pieces []segment.Piece) []page.Block {
	for i, piece := range pieces {
		b := page.Block{Text: l.Text[piece.Start:piece.End], Offset: int32(l.Offset + piece.Start), Kind: l.Kind, Level: l.Level, Quotes: piece.Quotes, DatePrefix: piece.Prefix}
		b.Apart = i == 0 && l.Blank
		b.Spans = clip(l.Spans, piece.Start, piece.End)
		b.Shape = segment.CountShape(b.Text, b.Spans)
		blocks = append(blocks, b)
	}
	return blocks
}

// appendCode appends code, and scripts, styles and data that the page has but does not show.
func appendCode(blocks []page.Block, l *rejoin.Line) []page.Block {
	for s, first := l.Text, true; s != ""; first = false {
		part := ctext.Cut(s, budget.LongestPiece)
		hidden := page.ByElement
		if l.Shown {
			hidden = page.Shown
		}
		blocks = append(blocks, page.Block{Text: part, Offset: int32(l.Offset + len(l.Text) - len(s)), Kind: page.Code, Hidden: hidden, Apart: first && l.Blank, Shape: segment.CountShape(part, nil)})
		s = s[len(part):]
	}
	return blocks
}
