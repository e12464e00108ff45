package date

import (
	"slices"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// Find returns the first date expression inside a text, s[start:end], at its longest: the words [Parse] reads,
// without labels. Readings that are too weak in running text are left out: bare runs of digits, a month and a year in
// numbers, relative days without a time, month names in small letters that are also words.
// The cost is linear in the length of s.
func Find(s string, l Locale) (d Date, start, end int, ok bool) {
	r := newReader(s, l, false)
	if d, start, end, ok = r.find(); ok || r.nextDigit(0) == len(s) {
		return d, start, end, ok
	}
	if r.primary != nil && len(s) > otherLine {
		return Date{}, 0, 0, false
	}
	code := lang.Guess(s[:text.Boundary(s, guessed)])
	if code == "" || code == r.code || code == "en" {
		if len(s) <= shortLine && holdsYear(s) && holdsDay(s) {
			return r.findElsewhere()
		}
		return Date{}, 0, 0, false
	}
	r.read(lang.For(code))
	d, start, end, ok = r.find()
	if d.Precision < Day {
		return Date{}, 0, 0, false
	}
	return d, start, end, ok
}

// otherLine is the length in bytes of a text that may be in another language than its page: a line, not a paragraph.
const otherLine = 160

// guessed is how much of a text, in bytes, the language is guessed from when its own language knows no date in it.
const guessed = 512

// shortLine is the length in bytes of a text that is searched in every language where its own knows no date in it: a
// date with a label.
const shortLine = 80

// holdsYear reports four digits that can be a year.
func holdsYear(s string) bool {
	r := dateParser{s: s}
	for p := 0; p < len(s); p++ {
		if n := r.number(p); n.digits > 0 {
			if n.digits == 4 && webYear(n.value) {
				return true
			}
			p = n.end - 1
		}
	}
	return false
}

// holdsDay reports that a text with a year can hold a day too: a second number, or characters that write numbers in words.
func holdsDay(s string) bool {
	runs, in := 0, false
	for p, c := range s {
		_, size := digitAt(s, p)
		if c >= 0x2E80 { // Han and the scripts around it
			return true
		}
		if size > 0 && !in {
			runs++
		}
		in = size > 0
	}
	return runs > 1
}

// findElsewhere searches a short text in all languages for a full day with a month's name; of several readings the longest
// counts, the first among equals.
func (r *dateParser) findElsewhere() (d Date, start, end int, ok bool) {
	words := r.maybeMonths()
	if len(words) == 0 {
		return d, 0, 0, false
	}
	for _, t := range lang.All() {
		if !slices.ContainsFunc(words, func(p int) bool { return t.Begins(r.s[p:]).Has(lang.Month) }) {
			continue
		}
		r.read(t)
		r.months = nil
		if got, from, to, found := r.find(); found && got.Precision >= Day && r.months == t && to-from > end-start {
			d, start, end, ok = got, from, to, true
		}
	}
	return d, start, end, ok
}

// maybeMonths is where the words begin that may be the month of some language.
func (r *dateParser) maybeMonths() (words []int) {
	for p := range r.s {
		if r.wordish(p) && !(p > 0 && text.ASCIILetter(r.s[p-1]) && text.ASCIILetter(r.s[p])) && lang.BeginsMonth(r.s[p:]) {
			words = append(words, p)
		}
	}
	return words
}

// reach is how far after a word, in bytes, the first digit of its date stands at most.
const reach = 64

// find tries every word and number of the text as the beginning of an expression.
func (r *dateParser) find() (d Date, start, end int, ok bool) {
	digit := -1 // the next digit at or after p, len(r.s) when there is none
	for p := 0; p < len(r.s); {
		c, size := r.next(p)
		_, digitSize := digitAt(r.s, p)
		letter := wordLetter(c) || besideNumbers(c)
		if digitSize == 0 && !letter {
			p += size
			continue
		}
		if digit < p {
			digit = r.nextDigit(p)
		}
		near := digit < len(r.s) && digit-p <= reach
		if digitSize > 0 || r.mayBegin(p, near) {
			if d, end, ok = r.at(p); ok {
				return d, p, end, true
			}
		}
		p = r.past(p, digitSize > 0)
	}
	return Date{}, 0, 0, false
}

// mayBegin reports a word that an expression can begin with; near says that a digit stands close after it.
func (r *dateParser) mayBegin(p int, near bool) bool {
	if near && (r.anyWord(p, lang.Weekday, lang.Month) > 0 || r.leadsDate(p)) {
		return true
	}
	if r.code == "he" && r.s[p] == 0xD7 && r.hebrewNumber(p).digits > 0 {
		return true
	}
	if r.s[p] >= 0xE3 {
		if _, end := eraYear(r.s, p); end > p || r.eastNumber(p).digits > 0 {
			return true
		}
	}
	if r.locale.Reference.IsZero() {
		return false
	}
	return r.anyWord(p, lang.Today, lang.Ago, lang.Number) > 0 || near && r.anyWord(p, lang.Unit) > 0
}

// leadsDate reports a half of the day before its hour, the first day of a month in a word, or a month of another calendar at p.
func (r *dateParser) leadsDate(p int) bool {
	if _, end := r.leadingMeridiem(p); end > p && (r.s[p] >= 0x80 || r.s[p] <= 'Z') {
		return true
	}
	if first, _ := r.own(lang.Ordinal, p); first > 0 {
		return true
	}
	_, _, end := r.otherMonth(p)
	return end > 0
}

// at tries an expression at p; a letter directly before it means that p is inside a word.
func (r *dateParser) at(p int) (Date, int, bool) {
	glued := p > 0 && text.ASCIILetter(r.s[p-1]) && r.s[p] < 0x80
	if glued && !r.camel(p) {
		if n := r.number(p).digits; n == 0 || n > 2 || p > 1 && !text.ASCIILetter(r.s[p-2]) {
			return Date{}, 0, false
		}
	}
	var m partialDate
	r.months = nil
	end := r.expression(p, &m)
	if end == 0 || glued && (r.months == nil || m.year == 0 || m.day == 0) { // "by Jane Doe8 March 2023", but not "v1.2.2023"
		return Date{}, 0, false
	}
	d, ok := m.date(r.s[p:end])
	return d, end, ok
}

// past returns the position after the number or word at p; in scripts without spaces, after one letter.
func (r *dateParser) past(p int, number bool) int {
	c, size := r.next(p)
	if !number && besideNumbers(c) {
		return p + size
	}
	p += size
	for p < len(r.s) {
		c, size = r.next(p)
		if number {
			if _, digit := digitAt(r.s, p); digit == 0 {
				break
			}
		} else if c <= 'Z' && r.camel(p) || !wordLetter(c) {
			break
		}
		p += size
	}
	return p
}

// camel reports a capital after a small letter at p: where two elements of a page run together, as in "UpdatedJuly 18, 2024".
func (r *dateParser) camel(p int) bool {
	return p > 0 && r.s[p] >= 'A' && r.s[p] <= 'Z' && r.s[p-1] >= 'a' && r.s[p-1] <= 'z'
}

func (r *dateParser) nextDigit(p int) int {
	for p < len(r.s) {
		if _, size := digitAt(r.s, p); size > 0 {
			return p
		}
		_, size := r.next(p)
		p += size
	}
	return len(r.s)
}
