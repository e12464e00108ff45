package lang

import (
	"unicode"
	"unicode/utf8"
)

// mostMarks is the most marks in a row: that of Unicode's stream-safe text (UAX #15, 13).
const mostMarks = 30

// next reads one symbol of s at byte i: a folded rune and the offset after it. Runs of blanks are one ' ', marks that
// fold drops are passed over, and a base letter takes the combining accents after it. At the end of s the rune is -1. More
// marks in a row than any text has are no letter of any phrase: U+FFFD.
func next(s string, i int) (r rune, after int) {
	if i+1 < len(s) && s[i] > ' ' && s[i] < utf8.RuneSelf && s[i+1]&0xFE != 0xCC {
		return foldASCII(rune(s[i])), i + 1
	}
	for marks := 0; i < len(s); {
		if marks++; marks > mostMarks {
			return utf8.RuneError, i
		}
		size := 1
		if r = rune(s[i]); r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		for i < len(s) && (s[i] == 0xCC || s[i] == 0xCD) { // U+0300 to U+037F begin with these bytes
			mark, size := utf8.DecodeRuneInString(s[i:])
			if mark > 0x36F || mark == utf8.RuneError {
				break
			}
			if marks++; marks > mostMarks {
				return utf8.RuneError, i
			}
			r = compose(r, mark)
			i += size
		}
		if r = fold(r); r == ' ' {
			return ' ', blanks(s, i)
		}
		if r >= 0 {
			return r, i
		}
	}
	return -1, i
}

// blanks returns the offset after the blanks of s at i.
func blanks(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !spaceInLine(r) {
			break
		}
		i += size
	}
	return i
}

// spaceInLine reports whether r is a space within a line.
func spaceInLine(r rune) bool {
	switch {
	case r == ' ', r == '\t', r == 0xA0, r == 0x202F, r == 0x205F, r == 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}

// fold maps a rune to the form the tables are kept in; -1 means that it is passed over.
//
// It folds case one rune at a time (Turkish İ and ı become i, final ς becomes σ, ß stays), and it takes for one:
// spaces; apostrophes; hyphens; quotes; full-width and ASCII; Greek letters with and without tonos, which capitals drop;
// ё and е; Romanian ș ț and ş ţ; Arabic, Persian and Urdu yeh, kaf and heh, and alef with and without hamza; Indic letters
// with and without nukta. It passes over zero-width characters, tatweel, and Arabic and Hebrew vowel marks.
func fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return foldASCII(r)
	case r < 0x370:
		return foldLatin(r)
	case r < 0x530:
		return foldGreekCyrillic(r)
	case r < 0x700:
		return foldSemitic(r)
	case r < 0xA00:
		return foldIndic(r)
	case caselessBlock(r):
		return r
	case r >= 0x2000 && r <= 0x2BFF, r >= 0x3000 && r <= 0x3001, r >= 0xFE00:
		return foldSymbol(r)
	}
	return unicode.ToLower(r)
}

func foldASCII(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r == '\t':
		return ' '
	case r == '`':
		return '\''
	}
	return r
}

func foldLatin(r rune) rune {
	switch r {
	case 0xA0:
		return ' '
	case 0xAD:
		return -1
	case 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2C8: // ´ and modifier apostrophes
		return '\''
	case 'İ', 'ı':
		return 'i'
	case 'Ș', 'ș':
		return 'ş'
	case 'Ț', 'ț':
		return 'ţ'
	}
	if r >= 0x300 { // a combining accent without a letter
		return -1
	}
	return unicode.ToLower(r)
}

func foldGreekCyrillic(r rune) rune {
	switch r = unicode.ToLower(r); r {
	case 'ς':
		return 'σ'
	case 'ά':
		return 'α'
	case 'έ':
		return 'ε'
	case 'ή':
		return 'η'
	case 'ί', 'ϊ', 'ΐ':
		return 'ι'
	case 'ό':
		return 'ο'
	case 'ύ', 'ϋ', 'ΰ':
		return 'υ'
	case 'ώ':
		return 'ω'
	case 'ё':
		return 'е'
	}
	return r
}

func foldSemitic(r rune) rune {
	switch r {
	case 0x5BE: // maqaf
		return '-'
	case 0x5F3: // geresh
		return '\''
	case 0x5F4: // gershayim
		return '"'
	case 0x622, 0x623, 0x625, 0x671: // alef with madda, hamza, wasla
		return 0x627
	case 0x649, 0x6CC: // alef maksura, Persian yeh
		return 0x64A
	case 0x6A9: // Persian kaf
		return 0x643
	case 0x6C0, 0x6C1, 0x6C2: // Urdu heh
		return 0x647
	case 0x6C3:
		return 0x629
	case 0x640, 0x670, 0x61C: // tatweel, superscript alef, letter mark
		return -1
	}
	if vowelMark(r) {
		return -1
	}
	if caselessBlock(r) {
		return r
	}
	return unicode.ToLower(r)
}

// vowelMark reports whether r is a Hebrew or Arabic point that writers leave out.
func vowelMark(r rune) bool {
	switch {
	case r >= 0x591 && r <= 0x5BD, r == 0x5BF, r == 0x5C1, r == 0x5C2, r == 0x5C4, r == 0x5C5, r == 0x5C7:
		return true
	case r >= 0x610 && r <= 0x61A, r >= 0x64B && r <= 0x65F, r == 0x670, r >= 0x6D6 && r <= 0x6DC:
		return true
	}
	return false
}

func foldIndic(r rune) rune {
	switch r {
	case 0x93C, 0x9BC: // nukta
		return -1
	case 0x958, 0x959, 0x95A:
		return r - 0x958 + 0x915
	case 0x95B:
		return 0x91C
	case 0x95C, 0x95D:
		return r - 0x95C + 0x921
	case 0x95E:
		return 0x92B
	case 0x95F:
		return 0x92F
	case 0x9DC, 0x9DD:
		return r - 0x9DC + 0x9A1
	case 0x9DF:
		return 0x9AF
	}
	return r
}

func foldSymbol(r rune) rune {
	switch {
	case spaceInLine(r):
		return ' '
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F, r == 0xFEFF,
		r >= 0xFE00 && r <= 0xFE0F:
		return -1
	case r == 0x2018, r == 0x2019, r == 0x201B, r == 0x2032, r == 0xFF07:
		return '\''
	case r >= 0x201C && r <= 0x201F, r == 0x2033:
		return '"'
	case r == 0x2010, r == 0x2011, r == 0x2212, r == 0xFE63:
		return '-'
	case r >= 0xFF01 && r <= 0xFF5E:
		return foldASCII(r - 0xFF01 + '!')
	}
	return unicode.ToLower(r)
}
