package charset

import (
	"bytes"
	"unicode/utf8"
)

// Text that was UTF-8, was taken for windows-1252 or ISO 8859-1 and was encoded as UTF-8 once more shows "â€™" for "’" and
// "Ã©" for "é". Of 1,860 pages 10 hold such text, most of it in ISO 8859-1, whose bytes 80 to 9F become control characters
// that no text has.

// A certainty is how sure it is that a sequence was encoded twice.
type certainty uint8

const (
	notDouble certainty = iota
	maybe               // "É»" may be the end of a quotation
	likely              // "Ã©"
	certain             // with a control character, or "â€" and a third character
)

// fewestDouble is how many sequences that are likely or certain a page must have before all of them are repaired; of fewer
// only the certain ones are.
const fewestDouble = 3

// repairDoubleEncoded decodes once more what was encoded twice, and counts the sequences. b is not modified, and is returned as it is
// where there is nothing to repair.
func repairDoubleEncoded(b []byte) (text []byte, n int) {
	least, count, sure := certain, 0, 0
	for i := nextLead(b, 0); i >= 0; {
		_, end, how := doubleAt(b, i)
		if how >= likely {
			count++
		}
		if how == certain {
			sure++
		}
		i = nextLead(b, end)
	}
	switch {
	case count >= fewestDouble:
		least = maybe
	case sure == 0:
		return b, 0
	}
	out := make([]byte, 0, len(b))
	from := 0
	for i := nextLead(b, 0); i >= 0; {
		seq, end, how := doubleAt(b, i)
		if how >= least {
			out = append(append(out, b[from:i]...), seq...)
			from = end
			n++
		}
		i = nextLead(b, end)
	}
	return append(out, b[from:]...), n
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

// doubleAt reads the sequence at b[i] that may have been encoded twice: what it was, where it ends, and how sure that is.
func doubleAt(b []byte, i int) (seq []byte, end int, how certainty) {
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
	end = i + 2
	control := false
	for k := 1; k < want; k++ {
		r, size := utf8.DecodeRune(b[end:])
		c := windowsByte(r)
		if c < 0x80 || c > 0xBF {
			return nil, i + 2, notDouble
		}
		control = control || r >= 0x80 && r <= 0x9F
		raw[k] = c
		end += size
	}
	r, size := utf8.DecodeRune(raw[:want])
	switch {
	case r == utf8.RuneError || size != want || r < 0xA0:
		return nil, i + 2, notDouble
	case control, lead == 0xE2 && raw[1] == 0x80:
		how = certain
	case lead == 0xC3 && bytes.IndexByte([]byte("\xA0\xAB\xBB\x93\x94\x99"), raw[1]) < 0:
		how = likely // no "Ã" before a space, a quotation mark or a dash
	default:
		how = maybe
	}
	return raw[:want], end, how
}

// windowsByte is the byte from 80 to FF that windows-1252 or ISO 8859-1 has for a character, 0 where neither has one.
func windowsByte(r rune) byte {
	if r >= 0x80 && r <= 0xFF {
		return byte(r)
	}
	const high = "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ"
	n := byte(0x80)
	for _, c := range high {
		if c == r && r != 0 {
			return n
		}
		n++
	}
	return 0
}
