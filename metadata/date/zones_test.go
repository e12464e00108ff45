package date

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
	"github.com/broadsheet-go/broadsheet/metadata/internal/zone"
	"github.com/stretchr/testify/require"
)

func TestZoneTable(t *testing.T) {
	same := func(key, word string) string {
		kind, rest, _ := strings.Cut(key, " ")
		_, in, _ := strings.Cut(rest, "in ")
		if kind == "zone" || kind == "inferred" {
			return "name " + word + in
		}
		return kind + " " + word
	}
	zones := zoneTables()
	testinput.CheckTable(t, zonesText, same, func(key, word string) bool {
		kind, rest, _ := strings.Cut(key, " ")
		offset, in, _ := strings.Cut(rest, "in ")
		spec := zoneOf(strings.TrimSpace(offset))
		switch kind {
		case "zone", "inferred":
			country, _, _ := strings.Cut(in, " ")
			for country := range strings.FieldsSeq(in) {
				z, _ := zones.names.Prefix(word)
				require.NotEqual(t, zone.Zone{}, z.spec, "%s: no reading elsewhere", word)
				require.NotContains(t, z.others, zoneIn{country, z.spec}, "%s of %s is what it is elsewhere", word, country)
			}
			got, from, end := newZoneReader(word, country).zoneName(0)
			return end == len(word) && got == spec && from == map[string]Zone{"zone": ZoneStated, "inferred": ZoneInferred}[kind]
		case "phrase":
			got, end := inWords(word, 0)
			return got == spec && end == len(word)
		case "small":
			_, _, end := newZoneReader(strings.ToLower(word), "").zoneName(0)
			return end == len(word)
		case "place":
			got, from, end := newZoneReader(word+" Time", "").zoneName(0)
			return end == len(word)+5 && from == ZoneStated && got == spec
		case "country":
			return len(word) == 2 && word == strings.ToUpper(word)
		case "written":
			return Locale{Language: word + "-Latn"}.country() == in
		case "month":
			return Locale{Language: "en", Country: word}.order() == monthFirst
		}
		return false
	})
}

func newZoneReader(s, country string) *dateParser {
	r := newReader(s, Locale{Language: "en", Country: country}, true)
	return &r
}
