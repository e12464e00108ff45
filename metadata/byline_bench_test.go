package metadata

import (
	"strings"
	"testing"
)

const prose = "The central bank left its main rate where it was on Wednesday and said that it would wait for new figures " +
	"before it decided whether prices had risen too fast. Two members of the board had asked for a higher rate, the bank said."

const proseHindi = "केंद्रीय बैंक ने बुधवार को अपनी मुख्य दर में कोई बदलाव नहीं किया और कहा कि वह नए आंकड़ों का इंतजार करेगा।"

func BenchmarkParseBylineProse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseByline(prose, Locale{Language: "en"})
	}
}

func BenchmarkParseBylineProseHindi(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseByline(proseHindi, Locale{Language: "hi"})
	}
}

func BenchmarkParseBylineLongParagraph(b *testing.B) {
	long := strings.Repeat(prose+" ", 8)
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

func BenchmarkParseDatelineProse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseDateline(prose, Locale{Language: "en"})
	}
}

func BenchmarkParseDatelineProseHindi(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseDateline(proseHindi, Locale{Language: "hi"})
	}
}

func BenchmarkParseDatelineReuters(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseDateline("LONDON/NEW YORK, March 8 (Reuters) - "+prose, Locale{Language: "en"})
	}
}
