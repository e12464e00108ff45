package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// fields reads the content of a bracket as Chinese, Japanese and Korean papers fill it: agency, place, date, reporter,
// "filed by wire", in any order, between marks or without. It reports whether the content is a dateline's.
func (p *datelineParser) fields(c span) bool {
	people, marks := 0, 0
	from, equals := c.start, strings.ContainsAny(p.str(c), "=＝")
	for j := c.start; j <= c.end; {
		r, size := rune(-1), 0
		if j < c.end {
			r, size = utf8.DecodeRuneInString(p.head[j:c.end])
		}
		if r == -1 || unicode.IsSpace(r) || strings.ContainsRune("=＝／/、,，・", r) {
			if f := p.trim(span{from, j}); f.start < f.end {
				if !p.field(f, &people, &marks) {
					return false
				}
			}
			from = j + size
		}
		if r == -1 {
			break
		}
		j += size
	}
	if people > 0 && p.nplaces > 0 {
		p.count(reporterSigns)
	}
	if equals && p.nplaces == 1 && people+p.nagency == 1 {
		p.count(equalsSign)
	}
	for range marks {
		p.count(filed)
	}
	return p.known || p.nplaces > 0 && (people > 0 || p.dated || marks > 0)
}

// field reads one part of a bracket's content. Unknown words are a person, once a place or an agency or a title stood in
// front.
func (p *datelineParser) field(f span, people, marks *int) bool {
	for f.start < f.end {
		s := p.str(f)
		if n := words.Filed(s); n > 0 {
			*marks++
			f.end -= n
			continue
		}
		if d, end, ok := p.dateAt(f.start); ok && end <= f.end {
			p.setDate(d)
			f.start = end
			continue
		}
		if n := p.agencyLen(f.start); n > 0 && n <= len(s) {
			p.addAgency(span{f.start, f.start + n}, agencyKnown)
			p.known = true
			f.start += n
			continue
		}
		if d, k := p.dateEnding(f); k > f.start {
			p.setDate(d)
			f.end = k
			continue
		}
		if n := p.reporterTitle(s); n > 0 {
			*people++
			p.titled(span{f.start + n, f.end})
			return true
		}
		if p.place(s) {
			p.addPlace(f)
			return true
		}
		if _, n := p.w.Prefix(lang.Place, s); n > 0 && p.nplaces == 0 {
			if rest := s[n:]; p.w.Whole(lang.Agency, rest) {
				p.addPlace(span{f.start, f.start + n})
				f.start += n
				continue
			}
		}
		if _, n := p.w.Suffix(lang.Agency, s); n > 0 && n < len(s) && p.nplaces == 0 {
			p.addAgency(span{f.end - n, f.end}, agencyKnown)
			p.known = true
			p.addPlace(span{f.start, f.end - n})
			return true
		}
		return p.unknownField(f, people, marks)
	}
	return true
}

// unknownField decides about words no table knows: a place before an agency or at the start, else a person.
func (p *datelineParser) unknownField(f span, people, marks *int) bool {
	n := utf8.RuneCountInString(p.str(f))
	if p.nplaces > 0 && p.signsAsOrg(p.str(f)) {
		p.addAgency(f, agencyOrg)
		p.known = true
		return true
	}
	if strings.ContainsAny(p.str(f), "!?") || n > 16 {
		return false
	}
	if *marks > 0 && p.nplaces == 0 && n <= 6 {
		if !words.Gathered(p.str(f)) {
			p.addPlace(f)
		}
		return true
	}
	if p.nplaces > 0 || p.known || *people > 0 {
		*people++
		p.setReporter(f)
		return true
	}
	if p.w.Whole(lang.Credit, p.str(f)) || p.w.Whole(lang.Photographer, p.str(f)) || p.w.Whole(lang.Label, p.str(f)) {
		return false // "【写真＝佐藤一郎】"
	}
	if n <= 8 && p.nplaces == 0 && f.end < len(p.head) && strings.ContainsRune("=＝", words.First(p.head[f.end:])) {
		p.addPlace(f)
		return true
	}
	return false
}

// signsAsOrg reports a name that ends with a word of at least two letters for an organisation: "해밀통신". Such words are
// not parted from the name.
func (p *datelineParser) signsAsOrg(s string) bool {
	for k := range s {
		if k > 0 && len(s)-k >= 2*len("社") && p.w.Whole(lang.Org, s[k:]) {
			return true
		}
	}
	return false
}

// titled reads what follows a reporter's title without a space: the name, and the place after it.
func (p *datelineParser) titled(f span) {
	f = p.trim(f)
	s := p.str(f)
	for i := range s {
		if i > 0 && p.place(s[i:]) && utf8.RuneCountInString(s[:i]) >= 2 {
			p.setReporter(span{f.start, f.start + i})
			if p.nplaces == 0 {
				p.addPlace(span{f.start + i, f.end})
			}
			return
		}
	}
	p.setReporter(f)
}

// reporterTitle is the length of "记者", "記者", "기자" before a name.
func (p *datelineParser) reporterTitle(s string) int {
	best := 0
	for _, c := range [...]lang.Class{lang.Role, lang.Reporting, lang.Byline} {
		if _, n := p.w.Prefix(c, s); n > best {
			best = n
		}
	}
	return best
}

// dateEnding finds a date that ends the field: "陳大文台北8日". It returns where the date begins.
func (p *datelineParser) dateEnding(f span) (date.Date, int) {
	s := p.str(f)
	k := strings.IndexFunc(s, unicode.IsDigit)
	if k <= 0 {
		return date.Date{}, 0
	}
	if d, end, ok := p.dateAt(f.start + k); ok && end == f.end {
		return d, f.start + k
	}
	return date.Date{}, 0
}

// east reads a dateline in Han or kana without brackets: "新华社北京3月8日电（记者张明）", "中新社香港3月8日电 ".
func (p *datelineParser) east(i int) int {
	if strings.HasPrefix(p.head[i:], "据") || strings.HasPrefix(p.head[i:], "據") {
		i += 3
	}
	if end := p.eastReporter(i); end > i {
		return end
	}
	if end := p.eastNotice(i); end > i {
		return end
	}
	digit := strings.IndexFunc(p.head[i:], unicode.IsDigit)
	if digit <= 0 || digit > 48 {
		return p.eastPlace(i)
	}
	front := span{i, i + digit}
	if strings.ContainsAny(p.str(front), "，。、；,. （(") {
		return p.eastPlace(i)
	}
	d, end, ok := p.dateAt(i + digit)
	if !ok {
		return 0
	}
	rest := p.head[end:]
	mark := 0
	for _, w := range [...]string{"专电", "專電", "电", "電", "讯", "訊", "消息"} {
		if strings.HasPrefix(rest, w) {
			mark = len(w)
			break
		}
	}
	if mark == 0 || mark == len("消息") && !p.medium(p.str(front)) {
		return 0
	}
	p.setDate(d)
	p.count(filed)
	if !p.agencyPlace(front) {
		return 0
	}
	return p.eastEnd(end + mark)
}

// eastReporter reads a reporter and place without brackets: "記者王小明／台北報導 市府…".
func (p *datelineParser) eastReporter(i int) int {
	n := p.reporterTitle(p.head[i:])
	end := strings.IndexAny(p.head[i:], " \u3000\n")
	if n == 0 || end < n || end > 60 || words.Filed(p.head[i:i+end]) == 0 || !p.fields(span{i, i + end}) {
		return 0
	}
	return i + end
}

// agencyPlace splits "新华社北京" into agency and place.
func (p *datelineParser) agencyPlace(f span) bool {
	s := p.str(f)
	if _, n := p.w.Prefix(lang.Agency, s); n > 0 {
		p.addAgency(span{f.start, f.start + n}, agencyKnown)
		p.known = true
		f.start += n
	} else if _, n := p.w.Prefix(lang.Desk, s); n > 0 {
		f.start += n // "本报北京3月8日电"
	} else if !p.place(s) {
		if k := p.agencyBefore(s); k > 0 || p.paper(s) {
			if k == 0 {
				k = len(s)
			}
			p.addAgency(span{f.start, f.start + k}, agencyOrg)
			f.start += k
		}
	}
	f = p.trim(f)
	s = p.str(f)
	if n := p.reporterTitle(s); n > 0 && n < len(s) { // "中央社記者陳大文台北8日電）": the opening bracket is lost
		p.titled(span{f.start + n, f.end})
		return p.nplaces > 0
	}
	for k := range s { // "美国拉斯韦加斯"
		if k > 0 && !p.place(s) && p.country(s[:k]) && utf8.RuneCountInString(s[k:]) > 1 {
			f.start += k
			break
		}
	}
	if f.start < f.end {
		p.addPlace(f)
	}
	return true
}

// medium reports words that begin or end with the name of an agency, a paper or a site: "新华社北京", "东方网".
func (p *datelineParser) medium(s string) bool {
	_, n := p.w.Prefix(lang.Agency, s)
	return n > 0 || p.paper(s) || p.agencyBefore(s) > 0
}

// paper reports words that end as the names of papers, sites and stations do.
func (p *datelineParser) paper(s string) bool {
	return len(s) > 2*len("网") && strings.ContainsRune("网網报報社台", words.Last(s)) && !p.place(s)
}

// agencyBefore is where an agency that no table knows ends: before a known place, else after the word for an
// organisation: "江河通讯社云桥".
func (p *datelineParser) agencyBefore(s string) int {
	for k := range s {
		if k > 0 && p.place(s[k:]) {
			return k
		}
	}
	for k := range s {
		if k > 0 && p.signsAsOrg(s[:k]) && !p.signsAsOrg(s) {
			return k
		}
	}
	return 0
}

// eastEnd reads the reporters in parentheses after "电" and a mark or space.
func (p *datelineParser) eastEnd(i int) int {
	j := p.skip(i)
	if strings.HasPrefix(p.head[j:], "）") {
		return j + len("）")
	}
	if r := words.First(p.head[j:]); r == '（' || r == '(' {
		if c, next, ok := p.inside(j); ok && p.roleIn(c) {
			i = next
		}
	}
	j = p.skip(i)
	if r, size := utf8.DecodeRuneInString(p.head[j:]); r == '：' || r == ':' || r == '—' || r == '-' {
		p.sep = sepColon
		return j + size
	}
	return i
}

// eastPlace reads a place or agency set off by a bracket or dash: "东京（路透社）- ".
func (p *datelineParser) eastPlace(i int) int {
	j := i
	for j < len(p.head) && j-i < 30 {
		r, size := utf8.DecodeRuneInString(p.head[j:])
		if !letterOrMark(r) && r != '・' && r != 'ー' {
			break
		}
		j += size
	}
	s := p.head[i:j]
	if !p.place(s) {
		if _, n := p.w.Suffix(lang.Place, s); n > 0 {
			if _, a := p.w.Prefix(lang.Agency, s); a > 0 && a+n == len(s) {
				p.addAgency(span{i, i + a}, agencyKnown)
				p.known = true
				i += a
			}
		}
	}
	if !p.place(p.head[i:j]) {
		return 0
	}
	p.addPlace(span{i, j})
	return p.after(j)
}
