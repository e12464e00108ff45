package date

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/broadsheet-go/broadsheet/metadata/internal/calendar"
	"github.com/broadsheet-go/broadsheet/metadata/internal/zone"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDateJSON(t *testing.T) {
	type article struct {
		Published Date `json:"published,omitzero"`
	}
	for _, form := range []string{"---08", "--03-08", "2023-03", "2023-03-08", "2023-03-08T08:35", "2023-03-08T08:35+05:30", "2023-03-08T08:35:10", "2023-03-08T08:35:10-03:30", "2023-03-08T08:35:10+00:00"} {
		var a article
		require.NoError(t, json.Unmarshal([]byte(`{"published":"`+form+`"}`), &a), form)
		assert.Equal(t, form, a.Published.String())
		b, err := json.Marshal(a)
		require.NoError(t, err)
		assert.Equal(t, `{"published":"`+form+`"}`, string(b))
	}
	for _, zero := range []string{`null`, `""`} {
		d := Date{Precision: Day}
		require.NoError(t, json.Unmarshal([]byte(zero), &d))
		assert.Equal(t, Date{}, d)
	}
	b, err := json.Marshal(Date{})
	require.NoError(t, err)
	assert.Equal(t, "null", string(b))
	b, err = json.Marshal(article{})
	require.NoError(t, err)
	assert.Equal(t, "{}", string(b))
	for _, bad := range []string{`"yesterday"`, `"2023-02-31"`, `"2023-03-08 and more"`, `8`, `{}`} {
		assert.Error(t, json.Unmarshal([]byte(bad), new(Date)), bad)
	}
}

func TestDateStringRoundTrip(t *testing.T) {
	zones := []int{0, 5 * 3600, 5*3600 + 1800, -3*3600 - 1800, 14 * 3600, -12 * 3600, 5*3600 + 2700}
	for day := calendar.DayNumber(1600, 1, 1); day < calendar.DayNumber(2200, 1, 1); day += 97 {
		y, mo, d := calendar.Civil(day)
		m := partialDate{year: y, month: mo, day: d, timeOfDay: timeOfDay{hour: day & 15, minute: day & 31, sec: day & 63 % 60}}
		m.zone = zone.Fixed(zones[(day&0xFFFF)%len(zones)])
		for p := DayOnly; p <= Second; p++ {
			for _, known := range []Zone{ZoneUnknown, ZoneStated} {
				n := m
				switch p {
				case DayOnly:
					n = partialDate{day: d}
				case MonthDay:
					n = partialDate{month: mo, day: d}
				case YearMonth:
					n = partialDate{year: y, month: mo}
				case Minute, Second:
					n.clock, n.zoneFrom = p, known
					if p == Minute {
						n.sec = 0
					}
				}
				want, ok := n.date("")
				require.True(t, ok)
				require.Equal(t, p, want.Precision)
				got, ok := Parse(want.String(), Locale{})
				require.True(t, ok, want.String())
				assert.Equal(t, want.String(), got.Raw)
				got.Raw = ""
				require.Equal(t, want, got, want.String())
			}
		}
	}
}

func TestDateCalendar(t *testing.T) {
	for day := calendar.DayNumber(1600, 1, 1); day < calendar.DayNumber(2200, 1, 1); day += 13 {
		y, m, d := calendar.Civil(day)
		want := time.Unix(int64(day)*86400, 0).UTC()
		require.Equal(t, want.Format(time.DateOnly), fmt.Sprintf("%04d-%02d-%02d", y, m, d))
		require.Equal(t, day, calendar.DayNumber(y, m, d))
		require.Equal(t, (int(want.Weekday())+6)%7+1, calendar.Weekday(y, m, d))
	}
}

// Known days from the Iranian calendar's published leap years (1395, 1399, 1403).
func TestDateJalali(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		want    string
	}{
		{1401, 12, 17, "2023-03-08"}, {1402, 1, 1, "2023-03-21"}, {1399, 12, 30, "2021-03-20"}, {1400, 1, 1, "2021-03-21"},
		{1395, 12, 30, "2017-03-20"}, {1403, 12, 30, "2025-03-20"}, {1357, 11, 22, "1979-02-11"}, {1402, 7, 1, "2023-09-23"},
	} {
		y, m, d, ok := calendar.FromSolarHijri(c.y, c.m, c.d)
		assert.True(t, ok)
		assert.Equal(t, c.want, fmt.Sprintf("%04d-%02d-%02d", y, m, d))
	}
	for _, c := range [][3]int{{1402, 12, 30}, {1402, 7, 31}, {1402, 13, 1}, {1600, 1, 1}} {
		_, _, _, ok := calendar.FromSolarHijri(c[0], c[1], c[2])
		assert.False(t, ok, "%v", c)
	}
}

func TestDateNames(t *testing.T) {
	assert.Equal(t, "minute", Minute.String())
	assert.Equal(t, "", NoDate.String())
	assert.Equal(t, "inferred", ZoneInferred.String())
	assert.Equal(t, "unknown", ZoneUnknown.String())
	a, _ := Parse("2023-03-08T23:00:00-05:00", Locale{})
	b, _ := Parse("2023-03-08", Locale{})
	assert.True(t, a.SameDay(b))
	assert.False(t, a.SameDay(Date{}))
}

func ExampleParse() {
	for _, s := range []string{"8. März 2023 um 9:15 Uhr", "2023年3月8日", "Mar 8, 2023 at 8:35 a.m. ET", "version 1.2.3"} {
		d, ok := Parse(s, Locale{Language: "de"})
		fmt.Println(d, d.Precision, d.Zone, ok)
	}
	// Output:
	// 2023-03-08T09:15 minute unknown true
	// 2023-03-08 day unknown true
	// 2023-03-08T08:35-05:00 minute stated true
	//   unknown false
}

func ExampleFind() {
	line := "Ali Hussain Published March 8, 2023 Updated March 9, 2023 10:02am"
	d, start, end, _ := Find(line, Locale{Language: "en"})
	fmt.Println(d, line[start:end])
	d, _, _, _ = Find(line[end:], Locale{Language: "en"})
	fmt.Println(d, d.Raw)
	// Output:
	// 2023-03-08 March 8, 2023
	// 2023-03-09T10:02 March 9, 2023 10:02am
}

func ExampleDate_MarshalJSON() {
	d, _ := Parse("8 Mar 2023 08:35 PKT", Locale{})
	b, _ := json.Marshal(d)
	fmt.Println(string(b))
	// Output: "2023-03-08T08:35+05:00"
}
