package extract

import (
	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// labelFront labels what stands around the headline and in front of the text: kicker, standfirst, byline, date and a
// dateline alone in its block. It also looks behind the text, where some sites sign.
func (s *sheet) labelFront(l *labels, d *decoded, locale metadata.Locale) {
	first, last := bodyRange(d)
	if first < 0 && l.headline < 0 {
		return
	}
	from, to := s.frontRange(l.headline, first)
	for i := from; i < to; i++ {
		if l.of[i].role == "" && !s.hidden(&s.page.Blocks[i]) {
			s.labelFrontBlock(l, d, i, locale)
		}
	}
	for i := last + 1; last >= 0 && i < min(last+7, len(d.body)); i++ {
		if l.of[i].role == "" && !d.body[i] && !s.hidden(&s.page.Blocks[i]) {
			s.labelSignature(l, i, locale)
		}
	}
}

func bodyRange(d *decoded) (first, last int) {
	first, last = -1, -1
	for i, in := range d.body {
		if in {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

// frontRange is the blocks that can belong to the head of the story: from eight blocks above the headline to the third
// block of the body, at most sixty.
func (s *sheet) frontRange(headline, first int) (from, to int) {
	n := len(s.page.Blocks)
	switch {
	case headline < 0:
		from, to = first-12, first+2
	case first < 0:
		from, to = headline-8, headline+12
	default:
		from, to = min(headline, first)-8, max(first, headline)+4
		if to-from > 60 {
			from, to = headline-8, headline+52
		}
	}
	return max(from, 0), min(to, n)
}

func (s *sheet) labelFrontBlock(l *labels, d *decoded, i int, locale metadata.Locale) {
	b := &s.page.Blocks[i]
	el := &s.elements[b.Element]
	if b.Text == "" || b.Kind == clean.Control || el.tags&(tNav|tFooter|tDialog|tButton) != 0 || el.near&(gRelated|gBreadcrumb|gNav|gComment) != 0 {
		return
	}
	switch {
	case s.isByline(i, locale):
		l.assign(i, RoleByline, 0.85, "reads as a byline")
	case s.isDate(i, locale):
		l.assign(i, RoleDate, 0.85, "reads as a date")
	case l.headline >= 0 && i < l.headline && i >= l.headline-4 && el.near&gKicker != 0 && b.Shape.Words <= 8:
		l.assign(i, RoleKicker, 0.75, "kicker by its class")
	case s.isStandfirst(l, d, i):
		l.assign(i, RoleStandfirst, 0.75, s.standfirstReason(i))
	case d.body[i] && datelineAlone(b.Text, locale):
		l.assign(i, RoleDateline, 0.8, "a dateline alone")
	}
}

// isByline reports a short line that names who wrote the story: by its class, by a declared author's name or by its own
// words.
func (s *sheet) isByline(i int, locale metadata.Locale) bool {
	b := &s.page.Blocks[i]
	el := &s.elements[b.Element]
	if b.Shape.Words > 40 || b.Kind == clean.Heading && b.Level <= 2 || b.Shape.Stops > 3 {
		return false
	}
	line, ok := metadata.ParseByline(b.Text, locale)
	if !ok {
		return false
	}
	named := len(line.Authors)+len(line.Contributors)+len(line.Agencies) > 0 || line.Desk != ""
	marked := el.near&gAuthor != 0 || el.tags&tAuthorProperty != 0
	switch {
	case !named:
		return false
	case marked && el.above&gBio == 0 && b.Shape.Words <= 25:
		return true
	case s.blocks[i].equal&eqAuthor != 0 && b.Shape.Words <= 16:
		return true
	}
	return startsLikeByline(b.Text, locale) && b.Shape.Words <= 25
}

// isDate reports a short line that is a date, with its label if it has one.
func (s *sheet) isDate(i int, locale metadata.Locale) bool {
	b := &s.page.Blocks[i]
	if b.Shape.Words > 24 || b.Kind == clean.Heading && b.Level == 1 {
		return false
	}
	for _, sp := range b.Spans {
		if sp.Kind == clean.Time && int(sp.End-sp.Start)*3 >= len(b.Text) {
			return true
		}
	}
	stamps := metadata.ParseStamps(b.Text, locale)
	return stamps.Covered*2 >= len(b.Text) && stamps.Any()
}

// isStandfirst reports the summary between headline and text: by its class, or because it repeats the declared
// description, apart from the text's own container.
func (s *sheet) isStandfirst(l *labels, d *decoded, i int) bool {
	b := &s.page.Blocks[i]
	el := &s.elements[b.Element]
	if l.headline < 0 || i <= l.headline || i > l.headline+14 || b.Shape.Words < 5 || b.Shape.Words > 120 || b.Kind == clean.Caption || el.tags&tFigure != 0 || el.near&(gCaption|gCredit|gFigure|gShare|gBio) != 0 {
		return false
	}
	apart := !s.sharesContainer(d, i)
	switch {
	case el.own&gStandfirst != 0 || el.near&gStandfirst != 0 && apart:
		return apart || b.Kind == clean.Heading || s.blocks[i].equal&eqDescription != 0
	case s.blocks[i].equal&eqDescription != 0 && apart:
		return true
	}
	return b.Kind == clean.Heading && apart && b.Shape.Words >= 8 && i <= l.headline+3
}

// sharesContainer reports that at least three body blocks stand in the same parent as block i: it is one of them.
func (s *sheet) sharesContainer(d *decoded, i int) bool {
	p := s.page.Elements[s.page.Blocks[i].Element].Parent
	if p < 0 {
		return false
	}
	n := 0
	el := &s.page.Elements[p]
	for j := el.First; j < el.Last; j++ {
		if d.body[j] && int(j) != i && s.page.Elements[s.page.Blocks[j].Element].Parent == p && s.page.Blocks[j].Kind != clean.Heading {
			n++
		}
	}
	return n >= 3
}

func (s *sheet) standfirstReason(i int) string {
	if s.blocks[i].equal&eqDescription != 0 {
		return "repeats the declared description under the headline"
	}
	return "stands under the headline, apart from the text"
}

// labelSignature finds a byline or a date right behind the text.
func (s *sheet) labelSignature(l *labels, i int, locale metadata.Locale) {
	b := &s.page.Blocks[i]
	el := &s.elements[b.Element]
	if b.Text == "" || b.Shape.Words > 14 || el.near&(gRelated|gComment|gNav|gShare|gBio|gCaption) != 0 || el.tags&(tNav|tFooter|tAside|tFigure) != 0 || b.Kind == clean.Control || b.Kind == clean.Heading {
		return
	}
	if s.isByline(i, locale) && (startsLikeByline(b.Text, locale) || s.blocks[i].equal&eqAuthor != 0) {
		l.assign(i, RoleByline, 0.7, "signature behind the text")
	}
}
