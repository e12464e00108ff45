package zone

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The times that tz.txt holds for: before them there are no news pages, after them no rule is known.
const firstTZ, lastTZ, tzStep = 1996, 2037, 1800

// TestZoneHistory compares tz.txt with the tz database that Go has, for every half hour up to the year from which on that is older
// than the table.
func TestZoneHistory(t *testing.T) {
	if dir := os.Getenv("BROADSHEET_ZONEINFO"); dir != "" {
		require.NoError(t, writeTZ(dir))
		t.Skip("tz.txt is written from " + dir)
	}
	const changed = 2025 // Go 1.26 has the database of 2025c
	differ := map[string]bool{}
	seen := map[*tzZone]bool{}
	for _, name := range slices.Sorted(maps.Keys(tzTables().zones)) {
		spec, _ := Named(name)
		loc, err := time.LoadLocation(name)
		if err != nil || seen[spec.named] {
			continue
		}
		seen[spec.named] = true
		for unix := firstUnix; unix < int(time.Date(changed, 1, 1, 0, 0, 0, 0, time.UTC).Unix()); unix += 6*3600 + tzStep {
			when := time.Unix(int64(unix), 0).In(loc)
			_, want := when.Zone()
			if got := spec.At(unix + want); got != want && !differ[name] {
				_, before := when.Add(-2 * time.Hour).Zone()
				if before != want && got == before {
					continue // the clock shows this hour twice
				}
				differ[name] = true
				assert.Equal(t, want, got, "%s at %s", name, when.UTC().Format(tzMinute))
			}
		}
	}
	assert.Greater(t, len(seen), 100)
}

var firstUnix = int(time.Date(firstTZ, 1, 1, 0, 0, 0, 0, time.UTC).Unix())

// writeTZ writes tz.txt from a folder of compiled zones with zone.tab and tzdata.zi, as Debian's package tzdata has in
// /usr/share/zoneinfo.
func writeTZ(dir string) error {
	version, err := os.ReadFile(filepath.Join(dir, "tzdata.zi"))
	if err != nil {
		return err
	}
	release, _, _ := strings.Cut(strings.TrimPrefix(string(version), "# version "), "\n")
	countries, main, err := zoneTab(filepath.Join(dir, "zone.tab"))
	if err != nil {
		return err
	}
	names := map[string][]string{} // by segments
	err = filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() && (d.Name() == "right" || d.Name() == "posix") {
			if d != nil && d.IsDir() && err == nil {
				return filepath.SkipDir
			}
			return err
		}
		name, _ := filepath.Rel(dir, path)
		if d.IsDir() || !strings.Contains(name, "/") || strings.HasPrefix(name, "Antarctica/") {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		loc, err := time.LoadLocationFromTZData(name, data)
		if err != nil {
			return nil // a table, no zone
		}
		segments := writeSegments(offsets(loc))
		names[segments] = append(names[segments], name)
		return nil
	})
	if err != nil {
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# Zones of the tz database %s from %d on, written by TestZoneHistory (BROADSHEET_ZONEINFO names the folder). A row is the\n"+
		"# offset from UTC, with the rule of its summer time (zone_rules.go); then when, in UTC, another began; then the zone's names.\n\n", release, firstTZ)
	first := map[string]string{}
	for _, segments := range slices.Sorted(maps.Keys(names)) {
		list := names[segments]
		slices.SortFunc(list, func(a, b string) int { // those of zone.tab first
			if main[a] != main[b] {
				if main[a] {
					return -1
				}
				return 1
			}
			return strings.Compare(a, b)
		})
		for _, name := range list {
			first[name] = list[0]
		}
		fmt.Fprintf(&b, "%s: %s\n", segments, strings.Join(list, " | "))
	}
	b.WriteString("\n# Countries with one zone.\n")
	single := map[string][]string{}
	for country, zones := range countries {
		if len(zones) == 1 {
			single[first[zones[0]]] = append(single[first[zones[0]]], country)
		}
	}
	for _, zone := range slices.Sorted(maps.Keys(single)) {
		slices.Sort(single[zone])
		fmt.Fprintf(&b, "country %s: %s\n", zone, strings.Join(single[zone], " | "))
	}
	return os.WriteFile("tz.txt", []byte(b.String()), 0o666)
}

// zoneTab reads zone.tab: the zones of each country.
func zoneTab(path string) (countries map[string][]string, zones map[string]bool, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	countries, zones = map[string][]string{}, map[string]bool{}
	for lines := bufio.NewScanner(f); lines.Scan(); err = lines.Err() {
		if row := strings.Split(lines.Text(), "\t"); len(row) > 2 && row[0][0] != '#' {
			countries[row[0]] = append(countries[row[0]], row[2])
			zones[row[2]] = true
		}
	}
	return countries, zones, err
}

// offsets are the offsets of a zone at each half hour.
func offsets(loc *time.Location) (list []int) {
	end := int(time.Date(lastTZ+1, 1, 1, 0, 0, 0, 0, time.UTC).Unix())
	for unix := firstUnix; unix < end; {
		when := time.Unix(int64(unix), 0).In(loc)
		_, offset := when.Zone()
		_, until := when.ZoneBounds()
		for stop := end; unix < stop && (until.IsZero() || int64(unix) < until.Unix()); unix += tzStep {
			list = append(list, offset)
		}
	}
	return list
}

// writeSegments puts the offsets into as few segments as the rules allow.
func writeSegments(list []int) string {
	var segments []string
	for at := 0; at < len(list); {
		best, length := tzSegment{}, 0
		for rule := range summerRules {
			for _, offset := range []int{list[at], list[at] - 3600} {
				s := tzSegment{offset: offset, summer: summerRule(rule)}
				n := at
				for n < len(list) && s.during(firstUnix+n*tzStep) == list[n] {
					n++
				}
				if n-at > length {
					best, length = s, n-at
				}
			}
		}
		from := time.Unix(int64(firstUnix+at*tzStep), 0).UTC().Format(tzMinute) + " "
		if at == 0 {
			from = ""
		}
		segments = append(segments, strings.TrimSpace(from+writeOffset(best.offset)+" "+summerRules[best.summer]))
		at += length
	}
	return strings.Join(segments, "; ")
}

func writeOffset(offset int) string {
	sign := "+"
	if offset < 0 {
		sign, offset = "-", -offset
	}
	if offset%3600 == 0 {
		return fmt.Sprint(sign, offset/3600)
	}
	return fmt.Sprintf("%s%d:%02d", sign, offset/3600, offset%3600/60)
}
