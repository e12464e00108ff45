package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

func (p *datelineParser) afterComma(i int) int {
	j := p.skip(i)
	if j >= len(p.head) {
		return 0
	}
	if end := p.weekdayAt(j); end > j {
		return end
	}
	if d, end, ok := p.dateAt(p.joined(j)); ok {
		p.setDate(d)
		return end
	}
	if words.First(p.head[j:]) == '(' {
		return j
	}
	if end := p.conjoined(j); end > j { // "ISTANBUL, Turkey, and ATHENS"
		return end
	}
	n := p.agencySlot(j)
	if n == 0 && p.dated { // "Baku, March 8, AZERTAC The …"
		if n = p.agencyLen(j); n > 0 && lang.IsSmall(words.First(p.head[p.skip(j+n):])) {
			n = 0
		}
	}
	if n > 0 {
		p.addAgency(span{j, j + n}, agencyKnown)
		p.known = true
		return j + n
	}
	if end := p.codeAt(j); end > j {
		p.addAgency(span{j, end}, agencyCode) // "Mar 8, CMC –"
		return end
	}
	if end := p.reporterAt(j); end > j {
		return end
	}
	if end := p.undatable(j); end > j {
		return end
	}
	if end := p.foreignDay(j); end > j {
		return end
	}
	end := p.placeAt(j)
	if end <= j || p.dated || p.nplaces == 0 {
		return 0
	}
	if k := p.agencyEnding(j, end); k > j {
		end = k
	}
	end = p.abbreviated(j, end)
	if p.region != (span{}) { // "Paris, London, Rome and …" is a list, "Bakhmut, Donetsk, Ukraine" is not
		p.count(regionTwice)
	}
	p.region = span{j, end}
	p.places[p.nplaces-1].end = end
	return end
}

// afterSlash reads "/ANKARA", "/TASS/", "/ ACCESSWIRE / May 7, 2024 /".
func (p *datelineParser) afterSlash(j, size int) (int, bool) {
	k := p.skip(j + size)
	if k >= len(p.head) {
		return p.atEnd(k), true
	}
	if d, end, ok := p.dateAt(k); ok {
		p.setDate(d)
		return end, false
	}
	if e := p.slashed(k); e > k {
		p.bracket = true
		if d, end, ok := p.dateAt(p.skip(e + 1)); ok {
			p.setDate(d)
			return end, false
		}
		return e + 1, false
	}
	if n := p.agencyLen(k); n > 0 && p.nplaces == 1 && !p.dated && p.place(p.str(p.places[0])) && p.skip(k+n) > k+n {
		p.addAgency(span{k, k + n}, agencyKnown) // "غزة / الأناضول قتل …"
		p.known, p.fused = true, true
		return k + n, false
	}
	if p.known && p.dated || p.bracket {
		p.sep = sepDash
		return j + size, true
	}
	end := p.placeAt(k)
	if end <= k || p.dated || p.region != (span{}) || p.nplaces == 0 {
		return 0, true
	}
	if whole := p.head[p.places[p.nplaces-1].start:end]; p.place(whole) && !p.place(p.head[k:end]) { // "Frankfurt/Main"
		p.places[p.nplaces-1].end = end
		return end, false
	}
	p.addPlace(span{k, end})
	return end, false
}

// slashed reads an agency between slashes, the first of which ended at k: "TASS", "Корр. ТАСС Иван Лебедев",
// "24-7PressRelease". It returns where the other slash stands, or 0.
func (p *datelineParser) slashed(k int) int {
	end := strings.IndexByte(p.head[k:min(len(p.head), k+64)], '/')
	if end < 2 || p.nplaces == 0 && !p.dated {
		return 0
	}
	c := p.trim(span{k, k + end})
	if p.w.Whole(lang.Agency, p.str(c)) {
		p.addAgency(c, agencyKnown)
		p.known = true
		return k + end
	}
	if p.agencyTitle(c, lang.Role) {
		return k + end
	}
	before := rune(p.head[k-1])
	_, _, upper, lowers, words := census(p.str(c))
	if before == '/' && c.end < k+30 && words == 1 && (p.dated || p.nplaces > 0 && upper > 1 && lowers == 0 && p.place(p.str(p.places[0])) && k > 1 && p.head[k-2] == ' ') {
		p.addAgency(c, agencyCode)
		return k + end
	}
	return 0
}

// codeAt is the end of a code in capitals between a date and a dash, the place of an agency no table knows.
func (p *datelineParser) codeAt(j int) int {
	if p.nplaces > 0 && p.region != (span{}) && !p.place(p.str(p.region)) {
		return 0
	}
	end := p.codeBefore(j, "-–—")
	if end > j && p.place(p.head[j:end]) {
		return 0
	}
	return end
}

// codeBefore is the end of a word of two to eight capitals at j before one of the marks, when a date and no agency
// stands before it; else 0.
func (p *datelineParser) codeBefore(j int, marks string) int {
	if !p.dated || p.nagency > 0 || p.nplaces == 0 {
		return 0
	}
	end, n := j, 0
	for end < len(p.head) {
		r, size := utf8.DecodeRuneInString(p.head[end:])
		if !unicode.IsUpper(r) {
			break
		}
		end, n = end+size, n+1
	}
	if n < 2 || n > 8 || p.skip(end) >= len(p.head) || !strings.ContainsRune(marks, words.First(p.head[p.skip(end):])) {
		return 0
	}
	return end
}

// afterStop reads a full stop: a separator of its own, or one between place, date and agency.
func (p *datelineParser) afterStop(j int) (int, bool) {
	k := j + 1
	for k < len(p.head) && p.head[k] == '.' {
		k++
	}
	if k < len(p.head) && (p.head[k] == '-' || strings.HasPrefix(p.head[k:], "–") || strings.HasPrefix(p.head[k:], "—")) {
		_, size := utf8.DecodeRuneInString(p.head[k:])
		p.sep = sepDash
		return k + size, true
	}
	k = p.skip(k)
	if k >= len(p.head) {
		return p.atEnd(k), true
	}
	switch r := words.First(p.head[k:]); {
	case r == '/' || r == '(' || r == '-' || r == '–' || r == '—':
		return k, false
	case r == ',':
		return k, false
	}
	if d, end, ok := p.dateAt(k); ok && !p.dated {
		p.setDate(d)
		return end, false
	}
	if n := p.agencySlot(k); n > 0 && !p.known && (p.dated || p.nplaces > 0) {
		p.addAgency(span{k, k + n}, agencyKnown)
		p.known = true
		return k + n, false
	}
	if end := p.codeBefore(k, "."); end > k {
		p.addAgency(span{k, end}, agencyCode) // "НИЖНИЙ НОВГОРОД. 14 ноября. НИА. …"
		return end, false
	}
	if !p.known && !p.dated && !p.bracket && !p.stops() {
		return 0, true
	}
	p.sep = sepStop
	return k, true
}

// stops reports whether a full stop alone may end the dateline: after towns, in languages whose papers write
// "Berlin. Die Regierung …". English ones do not.
func (p *datelineParser) stops() bool {
	if p.w.Code == "en" || p.nplaces == 0 || p.region != (span{}) {
		return false
	}
	for _, place := range p.places[:p.nplaces] {
		if s := p.str(place); !p.town(s) && !p.village(s) {
			return false
		}
	}
	return true
}
