package dateline

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// afterDash reads a dash: the separator, or one before a date, an agency or a place.
func (p *datelineParser) afterDash(j int) (int, bool) {
	end, kind := p.dashes(j)
	if p.underscoreInWord(j, end) {
		return 0, true
	}
	k := p.skip(end)
	if k >= len(p.head) {
		p.sep = kind
		return p.atEnd(k), true
	}
	if p.bracketFollows(k) {
		return k, false
	}
	if next := p.dateAfterDash(k); next > k {
		return next, false
	}
	if n := p.agencySlot(k); n > 0 && !p.known {
		p.addAgency(span{k, k + n}, agencyKnown)
		p.known = true
		return k + n, false
	}
	joined := end == k && kind == sepHyphen && !p.spacedAt(j) && !p.known
	if joined {
		if next := p.agencyJoined(k); next > k {
			return next, false
		}
	}
	if next := p.placeAfterAgency(k); next > k {
		return next, false
	}
	if joined && !p.dated {
		return 0, true // a compound: "Berlin-Mitte"
	}
	p.sep = kind
	if kind == sepDash && !p.spacedAt(j) && p.nplaces == 1 && p.nagency == 0 && !p.dated && p.region == (span{}) && !p.town(p.str(p.places[0])) {
		p.count(gluedDash) // "CLOUDBASE-- Resolve the names": text that a keyboard drew
	}
	return end, true
}

// dashes is the end of the dashes at j, and what they divide: one hyphen or short dash parts less than a long or a double one.
func (p *datelineParser) dashes(j int) (end int, kind sepKind) {
	end, kind = j, sepHyphen
	for end < len(p.head) {
		r, size := utf8.DecodeRuneInString(p.head[end:])
		switch r {
		case '—', '_', 'ـ', '―':
			kind = sepDash
		case '-':
			if end > j {
				kind = sepDash
			}
		case '–', '−', '‐', '|':
		default:
			return end, kind
		}
		end += size
	}
	return end, kind
}

// spacedAt reports a space before byte j.
func (p *datelineParser) spacedAt(j int) bool { return j > 0 && p.head[j-1] == ' ' }

// underscoreInWord reports an underscore inside a word of programs: "API_URL".
func (p *datelineParser) underscoreInWord(j, end int) bool {
	return p.head[j] == '_' && !p.spacedAt(j) && end < len(p.head) && p.head[end] != ' '
}

// bracketFollows reports that the agency's bracket comes after the dash: "LONDON - (Reuters) …".
func (p *datelineParser) bracketFollows(k int) bool {
	switch words.First(p.head[k:]) {
	case '(', '[', '«', '/':
		return !p.bracket
	}
	return false
}

// dateAfterDash reads a date at k, with a mark after it: "Colombo - March 8 -", "الكويت - 8 - 3 (كونا)". It returns its end, or 0.
func (p *datelineParser) dateAfterDash(k int) int {
	if d, end, ok := p.dateAt(k); ok && !p.dated && p.endsAt(end) {
		p.setDate(d)
		return end
	}
	if d, end, ok := p.monthAt(k); ok && !p.dated {
		p.setDate(d)
		return end
	}
	if d, end, ok := p.dayDashMonth(k); ok {
		p.setDate(d)
		return end
	}
	return 0
}

// agencyJoined reads an agency that a hyphen joins to the one known place, and nothing but a space to the story:
// "دمشق-سانا بحث …". It returns its end, or 0.
func (p *datelineParser) agencyJoined(k int) int {
	n := p.agencyLen(k)
	if n == 0 || !p.place(p.str(p.places[0])) || p.skip(k+n) == k+n {
		return 0
	}
	p.addAgency(span{k, k + n}, agencyKnown)
	p.known, p.fused = true, true
	return k + n
}

// placeAfterAgency reads the place after an agency that began the line: "(ANSA) - ROMA, 8 MAR -". It must be known, or stand in capitals
// before a comma. It returns its end, or 0.
func (p *datelineParser) placeAfterAgency(k int) int {
	if p.nplaces > 0 || !p.known {
		return 0
	}
	end := p.placeAt(k)
	if end <= k {
		return 0
	}
	s := p.head[k:end]
	if !p.place(s) && !(s == strings.ToUpper(s) && end < len(p.head) && p.head[end] == ',') {
		return 0
	}
	p.addPlace(span{k, end})
	return end
}
