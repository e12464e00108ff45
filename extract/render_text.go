package extract

import (
	"bufio"
	"io"
	"strings"
)

// A Text is a way of writing an Article as plain text. The zero Text parts paragraphs by a blank line and keeps the line
// breaks inside them.
type Text struct {
	// Width wraps paragraphs, items and quotations at this many columns; 0 or less leaves them as they are. Characters of
	// East Asian width count two. Lines end at spaces and, in Chinese and Japanese, between characters where their rules
	// allow it; a word that is longer than a line, such as an address or a sentence in Thai, stays whole. Code and tables
	// are never wrapped.
	Width int
	// Lines writes each paragraph, item and table row as one line, without blank lines between them, as line-oriented
	// programs want it. Line breaks inside become spaces, but code keeps its lines and its blank lines. Width is not looked at.
	Lines bool
	// BodyOnly leaves out all but the body and, where the body does not hold them, the entries of a live blog: what other
	// extractors call the text of a page.
	BodyOnly bool
}

// WriteText writes the article as plain text, the way the zero Text does: headline, names and dates stand before the body. See
// [Article.BodyText] for the body alone.
func (a *Article) WriteText(w io.Writer) error { return Text{}.Write(w, a) }

// Write writes the article as plain text: kicker, headline, names, dates, standfirst, the paragraphs of the body, the
// entries of a live blog and corrections, each in its own paragraph with a blank line between them. List items follow one
// another as lines with "- " or their number, indented by the width of what stands before the item around them; the
// rows of a table are lines, its cells parted by tabs. Pictures and their captions have no place in plain text and are left
// out. Control characters, which a terminal would obey, become U+FFFD.
//
// The article is written through one small buffer; the error is the first that w gave.
func (f Text) Write(w io.Writer, a *Article) error {
	t := &textWriter{w: bufio.NewWriterSize(w, bufferSize), Text: f}
	if !f.BodyOnly {
		t.head(a)
	}
	t.blocks(a.Body)
	for _, u := range a.entries() {
		t.paragraph(readableDate(u.Time) + " " + u.Headline)
		t.blocks(u.Body)
	}
	if !f.BodyOnly {
		for _, c := range a.Corrections {
			t.paragraph(c)
		}
	}
	return t.w.Flush()
}

// BodyText is the body alone as plain text, paragraphs parted by a blank line: Text{BodyOnly: true} as a string.
func (a *Article) BodyText() string {
	var b strings.Builder
	_ = Text{BodyOnly: true}.Write(&b, a) // a Builder gives no error
	return strings.TrimSuffix(b.String(), "\n")
}

// head writes what stands before the body.
func (t *textWriter) head(a *Article) {
	t.paragraph(a.Kicker)
	t.paragraph(a.Headline)
	var names []string
	for _, s := range a.signatures() {
		names = append(names, s.name)
	}
	t.paragraph(strings.Join(names, ", "))
	t.paragraph(a.dateLine())
	for _, s := range a.Standfirst {
		t.paragraph(s)
	}
}

// A textWriter writes paragraphs. The bufio.Writer keeps the first error.
type textWriter struct {
	Text
	w     *bufio.Writer
	begun bool
}

// open starts a paragraph.
func (t *textWriter) open() {
	if t.begun && !t.Lines {
		t.w.WriteByte('\n')
	}
	t.begun = true
}

func (t *textWriter) paragraph(s string) {
	if blank(s) {
		return
	}
	t.open()
	t.lines(s, "", 0)
}

func (t *textWriter) blocks(blocks []Block) {
	for group := range groups(blocks) {
		switch group[0].Kind {
		case ListItem:
			t.list(group)
		case Code:
			t.open()
			for r := range preformattedRunes(group[0].Text) {
				t.w.WriteRune(r)
			}
			t.w.WriteByte('\n')
		case Table:
			t.table(rows(group[0]))
		case Figure:
		default:
			for _, b := range group {
				t.paragraph(b.Text)
			}
		}
	}
}

func (t *textWriter) list(items []Block) {
	t.open()
	var indents []string // by depth: what stands before the lines of an item's content
	for p := range list(items) {
		if p.more {
			indent := indents[p.depth-1]
			t.w.WriteString(indent)
			t.lines(p.Text, indent, len(indent))
			continue
		}
		outer := ""
		if p.depth > 1 {
			outer = indents[p.depth-2]
		}
		p.second = false // it matters to readers of Markdown alone
		marker := itemMarker(p)
		indent := outer + markerSpace[:len(marker)]
		indents = append(indents[:p.depth-1], indent)
		t.w.WriteString(outer)
		t.w.WriteString(marker)
		t.lines(p.Text, indent, len(indent))
	}
}

func (t *textWriter) table(table [][]string) {
	if len(table) == 0 {
		return
	}
	t.open()
	for _, row := range table {
		for i, cell := range row {
			if i > 0 {
				t.w.WriteByte('\t')
			}
			t.lineOf(cell)
		}
		t.w.WriteByte('\n')
	}
}

// lines writes text and a line break. The indent stands before every line but the first, which begins at a column.
func (t *textWriter) lines(s, indent string, column int) {
	s = strings.TrimSpace(s)
	switch {
	case t.Lines:
		t.lineOf(s)
	case t.Width > 0:
		t.wrap(s, indent, column)
	default:
		for r := range visibleRunes(s) {
			t.w.WriteRune(r)
			if r == '\n' {
				t.w.WriteString(indent)
			}
		}
	}
	t.w.WriteByte('\n')
}

// lineOf writes text with spaces for its line breaks.
func (t *textWriter) lineOf(s string) {
	for r := range visibleRunes(s) {
		if r == '\n' {
			r = ' '
		}
		t.w.WriteRune(r)
	}
}
