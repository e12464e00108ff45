package metadata

import (
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// A Date is a point in time as far as the page states it.
//
// Time holds the fields that Precision covers; the rest are zero: no year is year 0, no month is January, no day the
// first, no clock is 00:00. Where Zone is ZoneUnknown the wall-clock fields stand in UTC and must not be read as an
// instant. The zero Date means "not stated".
//
// It is declared in package date, whose documentation shows its fields and methods: go doc metadata/date.Date
type Date = date.Date

// A Precision says how much of a Date is stated.
//
// It is declared in package date, whose documentation shows its fields and methods: go doc metadata/date.Precision
type Precision = date.Precision

// The precisions, from nothing to seconds.
const (
	NoDate    = date.NoDate
	DayOnly   = date.DayOnly   // a day of some month: ---08
	MonthDay  = date.MonthDay  // a day of some year: --03-08
	YearMonth = date.YearMonth // 2023-03
	Day       = date.Day       // 2023-03-08
	Minute    = date.Minute    // 2023-03-08T08:35
	Second    = date.Second    // 2023-03-08T08:35:00
)

// A Zone says where a Date's offset comes from.
//
// It is declared in package date, whose documentation shows its fields and methods: go doc metadata/date.Zone
type Zone = date.Zone

// The zones.
const (
	ZoneUnknown  = date.ZoneUnknown
	ZoneInferred = date.ZoneInferred // an ambiguous zone name or a place decided it: "IST" on an Indian site
	ZoneStated   = date.ZoneStated   // written with the time: "+05:30", "Z", "PKT"
)

// A Locale is what a date's reading depends on besides its words. The zero Locale is English with the order of
// day and month left ambiguous.
//
// It is declared in package date, whose documentation shows its fields and methods: go doc metadata/date.Locale
type Locale = date.Locale

// FindDate returns the first date expression inside a text, s[start:end], at its longest: the words [ParseDate] reads,
// without labels. Readings that are too weak in running text are left out: bare runs of digits, a month and a year in
// numbers, relative days without a time, month names in small letters that are also words.
// The cost is linear in the length of s.
func FindDate(s string, l Locale) (d Date, start, end int, ok bool) {
	return date.Find(s, l)
}

// ParseDate reads a text that is one date expression, with at most a label ("Published:", "Stand:") before it and
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
func ParseDate(s string, l Locale) (Date, bool) {
	return date.Parse(s, l)
}

// Stamps are the dates of a line, told apart by the labels before them: "Published March 8, 2023 Updated March 9".
//
// It is declared in package date, whose documentation shows its fields and methods: go doc metadata/date.Stamps
type Stamps = date.Stamps

// ParseStamps reads every date of a line. A label counts for the date that follows it with at most twelve bytes between.
func ParseStamps(line string, l Locale) Stamps {
	return date.ParseStamps(line, l)
}

// URLDate reads the date in the path or query of an address: /2023/03/08/, /2023-03-08-title, /20230308/, /2023/mar/08/,
// ?date=2023-03-08. A year and month alone ("/2023/03/") give [YearMonth]. Numbers inside longer numbers, and runs of
// eight digits that do not stand alone or name no plausible day, are no dates. A time is never read. Raw is the part of
// the address.
//
// The first full day wins over an earlier year and month. Years are believed from 1990, before the first news site.
func URLDate(address string) (Date, bool) {
	return date.FromURL(address)
}

// StampLabel is the field that a label at the end of s announces: "Last updated:" gives FieldUpdatedTime; 0 when there
// is none.
func StampLabel(s string, l Locale) Field {
	switch date.LabelOf(s, l) {
	case date.LabelPublished:
		return FieldPublishedTime
	case date.LabelUpdated:
		return FieldUpdatedTime
	}
	return 0
}
