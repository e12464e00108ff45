package date

import "github.com/broadsheet-go/broadsheet/metadata/internal/calendar"

// numeric reads a date of three numbers: "08/03/2023", "8. 3. 2023", "2023.03.08", "08.03.23". n is the first.
// In whole expressions it also reads "03/2023" and "2023/03".
func (r *dateParser) numeric(n number, m *partialDate) int {
	sep, q := r.separator(n.end, 0)
	if q == 0 || r.gluedBefore(n.start) {
		return 0
	}
	b := r.number(q)
	if b.digits < 1 || b.digits > 4 || n.digits == 3 && !r.calendars.has(minguo) {
		return 0
	}
	sep2, q2 := r.separator(b.end, sep)
	if sep == '/' && sep2 == '-' && r.number(q2).digits == 4 {
		sep2 = sep // "8/3-2023", as Danish has it
	}
	if q2 == 0 || sep2 != sep {
		return r.twoNumbers(n, b, sep, b.end, m)
	}
	c := r.number(r.skip(q2, "'’"))
	if c.digits == 0 || c.start > q2 && c.digits != 2 || b.digits > 2 || c.digits == 2 && r.hourColon(c.end) && n.digits <= 2 {
		return r.twoNumbers(n, b, sep, b.end+1, m)
	}
	end := c.end
	if r.runsOn(c, sep) || !r.three(n, b, c, sep, m) {
		return 0
	}
	if sep == '.' && end < len(r.s) && r.s[end] == '.' && n.digits == 4 {
		end++ // 2023. 3. 8.
	}
	return end
}

// separator reads the mark between two numbers of a date and the space around it; q is 0 when there is none. The first of two marks is 0
// where this is the first. A space alone, and a dash with space before it, are marks after a year of four digits.
func (r *dateParser) separator(p int, first byte) (sep byte, q int) {
	p = r.directionMarks(p)
	c, size := r.next(p)
	switch c {
	case '.', '．', '·', '•':
		return '.', r.space(p + size)
	case '-', '－', '‐', '‑', '–', '−':
		return '-', r.directionMarks(p + size)
	case '/', '／':
		return '/', r.space(p + size)
	case ' ', '\u00a0':
	default:
		return 0, 0
	}
	q = r.space(p)
	afterYear := first == 0 && p >= 4 && asciiDigit(r.s, p-4)
	c, _ = r.next(q)
	switch {
	case c == '/', c == '|', c == '-' && (afterYear || first == '-'):
		return byte(c), r.space(q + 1)
	case r.whole && asciiDigit(r.s, q) && (afterYear || first == ' '): // 2025 09 09
		return ' ', q
	}
	return 0, 0
}

// gluedBefore reports that the number at p is the end of something longer: "v1.2", "555-08", "10/", "$8".
func (r *dateParser) gluedBefore(p int) bool {
	if p == 0 {
		return false
	}
	switch c := r.s[p-1]; {
	case c == '#' || c == '$' || c == '_' || c == '+' || c == '\\':
		return true
	case c == '.' || c == '-' || c == '/' || c == ':' || c == ',':
		return p >= 2 && (r.s[p-2] >= '0' && r.s[p-2] <= '9')
	}
	return false
}

// runsOn reports that more of a number follows: a version, an address, a telephone number.
func (r *dateParser) runsOn(c number, sep byte) bool {
	if c.end >= len(r.s) {
		return false
	}
	if r.s[c.end] == 'T' || r.s[c.end] == 't' {
		return !asciiDigit(r.s, c.end+1)
	}
	if r.letterAt(c.end) && r.s[c.end]|0x20 != 'h' {
		return r.ordinal(c.end) == c.end && r.afterYear(c.end) == c.end
	}
	switch next := r.s[c.end]; next {
	case '.', '-', '/', ':', ',':
		if !asciiDigit(r.s, c.end+1) {
			return false
		}
		if next == sep || next == '.' || next == ':' {
			return isoTime(r.s, c.end+1, new(partialDate)) == 0 || r.s[c.end+3] != ':'
		}
	case '%', '\\':
		return true
	}
	return false
}

// three sorts three numbers into year, month and day.
func (r *dateParser) three(a, b, c number, sep byte, m *partialDate) bool {
	switch {
	case a.digits == 4 && c.digits <= 2:
		if sep == '.' && !r.whole && r.english() && (b.digits < 2 || c.digits < 2) {
			return false // a version of that year
		}
		return r.yearMonthDay(a, b.value, c.value, m)
	case a.digits == 3:
		return c.digits <= 2 && r.yearMonthDay(number{value: a.value + republic, digits: 4}, b.value, c.value, m)
	case a.digits > 2:
		return false
	case c.digits == 4 && r.ofYear(c.value) != noCalendar:
		return m.convert(r.ofYear(c.value), c.value, b.value, a.value)
	case c.digits == 4:
		year, ok := r.fullYear(c)
		return ok && r.twoOrders(a.value, b.value, year, sep, m)
	case c.digits == 1 && a.digits == 2 && sep == '/' && r.yearFirst():
		return r.yearMonthDay(number{value: pivotYear(a.value), digits: 4}, b.value, c.value, m)
	case c.digits != 2 || b.digits > 2:
		return false
	}
	return r.twoDigitYear(a, b, c, sep, m)
}

// yearMonthDay takes the year first; a year of another calendar of the page is converted.
func (r *dateParser) yearMonthDay(a number, month, day int, m *partialDate) bool {
	if c := r.ofYear(a.value); c != noCalendar {
		return m.convert(c, a.value, month, day)
	}
	year, ok := r.fullYear(a)
	if !ok || !validDay(year, month, day) {
		return false
	}
	m.year, m.month, m.day = year, month, day
	return true
}

// twoDigitYear reads 08.03.23; in Chinese, Japanese and Korean the year stands first. With stops the numbers could be a
// version: day and month must then have two digits each, or the language write dates with stops.
func (r *dateParser) twoDigitYear(a, b, c number, sep byte, m *partialDate) bool {
	if r.yearFirst() {
		return a.digits == 2 && r.yearMonthDay(number{value: pivotYear(a.value), digits: 4}, b.value, c.value, m)
	}
	if sep == '.' && r.english() && (a.digits < 2 || b.digits < 2 || !r.whole) {
		return false
	}
	if sep == '/' && a.digits == 2 && r.calendars.has(solarHijri) && r.locale.country() == "IR" { // 03/03/15 is of 1403
		return m.convert(solarHijri, 1400+a.value-a.value/60*100, b.value, c.value)
	}
	year := pivotYear(c.value)
	if r.code == "th" {
		year = thaiYear(c.value, 2)
	}
	if sep == '-' && (a.digits != 2 || b.digits != 2) {
		return false
	}
	return r.twoOrders(a.value, b.value, year, sep, m)
}

// yearFirst reports the languages that write the year first.
func (r *dateParser) yearFirst() bool {
	switch r.code {
	case "zh", "ja", "ko", "hu", "lt", "eu", "ne":
		return true
	}
	return false
}

// english reports an English page, or one of unknown language and country: dates with stops are rare there, versions are not.
func (r *dateParser) english() bool {
	return r.code == "en" || r.code == "" && r.locale.Country == ""
}

// twoOrders reads two numbers as day and month: by their size, by a weekday before them, or by the locale's order.
func (r *dateParser) twoOrders(a, b, year int, sep byte, m *partialDate) bool {
	dayA, dayB := validDay(year, b, a), validDay(year, a, b)
	m.year = year
	first := false // a is the month
	switch {
	case dayA && dayB && a != b:
		first = r.decideOrder(a, b, year, sep, m)
	case dayB:
		first = true
	case !dayA:
		m.year = 0
		return false
	}
	if first {
		a, b = b, a
	}
	m.day, m.month = a, b
	return true
}

// decideOrder reports whether the first number is the month. Where the locale leaves it open, dates with dashes or
// stops are likelier to begin with the day: no pattern of the countries that put the month first is written so (CLDR).
func (r *dateParser) decideOrder(a, b, year int, sep byte, m *partialDate) (aIsMonth bool) {
	if m.weekday > 0 {
		asDay, asMonth := calendar.Weekday(year, b, a) == m.weekday, calendar.Weekday(year, a, b) == m.weekday
		if asDay != asMonth {
			return asMonth
		}
	}
	order := r.locale.order()
	m.ambiguous = order >= likelyDayFirst
	m.monthLed = order == likelyMonthFirst && sep == '/'
	return order == monthFirst || m.monthLed
}

// unlikelyOrder reports an ambiguous date read month first although its time is on a 24-hour clock, which the countries
// that put the month first do not use (CLDR, preferred hour cycles).
func (m *partialDate) unlikelyOrder() bool {
	return m.ambiguous && m.monthLed && m.clock != NoDate && !m.halfDay
}

// twoNumbers reads what two numbers can state: a month of a year, or a day and month ("18.2. 15:32", "3/8 10:15") where
// the time of day stands after them, at p.
func (r *dateParser) twoNumbers(a, b number, sep byte, p int, m *partialDate) int {
	if end := r.monthYear(a, b, sep, m); end > 0 {
		return end
	}
	if m.day, m.month = a.value, b.value; a.digits <= 2 && b.digits <= 2 && !r.last {
		if end := r.yearOfLast(r.skip(b.end, "."), m); end > 0 { // 18.07.–20.07.2024
			return end
		}
	}
	m.day, m.month = 0, 0
	if c := r.number(r.skip(r.space(b.end), "-")); r.whole && sep == '/' && a.digits <= 2 && b.digits <= 2 && c.start > b.end && (c.digits == 4 || c.digits == 2 && r.s[b.end] == '-') && r.space(c.end) == len(r.s) {
		if r.three(a, b, c, sep, m) { // 18/7 2024, 18/7-24
			return c.end
		}
	}
	if a.digits > 2 || b.digits > 2 || sep != '/' && (sep != '.' || p == b.end || r.english()) || p > len(r.s) {
		return 0
	}
	var t partialDate
	if end := r.announcedClock(r.space(r.skip(r.space(p), ",")), &t); end == 0 || r.space(p) == b.end {
		return 0
	}
	month, day := b.value, a.value
	switch r.code {
	case "zh", "ja", "ko", "hu":
		month, day = day, month
	default:
		if order := r.locale.order(); day <= 12 && (order == monthFirst || order == likelyMonthFirst) || month > 12 {
			month, day = day, month
		}
	}
	if month < 1 || month > 12 || day < 1 || day > calendar.DaysIn(0, month) {
		return 0
	}
	m.month, m.day = month, day
	m.ambiguous = a.value <= 12 && b.value <= 12 && a.value != b.value && r.locale.order() >= likelyDayFirst
	return p
}

// monthYear reads 03/2023, 03.2023 and 2023/03 where that is all there is.
func (r *dateParser) monthYear(a, b number, sep byte, m *partialDate) int {
	month, year := a, b
	if a.digits == 4 {
		month, year = b, a
	}
	if !r.whole || sep == '-' || month.digits > 2 || year.digits != 4 || month.value < 1 || month.value > 12 ||
		sep == '.' && year.start < month.start || r.space(b.end) != len(r.s) {
		return 0
	}
	y, ok := r.fullYear(year)
	if !ok {
		return 0
	}
	m.year, m.month = y, month.value
	return b.end
}
