package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// agencyAlone reads an agency in capitals before a dash: "AGI - Il governo …". Outlets do not count, nor do words that
// go on in small letters.
func (p *datelineParser) agencyAlone(i int) int {
	n := p.agencyLen(i)
	found := agencyKnown
	if domain := p.domainLen(i); domain > 0 && domain >= n { // "TEMPO.CO - …"
		n, found = domain, agencyOrg
	} else if n == 0 || n > 8 || p.head[i:i+n] != strings.ToUpper(p.head[i:i+n]) {
		return 0
	}
	rest := p.head[i+n:]
	for _, dash := range [...]string{" - ", " – ", " — "} {
		if !strings.HasPrefix(rest, dash) {
			continue
		}
		next := i + n + len(dash)
		if end := p.placeAt(next); end > next && end < len(p.head) && (p.head[end] != ' ' || p.place(p.head[next:end])) || p.outlet(i, n) {
			return 0 // a place follows: "ANSA - ROMA, …", "AGI - Bruxelles - …"
		}
		p.addAgency(span{i, i + n}, found)
		p.known, p.sep = found == agencyKnown, sepHyphen
		return next
	}
	return 0
}

// outlet reports whether the agency at i is a broadcaster or newspaper, which stories are often about.
func (p *datelineParser) outlet(i, n int) bool {
	for _, t := range p.w.Tables {
		if v, ok := t.Whole(lang.Agency, p.head[i:i+n]); ok && v == 1 {
			return true
		}
	}
	return false
}

// deskFirst reads a desk or reporter before the place: "जागरण संवाददाता, लखनऊ:". It returns where the place begins.
func (p *datelineParser) deskFirst(i int) int {
	for _, c := range [...]lang.Class{lang.Desk, lang.Role} {
		_, n := p.w.Prefix(c, p.head[i:])
		if n == 0 || i+n >= len(p.head) || p.head[i+n] != ',' {
			continue
		}
		next := p.skip(i + n + 1)
		if end := p.placeAt(next); end > next && p.place(p.head[next:end]) {
			return next
		}
	}
	return i
}

// agencyFirst reads an agency before the place: "TEMPO.CO, Jakarta -", "ANSA - ROMA". It returns where the place
// begins.
func (p *datelineParser) agencyFirst(i int) int {
	n := p.agencyLen(i)
	if n == 0 {
		n = p.domainLen(i)
	}
	if n == 0 {
		return i
	}
	end := p.skip(i + n)
	r, size := utf8.DecodeRuneInString(p.head[end:])
	bare := end > i+n && unicode.IsUpper(r)
	if !bare && r != ',' && r != '/' && r != '-' && r != '–' && r != '—' && r != '|' {
		return i
	}
	next := end
	if !bare {
		next = p.skip(end + size)
	}
	if lang.IsSmall(words.First(p.head[next:])) {
		return i
	}
	stop := p.placeAt(next)
	if stop > next && unicode.IsUpper(words.First(p.head[next:])) {
		if !p.place(p.head[next:stop]) || bare && !p.endsAt(stop) {
			return i
		}
	} else if r != '/' || next > i+n+size || unicode.IsUpper(words.First(p.head[next:])) {
		return i
	} else {
		p.fused = true // "ایسنا/تهران شهردار …"
	}
	p.addAgency(span{i, i + n}, agencyKnown)
	p.known = true
	return next
}

// fusedAgency is where a known place ends that a hyphen joins to a known agency: "دمشق-سانا". It is 0 when there is none.
func (p *datelineParser) fusedAgency(i, end int) int {
	k := strings.IndexByte(p.head[i:end], '-')
	if k <= 0 || p.place(p.head[i:end]) || !p.place(p.head[i:i+k]) || p.agencyLen(i+k+1) == 0 {
		return 0
	}
	return i + k
}

// placeAfterDate reads the place after a date that begins the line: "8 марта, Минск /Корр. БелТА/."
func (p *datelineParser) placeAfterDate(i int) int {
	r, size := utf8.DecodeRuneInString(p.head[i:])
	if r != ',' && r != '،' {
		return 0
	}
	next := p.skip(i + size)
	end := p.placeAt(next)
	if end <= next || !p.place(p.head[next:end]) {
		return 0
	}
	p.dayFirst = true
	p.addPlace(span{next, end})
	return p.after(end)
}

// reporterFirst takes a reporter before the place, as Turkish agencies write: "Ahmet YILMAZ/ANKARA, (DHA)".
func (p *datelineParser) reporterFirst(i, end *int) {
	if p.w.Code != "tr" || *end >= len(p.head) || p.head[*end] != '/' {
		return
	}
	s := p.head[*i:*end]
	next := p.placeAt(*end + 1)
	if strings.IndexByte(s, ' ') < 0 || s == strings.ToUpper(s) || next <= *end+1 || p.place(s) || !p.place(p.head[*end+1:next]) {
		return
	}
	p.reporter = span{*i, *end}
	*i, *end = *end+1, next
}
