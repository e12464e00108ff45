package line

import (
	"strings"
	"testing"
)

func BenchmarkClassify(b *testing.B) {
	for language, line := range map[string]string{
		"en": "Pakistan and the United States have expressed the resolve to deepen cooperation and continue dialogue on restarting and introducing programmes to assist the efforts to counter all forms of extremism.",
		"de": "Der Bundestag hat am Donnerstag über den Haushalt abgestimmt; 389 Abgeordnete votierten dafür.",
		"hi": "सरकार ने सोमवार को कहा कि नई नीति अगले महीने से लागू होगी और इससे किसानों को फायदा होगा।",
	} {
		b.Run(language, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Classify(line, language)
			}
		})
	}
}

// The cost of a line of 1 MB must grow with its length only, whatever it repeats.
func BenchmarkClassifyLongLine(b *testing.B) {
	for _, part := range []string{"(", "A: ", "1 ", "- ", "word ", "Photo: ", "12 Shares ", "© ", "(A "} {
		line := strings.Repeat(part, 1<<20/len(part))
		b.Run(part, func(b *testing.B) {
			b.SetBytes(int64(len(line)))
			for b.Loop() {
				Classify(line, "en")
			}
		})
	}
}
