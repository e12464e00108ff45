package date

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// commonForms are the forms of news pages in several languages.
var commonForms = [...]struct{ name, language, text string }{
	{"iso", "en", "2023-03-08T08:35:00+05:30"},
	{"en", "en", "March 8, 2023 08:35am"},
	{"ist", "en", "8 Mar 2023 | 08:35 IST"},
	{"de", "de", "08.03.2023, 09:15 Uhr"},
	{"ru", "ru", "8 марта 2023, 09:15"},
	{"zh", "zh", "2023年3月8日 09:15"},
	{"fr", "fr", "Publié le 08/03/2023 à 08h35"},
	{"et", "en", "Mar 8, 2023 at 8:35 a.m. ET"},
	{"ago", "en", "3 hours ago"},
}

func commonLocale(language string) Locale {
	return Locale{Language: language, Reference: time.Date(2023, 3, 8, 12, 0, 0, 0, time.UTC)}
}

func TestParseDateAllocations(t *testing.T) {
	for _, form := range commonForms {
		l := commonLocale(form.language)
		_, ok := Parse(form.text, l)
		assert.True(t, ok, form.text)
		assert.Zero(t, testing.AllocsPerRun(20, func() { Parse(form.text, l) }), form.text)
	}
	line := "By Jane Doe and John Smith, Associated Press, Published March 8, 2023"
	assert.Zero(t, testing.AllocsPerRun(20, func() { Find(line, commonLocale("en")) }))
	assert.Zero(t, testing.AllocsPerRun(20, func() { FromURL("https://example.com/2023/03/08/story") }))
}

func BenchmarkParseDate(b *testing.B) {
	for _, form := range commonForms {
		b.Run(form.name, func(b *testing.B) {
			l := commonLocale(form.language)
			b.ReportAllocs()
			for b.Loop() {
				Parse(form.text, l)
			}
		})
	}
}

func BenchmarkParseDateNone(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse("Senior Reporter, 8 people", Locale{Language: "en"})
	}
}

func BenchmarkFindDate(b *testing.B) {
	for _, line := range []struct{ name, text string }{
		{"byline", "By Jane Doe and John Smith, Associated Press, Published March 8, 2023 Updated March 9, 2023 10:02am"},
		{"prose", "The committee said on Wednesday that 14 of the 20 members had voted for the plan, which costs 3.5 million a year and runs to 2030."},
	} {
		b.Run(line.name, func(b *testing.B) {
			b.SetBytes(int64(len(line.text)))
			b.ReportAllocs()
			for b.Loop() {
				Find(line.text, Locale{Language: "en"})
			}
		})
	}
}

func BenchmarkURLDate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		FromURL("https://example.com/news/2023/03/08/court-adjourns-hearing-40230314")
	}
}
