package furniture

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/internal/address"
)

// labeller gives roles to what stands outside the body.
type labeller struct {
	lines.Reader
	l       *labels.Labels
	dialogs map[int32]bool // whether a dialog asks for consent
	people  []string       // folded names of those who wrote the story
	weak    []weakRole     // in the order of their blocks
}

// Label gives every block that has no role yet one of those outside the body, block by block; then what has no
// words or names of its own takes after the small box it stands in.
func Label(r lines.Reader, l *labels.Labels, people []string) {
	f := &labeller{Reader: r, l: l, dialogs: map[int32]bool{}, people: people}
	for i := range r.Source.Blocks {
		if f.CancelledAt(i) {
			break
		}
		if l.Role(i) != "" {
			continue
		}
		role, score, reason := f.role(i)
		if score <= weakScore {
			f.weak = append(f.weak, weakRole{i, role, score, reason})
		} else {
			l.Assign(i, role, score, reason)
		}
	}
	for k := range f.weak {
		w := &f.weak[k]
		if role := f.roleOfBox(w); role != "" {
			w.role, w.score, w.reason = role, weakScore, "stands in the box of such a line"
		}
	}
	for _, w := range f.weak {
		l.Assign(w.block, w.role, w.score, w.reason)
	}
}

// A weakRole is the role that a block has for its shape alone, until the box that it stands in is looked at.
type weakRole struct {
	block  int
	role   labels.Role
	score  float64
	reason string
}

// roleSoFar is the role of block i, and whether it has it for its shape alone.
func (f *labeller) roleSoFar(i int) (role labels.Role, weak bool) {
	if k, found := slices.BinarySearchFunc(f.weak, i, func(w weakRole, i int) int { return w.block - i }); found {
		return f.weak[k].role, true
	}
	return f.l.Role(i), false
}

// tagsAfter is how many blocks after the story its tags can stand without a name that says so.
const tagsAfter = 12

// weakScore is the score of roles that a block has for its shape alone.
const weakScore = 0.5

// role is the role of a block outside the body: by the grammar of its words, by landmark elements, then by the names of
// the elements around it, the innermost first, then by its shape.
func (f *labeller) role(i int) (labels.Role, float64, string) {
	b := &f.Source.Blocks[i]
	el := &f.Elements[b.Element]
	if b.Hidden != page.Shown {
		return labels.Other, 0.6, "not shown without scripts or styles"
	}
	if f.aboutPeople(i) {
		return labels.Biography, 0.7, "begins with the name of the story's author"
	}
	if f.l.Last >= 0 && i > f.l.Last && i <= f.l.Last+tagsAfter && f.StoryTags(i) {
		return labels.Tag, 0.7, "a link to the stories of a tag"
	}
	if f.bareLink(b) {
		if r, reason := f.navigationRole(i); r != "" {
			return r, 0.8, reason
		}
	}
	if f.saysCopyright(i) {
		return labels.Copyright, 0.8, "says whose the rights are"
	}
	switch r := lines.RoleOf(f.Blocks[i].Line); {
	case r == labels.Newsletter && el.Above&evidence.NamedComment != 0 && el.Near&evidence.NamedNewsletter == 0:
		return labels.Comment, 0.7, "asks for an address to comment"
	case r == labels.Related && b.Kind == page.Control && b.Shape.Words <= 2:
		return labels.Nav, 0.7, "a control"
	case r == labels.Copyright && b.Shape.Words <= 3 && !strings.ContainsAny(b.Text, "©ⓒ℗"): // "About us" above a list of links
	case r == labels.Share && b.Kind == page.Control && el.Tags&evidence.InForm != 0:
		return f.formRole(el), 0.6, "a field of a form"
	case r != "":
		return r, 0.8, "reads as such a line"
	}
	if r, reason := f.landmarkRole(i); r != "" {
		return r, 0.8, reason
	}
	if r := lines.RoleNamed(el, b); r != "" {
		return r, 0.7, "by its class"
	}
	if f.namesTags(b) {
		return labels.Tag, 0.7, "names the story's tags"
	}
	return f.shapeRole(i)
}

// namesTags reports a line at least half of whose links lead to tags: "This entry was posted in News and tagged bridges, rivers."
func (f *labeller) namesTags(b *page.Block) bool {
	tags := f.TagLinks(b)
	return tags > 0 && tags*2 >= b.Shape.Links
}

// shapeRole is the role of a block that neither words nor names tell.
func (f *labeller) shapeRole(i int) (labels.Role, float64, string) {
	b := &f.Source.Blocks[i]
	switch {
	case b.Kind == page.Figure || b.Kind == page.Caption:
		return labels.Other, weakScore, "picture outside the body"
	case b.Kind == page.Control:
		return labels.Other, 0.7, "a control"
	case b.Shape.LinkRunes*10 > b.Shape.Runes*8 && b.Shape.Words >= 5:
		return labels.Related, weakScore, "a link with many words outside the body"
	case b.Shape.LinkRunes*10 > b.Shape.Runes*8:
		return labels.Nav, weakScore, "a link with few words outside the body"
	case f.holdsTitle(b):
		return labels.Related, weakScore, "holds a link with many words outside the body"
	case f.Elements[b.Element].Above&evidence.NamedTicker != 0:
		return labels.Other, 0.6, "by its class"
	}
	return labels.Other, 0.4, "outside the body"
}

// holdsTitle reports a block half of which is one link of at least four words: a teaser with its time or section.
func (f *labeller) holdsTitle(b *page.Block) bool {
	if b.Shape.Links != 1 || b.Shape.LinkRunes*2 < b.Shape.Runes {
		return false
	}
	for _, sp := range b.Spans {
		if sp.Kind == page.Link {
			return strings.Count(strings.TrimSpace(b.Text[sp.Start:sp.End]), " ") >= 3
		}
	}
	return false
}

// bareLink reports a block that is a link or links and nothing else, of at most five words each.
func (f *labeller) bareLink(b *page.Block) bool {
	return b.Shape.Links > 0 && b.Shape.LinkRunes*10 >= b.Shape.Runes*9 && b.Shape.Words <= 5*b.Shape.Links
}

// navigationRole is the role of bare links whose words say little of where they lead: a path to the page, a place on the page or
// the site's front page, the small print at the foot of every page. "Home" and "Back to top" are no other stories.
func (f *labeller) navigationRole(i int) (labels.Role, string) {
	b := &f.Source.Blocks[i]
	el := &f.Elements[b.Element]
	if f.inBreadcrumbs(i) {
		return labels.Breadcrumb, "part of the path to the page"
	}
	switch f.Blocks[i].Line {
	case line.Related:
		if el.Near&evidence.NamedRelated == 0 && leadsHome(b) {
			return labels.Nav, "leads to a place on the page or to the front page"
		}
	case line.Copyright:
		if b.Shape.Digits == 0 && !strings.ContainsAny(b.Text, "©ⓒ℗") {
			return labels.Nav, "a link to the small print"
		}
	case line.Newsletter:
		if (f.l.Headline < 0 || i < f.l.Headline) && (el.Tags&evidence.InHeader != 0 || el.Above&(evidence.NamedHeader|evidence.NamedNav|evidence.NamedLogin) != 0) && el.Near&evidence.NamedNewsletter == 0 {
			return labels.Nav, "a link at the page's head"
		}
	}
	return "", ""
}

// inBreadcrumbs reports a link in a list that is named a path to the page, by class, label or type.
func (f *labeller) inBreadcrumbs(i int) bool {
	e := f.Source.Blocks[i].Element
	if f.Elements[e].Above&evidence.NamedBreadcrumb != 0 {
		return true
	}
	if f.l.Headline >= 0 && i > f.l.Headline {
		return false
	}
	for up := 0; e >= 0 && up < 5; e, up = f.Source.Elements[e].Parent, up+1 {
		if f.Elements[e].Marks&evidence.MarkedBreadcrumbs != 0 {
			return true
		}
	}
	return false
}

// leadsHome reports that all links of a block lead to a place on the page or to the front page of a site.
func leadsHome(b *page.Block) bool {
	for _, sp := range b.Spans {
		if sp.Kind != page.Link {
			continue
		}
		if to := strings.TrimSpace(sp.Value); to != "" && to[0] != '#' && !address.FrontPage(to) {
			return false
		}
	}
	return true
}

// saysCopyright reports a line of at most forty words that says whose the rights are, outside of figures.
func (f *labeller) saysCopyright(i int) bool {
	b := &f.Source.Blocks[i]
	el := &f.Elements[b.Element]
	if b.Text == "" || b.Shape.Words > 40 || el.Tags&(evidence.InFigure|evidence.InNav) != 0 || b.Kind == page.Caption || b.Shape.Digits == 0 && f.bareLink(b) {
		return false
	}
	footer := el.Tags&(evidence.InFooter|evidence.InArticle) == evidence.InFooter || el.Above&evidence.NamedFooter != 0
	if at := strings.IndexAny(b.Text, "©ⓒ℗"); at >= 0 {
		return footer || f.Blocks[i].Line != line.Credit && el.Near&(evidence.NamedCredit|evidence.NamedCaption|evidence.NamedFigure) == 0
	}
	if !footer && el.Own&evidence.NamedCredit == 0 || b.Shape.Words < 3 {
		return false
	}
	text := strings.TrimLeft(b.Text, "<([ ")
	for _, t := range [...]*lang.Table{lang.For(f.Language), lang.Universal()} {
		if _, n := t.Prefix(lang.Copyright, text); n > 0 {
			return true
		}
	}
	return false
}

// formRole is the role of a form's fields and labels: that of the form.
func (f *labeller) formRole(el *evidence.Element) labels.Role {
	switch {
	case el.Above&evidence.NamedComment != 0:
		return labels.Comment
	case el.Above&evidence.NamedNewsletter != 0:
		return labels.Newsletter
	}
	return labels.Other
}

// landmarkRole is the role of a block inside an element that says what it is for.
func (f *labeller) landmarkRole(i int) (labels.Role, string) {
	b := &f.Source.Blocks[i]
	switch t := f.Elements[b.Element].Tags; {
	case t&evidence.InNav != 0:
		return labels.Nav, "inside nav"
	case t&evidence.InDialog != 0:
		if f.asksConsent(b.Element) {
			return labels.Consent, "inside a dialog that asks for consent"
		}
		return labels.Other, "inside a dialog"
	case t&evidence.InFooter != 0 && t&evidence.InArticle == 0 && f.bareLink(b):
		return labels.Nav, "a link inside the page's footer"
	case t&evidence.InFooter != 0 && t&evidence.InArticle == 0:
		return labels.Other, "inside the page's footer"
	}
	return "", ""
}

// asksConsent reports that the outermost dialog around an element is named after consent, or holds a line about it.
func (f *labeller) asksConsent(e int32) bool {
	outer := int32(-1)
	for ; e >= 0; e = f.Source.Elements[e].Parent {
		if f.Elements[e].Tags&evidence.InDialog == 0 {
			break
		}
		outer = e
	}
	asks, known := f.dialogs[outer]
	if known || outer < 0 {
		return asks
	}
	el := &f.Source.Elements[outer]
	for i := el.First; i < el.Last && !asks; i++ {
		asks = f.Blocks[i].Line == line.Consent || f.Elements[f.Source.Blocks[i].Element].Above&evidence.NamedConsent != 0
	}
	f.dialogs[outer] = asks
	return asks
}
