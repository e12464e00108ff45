package clean

import (
	"github.com/broadsheet-go/broadsheet/clean/ticker"
)

// ParseTickers finds the market quotes a line begins with. Rest is the line without its strip of quotes and without the space on
// both sides of it; ok is false where the line shows no strip. Language is a tag and may be empty: it says how 27.910 is read where
// the line does not. Strips of several lines and the place of a strip are for package ticker: go doc clean/ticker.Merge
func ParseTickers(line, language string) (quotes []Quote, rest string, ok bool) {
	return ticker.Parse(line, language)
}

// A Quote is one market quote as a strip shows it: "AVN 65.22 Increased By ▲ 0.14 (0.22%)".
//
// It is declared in package ticker, whose documentation shows its fields: go doc clean/ticker.Quote
type Quote = ticker.Quote

// A Direction is which way a quote moved.
//
// It is declared in package ticker: go doc clean/ticker.Direction
type Direction = ticker.Direction

// The directions. The empty Direction is "not stated".
const (
	Up   = ticker.Up
	Down = ticker.Down
	Flat = ticker.Flat
)

// A Number is a figure that may be absent: a zero that was on the page is Stated, a missing one is not.
//
// It is declared in package ticker, whose documentation shows its fields and methods: go doc clean/ticker.Number
type Number = ticker.Number
