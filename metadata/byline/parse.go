package byline

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// A separator is what stands before an item.
type separator uint8

const (
	atStart    separator = iota
	afterBar             // | / • — ; a date, an address
	afterComma           //
	afterAnd             //
	afterParen           // inside parentheses
	afterIn              // a preposition before a place
	glued                // nothing: "Jane Doe BBC News"
)

// A bylineParser reads one line from left to right, token by token. Each token must find a part; the first that does not
// ends the parse.
type bylineParser struct {
	line       string
	w          words.Words
	locale     date.Locale
	structured bool
	toks       [maxTokens]token
	n          int

	part             part
	labelled         bool      // a label stood at the start or before the current item
	hasEvidence      bool      // a label, title, time, address or agency beside a person says that this is a byline
	desk             bool      // the desk or agency is a known one, or has evidence of its own
	firstPart        part      // the part of the first label
	before           separator // before the current token
	openBracket      rune      // the closing mark of open parentheses
	role             string
	handle           string
	email            string
	ahead            string // stands before the first person
	bareLabel        bool   // the label in force is a noun without colon ("Text"), which may be any heading's word
	colon            bool   // a colon or slash stands after the label in force
	firstColon       bool   // a colon or the like stands after the first label
	bareLabels       int    // labels in force that were strict
	dated            bool   // the line has a date
	shortPreposition bool   // the preposition in force is the first of its language: "in"
	sentence         int    // index in out.Authors of the first author of the current sentence
	inContr          bool   // the last person is a contributor
	bare             int    // people taken on their shape alone
	out              Byline
	asked            [maxTokens]bool
	classes          [maxTokens]lang.Classes
	read             bool // looks and kinds are filled
	looks            [maxTokens]outlook
	kinds            [maxTokens]kindOf
}

func (p *bylineParser) text(i, j int) string {
	if i >= j {
		return ""
	}
	return p.line[p.toks[i].start:p.toks[j-1].end]
}

// tokenAt is the index of the first token that starts at or after byte pos.
func (p *bylineParser) tokenAt(pos int) int {
	for k := 0; k < p.n; k++ {
		if p.toks[k].start >= pos {
			return k
		}
	}
	return p.n
}

func (p *bylineParser) isMark(k int, marks string) bool {
	return k < p.n && p.toks[k].kind == markToken && strings.ContainsRune(marks, p.toks[k].mark)
}

func (p *bylineParser) parse() bool {
	if p.n == 0 {
		return false
	}
	for k := 1; k < p.n; k++ {
		if p.toks[k].kind == dateToken && p.toks[k-1].kind == dateToken && strings.ContainsRune("-–—", words.First(strings.TrimLeft(p.text(k, k+1), " "))) && !p.structured {
			return false // the days of an exhibition
		}
	}
	if last := p.toks[p.n-1]; last.kind == markToken && strings.ContainsRune("-–—:=_：", last.mark) {
		return false // a dateline or a label without its words
	}
	for i := 0; i < p.n; {
		next := p.step(i)
		if next <= i {
			return false
		}
		i = next
	}
	return p.finish()
}

// step reads one thing at token i and returns the token after it, or i when it has no part in a byline.
func (p *bylineParser) step(i int) int {
	t := p.toks[i]
	switch t.kind {
	case dateToken:
		p.before = afterBar
		p.hasEvidence = true
		return i + 1
	case emailToken:
		return p.address(i, false)
	case handleToken:
		return p.address(i, true)
	case linkToken:
		return i
	case markToken:
		return p.mark(i)
	}
	if next := p.partAfter(i); next > i {
		return next
	}
	if next := p.sentFrom(i); next > i {
		return next
	}
	if p.withPerson(i) {
		p.before = afterAnd
		return i + 1
	}
	if next := p.label(i); next > i {
		return next
	}
	if next := p.conjunction(i); next > i {
		return next
	}
	if next := p.noise(i); next > i {
		return next
	}
	if next := p.preposition(i); next > i {
		return next
	}
	j := p.itemEnd(i)
	if next := p.item(i, j); next > i {
		if p.before != afterComma || next < p.n {
			p.before = glued
		}
		return next
	}
	return i
}

// partAfter reads what a person did in parentheses after the name: "Jane Doe (text), John Smith (photos)".
func (p *bylineParser) partAfter(i int) int {
	if p.before != afterParen || p.lastAuthor() == nil {
		return i
	}
	pt, next := p.labelPhrase(i)
	if next == i || !p.isMark(next, ")）") || pt == partSource {
		return i
	}
	p.hasEvidence = true
	if pt != partAuthor && pt != partWriter {
		a := p.out.Authors[len(p.out.Authors)-1]
		p.out.Authors = p.out.Authors[:len(p.out.Authors)-1]
		p.out.Contributors = append(p.out.Contributors, Contributor{Name: a.Name, Role: pt.role(), Place: a.Place})
		p.inContr = true
	}
	return next
}

func (p *bylineParser) mark(i int) int {
	switch r := p.toks[i].mark; r {
	case ',', '،', '、', '，':
		p.before = afterComma
	case '|', '/', '•', '·', '–', '—', '-', ';', '；', '／', '｜', '=', '＝', '\n', '・', '›', '●', '▪', '~', '᛫', '∙', '⋅', '‐', '―', 'ー', '*', '◆', '■', '▲', '؛', '╱':
		if r == '-' && !p.toks[i].spaced && i > 0 && p.toks[i-1].kind == wordToken && i+1 < p.n && !p.toks[i+1].spaced && !text.HanOrKana(words.First(p.line[p.toks[i-1].start:])) && !(p.w.Code == "tr" && p.toks[i-1].shape == upper) {
			return i // a hyphen inside a word that is none
		}
		p.before = afterBar
	case '&', '+', '＆':
		p.before = afterAnd
	case '(', '[', '（', '［', '【', '〔', '<', '«':
		if p.openBracket != 0 {
			return i
		}
		p.openBracket = r
		p.before = afterParen
	case ')', ']', '）', '］', '】', '〕', '>', '»':
		if p.openBracket == 0 && r == '»' {
			p.before = afterBar
			return i + 1
		}
		if p.openBracket == 0 {
			return i
		}
		p.openBracket = 0
		p.before = glued
	case '.', '。':
		if p.structured && p.namesAnyone() && p.openBracket == 0 && (i+1 == p.n || p.toks[i+1].spaced) {
			p.before = afterComma // "Jane Doe, Lisbon. Correspondent"
			return i + 1
		}
		afterDate := i > 0 && p.toks[i-1].kind == dateToken
		if i+1 < p.n && p.sentence == len(p.out.Authors) && !p.inContr && !afterDate || !p.hasEvidence {
			return i
		}
		p.sentence = len(p.out.Authors)
		p.part, p.labelled, p.before = noPart, false, atStart
	case ':', '：':
		if p.role == "" || p.occasional(p.role) {
			return i
		}
		p.labelled, p.hasEvidence, p.before = true, true, atStart
	default:
		return i
	}
	return i + 1
}

func (p *bylineParser) address(i int, handle bool) int {
	s := p.text(i, i+1)
	a := p.lastAuthor()
	switch {
	case handle && a != nil && a.Handle == "" && p.before != atStart:
		a.Handle = s
	case handle && p.handle == "":
		p.handle = s
	case !handle && a != nil && a.Email == "":
		a.Email = s
	case !handle && p.email == "":
		p.email = s
	default:
		return i + 1
	}
	p.hasEvidence = true
	if p.before != afterParen {
		p.before = afterBar
	}
	return i + 1
}

func (p *bylineParser) lastAuthor() *Author {
	if p.inContr || len(p.out.Authors) == 0 {
		return nil
	}
	return &p.out.Authors[len(p.out.Authors)-1]
}

// conjunction reads "and" between two items.
func (p *bylineParser) conjunction(i int) int {
	if s := p.toks[i].shape; i == 0 || i+1 == p.n || s == title || s == mixed || !p.namesAnyone() && p.role == "" {
		return i
	}
	if !p.w.Whole(lang.And, p.text(i, i+1)) {
		return i
	}
	p.before = afterAnd
	if k := i + 1; p.namesAnyone() && p.n-k <= 3 && p.toks[k].kind == wordToken && (p.toks[k].shape == numeral || p.toks[k].shape == coded) {
		return p.n // "and 2 others", "외 1명"
	}
	return i + 1
}

// withPerson reports the word for "with" before one more person who ends a line with a label: "By Jane Doe with Tom Hill".
func (p *bylineParser) withPerson(i int) bool {
	if !p.labelled || len(p.out.Authors) == 0 || p.inContr || p.toks[i].shape == title {
		return false
	}
	if pt, next := p.labelPhrase(i); pt != partContributor || next != i+1 {
		return false
	}
	j := p.itemEnd(i + 1)
	if j != p.n && p.toks[j].kind == wordToken || !p.nameLike(i+1, j) || j-i < 3 || p.orgLike(i+1, j) {
		return false
	}
	p.readKinds()
	return p.looks[i+1].signs&signGiven != 0 || p.kinds[i+1] == isFirst
}

// namesAnyone reports whether somebody was named so far: a person, an agency or a desk.
func (p *bylineParser) namesAnyone() bool {
	return len(p.out.Authors)+len(p.out.Contributors)+len(p.out.Agencies) > 0 || p.out.Desk != ""
}
