package charset

import (
	"bytes"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"golang.org/x/text/encoding/charmap"
)

// Text that was UTF-8, was taken for windows-1252 or ISO 8859-1 and was encoded as UTF-8 once more shows "â€™" for "’" and
// "Ã©" for "é". Of 1,860 pages 10 hold such text, most of it in ISO 8859-1, whose bytes 80 to 9F become control characters
// that no text has.

// A certainty is how sure it is that a sequence was encoded twice.
type certainty uint8

const (
	notDouble certainty = iota
	maybe               // "É»" may be the end of a quotation
	likely              // "Ã©", and what would be a capital in the middle of a word: "zagÅ‚osuje"
	certain             // with a control character, or "â€" and a third character
)

// fewestDouble is how many sequences that are likely or certain a page must have before all of them are repaired; of fewer
// only the certain ones are.
const fewestDouble = 3

// repairDoubleEncoded decodes once more what was encoded twice, and counts the sequences. b is not modified, and is returned as it is
// where there is nothing to repair, or when the budget's context ends.
func repairDoubleEncoded(b []byte, limits *budget.Budget) (text []byte, n int) {
	least, count, sure := certain, 0, 0
	for seq := range doubles(b, limits) {
		if seq.how >= likely {
			count++
		}
		if seq.how == certain {
			sure++
		}
	}
	switch {
	case count >= fewestDouble:
		least = maybe
	case sure == 0:
		return b, 0
	}
	var out strings.Builder
	out.Grow(len(b))
	from := 0
	for seq := range doubles(b, limits) {
		if seq.how >= least {
			out.Write(b[from:seq.start])
			out.WriteRune(seq.was)
			from = seq.end
			n++
		}
	}
	if limits.Err() != nil {
		return b, 0
	}
	out.Write(b[from:])
	return bytesOf(out.String()), n
}

// A double is a sequence that may have been encoded twice: where it stands, what it was, and how sure that is.
type double struct {
	start, end int
	was        rune
	how        certainty
}

// doubles are the sequences of b that begin like one that was encoded twice. It ends with the budget's context.
func doubles(b []byte, limits *budget.Budget) iter.Seq[double] {
	return func(yield func(double) bool) {
		last := -1 // where the sequence before ends
		for i, n := nextLead(b, 0), 1; i >= 0 && !limits.Cancelled(n); n++ {
			seq := doubleAt(b, i)
			if seq.how == maybe && (i == last || unicode.IsUpper(rune(b[i+1]+0x40)) && afterSmall(b[:i]) && beforeSmall(b[seq.end:])) {
				seq.how = likely
			}
			if seq.how != notDouble {
				last = seq.end
			}
			if !yield(seq) {
				return
			}
			i = nextLead(b, seq.end)
		}
	}
}

// nextLead finds the next character from U+00C2 to U+00F4: as a byte, it begins a sequence of UTF-8.
func nextLead(b []byte, i int) int {
	for i < len(b) {
		j := bytes.IndexByte(b[i:], 0xC3)
		if j < 0 || i+j+1 >= len(b) {
			return -1
		}
		if i += j; b[i+1] >= 0x82 && b[i+1] <= 0xB4 {
			return i
		}
		i++
	}
	return -1
}

// afterSmall reports that b ends with a small letter.
func afterSmall(b []byte) bool {
	r, _ := utf8.DecodeLastRune(b)
	return unicode.IsLower(r)
}

// beforeSmall reports that b begins with a small letter.
func beforeSmall(b []byte) bool {
	r, _ := utf8.DecodeRune(b)
	return unicode.IsLower(r)
}

// doubleAt reads the sequence at b[i] that may have been encoded twice.
func doubleAt(b []byte, i int) double {
	var raw [utf8.UTFMax]byte
	lead := b[i+1] + 0x40
	raw[0] = lead
	want := 2
	switch {
	case lead >= 0xF0:
		want = 4
	case lead >= 0xE0:
		want = 3
	}
	seq := double{start: i, end: i + 2}
	control := false
	for k := 1; k < want; k++ {
		r, size := utf8.DecodeRune(b[seq.end:])
		c := windowsByte(r)
		if c < 0x80 || c > 0xBF {
			return double{start: i, end: i + 2}
		}
		control = control || r >= 0x80 && r <= 0x9F
		raw[k] = c
		seq.end += size
	}
	r, size := utf8.DecodeRune(raw[:want])
	switch {
	case r == utf8.RuneError || size != want || r < 0xA0:
		return double{start: i, end: i + 2}
	case control, lead == 0xE2 && raw[1] == 0x80:
		seq.how = certain
	case lead == 0xC3 && bytes.IndexByte([]byte("\xA0\xAB\xBB\x93\x94\x99"), raw[1]) < 0:
		seq.how = likely // no "Ã" before a space, a quotation mark or a dash
	default:
		seq.how = maybe
	}
	seq.was = r
	return seq
}

// windowsByte is the byte from 80 to FF that windows-1252 or ISO 8859-1 has for a character, 0 where neither has one.
func windowsByte(r rune) byte {
	if r >= 0x80 && r <= 0xFF {
		return byte(r)
	}
	c, _ := charmap.Windows1252.EncodeRune(r)
	return c
}
