package calendar

// firstBikram is the first year of bikramMonths: it began on 2003-04-14.
const firstBikram, firstBikramDay = 2060, 12156

// bikramMonths are the lengths of the months from 2060. They follow the sun and are fixed by Nepal's calendar committee year by
// year, so that no rule gives them, and years that it has not fixed are not read. (Libraries differ from 2081 on; these begin the
// months of 2081 on the days that the government's offices kept: 1 Asar on 15 June 2024, 1 Saun on 16 July.)
var bikramMonths = [...][12]int{
	{31, 31, 32, 32, 31, 30, 30, 29, 30, 29, 30, 30},
	{31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 31},
	{30, 32, 31, 32, 31, 31, 29, 30, 29, 30, 29, 31},
	{31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30},
	{31, 31, 32, 32, 31, 30, 30, 29, 30, 29, 30, 30},
	{31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 31},
	{31, 31, 31, 32, 31, 31, 29, 30, 30, 29, 29, 31},
	{31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30},
	{31, 31, 32, 32, 31, 30, 30, 29, 30, 29, 30, 30},
	{31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 31},
	{31, 31, 31, 32, 31, 31, 29, 30, 30, 29, 30, 30},
	{31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30},
	{31, 32, 31, 32, 31, 30, 30, 29, 30, 29, 30, 30},
	{31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 31},
	{31, 31, 31, 32, 31, 31, 30, 29, 30, 29, 30, 30},
	{31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30},
	{31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 30},
	{31, 32, 31, 32, 31, 30, 30, 30, 29, 30, 29, 31},
	{31, 31, 31, 32, 31, 31, 30, 29, 30, 29, 30, 30},
	{31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30},
	{31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 30},
	{31, 32, 31, 32, 31, 30, 30, 30, 29, 30, 29, 31},
	{31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30},
	{31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30},
	{31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 31},
}

// FromBikramSambat converts a date of Nepal's calendar, Bikram Sambat.
func FromBikramSambat(year, month, day int) (y, m, d int, ok bool) {
	if year < firstBikram || year >= firstBikram+len(bikramMonths) || month < 1 || month > 12 || day < 1 || day > bikramMonths[year-firstBikram][month-1] {
		return 0, 0, 0, false
	}
	n := firstBikramDay + day - 1
	for i := range year - firstBikram {
		for _, length := range bikramMonths[i] {
			n += length
		}
	}
	for _, length := range bikramMonths[year-firstBikram][:month-1] {
		n += length
	}
	y, m, d = Civil(n)
	return y, m, d, true
}
