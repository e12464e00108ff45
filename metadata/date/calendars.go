package date

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/calendar"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

//go:embed calendars.txt
var calendarsText string

// An otherCalendar is one that pages write besides the Gregorian one.
type otherCalendar uint8

const (
	solarHijri otherCalendar = iota // of Iran and Afghanistan
	lunarHijri                      // Umm al-Qura, of Saudi Arabia; other countries begin their months by sight
	ethiopian
	bikramSambat // of Nepal
	hebrew
	named                  // how many of them have months of their own
	buddhist   = named     // the years of Thailand, Laos and Cambodia
	minguo     = named + 1 // the years of Taiwan
	islamic    = named + 2 // no years of the press before 1600: they are of the Hijra, by the sun or the moon
	noCalendar = named + 3
)

// calendarNames are the names in calendars.txt.
var calendarNames = [noCalendar]string{"solar", "lunar", "ethiopian", "bikram", "hebrew", "buddhist", "minguo", "islamic"}

// A calendarSet is a set of calendars.
type calendarSet uint8

func (s calendarSet) has(c otherCalendar) bool { return s>>c&1 != 0 }

// A calendarTable is what calendars.txt says.
type calendarTable struct {
	months  [named]lang.Phrases[int] // of each calendar
	eras    lang.Phrases[int]        // by name: what it adds to the year
	written map[string]calendarSet   // by country, in capitals, and by language
}

var (
	calendarsOnce sync.Once
	allCalendars  *calendarTable
)

func calendarTables() *calendarTable {
	calendarsOnce.Do(func() { allCalendars = readCalendars(calendarsText) })
	return allCalendars
}

func readCalendars(text string) *calendarTable {
	t := &calendarTable{written: map[string]calendarSet{}}
	var endings [noCalendar][]string // what may be joined to a month's name
	for key, words := range table.Rows(text) {
		kind, which, _ := strings.Cut(key, " ")
		c := otherCalendar(slices.Index(calendarNames[:], kind))
		for _, word := range words {
			number, _ := strconv.Atoi(which)
			switch {
			case kind == "era":
				t.eras.Add(word, number)
			case which == "written":
				t.written[word] |= 1 << c
			case which == "ending":
				endings[c] = append(endings[c], word, " "+word)
			default:
				t.months[c].Add(word, number)
				for _, ending := range endings[c] {
					t.months[c].Add(word+ending, number)
				}
			}
		}
	}
	for c := range named {
		t.months[c].Done()
	}
	t.eras.Done()
	return t
}

// calendarsOf are the calendars of a language. A text in Latin letters on a page of another language is tried without them.
func (r *dateParser) calendarsOf(code string) calendarSet {
	set := calendarTables().written[code]
	if set &^= r.ofPage; set != 0 && primarySubtag(r.locale.Language) != code && r.locale.Language != "" &&
		strings.IndexFunc(r.s, letterBeyondASCII) < 0 {
		return 0
	}
	return set
}

func letterBeyondASCII(c rune) bool { return c >= utf8.RuneSelf && unicode.IsLetter(c) }

// ordinaryYear reports no year, or one that only the Gregorian calendar is near.
func ordinaryYear(year int) bool { return year == 0 || year >= 1600 && year < 2040 }

// ofYear is the calendar that a year of four digits is one of on the pages of the locale; noCalendar for the Gregorian one.
func (r *dateParser) ofYear(year int) otherCalendar {
	switch {
	case r.calendars == 0 || ordinaryYear(year):
		return noCalendar
	case year >= 1200 && year <= 1500 && r.calendars.has(solarHijri):
		return solarHijri
	case year >= 1300 && year <= 1500 && r.calendars.has(lunarHijri):
		return lunarHijri
	case year > 2000 && year < 2140 && r.calendars.has(bikramSambat):
		return bikramSambat
	case year < 2000 && r.calendars.has(islamic):
		return islamic
	}
	return noCalendar
}

// gregorian converts a date of a calendar with months of its own; ok is false where it has no such day, or its years are not known.
var gregorian = [named]func(year, month, day int) (y, m, d int, ok bool){
	solarHijri: calendar.FromSolarHijri, lunarHijri: calendar.FromUmmAlQura, ethiopian: calendar.FromEthiopian,
	bikramSambat: calendar.FromBikramSambat, hebrew: calendar.FromHebrew,
}

// otherMonth reads a month of another calendar at p. Hebrew has its preposition before it. Where the page says nothing of itself, the
// months tell the calendar.
func (r *dateParser) otherMonth(p int) (c otherCalendar, month, end int) {
	set := r.calendars & (1<<named - 1)
	if r.primary == nil {
		set |= 1<<solarHijri | 1<<ethiopian
	}
	if set == 0 || !r.wordish(p) {
		return 0, 0, 0
	}
	t := calendarTables()
	for c := range named {
		if !set.has(c) {
			continue
		}
		from := p
		if c == hebrew && strings.HasPrefix(r.s[p:], "ב") {
			from += len("ב")
		}
		month, n := t.months[c].Prefix(r.s[from:])
		if first, _ := r.next(from); n == 0 || lang.IsSmall(first) {
			continue
		}
		return c, month, from + n
	}
	return 0, 0, 0
}

// otherDate reads a date with a month of another calendar, whose name stands at p, and what was not read before the month after it: "17
// اسفند 1401", "फागुन २४, २०७९", "۱۴۰۱ اسفند ۱۷". Without a year there is nothing to convert.
func (r *dateParser) otherDate(day, year number, p int, m *partialDate) int {
	c, month, end := r.otherMonth(p)
	if end == 0 {
		return 0
	}
	if day.digits == 0 {
		if day = r.number(r.joins(r.skip(r.space(end), commas))); year.digits > 0 && r.clockBegins(day.end) {
			return 0
		}
		end = r.dayStop(day.end)
	}
	if year.digits == 0 {
		if year = r.otherYear(c, r.joins(r.skip(r.space(end), commas+"/"))); year.digits != 4 {
			return 0
		}
		end = r.yearTail(year.end)
	}
	if day.digits < 1 || day.digits > 2 || !m.convert(c, year.value, month, day.value) {
		return 0
	}
	return end
}

// otherYear reads a year in figures, or a Hebrew one in letters: תשפ״ג, the thousands left out, or ה׳תשפ״ג.
func (r *dateParser) otherYear(c otherCalendar, p int) number {
	n := r.number(p)
	if c != hebrew || n.digits > 0 {
		return n
	}
	for _, thousands := range [...]string{"ה׳", "ה'", "ה’"} {
		if strings.HasPrefix(r.s[p:], thousands) {
			p += len(thousands)
			break
		}
	}
	if n = r.hebrewNumber(p); n.digits > 0 && n.value >= 600 {
		n.value, n.digits = n.value+5000, 4
	}
	return n
}

// commas are the marks between the parts of a date, in all scripts.
const commas = ",،፣၊"

// convert sets a date of another calendar.
func (m *partialDate) convert(c otherCalendar, year, month, day int) bool {
	if c >= named {
		return false
	}
	y, mo, d, ok := gregorian[c](year, month, day)
	if ok {
		m.year, m.month, m.day = y, mo, d
	}
	return ok
}
