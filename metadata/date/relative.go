package date

import (
	"time"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/calendar"
	"github.com/broadsheet-go/broadsheet/metadata/internal/zone"
)

// relative reads "2 hours ago", "vor 3 Stunden", "yesterday 10:15" against the locale's reference. Minutes and hours give
// a minute, days and weeks a day, months a month; years state too little. It returns the end, or 0.
func (r *dateParser) relative(p int, m *partialDate) int {
	if r.locale.Reference.IsZero() {
		return 0
	}
	if offset, end := r.word(lang.Today, p); end > 0 {
		r.shiftDays(offset, m)
		after := r.clockAfter(end, m)
		if m.clock == NoDate && !r.whole {
			return 0
		}
		return after
	}
	_, q := r.word(lang.Ago, p)
	led := q > 0
	if led {
		p = r.space(q)
	}
	back, end := r.relativeSpan(p)
	if end == 0 {
		return 0
	}
	if !led {
		before := 0
		if before, q = r.word(lang.Ago, r.space(end)); q == 0 || before > 0 { // after a span a preposition means "before"
			return 0
		}
		end = q
	}
	if !r.goBack(back, m) {
		return 0
	}
	return end
}

// A relativeSpan is a length of time: months by the calendar, the rest in seconds.
type relativeSpan struct {
	months, seconds int
	unit            int // the smallest unit named, in seconds as the word tables count them
}

// A month and a year in the word tables are 30 and 365 days; these bounds tell them from weeks.
const (
	dayUnit   = 86400
	monthUnit = 28 * dayUnit
	yearUnit  = 300 * dayUnit
)

// relativeSpan reads "3 hours" or "1 hour 20 minutes".
func (r *dateParser) relativeSpan(p int) (s relativeSpan, end int) {
	for range 3 {
		value, q := r.count(r.space(p))
		if q == 0 && (r.code == "ar" || r.code == "he") { // one and two are in the unit's own form
			value, q = 1, p
		}
		unit, after := 0, 0
		if q > 0 {
			unit, after = r.word(lang.Unit, r.space(q))
		} else if unit, q = r.word(lang.Unit, r.space(p)); q > 0 { // the number stands last in Swahili
			value, after = r.count(r.space(q))
		}
		if after == 0 || s.unit > 0 && unit >= s.unit {
			break
		}
		if unit >= monthUnit && unit < yearUnit {
			s.months += value
		} else {
			s.seconds += value * unit
		}
		s.unit, end = unit, r.skip(after, ".")
		p = r.skip(r.space(end), ",")
		if _, and := r.word(lang.And, r.space(p)); and > 0 {
			p = and
		}
	}
	return s, end
}

// count reads a number up to four digits, or a number word.
func (r *dateParser) count(p int) (value, end int) {
	if n := r.number(p); n.digits > 0 {
		if n.digits > 4 {
			return 0, 0
		}
		return n.value, n.end
	}
	return r.word(lang.Number, p)
}

// goBack sets m to the reference less a relativeSpan.
func (r *dateParser) goBack(s relativeSpan, m *partialDate) bool {
	if s.unit <= 0 || s.unit >= yearUnit || s.seconds >= yearUnit {
		return false
	}
	if s.months > 0 || s.unit >= dayUnit {
		r.shiftDays(-(s.seconds / dayUnit), m)
		if s.months > 0 {
			months := m.year*12 + m.month - 1 - s.months
			m.year, m.month, m.day = months/12, months%12+1, 0
		}
		return true
	}
	t := r.locale.Reference.Add(-time.Duration(s.seconds) * time.Second)
	_, offset := t.Zone()
	m.year, m.day = t.Year(), t.Day()
	m.month = int(t.Month())
	m.hour, m.minute = t.Hour(), t.Minute()
	m.clock = Minute
	if s.unit < 60 {
		m.sec, m.clock = t.Second(), Second
	}
	m.zone, m.zoneFrom = zone.Fixed(offset), ZoneInferred
	return true
}

// shiftDays sets m to the day of the reference, in its zone, moved by n days.
func (r *dateParser) shiftDays(n int, m *partialDate) {
	y, mo, d := r.locale.Reference.Date()
	m.year, m.month, m.day = calendar.Civil(calendar.DayNumber(y, int(mo), d) + n)
}

// FindAgo is where a text states a time that counts from now: "2 days ago", "vor 3 Stunden". It stands in s[start:end].
func FindAgo(s string, l Locale) (start, end int, ok bool) {
	if len(s) > otherLine {
		return 0, 0, false
	}
	if l.Reference.IsZero() {
		l.Reference = time.Date(2001, 1, 1, 12, 0, 0, 0, time.UTC)
	}
	d, start, end, ok := Find(s, l)
	if !ok {
		return 0, 0, false
	}
	l.Reference = l.Reference.AddDate(0, 0, 1)
	if e, _, _, _ := Find(s, l); e.Time.Equal(d.Time) {
		return 0, 0, false // a day of the calendar
	}
	return start, end, true
}
