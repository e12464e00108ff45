package date

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/metadata/internal/calendar"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

//go:embed calendars.txt
var calendarsText string

// An otherCalendar is one that pages write besides the Gregorian one.
type otherCalendar uint8

const (
	solarHijri otherCalendar = iota + 1 // of Iran and Afghanistan
	lunarHijri                          // Umm al-Qura, of Saudi Arabia; other countries begin their months by sight
	ethiopian
	bikramSambat // of Nepal
	hebrew
)

// A calendarMonth is the name of a month.
type calendarMonth struct {
	name     string
	calendar otherCalendar
	number   int
}

var (
	calendarsOnce  sync.Once
	calendarMonths []calendarMonth
)

// monthsOfCalendars are the rows of calendars.txt, the longest name first: "אדר" begins "אדר ב׳".
func monthsOfCalendars() []calendarMonth {
	calendarsOnce.Do(func() {
		calendars := map[string]otherCalendar{"solar": solarHijri, "lunar": lunarHijri, "ethiopian": ethiopian, "bikram": bikramSambat, "hebrew": hebrew}
		for key, names := range table.Rows(calendarsText) {
			name, number, _ := strings.Cut(key, " ")
			n, _ := strconv.Atoi(number)
			for _, word := range names {
				calendarMonths = append(calendarMonths, calendarMonth{word, calendars[name], n})
			}
		}
		slices.SortStableFunc(calendarMonths, func(a, b calendarMonth) int { return len(b.name) - len(a.name) })
	})
	return calendarMonths
}

// reads reports whether the pages of the locale, or texts in its language where the page says nothing, write the calendar.
func (c otherCalendar) reads(r *dateParser) bool {
	switch c {
	case solarHijri:
		return r.primary == nil || r.solar()
	case lunarHijri:
		return r.locale.country() == "SA"
	case ethiopian:
		return r.primary == nil || r.code == "am" || primarySubtag(r.locale.Language) == "ti"
	case bikramSambat:
		return r.code == "ne" || r.locale.country() == "NP"
	case hebrew:
		return r.code == "he"
	}
	return false
}

// gregorian converts a date; ok is false where the calendar has no such day, or its years are not known.
func (c otherCalendar) gregorian(year, month, day int) (y, m, d int, ok bool) {
	switch c {
	case solarHijri:
		return calendar.FromSolarHijri(year, month, day)
	case lunarHijri:
		return calendar.FromUmmAlQura(year, month, day)
	case ethiopian:
		return calendar.FromEthiopian(year, month, day)
	case bikramSambat:
		return calendar.FromBikramSambat(year, month, day)
	case hebrew:
		return calendar.FromHebrew(year, month, day)
	}
	return 0, 0, 0, false
}

// otherMonth reads a month of another calendar at p. Hebrew has its preposition before it.
func (r *dateParser) otherMonth(p int) (c otherCalendar, month, end int) {
	if p >= len(r.s) || r.s[p] < 0xD7 || r.s[p] > 0xE1 {
		return 0, 0, 0
	}
	q := p
	if strings.HasPrefix(r.s[p:], "ב") {
		q = p + len("ב")
	}
	months := monthsOfCalendars()
	for i := range months {
		m := &months[i]
		from := p
		if m.calendar == hebrew {
			from = q
		}
		if !strings.HasPrefix(r.s[from:], m.name) || !m.calendar.reads(r) {
			continue
		}
		end := from + len(m.name)
		if strings.HasPrefix(r.s[end:], "ٔ") { // Persian: of
			end += len("ٔ")
		}
		if !r.letterAt(end) {
			return m.calendar, m.number, end
		}
	}
	return 0, 0, 0
}

// otherDayLed goes on after a day, at the name of a month of another calendar: "17 اسفند 1401". Without a year there is nothing to
// convert.
func (r *dateParser) otherDayLed(day, p int, m *partialDate) int {
	c, month, end := r.otherMonth(p)
	if end == 0 {
		return 0
	}
	if c == hebrew {
		return r.hebrewYear(day, month, end, m)
	}
	n := r.number(r.joins(r.skip(r.space(end), ",،፣")))
	if n.digits != 4 || !m.convert(c, n.value, month, day) {
		return 0
	}
	return r.yearTail(n.end)
}

// otherMonthLed reads "फागुन २४, २०७९".
func (r *dateParser) otherMonthLed(p int, m *partialDate) int {
	c, month, end := r.otherMonth(p)
	if end == 0 {
		return 0
	}
	day := r.number(r.space(end))
	year := r.number(r.joins(r.skip(r.space(r.ordinal(day.end)), ",،፣")))
	if day.digits < 1 || day.digits > 2 || year.digits != 4 || !m.convert(c, year.value, month, day.value) {
		return 0
	}
	return year.end
}

// otherYearLed goes on after a year: "२०७९ फागुन २४", "۱۴۰۱ اسفند ۱۷".
func (r *dateParser) otherYearLed(year number, p int, m *partialDate) int {
	c, month, end := r.otherMonth(p)
	if end == 0 {
		return 0
	}
	day := r.number(r.joins(r.skip(r.space(end), ",،፣")))
	if day.digits < 1 || day.digits > 2 || r.clockBegins(day.end) || !m.convert(c, year.value, month, day.value) {
		return 0
	}
	return r.dayStop(day.end)
}

// convert sets a date of another calendar.
func (m *partialDate) convert(c otherCalendar, year, month, day int) bool {
	y, mo, d, ok := c.gregorian(year, month, day)
	if ok {
		m.year, m.month, m.day = y, mo, d
	}
	return ok
}
