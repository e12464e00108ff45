package text

import (
	"unicode"
	"unicode/utf8"
)

// ASCIILetter reports a to z and A to Z.
func ASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// WordByte reports a digit, or a byte of a letter of any script.
func WordByte(b byte) bool { return b >= utf8.RuneSelf || ASCIILetter(b) || ASCIIDigit(b) }

// ASCIIDigit reports 0 to 9.
func ASCIIDigit(c byte) bool { return '0' <= c && c <= '9' }

// ASCII reports a text of ASCII alone.
func ASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Word reports what words and numbers are made of: letters, digits, the marks on them, and the zero of Han numerals, which Unicode
// calls a letter number.
func Word(r rune) bool {
	if r < utf8.RuneSelf {
		return ASCIILetter(byte(r)) || ASCIIDigit(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '〇'
}
