package shown

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
)

// labelledAuthors claims people after a label that stands far from the headline, in a box beside the text or below it:
// "Written by Jane Doe", or "Author" in a block and a name in each of the next. Only where no byline was found.
func (c *collector) labelledAuthors(l *labels.Labels) {
	for i := range l.Len() {
		if c.CancelledAt(i) {
			return
		}
		b := &c.Source.Blocks[i]
		if b.Text == "" || b.Shape.Words > 8 || i < l.Headline || c.ofOthers(i) {
			continue
		}
		rest, ok := lines.AfterBylineWord(b.Text, c.Locale)
		switch {
		case !ok:
		case strings.Trim(rest, "():s ") == "":
			if c.namesBelow(i) {
				return
			}
		case strings.ContainsAny(strings.TrimSpace(strings.TrimSuffix(b.Text, rest)), " :/") && !b.Shape.EndsStop && c.bare(rest):
			c.add(i, claim.FieldBylineLine, claim.StandingFarLabel, b.Text)
			return
		}
	}
}

// datelineReporter claims the reporter whom the dateline at the head of the text names, as papers in East Asia sign.
func (c *collector) datelineReporter(l *labels.Labels) {
	for i := range l.Len() {
		if role := l.Role(i); role != labels.Dateline && role != labels.Paragraph {
			continue
		}
		if d := c.Dateline(i); d != nil && d.Reporter != "" {
			c.add(i, claim.FieldAuthor, claim.StandingDateline, d.Reporter)
		}
		if l.Role(i) == labels.Paragraph {
			return
		}
	}
}

// reachBelow is how many blocks below a label names are looked for.
const reachBelow = 48

// namesBelow claims the names in the blocks under a label, each alone in its block; between them may stand initials,
// pictures and a title.
func (c *collector) namesBelow(label int) bool {
	first, misses := -1, 0
	for i := label + 1; i < min(len(c.Source.Blocks), label+1+reachBelow) && misses < 2; i++ {
		b := &c.Source.Blocks[i]
		switch {
		case b.Text == "" || len(b.Text) <= 3:
		case b.Shape.Words <= 5 && b.Kind != page.Control && (first < 0 || c.sameMarkup(first, i)) && c.bare(b.Text):
			c.add(i, claim.FieldBylineLine, claim.StandingFarLabel, b.Text)
			if misses = 0; first < 0 {
				first = i
			}
		case first < 0:
			return false
		default:
			misses++
		}
	}
	return first >= 0
}

// sameMarkup reports that two blocks stand in elements of one name and class.
func (c *collector) sameMarkup(i, j int) bool {
	a, b := &c.Source.Elements[c.Source.Blocks[i].Element], &c.Source.Elements[c.Source.Blocks[j].Element]
	return !c.Source.Flat && a.Tag == b.Tag && a.Class == b.Class
}

// bare reports one name of a person and nothing else, whose words are not everyday words of the page.
func (c *collector) bare(text string) bool {
	line := c.Readings.Byline(text)
	return line != nil && line.Bare && len(line.Authors) == 1 && strings.Contains(line.Authors[0].Name, " ") && !c.Ordinary(text)
}

// ofOthers reports a block of a menu, of a control, of the page's footer, of other stories, of comments or under a picture.
func (c *collector) ofOthers(i int) bool {
	b := &c.Source.Blocks[i]
	el := &c.Elements[b.Element]
	return c.Hidden(b) || b.Kind == page.Caption || b.Kind == page.Control || el.Tags&(evidence.InNav|evidence.InFooter|evidence.InFigure|evidence.InDialog) != 0 || el.Near&(evidence.NamedRelated|evidence.NamedComment|evidence.NamedCaption|evidence.NamedCredit|evidence.NamedNav) != 0
}
