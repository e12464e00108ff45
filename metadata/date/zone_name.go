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
	if spec, end := inWords(r.s, p); end > 0 {
		return spec, ZoneStated, end
	}
	if z, n := zoneTables().names.Prefix(r.s[p:]); n > 0 && !r.letterAt(p+n) && !asciiDigit(r.s, p+n) {
		capitals := strings.IndexFunc(r.s[p:p+n], unicode.IsLower) < 0
		french := r.code == "fr" && z.spec.Changes() && n == len("ET") // "et" is a word there
		if (capitals || z.small || afterMeridiem(r.s[:p])) && !french {
			spec, from := z.in(r.locale)
			return spec, from, p + n
		}
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

// in is the zone that the name means on the pages of a locale.
func (z *zoneMeaning) in(l Locale) (zone.Zone, Zone) {
	if len(z.others) > 0 {
		country := l.country()
		for i := range z.others {
			if z.others[i].country == country {
				return z.others[i].spec, ZoneInferred
			}
		}
	}
	if z.stated {
		return z.spec, ZoneStated
	}
	return z.spec, ZoneInferred
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
