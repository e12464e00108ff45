package metadata

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// zoneName reads the name of a zone at p. Names are written in capitals; the few that are no word of any language may be
// in small letters. It returns the end, or 0.
func (r *reader) zoneName(p int) (zoneSpec, Zone, int) {
	var buf [8]byte
	n, lower := 0, false
	for p+n < len(r.s) && n < len(buf) {
		c := r.s[p+n]
		if !text.ASCIILetter(c) {
			break
		}
		lower = lower || c >= 'a'
		buf[n] = c &^ 0x20
		n++
	}
	if n == 0 {
		return cyrillicZone(r.s, p)
	}
	if n == len(buf) || p+n < len(r.s) && r.letterAt(p+n) || asciiDigit(r.s, p+n) {
		if lower {
			return r.zoneWords(p)
		}
		return zoneSpec{}, ZoneUnknown, 0
	}
	name := string(buf[:n]) // does not escape: no allocation
	if lower && !anyCaseZone(name) {
		return r.zoneWords(p)
	}
	if spec, from, ok := r.zoneCode(name); ok {
		return spec, from, p + n
	}
	if end := seasonless(r.s, p); end > 0 { // CE(S)T, ME(S)Z
		return zoneSpec{offset: 3600, rule: euDST}, ZoneStated, end
	}
	return r.zoneWords(p)
}

// zoneCode looks an abbreviation in capitals up.
func (r *reader) zoneCode(name string) (zoneSpec, Zone, bool) {
	if spec, ok := plainZone(name); ok {
		return spec, ZoneStated, name != "ET" || r.code != "fr" // "et" is a word there
	}
	if spec, ok := ambiguousZone(name, r.locale.country()); ok {
		return spec, ZoneInferred, true
	}
	return zoneSpec{}, ZoneUnknown, false
}

func anyCaseZone(name string) bool {
	switch name {
	case "GMT", "UTC", "CET", "CEST", "PKT", "WIB", "WITA", "MEZ", "MESZ":
		return true
	}
	return false
}

// seasonless reads CE(S)T and ME(S)Z.
func seasonless(s string, p int) int {
	for _, name := range [...]string{"CE(S)T", "ME(S)Z"} {
		if strings.HasPrefix(s[p:], name) {
			return p + len(name)
		}
	}
	return 0
}

// cyrillicZone reads Moscow time, МСК.
func cyrillicZone(s string, p int) (zoneSpec, Zone, int) {
	for _, name := range [...]string{"МСК", "мск", "Мск"} {
		if strings.HasPrefix(s[p:], name) {
			return hours(3), ZoneStated, p + len(name)
		}
	}
	return zoneSpec{}, ZoneUnknown, 0
}

// zoneWords reads "Eastern Time", "Pacific Standard Time", "Central European Summer Time", "India Standard Time" and
// their like.
func (r *reader) zoneWords(p int) (zoneSpec, Zone, int) {
	place, q := zonePlace(r.s, p)
	if q == 0 {
		return zoneSpec{}, ZoneUnknown, 0
	}
	q = r.space(q)
	for _, season := range [...]struct {
		word string
		add  int
	}{{"standard", 0}, {"daylight", 3600}, {"summer", 3600}} {
		if end := foldedWord(r.s, q, season.word); end > 0 {
			if place.rule != noDST {
				place = zoneSpec{offset: place.offset + season.add}
			}
			q = r.space(end)
			break
		}
	}
	if end := foldedWord(r.s, q, "time"); end > 0 {
		return place, ZoneStated, end
	}
	return zoneSpec{}, ZoneUnknown, 0
}

// zonePlace reads the place part of a zone written out in English.
func zonePlace(s string, p int) (zoneSpec, int) {
	for _, z := range [...]struct {
		word string
		spec zoneSpec
	}{
		{"Eastern European", zoneSpec{2 * 3600, euDST}},
		{"Central European", zoneSpec{3600, euDST}},
		{"Western European", zoneSpec{0, euDST}},
		{"Eastern", zoneSpec{-5 * 3600, usDST}},
		{"Central", zoneSpec{-6 * 3600, usDST}},
		{"Mountain", zoneSpec{-7 * 3600, usDST}},
		{"Pacific", zoneSpec{-8 * 3600, usDST}},
		{"India", zoneSpec{offset: 5*3600 + 1800}},
		{"Indian", zoneSpec{offset: 5*3600 + 1800}},
		{"Pakistan", zoneSpec{offset: 5 * 3600}},
		{"Japan", zoneSpec{offset: 9 * 3600}},
		{"Korea", zoneSpec{offset: 9 * 3600}},
		{"Singapore", zoneSpec{offset: 8 * 3600}},
		{"Hong Kong", zoneSpec{offset: 8 * 3600}},
		{"China", zoneSpec{offset: 8 * 3600}},
		{"Moscow", zoneSpec{offset: 3 * 3600}},
		{"UK", zoneSpec{0, euDST}},
		{"London", zoneSpec{0, euDST}},
	} {
		if end := foldedWord(s, p, z.word); end > 0 {
			return z.spec, end
		}
	}
	return zoneSpec{}, 0
}

// foldedWord reads an ASCII word at p without regard to case, up to a word boundary.
func foldedWord(s string, p int, word string) int {
	end := p + len(word)
	if end > len(s) || !strings.EqualFold(s[p:end], word) || end < len(s) && text.ASCIILetter(s[end]) {
		return 0
	}
	return end
}

func hours(h int) zoneSpec            { return zoneSpec{offset: h * 3600} }
func clockOffset(h, min int) zoneSpec { return zoneSpec{offset: h*3600 + min*60} }

// plainZone knows the names that newsrooms use for one zone only (tz database abbreviations; RFC 5322 §4.3 for the
// North American ones). ET, CT, MT and PT carry the rule of their country.
func plainZone(name string) (zoneSpec, bool) {
	switch name {
	case "GMT", "UTC", "UT", "WET":
		return zoneSpec{}, true
	case "CET", "MEZ", "MET", "WAT", "WEST":
		return hours(1), true
	case "CEST", "MESZ", "MEST", "EET", "OEZ", "CAT", "SAST":
		return hours(2), true
	case "EEST", "OESZ", "MSK", "TRT", "EAT":
		return hours(3), true
	case "IRST":
		return clockOffset(3, 30), true
	case "SAMT", "AZT", "GET":
		return hours(4), true
	case "AFT":
		return clockOffset(4, 30), true
	case "PKT", "UZT", "YEKT":
		return hours(5), true
	case "NPT":
		return clockOffset(5, 45), true
	case "MMT":
		return clockOffset(6, 30), true
	case "ICT", "WIB":
		return hours(7), true
	case "SGT", "MYT", "HKT", "PHT", "PHST", "WITA", "AWST", "ULAT":
		return hours(8), true
	case "JST", "KST", "WIT":
		return hours(9), true
	case "ACST":
		return clockOffset(9, 30), true
	case "AEST", "CHST", "PGT":
		return hours(10), true
	case "ACDT":
		return clockOffset(10, 30), true
	case "AEDT":
		return hours(11), true
	case "NZST", "FJT":
		return hours(12), true
	case "NZDT":
		return hours(13), true
	}
	return americanZone(name)
}

func americanZone(name string) (zoneSpec, bool) {
	switch name {
	case "NDT":
		return clockOffset(-2, -30), true
	case "BRT", "ART", "CLST", "UYT":
		return hours(-3), true
	case "CLT", "VET", "BOT":
		return hours(-4), true
	case "PET", "COT":
		return hours(-5), true
	case "MDT":
		return hours(-6), true
	case "PDT":
		return hours(-7), true
	case "AKDT":
		return hours(-8), true
	case "AKST":
		return hours(-9), true
	case "HST":
		return hours(-10), true
	case "ET":
		return zoneSpec{-5 * 3600, usDST}, true
	case "CT":
		return zoneSpec{-6 * 3600, usDST}, true
	case "MT":
		return zoneSpec{-7 * 3600, usDST}, true
	case "PT":
		return zoneSpec{-8 * 3600, usDST}, true
	}
	return zoneSpec{}, false
}

// ambiguousZone knows the names that two countries use for different zones: the country decides, and without one the
// reading that is most common in English-language news (India, United States, United Kingdom).
func ambiguousZone(name, country string) (zoneSpec, bool) {
	switch name {
	case "IST":
		switch country {
		case "IL":
			return hours(2), true
		case "IE":
			return hours(1), true
		}
		return clockOffset(5, 30), true
	case "BST":
		if country == "BD" {
			return hours(6), true
		}
		return hours(1), true
	case "BDT":
		if country == "BN" {
			return hours(8), true
		}
		return hours(6), true
	case "CST":
		switch country {
		case "CN", "TW", "HK", "MO", "SG":
			return hours(8), true
		case "CU":
			return hours(-5), true
		case "AU":
			return clockOffset(9, 30), true
		}
		return hours(-6), true
	case "GST":
		return hours(4), true
	}
	return standardZone(name, country)
}

// standardZone goes on with the names of the Americas that Asia and Australia use too.
func standardZone(name, country string) (zoneSpec, bool) {
	switch name {
	case "AST":
		switch country {
		case "SA", "AE", "KW", "QA", "BH", "IQ", "YE", "JO", "OM":
			return hours(3), true
		}
		return hours(-4), true
	case "ADT":
		return hours(-3), true
	case "EST", "EDT", "CDT":
		return easternZone(name, country), true
	case "MST":
		switch country {
		case "MY":
			return hours(8), true
		case "MM":
			return clockOffset(6, 30), true
		}
		return hours(-7), true
	case "PST":
		switch country {
		case "PH":
			return hours(8), true
		case "PK":
			return hours(5), true
		}
		return hours(-8), true
	case "NST":
		if country == "NP" {
			return clockOffset(5, 45), true
		}
		return clockOffset(-3, -30), true
	}
	return zoneSpec{}, false
}

func easternZone(name, country string) zoneSpec {
	au := country == "AU"
	switch {
	case name == "EST" && au:
		return hours(10)
	case name == "EST":
		return hours(-5)
	case name == "EDT" && au:
		return hours(11)
	case name == "EDT":
		return hours(-4)
	case au:
		return clockOffset(10, 30)
	case country == "CU":
		return hours(-4)
	}
	return hours(-5)
}
