package byline

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
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
	glued                // nothing: "Jane Doe BBC News"
)

// A bylineParser holds one line while it is read.
type bylineParser struct {
	line       string
	w          words.Words
	locale     date.Locale
	structured bool
	dated      bool // the line has a date
	toks       [maxTokens]token
	n          int

	asked   [maxTokens]bool
	classes [maxTokens]lang.Classes
	looks   [maxTokens]outlook
	kinds   [maxTokens]kindOf
	sort    uint8 // of line: a source's value, with a date, with a label first
	has     sign  // what its words have

	part        part
	labelled    bool      // a label stood at the start or before the current item
	bareLabel   bool      // the label in force is a noun without colon ("Text"), which may be any heading's word
	hasEvidence bool      // a label, title, time, address or agency beside a person says that this is a byline
	firstPart   part      // the part of the first label
	firstColon  bool      // a colon or the like stands after the first label
	before      separator // before the current token
	openBracket rune      // the closing mark of open parentheses
	role        string
	handle      string
	email       string
	ahead       string // stands before the first person
	sentence    int    // index in out.Authors of the first author of the current sentence
	inContr     bool   // the last person is a contributor
	out         Byline
}

func (p *bylineParser) text(i, j int) string {
	if i >= j {
		return ""
	}
	return p.line[p.toks[i].start:p.toks[j-1].end]
}

func (p *bylineParser) isWord(k int) bool { return k < p.n && p.toks[k].kind == wordToken }

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

func (p *bylineParser) lastAuthor() *Author {
	if p.inContr || len(p.out.Authors) == 0 {
		return nil
	}
	return &p.out.Authors[len(p.out.Authors)-1]
}

// namesAnyone reports whether somebody was named so far: a person, an agency or a desk.
func (p *bylineParser) namesAnyone() bool {
	return len(p.out.Authors)+len(p.out.Contributors)+len(p.out.Agencies) > 0 || p.out.Desk != ""
}

// nickname reports whether a name in parentheses at token j stands inside a name: "Paramita (Guha) Ghosh".
func (p *bylineParser) nickname(j int) bool {
	return p.structured && j+3 < p.n && p.isMark(j, "(") && p.isMark(j+2, ")") &&
		p.toks[j+1].shape == title && p.toks[j+3].kind == wordToken && p.toks[j+3].shape == title
}

// known reports whether a phrase of a class begins at token i.
func (p *bylineParser) known(c lang.Class, i int) bool {
	return p.prefix(c, i) > 0
}

// phrase is the token after a phrase of a class at token i, i when there is none.
func (p *bylineParser) phrase(c lang.Class, i int) int {
	if i >= p.n {
		return i
	}
	n := p.prefix(c, i)
	if n == 0 {
		return i
	}
	return p.tokenAt(p.toks[i].start + n)
}

// prefix is the length of the longest phrase of a class that begins at token i.
func (p *bylineParser) prefix(c lang.Class, i int) int {
	if !p.begins(i).Has(c) {
		return 0
	}
	_, n := p.w.Prefix(c, p.line[p.toks[i].start:])
	return n
}

// begins is the set of classes a phrase of which may begin at token i, asked once.
func (p *bylineParser) begins(i int) lang.Classes {
	if !p.asked[i] {
		p.asked[i], p.classes[i] = true, p.w.Begins(p.line[p.toks[i].start:])
	}
	return p.classes[i]
}
