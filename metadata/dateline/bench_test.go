package dateline

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
)

func BenchmarkParseDatelineProse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse(testinput.Prose, date.Locale{Language: "en"})
	}
}

func BenchmarkParseDatelineProseHindi(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse(testinput.ProseHindi, date.Locale{Language: "hi"})
	}
}

func BenchmarkParseDatelineReuters(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse("LONDON/NEW YORK, March 8 (Reuters) - "+testinput.Prose, date.Locale{Language: "en"})
	}
}
