package extract

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Markdown is a way of writing an Article as Markdown. The zero Markdown writes the article alone.
type Markdown struct {
	// FrontMatter puts a YAML block between lines of "---" first, as static site generators and note-taking programs read
	// it, with these keys, each left out when the page does not state it: title, alt_title, kicker, authors (a list), desk,
	// agencies (a list), date, lastmod, dateline (a list of places), site, section, tags (a list), language, type,
	// description, access, license, url (the canonical address, else the one given) and image (the one that leads). Values
	// are quoted strings on one line; dates are ISO 8601 as far as they are known.
	FrontMatter bool
}

// WriteMarkdown writes the article as Markdown, the way the zero Markdown does.
func (a *Article) WriteMarkdown(w io.Writer) error { return Markdown{}.Write(w, a) }

// Write writes the article as Markdown: CommonMark, with the tables of GitHub Flavored Markdown. It holds the kicker, the
// headline as a heading of level 1, a line of names and dates, the standfirst, the body, the entries of a live blog and,
// after a rule, corrections; headings of the body start at level 2.
//
// Everything that would be markup in the words is escaped. Links and pictures are written for absolute http, https and
// mailto (links only) addresses; of any other address the words stay. No raw HTML is written.
//
// The article is written through one small buffer; the error is the first that w gave.
func (f Markdown) Write(w io.Writer, a *Article) error {
	m := &markdown{w: bufio.NewWriterSize(w, bufferSize)}
	if f.FrontMatter {
		m.frontMatter(a)
	}
	m.paragraph(a.Kicker, nil)
	m.heading(1, a.Headline, nil)
	m.signed(a)
	for _, s := range a.Standfirst {
		m.paragraph(s, nil)
	}
	known := picturesOf(a.Images)
	m.blocks(a.Body, known)
	for _, u := range a.entries() {
		m.entry(u, known)
	}
	if len(a.Corrections) > 0 {
		m.open()
		m.w.WriteString("---\n")
	}
	for _, c := range a.Corrections {
		m.paragraph(c, nil)
	}
	return m.w.Flush()
}

// A markdown writes blocks of Markdown. The bufio.Writer keeps the first error.
type markdown struct {
	w      *bufio.Writer
	prefix string // before every line but the first of a block
	begun  bool   // something was written
}

// open starts a block: with a blank line when there is one before it.
func (m *markdown) open() {
	if m.begun {
		m.w.WriteString(strings.TrimRight(m.prefix, " "))
		m.w.WriteByte('\n')
	}
	m.begun = true
}

func (m *markdown) paragraph(text string, spans []Span) {
	if blank(text) {
		return
	}
	m.open()
	m.w.WriteString(m.prefix)
	m.inline(text, spans, running)
	m.w.WriteByte('\n')
}

func (m *markdown) heading(level int, text string, spans []Span) {
	if blank(text) {
		return
	}
	m.open()
	m.w.WriteString("######"[:level])
	m.w.WriteByte(' ')
	m.inline(text, spans, oneLine)
	m.w.WriteByte('\n')
}

// signed writes the line of names and dates.
func (m *markdown) signed(a *Article) {
	names, dates := a.signatures(), a.dateLine()
	if len(names) == 0 && dates == "" {
		return
	}
	m.open()
	where := running
	for i, s := range names {
		if i > 0 {
			m.w.WriteString(", ")
		}
		var link []Span
		if s.address != "" {
			link = []Span{{End: len(s.name), Kind: Link, URL: s.address}}
		}
		m.inline(s.name, link, where)
		where = oneLine
	}
	if len(names) > 0 && dates != "" {
		m.w.WriteString(" · ")
	}
	m.inline(dates, nil, where)
	m.w.WriteByte('\n')
}

func (m *markdown) entry(u Update, known *pictures) {
	title := strings.TrimSpace(readableDate(u.Time) + " " + u.Headline)
	m.heading(2, title, nil)
	m.blocks(u.Body, known)
}

func (m *markdown) blocks(blocks []Block, known *pictures) {
	for group := range groups(blocks) {
		b := group[0]
		switch b.Kind {
		case Heading:
			m.heading(headingLevel(b), b.Text, b.Spans)
		case ListItem:
			m.list(group)
		case Quote:
			m.quote(group)
		case Code:
			m.code(b.Text)
		case Table:
			m.table(rows(b))
		case Figure:
			m.figure(known.figure(group))
		case Embed:
			m.embed(b)
		default:
			m.paragraph(b.Text, b.Spans)
		}
	}
}

func (m *markdown) quote(group []Block) {
	first := true
	for _, b := range group {
		if blank(b.Text) {
			continue
		}
		m.open()
		if first {
			m.prefix = "> "
			first = false
		}
		m.w.WriteString(m.prefix)
		m.inline(b.Text, b.Spans, running)
		m.w.WriteByte('\n')
	}
	m.prefix = ""
}

// code writes a fenced block whose fence is longer than any run of backticks inside.
func (m *markdown) code(text string) {
	fence := strings.Repeat("`", max(3, longestRun(text, '`')+1))
	m.open()
	m.w.WriteString(fence)
	m.w.WriteByte('\n')
	for r := range preformattedRunes(text) {
		m.w.WriteRune(r)
	}
	m.w.WriteByte('\n')
	m.w.WriteString(fence)
	m.w.WriteByte('\n')
}

// table writes a table whose first row is its head, as the syntax demands. Only the head is filled up to the widest row:
// readers fill the others.
func (m *markdown) table(table [][]string) {
	if len(table) == 0 {
		return
	}
	width := 0
	for _, row := range table {
		width = max(width, len(row))
	}
	m.open()
	for i, row := range table {
		m.w.WriteByte('|')
		for _, cell := range row {
			m.w.WriteByte(' ')
			m.inline(cell, nil, oneLine)
			m.w.WriteString(" |")
		}
		if i == 0 {
			for range width - len(row) {
				m.w.WriteString("  |")
			}
			m.w.WriteString("\n|")
			for range width {
				m.w.WriteString(" --- |")
			}
		}
		m.w.WriteByte('\n')
	}
}

// figure writes a picture and, on the line below it, its caption and credit.
func (m *markdown) figure(f figure) {
	if f.address == "" && len(f.captions) == 0 && blank(f.credit) {
		return
	}
	m.open()
	if f.address != "" {
		m.w.WriteString("![")
		m.inline(f.alt, nil, oneLine)
		m.w.WriteString("](")
		m.w.WriteString(destination(f.address))
		m.w.WriteByte(')')
		if len(f.captions) > 0 || !blank(f.credit) {
			m.w.WriteString("\\\n")
		}
	}
	where := running
	for _, c := range f.captions {
		if where == oneLine {
			m.w.WriteByte(' ')
		}
		m.inline(c.Text, c.Spans, where)
		where = oneLine
	}
	if !blank(f.credit) {
		if where == oneLine {
			m.w.WriteByte(' ')
		}
		m.w.WriteByte('(')
		m.inline(f.credit, nil, oneLine)
		m.w.WriteByte(')')
	}
	m.w.WriteByte('\n')
}

// embed writes what an embedded page says as a quotation, and its address as a link.
func (m *markdown) embed(b Block) {
	address := embedAddress(b)
	if blank(b.Text) {
		m.paragraph(address, []Span{{End: len(address), Kind: Link, URL: address}})
		return
	}
	m.open()
	m.prefix = "> "
	m.w.WriteString(m.prefix)
	m.inline(b.Text, b.Spans, running)
	m.w.WriteByte('\n')
	m.paragraph(address, []Span{{End: len(address), Kind: Link, URL: address}})
	m.prefix = ""
}

// longestRun is the length of the longest run of c in s.
func longestRun(s string, c byte) int {
	longest, n := 0, 0
	for i := range len(s) {
		if s[i] != c {
			n = 0
			continue
		}
		n++
		longest = max(longest, n)
	}
	return longest
}

// destination escapes an address for the round brackets of a link.
func destination(address string) string {
	if !strings.ContainsAny(address, "()&") {
		return address
	}
	var b strings.Builder
	for i := range len(address) {
		c := address[i]
		switch {
		case c == '&' && entity(address[i:]):
			b.WriteString("&amp;")
			continue
		case c == '(' || c == ')':
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

// entity reports whether s begins with what may be a character reference: "&amp;", "&#60;".
func entity(s string) bool {
	const longest = 40 // the longest name of the HTML list has 31 letters
	for i := 1; i < len(s) && i < longest; i++ {
		switch c := s[i]; {
		case c == ';':
			return i > 1
		case c == '#' && i == 1, c < utf8.RuneSelf && (unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c))):
		default:
			return false
		}
	}
	return false
}
