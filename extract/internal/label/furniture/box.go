package furniture

import (
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// boxBlocks is the most blocks of a box whose parts take after one another: a newsletter form, a teaser with its picture.
const boxBlocks = 8

// roleOfBox is the role that a block with a role for its shape alone takes from the box it stands in, "" for none: a box of at most eight blocks, none of
// them of the story: a newsletter's, where one of the two smallest elements with more text asks for an address; that of other
// stories, where the smallest holds a title that is a link.
func (f *labeller) roleOfBox(w *weakRole) labels.Role {
	i := w.block
	b := &f.Source.Blocks[i]
	if w.role != labels.Other || b.Kind == page.Control || b.Text != "" && f.bareLink(b) {
		return ""
	}
	els := f.Source.Elements
	wider, size := 0, int32(0)
	for e := b.Element; e >= 0 && wider < 2; e = els[e].Parent {
		el := &els[e]
		if el.Last-el.First > boxBlocks || el.Tag == "body" {
			return ""
		}
		if el.Last-el.First == size {
			continue
		}
		size = el.Last - el.First
		role, n := f.boxRole(el, i)
		if n < 0 {
			return ""
		}
		if n > 0 {
			wider++
		}
		if role == labels.Newsletter || role == labels.Related && wider == 1 {
			return role
		}
	}
	return ""
}

// boxRole is what a box is for: a newsletter where a line that is no link asks for an address, else other stories where a
// link has the words of a title. n is the number of other blocks with text, -1 where some belong to the story.
func (f *labeller) boxRole(el *page.Element, not int) (role labels.Role, n int) {
	title := false
	for j := int(el.First); j < int(el.Last); j++ {
		b := &f.Source.Blocks[j]
		if j == not || b.Text == "" {
			continue
		}
		n++
		switch r, weak := f.roleSoFar(j); {
		case r.InBody() || r == labels.Headline || r == labels.Byline || r == labels.Standfirst:
			return "", -1
		case r == labels.Newsletter && (b.Kind == page.Control || !f.bareLink(b)):
			return labels.Newsletter, n
		case r == labels.Related && weak && b.Shape.Words >= 4:
			title = true
		}
	}
	if title {
		return labels.Related, n
	}
	return "", n
}

// biographyAfter is how many blocks after the story what is about its author can stand.
const biographyAfter = 16

// aboutPeople reports a sentence after the story that begins with the name of somebody who wrote it.
func (f *labeller) aboutPeople(i int) bool {
	b := &f.Source.Blocks[i]
	if f.l.Last < 0 || i <= f.l.Last || i > f.l.Last+biographyAfter || f.Elements[b.Element].Above&(evidence.NamedComment|evidence.NamedRelated) != 0 {
		return false
	}
	return lines.NamedFirst(b, f.people)
}
