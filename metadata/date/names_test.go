package date

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNamesBesideTimes holds that names beside a date or a time are no hour and no zone, though a word in them is one elsewhere.
func TestNamesBesideTimes(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"fr", "8 mars 2023 Midi Libre", "2023-03-08"},
		{"fr", "8 mars 2023, Midi-Pyrénées", "2023-03-08"},
		{"fr", "8 mars 2023 midi", "2023-03-08T12:00"},
		{"fr", "8 mars 2023 à midi", "2023-03-08T12:00"},
		{"fr", "8 mars 2023 10:30 Midi Libre", "2023-03-08T10:30"},
		{"it", "8 marzo 2023, Mezzogiorno", "2023-03-08"},
		{"it", "8 marzo 2023, Mezzogiorno in crisi", "2023-03-08"},
		{"pl", "8 marca 2023, Północ", "2023-03-08"},
		{"pl", "8 marca 2023 Południe Kraju", "2023-03-08"},
		{"pl", "8 marca 2023 w południe", "2023-03-08T12:00"},
		{"uk", "8 березня 2023 Північ", "2023-03-08"},
		{"de", "8. März 2023, Mitternacht Verlag", "2023-03-08"},
		{"de", "8. März 2023 um Mitternacht", "2023-03-08T00:00"},
		{"en", "June 4, 2024 Noon News", "2024-06-04"},
		{"en", "June 4, 2024 Midnight Sun", "2024-06-04"},
		{"en", "June 4, 2024 noon", "2024-06-04T12:00"},
		{"en", "June 4, 2024 at noon", "2024-06-04T12:00"},
		{"es", "8 de marzo de 2023 Mediodía TV", "2023-03-08"},
		{"tr", "8 Mart 2023 Öğle Haberleri", "2023-03-08"},
		{"en", "June 4, 2024 10:30 Haeundae, South Korea", "2024-06-04T10:30"},
		{"de", "4. Juni 2024 10:30 Haeften", "2024-06-04T10:30"},
		{"fr", "4 juin 2024 10:30 HAE", "2024-06-04T10:30-04:00"},
		{"en", "June 4, 2024 5:30 pm Mountain View", "2024-06-04T17:30"},
		{"en", "June 4, 2024 5 pm Pacific Ave", "2024-06-04T17:00"},
		{"en", "June 4, 2024 10:30 AM Central Park", "2024-06-04T10:30"},
		{"en", "June 4, 2024 10:30 AM Eastern Europe", "2024-06-04T10:30"},
		{"en", "June 4, 2024 5:30 p.m. Eastern Harbour News", "2024-06-04T17:30"},
		{"en", "June 4, 2024 5:30 p.m. Eastern", "2024-06-04T17:30-04:00"},
		{"en", "June 4, 2024 5:30 p.m. Mountain time", "2024-06-04T17:30-06:00"},
	} {
		d, _, _, ok := Find(c.text, Locale{Language: c.language})
		assert.True(t, ok, c.text)
		assert.Equal(t, c.want, d.String(), c.text)
	}
}
