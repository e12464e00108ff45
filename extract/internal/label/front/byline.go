package front

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
)

// isByline reports a short line that names who wrote the story: by its class, by a declared author's name, by a link to
// an author's page, by its own words, or because a name stands alone where bylines stand.
func (s finder) isByline(f *front, i int) bool {
	b := &s.Source.Blocks[i]
	el := &s.Elements[b.Element]
	if b.Shape.Words > 40 || b.Kind == page.Heading && b.Level <= 2 || b.Shape.Stops > 3 {
		return false
	}
	if (b.Kind == page.Caption || el.Tags&evidence.InFigure != 0) && el.Own&evidence.NamedAuthor == 0 && !lines.StartsLikeByline(b.Text, s.Locale) {
		return false
	}
	if s.Blocks[i].Line == line.Share && !s.dated(f, i) {
		return false // "Text Size" is no text by anybody
	}
	marked := el.Near&evidence.NamedAuthor != 0 || el.Tags&evidence.InAuthorProperty != 0
	labelled := lines.StartsLikeByline(b.Text, s.Locale)
	if !marked && !labelled && s.Blocks[i].Equal&evidence.EqualAuthor == 0 && !f.close(i) && (i <= f.first || i > f.first+atHead) {
		return false // whatever it says
	}
	linked := s.authorLinks(i) > 0
	line := s.Byline(i)
	if line == nil || !lines.NamesAnyone(line) {
		if (f.close(i) || labelled && i > f.last) && b.Shape.Words <= 24 && (labelled || !b.Shape.EndsStop) {
			if part, _ := s.Signature(i); part != "" {
				return true
			}
		}
		if f.close(i) && s.SignsAlone(i) {
			return true
		}
		return f.between(i) && b.Shape.Words <= 16 && (linked || s.signs(b.Text))
	}
	switch {
	case marked && el.Above&^f.around&evidence.NamedBio == 0 && b.Shape.Words <= 25 && !(line.Bare && s.Ordinary(b.Text)):
		return true
	case s.Blocks[i].Equal&evidence.EqualAuthor != 0 && b.Shape.Words <= 16:
		return true
	case labelled && b.Shape.Words <= 25:
		return true
	case line.Bare && s.signedAtHead(f, i):
		return true
	case !f.close(i) || b.Shape.Words > 16:
		return false
	case s.dated(f, i):
		return len(line.Authors) == 0 || !s.sectionLink(i, line.Authors[0].Name) && !s.Ordinary(line.Authors[0].Name)
	}
	return f.close(i) && line.Bare && s.aloneByline(f, i) || f.between(i) && (linked || !line.Bare && len(line.Authors) > 0 && len(line.Contributors) == 0)
}

// atHead is how far below the text's first block papers sign that leave the line under the headline to the site.
const atHead = 3

// signedAtHead reports names in bold type alone in one of the first paragraphs of the text.
func (s finder) signedAtHead(f *front, i int) bool {
	b := &s.Source.Blocks[i]
	if f.first < 0 || i <= f.first || i > f.first+atHead || b.Kind != page.Paragraph || b.Shape.Words > 8 || b.Shape.EndsStop || s.Ordinary(b.Text) {
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
	_, ok = byline.ParseAuthors(rest, s.Locale)
	return ok
}

// aloneByline reports a name alone in its block between headline and text: with a date close by, or right under the
// headline. Menus, sections and everyday words look like names too.
func (s finder) aloneByline(f *front, i int) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.Words < 2 || b.Shape.Words > 4 || b.Kind == page.Heading || b.Shape.Links > 0 && s.authorLinks(i) == 0 || s.inMenu(b.Text) || s.Ordinary(b.Text) {
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

// sectionLink reports that a name is a link to a section or a tag.
func (s finder) sectionLink(i int, name string) bool {
	b := &s.Source.Blocks[i]
	for _, sp := range b.Spans {
		if sp.Kind == page.Link && evidence.SectionPath(sp.Value) && strings.Contains(text.Fold(b.Text[sp.Start:sp.End]), text.Fold(name)) {
			return true
		}
	}
	return false
}
