package date

import (
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// until skips a dash, or another mark or word between the first day of several and the last, and the space around it; it returns p
// where there is none.
func (r *dateParser) until(p int) int {
	q := r.space(p)
	if r.whole {
		if last, end := r.word(lang.DateJoin, q); last > 0 {
			return r.space(end)
		}
		if c, _ := r.next(q); !unicode.IsLetter(c) {
		} else if _, end := r.word(lang.And, q); end > 0 {
			return r.space(end)
		}
	}
	if end := r.skip(q, "-–—~～至/"); end > q {
		return r.space(end)
	}
	return p
}

// lastDay skips the last day of several of a month, of which first ends at p: the "–23" of "21–23 May 2025". It returns 0 where there is none.
func (r *dateParser) lastDay(first number, p int) int {
	n := r.number(r.until(p))
	if n.start == p || n.digits < 1 || n.digits > 2 || n.value <= first.value || n.value > 31 {
		return 0
	}
	return r.ordinal(n.end)
}

// yearOfLast takes the year of a day without one from the last of the days that it is the first of: "30 July – 2 August 2024". In numbers
// both have their day and month in the same order.
func (r *dateParser) yearOfLast(p int, m *partialDate) int {
	if m.year > 0 || m.month == 0 {
		return 0
	}
	q := r.until(p)
	if q == p {
		return 0
	}
	var last partialDate
	r.last = true
	end := r.day(q, &last)
	r.last = false
	year, month, day := last.year, m.month, m.day
	if n := r.number(q); n.digits > 0 && n.digits <= 2 && n.value != last.day {
		day, month = month, day
	}
	if last.month < month {
		year--
	}
	if end == 0 || last.day == 0 || !validDay(year, month, day) || month == last.month && day >= last.day {
		return 0
	}
	m.year, m.month, m.day, m.ambiguous = year, month, day, last.ambiguous
	return end
}

// clockUntil skips a later time of day that one goes on until, which ends at p: "10:00-11:30", "5:10 – 6:30 p.m.". Without space around
// the dash it has hours and minutes alone: no offset from UTC, but where the day before it is written as in ISO 8601. The half of the day
// that stands after the second is that of the first too, where that is before it. It returns p where there is none.
func (r *dateParser) clockUntil(p int, m *partialDate) int {
	q := r.until(p)
	tight := q == p+1 && r.s[p] == '-' && m.clock == Minute && q+5 <= len(r.s) && r.s[q+2] == ':' && !asciiDigit(r.s, q+5) && !r.hourColon(q+5)
	if !tight && (r.space(p) == p || q == p || r.s[q-1] != ' ') {
		return p
	}
	var till partialDate
	end := r.clock(q, &till, false)
	if end == 0 || till.hour*60+till.minute <= m.hour*60+m.minute {
		return p
	}
	if till.halfDay && !m.halfDay && m.hour < 12 && till.hour >= 12 && (m.hour+12)*60+m.minute < till.hour*60+till.minute {
		m.hour += 12
	}
	m.halfDay = m.halfDay || till.halfDay
	return end
}

// leadsDay reports a month at p whose day stands after it: the number before it is none of the date's, as in "Page 3 · March 8,
// 2023". Where no mark stands between them a year must tell.
func (r *dateParser) leadsDay(p int, marked bool) bool {
	var m partialDate
	months := r.months
	end := r.dayBare(p, &m)
	r.months = months
	return end > 0 && m.day > 0 && (marked || m.year > 0)
}
