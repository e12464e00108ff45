package metadata

import "github.com/broadsheet-go/broadsheet/clean/lang"

// FindDate returns the first date expression inside a text, s[start:end], at its longest: the words [ParseDate] reads,
// without labels. Readings that are too weak in running text are left out: bare runs of digits, a month and a year in
// numbers, relative days without a time, month names in small letters that are also words.
// The cost is linear in the length of s.
func FindDate(s string, l Locale) (d Date, start, end int, ok bool) {
	r := newReader(s, l, false)
	if d, start, end, ok = r.find(); ok {
		return d, start, end, true
	}
	code := lang.Guess(s[:boundary(s, guessed)])
	if code == "" || code == r.code || code == "en" {
		return Date{}, 0, 0, false
	}
	r.primary, r.code = lang.For(code), code
	return r.find()
}

// guessed is how much of a text, in bytes, the language is guessed from when its own language knows no date in it.
const guessed = 512

// boundary returns the last rune boundary of s up to n.
func boundary(s string, n int) int {
	if len(s) <= n {
		return len(s)
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return n
}

// reach is how far behind a word, in bytes, the first digit of its date stands at most.
const reach = 64

// find tries every word and number of the text as the beginning of an expression.
func (r *reader) find() (d Date, start, end int, ok bool) {
	digit := -1 // the next digit at or behind p, len(r.s) when there is none
	for p := 0; p < len(r.s); {
		c, size := r.next(p)
		_, digitSize := digitAt(r.s, p)
		letter := wordLetter(c) || spaceless(c)
		if digitSize == 0 && !letter {
			p += size
			continue
		}
		if digit < p {
			digit = r.nextDigit(p)
		}
		if digitSize > 0 || digit-p <= reach && digit < len(r.s) || hanDigit(c) >= 0 || !r.locale.Reference.IsZero() {
			if d, end, ok = r.at(p); ok {
				return d, p, end, true
			}
		}
		p = r.past(p, digitSize > 0)
	}
	return Date{}, 0, 0, false
}

// at tries an expression at p; a letter directly in front means that p is inside a word.
func (r *reader) at(p int) (Date, int, bool) {
	if p > 0 && asciiLetter(r.s[p-1]) && r.s[p] < 0x80 {
		return Date{}, 0, false
	}
	var m moment
	end := r.expression(p, &m)
	if end == 0 {
		return Date{}, 0, false
	}
	d, ok := m.date(r.s[p:end])
	return d, end, ok
}

// past returns the position behind the number or word at p; in scripts without spaces, behind one letter.
func (r *reader) past(p int, number bool) int {
	c, size := r.next(p)
	if !number && spaceless(c) {
		return p + size
	}
	p += size
	for p < len(r.s) {
		c, size = r.next(p)
		if number {
			if _, digit := digitAt(r.s, p); digit == 0 {
				break
			}
		} else if !wordLetter(c) {
			break
		}
		p += size
	}
	return p
}

func (r *reader) nextDigit(p int) int {
	for p < len(r.s) {
		if _, size := digitAt(r.s, p); size > 0 {
			return p
		}
		_, size := r.next(p)
		p += size
	}
	return len(r.s)
}
