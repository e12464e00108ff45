package date

import (
	_ "embed"
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
			s.offset = readOffset(f)
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

// zoneNamed is a zone of the tz database; ok is false where it has none of that name.
func zoneNamed(name string) (z zoneSpec, ok bool) {
	zone := tzTables().zones[name]
	if zone == nil {
		return zoneSpec{}, false
	}
	return zoneSpec{offset: zone.segments[len(zone.segments)-1].offset, zone: zone}, true
}
