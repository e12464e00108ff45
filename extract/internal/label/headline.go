package label

import (
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
)

// findHeadline is the index of the block that shows the headline, or -1. Equality with a declared headline weighs more
// than markup: sites put their name into h1.
func (s labeller) findHeadline(r *rulings) int {
	best, top := -1, 2.0
	otherHeading := sync.OnceValue(s.otherHeading)
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
		if b.Text == "" || len(b.Text) > 500 || len(b.Quotes) > 0 || b.Kind == page.Control || b.Kind == page.Caption || r.otherwise(i) || s.AfterClock(i) {
			continue
		}
		if s.namesSite(i) && otherHeading() {
			continue // the masthead
		}
		if x := s.headlineScore(i); x > top {
			best, top = i, x
		}
	}
	return best
}

// namesSite reports a block of the site's name alone, in the page's header or with a link.
func (s labeller) namesSite(i int) bool {
	b := &s.Source.Blocks[i]
	return s.Declared.Site != "" && len(b.Text) < 120 && (b.Shape.Links > 0 || s.Elements[b.Element].Tags&evidence.InHeader != 0) && text.FoldsTo(b.Text, s.Declared.Site)
}

func (s labeller) headlineScore(i int) float64 {
	b := &s.Source.Blocks[i]
	el := &s.Elements[b.Element]
	x := 0.0
	switch {
	case s.Blocks[i].Equal&evidence.EqualHeadline != 0:
		x += 4
	case b.Kind == page.Heading && s.almostHeadline(b.Text):
		x += 2.5
	case b.Kind != page.Heading:
		return 0
	}
	if b.Kind == page.Heading {
		switch b.Level {
		case 1:
			x += 2.5
		case 2:
			x += 0.8
		default:
			x += 0.3
		}
	}
	if el.Own&evidence.NamedHeadline != 0 {
		x++
	}
	if el.Tags&evidence.InHeadProperty != 0 {
		x++
	}
	if el.Tags&(evidence.InArticle|evidence.InMain) != 0 {
		x += 0.3
	}
	if el.Tags&(evidence.InNav|evidence.InFooter|evidence.InAside|evidence.InDialog) != 0 || el.Above&(evidence.NamedFooter|evidence.NamedBreadcrumb|evidence.NamedModal|evidence.NamedConsent) != 0 {
		x -= 4
	}
	if el.Near&(evidence.NamedRelated|evidence.NamedNav|evidence.NamedComment|evidence.NamedNewsletter) != 0 {
		x -= 3
	}
	if b.Shape.Links > 0 && b.Shape.LinkRunes >= b.Shape.Runes {
		x--
	}
	if s.Hidden(b) {
		x -= 3
	}
	switch w := b.Shape.Words; {
	case w < 2:
		x -= 2
	case w > 50:
		x -= 3
	}
	return x
}

// otherHeading reports a heading of the page's first two levels that is not the site's name.
func (s labeller) otherHeading() bool {
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
		if b.Kind == page.Heading && b.Level <= 2 && b.Shape.Words > 2 && !s.Hidden(b) && !text.FoldsTo(b.Text, s.Declared.Site) {
			return true
		}
	}
	return false
}

// almostHeadline reports that a heading holds a declared headline, or a declared headline it, and at least 60 % of the
// longer of the two.
func (s labeller) almostHeadline(heading string) bool {
	f := text.Fold(heading)
	for _, h := range s.Declared.Headlines {
		if strings.Contains(h, f) && len(f)*10 >= len(h)*6 || strings.Contains(f, h) && len(h)*10 >= len(f)*6 {
			return true
		}
	}
	return false
}

func (s labeller) headlineReason(i int) string {
	if s.Blocks[i].Equal&evidence.EqualHeadline != 0 {
		return "equals the declared headline"
	}
	return "heading " + string('0'+rune(s.Source.Blocks[i].Level)) + " before the text"
}
