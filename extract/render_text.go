package extract

import (
	"bufio"
	"io"
	"strings"
)

// WriteText writes the article as plain text: kicker, headline, names, dates, standfirst, the paragraphs of the body, the
// entries of a live blog and corrections, each in its own paragraph with a blank line between them. List items follow one
// another as lines with "- ", indented by two spaces a level; the rows of a table are lines, its cells parted by tabs.
// Pictures and their captions have no place in plain text and are left out.
//
// The article is written through one small buffer; the error is the first that w gave.
func (a *Article) WriteText(w io.Writer) error {
	t := &textWriter{w: bufio.NewWriterSize(w, bufferSize)}
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
	t.blocks(a.Body)
	for _, u := range a.entries() {
		t.paragraph(readableDate(u.Time) + " " + u.Headline)
		t.blocks(u.Body)
	}
	for _, c := range a.Corrections {
		t.paragraph(c)
	}
	return t.w.Flush()
}

// A textWriter writes paragraphs. The bufio.Writer keeps the first error.
type textWriter struct {
	w     *bufio.Writer
	begun bool
}

// open starts a paragraph.
func (t *textWriter) open() {
	if t.begun {
		t.w.WriteByte('\n')
	}
	t.begun = true
}

func (t *textWriter) paragraph(s string) {
	if blank(s) {
		return
	}
	t.open()
	t.lines(s, "")
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
	var d depth
	t.open()
	indent := ""
	for i, b := range items {
		if blank(b.Text) {
			continue
		}
		if indent != "" && i > 0 && continues(items[i-1], b) {
			t.w.WriteString(indent)
		} else {
			indent = strings.Repeat("  ", d.of(b.Level))
			t.w.WriteString(indent[2:])
			t.w.WriteString("- ")
		}
		t.lines(b.Text, indent)
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

// lines writes text and a line break; the indent stands in front of every line but the first.
func (t *textWriter) lines(s, indent string) {
	for r := range visibleRunes(strings.TrimSpace(s)) {
		t.w.WriteRune(r)
		if r == '\n' {
			t.w.WriteString(indent)
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
