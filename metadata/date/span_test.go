package date

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFirstOfSeveralDays(t *testing.T) {
	checkReadings(t, []reading{
		{"de", "21. bis 23. Mai 2025", "2025-05-21"},
		{"fr", "du 21 au 23 mai 2025", "2025-05-21"},
		{"it", "dal 18 al 20 luglio 2024", "2024-07-18"},
		{"en", "July 30 - August 2, 2024", "2024-07-30"},
		{"en", "December 30 - January 2, 2024", "2023-12-30"},
		{"en", "July 18, 2024 | 5:10 - 6:30 p.m.", "2024-07-18T17:10"},
		{"en", "23-21 May 2025", ""},
		{"de", "18.–20.07.2024", "2024-07-18"},
		{"de", "18.07. - 20.07.2024", "2024-07-18"},
		{"de", "30.12.–02.01.2024", "2023-12-30"},
		{"de", "20.07.–18.07.2024", ""},
		{"en", "18 and 19 July 2024", "2024-07-18"},
		{"es", "18 y 19 de julio de 2024", "2024-07-18"},
	})
}

func TestFindFirstOfSeveralDays(t *testing.T) {
	for line, want := range map[string]string{
		"Die Messe (18.–20.07.2024) beginnt":    "2024-07-18",
		"Die Messe, 18.07.–20.07.2024, Halle 3": "2024-07-18",
		"Die Messe, 30.06.–02.07.2024, Halle 3": "2024-06-30",
	} {
		d, _, _, _ := Find(line, Locale{Language: "de", Country: "DE"})
		assert.Equal(t, want, d.String(), line)
	}
	Find(strings.Repeat("18.07.–", 1<<17), Locale{Language: "de"})
}
