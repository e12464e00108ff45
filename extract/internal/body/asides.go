package body

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
)

const (
	// mostInAppeal is how many blocks with text a box has at most that speaks to readers, mostAppealWords how many words.
	mostInAppeal, mostAppealWords = 6, 70
	// mostToldBriefly is how many words a box has at most besides the button that alone asks.
	mostToldBriefly = 25
	// mostAtEnd is how many boxes after the text are looked at, mostNoticeWords how many words a notice there has.
	mostAtEnd, mostNoticeWords = 4, 40
)

// asides takes from the body the small boxes in it that speak to readers or of the author, and belong to the page, not to the story: an appeal
// with its button, what is said about the author at the end, a notice of the license.
func (s decider) asides(d *Body) {
	first, last := d.Bounds()
	if first < 0 || last-first < 2 {
		return
	}
	for e := range s.Source.Elements {
		el := &s.Source.Elements[e]
		if !el.Block || int(el.First) <= first || int(el.First) > last || el.Tag != "div" && el.Tag != "section" && el.Tag != "aside" || el.Last-el.First > 2*mostInAppeal || !s.appeal(d, el, int(el.Last) > last) {
			continue
		}
		for i := el.First; i < el.Last; i++ {
			d.In[i] = false
		}
	}
	s.notices(d)
}

// appeal reports a box after the body's first paragraph that asks readers for something, in its heading or first line and with a link or button
// to follow, or in a button or at the end of the body with a few words besides; or one at the end of the body whose heading says that it is about the author. No list is in one.
func (s decider) appeal(d *Body, el *page.Element, atEnd bool) bool {
	words, told, texts := int32(0), int32(0), 0
	headed, asks, follow, author, in := false, false, false, false, false
	for i := el.First; i < el.Last; i++ {
		b := &s.Source.Blocks[i]
		if b.Text == "" || s.Hidden(b) {
			if b.Media != nil && d.In[i] {
				return false
			}
			continue
		}
		in = in || d.In[i]
		if words += b.Shape.Words; words > mostAppealWords || b.Kind == page.ListItem || b.Kind == page.Table || b.Kind == page.Quotation {
			return false
		}
		button := b.Kind == page.Control || b.Shape.LinkRunes*10 >= b.Shape.Runes*9
		follow = follow || button
		if !button {
			told += b.Shape.Words
		}
		if s.Blocks[i].Line == line.Newsletter {
			headed, asks = headed || texts == 0, asks || button
		}
		author = author || texts == 0 && b.Kind == page.Heading && s.AboutAuthor(b.Text)
		if texts++; texts > mostInAppeal {
			return false
		}
	}
	return in && texts > 1 && (headed && follow || (asks || headed && atEnd) && told <= mostToldBriefly || author && atEnd)
}

// notices takes the last paragraphs from the body that stand in boxes of their own, while the text before stands in one with its like, and
// link to the license of the text.
func (s decider) notices(d *Body) {
	for range mostAtEnd {
		_, last := d.Bounds()
		if last < 1 || !s.notice(&s.Source.Blocks[last]) || !s.ownBox(d, last) {
			return
		}
		d.In[last] = false
	}
}

// ownBox reports the last block of the body in an element with nothing else of it, where two paragraphs before share one.
func (s decider) ownBox(d *Body, last int) bool {
	home, seen := s.parent(last), 0
	other := int32(-1)
	for i := last - 1; i >= 0 && seen < 6; i-- {
		if !d.In[i] || s.Source.Blocks[i].Kind != page.Paragraph {
			continue
		}
		seen++
		p := s.parent(i)
		switch {
		case p == s.Source.Blocks[last].Element || p == home:
			return false
		case p == other:
			return true
		case !s.notice(&s.Source.Blocks[i]):
			other = p
		}
	}
	return false
}

// notice reports a few words with a link to a license of Creative Commons.
func (s decider) notice(b *page.Block) bool {
	if b.Kind != page.Paragraph || b.Shape.Words > mostNoticeWords {
		return false
	}
	return slices.ContainsFunc(b.Spans, func(sp page.Span) bool {
		return sp.Kind == page.Link && strings.Contains(sp.Value, "creativecommons.org/")
	})
}
