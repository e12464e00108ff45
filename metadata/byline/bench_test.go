package byline

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
)

func BenchmarkParseBylineProse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse(testinput.Prose, date.Locale{Language: "en"})
	}
}

func BenchmarkParseBylineProseHindi(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse(testinput.ProseHindi, date.Locale{Language: "hi"})
	}
}

func BenchmarkParseBylineLongParagraph(b *testing.B) {
	long := strings.Repeat(testinput.Prose+" ", 8)
	b.ReportAllocs()
	for b.Loop() {
		Parse(long, date.Locale{Language: "en"})
	}
}

func BenchmarkParseBylineName(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse("By Jane Doe", date.Locale{Language: "en"})
	}
}

func BenchmarkParseBylineFull(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse("Reported By: Asha Rao | Edited By: Rohan Mehta | Source: PTI | Updated: Mar 08, 2023, 11:05 IST", date.Locale{Language: "en", Country: "IN"})
	}
}

func BenchmarkParseAuthors(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseAuthors("Jane Doe", date.Locale{Language: "en"})
	}
}
