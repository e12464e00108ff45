package front

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
)

// A candidate is a block that may be a byline, with what the rules ask about it.
type candidate struct {
	i        int
	b        *page.Block
	el       *evidence.Element
	near     bool           // close to the headline, or between it and the text
	named    bool           // the elements around it are named after authors
	labelled bool           // it begins with "By" or the like
	declared bool           // it holds the name of a declared author
	line     *byline.Byline // what it says, nil where it names nobody
}

// isByline reports a short line that names who wrote the story: by its class, by a declared author's name, by a link to
// an author's page, by its own words, or because a name stands alone where bylines stand.
func (s finder) isByline(f *front, i int) bool {
	b := &s.Source.Blocks[i]
	el := &s.Elements[b.Element]
	c := candidate{i: i, b: b, el: el, near: f.close(i), named: el.Near&evidence.NamedAuthor != 0 || el.Tags&evidence.InAuthorProperty != 0,
		declared: s.Blocks[i].Equal&evidence.EqualAuthor != 0}
	if c.tooLong() || c.trail() {
		return false
	}
	c.labelled = lines.StartsLikeByline(b.Text, s.Locale)
	if c.ofPicture() || s.textSize(f, &c) || !c.worthReading(f) || s.onlyOtherLinks(&c) {
		return false
	}
	if s.NamesSomebody(i) {
		c.line = s.Byline(i)
		return s.signsWhole(f, &c)
	}
	return s.signsInPart(f, &c) || c.near && s.SignsAlone(i) || s.signsShort(f, &c) || s.signsTogether(f, &c)
}

// tooLong reports a paragraph, or a heading that starts a part of the story.
func (c *candidate) tooLong() bool {
	return c.b.Shape.Words > 40 || c.b.Shape.Stops > 3 || c.b.Kind == page.Heading && c.b.Level <= 2
}

// trail reports the path to a page, "Home / Authors / Town": three words or more that slashes or arrows part, each alone, as names of people are not.
func (c *candidate) trail() bool {
	parts := strings.FieldsFunc(c.b.Text, func(r rune) bool { return strings.ContainsRune("/›»>→", r) })
	if len(parts) < 3 {
		return false
	}
	return !slices.ContainsFunc(parts, func(p string) bool { return len(strings.Fields(p)) != 1 })
}

// ofPicture reports the caption of a picture that neither its own class nor "By" makes a byline: "Jane Doe at the quay".
func (c *candidate) ofPicture() bool {
	return (c.b.Kind == page.Caption || c.el.Tags&evidence.InFigure != 0) && c.el.Own&evidence.NamedAuthor == 0 && !c.labelled
}

// textSize reports a control without a date: "Text Size" is no text by anybody.
func (s finder) textSize(f *front, c *candidate) bool {
	return s.Blocks[c.i].Line == line.Share && !s.dated(f, c.i)
}

// worthReading reports a block that may be a byline where it stands, or says so by its names or its first word. What any other
// says does not matter.
func (c *candidate) worthReading(f *front) bool {
	return c.named || c.labelled || c.declared || c.near || f.atHead(c.i)
}

// signsWhole reports a block that is a byline as a whole and stands where one of the story can: the further from the headline,
// the more must speak for it.
func (s finder) signsWhole(f *front, c *candidate) bool {
	words := c.b.Shape.Words
	switch {
	case words <= 25 && s.namedAfterAuthors(f, c), words <= 16 && c.declared, words <= 25 && c.labelled, c.line.Bare && s.signedAtHead(f, c.i):
		return true
	case !c.near || words > 16:
		return false
	case s.dated(f, c.i):
		return !s.namesSection(c)
	}
	return c.line.Bare && s.aloneByline(f, c.i) || f.between(c.i) && (s.authorLinks(c.i) > 0 || c.namesAuthors())
}

// namedAfterAuthors reports names in an element named after authors, outside of boxes about them, that are no everyday words.
func (s finder) namedAfterAuthors(f *front, c *candidate) bool {
	return c.named && c.el.Above&^f.around&evidence.NamedBio == 0 && !(c.line.Bare && s.Ordinary(c.b.Text))
}

// menuLinks is the fewest links of a line that is a menu.
const menuLinks = 3

// onlyOtherLinks reports a line of links none of which leads to an author's page, and that neither begins with "By" nor names a declared
// author nor as many people as it has links: a menu, whatever its class says.
func (s finder) onlyOtherLinks(c *candidate) bool {
	if c.labelled || c.declared || c.b.Shape.Links < menuLinks || c.b.Shape.LinkRunes*10 < c.b.Shape.Runes*8 || s.authorLinks(c.i) > 0 {
		return false
	}
	line := s.Byline(c.i)
	return line == nil || int32(len(line.Authors)) < c.b.Shape.Links
}

// namesSection reports that what reads as an author beside a date is a section: "Harbour Life | 8 March 2023".
func (s finder) namesSection(c *candidate) bool {
	return len(c.line.Authors) > 0 && (s.SectionLink(c.i, c.line.Authors[0].Name) || s.Ordinary(c.line.Authors[0].Name))
}

// namesAuthors reports more than a name alone, of authors and of nobody who only helped: "Jane Doe, Harbour Gazette".
func (c *candidate) namesAuthors() bool {
	return !c.line.Bare && len(c.line.Authors) > 0 && len(c.line.Contributors) == 0
}

// signsInPart reports a line of several statements, one of which is a byline: "Local | By Jane Doe | 59 Comments". After the text
// it must begin with "By".
func (s finder) signsInPart(f *front, c *candidate) bool {
	if !c.near && !(c.labelled && c.i > f.last) || c.b.Shape.Words > 24 || c.b.Shape.EndsStop && !c.labelled {
		return false
	}
	part, _ := s.Signature(c.i)
	return part != "" || c.near && len(s.Signers(c.i)) > 0
}

// signsShort reports less than a full name between headline and text: one that links to its author's page, or "by amanda".
func (s finder) signsShort(f *front, c *candidate) bool {
	return f.between(c.i) && c.b.Shape.Words <= 16 && (s.authorLinks(c.i) > 0 || s.signs(c.b.Text))
}

// signsTogether reports several names alone between headline and text, beside a date, where the language has no capitals by which the
// line would be told.
func (s finder) signsTogether(f *front, c *candidate) bool {
	return f.between(c.i) && c.b.Kind == page.Paragraph && c.b.Shape.Links == 0 && (s.dated(f, c.i-1) || s.dated(f, c.i+1)) && s.NamesSeveral(c.b) && !s.Ordinary(c.b.Text)
}

// signedHead is how far below the text's first block papers sign that leave the line under the headline to the site.
const signedHead = 3

// atHead reports one of the first blocks of the text but the very first.
func (f *front) atHead(i int) bool { return i > f.first && i <= f.first+signedHead }

// signedAtHead reports names in bold type alone in one of the first paragraphs of the text.
func (s finder) signedAtHead(f *front, i int) bool {
	b := &s.Source.Blocks[i]
	if f.first < 0 || !f.atHead(i) || b.Kind != page.Paragraph || b.Shape.Words > 8 || b.Shape.EndsStop || s.Ordinary(b.Text) {
		return false
	}
	for _, sp := range b.Spans {
		if sp.Kind == page.Strong && int(sp.End-sp.Start) >= len(b.Text)-2 {
			return true
		}
	}
	return false
}

// signs reports "By" and one or two words that are no full name: "by amanda".
func (s finder) signs(text string) bool {
	rest, ok := lines.AfterBylineWord(text, s.Locale)
	if !ok || len(strings.Fields(rest)) > 2 {
		return false
	}
	return s.Readings.Authors(rest) != nil
}

// aloneByline reports a name alone in its block between headline and text: with a date close by, or right under the
// headline. Menus, sections and everyday words look like names too.
func (s finder) aloneByline(f *front, i int) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.Words < 2 || b.Shape.Words > aloneWords && !s.NamesSeveral(b) || b.Kind == page.Heading || s.linkedNext(i) || b.Shape.Links > 0 && s.authorLinks(i) == 0 || s.inMenu(b.Text) || s.Ordinary(b.Text) {
		return false
	}
	if s.afterLabel(i) {
		return true
	}
	for j := i - 3; j <= i+3; j++ {
		if s.dated(f, j) && (j < f.headline) == (i < f.headline) {
			return true
		}
	}
	return i > f.headline && i <= f.headline+3
}

// aloneWords is the most words of a name that stands alone.
const aloneWords = 4

// afterLabel reports that the block before is a byline's first word alone: "Written by".
func (s finder) afterLabel(i int) bool {
	if i == 0 {
		return false
	}
	rest, ok := lines.AfterBylineWord(s.Source.Blocks[i-1].Text, s.Locale)
	return ok && rest == ""
}

// inMenu reports that the same words stand in a menu of the page.
func (s finder) inMenu(text string) bool {
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
		if len(b.Text) == len(text) && b.Text == text && s.Elements[b.Element].Tags&evidence.InNav != 0 {
			return true
		}
	}
	return false
}

// authorLinks counts the links of a block that lead to an author's page.
func (s finder) authorLinks(i int) int {
	n := 0
	for _, sp := range s.Source.Blocks[i].Spans {
		if s.AuthorLink(sp) {
			n++
		}
	}
	return n
}

// linkedNext reports that the next block has the same words, as a link that leads to no author's page: they name a section.
func (s finder) linkedNext(i int) bool {
	if i+1 >= len(s.Source.Blocks) {
		return false
	}
	next := &s.Source.Blocks[i+1]
	return next.Shape.Links > 0 && next.Text == s.Source.Blocks[i].Text && s.authorLinks(i+1) == 0
}
