package calendar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestConversions holds dates that browsers give for their calendars (ICU 78), the first and last days of years among them.
func TestConversions(t *testing.T) {
	for name, c := range map[string]struct {
		convert func(year, month, day int) (y, m, d int, ok bool)
		dates   [][6]int // year, month and day, then the Gregorian ones
		none    [][3]int
	}{
		"Umm al-Qura": {FromUmmAlQura, [][6]int{{1400, 1, 1, 1979, 11, 21}, {1444, 8, 16, 2023, 3, 8}, {1443, 4, 22, 2021, 11, 27}, {1445, 11, 5, 2024, 5, 13}},
			[][3]int{{1399, 12, 29}, {1501, 1, 1}, {1444, 13, 1}, {1444, 8, 0}, {1444, 8, 31}}},
		"Ethiopian": {FromEthiopian, [][6]int{{2015, 6, 29, 2023, 3, 8}, {2014, 3, 18, 2021, 11, 27}, {2015, 13, 6, 2023, 9, 11}, {2016, 1, 1, 2023, 9, 12}},
			[][3]int{{2014, 13, 6}, {2015, 14, 1}, {2015, 1, 31}, {15, 1, 1}}},
		"Bikram Sambat": {FromBikramSambat, [][6]int{{2060, 1, 1, 2003, 4, 14}, {2079, 11, 24, 2023, 3, 8}, {2081, 3, 1, 2024, 6, 15}, {2082, 1, 1, 2025, 4, 14}},
			[][3]int{{2059, 12, 1}, {2079, 11, 31}, {2099, 2, 15}}},
		"Hebrew": {FromHebrew, [][6]int{{5783, 12, 15, 2023, 3, 8}, {5782, 9, 23, 2021, 11, 27}, {5784, 7, 1, 2023, 9, 16}, {5784, 13, 29, 2024, 4, 8}, {5780, 2, 5, 2020, 4, 29}},
			[][3]int{{5783, 13, 1}, {5783, 12, 30}, {783, 1, 1}}},
		"Solar Hijri": {FromSolarHijri, [][6]int{{1401, 12, 17, 2023, 3, 8}, {1403, 12, 30, 2025, 3, 20}},
			[][3]int{{1401, 12, 30}, {1401, 7, 31}}},
	} {
		for _, d := range c.dates {
			y, m, day, ok := c.convert(d[0], d[1], d[2])
			assert.True(t, ok, "%s %v", name, d)
			assert.Equal(t, [3]int{d[3], d[4], d[5]}, [3]int{y, m, day}, "%s %v", name, d)
		}
		for _, d := range c.none {
			_, _, _, ok := c.convert(d[0], d[1], d[2])
			assert.False(t, ok, "%s %v", name, d)
		}
	}
}

// TestDaysFollow holds that each day of a calendar is the one after the day before it.
func TestDaysFollow(t *testing.T) {
	for name, c := range map[string]struct {
		convert     func(year, month, day int) (y, m, d int, ok bool)
		from, to    int
		first, last int // months of a year, the first and the last
	}{
		"Umm al-Qura": {FromUmmAlQura, 1400, 1500, 1, 12}, "Ethiopian": {FromEthiopian, 1990, 2050, 1, 13},
		"Bikram Sambat": {FromBikramSambat, 2060, 2084, 1, 12}, "Solar Hijri": {FromSolarHijri, 1370, 1430, 1, 12},
	} {
		last := 0
		for year := c.from; year <= c.to; year++ {
			for month := c.first; month <= c.last; month++ {
				for day := 1; day <= 32; day++ {
					if y, m, d, ok := c.convert(year, month, day); ok {
						if last != 0 {
							assert.Equal(t, last+1, DayNumber(y, m, d), "%s %d-%d-%d", name, year, month, day)
						}
						last = DayNumber(y, m, d)
					}
				}
			}
		}
		assert.NotZero(t, last, name)
	}
}
