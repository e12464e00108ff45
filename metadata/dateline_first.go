package metadata

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// agencyAlone reads an agency in capitals in front of a dash: "AGI - Il governo …". Outlets do not count, nor do words that
// go on in small letters.
func (p *datelineParser) agencyAlone(i int) int {
	n := p.agencyLen(i)
	if n == 0 || n > 8 || p.head[i:i+n] != strings.ToUpper(p.head[i:i+n]) {
		return 0
	}
	rest := p.head[i+n:]
	for _, dash := range [...]string{" - ", " – ", " — "} {
		if !strings.HasPrefix(rest, dash) {
			continue
		}
		next := i + n + len(dash)
		if end := p.placeAt(next); end > next && end < len(p.head) && p.head[end] != ' ' || p.outlet(i, n) {
			return 0 // a place follows: "ANSA - ROMA, …"
		}
		p.addAgency(stretch{i, i + n}, scoreAgency)
		p.known, p.sep = true, sepHyphen
		return next
	}
	return 0
}

// outlet reports whether the agency at i is a broadcaster or newspaper, which stories are often about.
func (p *datelineParser) outlet(i, n int) bool {
	for _, t := range p.w.tables {
		if v, ok := t.Whole(lang.Agency, p.head[i:i+n]); ok && v == 1 {
			return true
		}
	}
	return false
}

// deskFirst reads a desk or reporter in front of the place: "जागरण संवाददाता, लखनऊ:". It returns where the place begins.
func (p *datelineParser) deskFirst(i int) int {
	for _, c := range [...]lang.Class{lang.Desk, lang.Role} {
		_, n := p.w.prefix(c, p.head[i:])
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

// agencyFirst reads an agency in front of the place: "TEMPO.CO, Jakarta -", "ANSA - ROMA". It returns where the place
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
	if r != ',' && r != '/' && r != '-' && r != '–' && r != '—' && r != '|' {
		return i
	}
	next := p.skip(end + size)
	if !unicode.IsUpper(first(p.head[next:])) {
		return i
	}
	stop := p.placeAt(next)
	if stop <= next || !p.place(p.head[next:stop]) {
		return i
	}
	p.addAgency(stretch{i, i + n}, scoreAgency)
	p.known = true
	return next
}

// reporterFirst takes a reporter in front of the place, as Turkish agencies write: "Ahmet YILMAZ/ANKARA, (DHA)".
func (p *datelineParser) reporterFirst(i, end *int) {
	if p.w.code != "tr" || *end >= len(p.head) || p.head[*end] != '/' {
		return
	}
	s := p.head[*i:*end]
	next := p.placeAt(*end + 1)
	if strings.IndexByte(s, ' ') < 0 || s == strings.ToUpper(s) || next <= *end+1 || p.place(s) || !p.place(p.head[*end+1:next]) {
		return
	}
	p.reporter = stretch{*i, *end}
	*i, *end = *end+1, next
}
