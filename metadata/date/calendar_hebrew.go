package date

import "strings"

// hebrewEpoch is the day number of 1 Tishri of the year 1: 7 October 3761 BCE in the Julian calendar.
const hebrewEpoch = -1373427 - 719163

// Months of the Hebrew calendar, counted from spring as the Bible does; the year begins with Tishri.
const (
	iyyar    = 2
	tammuz   = 4
	elul     = 6
	tishri   = 7
	heshvan  = 8
	kislev   = 9
	tevet    = 10
	adar     = 12 // the first of two in a leap year
	adarLast = 13
)

// hebrewDate converts a date of the Hebrew calendar (Dershowitz and Reingold, "Calendrical Calculations", hebrew calendar).
func hebrewDate(year, month, day int) (y, m, d int, ok bool) {
	if year < 5600 || year > 5900 || month < 1 || month > adarLast || month == adarLast && !hebrewLeap(year) || day < 1 || day > hebrewMonth(year, month) {
		return 0, 0, 0, false
	}
	n := hebrewNewYear(year) + day - 1
	for passed := tishri; passed != month; {
		n += hebrewMonth(year, passed)
		if passed++; passed > hebrewLast(year) {
			passed = 1
		}
	}
	y, m, d = civil(n)
	return y, m, d, true
}

// hebrewLeap: seven years of nineteen have a thirteenth month.
func hebrewLeap(year int) bool { return (7*year+1)%19 < 7 }

func hebrewLast(year int) int {
	if hebrewLeap(year) {
		return adarLast
	}
	return adar
}

// hebrewMonth is the length of a month. Heshvan and Kislev take up what the year has more or less.
func hebrewMonth(year, month int) int {
	length := hebrewNewYear(year+1) - hebrewNewYear(year)
	switch month {
	case iyyar, tammuz, elul, tevet, adarLast:
		return 29
	case adar:
		if !hebrewLeap(year) {
			return 29
		}
	case heshvan:
		if length%10 != 5 { // 355 and 385 days
			return 29
		}
	case kislev:
		if length%10 == 3 { // 353 and 383 days
			return 29
		}
	}
	return 30
}

// hebrewNewYear is the day number of 1 Tishri, put off where a year would have a length that none may have.
func hebrewNewYear(year int) int {
	before, this, after := hebrewElapsed(year-1), hebrewElapsed(year), hebrewElapsed(year+1)
	switch {
	case after-this == 356:
		this += 2
	case this-before == 382:
		this++
	}
	return hebrewEpoch + this
}

// hebrewElapsed counts the days from the epoch to the new moon of Tishri, which is not on a Sunday, Wednesday or Friday.
func hebrewElapsed(year int) int {
	months := (235*year - 234) / 19
	day := 29*months + (12084+13753*months)/25920
	if 3*(day+1)%7 < 3 {
		day++
	}
	return day
}

// hebrewLetters are the letters that stand for 1 to 9, 10 to 90 and 100 to 400.
const hebrewLetters = "אבגדהוזחטיכלמנסעפצקרשת"

// hebrewLetter is the number that a letter stands for, 0 for any other rune.
func hebrewLetter(c rune) int {
	switch c { // the forms at the end of a word
	case 'ך', 'ם', 'ן', 'ף', 'ץ':
		c++
	}
	switch i := strings.IndexRune(hebrewLetters, c) / len("א"); {
	case c < 'א' || i < 0 || i == 0 && c != 'א':
		return 0
	case i < 9:
		return i + 1
	case i < 18:
		return (i - 8) * 10
	default:
		return (i - 17) * 100
	}
}

// hebrewNumber reads a number in letters, marked as one: ט״ו, א׳, תשפ״ג. digits is 0 when there is none.
func (r *dateParser) hebrewNumber(p int) (n number) {
	n = number{start: p, end: p}
	marked := false
	for range 8 {
		c, size := r.next(n.end)
		switch value := hebrewLetter(c); {
		case value > 0:
			n.value += value
		case strings.ContainsRune("״׳\"'”’", c) && n.end > p && !marked:
			marked = true
		default:
			if marked {
				n.digits = 1
			}
			return n
		}
		n.end += size
	}
	return number{start: p, end: p}
}

// hebrewYear reads the year after a Hebrew day and month and converts the whole: תשפ״ג, the thousands left out, or ה׳תשפ״ג.
func (r *dateParser) hebrewYear(day, month, p int, m *partialDate) int {
	q := r.space(r.skip(r.space(p), ","))
	for _, thousands := range [...]string{"ה׳", "ה'", "ה’"} {
		if strings.HasPrefix(r.s[q:], thousands) {
			q += len(thousands)
			break
		}
	}
	n := r.hebrewNumber(q)
	if n.digits == 0 || n.value < 600 || !m.convert(hebrew, 5000+n.value, month, day) {
		return 0
	}
	return n.end
}

// hebrewDayLed reads a date with its day in letters: ט״ו באדר תשפ״ג.
func (r *dateParser) hebrewDayLed(p int, m *partialDate) int {
	if r.code != "he" || p >= len(r.s) || r.s[p] != 0xD7 {
		return 0
	}
	day := r.hebrewNumber(p)
	if day.digits == 0 || day.value > 30 {
		return 0
	}
	return r.otherDayLed(day.value, r.space(day.end), m)
}
