package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// inside returns the content of the bracket at i and the byte after it; ok is false when it does not close or is empty.
func (p *reader) inside(i int) (content span, next int, ok bool) {
	r, size := utf8.DecodeRuneInString(p.head[i:])
	shut := words.Closing(r)
	k := strings.IndexFunc(p.head[i+size:], func(c rune) bool { return c == shut || r == '(' && c == '）' || r == '（' && c == ')' })
	if k < 0 {
		return span{}, i, false
	}
	end := i + size + k
	c := p.trim(span{i + size, end})
	return c, end + utf8.RuneLen(words.First(p.head[end:])), c.start < c.end
}

// brackets reads brackets: after the place an agency, a date, a reporter or the region; at the head of the line any of these with the place.
// It returns where the rest begins, or 0; done says that the dateline ends there.
func (p *reader) brackets(i int) (next int, done bool) {
	c, next, ok := p.inside(i)
	if !ok {
		p.refuse = true
		return 0, true
	}
	s := p.str(c)
	if p.nplaces+p.nagency > 0 || p.dated {
		if p.regionBracket(i, c, next) {
			p.region = c
			return next, false
		}
		if p.w.Code == "en" && s == strings.ToLower(s) && text.ASCII(s) && (p.nplaces == 0 || !p.place(p.str(p.places[0]))) {
			p.refuse = true // "Private (online): …": English agencies have capitals
			return 0, true
		}
		p.bracket = true
		if spaceless(s) && p.titled(c) || p.list(c) || p.w.Whole(lang.Label, s) { // "MANILA, Philippines (UPDATE) –"
			return next, false
		}
		if k := strings.LastIndex(s, ", "); k > 0 && person(s[k+2:]) { // "(Новый Регион, Константин Зеленов)"
			p.setReporter(span{c.start + k + 2, c.end})
			p.addAgency(span{c.start, c.start + k}, agencyOrg)
		} else if e, ok := p.unknownAgency(c); ok {
			p.addAgency(c, e)
		} else {
			p.refuse = true
		}
		return next, false
	}
	p.bracket = true
	before := *p
	switch {
	case len(s) > 90:
		return 0, true
	case spaceless(s) && p.wire(s):
		p.addAgency(c, agencyOrg)
		return p.eastEnd(next), true
	case p.list(c) && (p.known || p.nplaces > 0 && (p.dated || p.people > 0 || p.filed)):
		if spaceless(s) {
			next = p.eastEnd(next)
		}
		return next, spaceless(s)
	}
	*p = before
	return p.bracketAlone(i, c, next)
}

// bracketAlone reads a bracket at the head of the line that holds nothing but a place, "(Montréal) La …", "[Paris] -", or a code that no table knows before a
// dash or a full stop, "(HNMO) - …", "(iz). …".
func (p *reader) bracketAlone(i int, c span, next int) (int, bool) {
	s, k := p.str(c), p.skip(next)
	city, region, _ := strings.Cut(s, ", ")
	m, _ := p.mark(min(k, len(p.head)))
	dash := m >= hyphen
	if unicode.IsUpper(words.First(s)) && p.place(city) && (p.head[i] == '[' || region == "" && (dash || s != strings.ToUpper(s))) {
		p.addPlace(c)
		if region != "" {
			p.region = span{c.end - len(region), c.end}
		}
		if k > next && k < len(p.head) && unicode.IsUpper(words.First(p.head[k:])) {
			return k, true
		}
		return next, false
	}
	e, ok := p.unknownAgency(c)
	switch n := census(s); {
	case !ok || p.everyday(s) || p.whole(s, lang.Photographer, lang.Credit):
	case e == agencyOrg && dash && n.words > 1 && n.words < 5, // "(VTC News) - Giá …"
		n.words == 1 && n.letters <= 8 && len(s) <= 2*n.letters && (n.upper == 0 || n.lower == 0) && !strings.ContainsAny(s, "/.-") && !p.labelled(s) &&
			(m == stop && k == next || n.upper > 0 && dash) && !initials(s, strings.TrimLeft(p.head[k:], "-–—. ")):
		if e != agencyOrg {
			e = agencyCode
		}
		p.addAgency(c, e)
		return next, false
	}
	return 0, true
}

// regionBracket reports the region or country of the place before it: "Ranchi (Jharkhand) [India], October 10 (ANI):". In square
// brackets it need not be known, where more of the dateline follows.
func (p *reader) regionBracket(i int, c span, next int) bool {
	if s := p.str(c); p.nplaces == 0 || p.dated || p.nagency > 0 || p.w.Whole(lang.Agency, s) {
		return false
	} else if p.place(s) {
		return true
	}
	after := words.First(p.head[p.skip(next):])
	return p.head[i] == '[' && unicode.IsUpper(words.First(p.str(c))) && (after == ',' || after == '(')
}

// list reads the parts of a bracket's content between its marks, in any order: "AFP＝時事", "Казань, 14 ноября, «Татар-информ»", "서울=연합뉴스". It reports whether it
// knows what each is.
func (p *reader) list(c span) bool {
	before := *p
	if n := p.ending(p.str(c), lang.Role); n > 0 && lang.ScriptOf(words.Last(p.str(c))) == lang.Hangul { // "해밀신문 김하늘 기자"
		p.signs = true
		p.count(reporterTitled)
		c.end -= n
	}
	s := p.str(c)
	if k := strings.IndexByte(s, '/'); k > 0 && len(s)-k <= 5 && p.w.Whole(lang.Agency, s[:k]) && !p.w.Whole(lang.Agency, s[k+1:]) {
		p.addAgency(c, agencyKnown) // a service of the agency: "dpa/lno"
		return true
	}
	for from := c.start; from < c.end; {
		f, next := p.partOf(from, c.end)
		known := false
		if spaceless(s) {
			known = p.field(f)
		} else {
			known = p.item(f)
		}
		if !known {
			*p = before
			return false
		}
		from = next
	}
	if p.people > 0 && p.nplaces > 0 {
		p.count(reporterSigns)
		if strings.ContainsAny(s, "=＝") && p.nplaces == 1 && p.people+p.nagency == 1 {
			p.count(equalsSign)
		}
	}
	return true
}

// partOf is the first part of head[from:end], and where the next begins. A day may have commas, an agency hyphens; spaces part words only where
// names have none.
func (p *reader) partOf(from, end int) (span, int) {
	from = min(p.skip(from), end)
	east := spaceless(p.head[from:end])
	if _, stop, ok := p.dateAt(from); ok && !east {
		if k := p.skip(stop); k >= end || markOf(words.First(p.head[k:])) != noMark {
			return span{from, min(stop, end)}, min(k+1, end)
		}
	}
	if rest := p.trim(span{from, end}); p.w.Whole(lang.Agency, p.str(rest)) {
		return rest, end
	}
	for j, r := range p.head[from:end] {
		k := from + j
		size := utf8.RuneLen(r)
		switch m := markOf(r); {
		case r == '+', r == '&', r == '・', r == '－', m == comma, m == slash, r == '=', r == '＝', east && unicode.IsSpace(r):
		case (m == hyphen || m == enDash) && (p.head[k-1] == ' ' || p.w.Whole(lang.Agency, p.head[from:k])):
		default:
			continue
		}
		return p.trim(span{from, k}), k + size
	}
	return p.trim(span{from, end}), end
}

// item reads a part of a bracket's content: an agency, a reporter's title, a day, the place, a reporter beside an agency.
func (p *reader) item(f span) bool {
	if d, end, ok := p.dateAt(f.start); ok && end >= f.end {
		p.setDate(d)
		return true
	}
	q := f
	if r, size := utf8.DecodeRuneInString(p.str(q)); isQuote(r) {
		q.start += size
	}
	if r, size := utf8.DecodeLastRuneInString(p.str(q)); isQuote(r) {
		q.end -= size
	}
	s := p.str(q)
	switch {
	case p.w.Whole(lang.Agency, s):
		p.addAgency(q, agencyKnown)
	case p.titled(f):
	case p.nplaces == 0 && p.place(s):
		p.addPlace(f)
	case person(s) && (p.known || p.nplaces > 0 && p.head[f.end] == ','):
		p.setReporter(f)
	default:
		return false
	}
	return true
}

// titled reads a reporter's title, with or without the agency and the name: "Staff Reporter", "Корр. ТАСС Иван Лебедев".
func (p *reader) titled(f span) bool {
	s := p.str(f)
	for _, class := range [...]lang.Class{lang.Role, lang.Desk, lang.Reporting} {
		_, n := p.w.Prefix(class, s)
		if k := p.skip(f.start + n); n > 0 && n < len(s) {
			if a := p.agencyLen(k); a > 0 && k+a <= f.end {
				p.addAgency(span{k, k + a}, agencyKnown)
				p.count(agencyTitled)
				p.setReporter(span{k + a, f.end})
				return true
			}
		}
		if n > 0 && n < len(s) && spaceless(s) {
			p.setReporter(span{f.start + n, f.end})
			p.count(reporterTitled)
			return true
		}
		if _, m := p.w.Suffix(class, s); n == len(s) || m > 0 {
			p.count(reporterTitled)
			return true
		}
	}
	return false
}

// unknownAgency weighs what stands in the agency's place and no table knows. It is not ok where no agency is written so.
func (p *reader) unknownAgency(c span) (e Evidence, ok bool) {
	s := p.str(c)
	n := census(s)
	_, org := p.w.Find(lang.Org, s)
	_, ends := p.w.Suffix(lang.Agency, s)
	switch {
	case p.domainLen(c.start) == len(s):
		return agencyOrg, true
	case n.letters < 2 || n.digits > 3 || n.digits > n.letters || n.words > 5 || strings.ContainsAny(s, "?!;") || placeWord("rating", s):
		return e, false
	case org+ends+p.agencyLen(c.start) > 0:
		return agencyOrg, true
	case n.upper == n.letters && (n.words > 1 || n.digits == 0):
		return agencyCode, true
	case n.upper+n.lower == 0: // a script without capitals
		return e, true
	}
	return agencyOdd, true
}

// slashed reads what stands between slashes, the first of which is before k: "/TASS/", "/Корр. ТАСС Иван Лебедев/", "/ ACCESSWIRE / May 7, 2024 /",
// "//24-7PressRelease/". It returns where the rest begins, or 0.
func (p *reader) slashed(k int) int {
	n := strings.IndexByte(p.head[k:min(len(p.head), k+64)], '/')
	if n < 2 || p.nplaces == 0 && !p.dated {
		return 0
	}
	c := p.trim(span{k, k + n})
	s := p.str(c)
	before := *p
	if !p.list(c) || !p.known {
		*p = before
		v := census(s)
		if p.head[k-1] != '/' || len(s) >= 30 || v.words != 1 || !p.dated &&
			(p.nplaces == 0 || v.upper < 2 || v.lower > 0 || !p.place(p.str(p.places[0])) || p.head[k-2] != ' ') {
			return 0
		}
		p.addAgency(c, agencyCode)
	}
	p.bracket = true
	if d, end, ok := p.dateAt(p.skip(k + n + 1)); ok {
		p.setDate(d)
		return end
	}
	return k + n + 1
}

// A tally is what a text is made of.
type tally struct{ letters, digits, upper, lower, words int }

func census(s string) (n tally) {
	in := false
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			n.upper++
		case unicode.IsLower(r):
			n.lower++
		case unicode.IsDigit(r):
			n.digits++
		}
		if unicode.IsLetter(r) {
			n.letters++
		}
		space := unicode.IsSpace(r)
		if !space && !in {
			n.words++
		}
		in = !space
	}
	return n
}

// initials reports whether a code of two letters or more is made of the first letters of the words that a text begins with.
func initials(code, text string) bool {
	n, inWord := 0, false
	for _, r := range text {
		if letterOrMark(r) && !inWord {
			if n >= len(code) || unicode.ToUpper(r) != rune(code[n]) {
				break
			}
			n++
		}
		inWord = letterOrMark(r)
	}
	return n == len(code) && n > 1
}
