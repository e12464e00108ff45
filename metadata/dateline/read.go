package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// A span is a piece of the text: text[start:end].
type span struct{ start, end int }

// A reader reads the head of a text. The spans it collects become strings only when the dateline is accepted.
type reader struct {
	text string // the whole text
	head string // what is looked at
	w    words.Words
	l    date.Locale

	places   [6]span
	nplaces  int
	region   span
	agencies [4]span
	nagency  int
	reporter span
	date     date.Date
	end      mark // what divides the dateline from the story
	score    int
	found    [12]Evidence
	nfound   int

	known      bool // an agency the tables know stands in the agency's place
	dated      bool
	dayFirst   bool // the date stands before the place
	people     int  // reporters, named or not
	filed      bool // a word for "filed" was read
	signs      bool // a reporter's title ends the bracket
	bracket    bool // something stood in brackets
	complete   bool // what was read needs no mark: "लखनऊ 3 मई 2023 बैठक", "دمشق-سانا بحث"
	spacedStop bool // "बुहान ।": a space parts the mark from the town, as in the papers of Nepal
	refuse     bool // something stood there that no dateline holds
}

// parse reads a text that may begin with a dateline, and says on request what decided.
func parse(s string, l date.Locale, explain bool) (d Dateline, found []Evidence, ok bool) {
	head := text.Cut(s, min(len(s), maxDateline))
	p := reader{text: s, head: head, l: l, w: words.For(head, l.Language)}
	start := p.skip(0)
	var end int
	if text.HanOrKana(words.First(head[start:])) {
		end = p.east(start)
	} else {
		end = p.read(p.first(start))
	}
	if end <= start || p.refuse || p.nplaces+p.nagency == 0 || p.dayFirst && p.nagency == 0 {
		return d, nil, false
	}
	if p.weigh(end); p.refuse || p.score < acceptScore {
		return d, nil, false
	}
	if explain {
		found = append(found, p.found[:p.nfound]...)
	}
	return p.dateline(start, end), found, true
}

// dateline builds the result for a dateline head[start:end].
func (p *reader) dateline(start, end int) Dateline {
	d := Dateline{Raw: strings.TrimRight(p.head[start:end], " \t\n\u00a0\u3000"), Region: p.str(p.region), Date: p.date}
	d.Length = start + len(d.Raw)
	for _, s := range p.places[:p.nplaces] {
		d.Places = append(d.Places, p.str(s))
	}
	for _, s := range p.agencies[:p.nagency] {
		d.Agencies = append(d.Agencies, p.str(s))
	}
	if r := p.str(p.reporter); !strings.ContainsFunc(r, unicode.IsDigit) {
		d.Reporter = r
	}
	return d
}

// first reads what may stand before the place, and the place. It returns where the rest begins.
func (p *reader) first(i int) int {
	if isOpening(words.First(p.head[i:])) {
		return i
	}
	if d, end, ok := p.dateAt(i); ok {
		p.setDate(d)
		p.dayFirst = true
		return end
	}
	if n := p.begins(i, lang.Desk, lang.Role); n > 0 && strings.HasPrefix(p.head[i+n:], ",") { // "जागरण संवाददाता, लखनऊ:"
		if k := p.skip(i + n + 1); p.place(p.head[k:p.placeAt(k)]) {
			i = k
		}
	}
	if end := p.agencyFirst(i); end > i {
		return end
	}
	if end := p.placeAt(i); end > i {
		return p.addPlace(span{i, end})
	}
	return len(p.head) + 1
}

// agencyFirst reads an agency at the head of the line: before a place, "TEMPO.CO, Jakarta -", "ANSA - ROMA", "ایسنا/تهران", or alone
// before a dash, "AGI - Il governo": then in capitals, for stories are about agencies too. It returns the end, or 0.
func (p *reader) agencyFirst(i int) int {
	domain, e := p.domainLen(i), agencyKnown
	n := max(p.agencyLen(i), domain)
	j := p.skip(i + n)
	m, k := p.mark(j)
	next := p.skip(k)
	capital := unicode.IsUpper(words.First(p.head[min(next, len(p.head)):]))
	stop := p.placeAt(next)
	switch {
	case n == 0, m == noMark && (next == i+n || !capital || !p.place(p.head[next:stop]) || !p.endsAt(stop)):
		return 0
	case m > slash && m < hyphen:
		return 0
	case m == slash && next == i+n+1 && !capital: // "ایسنا/تهران شهردار …"
		p.complete = true
	case capital && p.place(p.head[next:stop]):
	case capital && m == comma && domain == n && p.placeLen(next) > 0: // "Liputan6.com, Jakarta Harga emas naik"
		p.complete = true
	case m >= hyphen && j > i+n && next > k && (domain == n || n <= 8 && p.head[i:i+n] == strings.ToUpper(p.head[i:i+n])) &&
		!p.outlet(i, n) && (stop <= next || strings.HasPrefix(p.head[stop:], " ")):
		if domain == n {
			e = agencyOrg
		}
	default:
		return 0
	}
	return p.addAgency(span{i, i + n}, e)
}

// outlet reports whether the agency at i is a broadcaster or newspaper, which stories are often about.
func (p *reader) outlet(i, n int) bool {
	for _, t := range p.w.Tables {
		if v, ok := t.Whole(lang.Agency, p.head[i:i+n]); ok && v == 1 {
			return true
		}
	}
	return false
}

// read reads part after part, each by the mark before it, until a mark that no part follows. It returns where the dateline ends, or 0
// when the text goes on in a way no dateline does.
func (p *reader) read(i int) int {
	for range 14 {
		j := p.skip(i)
		if j >= len(p.head) {
			return p.alone(j)
		}
		if r := words.First(p.head[j:]); isOpening(r) && r != '/' || r == '«' {
			next, done := p.brackets(j)
			if done || p.refuse || next <= j {
				return next
			}
			i = next
			continue
		}
		m, end := p.mark(j)
		k := p.skip(end)
		if k >= len(p.head) && m != comma {
			p.end = m
			return p.alone(k)
		}
		if next := p.part(i, j, k, m); next > i {
			i = next
		} else if p.refuse || !p.ends(i, j, end, m) {
			return 0
		} else {
			return end
		}
	}
	return 0
}

// alone accepts a line that is a dateline alone: it must say more than a place.
func (p *reader) alone(i int) int {
	if p.dated || p.known {
		return min(i, len(p.head))
	}
	return 0
}

// ends reports whether the mark at head[j:end], after a part that ended at i, ends the dateline.
func (p *reader) ends(i, j, end int, m mark) bool {
	p.end = m
	r := words.First(p.head[min(end, len(p.head)-1):])
	glued := j == i && end < len(p.head) && !unicode.IsSpace(r)
	switch m {
	case noMark:
		upright := p.bracket || p.complete || p.nagency > 0 && p.dated
		told := p.known || p.dated || p.filed || p.nagency > 0                           // not "東京（とうきょう）は"
		return upright && (j > i || r > 0x2E80 && told || p.known && unicode.IsUpper(r)) // "(PTI) The …"
	case comma:
		return false
	case slash:
		p.end = longDash
		return p.known && (p.dated || p.bracket)
	case stop:
		return p.known || p.dated || p.bracket || p.stops()
	case hyphen, enDash:
		return !glued || p.known || p.dated // "Berlin-Mitte"
	case longDash:
		if glued && p.head[j] == '_' { // "API_URL"
			return false
		}
		if !p.known && strings.ContainsRune("=＝", words.First(p.head[j:])) && p.placeLen(end) > 0 {
			return false // "東京＝大阪間の新幹線"
		}
		if j == i && p.nplaces == 1 && p.nagency == 0 && !p.dated && p.region == (span{}) && !p.town(p.str(p.places[0])) {
			p.count(gluedDash) // "CLOUDBASE-- Resolve the names": text that a keyboard drew
		}
	case fullStop:
		p.spacedStop = j > i
		return p.head[j] != ';' || p.bracket || p.dated // "Oxford, Ohio; Thursday, 8 p.m."
	}
	return true
}

// stops reports whether a full stop alone may end the dateline: after towns, in languages whose papers write
// "Berlin. Die Regierung …", "Lima, Perú. El gobierno …". English ones do not.
func (p *reader) stops() bool {
	if p.w.Code == "en" || p.region != (span{}) && !p.place(p.str(p.region)) {
		return false
	}
	for k := range p.nplaces {
		if s := p.city(k); !p.town(s) && !p.village(s) {
			return false
		}
	}
	return p.nplaces > 0
}

func (p *reader) str(s span) string { return p.head[s.start:s.end] }

// skip returns the first byte at or after i that is no space.
func (p *reader) skip(i int) int {
	for i < len(p.head) {
		r, size := utf8.DecodeRuneInString(p.head[i:])
		if !unicode.IsSpace(r) && r != '\u200f' && r != '\u200e' && r != '\u200b' && r != '\ufeff' {
			return i
		}
		i += size
	}
	return i
}

// trim takes spaces from both ends of a span.
func (p *reader) trim(s span) span {
	left := strings.TrimLeftFunc(p.str(s), unicode.IsSpace)
	s.start = s.end - len(left)
	s.end = s.start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return s
}

// addPlace adds a place, and returns its end as the others do.
func (p *reader) addPlace(s span) int {
	if p.nplaces == len(p.places) {
		p.refuse = true
		return s.end
	}
	p.places[p.nplaces] = s
	p.nplaces++
	return s.end
}

// addAgency adds an agency with the evidence that it is; a second known one counts no more than the first.
func (p *reader) addAgency(s span, e Evidence) int {
	if p.nagency == len(p.agencies) {
		return s.end
	}
	p.agencies[p.nagency] = s
	p.nagency++
	if e != agencyKnown || !p.known {
		p.count(e)
	}
	p.known = p.known || e == agencyKnown
	return s.end
}

func (p *reader) setDate(d date.Date) {
	if !p.dated {
		p.dated, p.date = true, d
		p.count(dayStated)
	}
}

// setReporter takes the first reporter that is named.
func (p *reader) setReporter(s span) int {
	s.start = s.end - len(strings.TrimLeft(p.str(s), ":：/／=＝ \u00a0\u3000"))
	if s = p.trim(s); p.reporter == (span{}) && s.start < s.end {
		p.reporter = s
	}
	return s.end
}
