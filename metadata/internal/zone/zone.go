package zone

import "github.com/broadsheet-go/broadsheet/metadata/internal/calendar"

// A Zone is an offset from UTC, or a zone of the tz database, whose offset changes. The zero Zone is UTC.
type Zone struct {
	offset int     // seconds east; of a zone of the tz database the one it has now, without summer time
	named  *tzZone // nil: the offset is all
}

// Fixed is a zone of one offset, in seconds east of UTC.
func Fixed(offset int) Zone { return Zone{offset: offset} }

// Standard is the offset without summer time, in seconds east of UTC.
func (z Zone) Standard() int { return z.offset }

// Changes reports a zone of the tz database.
func (z Zone) Changes() bool { return z.named != nil }

// A tzZone is a zone of tz.txt.
type tzZone struct {
	name     string
	segments []tzSegment // in order of time; the first begins before all dates
}

// A tzSegment is a time in which a zone kept an offset, with or without a rule of summer time.
type tzSegment struct {
	from   int // Unix seconds
	offset int // seconds east, in winter
	summer summerRule
}

// A summerRule says when an hour is added.
type summerRule uint8

const (
	noSummer         summerRule = iota
	americanSummer              // United States and Canada: Energy Policy Act of 2005, from 2007; before, first Sunday of April to last of October
	europeanSummer              // Directive 2000/84/EC: last Sunday of March to last Sunday of October, 01:00 UTC (October since 1996)
	australianSummer            // first Sunday of October to first Sunday of April (2008)
	zealandSummer               // New Zealand: last Sunday of September to first Sunday of April (2007)
)

// summerRules are the names of the rules in tz.txt.
var summerRules = [...]string{noSummer: "", americanSummer: "us", europeanSummer: "eu", australianSummer: "au", zealandSummer: "nz"}

// At returns the offset in force at a time of a clock on the wall, in seconds since 1970 there. Of an hour that the clock shows twice
// it is the first.
func (z Zone) At(wall int) int {
	if z.named == nil {
		return z.offset
	}
	segments := z.named.segments
	for i := len(segments) - 1; i > 0; i-- {
		if offset := segments[i].at(wall); wall-offset >= segments[i].from && wall-segments[i-1].at(wall) >= segments[i].from {
			return offset
		}
	}
	return segments[0].at(wall)
}

// During returns the offset in force at an instant, in Unix seconds.
func (z Zone) During(unix int) int {
	if z.named == nil {
		return z.offset
	}
	segments := z.named.segments
	i := len(segments) - 1
	for i > 0 && unix < segments[i].from {
		i--
	}
	return segments[i].during(unix)
}

func (s tzSegment) during(unix int) int {
	if s.summer != noSummer && s.summer.is(unix+s.offset, s.offset) {
		return s.offset + 3600
	}
	return s.offset
}

func (s tzSegment) at(wall int) int {
	if s.summer != noSummer && s.summer.is(wall-3600, s.offset) {
		return s.offset + 3600
	}
	return s.offset
}

// is reports summer at a winter's clock, in seconds since 1970 there. Clocks change at 02:00 in winter's time, those of Europe at
// 01:00 UTC; in America they go back at 02:00 of summer's.
func (r summerRule) is(winter, offset int) bool {
	day := calendar.DayOf(winter)
	year, month, date := calendar.Civil(day)
	now := (month*32+date)*24*60 + (winter-day*86400)/60
	at := func(month, date, minute int) int { return (month*32+date)*24*60 + minute }
	sunday := func(month, from int) int { return sundayOnOrAfter(year, month, from) }
	switch r {
	case americanSummer:
		if year < 2007 {
			return now >= at(4, sunday(4, 1), 120) && now < at(10, sunday(10, 25), 60)
		}
		return now >= at(3, sunday(3, 8), 120) && now < at(11, sunday(11, 1), 60)
	case europeanSummer:
		change := 60 + offset/60
		return now >= at(3, sunday(3, 25), change) && now < at(10, sunday(10, 25), change)
	case australianSummer:
		return now >= at(10, sunday(10, 1), 120) || now < at(4, sunday(4, 1), 120)
	case zealandSummer:
		return now >= at(9, sunday(9, 24), 120) || now < at(4, sunday(4, 1), 120)
	}
	return false
}

// sundayOnOrAfter returns the day of the first Sunday on or after a day of a month.
func sundayOnOrAfter(year, month, day int) int {
	return day + 7 - calendar.Weekday(year, month, day)
}
