package date

import (
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/calendar"
	"github.com/broadsheet-go/broadsheet/metadata/internal/zone"
)

// iso reads an ISO 8601 date or date and time at p, in the forms found in markup: "2023-03-08", "2023-03-08T08:35",
// "2023-03-08 08:35:00.123+0500", "20230308T083500Z", and in whole expressions also "2023-03", "--03-08", "---08",
// "2023-W10-3", "2023-067", "20230308". It returns the end, or 0.
func (r *dateParser) iso(p int, m *partialDate) int {
	s := r.s
	if year, ok := digits(s, p, 4); ok && p+10 <= len(s) && s[p+4] == '-' && s[p+7] == '-' {
		month, ok1 := digits(s, p+5, 2)
		day, ok2 := digits(s, p+8, 2)
		if !ok1 || !ok2 || asciiDigit(s, p+10) || !validDay(year, month, day) || r.ofYear(year) != noCalendar {
			return 0
		}
		m.year, m.month, m.day = year, month, day
		return r.isoClock(p+10, m, true)
	}
	return r.isoBasic(p, m)
}

// isoClock reads the time after an ISO date that ends at p; p itself where there is none. In the extended form
// (dashes, colons) a space may stand for the T.
func (r *dateParser) isoClock(p int, m *partialDate, extended bool) int {
	s := r.s
	if p >= len(s) {
		return p
	}
	var q int
	switch s[p] {
	case 'T', 't', '_':
		q = p + 1
	case ' ':
		q = p + 1
		if !extended {
			return p
		}
	default:
		return p
	}
	var t partialDate
	q = isoTime(s, q, &t)
	if q == 0 {
		return p
	}
	end := r.isoZone(q, &t)
	if s[p] == ' ' && end == q && q < len(s) {
		return p // the general clock knows meridiems, zone names and words
	}
	m.hour, m.minute, m.sec, m.clock = t.hour, t.minute, t.sec, t.clock
	m.zone, m.zoneFrom = t.zone, t.zoneFrom
	return end
}

// isoTime reads 08:35, 08:35:00, 08:35:00.123, 0835 or 083500 at p and returns its end, or 0. Fractions are skipped.
func isoTime(s string, p int, m *partialDate) int {
	hour, ok := digits(s, p, 2)
	if !ok || hour > 24 {
		return 0
	}
	sep := 0
	if p+2 < len(s) && s[p+2] == ':' {
		sep = 1
	}
	minute, ok := digits(s, p+2+sep, 2)
	if !ok || minute > 59 {
		return 0
	}
	m.hour, m.minute, m.clock = hour, minute, Minute
	q := p + 4 + sep
	if sep == 1 && (q >= len(s) || s[q] != ':') || sep == 0 && !asciiDigit(s, q) {
		if asciiDigit(s, q) {
			return 0
		}
		return q
	}
	sec, ok := digits(s, q+sep, 2)
	if !ok || sec > 60 {
		return 0
	}
	m.sec, m.clock = sec, Second
	q += 2 + sep
	if q+1 < len(s) && (s[q] == '.' || s[q] == ',') && asciiDigit(s, q+1) {
		for q++; asciiDigit(s, q); q++ {
		}
	}
	if asciiDigit(s, q) {
		return 0
	}
	return q
}

// isoZone reads Z or an offset, with or without a space before it, and skips what some systems write after it: a
// second offset or a zone id in brackets. It returns p where there is no zone.
func (r *dateParser) isoZone(p int, m *partialDate) int {
	q := p
	if q < len(r.s) && r.s[q] == ' ' {
		q++
	}
	spec, end := numericZone(r.s, q, q == p)
	if end == 0 {
		return p
	}
	m.zone, m.zoneFrom = spec, ZoneStated
	if _, again := numericZone(r.s, end, true); again > 0 {
		end = again
	} else if r.letterAt(end) {
		if _, _, name := r.zoneName(end); name > 0 {
			end = name // "+02:00CET"
		}
	}
	return bracketed(r.s, end)
}

// phpClock reads what PHP's date("Y-m-dTH:i:sZ") writes after the day at p: its T is the name of the zone or its hours,
// and its Z an offset in seconds. "2018-11-28CET12:22:00+0100", "2022-05-04-0305:49:00-10800". It returns the end, or 0.
func (r *dateParser) phpClock(p int, m *partialDate) int {
	if p >= len(r.s) || !asciiDigit(r.s, p-1) {
		return 0
	}
	spec, from, q := zone.Zone{}, ZoneStated, p
	for q < len(r.s) && q-p < 5 && r.s[q] >= 'A' && r.s[q] <= 'Z' {
		q++
	}
	switch letters := q - p; {
	case letters == 1 || letters == 2:
		return 0
	case letters > 0:
		if sign, after := zoneSign(r.s, q); sign != 0 {
			q = after + 4 // GMT+0000
		} else if spec, from, _ = r.zoneCode(r.s[p:q]); from == ZoneUnknown {
			return 0
		}
	default:
		sign, after := zoneSign(r.s, p)
		hour, ok := digits(r.s, after, 2)
		if sign == 0 || !ok {
			return 0
		}
		spec, q = zone.Fixed(sign*hour*3600), after+2
	}
	var t partialDate
	end := isoTime(r.s, q, &t)
	if end == 0 || t.clock != Second {
		return 0
	}
	m.hour, m.minute, m.sec, m.clock = t.hour, t.minute, t.sec, t.clock
	m.zone, m.zoneFrom = spec, from
	if after := r.isoZone(end, m); after > end {
		return after
	}
	if sign, after := zoneSign(r.s, end); sign != 0 {
		if n := r.number(after); n.digits >= 3 && n.digits <= 5 && n.value%quarter == 0 && n.value <= latest {
			m.zone, m.zoneFrom = zone.Fixed(sign*n.value), ZoneStated
			return n.end
		}
	}
	return end
}

// bracketed skips a zone id such as "[Europe/Paris]" at p.
func bracketed(s string, p int) int {
	if p >= len(s) || s[p] != '[' {
		return p
	}
	for q := p + 1; q < len(s) && q-p < 40; q++ {
		switch c := s[q]; {
		case c == ']':
			return q + 1
		case !text.ASCIILetter(c) && c != '/' && c != '_' && c != '-' && c != '+' && (c < '0' || c > '9'):
			return p
		}
	}
	return p
}

// isoBasic reads the forms without dashes and the reduced ones.
func (r *dateParser) isoBasic(p int, m *partialDate) int {
	s := r.s
	n := 0
	for n <= maxDigits && asciiDigit(s, p+n) {
		n++
	}
	switch {
	case n == 8 && p+8 < len(s) && (s[p+8] == 'T' || s[p+8] == 't'):
		if !r.compactDay(p, m) {
			return 0
		}
		if end := r.isoClock(p+8, m, false); end > p+8 {
			return end
		}
		return 0
	case !r.whole:
		return 0
	case n == 8 || n == 12 || n == 14:
		return r.compact(p, n, m)
	case n == 7 || n == 4:
		return r.isoReduced(p, n, m)
	case n == 0:
		return isoTruncated(s, p, m)
	}
	return 0
}

// compactDay reads 20230308.
func (r *dateParser) compactDay(p int, m *partialDate) bool {
	year, ok := digits(r.s, p, 4)
	month, ok1 := digits(r.s, p+4, 2)
	day, ok2 := digits(r.s, p+6, 2)
	if !ok || !ok1 || !ok2 || !validDay(year, month, day) {
		return false
	}
	m.year, m.month, m.day = year, month, day
	return true
}

// compact reads a run of n digits: 20230308, 202303080835, 20230308083500. As bare numbers they are believed for the
// years of the web only.
func (r *dateParser) compact(p, n int, m *partialDate) int {
	if !r.compactDay(p, m) || !webYear(m.year) {
		return 0
	}
	if n == 8 {
		return p + 8
	}
	end := isoTime(r.s, p+8, m)
	if end == 0 {
		return 0
	}
	return r.isoZone(end, m)
}

// webYear bounds the years believed of a bare run of digits: scanned archives begin about 1900, and numbers beyond 2100 are ids.
func webYear(y int) bool { return y >= 1900 && y <= 2100 }

// isoReduced reads 2023-03, 2023-067, 2023-W10-3, 2023W103 and 2023067.
func (r *dateParser) isoReduced(p, n int, m *partialDate) int {
	s := r.s
	year, _ := digits(s, p, 4)
	if !plausibleYear(year) {
		return 0
	}
	q := p + 4
	if n == 7 {
		return isoOrdinal(s, q, year, m)
	}
	if q < len(s) && s[q] == '-' {
		q++
	}
	if q < len(s) && (s[q] == 'W' || s[q] == 'w') {
		return isoWeek(s, q+1, year, m)
	}
	if q == p+4 {
		return 0
	}
	if asciiDigit(s, q+2) {
		return isoOrdinal(s, q, year, m)
	}
	month, ok := digits(s, q, 2)
	if !ok || month < 1 || month > 12 || q+2 < len(s) && s[q+2] == '-' {
		return 0
	}
	m.year, m.month = year, month
	return q + 2
}

// isoOrdinal reads the three digits of a day of the year.
func isoOrdinal(s string, p, year int, m *partialDate) int {
	day, ok := digits(s, p, 3)
	if !ok || day < 1 || day > 366 || day == 366 && !calendar.Leap(year) || asciiDigit(s, p+3) {
		return 0
	}
	m.year, m.month, m.day = calendar.Civil(calendar.DayNumber(year, 1, 1) + day - 1)
	return p + 3
}

// isoWeek reads the week and weekday of a week date after its W.
func isoWeek(s string, p, year int, m *partialDate) int {
	week, ok := digits(s, p, 2)
	if !ok || week < 1 || week > 53 {
		return 0
	}
	q := p + 2
	if q < len(s) && s[q] == '-' {
		q++
	}
	weekday, ok := digits(s, q, 1)
	if !ok || weekday < 1 || weekday > 7 || asciiDigit(s, q+1) {
		return 0
	}
	m.year, m.month, m.day = calendar.WeekDate(year, week, weekday)
	return q + 1
}

// isoTruncated reads --03-08 and ---08 (ISO 8601:2000).
func isoTruncated(s string, p int, m *partialDate) int {
	if p+5 > len(s) || s[p] != '-' || s[p+1] != '-' {
		return 0
	}
	q := p + 3
	if s[p+2] != '-' {
		month, ok := digits(s, p+2, 2)
		if !ok || month < 1 || month > 12 || p+4 >= len(s) || s[p+4] != '-' {
			return 0
		}
		m.month, q = month, p+5
	}
	day, ok := digits(s, q, 2)
	if !ok || day < 1 || day > calendar.DaysIn(0, max(m.month, 1)) || asciiDigit(s, q+2) {
		return 0
	}
	m.day = day
	return q + 2
}

// unixTime reads a whole text of 10 digits as seconds and of 13 digits as milliseconds since 1970. It must begin with
// 1 (2001 to 2033): telephone numbers of ten digits never do (North American area codes begin with 2 to 9).
func unixTime(s string, m *partialDate) bool {
	if len(s) != 10 && len(s) != 13 || s[0] != '1' {
		return false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if !asciiDigit(s, i) {
			return false
		}
		n = n*10 + int(s[i]-'0')
	}
	if len(s) == 13 {
		n /= 1000
	}
	m.year, m.month, m.day = calendar.Civil(n / 86400)
	n %= 86400
	m.hour, m.minute, m.sec, m.clock = n/3600, n/60%60, n%60, Second
	m.zoneFrom = ZoneStated
	return true
}

// digits reads exactly n ASCII digits at p.
func digits(s string, p, n int) (value int, ok bool) {
	if p < 0 || p+n > len(s) {
		return 0, false
	}
	for _, c := range []byte(s[p : p+n]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		value = value*10 + int(c-'0')
	}
	return value, true
}

func asciiDigit(s string, p int) bool { return p < len(s) && s[p] >= '0' && s[p] <= '9' }

func validDay(year, month, day int) bool {
	return plausibleYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= calendar.DaysIn(year, month)
}
