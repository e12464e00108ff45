package date

import "testing"

func TestFirstOfSeveralDays(t *testing.T) {
	checkReadings(t, []reading{
		{"de", "21. bis 23. Mai 2025", "2025-05-21"},
		{"fr", "du 21 au 23 mai 2025", "2025-05-21"},
		{"it", "dal 18 al 20 luglio 2024", "2024-07-18"},
		{"en", "July 30 - August 2, 2024", "2024-07-30"},
		{"en", "December 30 - January 2, 2024", "2023-12-30"},
		{"en", "July 18, 2024 | 5:10 - 6:30 p.m.", "2024-07-18T17:10"},
		{"en", "23-21 May 2025", ""},
	})
}
