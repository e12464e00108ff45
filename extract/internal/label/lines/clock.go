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

// AfterClock reports the rest of a block that begins with a time: an entry of a live ticker, or its headline.
func (s Reader) AfterClock(i int) bool {
	b := &s.Source.Blocks[i]
	return b.Piece > 1 && i > 0 && s.Source.Blocks[i-1].Element == b.Element && s.IsClock(&s.Source.Blocks[i-1])
}
