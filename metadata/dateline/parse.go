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

// A datelineParser reads the head of a text. The spans it collects become strings only when the dateline is accepted.
type datelineParser struct {
	text string // the whole text
	head string // what is looked at
	w    words.Words
	l    date.Locale

	places     [6]span
	nplaces    int
	region     span
	agencies   [4]span
	nagency    int
	reporter   span
	date       date.Date
	sep        sepKind
	score      int
	found      [12]evidence
	nfound     int
	known      bool // an agency the tables know stands in the agency's place
	dated      bool
	bracket    bool // something stood in parentheses
	complete   bool // what was read needs no separator: "लखनऊ 3 मई 2023 बैठक"
	fused      bool // a mark joins a known agency and a known place: "دمشق-سانا"
	spacedStop bool // "बुहान ।": a space parts the mark from the town, as in the papers of Nepal
	dotted     bool // a dot in the middle of the line ends it, as no interview has: "Neuss · Was kann …?"
	dayFirst   bool // a date stands before the place
	refuse     bool // something stood there that no dateline holds
}

// A sepKind is what divides a dateline from its story.
type sepKind uint8

const (
	sepNone   sepKind = iota
	sepStop           // . । ;
	sepHyphen         // -, –
	sepColon          // :
	sepDash           // —, --, _, .-, =, ـ
)

func (p *datelineParser) parse(s string, l date.Locale) (Dateline, bool) {
	head := s
	if len(head) > maxDateline {
		head = text.Cut(head, maxDateline)
	}
	*p = datelineParser{text: s, head: head, l: l, w: words.For(head, l.Language)}
	start := p.skip(0)
	var end int
	r := words.First(head[start:])
	switch {
	case isOpening(r) && r != '/':
		end = p.bracketed(start)
	case text.HanOrKana(r):
		end = p.east(start)
	default:
		end = p.plain(start)
	}
	if end <= start || p.refuse || p.dayFirst && p.nagency == 0 {
		return Dateline{}, false
	}
	p.weighPlaces()
	p.weighRest(end)
	if p.refuse || p.score < acceptScore {
		return Dateline{}, false
	}
	return p.dateline(start, end), true
}

// dateline builds the result for a dateline head[start:end].
func (p *datelineParser) dateline(start, end int) Dateline {
	d := Dateline{Raw: strings.TrimRight(p.head[start:end], " \t\n\u00a0\u3000"), Date: p.date}
	d.Length = start + len(d.Raw)
	for _, s := range p.places[:p.nplaces] {
		d.Places = append(d.Places, p.str(s))
	}
	d.Region = p.str(p.region)
	for _, s := range p.agencies[:p.nagency] {
		d.Agencies = append(d.Agencies, p.str(s))
	}
	switch r := strings.Trim(p.str(p.reporter), "()（）"); {
	case strings.ContainsFunc(r, unicode.IsDigit):
	case p.w.Whole(lang.Agency, r):
		d.Agencies = append(d.Agencies, r) // "［ロンドン　８日（ロイター）］"
	default:
		d.Reporter = r
	}
	return d
}

func (p *datelineParser) str(s span) string { return p.head[s.start:s.end] }

// skip returns the first byte at or after i that is no space.
func (p *datelineParser) skip(i int) int {
	for i < len(p.head) {
		r, size := utf8.DecodeRuneInString(p.head[i:])
		if !unicode.IsSpace(r) && r != '\u200f' && r != '\u200e' && r != '\u200b' && r != '\ufeff' {
			return i
		}
		i += size
	}
	return i
}

func (p *datelineParser) addPlace(s span) {
	if p.nplaces < len(p.places) {
		p.places[p.nplaces] = s
		p.nplaces++
	} else {
		p.refuse = true
	}
}

func (p *datelineParser) addAgency(s span, e evidence) {
	if p.nagency < len(p.agencies) {
		p.agencies[p.nagency] = s
		p.nagency++
		p.count(e)
	}
}

func (p *datelineParser) setDate(d date.Date) {
	if !p.dated {
		p.dated, p.date = true, d
		p.count(dayStated)
	}
}

// plain reads a dateline that begins with a word.
func (p *datelineParser) plain(i int) int {
	if d, end, ok := p.dateAt(i); ok {
		end = p.skip(end)
		p.setDate(d)
		if isOpening(words.First(p.head[end:])) {
			return p.after(end)
		}
		return p.placeAfterDate(end)
	}
	if end := p.agencyAlone(i); end > i {
		return end
	}
	if next := p.deskFirst(i); next > i {
		i = next
	}
	if next := p.agencyFirst(i); next > i {
		i = next
	}
	end := p.placeAt(i)
	if end <= i {
		return 0
	}
	p.reporterFirst(&i, &end)
	if k := p.fusedAgency(i, end); k > i {
		end = k
	}
	p.addPlace(span{i, end})
	return p.after(end)
}

// after reads what follows the first place: more places, region, date, agency, separator. It returns the end of the
// separator, or 0 when the text goes on in a way no dateline does.
func (p *datelineParser) after(i int) int {
	for steps := 0; steps < 12; steps++ {
		j := p.skip(i)
		if j >= len(p.head) {
			return p.atEnd(j)
		}
		next, done := p.element(i, j)
		if done || p.refuse {
			return next
		}
		if next <= i {
			return 0
		}
		i = next
	}
	return 0
}

// atEnd accepts a line that is a dateline alone: it must say more than a place.
func (p *datelineParser) atEnd(i int) int {
	if p.dated || p.known {
		return i
	}
	return 0
}

// element reads one element at j, after the one that ended at i. done says that the dateline ends at next.
func (p *datelineParser) element(i, j int) (next int, done bool) {
	r, size := utf8.DecodeRuneInString(p.head[j:])
	switch r {
	case ',', '،', '，', '、':
		return p.afterComma(j + size), false
	case '(', '（', '[', '［', '«', '〔', '【':
		return p.inBrackets(j), false
	case '/', '／':
		return p.afterSlash(j, size)
	case '.':
		return p.afterStop(j)
	case '-', '–', '—', '―', '−', '_', 'ـ', '‐', '|':
		return p.afterDash(j)
	case ':', '：', '៖':
		p.sep = sepColon
		if d, end, ok := p.dateAt(p.skip(j + size)); ok && p.skip(end) == len(p.text) {
			p.setDate(d)
			return end, true
		}
		return j + size, true
	case ';', '।', '۔', '=', '＝', '»':
		if r == ';' && !p.bracket && !p.dated {
			return 0, true // "Oxford, Ohio; Thursday, 8 p.m."
		}
		p.sep, p.spacedStop = sepStop, p.spacedAt(j)
		if r == '=' || r == '＝' {
			p.sep = sepDash
		}
		return j + size, true
	}
	if r == '·' || r == '•' || r == '∙' {
		p.sep, p.dotted = sepHyphen, true
		return j + size, true
	}
	if d, end, ok := p.dateAt(p.joined(j)); ok {
		p.setDate(d)
		p.complete = p.complete || p.fullDateEnds(end)
		return end, false
	}
	if end := p.conjoined(j); end > j {
		return end, false
	}
	if n := p.agencySlot(j); n > 0 && !p.known && j > i && p.nplaces > 0 && p.place(p.city(0)) {
		p.addAgency(span{j, j + n}, agencyKnown) // "BERLIN taz |"
		p.known = true
		return j + n, false
	}
	if (p.bracket || p.complete || p.nagency > 0 && (p.dated || p.fused)) && (j > i || r > 0x2E80 || p.known && unicode.IsUpper(r)) {
		return j, true // no separator: "(PTI) The …"
	}
	return 0, true
}
