package date

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A dateParser reads date expressions out of s. It only looks forward from a position, a bounded number of words far,
// so that trying every position of a text stays linear. Positions are byte offsets on rune boundaries; an end of 0
// means "not there".
type dateParser struct {
	s       string
	locale  Locale
	code    string      // primary subtag of the locale's language, lower case
	primary *lang.Table // the locale's language; nil when unknown
	second  *lang.Table // English, or nil when that is primary
	whole   bool        // s is one expression: readings too weak for running text are allowed
	months  *lang.Table // the table the last month word was found in
	last    bool        // what is read is the last of several days

	ofPage, calendars calendarSet // the calendars besides the Gregorian one, of the page and in the language tried
}

func newReader(s string, l Locale, whole bool) dateParser {
	r := dateParser{s: s, locale: l, whole: whole, ofPage: calendarTables().written[l.country()]}
	r.read(lang.For(l.Language))
	r.ofPage = r.calendars
	if r.code != "en" {
		r.second = lang.For("en")
	}
	return r
}

// read makes a language the one whose words are looked up first.
func (r *dateParser) read(t *lang.Table) {
	r.primary, r.code = t, t.Code()
	r.calendars = r.ofPage | r.calendarsOf(r.code)
}

// lookup looks for a phrase of class c that s begins with, in the locale's language, then in English; t is the table that knows it.
func (r *dateParser) lookup(c lang.Class, s string) (value, n int, t *lang.Table) {
	if value, n = r.primary.Prefix(c, s); n > 0 || r.second == nil {
		return value, n, r.primary
	}
	value, n = r.second.Prefix(c, s)
	return value, n, r.second
}

// word looks for a phrase of class c at p: in the locale's language, then in English.
func (r *dateParser) word(c lang.Class, p int) (value, end int) {
	if !r.wordish(p) {
		return 0, 0
	}
	value, n, _ := r.lookup(c, r.s[p:])
	if n == 0 {
		return 0, 0
	}
	return value, p + n
}

// anyWord is where a phrase of one of the classes ends that stands at p, of the first class that has one; 0 where there is none.
func (r *dateParser) anyWord(p int, classes ...lang.Class) int {
	if !r.wordish(p) {
		return 0
	}
	for _, c := range classes {
		if _, n, _ := r.lookup(c, r.s[p:]); n > 0 {
			return p + n
		}
	}
	return 0
}

// own looks for a phrase of class c in the locale's language alone: for short words that mean something else in English.
func (r *dateParser) own(c lang.Class, p int) (value, end int) {
	if !r.wordish(p) {
		return 0, 0
	}
	t := r.primary
	if t == nil {
		t = r.second
	}
	if v, n := t.Prefix(c, r.s[p:]); n > 0 {
		return v, p + n
	}
	return 0, 0
}

// wordish reports whether a word can begin at p: a letter, or anything outside ASCII.
func (r *dateParser) wordish(p int) bool {
	return p < len(r.s) && (r.s[p] >= utf8.RuneSelf || text.ASCIILetter(r.s[p]) || r.s[p] == '\'') // 's avonds
}

// month looks for a month's name at p and remembers which table knew it.
func (r *dateParser) month(p int) (month, end int) {
	if p >= len(r.s) || !r.wordish(p) && !asciiDigit(r.s, p) { // "3-р сар" is the third month in Mongolian
		return 0, 0
	}
	s := r.s[p:]
	if r.whole { // 21MAY2025
		if end := strings.IndexFunc(s, unicode.IsDigit); end > 0 && s[end-1] != ' ' {
			s = s[:end]
		}
	}
	month, n, t := r.lookup(lang.Month, s)
	if n == 0 {
		return 0, 0
	}
	r.months = t
	return month, p + n
}

// A number is a run of decimal digits in any script.
type number struct {
	value      int
	digits     int // 0 when there is none, more than maxDigits for a run too long to be read
	start, end int
}

// maxDigits is the longest run read as a number: milliseconds since 1970 and the 14 digits of a compact date and time.
const maxDigits = 14

func (r *dateParser) number(p int) number {
	n := number{start: p, end: p}
	for n.digits <= maxDigits {
		v, size := digitAt(r.s, n.end)
		if size == 0 {
			break
		}
		n.value = n.value*10 + v
		n.digits++
		n.end += size
	}
	return n
}

// digitAt returns the value and length of the decimal digit at p; size 0 when there is none.
func digitAt(s string, p int) (value, size int) {
	if p >= len(s) {
		return 0, 0
	}
	if c := s[p]; c < utf8.RuneSelf {
		if c >= '0' && c <= '9' {
			return int(c - '0'), 1
		}
		return 0, 0
	}
	c, size := utf8.DecodeRuneInString(s[p:])
	if v := digitValue(c); v >= 0 {
		return v, size
	}
	return 0, 0
}

// digitValue is the value of a decimal digit of any script (Unicode, category Nd, whose ranges begin with a zero), -1 of any other rune.
func digitValue(c rune) int {
	if c >= 0x2E80 && c < 0xA620 { // Han, kana and Hangul's letters, among which there is none
		return -1
	}
	for _, digits := range unicode.Nd.R16 {
		if c < rune(digits.Lo) {
			break
		}
		if c <= rune(digits.Hi) {
			return int(c-rune(digits.Lo)) % 10
		}
	}
	return -1
}

// space skips white space, the invisible marks that pages put between digits and words included.
func (r *dateParser) space(p int) int {
	for p < len(r.s) {
		c := r.s[p]
		if c == ' ' || c >= '\t' && c <= '\r' {
			p++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		ru, size := utf8.DecodeRuneInString(r.s[p:])
		if !text.Blank(ru) {
			break
		}
		p += size
	}
	return p
}

// directionMarks skips the invisible marks that Arabic and Hebrew pages put beside the separators of a date.
func (r *dateParser) directionMarks(p int) int {
	for p < len(r.s) && r.s[p] >= 0xD8 {
		c, size := utf8.DecodeRuneInString(r.s[p:])
		if c != 0x61C && c != 0x200E && c != 0x200F {
			break
		}
		p += size
	}
	return p
}

// next returns the rune at p; size 0 at the end.
func (r *dateParser) next(p int) (c rune, size int) {
	if p >= len(r.s) {
		return 0, 0
	}
	if b := r.s[p]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(r.s[p:])
}

// skip moves over one mark of set at p, if there is one; letters and digits of ASCII are no marks.
func (r *dateParser) skip(p int, set string) int {
	if p >= len(r.s) {
		return p
	}
	if c := r.s[p]; c < utf8.RuneSelf {
		if c <= ' ' || asciiAlnum(c) || strings.IndexByte(set, c) < 0 {
			return p
		}
		return p + 1
	}
	_, size := utf8.DecodeRuneInString(r.s[p:])
	if size > 1 && strings.Contains(set, r.s[p:p+size]) {
		return p + size
	}
	return p
}

// joins skips space and up to three words that join the parts of a date ("of", "de", "del año"), and the space after them.
func (r *dateParser) joins(p int) int {
	p = r.space(p)
	for range 3 {
		last, end := r.word(lang.DateJoin, p)
		if end == 0 || last > 0 {
			break
		}
		p = r.space(end)
	}
	return p
}

// beyondASCII reports a rune outside ASCII at p, after a space or none.
func (r *dateParser) beyondASCII(p int) bool {
	if p < len(r.s) && r.s[p] == ' ' {
		p++
	}
	return p < len(r.s) && r.s[p] >= utf8.RuneSelf
}

// letterAt reports whether a letter of a script that separates words stands at p.
func (r *dateParser) letterAt(p int) bool {
	c, size := r.next(p)
	return size > 0 && wordLetter(c)
}

// wordLetter reports letters that bound a word: not those that stand beside a number without a space.
func wordLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return text.ASCIILetter(byte(c))
	}
	return (unicode.IsLetter(c) || unicode.IsMark(c)) && !besideNumbers(c)
}

// besideNumbers reports letters that stand beside a number without a space: those of scripts without spaces, and Hangul, whose
// endings do.
func besideNumbers(c rune) bool { return text.Spaceless(c) || lang.ScriptOf(c) == lang.Hangul }
