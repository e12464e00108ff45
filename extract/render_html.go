package extract

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// WriteHTML writes the article as a fragment of semantic HTML: one article element with lang and dir, a header (kicker,
// h1, byline, times, standfirst), the body, a section for each entry of a live blog, and corrections in a footer. Headings
// of the body start at h2.
//
// The elements are a fixed list without script, style, frame or form, the attributes are lang, dir, class, href, rel, src,
// alt, width, height, datetime, start and value, all text is escaped, and addresses are absolute http, https or mailto (links
// only); of any other address the words stay. The fragment is safe to put into a page as it is, in UTF-8.
//
// The article is written through one small buffer; the error is the first that w gave. See [Article.BodyHTML] for the body alone.
func (a *Article) WriteHTML(w io.Writer) error { return HTML{}.Write(w, a) }

// An HTML is a way of writing an Article as HTML. The zero HTML is that of WriteHTML.
type HTML struct {
	// BodyOnly writes what stands inside the article element between header and footer: the body and, where it does not hold
	// them, the entries of a live blog.
	BodyOnly bool
}

// BodyHTML is the body alone as HTML: HTML{BodyOnly: true} as a string.
func (a *Article) BodyHTML() string {
	var b strings.Builder
	_ = HTML{BodyOnly: true}.Write(&b, a) // a Builder gives no error
	return b.String()
}

// Write writes the article as [Article.WriteHTML] does, or the body of it.
func (f HTML) Write(w io.Writer, a *Article) error {
	h := &htmlWriter{w: bufio.NewWriterSize(w, bufferSize)}
	if f.BodyOnly {
		h.body(a)
		return h.w.Flush()
	}
	h.w.WriteString("<article")
	if a.Language != "" {
		h.attribute("lang", a.Language)
	}
	if a.Dir == "ltr" || a.Dir == "rtl" {
		h.attribute("dir", a.Dir)
	}
	h.w.WriteString(">\n")
	h.header(a)
	h.body(a)
	if len(a.Corrections) > 0 {
		h.w.WriteString("<footer>\n")
		for _, c := range a.Corrections {
			h.element("p", "correction", c, nil)
		}
		h.w.WriteString("</footer>\n")
	}
	h.w.WriteString("</article>\n")
	return h.w.Flush()
}

// body writes the body and the entries that it does not hold.
func (h *htmlWriter) body(a *Article) {
	known := picturesOf(a.Images)
	h.blocks(a.Body, known)
	for _, u := range a.entries() {
		h.entry(u, known)
	}
}

// An htmlWriter writes blocks of HTML. The bufio.Writer keeps the first error.
type htmlWriter struct{ w *bufio.Writer }

func (h *htmlWriter) header(a *Article) {
	h.w.WriteString("<header>\n")
	h.element("p", "kicker", a.Kicker, nil)
	h.element("h1", "", a.Headline, nil)
	if names := a.signatures(); len(names) > 0 {
		h.w.WriteString(`<p class="byline">`)
		for i, s := range names {
			if i > 0 {
				h.w.WriteString(", ")
			}
			h.signature(s)
		}
		h.w.WriteString("</p>\n")
	}
	h.time("published", a.Published)
	h.time("updated", a.Updated)
	for _, s := range a.Standfirst {
		h.element("p", "standfirst", s, nil)
	}
	h.w.WriteString("</header>\n")
}

func (h *htmlWriter) signature(s signature) {
	if s.address == "" {
		h.text(s.name)
		return
	}
	h.w.WriteString("<a")
	h.attribute("href", s.address)
	h.attribute("rel", "author")
	h.w.WriteByte('>')
	h.text(s.name)
	h.w.WriteString("</a>")
}

func (h *htmlWriter) time(class string, d Date) {
	if d.IsZero() {
		return
	}
	h.w.WriteString("<p><time")
	h.attribute("class", class)
	h.attribute("datetime", d.String())
	h.w.WriteByte('>')
	h.text(readableDate(d))
	h.w.WriteString("</time></p>\n")
}

func (h *htmlWriter) entry(u Update, known *pictures) {
	h.w.WriteString("<section>\n")
	h.time("update", u.Time)
	h.element("h2", "", u.Headline, nil)
	h.blocks(u.Body, known)
	h.w.WriteString("</section>\n")
}

func (h *htmlWriter) blocks(blocks []Block, known *pictures) {
	for group := range groups(blocks) {
		b := group[0]
		switch b.Kind {
		case Heading:
			h.element("h"+strconv.Itoa(headingLevel(b)), "", b.Text, b.Spans)
		case ListItem:
			h.list(group)
		case Quote:
			h.quote(group)
		case Code:
			h.w.WriteString("<pre><code>")
			for r := range preformattedRunes(b.Text) {
				h.rune(r)
			}
			h.w.WriteString("</code></pre>\n")
		case Table:
			h.table(rows(b))
		case Figure:
			h.figure(known.figure(group))
		case Embed:
			h.embed(b)
		default:
			h.element("p", "", b.Text, b.Spans)
		}
	}
}

func (h *htmlWriter) list(items []Block) {
	var open []htmlList // the lists open, outermost first, each with an item open
	for p := range list(items) {
		if p.more {
			open = h.closeLists(open, p.depth)
			h.element("p", "", p.Text, p.Spans)
			continue
		}
		if p.first {
			open = h.closeLists(open, p.depth-1)
			open = append(open, h.openList(p.number))
		} else {
			open = h.closeLists(open, p.depth)
			h.w.WriteString("</li>\n")
		}
		at := &open[p.depth-1]
		h.w.WriteString("<li")
		if p.number != at.next {
			h.attribute("value", strconv.Itoa(p.number))
		}
		if p.number > 0 {
			at.next = p.number + 1
		}
		h.w.WriteByte('>')
		h.inline(p.Text, p.Spans)
	}
	h.closeLists(open, 0)
}

// An htmlList is a list being written.
type htmlList struct {
	tag  string
	next int // the number that the next item has unless it says otherwise; 0 in a list without numbers
}

// openList begins a list whose first item has a number, 0 for none.
func (h *htmlWriter) openList(number int) htmlList {
	l := htmlList{tag: "ul", next: number}
	if number > 0 {
		l.tag = "ol"
	}
	h.w.WriteString("<" + l.tag)
	if number > 1 {
		h.attribute("start", strconv.Itoa(number))
	}
	h.w.WriteString(">\n")
	return l
}

// closeLists ends the lists that are deeper than n.
func (h *htmlWriter) closeLists(open []htmlList, n int) []htmlList {
	for len(open) > n {
		last := len(open) - 1
		h.w.WriteString("</li>\n</" + open[last].tag + ">\n")
		open = open[:last]
	}
	return open
}

func (h *htmlWriter) quote(group []Block) {
	h.w.WriteString("<blockquote>\n")
	for _, b := range group {
		h.element("p", "", b.Text, b.Spans)
	}
	h.w.WriteString("</blockquote>\n")
}

func (h *htmlWriter) table(table [][]string) {
	if len(table) == 0 {
		return
	}
	h.w.WriteString("<table>\n<tbody>\n")
	for _, row := range table {
		h.w.WriteString("<tr>")
		for _, cell := range row {
			h.w.WriteString("<td>")
			h.text(cell)
			h.w.WriteString("</td>")
		}
		h.w.WriteString("</tr>\n")
	}
	h.w.WriteString("</tbody>\n</table>\n")
}

func (h *htmlWriter) figure(f figure) {
	if f.address == "" && len(f.captions) == 0 && blank(f.credit) {
		return
	}
	h.w.WriteString("<figure>")
	if f.address != "" {
		h.w.WriteString("<img")
		h.attribute("src", f.address)
		h.attribute("alt", f.alt)
		h.size("width", f.width)
		h.size("height", f.height)
		h.w.WriteByte('>')
	}
	if len(f.captions) > 0 || !blank(f.credit) {
		h.w.WriteString("<figcaption>")
		for i, c := range f.captions {
			if i > 0 {
				h.w.WriteByte(' ')
			}
			h.inline(c.Text, c.Spans)
		}
		if !blank(f.credit) {
			h.w.WriteString(` <small class="credit">`)
			h.text(f.credit)
			h.w.WriteString("</small>")
		}
		h.w.WriteString("</figcaption>")
	}
	h.w.WriteString("</figure>\n")
}

func (h *htmlWriter) size(name string, n int) {
	if n > 0 {
		h.attribute(name, strconv.Itoa(n))
	}
}

// embed writes what an embedded page says as a quotation, and its address as a link.
func (h *htmlWriter) embed(b Block) {
	address := embedAddress(b)
	if address == "" && blank(b.Text) {
		return
	}
	h.w.WriteString(`<blockquote class="embed">` + "\n")
	h.element("p", "", b.Text, b.Spans)
	h.element("p", "", address, []Span{{End: len(address), Kind: Link, URL: address}})
	h.w.WriteString("</blockquote>\n")
}

// element writes an element with text in it; nothing when there is no text.
func (h *htmlWriter) element(tag, class, text string, spans []Span) {
	if blank(text) {
		return
	}
	h.w.WriteByte('<')
	h.w.WriteString(tag)
	if class != "" {
		h.attribute("class", class)
	}
	h.w.WriteByte('>')
	h.inline(text, spans)
	h.w.WriteString("</")
	h.w.WriteString(tag)
	h.w.WriteString(">\n")
}

// inline writes the text of a block with its links and emphasis.
func (h *htmlWriter) inline(text string, spans []Span) {
	tags := [inlineMarks]string{markLink: "a", markStrong: "strong", markEmphasis: "em", markCode: "code", markRuby: "ruby", markSuperscript: "sup", markSubscript: "sub"}
	for _, t := range inline(text, spans) {
		switch t.op {
		case opWords:
			h.text(text[t.start:t.end])
			continue
		case opEnd:
			if t.mark == markRuby {
				h.w.WriteString("<rt>")
				h.text(t.value)
				h.w.WriteString("</rt>")
			}
			h.w.WriteString("</")
			h.w.WriteString(tags[t.mark])
		case opStart:
			h.w.WriteByte('<')
			h.w.WriteString(tags[t.mark])
			if t.mark == markLink {
				h.attribute("href", t.value)
			}
		}
		h.w.WriteByte('>')
	}
}

func (h *htmlWriter) attribute(name, value string) {
	h.w.WriteByte(' ')
	h.w.WriteString(name)
	h.w.WriteString(`="`)
	for r := range visibleRunes(value) {
		h.rune(r)
	}
	h.w.WriteByte('"')
}

// text writes escaped text; a line break becomes br.
func (h *htmlWriter) text(s string) {
	plain := plainPrefix(s)
	h.w.WriteString(s[:plain])
	for r := range visibleRunes(s[plain:]) {
		if r == '\n' {
			h.w.WriteString("<br>")
			continue
		}
		h.rune(r)
	}
}

func (h *htmlWriter) rune(r rune) {
	switch r {
	case '&':
		h.w.WriteString("&amp;")
	case '<':
		h.w.WriteString("&lt;")
	case '>':
		h.w.WriteString("&gt;")
	case '"':
		h.w.WriteString("&#34;")
	case '\'':
		h.w.WriteString("&#39;")
	default:
		h.w.WriteRune(r)
	}
}
