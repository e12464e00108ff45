package calendar

// ethiopianEpoch is the day number of 1 Mäskäräm of the year 1: 29 August 8 in the Julian calendar.
const ethiopianEpoch = -716367

// FromEthiopian converts a date of the Ethiopian calendar: twelve months of 30 days and a thirteenth of five, or of six in each
// fourth year.
func FromEthiopian(year, month, day int) (y, m, d int, ok bool) {
	longest := 30
	if month == 13 {
		longest = 5 + (year%4+1)/4
	}
	if year < 1900 || year > 2100 || month < 1 || month > 13 || day < 1 || day > longest {
		return 0, 0, 0, false
	}
	y, m, d = Civil(ethiopianEpoch + 365*(year-1) + year/4 + 30*(month-1) + day - 1)
	return y, m, d, true
}
