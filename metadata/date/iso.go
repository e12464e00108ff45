package date

import (
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/calendar"
	"github.com/broadsheet-go/broadsheet/metadata/internal/zone"
)

// iso reads an ISO 8601 date or date and time at p, in the forms found in markup: "2023-03-08", "2023-03-08T08:35",
// "2023-03-08 08:35:00.123+0500", "20230308T083500Z", and in whole expressions also those of isoReduced. It returns the end, or 0.
func (r *dateParser) iso(p int, m *partialDate) int {
	if !r.whole && r.number(p).digits < len("YYYY") {
		return 0
	}
	if end := isoLayout(r.s, p, "YYYY-MM-DD", m); end > 0 {
		if r.ofYear(m.year) != noCalendar {
			return 0
		}
		return r.isoClock(end, m, true)
	}
	if end := isoLayout(r.s, p, "YYYYMMDD", m); end > 0 && end < len(r.s) && r.s[end]|0x20 == 't' {
		if after := r.isoClock(end, m, false); after > end {
			return after
		}
		return 0
	}
	if !r.whole {
		return 0
	}
	for _, layout := range isoReduced {
		end := isoLayout(r.s, p, layout, m)
		switch {
		case end == 0:
		case layout == "YYYY-MM" && end < len(r.s) && r.s[end] == '-':
		case strings.HasPrefix(layout, "YYYYMM") && !webYear(m.year):
		case m.clock != NoDate:
			return r.isoZone(end, m)
		default:
			return end
		}
	}
	return 0
}

// isoReduced are the layouts of ISO 8601 that are too weak in running text: with a week (V) and its day (u), the day of the year (j), or
// without a year (as of 2000); and runs of digits.
var isoReduced = [...]string{"YYYYMMDD", "YYYYMMDDhhmm", "YYYYMMDDhhmmss", "YYYY-MM", "YYYY-jjj", "YYYYjjj", "YYYY-WVV-u", "YYYYWVVu", "--MM-DD", "---DD"}

// isoLetters are the letters of a layout: year, month, day, week, weekday and day of the year, of which none may be zero, and the time.
const isoLetters = "YMDVujhms"

// isoLayout reads a layout's digits, and the marks between them as they are, into the fields of m. No digit follows. It returns the end, or 0.
func isoLayout(s string, p int, layout string, m *partialDate) int {
	var f [len(isoLetters)]int
	for _, c := range []byte(layout) {
		field := strings.IndexByte(isoLetters, c)
		switch {
		case field < 0 && (p >= len(s) || s[p] != c && !(c == 'W' && s[p] == 'w')), field >= 0 && !asciiDigit(s, p):
			return 0
		case field >= 0:
			f[field] = f[field]*10 + int(s[p]-'0')
		}
		p++
	}
	year, month, day, week, weekday, ordinal := f[0], f[1], f[2], f[3], f[4], f[5]
	m.hour, m.minute, m.sec = f[6], f[7], f[8]
	if asciiDigit(s, p) || year == 0 && layout[0] == 'Y' || year > 0 && !plausibleYear(year) || m.hour > 24 || m.minute > 59 || m.sec > 60 {
		return 0
	}
	switch {
	case strings.IndexByte(layout, 'V') > 0:
		if week < 1 || week > 53 || weekday < 1 || weekday > 7 {
			return 0
		}
		year, month, day = calendar.WeekDate(year, week, weekday)
	case strings.IndexByte(layout, 'j') > 0:
		if ordinal < 1 || ordinal > 366 || ordinal == 366 && !calendar.Leap(year) {
			return 0
		}
		year, month, day = calendar.Civil(calendar.DayNumber(year, 1, 1) + ordinal - 1)
	case strings.IndexByte(layout, 'M') > 0 && (month < 1 || month > 12), strings.IndexByte(layout, 'D') > 0 && (day < 1 || day > calendar.DaysIn(year, max(month, 1))):
		return 0
	}
	m.year, m.month, m.day = year, month, day
	if m.clock = NoDate; strings.HasSuffix(layout, "ss") {
		m.clock = Second
	} else if strings.HasSuffix(layout, "mm") {
		m.clock = Minute
	}
	return p
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
	m.timeOfDay = t.timeOfDay
	return end
}

// isoTime reads 08:35, 08:35:00, 08:35:00.123, 0835 or 083500 at p and returns its end, or 0. Fractions are skipped.
func isoTime(s string, p int, m *partialDate) int {
	for _, layout := range [...]string{"hh:mm:ss", "hh:mm", "hhmmss", "hhmm"} {
		end := isoLayout(s, p, layout, m)
		if end == 0 || layout == "hh:mm" && end < len(s) && s[end] == ':' {
			continue
		}
		if m.clock == Second && end < len(s) && (s[end] == '.' || s[end] == ',') && asciiDigit(s, end+1) {
			for end++; asciiDigit(s, end); end++ {
			}
		}
		return end
	}
	return 0
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
		} else if z, n := zoneTables().names.Prefix(r.s[p:q]); n == letters {
			spec, from = z.in(r.locale)
		} else {
			return 0
		}
	default:
		sign, after := zoneSign(r.s, p)
		if sign == 0 || !asciiDigit(r.s, after) || !asciiDigit(r.s, after+1) {
			return 0
		}
		hour := int(r.s[after]-'0')*10 + int(r.s[after+1]-'0')
		spec, q = zone.Fixed(sign*hour*3600), after+2
	}
	var t partialDate
	end := isoTime(r.s, q, &t)
	if end == 0 || t.clock != Second {
		return 0
	}
	m.timeOfDay = t.timeOfDay
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
	rest := s[p:min(len(s), p+40)]
	if end := strings.IndexByte(rest, ']'); end > 0 && rest[0] == '[' && !strings.ContainsAny(rest[1:end], "[ ,:;\n") && text.ASCII(rest[1:end]) {
		return p + end + 1
	}
	return p
}

// webYear bounds the years believed of a bare run of digits: scanned archives begin about 1900, and numbers beyond 2100 are ids.
func webYear(y int) bool { return y >= 1900 && y <= 2100 }

// unixTime reads a whole text of 10 digits as seconds and of 13 digits as milliseconds since 1970. It must begin with
// 1 (2001 to 2033): telephone numbers of ten digits never do (North American area codes begin with 2 to 9).
func unixTime(s string, m *partialDate) bool {
	if len(s) != 10 && len(s) != 13 || s[0] != '1' {
		return false
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return false
	}
	if len(s) == 13 {
		n /= 1000
	}
	m.year, m.month, m.day = calendar.Civil(n / 86400)
	n %= 86400
	m.hour, m.minute, m.sec, m.clock, m.zoneFrom = n/3600, n/60%60, n%60, Second, ZoneStated
	return true
}

func asciiDigit(s string, p int) bool { return p < len(s) && s[p] >= '0' && s[p] <= '9' }

func validDay(year, month, day int) bool {
	return plausibleYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= calendar.DaysIn(year, month)
}
