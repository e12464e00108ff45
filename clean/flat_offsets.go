package clean

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/unflatten"
	"github.com/broadsheet-go/broadsheet/clean/page"
)

// origin knows where the letters of lines stood.
type origin struct {
	plain string            // the text without its marks
	place *unflatten.Cursor // where it stood in the source; nil where nothing was taken away
}

// source is where byte i of the plain text stood in the source.
func (o *origin) source(i int) int32 {
	if o.place != nil {
		i = o.place.Offset(i)
	}
	return int32(i)
}

// last is where the last letter of s stands in the plain text between two bytes, which has all letters of s in their order.
func (o *origin) last(s string, from, to int) int {
	last := from
	for _, letter := range s {
		for !unicode.IsSpace(letter) && from < to {
			r, n := utf8.DecodeRuneInString(o.plain[from:to])
			last, from = from, from+n
			if r == letter {
				break
			}
		}
	}
	return last
}

// validUTF8 is a text with U+FFFD for each run of bytes that are no UTF-8.
func validUTF8(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// originalOffsets counts the offsets of blocks, which count in validUTF8 of a text, in the text itself.
func originalOffsets(blocks []page.Block, text string) {
	if utf8.ValidString(text) {
		return
	}
	order := make([]*page.Block, len(blocks))
	for i := range blocks {
		order[i] = &blocks[i]
	}
	slices.SortStableFunc(order, func(a, b *page.Block) int { return cmp.Compare(a.Offset, b.Offset) })
	valid, broken, at := 0, false, 0 // at is the byte of text that became byte valid
	for _, b := range order {
		for at < len(text) && valid < int(b.Offset) {
			r, n := utf8.DecodeRuneInString(text[at:])
			wrong := r == utf8.RuneError && n == 1
			switch {
			case !wrong:
				valid += n
			case !broken:
				valid += len("\uFFFD")
			}
			broken = wrong
			at += n
		}
		b.Offset = int32(at)
	}
}
