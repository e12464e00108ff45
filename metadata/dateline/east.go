package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// spaceless reports the scripts in which the names of places, agencies and people may stand side by side, by the first letter.
func spaceless(s string) bool {
	k := strings.IndexFunc(s, letterOrMark)
	if k < 0 {
		return false
	}
	r := words.First(s[k:])
	return text.HanOrKana(r) || lang.ScriptOf(r) == lang.Hangul
}

// east reads a dateline in Han or kana without brackets: "新华社北京3月8日电（记者张明）", "記者王小明／台北報導", "央视网消息：", "东京（路透社）- ".
func (p *reader) east(i int) int {
	for _, from := range [...]string{"据", "據"} {
		if strings.HasPrefix(p.head[i:], from) {
			i += len(from)
		}
	}
	if stop, end := p.filedAt(i); end > stop {
		p.file()
		desk := p.titleLen(i) > 0
		word := p.head[stop:end]
		if !p.list(span{i, stop}) || desk && p.nplaces == 0 {
			return 0
		}
		switch {
		case word == "報導", word == "报道", word == "報道":
			if !desk {
				return 0
			}
		case p.dated && word != "消息":
		case p.nagency == 0 || !p.dated && !p.known && word != "讯" && word != "訊":
			return 0
		}
		return p.eastEnd(end)
	}
	j := i
	for j < len(p.head) && j < i+30 {
		r, size := utf8.DecodeRuneInString(p.head[j:])
		if !letterOrMark(r) && r != '・' && r != 'ー' {
			break
		}
		j += size
	}
	if !p.field(span{i, j}) || p.nplaces == 0 {
		return 0
	}
	end := p.read(j)
	if p.end == colon && p.nagency == 0 && !p.dated {
		return 0 // "河北：高考期间": a headline
	}
	return end
}

// filedAt finds the word for "filed" behind what stands at i: it follows a day, or a mark follows it.
func (p *reader) filedAt(i int) (stop, end int) {
	for j := i; j < min(len(p.head), i+60); {
		r, size := utf8.DecodeRuneInString(p.head[j:])
		if strings.ContainsRune("，。、；：,.:（(", r) {
			return 0, 0
		}
		if _, k, ok := p.dateAt(j); j > i && ok {
			if n := filedPrefix(p.head[k:]); n > 0 {
				return k, k + n
			}
			if unicode.IsDigit(r) {
				return 0, 0
			}
		}
		if n := filedPrefix(p.head[j:]); n > 0 && j > i && j+n < len(p.head) {
			if after := words.First(p.head[j+n:]); unicode.IsSpace(after) || strings.ContainsRune("：:（(", after) {
				return j, j + n
			}
		}
		j += size
	}
	return 0, 0
}

// filedPrefix is the length of the word for "filed" that s begins with.
func filedPrefix(s string) int {
	for _, w := range [...]string{"专电", "專電", "电", "電", "讯", "訊", "消息", "報導", "报道", "報道"} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

func (p *reader) file() {
	p.filed = true
	p.count(wordFiled)
}

// eastEnd reads what may stand between a bracket or the word for "filed" and the story: a reporter in brackets or before a word for
// "reports", or with a title before an equals sign; a mark.
func (p *reader) eastEnd(i int) int {
	j := p.skip(i)
	if j >= len(p.head) {
		return i
	}
	switch r := words.First(p.head[j:]); r {
	case '）':
		return j + len("）")
	case '（', '(':
		if c, next, ok := p.inside(j); ok && p.titled(c) {
			i, j = next, p.skip(next)
			p.bracket = true
		}
	}
	if n := p.titleLen(j); n > 0 { // "羊城晚报讯 记者李文报道：…"
		end := strings.Index(p.head[j:min(len(p.head), j+60)], "：")
		if end > n && words.Filed(p.head[j:j+end]) > 0 {
			p.count(reporterTitled)
			p.setReporter(span{j + n, j + end - words.Filed(p.head[j:j+end])})
			j += end
		}
	}
	j = max(j, p.signature(j))
	if m := markOf(words.First(p.head[min(j, len(p.head)):])); m == colon || m >= hyphen {
		_, size := utf8.DecodeRuneInString(p.head[j:])
		p.end = longDash
		return j + size
	}
	return i
}

// field reads one part of a bracket, or what stands before the word for "filed", as papers of East Asia fill it: agency, place, day,
// reporter, "filed", in any order, with nothing between them. Known words are taken from both ends.
func (p *reader) field(f span) bool {
	for f = p.trim(f); f.start < f.end; f = p.trim(f) {
		s := p.str(f)
		if n := words.Filed(s); n > 0 && n < len(s) || n > 0 && p.nplaces > 0 {
			p.file()
			f.end -= n
		} else if d, end, ok := p.dateAt(f.start); ok && end <= f.end {
			p.setDate(d)
			f.start = end
		} else if k := p.dayEnding(f); k > f.start {
			f.end = k
		} else if n := p.agencyLen(f.start); n > 0 && n <= len(s) {
			p.addAgency(span{f.start, f.start + n}, agencyKnown)
			f.start += n
		} else if n := min(p.titleLen(f.start), len(s)); n > 0 {
			p.people++
			p.named(span{f.start + n, f.end})
			return p.nplaces > 0 || !p.filed || n < len(s)
		} else if n := p.begins(f.start, lang.Desk); n > 0 && n <= len(s) && p.filed {
			f.start += n // "本报北京3月8日电"
		} else if p.place(s) {
			p.addPlace(f)
			return true
		} else if n := p.placeLen(f.start); p.nplaces == 0 && n < len(s) && p.w.Whole(lang.Agency, s[n:]) {
			p.addPlace(span{f.start, f.start + n})
			f.start += n
		} else if _, n := p.w.Suffix(lang.Agency, s); p.nplaces == 0 && n > 0 {
			p.addAgency(span{f.end - n, f.end}, agencyKnown)
			f.end -= n
			p.addPlace(f)
			return true
		} else if k := p.agencyBefore(s); p.filed && p.nagency == 0 && k > 0 {
			p.addAgency(span{f.start, f.start + k}, agencyOrg)
			f.start += k
		} else {
			return p.unknown(f)
		}
	}
	return true
}

// unknown decides about words no table knows: a place before the word for "filed" or an equals sign, an organisation by its ending, a
// person once a place or an agency or a title was read.
func (p *reader) unknown(f span) bool {
	s := p.str(f)
	n := utf8.RuneCountInString(s)
	switch {
	case (p.nplaces > 0 || p.signs) && p.signsAsOrg(s):
		p.addAgency(f, agencyOrg)
		p.known = true
	case n > 16 || strings.ContainsAny(s, "!?"):
		return false
	case p.filed && p.nplaces == 0 && n <= 10:
		for k := range s { // "美国拉斯韦加斯"
			if k > 0 && p.country(s[:k]) && utf8.RuneCountInString(s[k:]) > 1 {
				f.start += k
				break
			}
		}
		if !words.Gathered(s) {
			p.addPlace(f)
		}
	case p.nplaces > 0 || p.known || p.people > 0:
		if p.people++; p.signs && p.people == 2 && p.nagency == 0 { // "[대전=물빛한국 김하늘 기자]"
			p.addAgency(p.reporter, agencyOrg)
			p.reporter = span{}
		}
		p.setReporter(f)
	case p.whole(s, lang.Credit, lang.Photographer, lang.Label):
		return false // "【写真＝佐藤一郎】"
	case n <= 8 && f.end < len(p.head) && strings.ContainsRune("=＝", words.First(p.head[f.end:])):
		p.addPlace(f)
	default:
		return false
	}
	return true
}

// ending is the length of the phrase of a class that s ends with, such as "기자" in "김하늘기자": in these scripts it is not parted from the name.
func (p *reader) ending(s string, c lang.Class) int {
	for k := range s {
		if k > 0 && p.w.Whole(c, s[k:]) {
			return len(s) - k
		}
	}
	return 0
}

// signsAsOrg reports a name that ends with a word of at least two letters for an organisation: "해밀통신".
func (p *reader) signsAsOrg(s string) bool { return p.ending(s, lang.Org) >= 2*len("社") }

// named reads what follows a reporter's title without a space: the name, and the place after it.
func (p *reader) named(f span) {
	s := p.str(f)
	for i := range s {
		if i >= 2*len("社") && p.place(s[i:]) {
			if p.nplaces == 0 {
				p.addPlace(span{f.start + i, f.end})
			}
			f.end = f.start + i
			break
		}
	}
	p.setReporter(f)
}

// titleLen is the length of "记者", "記者", "기자" at i.
func (p *reader) titleLen(i int) int { return p.begins(i, lang.Role, lang.Reporting, lang.Byline) }

// dayEnding reads a day that ends the part: "陳大文台北8日". It returns where the day begins, or 0.
func (p *reader) dayEnding(f span) int {
	for k, r := range p.str(f) {
		if unicode.IsDigit(r) || strings.ContainsRune("一二三四五六七八九十", r) {
			if d, end, ok := p.dateAt(f.start + k); ok && end == f.end {
				p.setDate(d)
				return f.start + k
			}
		}
	}
	return 0
}

// agencyBefore is where an agency that no table knows ends: before a known place, else after the word for an
// organisation, "江河通讯社云桥", else with the words, if they end as the names of papers, sites and stations do.
func (p *reader) agencyBefore(s string) int {
	for k := range s {
		if k > 0 && p.place(s[k:]) && !p.country(s[:k]) {
			return k
		}
	}
	for k := range s {
		if k > 0 && p.signsAsOrg(s[:k]) && !p.signsAsOrg(s) {
			return k
		}
	}
	if len(s) > 2*len("网") && strings.ContainsRune("网網报報社台", words.Last(s)) && !p.place(s) {
		return len(s)
	}
	return 0
}

// wire reports the name of a service alone: "[世华财讯]". Its last letter would be "filed" after a place.
func (p *reader) wire(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 4 && n <= 6 && (strings.HasSuffix(s, "讯") || strings.HasSuffix(s, "訊")) && !p.town(s[:len(s)-len("讯")]) &&
		!strings.ContainsFunc(s, func(r rune) bool { return !text.HanOrKana(r) })
}
