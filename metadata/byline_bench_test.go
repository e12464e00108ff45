package metadata

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
)

func BenchmarkParseBylineProse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseByline(testinput.Prose, Locale{Language: "en"})
	}
}

func BenchmarkParseBylineProseHindi(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseByline(testinput.ProseHindi, Locale{Language: "hi"})
	}
}

func BenchmarkParseBylineLongParagraph(b *testing.B) {
	long := strings.Repeat(testinput.Prose+" ", 8)
	b.ReportAllocs()
	for b.Loop() {
		ParseByline(long, Locale{Language: "en"})
	}
}

func BenchmarkParseBylineName(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseByline("By Jane Doe", Locale{Language: "en"})
	}
}

func BenchmarkParseBylineFull(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseByline("Reported By: Asha Rao | Edited By: Rohan Mehta | Source: PTI | Updated: Mar 08, 2023, 11:05 IST", Locale{Language: "en", Country: "IN"})
	}
}

func BenchmarkParseAuthors(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseAuthors("Jane Doe", Locale{Language: "en"})
	}
}
