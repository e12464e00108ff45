package calendar

// Leap reports a leap year.
func Leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// DaysIn returns the days of a month; year 0 (not stated) is a leap year, so that 29 February stands without a year.
func DaysIn(year, month int) int {
	switch month {
	case 2:
		if Leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// DayNumber counts days from 1970-01-01 in the Gregorian calendar (Hinnant, "chrono-Compatible Low-Level Date
// Algorithms", days_from_civil).
func DayNumber(y, m, d int) int {
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	mp := (m + 9) % 12
	doy := (153*mp+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return era*146097 + doe - 719468
}

// Civil is the inverse of dayNumber (Hinnant, civil_from_days).
func Civil(z int) (y, m, d int) {
	z += 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	m = mp + 3
	if m > 12 {
		m -= 12
	}
	y = yoe + era*400
	if m <= 2 {
		y++
	}
	return y, m, d
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Weekday returns 1 for Monday to 7 for Sunday (ISO 8601). 1970-01-01 was a Thursday.
func Weekday(y, m, d int) int {
	n := (DayNumber(y, m, d) + 3) % 7
	if n < 0 {
		n += 7
	}
	return n + 1
}

// WeekDate returns the day of an ISO 8601 week date; week 1 holds 4 January.
func WeekDate(year, week, weekday int) (y, m, d int) {
	monday := DayNumber(year, 1, 4) - (Weekday(year, 1, 4) - 1)
	return Civil(monday + (week-1)*7 + weekday - 1)
}

// DayOf returns the day number of a time in seconds since 1970.
func DayOf(seconds int) int { return floorDiv(seconds, 86400) }
