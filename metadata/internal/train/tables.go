package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
)

const header = "Names of people: Faker (@faker-js/faker), MIT licence. Names of towns: GeoNames (geonames.org), CC BY 4.0. Packed by metadata/internal/train; see NOTICE.\n"

// leastPeople is how many people live in a town that the tables know.
const leastPeople = 15000

// tables packs the names of people and towns below dir into a file.
func tables(dir, file string) error {
	names, err := readNames(dir)
	if err != nil {
		return err
	}
	given, family := people(&names)
	towns, villages, err := places(dir)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "towns.txt"), []byte(strings.Join(towns, "\n")+"\n"), 0o644); err != nil {
		return err
	}
	var b bytes.Buffer
	b.WriteString(header)
	for _, s := range []struct {
		words []string
		bits  int
	}{{given, 12}, {family, 12}, {towns, 12}, {villages, 8}} {
		bits := gazetteer.Pack(s.words, s.bits)
		b.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(bits))))
		b.Write(bits)
		fmt.Printf("%d names, %d bytes\n", len(s.words), len(bits))
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

// ownNames has names of people of the regions that Faker knows little of: a language, given or family, and the names.
const ownNames = "metadata/internal/train/names-own.txt"

// A nameList has the names of people by locale.
type nameList struct{ First, Last map[string][]string }

// readNames reads the names of Faker's locales, and ours as those of the locale LANGUAGE_own.
func readNames(dir string) (names nameList, err error) {
	if err = readJSON(filepath.Join(dir, "names.json"), &names); err != nil {
		return names, err
	}
	own, err := os.ReadFile(ownNames)
	if err != nil {
		return names, err
	}
	for line := range strings.SplitSeq(strings.TrimSpace(string(own)), "\n") {
		key, list, ok := strings.Cut(line, ":")
		language, kind, spaced := strings.Cut(key, " ")
		by := map[string]map[string][]string{"given": names.First, "family": names.Last}[kind]
		if !ok || !spaced || by == nil {
			return names, fmt.Errorf("%s: %q", ownNames, line)
		}
		by[language+"_own"] = append(by[language+"_own"], strings.Fields(list)...)
	}
	return names, nil
}

// people gathers given and family names, each word of them for itself.
func people(names *nameList) (given, family []string) {
	particles := strings.Fields("de da van der den la di del von el al le dos do du ter y ten")
	words := func(locales map[string][]string, family bool) []string {
		set := map[string]bool{}
		for _, list := range locales {
			for _, w := range strings.Fields(strings.Join(list, " ")) {
				r, _ := utf8.DecodeRuneInString(w)
				if strings.ContainsAny(w, ".{0123456789") || family && (slices.Contains(particles, strings.ToLower(w)) || r < 0x2E80 && len(w) == 1) {
					continue
				}
				set[w] = true
			}
		}
		return sorted(set)
	}
	return words(names.First, false), words(names.Last, true)
}

// places reads the names of towns in the languages of clean/lang, and those of smaller places.
func places(dir string) (towns, villages []string, err error) {
	set, small := map[string]bool{}, map[string]bool{}
	folded := map[string]bool{}
	add := func(set map[string]bool, name string) {
		name = strings.TrimSpace(name)
		n := utf8.RuneCountInString(name)
		key := strings.ToLower(strings.ReplaceAll(name, "’", "'"))
		if n < 2 || n > 40 || strings.Count(name, " ") > 3 || strings.ContainsAny(name, "(,/0123456789") || strings.Contains(name, " - ") || folded[key] {
			return
		}
		set[name], folded[key] = true, true
	}
	codes := []string{"en", "nb", "nn", "zh_CN", "zh_TW", "fil"}
	for _, t := range lang.All() {
		codes = append(codes, t.Code())
	}
	slices.Sort(codes)
	for _, code := range slices.Compact(codes) {
		b, err := os.ReadFile(filepath.Join(dir, "locale", code, "LC_MESSAGES", "geonames.mo"))
		if os.IsNotExist(err) {
			continue
		} else if err != nil {
			return nil, nil, err
		}
		for id, name := range messages(b) {
			if strings.Trim(id, "0123456789") == "" && id != "" { // the others are countries and regions
				add(set, name)
			}
		}
	}
	var cities [][]any
	if err := readJSON(filepath.Join(dir, "cities.json"), &cities); err != nil {
		return nil, nil, err
	}
	pack := func(set map[string]bool, holds func(people float64, country string) bool) {
		for _, c := range cities {
			name, _ := c[0].(string)
			country, _ := c[1].(string)
			if people, _ := c[2].(float64); holds(people, country) {
				add(set, name)
				add(set, withoutMarks(name))
			}
		}
	}
	pack(set, func(people float64, _ string) bool { return people >= leastPeople })
	pack(small, func(people float64, country string) bool {
		return people >= 3000 || people >= 1000 && slices.Contains([]string{"DE", "AT", "CH"}, country)
	})
	return sorted(set), sorted(small), nil
}

// withoutMarks is a name without accents: "Gorlitz".
func withoutMarks(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.M, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(name))
}

// messages reads the pairs of a gettext file.
func messages(b []byte) func(func(string, string) bool) {
	at := func(i uint32) uint32 { return binary.LittleEndian.Uint32(b[i:]) }
	text := func(table, k uint32) string {
		n, from := at(table+8*k), at(table+8*k+4)
		return string(b[from : from+n])
	}
	return func(yield func(string, string) bool) {
		for k := uint32(0); k < at(8); k++ {
			if !yield(text(at(12), k), text(at(16), k)) {
				return
			}
		}
	}
}

func readJSON(file string, v any) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return json.Unmarshal(b, v)
}

func sorted(set map[string]bool) []string {
	var list []string
	for w := range set {
		list = append(list, w)
	}
	slices.Sort(list)
	return list
}
