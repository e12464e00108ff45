package date

import (
	"slices"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// day reads a calendar date at p: a weekday where one comes first, then the date. It returns the end, or 0.
func (r *dateParser) day(p int, m *partialDate) int {
	if v, q := r.word(lang.Weekday, p); q > 0 {
		q = r.space(r.skip(r.space(r.particle(r.skip(q, "."))), ",،、)）-–—|/·"))
		kept := *m
		m.weekday = v
		if end := r.dayBare(r.joins(q), m); end > 0 {
			return end
		}
		*m = kept
	}
	return r.dayBare(p, m)
}

// particle skips up to four letters that a script without spaces puts between a weekday and the number: Thai "ที่".
func (r *dateParser) particle(p int) int {
	q := p
	for range 4 {
		c, size := r.next(q)
		if size == 0 || !besideNumbers(c) || hanDigit(c) >= 0 {
			break
		}
		if _, digit := digitAt(r.s, q); digit > 0 {
			break
		}
		q += size
	}
	if _, digit := digitAt(r.s, r.space(q)); digit > 0 {
		return q
	}
	return p
}

// dayBare reads a date that begins with its day, month or year.
func (r *dateParser) dayBare(p int, m *partialDate) int {
	n := r.number(p)
	if n.digits == 0 {
		if v, end := r.own(lang.Ordinal, p); v > 0 { // "primero de marzo"
			return r.dayLed(number{value: v, digits: 1, start: p, end: end}, m)
		}
		if end := r.monthLed(p, m); end > 0 {
			return end
		}
		if end := r.eraLetter(p, m); end > 0 {
			return end
		}
		if end := r.otherDate(number{}, number{}, p, m); end > 0 {
			return end
		}
		if day := r.hebrewNumber(p); r.code == "he" && day.digits > 0 && day.value <= 30 { // ט״ו באדר תשפ״ג
			return r.otherDate(day, number{}, r.space(day.end), m)
		}
		return r.eastAsian(p, m)
	}
	if n.digits > 4 {
		return 0
	}
	if end := r.numeric(n, m); end > 0 {
		return end
	}
	if end := r.eastAsian(p, m); end > 0 {
		return end
	}
	if n.digits <= 2 {
		return r.dayLed(n, m)
	}
	return r.yearLed(n, m)
}

// dayLed reads "8 March 2023", "8th of March", "8. März 23", "08-Mar-2023", "8 de marzo de 2023", "ngày 8 tháng 3 năm 2023".
func (r *dateParser) dayLed(n number, m *partialDate) int {
	if n.value < 1 || n.value > 31 {
		return 0
	}
	q := r.ordinal(n.end)
	if last := r.lastDay(n, q); last > 0 {
		if end := r.numeric(r.number(r.until(q)), m); end > 0 && m.day > n.value && !r.gluedBefore(n.start) { // 18.–20.07.2024
			m.day = n.value
			return end
		}
		*m = partialDate{weekday: m.weekday}
		q = last
	}
	sep := r.skip(r.space(q), "-/.,–·،")
	tight := sep == q+1 && (r.s[q] == '-' || r.s[q] == '/' || r.s[q] == '.')
	name := r.joins(sep)
	month, end := r.month(name)
	roman := end == 0
	if roman {
		month, end = r.romanMonth(name)
	}
	if end == 0 {
		return r.otherDate(n, number{}, name, m)
	}
	m.day, m.month = n.value, month
	if other, twice := r.month(r.skip(r.skip(end, "."), "/")); twice > 0 && other == month { // آذار/مارس
		end = twice
	}
	if after := r.yearAfter(end, m, tight); after > 0 {
		return after
	}
	if marked := sep > r.space(q); r.looseMonth(name) || !r.whole && (roman || marked && r.s[q] == ',') || r.leadsDay(name, marked) {
		return 0
	}
	return end
}

// romanMonths are the months in Roman numerals.
var romanMonths = [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

// romanMonth reads a month in Roman numerals, in capitals, as the languages of Central Europe and Italian write it: "4.VI.2024".
func (r *dateParser) romanMonth(p int) (month, end int) {
	for end = p; end < len(r.s) && (r.s[end] == 'I' || r.s[end] == 'V' || r.s[end] == 'X'); end++ {
	}
	month = 1 + slices.Index(romanMonths[:], r.s[p:end])
	if month == 0 || r.letterAt(end) || r.english() {
		return 0, 0
	}
	r.months = r.primary
	return month, end
}

// looseMonth rejects, in running text, an English month's name at name in small letters, where no year follows:
// "8 may be", "march 8".
func (r *dateParser) looseMonth(name int) bool {
	return !r.whole && r.months.Code() == "en" && r.s[name] >= 'a' && r.s[name] <= 'z'
}

// monthLed reads "March 8, 2023", "Mar 8", "Mar-08-2023" and "March 2023".
func (r *dateParser) monthLed(p int, m *partialDate) int {
	month, end := r.month(p)
	if end == 0 {
		return 0
	}
	table := r.months
	q := r.skip(end, ".")
	after := r.skip(r.space(q), "-/,،")
	tight := after == q+1 && after < len(r.s) && (r.s[q] == '-' || r.s[q] == '/')
	after = r.joins(after)
	if c, _ := r.next(p); after == end && !besideNumbers(c) && !r.whole {
		return 0
	}
	n := r.number(r.skip(after, "'’"))
	r.months = table
	switch {
	case n.digits == 4 && n.start == after:
		year, ok := r.fullYear(n)
		if !ok || r.hourColon(n.end) {
			return 0
		}
		m.year, m.month = year, month
		return n.end
	case n.digits < 1 || n.digits > 2 || n.start != after || n.value < 1 || n.value > 31 || r.clockBegins(n.end):
		return 0
	}
	m.month, m.day = month, n.value
	end = r.dayStop(n.end)
	if year := r.yearAfter(end, m, tight); year > 0 {
		return year
	}
	if last := r.lastDay(n, end); last > 0 {
		if year := r.yearAfter(last, m, tight); year > 0 {
			return year
		}
	}
	if r.looseMonth(p) || !r.whole && r.countsThings(p, n.end) || r.numberGoesOn(end) {
		*m = partialDate{weekday: m.weekday}
		return 0
	}
	return end
}

// countsThings reports a month's name at p whose number, which ends at end, counts the word after it: "sept 8 personnes", "Mai 18 Jahre".
// In English, which writes the month first, the month's name must be in small letters, and the word too.
func (r *dateParser) countsThings(p, end int) bool {
	q := r.space(end)
	if q == end || !r.letterAt(q) || r.clockWord(q) > 0 || r.anyWord(q, lang.DateJoin, lang.Ordinal, lang.Weekday, lang.Meridiem) > 0 {
		return false
	}
	return r.months.Code() != "en" || r.s[p] >= 'a' && r.s[p] <= 'z' && r.s[q] >= 'a' && r.s[q] <= 'z'
}

// numberGoesOn reports that the digits before p are part of something longer: "8,5", "8.5", "8%", "5G".
func (r *dateParser) numberGoesOn(p int) bool {
	c, size := r.next(p)
	switch c {
	case '.', ',':
		return size > 0 && asciiDigit(r.s, p+1)
	case '%', '°':
		return true
	}
	return wordLetter(c)
}

// hourColon reports a colon and a digit at p: what stands before is an hour.
func (r *dateParser) hourColon(p int) bool {
	return p < len(r.s) && r.s[p] == ':' && r.number(p+1).digits > 0
}

// clockBegins reports that the number before p is the hour of a time of day.
func (r *dateParser) clockBegins(p int) bool {
	if r.hourColon(p) {
		return true
	}
	if q := r.space(p); q < len(r.s) && r.s[q]|0x20 == 'h' && (q+1 >= len(r.s) || !text.ASCIILetter(r.s[q+1])) {
		return true
	}
	return r.meridiemAt(p)
}

// ordinal skips what makes a day number ordinal: "st", "º", ".", ".º" and ".er" as Spanish and Portuguese have it, "er", attached to the
// number or after a space.
func (r *dateParser) ordinal(p int) int {
	if q := r.skip(p, ".-:"); q > p {
		if _, end := r.own(lang.Ordinal, q); end > 0 || r.skip(q, "ºª°") > q {
			p = q
		}
	}
	if _, end := r.word(lang.Ordinal, p); end > 0 {
		return r.skip(end, ".")
	}
	q := r.skip(p, "ºª°.")
	if q > p && r.s[p] == '.' && asciiDigit(r.s, q) {
		return p
	}
	return q
}

// yearLed reads "2023. március 8.", "2023 m. kovo 8 d.", "2023. gada 8. marts", "2023-Mar-08", "2023 March 8" and "2023 March".
func (r *dateParser) yearLed(n number, m *partialDate) int {
	q := r.joins(r.skip(r.space(r.skip(r.afterYear(n.end), ".")), "-/,،"))
	q = r.space(r.skip(q, ","))
	if end := r.otherDate(number{}, n, q, m); end > 0 {
		return end
	}
	year, ok := r.fullYear(n)
	if !ok {
		return 0
	}
	month, end := r.month(q)
	if end == 0 {
		month, end = r.romanMonth(q)
	}
	if end == 0 {
		return r.yearDay(year, n.end, q, m)
	}
	if r.months != nil && r.months.Code() == "th" {
		year = thaiYear(year, n.digits)
	}
	q = r.joins(r.skip(r.space(r.skip(end, ".")), "-/,"))
	d := r.number(q)
	if d.digits < 1 || d.digits > 2 || d.value < 1 || d.value > 31 || r.clockBegins(d.end) {
		if !r.whole {
			return 0
		}
		m.year, m.month = year, month
		return end
	}
	m.year, m.month, m.day = year, month, d.value
	return r.yearTail(r.dayStop(d.end))
}

// yearDay reads the Latvian order, with the day before the month at p: "2023. gada 8. marts". A word must part the
// year that ends at yearEnd from the day.
func (r *dateParser) yearDay(year, yearEnd, p int, m *partialDate) int {
	d := r.number(p)
	if d.digits < 1 || d.digits > 2 || d.value < 1 || d.value > 31 || r.space(r.skip(yearEnd, ".")) == p {
		return 0
	}
	month, end := r.month(r.joins(r.skip(r.ordinal(d.end), "-")))
	if end == 0 {
		return 0
	}
	m.year, m.month, m.day = year, month, d.value
	return end
}

// dayStop takes in the ending of a day that stands last. A full stop belongs to it in Hungarian only; elsewhere it ends
// the sentence.
func (r *dateParser) dayStop(p int) int {
	if q := r.ordinal(p); q > p && r.s[p] != '.' {
		return q
	}
	if r.code == "hu" {
		return r.skip(p, ".")
	}
	return r.skip(p, "ºª°")
}

// afterYear skips the words and endings that follow a year: "г.", "m.", "ko", "年".
func (r *dateParser) afterYear(p int) int {
	if _, end := r.word(lang.Ordinal, p); end > 0 {
		return r.skip(end, ".")
	}
	q := r.skip(r.space(p), "-(")
	for _, c := range [...]lang.Class{lang.Ordinal, lang.DateJoin} {
		if _, end := r.own(c, q); end > 0 {
			return r.skip(end, ".")
		}
	}
	return p
}

// yearAfter reads the year after a day and month that end at p. Two digits are a year where the date is written with
// dashes, slashes or stops throughout (tight), after an apostrophe, where a time with a colon follows (RFC 822), and
// where a whole text has nothing else to make of them.
func (r *dateParser) yearAfter(p int, m *partialDate, tight bool) int {
	q := r.skip(p, ".")
	sep := r.skip(r.space(q), commas+"-/–")
	beside := sep == q+1 && (r.s[q] == '-' || r.s[q] == '/') || q > p && sep == q
	q = r.joins(sep)
	quote := r.skip(q, "'’‘")
	n := r.number(quote)
	if n.digits == 6 && r.hourColon(n.end) && asciiDigit(r.s, n.end-1) { // 4 de mayo de 202207:59, of two elements
		n = number{value: n.value / 100, digits: 4, start: n.start, end: n.end - 2}
	}
	switch {
	case n.digits == 4 && quote == q:
		year, ok := r.fullYear(n)
		if !ok || r.hourColon(n.end) && !tight {
			return 0
		}
		if c, _ := r.next(n.end); wordLetter(c) && r.ordinal(n.end) == n.end && c != 'T' && r.clockWord(n.end) == 0 && r.yearTail(n.end) == n.end {
			return 0
		}
		m.year = year
		return r.yearTail(n.end)
	case n.digits == 2 && (quote > q || tight && beside || r.whole && sep == r.space(p) || r.rfc822(n.end) || r.thaiMonth()):
		if asciiDigit(r.s, n.end) || r.numberGoesOn(n.end) || n.value <= 24 && (r.clockBegins(n.end) || r.clockWord(r.space(n.end)) > 0) {
			return 0
		}
		m.year = pivotYear(n.value)
		if r.thaiMonth() {
			m.year = thaiYear(n.value, 2)
		}
		return n.end
	}
	return 0
}

// thaiMonth reports a Thai month's name: its year may be Buddhist, in two digits too.
func (r *dateParser) thaiMonth() bool { return r.months != nil && r.months.Code() == "th" }

// rfc822 reports a space and a time with a colon at p.
func (r *dateParser) rfc822(p int) bool {
	return p < len(r.s) && r.s[p] == ' ' && r.number(p+1).digits == 2 && r.hourColon(p+3)
}

// yearTail takes in the abbreviation of "year" that Slavic and Baltic dates end with: "г.", "r.", "року".
func (r *dateParser) yearTail(p int) int {
	if q := r.skip(p, "-"); q > p { // 2024-cü
		if _, end := r.own(lang.Ordinal, q); end > 0 {
			p = end
		}
	}
	q := r.space(p)
	for _, c := range [...]lang.Class{lang.Ordinal, lang.DateJoin} {
		_, end := r.own(c, q)
		if end == 0 {
			continue
		}
		stop := r.skip(end, ".ـ")
		if r.s[q] >= 0x80 || stop > end || r.s[end-1] == '.' {
			return stop
		}
	}
	return p
}

// fullYear reads four digits as a year of the Gregorian calendar; on Thai, Lao and Khmer pages as a Buddhist one.
func (r *dateParser) fullYear(n number) (int, bool) {
	y := n.value
	if r.calendars.has(buddhist) {
		y = thaiYear(y, 4)
	}
	return y, plausibleYear(y) && r.ofYear(y) == noCalendar
}
