package calendar

// FromSolarHijri converts a Solar Hijri date to the Gregorian calendar. Leap years follow the 33-year cycle, which agrees with
// the astronomical rule for 1244 to 1402 and differs by a day at most in single years after (Borkowski 1996).
// ok is false outside 1200 to 1500 or where the month has no such day.
func FromSolarHijri(year, month, day int) (y, m, d int, ok bool) {
	if year < 1200 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31 || month > 6 && day > 30 {
		return 0, 0, 0, false
	}
	if month == 12 && day == 30 && !solarLeap(year) {
		return 0, 0, 0, false
	}
	n := nowruz(year) + (month-1)*31 - max(0, month-7) + day - 1
	y, m, d = Civil(n)
	return y, m, d, true
}

// solarLeap: in each cycle of 33 years the years 1, 5, 9, 13, 17, 22, 26 and 30 are leap.
func solarLeap(year int) bool {
	switch year % 33 {
	case 1, 5, 9, 13, 17, 22, 26, 30:
		return true
	}
	return false
}

// nowruz returns the day number of 1 Farvardin, counted from 1 Farvardin 1400 = 2021-03-21.
func nowruz(year int) int {
	n := DayNumber(2021, 3, 21)
	for y := 1400; y < year; y++ {
		n += solarLength(y)
	}
	for y := year; y < 1400; y++ {
		n -= solarLength(y)
	}
	return n
}

func solarLength(year int) int {
	if solarLeap(year) {
		return 366
	}
	return 365
}
