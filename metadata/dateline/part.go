package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// part reads a part at k, after a mark at j and a part that ended at i: a day, an agency, a reporter, a region, one more place. It
// returns its end, or i when none of them begins there; the text then goes on, and the mark may be the last.
func (p *reader) part(i, j, k int, m mark) int {
	r := words.First(p.head[min(k, len(p.head)):])
	switch {
	case k >= len(p.head), m == longDash && p.head[j] == '.':
		return i
	case m >= hyphen && !p.bracket && (isOpening(r) || r == '«'): // "LONDON - (Reuters) …"
		return k
	case m == comma && r == '(', m == stop && (isOpening(r) || markOf(r) == comma || markOf(r) >= hyphen && r != '_' && r != '|'):
		return k
	case m == slash:
		if end := p.slashed(k); end > k {
			return end
		}
	}
	if end := p.day(k, m); end > k {
		return end
	}
	if end := p.agencyAfter(i, j, k, m); end > k {
		return end
	}
	if end := p.placeAfter(k, m); end > k {
		return end
	}
	if m == noMark && p.bracket {
		return max(i, p.signature(k))
	}
	return i
}

// agencyAfter reads an agency, or who reports for one. It returns the end, or 0.
func (p *reader) agencyAfter(i, j, k int, m mark) int {
	known := p.nplaces > 0 && p.place(p.city(p.nplaces-1))
	n := p.agencySlot(k)
	switch m {
	case colon, dot, fullStop:
		return 0
	case slash:
		n = 0
	case noMark: // "BERLIN taz |"
		if j == i || !known {
			n = 0
		}
	case stop:
		if !p.dated && p.nplaces == 0 {
			n = 0
		}
	case comma:
		if n > 0 && !p.dated && p.nplaces == 1 && (p.place(p.head[k:k+n]) || placeWord("state", p.head[k:k+n])) { // "LANSDALE, PA —"
			return 0
		}
		if next := p.agencyLen(k); n == 0 && p.dated && !lang.IsSmall(words.First(p.head[p.skip(k+next):])) {
			n = next // "Baku, March 8, AZERTAC The …"
		}
	}
	if n > 0 && !p.known {
		return p.addAgency(span{k, k + n}, agencyKnown)
	}
	if n = p.agencyLen(k); n > 0 && known && !p.known && !p.dated && p.nplaces == 1 && p.skip(k+n) > k+n && (m == slash || m == hyphen && j == i && k == j+1) {
		p.complete = true // "دمشق-سانا بحث …", "غزة / الأناضول قتل …"
		return p.addAgency(span{k, k + n}, agencyKnown)
	}
	if m == comma || m == stop {
		if end := p.codeBefore(k, m); end > k {
			return p.addAgency(span{k, end}, agencyCode)
		}
	}
	if m == comma {
		return p.reporterAt(k)
	}
	return 0
}

// codeBefore is the end of a word of two to eight capitals at k before the mark that ends the dateline there, when a date and no agency stands before it:
// "Mar 8, CMC –", "14 ноября. НИА."; else 0.
func (p *reader) codeBefore(k int, m mark) int {
	known := p.place(p.str(p.region))
	if !p.dated && !known || p.nagency > 0 || p.nplaces == 0 || p.region != (span{}) && !known {
		return 0
	}
	rest := strings.TrimLeftFunc(p.head[k:], unicode.IsUpper)
	end := len(p.head) - len(rest)
	n := utf8.RuneCountInString(p.head[k:end])
	after, _ := p.mark(p.skip(end))
	if n < 2 || n > 8 || after != m && (m == stop || after < hyphen) || p.place(p.head[k:end]) {
		return 0
	}
	return end
}

// reporterAt reads a person of two words after a known agency, before a mark: "МИНСК, 4 янв — РИА Новости, Иван Лебедев.". It returns the end.
func (p *reader) reporterAt(k int) int {
	end := p.placeAt(k)
	if !words.HasCapitals(lang.ScriptOf(words.First(p.head[k:]))) && end > k && p.titled(span{k, end}) { // "लखनऊ, जागरण संवाददाता।"
		return end
	}
	if n := strings.IndexByte(p.head[k:end], '.'); n > 0 {
		end = k + n // "Лебедев.Приговорённый"
	}
	m, _ := p.mark(p.skip(end))
	if !p.known || !person(p.head[k:end]) || m < stop || m == fullStop {
		return 0
	}
	return p.setReporter(span{k, end})
}

// placeAfter reads a place after an agency or a day, one more place, or the region of the place before. It returns the end, or 0.
func (p *reader) placeAfter(k int, m mark) int {
	if end := p.conjoined(k); (m == comma || m == noMark) && end > k { // "ISTANBUL, Turkey, and ATHENS"
		return end
	}
	end := p.placeAt(k)
	if end <= k {
		return 0
	}
	s := p.head[k:end]
	switch {
	case p.nplaces == 0:
		if n := p.placeLen(k); p.complete {
			if n > 0 {
				end = k + n
			}
		} else if m == noMark || m == stop || !p.endsAt(end) || !p.place(s) && (!p.known || s != strings.ToUpper(s) || !strings.HasPrefix(p.head[end:], ",")) {
			return 0 // "(ANSA) - QUAYNA, 8 MAR -"
		}
		return p.addPlace(span{k, end})
	case p.dated || m != comma && m != slash:
		return 0
	case m == comma:
		end = p.abbreviated(k, end)
		if p.region != (span{}) { // "Paris, London, Rome and …" is a list, "Bakhmut, Donetsk, Ukraine" is not
			p.count(regionTwice)
		}
		p.region = span{k, end}
		p.places[p.nplaces-1].end = end
		return end
	}
	last := &p.places[p.nplaces-1]
	switch {
	case p.region != (span{}) || p.known && p.dated || p.bracket:
		return 0
	case p.place(p.head[last.start:end]) && !p.place(s): // "Frankfurt/Main"
		last.end = end
		return end
	case person(p.str(*last)) && !p.place(p.str(*last)) && p.place(s): // "Ahmet YILMAZ/ANKARA, (DHA)"
		p.reporter, p.nplaces = *last, 0
	}
	return p.addPlace(span{k, end})
}

// conjoined reads "and" with another place: "DALLAS and HOUSTON".
func (p *reader) conjoined(j int) int {
	n := p.begins(j, lang.And)
	k := p.skip(j + n)
	end := p.placeAt(k)
	if n == 0 || k == j+n || p.nplaces == 0 || p.bracket || end <= k {
		return 0
	}
	return p.addPlace(span{k, end})
}

// signature reads a reporter with a title before an equals sign, as papers in Korea sign after the bracket: "(서울=연합뉴스) 김철수 기자 =". It
// returns where the sign stands, or 0.
func (p *reader) signature(k int) int {
	eq := strings.IndexAny(p.head[k:min(len(p.head), k+60)], "=＝")
	name := p.trim(span{k, k + max(eq, 0)})
	_, n := p.w.Suffix(lang.Role, p.str(name))
	if n == 0 {
		return 0
	}
	if p.nagency == 0 && p.reporter != (span{}) && strings.ContainsAny(p.head[:k], "=＝") {
		p.addAgency(p.reporter, agencyOrg) // "[뉴욕=해밀핌] 김하늘 특파원 =": who signs is named after the bracket
		p.reporter = span{}
	}
	p.setReporter(span{name.start, name.end - n})
	p.count(reporterSigns)
	return k + eq
}
