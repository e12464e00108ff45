package dateline

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/stretchr/testify/assert"
)

// TestAfterDash holds each rule of afterDash by a line that it reads and, where there is one, the line next to it.
func TestAfterDash(t *testing.T) {
	for _, c := range []struct{ rule, language, line, raw, places, agencies, date string }{
		{"dashes, one hyphen is weak", "en", "LONDON - The government said on Monday", "", "", "", ""},
		{"dashes, two are strong", "en", "LONDON -- The government said on Monday", "LONDON --", "LONDON", "", ""},
		{"dashes, a long one is strong", "en", "LONDON — The government said on Monday", "LONDON —", "LONDON", "", ""},
		{"underscoreInWord", "en", "LONDON_The government said on Monday.", "", "", "", ""},
		{"underscoreInWord, a space before it", "en", "LONDON _The government said on Monday.", "LONDON _", "LONDON", "", ""},
		{"a line that ends with the dash", "en", "LONDON, March 8 -", "LONDON, March 8 -", "LONDON", "", "--03-08"},
		{"a line of a place alone", "en", "LONDON —", "", "", "", ""},
		{"bracketFollows", "en", "LONDON - (Reuters) The government said.", "LONDON - (Reuters)", "LONDON", "Reuters", ""},
		{"bracketFollows, after a bracket", "en", "LONDON (Reuters) - (The government said.", "LONDON (Reuters) -", "LONDON", "Reuters", ""},
		{"dateAfterDash", "en", "LONDON - March 8 - The government said.", "LONDON - March 8 -", "LONDON", "", "--03-08"},
		{"dateAfterDash, of the sentence", "en", "LONDON - March 8 will be the day, the government said.", "LONDON -", "LONDON", "", ""},
		{"dateAfterDash, day and month", "ar", "الكويت - 8 - 3 (كونا) -- أعلنت وزارة الصحة.", "الكويت - 8 - 3 (كونا) --", "الكويت", "كونا", "--03-08"},
		{"an agency in its place", "en", "LONDON - Reuters - The government said.", "LONDON - Reuters -", "LONDON", "Reuters", ""},
		{"agencyJoined", "ar", "دمشق-سانا بحث الوزير مع السفير سبل التعاون.", "دمشق-سانا", "دمشق", "سانا", ""},
		{"agencyJoined, not joined", "ar", "دمشق - سانا بحث الوزير مع السفير سبل التعاون.", "دمشق -", "دمشق", "", ""},
		{"placeAfterAgency, a known place", "it", "(ANSA) - ROMA - Il governo ha detto.", "(ANSA) - ROMA -", "ROMA", "ANSA", ""},
		{"placeAfterAgency, capitals and a comma", "it", "(ANSA) - QUAYNA, 8 MAR - Il governo ha detto.", "(ANSA) - QUAYNA, 8 MAR -", "QUAYNA", "ANSA", "--03-08"},
		{"placeAfterAgency, capitals alone", "it", "(ANSA) - QUAYNA - Il governo ha detto.", "(ANSA) -", "", "ANSA", ""},
		{"placeAfterAgency, a comma alone", "it", "(ANSA) - Quayna, 8 MAR - Il governo ha detto.", "(ANSA) -", "", "ANSA", ""},
		{"a compound", "de", "Berlin-Die Regierung hat beschlossen, dass es teurer wird.", "", "", "", ""},
		{"a compound, with spaces", "de", "Berlin - Die Regierung hat beschlossen, dass es teurer wird.", "Berlin -", "Berlin", "", ""},
		{"a compound, after a date", "de", "Berlin, 8. März-Die Regierung hat beschlossen, dass es teurer wird.", "Berlin, 8. März-", "Berlin", "", "--03-08"},
	} {
		d, _ := Parse(c.line, date.Locale{Language: c.language})
		got := []string{d.Raw, strings.Join(d.Places, "|"), strings.Join(d.Agencies, "|"), d.Date.String()}
		assert.Equal(t, []string{c.raw, c.places, c.agencies, c.date}, got, "%s: %s", c.rule, c.line)
	}
}
