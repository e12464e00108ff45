package lines

import (
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
)

// mostClockWords is the most words of a line that is nothing but a time of day or how long ago something was.
const mostClockWords = 7

// IsClock reports a block that is nothing but a time of day or how long ago something was, as far as a whole line can be.
func (s Reader) IsClock(b *page.Block) bool {
	return b.Text != "" && b.Shape.Words <= mostClockWords && b.Shape.Links <= 1 && line.IsClock(b.Text, s.Language)
}

// ClockOfDate reports a time of day in the item or line after one that is a date and nothing else, beside it in the same element.
func (s Reader) ClockOfDate(i int) bool {
	if i == 0 {
		return false
	}
	b, before := &s.Source.Blocks[i], &s.Source.Blocks[i-1]
	if b.Shape.Words > 3 || b.Shape.Digits < 2 || before.Shape.Digits == 0 || !s.IsClock(b) || s.SaysAgo(b.Text) {
		return false
	}
	st := s.Stamps(i - 1)
	return !st.Clock && st.Any() && s.Source.Elements[b.Element].Parent == s.Source.Elements[before.Element].Parent
}

// AfterClock reports the rest of a block that begins with a time: an entry of a live ticker, or its headline.
func (s Reader) AfterClock(i int) bool {
	b := &s.Source.Blocks[i]
	return b.Piece > 1 && i > 0 && s.Source.Blocks[i-1].Element == b.Element && s.IsClock(&s.Source.Blocks[i-1])
}
