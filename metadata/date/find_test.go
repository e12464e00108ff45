package date

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFindDate(t *testing.T) {
	for _, c := range []struct{ locale, text, raw, want string }{
		{"en", "Ali Hussain Published March 8, 2023 Updated March 9, 2023 10:02am", "March 8, 2023", "2023-03-08"},
		{"en", "Wed 8 Mar 2023 08.35 GMT Last modified on Wed 8 Mar 2023 10.12 GMT", "Wed 8 Mar 2023 08.35 GMT", "2023-03-08T08:35+00:00"},
		{"en", "By Jane Doe, CNN Updated 10:12 AM EST, Wed March 8, 2023", "10:12 AM EST, Wed March 8, 2023", "2023-03-08T10:12-05:00"},
		{"en", "Jane Doe • Mar 8, 2023 • 4 min read", "Mar 8, 2023", "2023-03-08"},
		{"en-GB", "Jane Doe - 08/03/2023 - 10:12", "08/03/2023 - 10:12", "2023-03-08T10:12"},
		{"en", "Asha Rao / TNN / Mar 8, 2023, 08:12 IST", "Mar 8, 2023, 08:12 IST", "2023-03-08T08:12+05:30"},
		{"en", "LONDON, March 8 (Reuters) - Britain grew in 2 of 3 quarters.", "March 8", "--03-08"},
		{"en", "NORFOLK, Va. (March 8, 2023) - The destroyer returned.", "March 8, 2023", "2023-03-08"},
		{"en", "In 2022, 14 people died. On 8 March 2023 the court", "8 March 2023", "2023-03-08"},
		{"en", "date 2023-09-22 AVN 65.22 Increased", "2023-09-22", "2023-09-22"},
		{"de", "Von Max Mustermann, Stand: 08.03.2023 14:32 Uhr", "08.03.2023 14:32 Uhr", "2023-03-08T14:32"},
		{"fr", "Publié le 8 mars 2023 à 08h35, mis à jour le 8 mars 2023 à 10h12", "8 mars 2023 à 08h35", "2023-03-08T08:35"},
		{"en", "Mehr dazu: 11. Februar 2020", "11. Februar 2020", "2020-02-11"},
		{"en", "It opens on the 8th of March in Paris", "8th of March", "--03-08"},
		{"en", "9. Set boundaries, Gen 2 of NEBULA MARS 3", "", ""},
		{"en", "volume 162, number 22, November 30, 2002", "November 30, 2002", "2002-11-30"},
		{"en", "It ends on Jan. 1. In plans", "Jan. 1", "--01-01"},
		{"en-US", "2025•01•08", "2025•01•08", "2025-01-08"},
		{"zh", "新华社北京3月8日电（记者张明）", "3月8日", "--03-08"},
		{"ja", "［東京　８日　ロイター］ - 日銀は", "８日", "---08"},
		{"ja", "公開日時：2023年3月8日 10時30分 更新：2023年3月8日 12時05分", "2023年3月8日 10時30分", "2023-03-08T10:30"},
		{"en", "Call 555-12-2023 or v1.2.2023 before 10:15, it may 8 be", "", ""},
		{"en", "8 of 10 people, 2023 and 1.2.3 or 10.12.13", "", ""},
		{"en", "IDE version 2023.3.1", "", ""},
		{"@DE", "Ausgabe 23.09.22", "23.09.22", "2022-09-23"},
		{"ko", "수정 2023.3.8 오후 1:20", "2023.3.8 오후 1:20", "2023-03-08T13:20"},
		{"en", "AVN 65.22 Increased By ▲ 0.14 (0.22%)", "", ""},
		{"fr", "Les sept 8 personnes", "", ""},
		{"en", "2023-03-0812 and 20230308", "", ""},
		{"ja", "3日間の会議", "", ""},
		{"en", "2 hours ago", "", ""},
	} {
		d, start, end, ok := Find(c.text, localeOf(c.locale))
		assert.Equal(t, c.want, d.String(), "%q", c.text)
		assert.Equal(t, c.raw, c.text[start:end], "%q", c.text)
		assert.Equal(t, c.raw, d.Raw, "%q", c.text)
		assert.Equal(t, c.want != "", ok, "%q", c.text)
	}
}

// datesIn returns the String forms of all dates of a line, joined.
func datesIn(s string, l Locale) string {
	var found []string
	for {
		d, _, end, ok := Find(s, l)
		if !ok {
			return strings.Join(found, " ")
		}
		found = append(found, d.String())
		s = s[end:]
	}
}

func TestConformanceBylineDates(t *testing.T) {
	for _, row := range testinput.Rows(t, "bylines.tsv") {
		want := strings.TrimSpace(row["published"] + " " + row["updated"])
		if want == "" {
			continue
		}
		assert.Equal(t, want, datesIn(row["line"], Locale{Language: row["lang"]}), "%q", row["line"])
	}
}

func TestConformanceDatelineDates(t *testing.T) {
	for _, row := range testinput.Rows(t, "datelines.tsv") {
		if row["date_iso"] == "" {
			continue
		}
		d, _, _, _ := Find(row["line"], Locale{Language: row["lang"]})
		assert.Equal(t, row["date_iso"], d.String(), "%q", row["line"])
		assert.Equal(t, strings.TrimRight(row["date"], "."), strings.TrimRight(d.Raw, "."), "%q", row["line"])
	}
}

func FuzzFindDate(f *testing.F) {
	for _, s := range []string{"Published March 8, 2023 10:02am", "2023年3月8日 10時30分", "8. März 2023 um 9:15 Uhr", "10:12 AM EST, Wed March 8, 2023", "8/3/23"} {
		f.Add(s, "en")
		f.Add(s, "de")
	}
	f.Fuzz(func(t *testing.T, s, language string) {
		l := Locale{Language: language}
		d, start, end, ok := Find(s, l)
		again, _, _, _ := Find(s, l)
		assert.Equal(t, d, again)
		if !ok {
			assert.Zero(t, end)
			return
		}
		assert.Equal(t, s[start:end], d.Raw)
		if utf8.ValidString(s) {
			assert.True(t, utf8.ValidString(s[:start]) && utf8.ValidString(d.Raw))
		}
		checkDate(t, d)
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2023-03-08T08:35:00.000Z[UTC]", "March 8, 2023 12:30 am", "8 марта 2023 г.", "۱۷ اسفند ۱۴۰۱", "1678264500", "--03-08"} {
		f.Add(s, "en")
		f.Add(s, "fa")
	}
	f.Fuzz(func(t *testing.T, s, language string) {
		l := Locale{Language: language}
		d, ok := Parse(s, l)
		again, _ := Parse(s, l)
		assert.Equal(t, d, again)
		assert.Equal(t, ok, !d.IsZero())
		if ok {
			assert.Contains(t, s, d.Raw)
			checkDate(t, d)
		}
	})
}

// checkDate holds what is true of every date: it round-trips, and states nothing beyond its precision.
func checkDate(t *testing.T, d Date) {
	t.Helper()
	back, ok := Parse(d.String(), Locale{})
	require.True(t, ok, d.String())
	assert.Equal(t, d.String(), back.String())
	assert.Equal(t, d.Precision, back.Precision)
	if d.Precision < Minute {
		assert.Zero(t, d.Time.Hour()+d.Time.Minute()+d.Time.Second())
		assert.Equal(t, ZoneUnknown, d.Zone)
	}
	if d.Precision >= YearMonth {
		assert.True(t, plausibleYear(d.Time.Year()) || d.Time.Year() == lastYear+1)
	}
}

// Texts that begin an expression at every word are searched to their end.
func TestFindDateLongTexts(t *testing.T) {
	for _, unit := range []string{"1", "1 ", "a", "Mar ", "8 Mar ", "10:", "1/", "8.", " ", "Monday, ", "３", "三", "年", "é", "\xff", "mar 8 mar ", "[", "8 ("} {
		text := strings.Repeat(unit, 1<<17/len(unit))
		_, _, end, _ := Find(text, Locale{Language: "en"})
		assert.LessOrEqual(t, end, reach, "%q", unit)
		Parse(text, Locale{Language: "en"})
	}
}

// TestFindAgo holds that times which count from now are told from days of the calendar.
func TestFindAgo(t *testing.T) {
	for _, c := range [][3]string{
		{"en", "oldsalt, 2 days ago", "2 days ago"}, {"de", "Seebär vor 3 Stunden", "vor 3 Stunden"}, {"tr", "Pınar 2 gün önce", "2 gün önce"}, {"pt", "há 2 dias", "há 2 dias"},
		{"en", "oldsalt, 3 May 2024", ""}, {"en", "two days of rain", ""}, {"en", "", ""},
	} {
		start, end, ok := FindAgo(c[1], Locale{Language: c[0]})
		assert.Equal(t, c[2] != "", ok, c[1])
		assert.Equal(t, c[2], c[1][start:end])
	}
}
