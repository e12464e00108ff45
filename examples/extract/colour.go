package main

import (
	"io"
	"os"
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/examples/internal/console"
)

// colours says whether text is coloured, with the sequences of ECMA-48.
type colours bool

// The looks of text.
const (
	bold  = "1"
	dim   = "2"
	green = "32"
	blue  = "34"
)

// coloursFor is whether text for w is coloured: on a terminal that can, unless NO_COLOR (no-color.org) is set.
func coloursFor(w io.Writer) colours {
	return colours(console.Terminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb")
}

// in is text with a look.
func (c colours) in(look, text string) string {
	if !c || look == "" {
		return text
	}
	return "\x1b[" + look + "m" + text + "\x1b[0m"
}

// plainLine is text of a page on one line, without characters that a terminal would obey.
func plainLine(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
