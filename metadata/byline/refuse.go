package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// isAccount reports whether s is an account name or the word for nobody that content systems fill in.
func isAccount(s string) bool {
	if len(s) > 16 {
		return false
	}
	var low [16]byte
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return nameTables().accounts[strings.ToLower(s)]
		}
		if c-'A' < 26 {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	return nameTables().accounts[string(low[:len(s)])]
}

// refused reports whether a line holds what no byline does: a web address, a template remain, a copyright sign, a quotation.
func refused(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{', '}', '\\', '?', '!', '"', '$':
			return true
		case ':':
			if strings.HasPrefix(s[i:], "://") {
				return true
			}
		case '<':
			return true
		case 0xC2:
			if strings.HasPrefix(s[i:], "©") {
				return true
			}
		}
	}
	return isAccount(s)
}

// wordy reports whether a line has more words in small letters than a byline holds: "Associated Press writer … contributed
// to this report" has six; a sentence needs fewer. Letters of scripts without capitals count as small; a line in such a script that ends like a
// sentence is prose from eight words on, or 24 letters where words are not parted.
func wordy(s string) bool {
	if len(s) >= 24*len("漢") && endsProse(s) && strings.Count(s, " ") < 3 {
		return true
	}
	words, blanks := 0, 0
	for i := 0; i+2 < len(s); i++ {
		if c := s[i]; c != ' ' {
			if c >= 0xE0 {
				i += 2 // the rest of the rune
			}
			continue
		}
		if blanks++; smallLetter(s[i+1], s[i+2]) {
			if words++; words > 14 {
				return true
			}
		}
	}
	if blanks > 70 {
		return true
	}
	if words >= 10 && s[len(s)-1] == '.' {
		return true // "… writers … in Jerusalem, … in Cairo and … in Beirut, contributed to this report." has nine
	}
	return words >= 7 && endsProse(s)
}

// endsProse reports the full stop of a script without capitals at the end of s.
func endsProse(s string) bool {
	r := words.Last(s)
	return r >= 0x80 && r != '…' && text.SentenceEnd(r)
}

// smallLetter reports whether a word that begins with the bytes a and b begins with a small letter: Latin without accent,
// Cyrillic, or any letter of Hebrew, Arabic and the scripts above U+0900. A single Latin letter is no word.
func smallLetter(a, b byte) bool {
	switch {
	case 'a' <= a && a <= 'z':
		return b != ' '
	case a == 0xD0:
		return b >= 0xB0
	case a == 0xD1 || a == 0xD7, 0xD8 <= a && a <= 0xDB:
		return true
	}
	return a == 0xE0 || 0xE3 <= a && a <= 0xED
}
