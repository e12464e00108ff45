package extract

import (
	"math"
	"strings"

	"golang.org/x/net/html"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// label is the one role of a block, why it has it and how sure that is.
type label struct {
	role   Role
	reason string
	score  float64
}

// labels are the roles of all blocks of a page.
type labels struct {
	of         []label
	headline   int // index of the block that is the headline, -1 when none is shown
	root       int32
	first      int // first and last block of the body, -1 when there is none
	last       int
	confidence float64
	listing    bool // the page is a list of other pages

	ruled   []*siteRule // for each block the rule for its site, nil where there is none; nil for a page without rules
	bounded bool        // rules say where the body is
}

// assign gives a block its role; a block that has one keeps it.
func (l *labels) assign(i int, r Role, score float64, reason string) bool {
	if l.of[i].role != "" {
		return false
	}
	l.of[i] = label{r, reason, math.Round(max(0, min(1, score))*1000) / 1000}
	return true
}

// labelPage gives every block one role.
//
// Strips of quotes come first, for their grammar needs no context; then what rules for the site say; then the headline;
// then the body, by looking at the page as a whole; then what stands between and around them; the rest is furniture.
func (x *Extractor) labelPage(s *sheet, root *html.Node, address string, locale metadata.Locale, o observer) (*labels, *scores, *body) {
	l := &labels{of: make([]label, len(s.page.Blocks)), headline: -1, root: -1, first: -1, last: -1}
	s.labelStrips(l)
	l.ruled = s.ruled
	if l.headline = s.ruledHeadline(l); l.headline < 0 {
		l.headline = s.findHeadline(l)
	}
	s.labelRuled(l)
	if l.headline >= 0 {
		l.assign(l.headline, RoleHeadline, 0.9, s.headlineReason(l.headline))
	}
	c := s.score(x.model(), l.headline)
	d := s.decide(c.of, x.Favor.shift(), l.headline, o)
	if x.SecondOpinion && s.unsure(d) && root != nil {
		if moved, ok := s.secondScores(c.of, readabilityOpinion{}, root, address); ok {
			d = s.decide(moved, x.Favor.shift(), l.headline, o)
		}
	}
	s.afterHeadline(l, d)
	o.tell("in front of the headline", d.in)
	s.bound(l, d)
	d.root, d.confidence = s.rootOf(d), s.confidenceOf(d)
	l.root, l.confidence, l.listing = d.root, d.confidence, d.listing
	if !d.listing {
		s.labelFront(l, d, locale)
	}
	s.labelBody(l, d, c, locale)
	s.labelFurniture(l, locale)
	return l, c, d
}

// afterHeadline drops what decoding took from in front of a sure headline, unless it is most of the text: then the
// headline is not where the story starts.
func (s *sheet) afterHeadline(l *labels, d *body) {
	h := l.headline
	if h < 0 || !s.sureHeadline(h) {
		return
	}
	before, all := int32(0), int32(0)
	for i, in := range d.in {
		if in {
			all += s.page.Blocks[i].Shape.Runes
			if i < h {
				before += s.page.Blocks[i].Shape.Runes
			}
		}
	}
	if before*10 > all*3 {
		return
	}
	for i := range h {
		d.in[i] = false
	}
}

// sureHeadline reports a heading that is declared as the headline or is an h1. Any other may be a subheading of the text.
func (s *sheet) sureHeadline(h int) bool {
	b := &s.page.Blocks[h]
	return b.Kind == clean.Heading && (b.Level == 1 || s.blocks[h].equal&eqHeadline != 0)
}

// labelBody gives the blocks of the body their roles, pictures and captions between them included.
func (s *sheet) labelBody(l *labels, d *body, c *scores, locale metadata.Locale) {
	for i, in := range d.in {
		if in && (l.of[i].role == "" || l.of[i].role.InBody()) {
			if l.first < 0 {
				l.first = i
			}
			l.last = i
		}
	}
	if l.first < 0 {
		return
	}
	from, people := s.storyStart(l, d), s.people(l, locale)
	for i := from; i < len(d.in) && !s.halted(i); i++ {
		b := &s.page.Blocks[i]
		switch {
		case l.of[i].role != "":
		case d.in[i] && s.headlineAgain(l, i):
			l.assign(i, RoleOther, 0.7, "the headline once more")
		case d.in[i] && s.oneLink(i, l):
			l.assign(i, RoleRelated, 0.8, "one link without an end of sentence between paragraphs")
		case i <= l.last && s.creditByPlace(i, locale):
			l.assign(i, RoleCredit, 0.6, "a name alone at the end of a caption")
		case d.in[i] && i >= l.last-1 && i > l.first+2 && namedFirst(b, people):
			l.assign(i, RoleBiography, 0.7, "begins with the name of the story's author, at its end")
		case d.in[i] && s.strayInBody(i):
			l.assign(i, lineRole(s.blocks[i].line), 0.7, "reads as such a line inside the body")
		case d.in[i]:
			l.assign(i, bodyRole(b), chance(d.score[i]), c.reason(i))
		case i < l.last && !l.bounded:
			s.labelBetween(l, i)
		}
	}
}

// storyStart is the first block that can belong to the story: of the element that holds it, or the headline.
func (s *sheet) storyStart(l *labels, d *body) int {
	from := l.first
	if l.headline >= 0 {
		from = min(from, l.headline)
	}
	if e := &s.page.Elements[max(d.root, 0)]; e.Tag != "html" && e.Tag != "body" {
		from = min(from, int(e.First))
	}
	return from
}

// strayInBody reports a line that stands in the body and says of itself that it is no part of it. What reads as a
// label of another story may still be a heading of this one: that needs a link or a short line as well.
func (s *sheet) strayInBody(i int) bool {
	b := &s.page.Blocks[i]
	switch s.blocks[i].line {
	case clean.LineCorrection, clean.LineNote, clean.LineTail, clean.LinePrint, clean.LineCopyright:
		return true
	case clean.LineAd, clean.LineShare, clean.LineNewsletter, clean.LineCounter, clean.LineCredit, clean.LineComments, clean.LineConsent, clean.LineTag:
		return b.Shape.Words <= 40 && b.Kind != clean.Heading
	case clean.LineRelated:
		return b.Shape.Links > 0 && b.Shape.LinkRunes*2 > b.Shape.Runes
	}
	return false
}

// bodyRole is the role of a body block: its kind, in the roles' spelling.
func bodyRole(b *clean.Block) Role {
	if k := kindOf(b.Kind); k != ListItem {
		return Role(k)
	}
	return RoleListItem
}

// headlineAgain reports a heading with the words of the headline.
func (s *sheet) headlineAgain(l *labels, i int) bool {
	b := &s.page.Blocks[i]
	return l.headline >= 0 && b.Kind == clean.Heading && b.Shape.Runes == s.page.Blocks[l.headline].Shape.Runes && strings.EqualFold(b.Text, s.page.Blocks[l.headline].Text)
}

// oneLink reports a paragraph that is one link and does not end like a sentence: a teaser for another story.
func (s *sheet) oneLink(i int, l *labels) bool {
	b := &s.page.Blocks[i]
	return b.Kind == clean.Paragraph && b.Shape.Links == 1 && !b.Shape.EndsStop && b.Shape.LinkRunes*20 >= b.Shape.Runes*19 && i > l.first && i < l.last
}

// labelBetween labels pictures, captions, credits and embeds that stand inside the story.
func (s *sheet) labelBetween(l *labels, i int) {
	b := &s.page.Blocks[i]
	el := &s.elements[b.Element]
	if s.hidden(b) || el.above&(gRelated|gComment|gAd|gNewsletter|gNav|gShare|gBio) != 0 || el.tags&(tNav|tAside|tFooter) != 0 {
		return
	}
	credit := el.own&gCredit != 0 || s.blocks[i].line == clean.LineCredit
	switch {
	case b.Kind == clean.Figure:
		l.assign(i, RoleFigure, 0.7, "picture inside the story")
	case credit && b.Text != "" && b.Shape.Words <= 25:
		l.assign(i, RoleCredit, 0.7, "credit by its class or its words")
	case b.Kind == clean.Caption, b.Text != "" && el.near&gCaption != 0, b.Text != "" && el.tags&tFigure != 0:
		l.assign(i, RoleFigure, 0.7, "caption inside the story")
	case b.Kind == clean.Embed:
		l.assign(i, RoleEmbed, 0.7, "embed inside the story")
	}
}
