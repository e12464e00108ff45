package metadata

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
)

func BenchmarkParseDatelineProse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseDateline(testinput.Prose, Locale{Language: "en"})
	}
}

func BenchmarkParseDatelineProseHindi(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseDateline(testinput.ProseHindi, Locale{Language: "hi"})
	}
}

func BenchmarkParseDatelineReuters(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseDateline("LONDON/NEW YORK, March 8 (Reuters) - "+testinput.Prose, Locale{Language: "en"})
	}
}
