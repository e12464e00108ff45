package date

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// TestDateRules runs rules that no line of testdata/conformance needs, each by a date in the shape of a newsroom's.
func TestDateRules(t *testing.T) {
	now := time.Date(2023, 3, 8, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct{ language, text, want string }{
		{"zh", "2023年3月8日 星期三 10:35", "2023-03-08T10:35"},
		{"zh", "2023年3月8日(周三) 10:35", "2023-03-08T10:35"},
		{"zh", "2023年3月8日10时半", "2023-03-08T10:30"},
		{"zh", "2023年3月8日10时35分20秒", "2023-03-08T10:35:20"},
		{"zh", "二〇二三年六月八日", "2023-06-08"},
		{"ja", "令和元年5月1日", "2019-05-01"},
		{"th", "8 มี.ค. พ.ศ. 2566", "2023-03-08"},
		{"en", "2023-03-08T08:35:00.123456789Z[UTC]", "2023-03-08T08:35:00+00:00"},
		{"fr", "8 mars 2023 à 9h15m", "2023-03-08T09:15"},
		{"fr", "8 mars 2023 à 24h00", "2023-03-09T00:00"},
		{"es", "miércoles, 4 de mayo de 202207:59 hs", "2022-05-04T07:59"},
		{"de", "26 | 01 | 2022", "2022-01-26"},
		{"de", "26 | 13 | 2022", ""},
		{"pl", "4 czerwca 2024, godzina 17", "2024-06-04T17:00"},
		{"en", "June 4, 2024 at 5", ""}, // of the morning or the afternoon
		{"en-AU", "2024-06-04 17:45 +10", "2024-06-04T17:45+10:00"},
		{"en", "June 4, 2024, 5 p.m. Eastern", "2024-06-04T17:00-04:00"},
		{"en", "4 June 2024, in Eastern Europe", ""},
		{"pl", "Henryk 4 XI innych", ""},
		{"en", "4 VI 2024", "2024-06-04"},
		{"ko", "2일 전", "2023-03-06"},
		{"he", "לפני שעתיים", "2023-03-08T10:00+00:00"},
		{"en", "5 seconds ago", "2023-03-08T11:59:55+00:00"},
		{"en-us", "03/08/2023", "2023-03-08"},
		{"es-US", "03/08/2023", "2023-08-03"},
		{"en", "2023-03-08 10:35 (UTC", "2023-03-08T10:35+00:00"},
	} {
		d, _ := Parse(c.text, Locale{Language: c.language, Reference: now})
		assert.Equal(t, c.want, d.String(), c.text)
	}
	for p, want := range map[Precision]string{DayOnly: "day only", MonthDay: "month and day", YearMonth: "month"} {
		assert.Equal(t, want, p.String())
	}
}
