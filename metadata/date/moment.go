package date

import (
	"time"

	"github.com/broadsheet-go/broadsheet/metadata/internal/calendar"
	"github.com/broadsheet-go/broadsheet/metadata/internal/zone"
)

// A partialDate is a date under construction: the fields read so far, zero where nothing was read. Whether a time of day was
// read is in clock, as midnight is zero too.
type partialDate struct {
	year, month, day int
	weekday          int // 1 Monday to 7 Sunday, 0 when not stated
	ambiguous        bool
	monthLed         bool // ambiguous, and read with the month first
	timeOfDay
}

type timeOfDay struct {
	hour, minute, sec int
	clock             Precision // NoDate, Minute or Second: how much was read
	halfDay           bool      // on a twelve-hour clock
	zone              zone.Zone
	zoneFrom          Zone
}

// date checks the fields against the calendar and composes them; raw is kept as it is.
func (m *partialDate) date(raw string) (Date, bool) {
	d := Date{Raw: raw, Ambiguous: m.ambiguous}
	year, month, day := m.year, m.month, m.day
	switch {
	case year == 0 && month == 0 && day > 0:
		d.Precision, month = DayOnly, 1
	case year == 0 && month > 0 && day > 0:
		d.Precision = MonthDay
	case year > 0 && month > 0 && day == 0:
		d.Precision, day = YearMonth, 1
	case year > 0 && month > 0 && day > 0:
		d.Precision = Day
	default:
		return Date{}, false
	}
	if d.Precision != DayOnly && d.Precision != MonthDay && !plausibleYear(year) {
		return Date{}, false
	}
	if month > 12 || day > calendar.DaysIn(year, month) || m.hour > 24 || m.minute > 59 || m.sec > 60 {
		return Date{}, false
	}
	hour, minute, sec, offset := 0, 0, 0, 0
	if d.Precision == Day && m.clock != NoDate {
		d.Precision = m.clock
		hour, minute, sec = m.hour, m.minute, min(m.sec, 59) // a leap second is the last second of its minute
		if hour == 24 && (minute != 0 || sec != 0) {
			return Date{}, false
		}
		if m.zoneFrom != ZoneUnknown {
			d.Zone = m.zoneFrom
			offset = m.zone.At(calendar.DayNumber(year, month, day)*86400 + hour*3600 + minute*60)
		}
	}
	unix := calendar.DayNumber(year, month, day)*86400 + hour*3600 + minute*60 + sec - offset
	d.Time = time.Unix(int64(unix), 0).In(fixedZone(offset))
	return d, true
}
