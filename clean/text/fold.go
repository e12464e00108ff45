package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold reduces a text to its letters, marks and digits in lower case, so that two writings of the same words compare equal:
// quotes, dashes, spaces, capitals and compatibility forms (Unicode's NFKC) do not count.
func Fold(s string) string {
	if ASCII(s) {
		return foldASCII(s)
	}
	s = norm.NFKC.String(s)
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if c := foldByte(byte(r)); c != 0 {
				b.WriteByte(c)
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// FoldsTo reports that Fold of s is folded. It makes no text where s begins otherwise.
func FoldsTo(s, folded string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || i+1 < len(s) && s[i+1] >= utf8.RuneSelf { // which may be an accent on the letter
			return Fold(s) == folded
		}
		c := foldByte(s[i])
		if c == 0 {
			continue
		}
		if n == len(folded) || folded[n] != c {
			return false
		}
		n++
	}
	return n == len(folded)
}

// foldASCII is Fold for text of ASCII alone.
func foldASCII(s string) string {
	var room [256]byte
	b := room[:]
	if len(s) > len(room) {
		b = make([]byte, len(s))
	}
	n := 0
	for i := 0; i < len(s); i++ {
		c := foldByte(s[i])
		b[n] = c
		n += int((c + 0x7f) >> 7) // the next takes the place of what is nothing
	}
	return string(b[:n])
}

// foldedASCII is what each character of ASCII folds to.
const foldedASCII = "" +
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x000123456789\x00\x00\x00\x00\x00\x00" +
	"\x00abcdefghijklmnopqrstuvwxyz\x00\x00\x00\x00\x00" +
	"\x00abcdefghijklmnopqrstuvwxyz\x00\x00\x00\x00\x00"

// foldByte is what a character of ASCII folds to, 0 where nothing is left of it.
func foldByte(c byte) byte { return foldedASCII[c&0x7f] }
