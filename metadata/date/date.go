package date

import "time"

// A Date is a point in time as far as the page states it.
//
// Time holds the fields that Precision covers; the rest are zero: no year is year 0, no month is January, no day the
// first, no clock is 00:00. Where Zone is ZoneUnknown the wall-clock fields stand in UTC and must not be read as an
// instant. The zero Date means "not stated".
type Date struct {
	Time      time.Time
	Precision Precision
	Zone      Zone
	Ambiguous bool   // day and month could be swapped and nothing on the page decides: Time is the likelier reading
	Raw       string // the words it was read from
}

// A Precision says how much of a Date is stated.
type Precision uint8

// The precisions, from nothing to seconds.
const (
	NoDate    Precision = iota
	DayOnly             // a day of some month: ---08
	MonthDay            // a day of some year: --03-08
	YearMonth           // 2023-03
	Day                 // 2023-03-08
	Minute              // 2023-03-08T08:35
	Second              // 2023-03-08T08:35:00
)

// A Zone says where a Date's offset comes from.
type Zone uint8

// The zones.
const (
	ZoneUnknown  Zone = iota
	ZoneInferred      // an ambiguous zone name or a place decided it: "IST" on an Indian site
	ZoneStated        // written with the time: "+05:30", "Z", "PKT"
)

// IsZero reports that nothing is stated.
func (d Date) IsZero() bool { return d.Precision == NoDate }

// Instant is the point in time that the date states; false where it states none: a day alone, or a clock without its zone, which
// [Date.In] reads in a zone that the caller knows.
func (d Date) Instant() (time.Time, bool) {
	if d.Precision < Minute || d.Zone == ZoneUnknown {
		return time.Time{}, false
	}
	return d.Time, true
}

// In reads a clock without a zone in loc: Time becomes the instant at which clocks there show it, and Zone is ZoneInferred. A date
// whose zone is known is only shown in loc: the instant stays. A day or less, which has no clock, and the zero Date stay as they are.
func (d Date) In(loc *time.Location) Date {
	if loc == nil || d.Precision < Minute {
		return d
	}
	if d.Zone != ZoneUnknown {
		d.Time = d.Time.In(loc)
		return d
	}
	t := d.Time
	d.Time = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), loc)
	d.Zone = ZoneInferred
	return d
}

// A Locale is what a date's reading depends on besides its words. The zero Locale is English with the order of
// day and month left ambiguous.
type Locale struct {
	Language  string    // BCP 47 tag: "de", "pt-BR"
	Country   string    // ISO 3166 code of the site, "" when unknown: decides IST, CST, BST and day/month order
	Reference time.Time // what relative times ("2 hours ago") count from; zero leaves them unresolved
}
