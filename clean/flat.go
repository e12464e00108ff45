package clean

import (
	"strings"
	"unicode/utf8"

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
	given := text
	text = validUTF8(text)
	marks := unflatten.Undo(text, o.TextFormat, &limits)
	var code []unflatten.Range
	var from origin
	if marks != nil {
		text, code = marks.Plain, marks.Code
		place := marks.Cursor()
		from.place = &place
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
	from.plain = text
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
		l, next := &lines[i], len(text)
		if i+1 < len(lines) {
			next = lines[i+1].Offset
		}
		switch l.Kind {
		case page.Code:
			p.Blocks = appendCode(p.Blocks, l, &from)
			continue
		case page.Table:
			pieces = append(pieces[:0], segment.Piece{End: len(l.Text)})
		default:
			pieces = segment.AppendLinePieces(pieces[:0], l.Text, language, &quotes, &limits)
		}
		p.Blocks = appendLine(p.Blocks, l, pieces, &from, next)
	}
	originalOffsets(p.Blocks, given)
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

// appendLine appends a line's pieces to blocks. The next line begins at byte next of the text.
func appendLine(blocks []page.Block, l *rejoin.Line, pieces []segment.Piece, from *origin, next int) []page.Block {
	at, passed := l.Offset, 0
	for i, piece := range pieces {
		if piece.Start > passed {
			_, n := utf8.DecodeRuneInString(l.Text[piece.Start:])
			at = from.last(l.Text[passed:piece.Start+n], at, next)
			passed = piece.Start
		}
		b := page.Block{Text: l.Text[piece.Start:piece.End], Offset: from.source(at), Kind: l.Kind, Level: l.Level, Quotes: piece.Quotes, DatePrefix: piece.Prefix}
		b.Apart = i == 0 && l.Blank
		b.Spans = clip(l.Spans, piece.Start, piece.End)
		b.Shape = segment.CountShape(b.Text, b.Spans)
		blocks = append(blocks, b)
	}
	return blocks
}

// appendCode appends code, and scripts, styles and data that the page has but does not show.
func appendCode(blocks []page.Block, l *rejoin.Line, from *origin) []page.Block {
	for s, first := l.Text, true; s != ""; first = false {
		part := ctext.Cut(s, budget.LongestPiece)
		hidden := page.ByElement
		if l.Shown {
			hidden = page.Shown
		}
		blocks = append(blocks, page.Block{Text: part, Offset: from.source(l.Offset + len(l.Text) - len(s)), Kind: page.Code, Hidden: hidden, Apart: first && l.Blank, Shape: segment.CountShape(part, nil)})
		s = s[len(part):]
	}
	return blocks
}
