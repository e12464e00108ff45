package calendar

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

// FromHebrew converts a date of the Hebrew calendar (Dershowitz and Reingold, "Calendrical Calculations", hebrew calendar).
func FromHebrew(year, month, day int) (y, m, d int, ok bool) {
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
	y, m, d = Civil(n)
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
