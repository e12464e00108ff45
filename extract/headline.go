package extract

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// findHeadline is the index of the block that shows the headline, or -1. Equality with a declared headline weighs more
// than markup: sites put their name into h1.
func (s labeller) findHeadline(r *rulings) int {
	best, top := -1, 2.0
	for i := range s.page.Blocks {
		b := &s.page.Blocks[i]
		if b.Text == "" || len(b.Text) > 500 || len(b.Quotes) > 0 || b.Kind == page.Control || b.Kind == page.Caption || r.otherwise(i) {
			continue
		}
		if x := s.headlineScore(i); x > top {
			best, top = i, x
		}
	}
	return best
}

func (s labeller) headlineScore(i int) float64 {
	b := &s.page.Blocks[i]
	el := &s.elements[b.Element]
	x := 0.0
	switch {
	case s.blocks[i].equal&eqHeadline != 0:
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
	if el.own&gHeadline != 0 {
		x++
	}
	if el.tags&tHeadProperty != 0 {
		x++
	}
	if el.tags&(tArticle|tMain) != 0 {
		x += 0.3
	}
	if el.tags&(tNav|tFooter|tAside|tDialog) != 0 || el.above&(gFooter|gBreadcrumb|gModal|gConsent) != 0 {
		x -= 4
	}
	if el.near&(gRelated|gNav|gComment|gNewsletter) != 0 {
		x -= 3
	}
	if b.Shape.Links > 0 && b.Shape.LinkRunes >= b.Shape.Runes {
		x--
	}
	if s.hidden(b) {
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

// almostHeadline reports that a heading holds a declared headline, or a declared headline it, and at least 60 % of the
// longer of the two.
func (s labeller) almostHeadline(heading string) bool {
	f := text.Fold(heading)
	for _, h := range s.declared.headlines {
		if strings.Contains(h, f) && len(f)*10 >= len(h)*6 || strings.Contains(f, h) && len(h)*10 >= len(f)*6 {
			return true
		}
	}
	return false
}

func (s labeller) headlineReason(i int) string {
	if s.blocks[i].equal&eqHeadline != 0 {
		return "equals the declared headline"
	}
	return "heading " + string('0'+rune(s.page.Blocks[i].Level)) + " in front of the text"
}
