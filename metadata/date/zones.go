package date

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
	"github.com/broadsheet-go/broadsheet/metadata/internal/zone"
)

//go:embed zones.txt
var zonesText string

// A zoneTable is what zones.txt says.
type zoneTable struct {
	names      lang.Phrases[*zoneMeaning]
	places     lang.Phrases[zone.Zone]  // as English writes them out, "… Standard Time"
	phrases    lang.Phrases[zonePhrase] // whole, in other languages
	countries  map[string]zone.Zone
	home       map[string]string // by language
	monthFirst map[string]bool   // by country
}

// A zoneMeaning is what the name of a zone says.
type zoneMeaning struct {
	spec   zone.Zone
	stated bool // one zone only
	small  bool // also in small letters
	others []zoneIn
}

// A zoneIn is another reading of a name in a country.
type zoneIn struct {
	country string
	spec    zone.Zone
}

// A zonePhrase is what a phrase says.
type zonePhrase struct {
	spec zone.Zone
	code bool // all in capitals of the Latin script, as it must stand
}

var (
	zoneTablesOnce sync.Once
	allZones       *zoneTable
)

func zoneTables() *zoneTable {
	zoneTablesOnce.Do(func() { allZones = readZones(zonesText) })
	return allZones
}

func readZones(text string) *zoneTable {
	t := &zoneTable{countries: map[string]zone.Zone{}, home: map[string]string{}, monthFirst: map[string]bool{}}
	names := map[string]*zoneMeaning{}
	for key, words := range table.Rows(text) {
		kind, rest, _ := strings.Cut(key, " ")
		zone, in, _ := strings.Cut(rest, "in ")
		spec := zoneOf(strings.TrimSpace(zone))
		for _, word := range words {
			switch kind {
			case "zone", "inferred", "small":
				if names[word] == nil {
					names[word] = &zoneMeaning{}
					t.names.Add(word, names[word])
				}
				names[word].add(kind, spec, strings.Fields(in))
			case "place":
				t.places.Add(word, spec)
			case "phrase":
				t.phrases.Add(word, zonePhrase{spec, word[0] < utf8.RuneSelf && strings.ToUpper(word) == word})
			case "country":
				t.countries[word] = spec
			case "written":
				t.home[word] = in
			case "month":
				t.monthFirst[word] = true
			}
		}
	}
	t.names.Done()
	t.places.Done()
	t.phrases.Done()
	return t
}

// add adds what a row says of the name.
func (z *zoneMeaning) add(kind string, spec zone.Zone, countries []string) {
	switch {
	case kind == "small":
		z.small = true
	case len(countries) == 0:
		z.spec, z.stated = spec, kind == "zone"
	}
	for _, country := range countries {
		z.others = append(z.others, zoneIn{country, spec})
	}
}

// zoneOf reads the zone of a row: an offset, "+5:30", or the name of a zone of the tz database.
func zoneOf(word string) zone.Zone {
	if strings.Contains(word, "/") {
		z, _ := zone.Named(word)
		return z
	}
	if word == "" {
		return zone.Zone{}
	}
	return zone.Fixed(zone.Offset(word))
}
