package date

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/zone"
)

// zoneName reads the name of a zone at p. Names are written in capitals; the few that are no word of any language may be
// in small letters. It returns the end, or 0.
func (r *dateParser) zoneName(p int) (zone.Zone, Zone, int) {
	if spec, end := zoneID(r.s, p); end > 0 {
		return spec, ZoneStated, end
	}
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
	if spec, end := inWords(r.s, p); end > 0 {
		return spec, ZoneStated, end
	}
	if n == 0 {
		return zone.Zone{}, ZoneUnknown, 0
	}
	if n == len(buf) || p+n < len(r.s) && r.letterAt(p+n) || asciiDigit(r.s, p+n) {
		if lower {
			return r.zoneWords(p)
		}
		return zone.Zone{}, ZoneUnknown, 0
	}
	name := string(buf[:n]) // does not escape: no allocation
	if lower && !writtenSmall(name) && !afterMeridiem(r.s[:p]) {
		return r.zoneWords(p)
	}
	if spec, from, ok := r.zoneCode(name); ok {
		return spec, from, p + n
	}
	return r.zoneWords(p)
}

// zoneID reads a zone's name of the tz database at p: "Asia/Karachi". It returns the end, or 0.
func zoneID(s string, p int) (zone.Zone, int) {
	end, slash := p, false
	for end < len(s) && end-p < 40 && (text.ASCIILetter(s[end]) || s[end] == '/' || s[end] == '_') {
		slash = slash || s[end] == '/'
		end++
	}
	if !slash {
		return zone.Zone{}, 0
	}
	spec, ok := zone.Named(s[p:end])
	if !ok {
		return zone.Zone{}, 0
	}
	return spec, end
}

// afterMeridiem reports that a clock of twelve hours ends s, after which only a zone comes: "11:06am ist".
func afterMeridiem(s string) bool {
	s = strings.ReplaceAll(strings.ToLower(s[max(0, len(s)-6):]), ".", "")
	s = strings.TrimRight(s, " ")
	return strings.HasSuffix(s, "am") || strings.HasSuffix(s, "pm")
}

// writtenSmall reports a name that may be in small letters.
func writtenSmall(name string) bool {
	z := zoneTables().names.Of(name)
	return z != nil && z.small
}

// zoneCode looks an abbreviation in capitals up.
func (r *dateParser) zoneCode(name string) (zone.Zone, Zone, bool) {
	z := zoneTables().names.Of(name)
	if z == nil {
		return zone.Zone{}, ZoneUnknown, false
	}
	if len(z.in) > 0 {
		country := r.locale.country()
		for i := range z.in {
			if z.in[i].country == country {
				return z.in[i].spec, ZoneInferred, true
			}
		}
	}
	if z.stated {
		return z.spec, ZoneStated, name != "ET" || r.code != "fr" // "et" is a word there
	}
	return z.spec, ZoneInferred, true
}

// zoneWords reads "Eastern Time", "Pacific Standard Time", "Central European Summer Time", "India Standard Time" and
// their like.
func (r *dateParser) zoneWords(p int) (zone.Zone, Zone, int) {
	place, n := zoneTables().places.Prefix(r.s[p:])
	if n == 0 {
		return zone.Zone{}, ZoneUnknown, 0
	}
	end := p + n
	q := r.space(end)
	for _, season := range [...]struct {
		word string
		add  int
	}{{"standard", 0}, {"daylight", 3600}, {"summer", 3600}} {
		if end := foldedWord(r.s, q, season.word); end > 0 {
			if place.Changes() {
				place = zone.Fixed(place.Standard() + season.add)
			}
			q = r.space(end)
			break
		}
	}
	if end := foldedWord(r.s, q, "time"); end > 0 {
		return place, ZoneStated, end
	}
	if _, weekday := r.word(lang.Weekday, q); place.Changes() && afterMeridiem(r.s[:p]) && (weekday > 0 || r.standsAlone(q, end)) {
		return place, ZoneStated, end // 5 p.m. Eastern Tuesday
	}
	return zone.Zone{}, ZoneUnknown, 0
}

// standsAlone reports that what ends at end, with space after it up to p, ends its line, or that a mark or a word in small letters
// follows: "Mountain" does not in "5 pm Mountain View".
func (r *dateParser) standsAlone(p, end int) bool {
	c, size := r.next(p)
	if size == 0 || strings.IndexByte(r.s[end:p], '\n') >= 0 || unicode.IsLower(c) {
		return true
	}
	return !unicode.IsLetter(c) && !unicode.IsMark(c) && !unicode.IsDigit(c) && !(p == end && (c == '-' || c == '\'' || c == '’'))
}

// inWords reads what names a zone by itself in languages other than English: "МСК", "heure de Paris", "hora de Brasília".
func inWords(s string, p int) (zone.Zone, int) {
	z, n := zoneTables().phrases.Prefix(s[p:])
	end := p + n
	if n == 0 || z.code && strings.ToUpper(s[p:end]) != s[p:end] {
		return zone.Zone{}, 0
	}
	if c, _ := utf8.DecodeRuneInString(s[end:]); unicode.IsDigit(c) {
		return zone.Zone{}, 0
	}
	return z.spec, end
}

// foldedWord reads an ASCII word at p without regard to case, up to a word boundary.
func foldedWord(s string, p int, word string) int {
	end := p + len(word)
	if end > len(s) || !strings.EqualFold(s[p:end], word) || end < len(s) && text.ASCIILetter(s[end]) {
		return 0
	}
	return end
}
