package body

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
)

const (
	// mostInAppeal is how many blocks with text a box has at most that speaks to readers, mostAppealWords how many words.
	mostInAppeal, mostAppealWords = 6, 90
	// mostAtEnd is how many boxes after the text are looked at, mostNoticeWords how many words a notice there has.
	mostAtEnd, mostNoticeWords = 4, 40
)

// asides takes from the body the small boxes in it that speak to readers or of the author, and belong to the page, not to the story: an appeal
// with its button, a player of the text, what is said about the author, a notice of the license, an address for tips.
func (s decider) asides(d *Body) {
	first, last := d.Bounds()
	if first < 0 || last-first < 2 {
		return
	}
	for e := range s.Source.Elements {
		el := &s.Source.Elements[e]
		if !el.Block || int(el.Last) <= first || int(el.First) > last || el.Tag != "div" && el.Tag != "section" && el.Tag != "aside" || el.Last-el.First > 2*mostInAppeal || !s.appeal(d, el) {
			continue
		}
		for i := el.First; i < el.Last; i++ {
			d.In[i] = false
		}
	}
	s.notices(d)
}

// appeal reports a box whose heading or first line, or a button of it, asks readers for something, or whose heading says that it is about the
// author; nothing before the body's first paragraph, and no list, is in one.
func (s decider) appeal(d *Body, el *page.Element) bool {
	words, texts, asks, in := int32(0), 0, false, false
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
		switch l := s.Blocks[i].Line; {
		case l == line.Newsletter && (texts == 0 || b.Kind == page.Control || b.Shape.LinkRunes*10 >= b.Shape.Runes*9):
			asks = true
		case texts == 0 && b.Kind == page.Heading && s.AboutAuthor(b.Text):
			asks = true
		}
		if texts++; texts > mostInAppeal {
			return false
		}
	}
	return asks && in && texts > 1
}

// notices takes the last paragraphs from the body that stand in boxes of their own, while the text before stands in one with its like, and
// state a license or an address to write to.
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

// notice reports a few words with the name of a free license or an address of mail.
func (s decider) notice(b *page.Block) bool {
	if b.Kind != page.Paragraph || b.Shape.Words > mostNoticeWords {
		return false
	}
	if strings.Contains(b.Text, "Creative Commons") || strings.Contains(b.Text, "Creative-Commons") || strings.Contains(b.Text, "CC BY") || strings.Contains(b.Text, "CC-BY") {
		return true
	}
	at := strings.IndexByte(b.Text, '@')
	return at > 0 && b.Text[at-1] != ' ' && strings.IndexByte(b.Text[at:], '.') > 2 && strings.IndexByte(b.Text[:at], ' ') > 0 && s.Elements[b.Element].Near&evidence.NamedBody == 0
}
