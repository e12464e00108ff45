package ticker

import (
	"strings"
	"testing"
)

// proseLines are lines of running text: two with figures near the start, and other scripts.
var proseLines = []string{
	"Pakistan and the United States have expressed the resolve to deepen cooperation and continue dialogue on restarting and introducing programmes to assist the efforts to counter all forms of extremism.",
	"The S&P 500 fell 12.30 points, or 0.27%, to 4,500.21.",
	"In 2023 the committee met 14 times, according to the minutes, which the ministry published on Monday.",
	"Der Bundestag hat am Donnerstag über den Haushalt abgestimmt; 389 Abgeordnete votierten dafür.",
	"सरकार ने सोमवार को कहा कि नई नीति अगले महीने से लागू होगी और इससे किसानों को फायदा होगा।",
}

func BenchmarkFindProse(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		Find(proseLines[i%len(proseLines)], "en")
	}
}

func BenchmarkFindRow(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		Find("AVN 65.22 Increased By ▲ 0.14 (0.22%)", "en")
	}
}

// The cost of a line of 1 MB must grow with its length only, whatever it repeats.
func BenchmarkFindLongLine(b *testing.B) {
	for _, part := range []string{"AVN 65.22 Increased By ▲ 0.14 (0.22%) ", "(", "A: ", "1 ", "1,", "- ", "▲ ", "word ", "AVN 65.22 | ", "%", "Rs ", "1 234 ", "a.", "(A "} {
		line := strings.Repeat(part, 1<<20/len(part))
		b.Run(part, func(b *testing.B) {
			b.SetBytes(int64(len(line)))
			for range b.N {
				Find(line, "en")
				DatePrefix(line)
			}
		})
	}
}
