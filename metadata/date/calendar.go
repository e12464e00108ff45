package date

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// Years outside these are no dates of the press: the first printed newspapers date from 1605 (Relation, Strasbourg),
// old documents quoted in headlines reach further back, and later years are numbers of something else.
const (
	firstYear = 1400
	lastYear  = 2200
)

func plausibleYear(y int) bool { return y >= firstYear && y <= lastYear }

// otherCalendar reports a year that is one of another calendar on the pages of the locale: of the Islamic or Persian one, which
// are about 1400 now, or of Bikram Sambat, which is 57 ahead. Where a country or language has none, old documents do.
func (r *dateParser) otherCalendar(year int) bool {
	switch r.locale.country() {
	case "NP":
		return year >= 2040 && year < 2140
	case "IR", "AF", "SA", "AE", "KW", "QA", "BH", "OM", "YE", "IQ", "SY", "JO", "LB", "EG", "SD", "LY", "PK":
		return year < 1600
	}
	switch primarySubtag(r.locale.Language) {
	case "ne":
		return year >= 2040 && year < 2140
	case "ar", "fa", "ur", "ps", "ckb", "prs", "sd", "ug", "dv":
		return year < 1600
	}
	return false
}

// solar reports pages that write the years of the Persian calendar, of Iran and Afghanistan, and texts in their languages.
func (r *dateParser) solar() bool {
	switch r.locale.country() {
	case "IR", "AF":
		return true
	}
	switch primarySubtag(r.locale.Language) {
	case "fa", "ps", "prs":
		return true
	}
	return r.code == "fa" && (r.locale.Language == "" || strings.IndexFunc(r.s, arabic) >= 0)
}

func arabic(c rune) bool { return lang.ScriptOf(c) == lang.Arabic }

// pivotYear completes a two-digit year by the POSIX rule (strptime %y): 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068.
func pivotYear(yy int) int {
	if yy >= 69 {
		return 1900 + yy
	}
	return 2000 + yy
}

// buddhistOffset is what the Thai calendar adds to the Gregorian year.
const buddhistOffset = 543

// thaiYear reads a year on a Thai page: Buddhist when it is far in the future, or when two digits would be
// (2500 + 43 is the year 2000).
func thaiYear(y, digits int) int {
	switch {
	case digits == 4 && plausibleYear(y-buddhistOffset) && y > lastYear:
		return y - buddhistOffset
	case digits == 2 && y >= 43:
		return 2500 + y - buddhistOffset
	case digits == 2:
		return 2000 + y
	}
	return y
}

func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// daysIn returns the days of a month; year 0 (not stated) is a leap year, so that 29 February stands without a year.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// dayNumber counts days from 1970-01-01 in the Gregorian calendar (Hinnant, "chrono-Compatible Low-Level Date
// Algorithms", days_from_civil).
func dayNumber(y, m, d int) int {
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	mp := (m + 9) % 12
	doy := (153*mp+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return era*146097 + doe - 719468
}

// civil is the inverse of dayNumber (Hinnant, civil_from_days).
func civil(z int) (y, m, d int) {
	z += 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	m = mp + 3
	if m > 12 {
		m -= 12
	}
	y = yoe + era*400
	if m <= 2 {
		y++
	}
	return y, m, d
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// weekdayOf returns 1 for Monday to 7 for Sunday (ISO 8601). 1970-01-01 was a Thursday.
func weekdayOf(y, m, d int) int {
	n := (dayNumber(y, m, d) + 3) % 7
	if n < 0 {
		n += 7
	}
	return n + 1
}

// isoWeekDay returns the day of an ISO 8601 week date; week 1 holds 4 January.
func isoWeekDay(year, week, weekday int) (y, m, d int) {
	monday := dayNumber(year, 1, 4) - (weekdayOf(year, 1, 4) - 1)
	return civil(monday + (week-1)*7 + weekday - 1)
}

// jalali converts a Solar Hijri date to the Gregorian calendar. Leap years follow the 33-year cycle, which agrees with
// the astronomical rule for 1244 to 1402 and differs by a day at most in single years after (Borkowski 1996).
// ok is false outside 1200 to 1500 or where the month has no such day.
func jalali(year, month, day int) (y, m, d int, ok bool) {
	if year < 1200 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31 || month > 6 && day > 30 {
		return 0, 0, 0, false
	}
	if month == 12 && day == 30 && !jalaliLeap(year) {
		return 0, 0, 0, false
	}
	n := nowruz(year) + (month-1)*31 - max(0, month-7) + day - 1
	y, m, d = civil(n)
	return y, m, d, true
}

// jalaliLeap: in each cycle of 33 years the years 1, 5, 9, 13, 17, 22, 26 and 30 are leap.
func jalaliLeap(year int) bool {
	switch year % 33 {
	case 1, 5, 9, 13, 17, 22, 26, 30:
		return true
	}
	return false
}

// nowruz returns the day number of 1 Farvardin, counted from 1 Farvardin 1400 = 2021-03-21.
func nowruz(year int) int {
	n := dayNumber(2021, 3, 21)
	for y := 1400; y < year; y++ {
		n += jalaliLength(y)
	}
	for y := year; y < 1400; y++ {
		n -= jalaliLength(y)
	}
	return n
}

func jalaliLength(year int) int {
	if jalaliLeap(year) {
		return 366
	}
	return 365
}
