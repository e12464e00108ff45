package extract

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// WriteTEI writes the article as one XML document after the TEI P5 Guidelines, for text corpora. It uses elements of the
// modules core, header, textstructure, figures, namesdates and tagdocs only.
//
// The header holds titles, authors (persName or orgName), contributors with their part (respStmt), publisher, licence and
// access, the source as a biblStruct with its times and address, this library as application, the description as abstract,
// dateline as creation, language, and section, tags and type as terms. Times stand in when, those without seconds in
// when-iso, exactly as precise as they are known; a missing title or publisher is an empty element, where TEI demands one.
//
// The text is one div: heads for kicker and headline, byline as shown, standfirst as argument, then the blocks as p, list
// with item, quote, table, figure and eg. A heading begins a div of its own below the div of the next higher heading; entries
// of a live blog and corrections are divs of type update and correction. Links are ref, embedded pages ptr, emphasis hi with
// rend, line breaks lb. Addresses are absolute http, https or mailto.
//
// Tests hold every document against the content models of these elements in the Guidelines, not against the Consortium's whole
// schema. The document is well-formed whatever the article holds: control characters, U+FFFE, U+FFFF and invalid UTF-8 become U+FFFD,
// other white space than line breaks becomes a space.
//
// The document is written through one small buffer; the error is the first that w gave.
func (a *Article) WriteTEI(w io.Writer) error {
	t := &teiWriter{xmlWriter: xmlWriter{w: bufio.NewWriterSize(w, bufferSize)}}
	t.w.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
	t.start("TEI", "xmlns", "http://www.tei-c.org/ns/1.0", "xml:lang", languageTag(a.Language))
	t.line()
	t.header(a)
	t.open("text")
	t.open("body")
	t.text(a)
	t.close("body")
	t.close("text")
	t.close("TEI")
	return t.w.Flush()
}

// A teiWriter writes the elements of TEI. The bufio.Writer keeps the first error.
type teiWriter struct {
	xmlWriter
	levels []int // of the headings whose divs are open, outermost first
}

func (t *teiWriter) text(a *Article) {
	t.open("div", "type", teiType(a.Type))
	t.element("head", a.Kicker, nil, "type", "kicker")
	t.element("head", a.Headline, nil, "type", "main")
	t.element("byline", a.bylineText(), nil)
	if d := a.Dateline.Raw; !blank(d) && !a.bodyBegins(d) {
		t.element("dateline", d, nil)
	}
	if some(a.Standfirst) {
		t.open("argument")
		t.paragraphs(a.Standfirst)
		t.close("argument")
	}
	known := picturesOf(a.Images)
	t.blocks(a.Body, known)
	t.closeDivs(0)
	for _, u := range a.entries() {
		t.open("div", "type", "update")
		t.element("head", u.Headline, nil)
		if !u.Time.IsZero() {
			t.start("dateline")
			t.date(u.Time)
			t.end("dateline")
			t.line()
		}
		t.blocks(u.Body, known)
		t.closeDivs(0)
		t.close("div")
	}
	if some(a.Corrections) {
		t.open("div", "type", "correction")
		t.paragraphs(a.Corrections)
		t.close("div")
	}
	t.close("div")
}

// teiType is the type of an article as the type of a div, which has no spaces.
func teiType(t Type) string {
	switch t {
	case TypeLive, TypeOpinion, TypeList, TypeSearch, TypeChallenge, TypeError, TypeConsent, TypeLogin:
		return string(t)
	case TypePressRelease:
		return "press-release"
	}
	return string(TypeArticle)
}

// bylineText is the byline as shown, else the names.
func (a *Article) bylineText() string {
	if !blank(a.Byline.Raw) {
		return a.Byline.Raw
	}
	var names []string
	for _, s := range a.signatures() {
		names = append(names, s.name)
	}
	return strings.Join(names, ", ")
}

// bodyBegins reports whether a paragraph of the body begins with some words.
func (a *Article) bodyBegins(words string) bool {
	for i := range a.Body {
		if strings.HasPrefix(a.Body[i].Text, words) {
			return true
		}
	}
	return false
}

// some reports whether any of the texts is to be seen.
func some(texts []string) bool {
	for _, s := range texts {
		if !blank(s) {
			return true
		}
	}
	return false
}

func (t *teiWriter) paragraphs(texts []string) {
	for _, s := range texts {
		t.element("p", s, nil)
	}
}

// closeDivs ends the divs of headings of a level and deeper ones.
func (t *teiWriter) closeDivs(level int) {
	for len(t.levels) > 0 && t.levels[len(t.levels)-1] >= level {
		t.levels = t.levels[:len(t.levels)-1]
		t.close("div")
	}
}

func (t *teiWriter) blocks(blocks []Block, known *pictures) {
	for group := range groups(blocks) {
		b := group[0]
		switch b.Kind {
		case Heading:
			t.closeDivs(headingLevel(b))
			t.levels = append(t.levels, headingLevel(b))
			t.open("div")
			t.element("head", b.Text, b.Spans)
		case ListItem:
			t.list(group)
		case Quote:
			t.quote(group)
		case Code:
			t.start("eg", "xml:space", "preserve")
			for r := range preformattedRunes(b.Text) {
				t.rune(r)
			}
			t.end("eg")
			t.line()
		case Table:
			t.table(rows(b))
		case Figure:
			t.figure(known.figure(group))
		case Embed:
			t.embed(b)
		default:
			t.element("p", b.Text, b.Spans)
		}
	}
}

func (t *teiWriter) list(items []Block) {
	open := 0 // lists open, each with an item open
	closeTo := func(n int) {
		for ; open > n; open-- {
			t.close("item")
			t.close("list")
		}
	}
	for p := range list(items) {
		switch {
		case p.more:
			closeTo(p.depth)
			t.line() // without it programs that drop tags would join two words
			t.element("p", p.Text, p.Spans)
			continue
		case p.first:
			closeTo(p.depth - 1)
			if open > 0 {
				t.line()
			}
			rend := "bulleted"
			if p.number > 0 {
				rend = "numbered"
			}
			t.open("list", "rend", rend)
			open++
		default:
			closeTo(p.depth)
			t.close("item")
		}
		number := ""
		if p.number > 0 {
			number = strconv.Itoa(p.number)
		}
		t.start("item", "n", number)
		t.inline(p.Text, p.Spans)
	}
	closeTo(0)
}

func (t *teiWriter) quote(group []Block) {
	t.open("quote")
	for _, b := range group {
		t.element("p", b.Text, b.Spans)
	}
	t.close("quote")
}

func (t *teiWriter) table(table [][]string) {
	if len(table) == 0 {
		return
	}
	t.open("table")
	for _, row := range table {
		t.open("row")
		for _, cell := range row {
			t.start("cell")
			t.inline(cell, nil)
			t.close("cell")
		}
		t.close("row")
	}
	t.close("table")
}

func (t *teiWriter) figure(f figure) {
	if f.address == "" && len(f.captions) == 0 && blank(f.credit) {
		return
	}
	t.open("figure")
	if f.address != "" {
		t.empty("graphic", "url", f.address, "width", pixels(f.width), "height", pixels(f.height))
		t.line()
	}
	if f.address != "" {
		t.element("figDesc", f.alt, nil)
	}
	for _, c := range f.captions {
		t.element("head", c.Text, c.Spans)
	}
	t.element("p", f.credit, nil, "rend", "credit")
	t.close("figure")
}

func pixels(n int) string {
	if n <= 0 {
		return ""
	}
	return strconv.Itoa(n) + "px"
}

// embed writes what an embedded page says as a quotation, and its address as a pointer.
func (t *teiWriter) embed(b Block) {
	address := embedAddress(b)
	if address == "" && blank(b.Text) {
		return
	}
	t.open("quote", "type", "embed")
	t.element("p", b.Text, b.Spans)
	if address != "" {
		t.start("p")
		t.empty("ptr", "target", address)
		t.end("p")
		t.line()
	}
	t.close("quote")
}

// date writes a date as a machine reads it. XML Schema has no time without seconds: that one is ISO 8601's.
func (t *teiWriter) date(d Date, attributes ...string) {
	key := "when"
	if d.Precision == date.Minute {
		key = "when-iso"
	}
	t.empty("date", append(attributes, key, d.String())...)
}
