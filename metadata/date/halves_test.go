package date

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNight holds that the night goes from evening to morning, and that hours counted from sunrise are six later.
func TestNight(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"hi", "8 मार्च 2023, रात 11:45 बजे", "2023-03-08T23:45"},
		{"hi", "8 मार्च 2023, शाम 6:10 बजे", "2023-03-08T18:10"},
		{"ne", "8 मार्च 2023 राति 1:20", "2023-03-08T01:20"},
		{"mr", "8 मार्च 2023, रात्री 12:40", "2023-03-08T00:40"},
		{"ja", "2023年3月8日 夜9時", "2023-03-08T21:00"},
		{"ja", "2023年3月8日 深夜1時30分", "2023-03-08T01:30"},
		{"zh", "2023年3月8日晚上11时", "2023-03-08T23:00"},
		{"zh", "2023年3月8日早8点", "2023-03-08T08:00"},
		{"id", "8 Maret 2023 pukul 9.30 malam", "2023-03-08T21:30"},
		{"pt", "8 de março de 2023 às 2:30 da noite", "2023-03-08T02:30"},
		{"es", "8 de marzo de 2023, 9:30 de la noche", "2023-03-08T21:30"},
		{"ta", "8 மார்ச் 2023 இரவு 10:05", "2023-03-08T22:05"},
		{"te", "8 మార్చి 2023 రాత్రి 12:05", "2023-03-08T00:05"},
		{"kn", "8 ಮಾರ್ಚ್ 2023 ಸಂಜೆ 5:05", "2023-03-08T17:05"},
		{"sw", "8 Machi 2023 saa 2:15 usiku", "2023-03-08T20:15"},
		{"sw", "8 Machi 2023 saa 8:00 mchana", "2023-03-08T14:00"},
		{"sw", "8 Machi 2023 saa 12:30 asubuhi", "2023-03-08T06:30"},
		{"en", "8 March 2023, 12:30 a.m.", "2023-03-08T00:30"},
	} {
		d, ok := Parse(c.text, Locale{Language: c.language})
		assert.True(t, ok, c.text)
		assert.Equal(t, c.want, d.String(), c.text)
	}
}

// TestOtherYears holds that years of other calendars are converted or refused, whatever shape they have, and that years are read in
// the places where languages have them.
func TestOtherYears(t *testing.T) {
	for _, c := range []struct{ language, country, text, want string }{
		{"fa", "IR", "1402-01-15", "2023-04-04"},
		{"fa", "", "1402-01-15T10:20:30+03:30", "2023-04-04T10:20:30+03:30"},
		{"ps", "AF", "1402/01/15", "2023-04-04"},
		{"fa", "AF", "۱۵ حمل ۱۴۰۲", "2023-04-04"},
		{"ar", "EG", "1445-02-01", ""},
		{"ur", "PK", "1445-02-01T10:00:00Z", ""},
		{"ne", "", "2081-05-02", "2024-08-18"},
		{"en", "NP", "2081-05-02", "2024-08-18"},
		{"en", "NP", "2139-05-02", ""}, // no month of it is fixed
		{"en", "", "1502-05-02", "1502-05-02"},
		{"ja", "", "平成31年（2019年）4月1日", "2019-04-01"},
		{"ja", "", "2019年(平成31年)4月1日 10時", "2019-04-01T10:00"},
		{"zh-TW", "", "113年4月1日", "2024-04-01"},
		{"ja", "", "19/4/1", "2019-04-01"},
		{"en", "", "19/4/1", ""},
		{"da", "", "1/4-2019", "2019-04-01"},
		{"kk", "", "2019 жылғы 1 сәуір", "2019-04-01"},
		{"km", "", "១ មេសា ឆ្នាំ២០១៩", "2019-04-01"},
		{"eu", "", "2019ko apirilaren 1a", "2019-04-01"},
		{"pt", "", "primeiro de abril de 2019", "2019-04-01"},
		{"it", "", "primo aprile 2019", "2019-04-01"},
		{"fr", "", "premier avril 2019", "2019-04-01"},
		{"ko", "", "2019년 4월 1일 오후 3시 반", "2019-04-01T15:30"},
	} {
		d, _, _, ok := Find(c.text, Locale{Language: c.language, Country: c.country})
		if !ok {
			d, _ = Parse(c.text, Locale{Language: c.language, Country: c.country})
		}
		assert.Equal(t, c.want, d.String(), "%s %s: %s", c.language, c.country, c.text)
	}
}

// TestNamedZones holds zones by the name of the tz database and names that leave it open whether it is summer.
func TestNamedZones(t *testing.T) {
	for text, want := range map[string]string{
		"8 July 2023 10:30 CET/CEST":           "2023-07-08T10:30+02:00",
		"8 January 2023 10:30 MEZ/MESZ":        "2023-01-08T10:30+01:00",
		"2023-07-08 10:30 Europe/Paris":        "2023-07-08T10:30+02:00",
		"2023-07-08 10:30 America/Los_Angeles": "2023-07-08T10:30-07:00",
		"2023-07-08 10:30:00 Asia/Kathmandu":   "2023-07-08T10:30:00+05:45",
		"2023-07-08T10:30:00+03:00EEST":        "2023-07-08T10:30:00+03:00",
		"8 July 2023 10:30 IDT":                "2023-07-08T10:30+03:00",
	} {
		d, _, _, ok := Find(text, Locale{Language: "en"})
		assert.True(t, ok, text)
		assert.Equal(t, want, d.String(), text)
	}
	for at, want := range map[string]string{
		"1 December 2025, 9:00 a.m. PT": "2025-12-01T09:00-08:00",
		"1 December 2026, 9:00 a.m. PT": "2026-12-01T09:00-07:00",
		"1 January 2027, 9:00 a.m. MT":  "2027-01-01T09:00-06:00",
	} {
		d, _ := Parse(at, Locale{Language: "en", Country: "CA"})
		assert.Equal(t, want, d.String(), at)
	}
	d, _ := Parse("1 December 2026, 9:00 a.m. PT", Locale{Language: "en", Country: "US"})
	assert.Equal(t, "2026-12-01T09:00-08:00", d.String())
}

// TestClockAlone holds that a time of day with a label and without a day covers its line, and takes the day of the publish time.
func TestClockAlone(t *testing.T) {
	for _, c := range []struct {
		language, line, published, updated string
		covered                            bool
	}{
		{"es", "Actualizado a las 18:20 h", "", "", true},
		{"de", "Aktualisiert um 18:20 Uhr", "", "", true},
		{"en", "Updated at 6:20 p.m.", "", "", true},
		{"fr", "Mis à jour à 18h20", "", "", true},
		{"it", "Aggiornato alle 18:20", "", "", true},
		{"fr", "8 mars 2023 | Mis à jour à 18h20", "2023-03-08", "2023-03-08T18:20", true},
		{"pt", "Publicado em 8 de março de 2023 às 10:15 | Atualizado às 18:20", "2023-03-08T10:15", "2023-03-08T18:20", true},
		{"en", "March 8, 2023, 7:00 p.m. Updated 6:20 p.m.", "2023-03-08T19:00", "", true}, // of another day
		{"en", "They updated 18 of 20 rules", "", "", false},
		{"zh", "发布时间：2023年3月8日 10:15 更新时间：2023年3月9日 18:20", "2023-03-08T10:15", "2023-03-09T18:20", true},
		{"zh", "更新时间：2023年3月9日 18:20", "", "2023-03-09T18:20", true},
	} {
		l := Locale{Language: c.language}
		st := ParseStamps(c.line, l)
		published := st.Published
		if published.IsZero() {
			published = st.Bare
		}
		assert.Equal(t, c.published, published.String(), c.line)
		assert.Equal(t, c.updated, st.Updated.String(), c.line)
		assert.Equal(t, c.covered, st.Covered*2 >= len(c.line), c.line)
	}
}
