package date

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// Parse reads a text that is one date expression, with at most a label ("Published:", "Stand:") before it and
// marks around it. Anything else in the text makes ok false, and so do bare numbers, versions, prices and fields that no
// calendar has.
//
// It reads ISO 8601, RFC 822, 850 and 1123, ANSI C, JavaScript's Date.toString, Unix seconds and milliseconds, dates with
// month names in every language of clean/lang, Chinese, Japanese, Korean, Thai and Persian dates, numeric dates, and,
// against l.Reference only, relative ones. Month names are looked up in the locale's language, then in English, then in
// all others: there the reading counts only if no two languages differ.
//
// In numeric dates, where both numbers could be the month, the locale decides; where it does not, Ambiguous is set.
// Two-digit years follow POSIX (69 to 99 are 1969 to 1999); they need dashes, slashes or stops throughout the date, an
// apostrophe, or a text that leaves the two digits no other reading. Years of the Thai, Japanese, Taiwanese and Persian
// calendars are converted.
//
// Precision covers what is stated and no more: a time without a year is dropped. A zone name that two countries use is
// decided by l and marked [ZoneInferred]; "ET" and its like are given the offset of their date by rule. A time relative
// to the reference stands in its zone, [ZoneInferred].
func Parse(s string, l Locale) (Date, bool) {
	r := dateParser{s: s, locale: l, whole: true}
	p := r.space(0)
	if p == len(s) {
		return Date{}, false
	}
	var m partialDate
	if end := r.iso(p, &m); end > 0 && ordinaryYear(m.year) && r.space(end) == len(s) {
		return m.date(s[p:end])
	}
	m = partialDate{}
	if text := strings.TrimSpace(s); unixTime(text, &m) {
		return m.date(text)
	}
	r = newReader(s, l, true)
	if d, ok := r.parse(p); ok {
		return d, true
	}
	return r.elsewhere(p)
}

// parse reads the expression after up to four labels or small words.
func (r *dateParser) parse(p int) (Date, bool) {
	for range 5 {
		p = r.space(r.skipAll(p, "([（|-–—•·:：,>*/@"))
		var m partialDate
		if end := r.expression(p, &m); end > 0 {
			if rest := r.tail(end); rest == len(r.s) || r.sameDay(rest, &m) {
				return m.date(r.s[p:end])
			}
		}
		next := r.label(p)
		if next == 0 {
			break
		}
		p = next
	}
	return Date{}, false
}

// sameDay reports that the rest of the text states the day of m again, in another calendar or form: "15 خرداد 1403 برابر با 4 ژوئن 2024".
func (r *dateParser) sameDay(p int, m *partialDate) bool {
	var again partialDate
	end := r.expression(p, &again)
	return end > 0 && r.tail(end) == len(r.s) && again.year == m.year && again.month == m.month && again.day == m.day
}

// label skips a word that may stand before a date: a label of the language, any short text up to a colon, a
// preposition or article.
func (r *dateParser) label(p int) int {
	if end := r.anyWord(p, lang.Published, lang.Updated, lang.DateJoin, lang.Clock); end > 0 {
		return end
	}
	if end := r.colonLabel(p); end > 0 {
		return end
	}
	return r.shortWord(p)
}

// maxLabel is the longest unknown label in bytes: three or four words.
const maxLabel = 48

// colonLabel skips a text without digits up to a colon.
func (r *dateParser) colonLabel(p int) int {
	for q := p; q < len(r.s) && q-p < maxLabel; {
		c, size := r.next(q)
		if c == ':' || c == '：' {
			if q == p {
				return 0
			}
			return q + size
		}
		if _, digit := digitAt(r.s, q); digit > 0 {
			return 0
		}
		q += size
	}
	return 0
}

// shortWord skips a word of up to three letters: prepositions and articles ("on", "le", "am", "den").
func (r *dateParser) shortWord(p int) int {
	q := p
	for n := 0; r.letterAt(q); n++ {
		if n == 3 {
			return 0
		}
		_, size := r.next(q)
		q += size
	}
	if q == p || r.space(q) == q {
		return 0
	}
	return q
}

// skipAll skips marks of a set and space, in any order.
func (r *dateParser) skipAll(p int, set string) int {
	for {
		q := r.skip(r.space(p), set)
		if q == p {
			return p
		}
		p = q
	}
}

// tail skips what may stand after an expression: marks, a weekday, words that belong to dates.
func (r *dateParser) tail(p int) int {
	for range 6 {
		p = r.skipAll(p, ".,;|)]）»·•-–—।、。，/ـ")
		if p >= len(r.s) {
			return p
		}
		next := r.anyWord(p, lang.Weekday, lang.DateJoin, lang.Ordinal, lang.Clock, lang.Published, lang.Updated)
		if next == 0 {
			return p
		}
		p = next
	}
	return r.space(p)
}

// elsewhere tries the languages that are neither the locale's nor English. They must not contradict one another.
func (r *dateParser) elsewhere(p int) (found Date, ok bool) {
	if !r.mayHoldWords() {
		return Date{}, false
	}
	known := r.primary
	for _, t := range lang.All() {
		if t == known || t.Code() == "en" {
			continue
		}
		r.read(t)
		d, read := r.parse(p)
		if !read {
			continue
		}
		if ok && (!d.Time.Equal(found.Time) || d.Precision != found.Precision) {
			return Date{}, false
		}
		found, ok = d, true
	}
	return found, ok
}

// mayHoldWords reports a text with a letter and, unless there is a reference, a digit, and short enough to be one date.
func (r *dateParser) mayHoldWords() bool {
	if len(r.s) > 160 {
		return false
	}
	letter, digit := false, false
	for i := 0; i < len(r.s); i++ {
		c := r.s[i]
		letter = letter || c >= 0x80 || text.ASCIILetter(c)
		_, size := digitAt(r.s, i)
		digit = digit || size > 0
	}
	return letter && (digit || !r.locale.Reference.IsZero())
}

// expression reads a date at p, with the time of day after or before it, and returns its end, or 0.
func (r *dateParser) expression(p int, m *partialDate) int {
	if end := r.dated(p, m); end > 0 {
		return end
	}
	*m = partialDate{}
	if end := r.clockLed(p, m); end > 0 {
		return end
	}
	*m = partialDate{}
	if end := r.relative(p, m); end > 0 {
		return end
	}
	*m = partialDate{}
	return 0
}

// dated reads an expression that begins with its date.
func (r *dateParser) dated(p int, m *partialDate) int {
	end := r.iso(p, m)
	if end > 0 && m.clock == NoDate {
		if after := r.phpClock(end, m); after > 0 {
			return after
		}
	}
	if end > 0 && (r.letterAt(end) || !r.whole && r.gluedBefore(p)) {
		end = 0
	}
	if end == 0 {
		*m = partialDate{}
		if end = r.day(p, m); end == 0 {
			return 0
		}
	}
	if m.clock != NoDate {
		if m.zoneFrom == ZoneUnknown {
			return r.zone(end, m)
		}
		return r.zoneNote(end)
	}
	if after := r.yearOfLast(end, m); after > 0 {
		return after
	}
	end = r.clockAfter(end, m)
	if m.unlikelyOrder() {
		m.day, m.month = m.month, m.day
	}
	if m.year == 0 && m.clock != NoDate { // ANSI C: the year is last
		if after := r.yearAfter(end, m, false); after > 0 {
			return after
		}
	}
	return end
}

// clockLed reads an expression that begins with its time of day, or with a weekday and the time: "08:35 IST, 8 March 2023".
func (r *dateParser) clockLed(p int, m *partialDate) int {
	var t partialDate
	if _, end := r.word(lang.Weekday, p); end > 0 {
		p = r.skipAll(r.space(end), ",.")
	}
	q := r.clock(p, &t, false)
	if q == 0 {
		return 0
	}
	q = r.zone(q, &t)
	q = r.skipAll(q, ",|·•-–—/;،、)")
	end := r.dayAfterClock(q, m)
	if end == 0 {
		return 0
	}
	m.timeOfDay = t.timeOfDay
	return r.weekdayEnd(end, m)
}

func (r *dateParser) dayAfterClock(p int, m *partialDate) int {
	for range 3 {
		if end := r.iso(p, m); end > 0 && m.clock == NoDate && !r.letterAt(end) {
			return end
		}
		*m = partialDate{}
		if end := r.day(p, m); end > 0 {
			return end
		}
		*m = partialDate{}
		if !r.locale.Reference.IsZero() {
			if offset, end := r.word(lang.Today, p); end > 0 {
				r.shiftDays(offset, m)
				return end
			}
		}
		next := r.joins(p)
		if next == p {
			if next = r.shortWord(p); next == 0 {
				return 0
			}
		}
		p = r.space(next)
	}
	return 0
}
