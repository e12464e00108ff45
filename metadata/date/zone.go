package date

import (
	"slices"
	"sync"
	"time"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/zone"
)

// quarter hours from -12:00 to +14:00, all offsets in use: their time.Location is made once.
const (
	quarter  = 15 * 60
	earliest = -12 * 3600
	latest   = 14 * 3600
)

var (
	zonesOnce sync.Once
	zones     [(latest-earliest)/quarter + 1]*time.Location
)

func makeZones() {
	for i := range zones {
		zones[i] = time.FixedZone("", earliest+i*quarter)
	}
}

// fixedZone returns the location of an offset in seconds, UTC for zero.
func fixedZone(offset int) *time.Location {
	if offset == 0 {
		return time.UTC
	}
	if offset < earliest || offset > latest || offset%quarter != 0 {
		return time.FixedZone("", offset)
	}
	zonesOnce.Do(makeZones)
	return zones[(offset-earliest)/quarter]
}

// numericZone reads Z, +05:30, +0530, +5:30 or, where short is allowed, +05 at p. It returns the end, or 0.
// Offsets that no zone has had since 2000 (tz database) are no zones.
func numericZone(s string, p int, short bool) (zone.Zone, int) {
	if p >= len(s) {
		return zone.Zone{}, 0
	}
	if s[p] == 'Z' || s[p] == 'z' {
		q := p + 1
		if q < len(s) && s[q] == s[p] { // ZZ: a literal Z after a formatted one
			q++
		}
		if q < len(s) && (text.ASCIILetter(s[q]) || asciiDigit(s, q)) {
			return zone.Zone{}, 0
		}
		return zone.Zone{}, q
	}
	sign, q := zoneSign(s, p)
	if sign == 0 {
		return zone.Zone{}, 0
	}
	hour, minute, end := offsetDigits(s, q, short)
	offset := sign * (hour*3600 + minute*60)
	if end == 0 || minute > 59 || offset < earliest || offset > latest || offset%3600 != 0 && !slices.Contains(partHours[:], offset/60) {
		return zone.Zone{}, 0
	}
	return zone.Fixed(offset), end
}

// partHours are the offsets in minutes that are not of whole hours, from Newfoundland's to that of the Chatham Islands.
var partHours = [...]int{-570, -270, -210, -150, 210, 270, 330, 345, 390, 510, 525, 570, 630, 690, 765, 825}

// offsetDigits reads the digits of an offset after its sign; end is 0 when they are none.
func offsetDigits(s string, p int, short bool) (hour, minute, end int) {
	r := dateParser{s: s}
	n := r.number(p)
	switch {
	case n.digits == 4:
		return n.value / 100, n.value % 100, n.end
	case n.digits != 1 && n.digits != 2:
		return 0, 0, 0
	case r.hourColon(n.end):
		if m := r.number(n.end + 1); m.digits == 2 {
			return n.value, m.value, m.end
		}
		return 0, 0, 0
	case !short:
		return 0, 0, 0
	}
	return n.value, 0, n.end
}

// zoneSign reads +, - or the minus sign U+2212 at p; sign 0 when there is none.
func zoneSign(s string, p int) (sign, end int) {
	switch {
	case p >= len(s):
		return 0, 0
	case s[p] == '+':
		return 1, p + 1
	case s[p] == '-':
		return -1, p + 1
	case len(s)-p >= 3 && s[p:p+3] == "\u2212":
		return -1, p + 3
	}
	return 0, 0
}

// zone reads a zone after a time of day that ends at p: an offset, a name, a name with an offset ("GMT+0530"), bare or
// in parentheses, and skips a description in parentheses after it. It returns the end, or p where there is none.
func (r *dateParser) zone(p int, m *partialDate) int {
	q := r.space(p)
	if comma := r.skip(q, ","); comma > q {
		if spec, end := inWords(r.s, r.space(comma)); end > 0 { // 18h40, heure de Paris
			m.zone, m.zoneFrom = spec, ZoneStated
			return end
		}
	}
	open := r.skip(q, "([（")
	spec, from, end := r.zoneAt(open, open == p || r.whole && open < len(r.s) && r.s[open] == '+')
	if end == 0 {
		return p
	}
	m.zone, m.zoneFrom = spec, from
	if open > q {
		if end = r.skip(r.space(end), ")]）"); end == 0 {
			return p
		}
		return end
	}
	return r.zoneNote(end)
}

func (r *dateParser) zoneAt(p int, attached bool) (zone.Zone, Zone, int) {
	if spec, end := numericZone(r.s, p, attached); end > 0 && !r.letterAt(end) {
		return spec, ZoneStated, end
	}
	spec, from, end := r.zoneName(p)
	if end == 0 {
		return zone.Zone{}, ZoneUnknown, 0
	}
	if from == ZoneStated && spec == (zone.Zone{}) { // GMT+5, UTC +05:30
		q := end
		if q < len(r.s) && r.s[q] == ' ' {
			q++
		}
		if shifted, shiftedEnd := numericZone(r.s, q, true); shiftedEnd > 0 && r.s[q] != 'Z' && r.s[q] != 'z' {
			return shifted, ZoneStated, shiftedEnd
		}
	}
	return spec, from, end
}

// zoneNote skips what repeats a zone after it: "+0530 IST", "GMT+0530 (India Standard Time)".
func (r *dateParser) zoneNote(p int) int {
	q := r.space(p)
	if _, _, end := r.zoneName(q); end > 0 && q > p {
		p, q = end, r.space(end)
	}
	if q >= len(r.s) || r.s[q] != '(' {
		return p
	}
	for i := q + 1; i < len(r.s) && i-q < 48; i++ {
		switch c := r.s[i]; {
		case c == ')':
			return i + 1
		case c >= '0' && c <= '9', c == '(', c == '\n':
			return p
		}
	}
	return p
}
