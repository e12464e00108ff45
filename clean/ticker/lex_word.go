package ticker

import (
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/figure"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// scanWord reads a word and looks up what it may mean.
func (x *lexer) scanWord() token {
	end := WordEnd(x.line, x.pos)
	w := x.line[x.pos:end]
	x.pos = end
	if missingWord(w) {
		return token{kind: tMissing}
	}
	flags := wordMeaning(w)
	if _, n := figure.DigitOf(x.line[end:]); n > 0 && isCode(codeBefore, w) {
		flags |= isMoney | isUnit // Ksh14.50
	}
	return token{kind: tWord, flags: flags}
}

// WordEnd is where the word at s[i:] ends. Inside a word stand digits and, between letters or digits, . & - / ' and the
// quotation marks of Hebrew abbreviations. A word gives up its last part when that is a number by itself: "SENSEX60,348.09",
// "Gold-0.5%".
func WordEnd(s string, i int) int {
	from := i
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || r == '\u200c':
			i += n
		case r == '&' && figure.LetterAt(s, i+1) && !isEntity(s[i:]):
			i += n
		case r == '^' || r == '#' || r == '@' || r == '_' || r == '=':
			i += n
		case figure.ZeroOf(r) != 0 || '0' <= r && r <= '9':
			digits, width := figure.DigitRun(s[i:])
			f := figure.Scan(s, i, false)
			if priceLike(&f) || (digits > 2 || f.Groups > 1) && i-from <= 3 && isCode(codeBefore, s[from:i]) {
				return i // "SENSEX60,348.09", "Rs279"
			}
			i += width
		case r == '・' && kanaAround(s, i, n):
			i += n
		case wordMark(r):
			if !wordGoesOn(s, i+n, r) {
				if r == '.' && (shortWord(s, i) || shortForm(s[from:], i-from)) {
					return i + n
				}
				return i
			}
			i += n
		default:
			return i
		}
	}
	return i
}

// priceLike reports a figure with groups or decimals as prices have them: "60,348", "60,348.09", "0.50", but not "1.5".
func priceLike(f *figure.Figure) bool {
	return f.Groups > 1 && (f.Other != figure.NoMark || f.Last == 2 || f.Groups > 2 || f.Last == 3 && f.Mark == figure.CommaMark)
}

// kanaAround reports katakana on both sides of the dot of n bytes at s[i], or yen after it: "ユーロ・ドル", "ドル・円".
func kanaAround(s string, i, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	return before >= 0x30A1 && before <= 0x30FF && (after >= 0x30A1 && after <= 0x30FA || after == '円')
}

func wordMark(r rune) bool {
	switch r {
	case '.', '-', '/', '\'', '\u2019', '"', '\u05f4', '\u05f3', '\u2011', '\u00b7':
		return true
	}
	return false
}

// wordGoesOn reports whether a word continues after the mark r: a letter, or after a hyphen a bare integer ("TA-35").
func wordGoesOn(s string, i int, r rune) bool {
	if figure.LetterAt(s, i) {
		return true
	}
	if r != '-' && r != '\u2011' {
		return false
	}
	d, w := figure.DigitRun(s[i:])
	if d == 0 {
		return false
	}
	rest := s[i+w:]
	if rest == "" || rest[0] == '%' {
		return rest == ""
	}
	m, mw := figure.MarkOf(rest)
	if m == figure.DotMark || m == figure.CommaMark {
		_, w = figure.DigitOf(rest[mw:])
		return w == 0
	}
	return true
}

// shortWord reports that the stop at s[i] ends an abbreviation: at most four letters before it and text after it.
func shortWord(s string, i int) bool {
	from := i
	for from > 0 && i-from < 5 && text.ASCIILetter(s[from-1]) {
		from--
	}
	return i-from > 0 && i-from < 5 && i+1 < len(s) && s[i+1] == ' '
}

// shortForm reports that the stop at s[i] ends an abbreviation of the table in another script, which s begins with: "76,66
// руб. +0,24".
func shortForm(s string, i int) bool {
	if s[0] < utf8.RuneSelf || i+1 < len(s) && s[i+1] != ' ' {
		return false
	}
	var buf [16]byte
	return tableMeaning(foldInto(buf[:0], s[:i+1])) != 0
}
