package text

import "github.com/broadsheet-go/broadsheet/clean/lang"

// Spaceless reports letters, vowel signs and figures of a script that is written without spaces between words: Han, kana, Thai, Lao,
// Khmer, Burmese ([lang.Script.Spaceless]).
func Spaceless(r rune) bool { return r >= 0xE00 && lang.ScriptOf(r).Spaceless() }

// WordQuarters is how many quarters of a word a character of a script without spaces is on average: two of Han and kana are a word, four of
// Thai and its relatives.
func WordQuarters(r rune) int {
	if HanOrKana(r) {
		return 2
	}
	return 1
}

// HanOrKana reports the characters of Chinese and Japanese: names and words stand side by side, where Thai has a space
// between the parts of a name, and two characters are about a word, where Thai has four.
func HanOrKana(r rune) bool {
	if r < 0x3005 {
		return false
	}
	switch lang.ScriptOf(r) {
	case lang.Han, lang.Hiragana, lang.Katakana:
		return true
	}
	return false
}
