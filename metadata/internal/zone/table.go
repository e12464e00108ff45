package zone

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

//go:embed tz.txt
var tzText string

// A tzTable is what tz.txt says.
type tzTable struct {
	zones     map[string]*tzZone // by each of their names
	countries map[string]*tzZone // those that have one zone
}

var (
	tzOnce sync.Once
	allTZ  tzTable
)

func tzTables() *tzTable {
	tzOnce.Do(func() { allTZ = readTZ(tzText) })
	return &allTZ
}

func readTZ(text string) tzTable {
	t := tzTable{zones: map[string]*tzZone{}, countries: map[string]*tzZone{}}
	for key, words := range table.Rows(text) {
		if name, ok := strings.CutPrefix(key, "country "); ok {
			for _, country := range words {
				t.countries[country] = t.zones[name]
			}
			continue
		}
		zone := &tzZone{name: words[0]}
		for segment := range strings.SplitSeq(key, "; ") {
			zone.segments = append(zone.segments, readSegment(strings.Fields(segment)))
		}
		for _, name := range words {
			t.zones[name] = zone
		}
	}
	return t
}

// tzMinute is how tz.txt writes the beginning of a segment, in UTC.
const tzMinute = "2006-01-02T15:04"

// readSegment reads "2011-03-26T23:00 +4", "+1 eu" and the like.
func readSegment(fields []string) (s tzSegment) {
	for _, f := range fields {
		if f[0] == '+' || f[0] == '-' {
			s.offset = Offset(f)
			continue
		}
		if from, err := time.Parse(tzMinute, f); err == nil {
			s.from = int(from.Unix())
			continue
		}
		for rule, name := range summerRules {
			if name == f {
				s.summer = summerRule(rule)
			}
		}
	}
	return s
}

// Named is a zone by its name in the tz database; ok is false where it has none of that name.
func Named(name string) (z Zone, ok bool) { return zoneOf(tzTables().zones[name]) }

// OfCountry is the zone of a country, by its ISO 3166 code in capitals; ok is false where it has several.
func OfCountry(code string) (z Zone, ok bool) { return zoneOf(tzTables().countries[code]) }

func zoneOf(named *tzZone) (z Zone, ok bool) {
	if named == nil {
		return Zone{}, false
	}
	return Zone{offset: named.segments[len(named.segments)-1].offset, named: named}, true
}

// Offset reads an offset from UTC as tables write it, in seconds: "+5:30", "-8".
func Offset(word string) int {
	h, m, _ := strings.Cut(word[1:], ":")
	hours, _ := strconv.Atoi(h)
	minutes, _ := strconv.Atoi(m)
	if word[0] == '-' {
		return -hours*3600 - minutes*60
	}
	return hours*3600 + minutes*60
}
