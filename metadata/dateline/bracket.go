package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// inside returns the content of the bracket at i and the byte after it; ok is false when it does not close.
func (p *datelineParser) inside(i int) (content span, next int, ok bool) {
	r, size := utf8.DecodeRuneInString(p.head[i:])
	shut := words.Closing(r)
	for j := i + size; j < len(p.head); {
		c, n := utf8.DecodeRuneInString(p.head[j:])
		if c == shut || r == '(' && c == '）' || r == '（' && c == ')' {
			return p.trim(span{i + size, j}), j + n, true
		}
		j += n
	}
	return span{}, i, false
}

// trim takes spaces from both ends of a span.
func (p *datelineParser) trim(s span) span {
	for s.start < s.end {
		r, size := utf8.DecodeRuneInString(p.head[s.start:s.end])
		if !unicode.IsSpace(r) {
			break
		}
		s.start += size
	}
	for s.start < s.end {
		r, size := utf8.DecodeLastRuneInString(p.head[s.start:s.end])
		if !unicode.IsSpace(r) {
			break
		}
		s.end -= size
	}
	return s
}

// inBrackets reads brackets after the place: an agency, a date, a role.
func (p *datelineParser) inBrackets(i int) int {
	content, next, ok := p.inside(i)
	if !ok || content.start >= content.end {
		p.refuse = true
		return next
	}
	if p.regionBracket(i, content, next) {
		p.region = content
		return next
	}
	p.bracket = true
	p.weighBracket(content)
	return next
}

// regionBracket reports the region or country of the place before it: "Ranchi (Jharkhand) [India], October 10 (ANI):". In square
// brackets it need not be known, where more of the dateline follows.
func (p *datelineParser) regionBracket(i int, c span, next int) bool {
	if p.nplaces == 0 || p.dated || p.nagency > 0 || p.w.Whole(lang.Agency, p.str(c)) {
		return false
	}
	if p.place(p.str(c)) {
		return true
	}
	after := words.First(p.head[p.skip(next):])
	return p.head[i] == '[' && unicode.IsUpper(words.First(p.str(c))) && (after == ',' || after == '(')
}

// weighBracket classifies what stands in the agency's place.
func (p *datelineParser) weighBracket(c span) {
	s := p.str(c)
	if p.w.Code == "en" && s == strings.ToLower(s) && text.ASCII(s) && (p.nplaces == 0 || !p.place(p.str(p.places[0]))) {
		p.refuse = true // "Private (online): …": English agencies have capitals
		return
	}
	if p.agencyParts(c) || p.agencyDate(c) {
		p.known = true
		return
	}
	if k := strings.LastIndex(s, ", "); k > 0 && person(s[k+2:]) { // "(Новый Регион, Константин Зеленов)"
		p.setReporter(span{c.start + k + 2, c.end})
		p.addAgency(span{c.start, c.start + k}, agencyOrg)
		return
	}
	if d, end, ok := p.dateAt(c.start); ok && end >= c.end {
		p.setDate(d)
		return
	}
	if p.roleIn(c) {
		p.count(reporterTitled)
		return
	}
	if d := p.domainLen(c.start); d == len(s) {
		p.addAgency(c, agencyOrg)
		return
	}
	letters, digits, upper, lowers, words := census(s)
	switch {
	case letters < 2 || digits > 3 || digits > letters || words > 5 || strings.ContainsAny(s, "?!;"):
		p.refuse = true
	case isRating(s):
		p.refuse = true
	case p.orgWord(s) || p.agencyHead(s):
		p.addAgency(c, agencyOrg)
	case upper == letters && words > 1, upper == letters && letters >= 2 && digits == 0:
		p.addAgency(c, agencyCode)
	case upper+lowers == 0: // a script without capitals
		p.addAgency(c, noEvidence)
	default:
		p.addAgency(c, agencyOdd)
	}
}

// agencyDate reads an agency and a date after a dash: "Newsfile Corp. - November 14, 2023".
func (p *datelineParser) agencyDate(c span) bool {
	n := p.agencyLen(c.start)
	k := p.skip(c.start + n)
	r, size := utf8.DecodeRuneInString(p.head[k:])
	if r == '/' && n > 0 { // "UrduPoint / Sputnik - 29th April, 2020"
		if m := p.agencyLen(p.skip(k + 1)); m > 0 {
			p.addAgency(span{c.start, c.start + n}, noEvidence)
			return p.agencyDate(span{p.skip(k + 1), c.end})
		}
	}
	if n == 0 || k >= c.end || r != '-' && r != '–' && r != '—' && r != ',' {
		return false
	}
	d, end, ok := p.dateAt(p.skip(k + size))
	if !ok || end < c.end {
		return false
	}
	p.addAgency(span{c.start, c.start + n}, agencyKnown)
	p.setDate(d)
	return true
}

// bracketList reads a bracket that holds place, date and agency between commas: "(Казань, 14 ноября, «Татар-информ»).".
func (p *datelineParser) bracketList(c span) bool {
	end := p.placeAt(c.start)
	if end <= c.start || end >= c.end || p.head[end] != ',' || !p.place(p.head[c.start:end]) || text.HanOrKana(words.First(p.head[c.start:])) {
		return false
	}
	before := *p
	p.addPlace(span{c.start, end})
	for j := end; j < c.end; {
		from := p.skip(j + 1)
		to := c.end
		if k := strings.IndexByte(p.head[from:c.end], ','); k >= 0 {
			to = from + k
		}
		part := p.trim(span{from, to})
		if d, stop, ok := p.dateAt(part.start); ok && stop == part.end {
			p.setDate(d)
		} else if q := p.unquoted(part); p.w.Whole(lang.Agency, p.str(q)) {
			p.addAgency(q, agencyKnown)
			p.known = true
		} else {
			*p = before
			return false
		}
		j = to
	}
	return p.dated || p.known
}

// unquoted takes the quotation marks from both ends of a span.
func (p *datelineParser) unquoted(s span) span {
	if r, size := utf8.DecodeRuneInString(p.str(s)); isQuote(r) {
		s.start += size
	}
	if r, size := utf8.DecodeLastRuneInString(p.str(s)); isQuote(r) {
		s.end -= size
	}
	return s
}

// orgWord reports whether a word of s marks an organisation.
func (p *datelineParser) orgWord(s string) bool {
	_, end := p.w.Find(lang.Org, s)
	return end > 0
}

// agencyHead reports whether s begins or ends with an agency: "Reuters Health", "par AFP".
func (p *datelineParser) agencyHead(s string) bool {
	if _, n := p.w.Prefix(lang.Agency, s); n > 0 {
		return true
	}
	_, n := p.w.Suffix(lang.Agency, s)
	return n > 0
}

func census(s string) (letters, digits, upper, lower, words int) {
	in := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters++
			if unicode.IsUpper(r) {
				upper++
			} else if unicode.IsLower(r) {
				lower++
			}
		case unicode.IsDigit(r):
			digits++
		}
		if space := unicode.IsSpace(r); !space && !in {
			in = true
			words++
		} else if space {
			in = false
		}
	}
	return
}

// isRating reports film ratings, which stand in parentheses after titles in capitals.
func isRating(s string) bool {
	switch s {
	case "PG", "PG-13", "NC-17", "TV-MA", "TV-14", "TV-PG", "12A", "15", "18", "NR", "MA15+", "UA", "U/A":
		return true
	}
	return false
}

// agencyParts reads s as one known agency or several: "Reuters", "AFP＝時事", "AFP/APP". A code such as "dpa/lno" stays one.
func (p *datelineParser) agencyParts(c span) bool {
	if p.w.Whole(lang.Agency, p.str(c)) {
		p.addAgency(c, agencyKnown)
		return true
	}
	var parts [4]span
	n, from := 0, c.start
	for j := c.start; j <= c.end; {
		r, size := rune(-1), 0
		if j < c.end {
			r, size = utf8.DecodeRuneInString(p.head[j:c.end])
		}
		if r == '/' || r == '＝' || r == '=' || r == ',' || r == '、' || r == '／' || r == '+' || r == '-' || r == '–' || r == '－' || r == '&' || r == -1 {
			part := p.trim(span{from, j})
			if n == len(parts) || part.start >= part.end {
				return false
			}
			parts[n] = part
			n, from = n+1, j+size
		}
		if r == -1 {
			break
		}
		j += size
	}
	if n < 2 || !p.w.Whole(lang.Agency, p.str(parts[0])) {
		return false
	}
	for _, part := range parts[1:n] {
		if !p.w.Whole(lang.Agency, p.str(part)) {
			if part.end == c.end && n == 2 && p.head[parts[0].end] == '/' && part.end-part.start <= 4 {
				p.addAgency(c, agencyKnown) // a service of the agency: "dpa/lno"
				return true
			}
			return false
		}
	}
	for k, part := range parts[:n] {
		if k == 0 {
			p.addAgency(part, agencyKnown)
		} else {
			p.addAgency(part, noEvidence)
		}
	}
	return true
}

// roleIn reads a reporter's role, with or without the name: "اسٹاف رپورٹر", "记者张明、李华".
func (p *datelineParser) roleIn(c span) bool {
	s := p.str(c)
	for _, class := range [...]lang.Class{lang.Role, lang.Desk, lang.Reporting} {
		if p.w.Whole(class, s) {
			return true
		}
		if p.agencyTitle(c, class) {
			return true
		}
		if _, n := p.w.Prefix(class, s); n > 0 && (text.HanOrKana(words.First(s)) || lang.ScriptOf(words.First(s)) == lang.Hangul) {
			p.setReporter(p.trim(span{c.start + n, c.end}))
			return true
		}
		if _, n := p.w.Suffix(class, s); n > 0 && n < len(s) {
			return true
		}
	}
	return false
}

// agencyTitle reads a title, an agency and perhaps a name: "Корр. ТАСС Иван Лебедев".
func (p *datelineParser) agencyTitle(c span, class lang.Class) bool {
	_, n := p.w.Prefix(class, p.str(c))
	if n == 0 {
		return false
	}
	k := p.skip(c.start + n)
	a := p.agencyLen(k)
	if a == 0 || k+a > c.end {
		return false
	}
	p.addAgency(span{k, k + a}, agencyTitled)
	p.known = true
	p.setReporter(p.trim(span{k + a, c.end}))
	return true
}

func (p *datelineParser) setReporter(s span) {
	for s.start < s.end && strings.ContainsRune(":：/／=＝", words.First(p.head[s.start:s.end])) {
		_, size := utf8.DecodeRuneInString(p.head[s.start:])
		s.start += size
		s = p.trim(s)
	}
	if s.start < s.end && p.reporter == (span{}) {
		p.reporter = s
	}
}

// bracketed reads a dateline that begins with a bracket: "(Reuters) -", "(Montréal) La …", "(서울=연합뉴스) … =", "【…】".
func (p *datelineParser) bracketed(i int) int {
	content, next, ok := p.inside(i)
	if !ok || content.start >= content.end || content.end-content.start > 90 {
		return 0
	}
	p.bracket = true
	if p.agencyParts(content) {
		p.known = true
		return p.after(next)
	}
	if p.bracketList(content) {
		return p.after(next)
	}
	if p.wire(content) {
		return p.afterFields(next)
	}
	before := *p
	if p.fields(content) {
		return p.afterFields(next)
	}
	*p = before
	if p.signed(content) {
		return p.afterFields(next)
	}
	s := p.str(content)
	city, region, _ := strings.Cut(s, ", ")
	square := p.head[i] == '['
	dash := strings.ContainsRune("-–—", words.First(p.head[p.skip(next):]))
	if unicode.IsUpper(words.First(s)) && p.place(city) && (square || region == "" && (dash || s != strings.ToUpper(s))) {
		p.addPlace(content)
		if region != "" {
			p.region = span{content.end - len(region), content.end}
		}
		j := p.skip(next)
		if unicode.IsUpper(words.First(p.head[j:])) && j > next {
			return j
		}
		return p.after(next)
	}
	if p.codeAlone(content, next) {
		p.addAgency(content, agencyCode)
		return p.after(next)
	}
	return 0
}

// afterFields reads what may stand between the bracket and the story: a reporter with a title and an equals sign (Korea), a
// dash.
func (p *datelineParser) afterFields(i int) int {
	j := p.skip(i)
	window := p.head[j:min(len(p.head), j+60)]
	if eq := strings.IndexAny(window, "=＝"); eq > 0 {
		name := p.trim(span{j, j + eq})
		if _, n := p.w.Suffix(lang.Role, p.str(name)); n > 0 {
			if p.nagency == 0 && p.reporter != (span{}) && strings.ContainsAny(p.head[:i], "=＝") {
				p.addAgency(p.reporter, agencyOrg) // "[뉴욕=해밀핌] 김하늘 특파원 =": who signs is named after the bracket
				p.reporter = span{}
			}
			p.setReporter(p.trim(span{name.start, name.end - n}))
			p.count(reporterSigns)
			_, size := utf8.DecodeRuneInString(window[eq:])
			p.sep = sepDash
			return j + eq + size
		}
	}
	if r, size := utf8.DecodeRuneInString(p.head[j:]); strings.ContainsRune("-–—=＝:：", r) && size > 0 {
		p.sep = sepDash
		return j + size
	}
	return i
}
