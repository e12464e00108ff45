package comments

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// longestCommenter is the most bytes of a commenter's name.
const longestCommenter = 80

// read finds who wrote a comment, when, and which of its blocks are its words.
func (c *finder) read(e *Entry) {
	el := &c.Source.Elements[e.element]
	e.Author, e.Time = c.authorAndTime(int32(e.element))
	for up, at := 0, int32(e.element); up < 3 && at >= 0 && e.Level == 0; up, at = up+1, c.Source.Elements[at].Parent {
		e.Level = level(c.Source.Elements[at].Class)
	}
	for _, i := range e.blocks {
		if e.Author == "" {
			e.Author = c.authorOf(i, el)
		}
		if e.Time.IsZero() {
			e.Time = c.dateOf(i)
		}
	}
	head := -1 // a block that is the name by its place alone
	if e.Author == "" && !e.Time.IsZero() {
		e.Author, head = c.nameByPlace(e)
	}
	body := false
	for _, i := range e.blocks {
		if i != head && counted(c.text, i) && c.free(i) {
			e.Words = append(e.Words, i)
			body = body || c.d.In[i]
		}
	}
	e.Valid = len(e.Words) > 0 && !body && (e.Author != "" || !e.Time.IsZero())
}

// free reports a block that has no role yet, or that of a comment by a rule for the site.
func (c *finder) free(i int) bool {
	r := c.l.Role(i)
	return r == "" || r == labels.Comment
}

// nameByPlace is the name of a comment without telling names: what stands beside its date, else a few words right above it,
// in block head.
func (c *finder) nameByPlace(e *Entry) (name string, head int) {
	last := -1
	for _, i := range e.blocks {
		b := &c.Source.Blocks[i]
		if b.Text == "" || b.Kind == page.Control || b.Hidden != page.Shown {
			continue
		}
		if !counted(c.when, i) {
			if last = -1; b.Shape.Words <= 5 && !b.Shape.EndsStop && c.Blocks[i].Line == line.Plain {
				last = i
			}
			continue
		}
		from, to := c.dateIn(i)
		if name = bareCommenter(lines.TrimSmall(b.Text[:from])); name == "" {
			if rest, ok := lines.AfterBylineWord(strings.TrimLeft(b.Text[to:], " ,·|-–—:"), c.Locale); ok {
				name = bareCommenter(rest)
			}
		}
		if name == "" && last >= 0 {
			return bareCommenter(c.Source.Blocks[last].Text), last
		}
		return name, -1
	}
	return "", -1
}

// dateIn is where the date of a block stands in its text.
func (c *finder) dateIn(i int) (from, to int) {
	b := &c.Source.Blocks[i]
	for _, sp := range b.Spans {
		if sp.Kind == page.Time {
			return int(sp.Start), int(sp.End)
		}
	}
	if d := c.FirstDate(i); d != nil {
		return d.From, d.To
	}
	return len(b.Text), len(b.Text)
}

// bareCommenter is a name of at most five words, none of them a time or the label of a date.
func bareCommenter(text string) string {
	name := commenter(text)
	if strings.Count(name, " ") > 4 || strings.ContainsAny(name, ":@#") || metadata.StampLabel(name, date.Locale{}) != 0 {
		return ""
	}
	return name
}

// authorAndTime are what the attributes of a comment's element, and of the first elements in it, say.
func (c *finder) authorAndTime(e int32) (author string, at date.Date) {
	for _, a := range c.AttributesOf(e) {
		switch {
		case author == "" && a.Kind == evidence.AttributeBy:
			author = commenter(a.Value)
		case at.IsZero() && a.Kind == evidence.AttributeAt:
			at = c.day(a.Value)
		}
	}
	return author, at
}

// day is a date that names its day, else none.
func (c *finder) day(text string) date.Date {
	if d := c.Readings.Date(text); d != nil && d.Precision >= date.Day {
		return *d
	}
	return date.Date{}
}

// authorOf is the name in a block: of the innermost part that is named after authors, of a cite, of strong words alone; else
// after "by" and before a date. Names that the elements around the block bear count up to the element of the comment.
func (c *finder) authorOf(i int, entry *page.Element) string {
	b := &c.Source.Blocks[i]
	if b.Text == "" || b.Kind == page.Control || b.Hidden != page.Shown || b.Shape.Words > 24 {
		return ""
	}
	name := ""
	for _, sp := range b.Spans {
		alone := sp.Kind == page.Strong && int(sp.End-sp.Start) == len(b.Text) && b.Shape.Words <= 4 && !b.Shape.EndsStop
		if sp.Kind == page.Time || !alone && !c.namesAuthor(sp.Element) && c.Source.Elements[sp.Element].Tag != "cite" {
			continue
		}
		if n := commenter(b.Text[sp.Start:sp.End]); n != "" {
			name = n
		}
	}
	if name != "" {
		return name
	}
	for e, up := b.Element, 0; e >= 0 && up < 3; e, up = c.Source.Elements[e].Parent, up+1 {
		el := &c.Source.Elements[e]
		if el == entry || c.words.class(el.Class) || el.Last-el.First > 3 {
			break
		}
		if c.namesAuthor(e) {
			return c.nameIn(i)
		}
	}
	return c.signedBy(b.Text)
}

// namesAuthor reports an element that is named after who wrote something.
func (c *finder) namesAuthor(e int32) bool {
	el := &c.Source.Elements[e]
	own := c.Elements[e].Own
	if own&evidence.NamedDate != 0 && own&evidence.NamedAuthor == 0 {
		return false
	}
	return own&evidence.NamedAuthor != 0 || (evidence.GroupsIn(&c.words.tokens, el.Class)|evidence.GroupsIn(&c.words.tokens, el.ID))&cAuthor != 0 || namesProperty(el.Property)
}

func namesProperty(p string) bool {
	for name := range strings.FieldsSeq(p) {
		switch name[strings.LastIndexByte(name, ':')+1:] {
		case "author", "creator", "name":
			return true
		}
	}
	return false
}

// nameIn is the name that a block is: up to the date, the line end or the "says" after it.
func (c *finder) nameIn(i int) string {
	b := &c.Source.Blocks[i]
	end := len(b.Text)
	for _, sp := range b.Spans {
		if sp.Start > 0 && (sp.Kind == page.Time || evidence.GroupsIn(&c.words.tokens, c.Source.Elements[sp.Element].Class)&cSays != 0 || c.Elements[sp.Element].Own&evidence.NamedDate != 0) {
			end = min(end, int(sp.Start))
		}
	}
	text := b.Text[:end]
	if line, _, ok := strings.Cut(text, "\n"); ok {
		text = line
	}
	if name := c.signedBy(text); name != "" {
		return name
	}
	if d := c.Readings.FirstDate(text); d != nil {
		text = lines.TrimSmall(text[:d.From])
	}
	return commenter(text)
}

// signedBy is the name in "Written by Jane on 21 January 2015, 19:04".
func (c *finder) signedBy(text string) string {
	rest, ok := lines.AfterBylineWord(text, c.Locale)
	if !ok || len(text) > 160 {
		return ""
	}
	if d := c.Readings.FirstDate(rest); d != nil && d.From > 0 {
		return commenter(lines.TrimSmall(rest[:d.From]))
	}
	if at := strings.IndexAny(rest, "—–|@("); at > 0 {
		return bareCommenter(rest[:at])
	}
	return ""
}

// commenter is a name without the marks around it; "" for what is none.
func commenter(text string) string {
	text = strings.Trim(clean.Collapse(text), " :,;·•|–—-\u200b")
	if text == "" || len(text) > longestCommenter || strings.Count(text, " ") > 6 {
		return ""
	}
	if _, err := strconv.Atoi(text); err == nil {
		return ""
	}
	if r, _ := utf8.DecodeRuneInString(text); r == '#' || r == '{' {
		return ""
	}
	return text
}

// dateOf is the date a block shows: the machine's of a <time> element, of an attribute or of a title, else as written.
func (c *finder) dateOf(i int) date.Date {
	b := &c.Source.Blocks[i]
	if b.Hidden != page.Shown || b.Shape.Words > 24 {
		return date.Date{}
	}
	for _, sp := range b.Spans {
		if sp.Kind == page.Time {
			if d := c.day(sp.Value); !d.IsZero() {
				return d
			}
		}
		if sp.End-sp.Start > 60 || c.namesAuthor(sp.Element) {
			continue
		}
		if d := c.attributeDate(sp.Element); !d.IsZero() {
			return d
		}
		if sp.Kind != page.Marked {
			continue
		}
		if d := c.day(b.Text[sp.Start:sp.End]); !d.IsZero() {
			return d
		}
	}
	if !counted(c.when, i) {
		return date.Date{}
	}
	if d := c.attributeDate(b.Element); !d.IsZero() {
		return d
	}
	if d := c.FirstDate(i); d != nil && d.Precision >= date.Day {
		return d.Date
	}
	return date.Date{}
}

// attributeDate is the date in a title or data attribute of an element.
func (c *finder) attributeDate(e int32) date.Date {
	for _, a := range c.AttributesOf(e) {
		if a.Down > 0 || a.Kind != evidence.AttributeTitle && a.Kind != evidence.AttributeAt {
			continue
		}
		if d := c.day(a.Value); !d.IsZero() {
			return d
		}
	}
	return date.Date{}
}
