package date

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseDateClock(t *testing.T) {
	checkReadings(t, []reading{
		{"en", "March 8, 2023 12:30 am", "2023-03-08T00:30"},
		{"en", "March 8, 2023 12:30 pm", "2023-03-08T12:30"},
		{"en", "March 8, 2023 12:30 p.m.", "2023-03-08T12:30"},
		{"en", "March 8, 2023 8.35pm", "2023-03-08T20:35"},
		{"en", "March 8, 2023, 8 p.m.", "2023-03-08T20:00"},
		{"en", "March 8, 2023 | 8:35 A.M. GMT", "2023-03-08T08:35+00:00"},
		{"en", "March 8, 2023 · 08:35:10", "2023-03-08T08:35:10"},
		{"en", "March 8, 2023 0835 GMT", "2023-03-08T08:35+00:00"},
		{"en", "March 8, 2023 08:35 hrs", "2023-03-08T08:35"},
		{"en", "8 Mar 2023 08.35 GMT", "2023-03-08T08:35+00:00"},
		{"en", "March 8, 2023 (08:35)", "2023-03-08T08:35"},
		{"en", "March 8, 2023 25:35", ""},
		{"en", "March 8, 2023 08:75", ""},
	})
}

func TestParseDateZones(t *testing.T) {
	for _, c := range []struct {
		locale, text, want string
		zone               Zone
	}{
		{"en", "8 Mar 2023 | 08:35 IST", "2023-03-08T08:35+05:30", ZoneInferred},
		{"en@IL", "8 Mar 2023 08:35 IST", "2023-03-08T08:35+02:00", ZoneInferred},
		{"en@IE", "8 Jul 2023 08:35 IST", "2023-07-08T08:35+01:00", ZoneInferred},
		{"en", "8 Mar 2023 08:35 CST", "2023-03-08T08:35-06:00", ZoneInferred},
		{"en@CN", "8 Mar 2023 08:35 CST", "2023-03-08T08:35+08:00", ZoneInferred},
		{"zh", "2023-03-08 08:35 CST", "2023-03-08T08:35+08:00", ZoneInferred},
		{"en", "8 Jul 2023 08:35 BST", "2023-07-08T08:35+01:00", ZoneInferred},
		{"bn", "8 Jul 2023 08:35 BST", "2023-07-08T08:35+06:00", ZoneInferred},
		{"en", "8 Mar 2023 08:35 AST", "2023-03-08T08:35-04:00", ZoneInferred},
		{"en@SA", "8 Mar 2023 08:35 AST", "2023-03-08T08:35+03:00", ZoneInferred},
		{"en-AU", "8 Mar 2023 08:35 EST", "2023-03-08T08:35+10:00", ZoneInferred},
		{"en", "10:12 AM EST, Wed March 8, 2023", "2023-03-08T10:12-05:00", ZoneInferred},
		{"en", "08:35 IST, 8 March 2023", "2023-03-08T08:35+05:30", ZoneInferred},
		{"en", "8 Mar 2023 08:35 PKT", "2023-03-08T08:35+05:00", ZoneStated},
		{"en", "8 Mar 2023 08:35 CET", "2023-03-08T08:35+01:00", ZoneStated},
		{"de", "8. März 2023, 8:35 Uhr (MEZ)", "2023-03-08T08:35+01:00", ZoneStated},
		{"en", "8 Mar 2023 08:35 JST", "2023-03-08T08:35+09:00", ZoneStated},
		{"en", "Mar 8, 2023 at 8:35 a.m. ET", "2023-03-08T08:35-05:00", ZoneStated},
		{"en", "Jul 8, 2023 at 8:35 a.m. ET", "2023-07-08T08:35-04:00", ZoneStated},
		{"en", "Jul 8, 2023 8:35 am Eastern Time", "2023-07-08T08:35-04:00", ZoneStated},
		{"en", "Mar 8, 2023 8:35 am Pacific Standard Time", "2023-03-08T08:35-08:00", ZoneStated},
		{"en", "Jul 8, 2023 8:35 am CE(S)T", "2023-07-08T08:35+02:00", ZoneStated},
		{"en", "Mar 8, 2023 8:35 am GMT+5", "2023-03-08T08:35+05:00", ZoneStated},
		{"en", "Mar 8, 2023 8:35 am (UTC +05:30)", "2023-03-08T08:35+05:30", ZoneStated},
		{"en", "Mar 8, 2023 08:35", "2023-03-08T08:35", ZoneUnknown},
	} {
		d, ok := Parse(c.text, localeOf(c.locale))
		require.True(t, ok, "%q", c.text)
		assert.Equal(t, c.want, d.String(), "%s: %q", c.locale, c.text)
		assert.Equal(t, c.zone, d.Zone, "%s: %q", c.locale, c.text)
	}
}

func TestParseDateOrder(t *testing.T) {
	for _, c := range []struct {
		locale, text, want string
		ambiguous          bool
	}{
		{"en-US", "08/03/2023", "2023-08-03", false},
		{"en-GB", "08/03/2023", "2023-03-08", false},
		{"en@IN", "08/03/2023", "2023-03-08", false},
		{"en-US@IN", "08/03/2023", "2023-03-08", false},
		{"en@US", "08/03/2023", "2023-08-03", false},
		{"es", "08/03/2023", "2023-03-08", false},
		{"en", "08/03/2023", "2023-08-03", true},
		{"", "08/03/2023", "2023-08-03", true},
		{"en-CA", "08/03/2023", "2023-08-03", true},
		{"en", "08/03/2023 - 10:12 GMT+1", "2023-03-08T10:12+01:00", true},
		{"en", "08/03/2023 10:12 am", "2023-08-03T10:12", true},
		{"en", "08-03-2023", "2023-03-08", true},
		{"en", "08.03.2023", "2023-03-08", true},
		{"en", "03/03/2023", "2023-03-03", false},
		{"en", "13/03/2023", "2023-03-13", false},
		{"en", "03/13/2023", "2023-03-13", false},
		{"de", "03/13/2023", "2023-03-13", false},
		{"en", "Wed 08/03/2023", "2023-03-08", false},
		{"en", "Thursday 08/03/2023", "2023-08-03", false},
		{"en-US", "2023/03/08", "2023-03-08", false},
		{"en-US", "8/3/23", "2023-08-03", false},
		{"en-GB", "08/03/69", "1969-03-08", false},
	} {
		d, ok := Parse(c.text, localeOf(c.locale))
		require.True(t, ok, "%q", c.text)
		assert.Equal(t, c.want, d.String(), "%s: %q", c.locale, c.text)
		assert.Equal(t, c.ambiguous, d.Ambiguous, "%s: %q", c.locale, c.text)
	}
}

func TestParseDateRelative(t *testing.T) {
	reference := time.Date(2023, 3, 8, 1, 20, 30, 0, time.FixedZone("", 5*3600))
	for _, c := range []reading{
		{"en", "2 hours ago", "2023-03-07T23:20+05:00"},
		{"en", "Updated 15 minutes ago", "2023-03-08T01:05+05:00"},
		{"en", "an hour ago", "2023-03-08T00:20+05:00"},
		{"en", "3 days ago", "2023-03-05"},
		{"en", "2 months ago", "2023-01"},
		{"en", "3 years ago", ""},
		{"en", "2 months, 2 weeks ago", "2022-12"},
		{"en", "1 hour and 20 minutes ago", "2023-03-08T00:00+05:00"},
		{"uk", "09:02, сьогодні", "2023-03-08T09:02"},
		{"en", "yesterday 10:15", "2023-03-07T10:15"},
		{"en", "Today at 8:35 am IST", "2023-03-08T08:35+05:30"},
		{"en", "yesterday", "2023-03-07"},
		{"de", "vor 3 Stunden", "2023-03-07T22:20+05:00"},
		{"de", "gestern, 10:15 Uhr", "2023-03-07T10:15"},
		{"de", "3 Stunden vor", ""},
		{"fr", "il y a 2 heures", "2023-03-07T23:20+05:00"},
		{"fr", "hier à 10h15", "2023-03-07T10:15"},
		{"es", "hace 2 horas", "2023-03-07T23:20+05:00"},
		{"pt", "há 2 horas", "2023-03-07T23:20+05:00"},
		{"it", "2 ore fa", "2023-03-07T23:20+05:00"},
		{"ru", "2 часа назад", "2023-03-07T23:20+05:00"},
		{"ja", "3時間前", "2023-03-07T22:20+05:00"},
		{"ko", "3시간 전", "2023-03-07T22:20+05:00"},
		{"zh", "3小时前", "2023-03-07T22:20+05:00"},
	} {
		l := localeOf(c.locale)
		_, ok := Parse(c.text, l)
		assert.False(t, ok, "without a reference: %q", c.text)
		l.Reference = reference
		d, _ := Parse(c.text, l)
		assert.Equal(t, c.want, d.String(), "%s: %q", c.locale, c.text)
	}
}

func TestParseDateRejects(t *testing.T) {
	for _, text := range []string{
		"", " ", "-", "2023", "8", "08", "March", "Wednesday", "08:35", "at 08:35 GMT", "2023-13-08", "2023-02-31", "31 Feb 2023",
		"30 February 2023", "March 32, 2023", "0000-00-00", "0001-01-01T00:00:00Z", "1234-05-06", "2301-01-01",
		"2023-03-08T25:00:00", "1.2.3", "v1.2.2023", "10.2.13", "192.168.10.12", "$8.03.2023", "Rs 1,200", "+92 21 111 222 333",
		"2125551234", "0300-1234567", "555-12-2023", "12345678", "20231399", "99999999999999999999", "8 min read", "3 comments",
		"march", "8 people", "May", "may 8 be the best", "2023-03-08 and more words", "March 8 people", "null", "{{date}}", "Invalid Date",
		"2 hours ago", "yesterday", "45% (+2)", "4-3-3", "28-13", "1:33.724", "2023/24", "24/7", "9/11",
	} {
		d, ok := Parse(text, Locale{Language: "en"})
		assert.False(t, ok, "%q: %s", text, d)
		assert.Equal(t, Date{}, d, "%q", text)
	}
}

func TestParseDateOtherLanguages(t *testing.T) {
	checkReadings(t, []reading{
		{"de", "March 8, 2023", "2023-03-08"},
		{"en", "8 марта 2023", "2023-03-08"},
		{"", "8 de marzo de 2023", "2023-03-08"},
		{"en", "8. März 2023", "2023-03-08"},
		{"fr", "2023年3月8日", "2023-03-08"},
	})
}

// Every field of a reading is written in its text: the day, the minute, the last two digits of the year. Calendars that
// are converted, counted days and Chinese numerals write other numbers.
func TestParseDateFieldsAreWritten(t *testing.T) {
	texts := []string{
		"March 8, 2023 08:35am", "8 Mar 2023 | 08:35 IST", "2023年3月8日 09:15", "٨ مارس ٢٠٢٣", "৮ মার্চ ২০২৩", "8. März 2023 um 9:15 Uhr",
		"２０２３年３月８日", "20230308T083500Z", "08-Mar-23", "Wed Mar  8 08:35:00 PST 2023", "8 de março de 2023 às 10h12", "March 8", "8 марта",
	}
	for _, text := range texts {
		for _, locale := range []string{"en", "en-US", "de", "ru", "ar", "bn", "pt", "ja", "th"} {
			d, ok := Parse(text, localeOf(locale))
			if !ok {
				continue
			}
			digits := asciiDigitsOf(text)
			assert.Contains(t, digits, strconv.Itoa(d.Time.Day()), "%s: %q", locale, text)
			if d.Precision >= Day {
				assert.Contains(t, digits, d.Time.Format("06"), "%s: %q", locale, text)
			}
			if d.Precision >= Minute {
				assert.Contains(t, digits, d.Time.Format("04"), "%s: %q", locale, text)
			}
		}
	}
}

// asciiDigitsOf writes the digits of all scripts in ASCII and everything else as blanks.
func asciiDigitsOf(s string) string {
	var b strings.Builder
	for p := 0; p < len(s); {
		v, size := digitAt(s, p)
		if size == 0 {
			b.WriteByte(' ')
			p++
			continue
		}
		b.WriteByte(byte('0' + v))
		p += size
	}
	return b.String()
}
