package lang

import (
	"unicode"
	"unicode/utf8"
)

// A joint says how a rune holds on to its neighbours in a word.
type joint uint8

const (
	loose   joint = iota // punctuation and space: a word ends on either side
	chained              // letters of Han, hiragana, Thai, Lao, Khmer, Burmese: a phrase may end between any two
	kata                 // katakana: a word ends where another script begins
	hangul               // Hangul: likewise
	cursive              // Arabic and Hebrew letters: digits may stand next to a word
	solid                // letters of other scripts
	digit                // digits
	mark                 // vowel signs and accents: never cut off from the letter in front
)

// jointOf classes one rune.
func jointOf(r rune) joint {
	if r < utf8.RuneSelf {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
			return solid
		case '0' <= r && r <= '9':
			return digit
		}
		return loose
	}
	switch {
	case unicode.Is(unicode.M, r):
		return mark
	case unicode.IsDigit(r):
		return digit
	case !unicode.IsLetter(r):
		return loose
	}
	switch sc := ScriptOf(r); {
	case sc == Katakana:
		return kata
	case sc.Spaceless():
		return chained
	case sc == Hangul:
		return hangul
	case sc == Arabic, sc == Hebrew:
		return cursive
	}
	return solid
}

// wordEndsBetween reports whether a word may end between two neighbouring runes.
func wordEndsBetween(left, right joint) bool {
	switch {
	case right == mark:
		return left == loose
	case left == loose, right == loose, left == chained, right == chained:
		return true
	case left == digit:
		return right != digit // "8th", "10am", "3월"
	case right == digit:
		return left != solid && left != mark
	}
	return bound(left) != bound(right)
}

// leftJoint classes the last rune of a phrase: a vowel sign of a script without spaces holds on to nothing after it.
func leftJoint(r rune) joint {
	j := jointOf(r)
	if j == mark && ScriptOf(r).Spaceless() {
		return chained
	}
	return j
}

// bound merges the joints of which words can mix: letters and the marks on them.
func bound(j joint) joint {
	if j == mark {
		return solid
	}
	return j
}

// endsWord reports whether a word whose last rune is last may end at s[i], and the offset after the vowel marks that
// still belong to it.
func endsWord(last rune, s string, i int) (end int, ok bool) {
	end = i
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			return end, wordEndsBetween(leftJoint(last), jointOf(rune(c)))
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if fold(r) >= 0 {
			return end, wordEndsBetween(leftJoint(last), jointOf(r))
		}
		i += size
		if end == i-size && unicode.Is(unicode.Mn, r) {
			end = i
		}
	}
	return end, true
}
