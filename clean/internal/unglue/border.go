package unglue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// wordReach is how many bytes of a word are looked at.
const wordReach = 60

// border reports that byte i of the text, which r begins, is the first of an element, and last the end of the one before it.
func (sc *scanner) border(i int, last, r rune) bool {
	sc.ended = false
	switch {
	case r < utf8.RuneSelf && 'a' <= r && r <= 'z':
		return false
	case unicode.IsUpper(r):
		return sc.capital(i, last, r)
	case unicode.IsDigit(r):
		if last == '.' && i > sc.from+4 {
			before, _ := utf8.DecodeLastRuneInString(sc.s[sc.from : i-1])
			sc.ended = unicode.IsLower(before) && !sc.abbreviation(i-1, 4)
			return sc.ended
		}
		return unicode.IsLower(last) && sc.figure(i)
	case r == '“' || r == '„' || r == '«' || r == '‘' || r == '¿' || r == '¡' || r == '\'' && text.SentenceEnd(last) || r == '"' && sc.quotes%2 == 0:
		return sc.opens(i, last, r)
	case last == '؟' || last == '।' || last == '.' || last == '!':
		if unicode.IsLetter(r) && !unicode.IsLower(r) && !text.Spaceless(r) && !sc.abbreviation(i-utf8.RuneLen(last), 3) {
			sc.ended = true
			return true
		}
	}
	return false
}

// capital reports a border before a capital letter.
func (sc *scanner) capital(i int, last, r rune) bool {
	after, _ := utf8.DecodeRuneInString(sc.s[i+utf8.RuneLen(r):])
	small := unicode.IsLower(after)
	switch {
	case unicode.IsLower(last):
		return sc.inside(i)
	case unicode.IsDigit(last):
		return small && sc.number(i)
	case unicode.IsUpper(last):
		n := sc.capitals(i)
		return small && n >= 4 && sc.smalls(i+utf8.RuneLen(r))+n >= 7
	case last == '.' || last == '!' || last == '?' || last == '…':
		before, _ := utf8.DecodeLastRuneInString(sc.s[sc.from : i-utf8.RuneLen(last)])
		sc.ended = (last != '.' || !sc.abbreviation(i-1, 3)) && (small || unicode.IsUpper(after) && !unicode.IsUpper(before) || after == ' ' || after == '\'' || after == '’')
		return sc.ended
	case last == ')' || last == ']':
		return small
	case last == '”' || last == '»' || last == '"' && sc.quotes%2 == 0, last == '“' && sc.closes():
		before, _ := utf8.DecodeLastRuneInString(sc.s[sc.from : i-utf8.RuneLen(last)])
		sc.ended = text.SentenceEnd(before)
		return (small || sc.ended && unicode.IsUpper(after)) && before != ' ' && before != '(' && before != utf8.RuneError
	case last == '\'' || last == '’':
		left, _ := sc.wordBefore(i - utf8.RuneLen(last))
		before, _ := utf8.DecodeLastRuneInString(sc.s[sc.from : i-utf8.RuneLen(last)])
		return small && (text.SentenceEnd(before) || utf8.RuneCountInString(left) >= 6)
	}
	return false
}

// closes reports that a mark which opens quotations in some languages, closes one here.
func (sc *scanner) closes() bool {
	return sc.low || sc.g.lowQuotes
}

// opens reports a border before a mark that opens a quotation.
func (sc *scanner) opens(i int, last, r rune) bool {
	if r == '“' && sc.closes() || r == '«' && sc.angle {
		return false
	}
	after, _ := utf8.DecodeRuneInString(sc.s[i+utf8.RuneLen(r):])
	if !unicode.IsUpper(after) {
		return false
	}
	sc.ended = text.SentenceEnd(last)
	return sc.ended || last == ')' || last == '”' || last == '»' || r != '"' && r != '‘' && unicode.IsLower(last)
}

// inside reports a border before a capital right after a small letter.
func (sc *scanner) inside(i int) bool {
	left, begins := sc.wordBefore(i)
	right := sc.wordAfter(i)
	first, n := utf8.DecodeRuneInString(left)
	if n == len(left) || surname(left) || right == "Innen" || right == "In" && unicode.IsUpper(first) && sc.g.table.Code() == "de" || names()[left+right] {
		return false
	}
	if len(right) == 1 && strings.HasPrefix(sc.s[i+1:], "-") {
		return false
	}
	_, stop := sc.g.table.Whole(lang.Stop, right)
	if sc.g.seen(left+right) >= often && !stop && unicode.IsUpper(first) {
		return false // the name of something
	}
	sc.ended = stop && n*2 < len(left) // as sure as the end of a sentence
	// A name with a capital inside stands between small words.
	if unicode.IsUpper(first) && begins > sc.from && between(sc.s, begins, i+len(right)) {
		return stop
	}
	return true
}

// between reports that the words before and after s[start:end] begin in small letters.
func between(s string, start, end int) bool {
	if start < 2 || s[start-1] != ' ' || end+1 >= len(s) || s[end] != ' ' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[end+1:])
	k := start - 1
	for k > 0 && k > start-wordReach && s[k-1] != ' ' && s[k-1] != '\n' {
		k--
	}
	before, _ := utf8.DecodeRuneInString(s[k:])
	return unicode.IsLower(next) && unicode.IsLower(before) && s[start-2] != '.'
}

// wordBefore is the word that ends before byte i, as far as its last border, and where it begins.
func (sc *scanner) wordBefore(i int) (string, int) {
	k := i
	for k > sc.from && k > i-wordReach {
		r, n := utf8.DecodeLastRuneInString(sc.s[sc.from:k])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		k -= n
	}
	return sc.s[k:i], k
}

// wordAfter is the word that begins at byte i, as far as the next capital after a small letter.
func (sc *scanner) wordAfter(i int) string {
	small := false
	for k := i; ; {
		r, n := utf8.DecodeRuneInString(sc.s[k:])
		if n == 0 || k > i+wordReach || !unicode.IsLetter(r) && !unicode.IsMark(r) || small && unicode.IsUpper(r) {
			return sc.s[i:k]
		}
		small = unicode.IsLower(r)
		k += n
	}
}

// abbreviation reports that fewer than n letters, or figures of a short number, stand before the stop at byte i, or a part of an
// address.
func (sc *scanner) abbreviation(i, n int) bool {
	if strings.HasSuffix(sc.s[sc.from:i], "www") {
		return true
	}
	letters, digits := 0, 0
	for k := i; k > sc.from && k > i-wordReach; {
		r, size := utf8.DecodeLastRuneInString(sc.s[sc.from:k])
		k -= size
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		case r == '/' || r == '@':
			return true
		case unicode.IsMark(r):
		case digits > 0:
			return digits < 3
		case letters == 0:
			return r == ' ' || r == '.'
		default:
			return letters < n && (r == '.' || r == ' ' && letters < 2)
		}
	}
	return letters+digits < n
}

// number reports that the figures before byte i are no part of a word.
func (sc *scanner) number(i int) bool {
	k := i
	for k > sc.from && (text.ASCIIDigit(sc.s[k-1]) || sc.s[k-1] == ':' || sc.s[k-1] == '.') {
		k--
	}
	if k == sc.from {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(sc.s[sc.from:k])
	return !unicode.IsLetter(r) && r != '-' && r != '#'
}

// figure reports a border before a number: it follows a word of four letters or more and looks like a date or a time.
func (sc *scanner) figure(i int) bool {
	if left, _ := sc.wordBefore(i); utf8.RuneCountInString(left) < 4 {
		return false
	}
	n := i
	for n < len(sc.s) && n < i+5 && text.ASCIIDigit(sc.s[n]) {
		n++
	}
	if n-i > 4 || n-i == 3 || n == len(sc.s) {
		return false
	}
	switch sc.s[n] {
	case ' ':
		_, month := sc.g.table.Prefix(lang.Month, sc.s[n+1:min(len(sc.s), n+1+wordReach)])
		return month > 0
	case '.', '/', ':', '-':
		return n+1 < len(sc.s) && (sc.s[n+1] == ' ' || text.ASCIIDigit(sc.s[n+1]))
	}
	return false
}

// capitals counts the capitals right before byte i.
func (sc *scanner) capitals(i int) (n int) {
	for k := i; k > sc.from && n < 8; n++ {
		r, size := utf8.DecodeLastRuneInString(sc.s[sc.from:k])
		if !unicode.IsUpper(r) {
			break
		}
		k -= size
	}
	return n
}

// smalls counts the small letters from byte i on.
func (sc *scanner) smalls(i int) (n int) {
	for ; n < 8; n++ {
		r, size := utf8.DecodeRuneInString(sc.s[i:])
		if !unicode.IsLower(r) {
			break
		}
		i += size
	}
	return n
}
