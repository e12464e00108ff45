package date

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/calendar"
)

// clockAfter reads the time of day after a date that ends at p, with what stands between. Without a time it returns the
// end of a weekday after the date, or p.
func (r *dateParser) clockAfter(p int, m *partialDate) int {
	q, closing := r.between(p, m)
	var t partialDate
	end := r.announcedClock(q, &t)
	if end == 0 {
		return r.weekdayEnd(p, m)
	}
	m.timeOfDay = t.timeOfDay
	end = r.zone(r.clockUntil(end, m), m)
	if r.whole && m.zoneFrom == ZoneUnknown && !closing {
		end = r.zoneNote(end) // (heure de Paris)
	}
	if closing {
		end = r.skip(end, ")]）")
	}
	return end
}

// between skips the T, the marks and the weekday between a date and its time. closing says that a bracket was opened
// around the time.
func (r *dateParser) between(p int, m *partialDate) (end int, closing bool) {
	q := p
	if t := r.space(q); t < len(r.s) && (r.s[t] == 'T' || r.s[t] == 't') && asciiDigit(r.s, r.space(t+1)) {
		q = t + 1
	}
	for range 4 {
		before := q
		q = r.bracketedDay(r.space(q))
		if after := r.skip(q, ",|·•-–—/@;،、:：・([（."); after > q {
			closing = closing || r.skip(q, "([（") > q
			q = r.space(after)
		}
		if v, end := r.word(lang.Weekday, q); end > 0 && (m.weekday == 0 || m.weekday == v) {
			m.weekday = v
			q, closing = r.skip(r.skip(end, "."), ")]）"), false
		}
		if q == before {
			break
		}
	}
	return q, closing
}

// announcedClock reads a time of day at p with up to two words before it that announce it: "at", "um", "a las"; or a word that is
// one: "noon", "à minuit".
func (r *dateParser) announcedClock(p int, m *partialDate) int {
	announced := false
	for words := range 3 {
		if end := r.clock(p, m, words > 0); end > 0 {
			return end
		}
		*m = partialDate{}
		hour, next := r.word(lang.Clock, p)
		if hour > 0 {
			if !r.tellsHour(p, next, announced) {
				return 0
			}
			m.hour, m.clock = hour%24, Minute
			return next
		}
		if announced = next > 0; !announced {
			if _, next = r.word(lang.DateJoin, p); next == 0 {
				return 0
			}
		}
		p = r.space(r.skip(r.space(next), ".,:"))
	}
	return 0
}

// tellsHour reports that a word such as "noon" at p, which ends at end, tells the hour. It is a part of names and the south or the north
// as well, as in "Midi Libre" and "Północ": alone it is written small and nothing but a zone follows in its part of the line. After a
// preposition, before it or in its phrase, it is no part of a name in capitals.
func (r *dateParser) tellsHour(p, end int, announced bool) bool {
	first, _ := r.next(p)
	q := r.space(end)
	after, _ := r.next(q)
	sameLine := strings.IndexByte(r.s[end:q], '\n') < 0
	if _, _, zone := r.zoneName(q); zone > 0 {
		return true
	}
	if announced || unicode.IsLower(first) && strings.IndexByte(r.s[p:end], ' ') > 0 {
		return !unicode.IsUpper(first) || !sameLine || !unicode.IsUpper(after)
	}
	return !unicode.IsUpper(first) && !(unicode.IsLower(after) && sameLine) && r.standsAlone(q, end)
}

// clockWord is where a word beside a time of day ends that is at p, none that tells an hour itself; 0 for none.
func (r *dateParser) clockWord(p int) int {
	hour, end := r.word(lang.Clock, p)
	if hour > 0 {
		return 0
	}
	return end
}

// weekdayEnd takes in a weekday after a date without a time: "2023. március 8., szerda".
func (r *dateParser) weekdayEnd(p int, m *partialDate) int {
	q := r.space(p)
	open := r.skip(r.space(r.skip(q, ".")), ",،(（[/")
	if v, end := r.word(lang.Weekday, r.space(open)); end > 0 && m.fallsOn(v) {
		m.weekday = v
		return r.skip(r.skip(end, "."), ")）]")
	}
	return p
}

// bracketedDay skips one letter in brackets, a weekday's in Chinese, Japanese and Korean: "(五)".
func (r *dateParser) bracketedDay(p int) int {
	open := r.skip(p, "(（")
	c, size := r.next(open)
	if open == p || size < 3 || !besideNumbers(c) {
		return p
	}
	if end := r.skip(open+size, ")）"); end > open+size {
		return end
	}
	return p
}

// fallsOn reports whether the date can be a weekday: without a year, any.
func (m *partialDate) fallsOn(weekday int) bool {
	return m.day > 0 && (!validDay(m.year, m.month, m.day) || calendar.Weekday(m.year, m.month, m.day) == weekday)
}

// clock reads a time of day at p: "08:35", "08:35:00", "8.35pm", "9h15", "09 Uhr", "上午9:15", "10時30分". afterClockWord says that
// a word before it announced a time, which admits "9.15". It returns the end, or 0.
func (r *dateParser) clock(p int, m *partialDate, afterClockWord bool) int {
	before, q := r.leadingMeridiem(p)
	n := r.eastClockNumber(q)
	if n.digits < 1 || n.digits > 2 || n.value > 24 {
		return r.militaryClock(n, m)
	}
	m.hour = n.value
	end := r.minutes(n, m)
	if end == 0 {
		end = r.dotted(n, m, afterClockWord || before != noMeridiem)
	}
	if end == 0 {
		end = r.bareHour(n, m, afterClockWord)
	}
	if end == 0 {
		return 0
	}
	half, after := before, end
	if half == noMeridiem {
		half, after = r.word(lang.Meridiem, r.space(end))
		if after == 0 {
			half, after = noMeridiem, end
		}
	}
	m.halfDay = half != noMeridiem
	m.hour = halfDay(m.hour, half)
	return r.clockTail(after)
}

// Values of [lang.Meridiem]. In Swahili and Amharic the hours are counted from sunrise and from sunset, at six.
const (
	forenoon  = 0
	afternoon = 12
	night     = 24
	morning   = 6  // from sunrise, on which the twelfth hour falls
	daytime   = -6 // from sunrise
	nightfall = 18 // from sunset
)

// lastOfNight is the last hour after midnight that is called night.
const lastOfNight = 5

// halfDay moves an hour of a twelve-hour clock: 12 am is 0, 12 pm is 12. Hours beyond 12 are left as they are.
func halfDay(hour, half int) int {
	switch {
	case hour > 12:
	case half == forenoon || half == night && hour == 12:
		return hour % 12
	case half == afternoon && hour < 12, half == night && hour > lastOfNight:
		return hour%12 + 12
	case half == morning:
		if hour >= 6 && hour < 12 {
			return hour // six hours after sunrise it is noon: this clock counts from midnight
		}
		return hour%12 + 6
	case half == daytime:
		if hour < 6 {
			return hour + 12 // counted from sunrise this would be the morning
		}
		return hour + 6
	case half == nightfall:
		return (hour + 18) % 24
	}
	return hour
}

// noMeridiem is the half of the day where none is named.
const noMeridiem = -1

// leadingMeridiem reads the words that languages of Asia put before the hour. half is noMeridiem when there is none.
func (r *dateParser) leadingMeridiem(p int) (half, end int) {
	if p >= len(r.s) {
		return noMeridiem, p
	}
	if c := r.s[p]; c < 0x80 {
		if q := r.space(p + 2); (c == 'A' || c == 'P') && q > p+2 && r.s[p+1] == 'M' && r.number(q).digits > 0 { // "AM 8:35", as Korean pages have it
			return int(c-'A') / int('P'-'A') * afternoon, q
		}
		if r.code == "en" || r.code == "" || !text.ASCIILetter(c) {
			return noMeridiem, p
		}
	}
	if v, q := r.own(lang.Meridiem, p); q > 0 {
		if q = r.space(q); r.s[p] >= 0x80 || asciiDigit(r.s, q) {
			return v, q
		}
	}
	return noMeridiem, p
}

// meridiemAt reports a half of the day at p, after space or none.
func (r *dateParser) meridiemAt(p int) bool {
	_, end := r.word(lang.Meridiem, r.space(p))
	return end > 0
}

// dotted reads "8.35" as a time where a meridiem, a zone, a clock word or the word before it shows that it is one.
func (r *dateParser) dotted(n number, m *partialDate, afterClockWord bool) int {
	if n.end >= len(r.s) || r.s[n.end] != '.' {
		return 0
	}
	var t partialDate
	end := r.colonMinutes(r.number(n.end+1), '.', &t)
	plain := r.whole && n.digits == 2 || r.ends(end) && (n.digits == 2 || r.whole || !r.english())
	if end == 0 || !afterClockWord && !plain && !r.tellsTime(end) {
		return 0
	}
	m.minute, m.sec, m.clock = t.minute, t.sec, t.clock
	return end
}

// ends reports the end of the text or a mark that ends an expression at p.
func (r *dateParser) ends(p int) bool {
	q := r.space(p)
	if q >= len(r.s) {
		return true
	}
	c := r.s[q]
	return c == '|' || c == ',' || c == ';' || c == ')' || c == '.' && !asciiDigit(r.s, q+1)
}

// tellsTime reports a meridiem, zone or clock word at p.
func (r *dateParser) tellsTime(p int) bool {
	q := r.space(p)
	if r.clockWord(q) > 0 || r.meridiemAt(q) {
		return true
	}
	_, _, end := r.zoneName(q)
	return end > 0
}

// bareHour reads "8 pm" and "09 Uhr"; where a word before it announces a time, and the text ends with it, "godz. 17" too.
func (r *dateParser) bareHour(n number, m *partialDate, afterClockWord bool) int {
	q := r.space(n.end)
	if _, end := r.word(lang.Meridiem, q); end > 0 && n.value >= 1 && n.value <= 12 {
		m.clock = Minute
		return n.end
	}
	if hour, end := r.own(lang.Clock, q); end > 0 && hour == 0 && (r.code != "en" && r.code != "" || r.meridiemAt(end)) {
		m.clock = Minute
		return r.afterHourWord(end, m)
	}
	if afterClockWord && r.whole && r.space(n.end) == len(r.s) && r.code != "en" && r.code != "" {
		m.clock = Minute
		return n.end
	}
	return 0
}

// afterHourWord reads minutes after an hour's word: "9 Uhr 15", "9 giờ 15", "9 часов 15 минут".
func (r *dateParser) afterHourWord(p int, m *partialDate) int {
	n := r.number(r.space(p))
	if unit, end := r.own(lang.Unit, r.space(n.end)); end > 0 && unit == 60 && n.digits > 0 && n.digits <= 2 && n.value <= 59 {
		m.minute = n.value
		return end
	}
	if n.digits == 2 && n.value <= 59 && !r.hourColon(n.end) && !r.letterAt(n.end) && !r.numberGoesOn(n.end) &&
		(r.ends(n.end) || r.joins(n.end) > r.space(n.end) || r.meridiemAt(n.end)) {
		m.minute = n.value
		return n.end
	}
	return p
}

// militaryClock reads "0835 GMT" and "0835 hrs".
func (r *dateParser) militaryClock(n number, m *partialDate) int {
	if n.digits != 4 || n.value/100 > 23 || n.value%100 > 59 {
		return 0
	}
	q := r.space(n.end)
	if _, _, zone := r.zoneName(q); zone == 0 && r.clockWord(q) == 0 {
		return 0
	}
	m.hour, m.minute, m.clock = n.value/100, n.value%100, Minute
	return r.clockTail(n.end)
}

// eastClockNumber reads the hour; Chinese numerals only where the mark of the hour follows.
func (r *dateParser) eastClockNumber(p int) number {
	n := r.number(p)
	if n.digits > 0 || p >= len(r.s) || r.s[p] < 0xE3 {
		return n
	}
	if han := r.eastNumber(p); r.unitMark(han.end, "時时點点") > 0 {
		return han
	}
	return n
}

// clockTail takes in the word that ends a time: "Uhr", "น.", "hrs".
func (r *dateParser) clockTail(p int) int {
	q := r.space(p)
	if q < len(r.s) && r.s[q]|0x20 == 'a' && foldedWord(r.s, q, "at") > 0 {
		return p
	}
	if _, _, zone := r.zoneName(q); zone > 0 {
		return p
	}
	if end := r.clockWord(q); end > 0 {
		return end
	}
	return p
}
