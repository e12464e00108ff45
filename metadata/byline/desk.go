package byline

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// takeDesk reads a desk: a whole phrase ("Our Correspondent"), or words that end in one ("BR Web Desk").
func (p *bylineParser) takeDesk(i, j int) bool {
	s := p.text(i, j)
	switch {
	case p.titleBeforeColon(i, j):
		p.role = s
		return true
	case p.w.Whole(lang.Desk, s):
		if p.titleOnly(s) {
			return false
		}
		p.deskAgency(i, j)
		return p.addOrg(s)
	case p.takeDeskOfAgency(i, j):
		return true
	}
	return p.takeDeskEnd(i, j)
}

// filedDesk reads a desk with its place and its day: "大陸新聞組北京17日電". It returns the token after it, i when there is none.
func (p *bylineParser) filedDesk(i, j int) int {
	if j+1 >= p.n || p.toks[j].kind != dateToken {
		return i
	}
	s := p.text(i, j)
	_, n := p.w.Suffix(lang.Place, s)
	if n == 0 || n == len(s) || words.Filed(p.text(j+1, j+2)) != len(p.text(j+1, j+2)) || !strings.ContainsRune("組组部社", words.Last(s[:len(s)-n])) {
		return i
	}
	p.addOrg(s[:len(s)-n])
	p.setPlace(s[len(s)-n:])
	p.hasEvidence = true
	return j + 2
}

// office reads the title of a job after a label where nobody is named: "Author: Marketing and Event Coordinator". It returns the end of the line, i
// when there is none.
func (p *bylineParser) office(i, j int) int {
	if j-i > 1 || !p.labelled || p.before != atStart || p.part > partAuthor || !p.isAnd(j) || p.toks[i].shape != title || p.named(i) {
		return i
	}
	rest := p.text(i, p.n)
	if _, n := p.w.Suffix(lang.Role, rest); n == 0 || strings.ContainsAny(rest, ",;|/") || p.named(j+1) {
		return i
	}
	p.addOrg(rest)
	return p.n
}

// titleBeforeColon reports a title that a colon makes the label of a person: "Staff Writer: Jane Doe".
func (p *bylineParser) titleBeforeColon(i, j int) bool {
	s := p.text(i, j)
	return p.isMark(j, ":：") && p.before == atStart && (p.w.Whole(lang.Desk, s) || p.w.Whole(lang.Role, s))
}

// titleOnly reports a desk's phrase that is a title too, where it is no desk: after a person, or as a whole line.
func (p *bylineParser) titleOnly(s string) bool {
	return p.w.Whole(lang.Role, s) && (p.lastAuthor() != nil || p.n == 1 && !p.structured)
}

// takeDeskOfAgency reads a desk with its agency after it: "Redazione ANSA".
func (p *bylineParser) takeDeskOfAgency(i, j int) bool {
	k := p.phrase(lang.Desk, i)
	if k == i || k >= j || p.before != atStart {
		return false
	}
	known, outlet := p.agencyName(p.text(k, j), upper)
	if !known || outlet {
		return false
	}
	p.addOrg(p.text(i, k))
	p.addAgency(p.text(k, j))
	return true
}

// maxDeskWords is how many words a desk has with the words before it: "Dawn Islamabad Bureau Staff Reporter".
const maxDeskWords = 6

// takeDeskEnd reads words that end in a desk: "BR Web Desk".
func (p *bylineParser) takeDeskEnd(i, j int) bool {
	s := p.text(i, j)
	_, n := p.w.Suffix(lang.Desk, s)
	if n == 0 || j-i > maxDeskWords || p.chartSource(i) || p.deskInSentence(i, j) || p.titleAfterPerson(s) {
		return false
	}
	k := p.tokenAt(p.toks[j-1].end - n)
	if p.personBeforeTitle(i, k, j) || !p.structured && p.personIn(i, j) {
		return false
	}
	p.deskAgency(i, k)
	return p.addOrg(s)
}

// deskInSentence reports words in small letters before a desk without a label: "Letters to the Editor".
func (p *bylineParser) deskInSentence(i, j int) bool {
	return !p.labelled && (p.toks[i].shape == lower || p.stopInside(i, j))
}

// titleAfterPerson reports a desk's words that are the title of the person before them: "Jane Doe, Foreign Correspondent".
// After a bar they are, if no title is the same: "Jane Doe | Web Desk".
func (p *bylineParser) titleAfterPerson(s string) bool {
	return p.lastAuthor() != nil && (p.before != afterBar || p.w.Whole(lang.Role, s))
}

// personBeforeTitle reports a name in [i:k) and a title after it: "Jane Doe Staff Correspondent", not "Web Desk Staff
// Correspondent" or "Agence France-Presse Staff Correspondent".
func (p *bylineParser) personBeforeTitle(i, k, j int) bool {
	return k-i >= 2 && p.nameLike(i, k) && p.w.Whole(lang.Role, p.text(k, j)) && !p.deskWord(i, k) && !p.w.Whole(lang.Agency, p.text(i, k))
}

// stopInside reports whether an everyday word in small letters stands among tokens [i:j).
func (p *bylineParser) stopInside(i, j int) bool {
	for k := i; k < j; k++ {
		if p.toks[k].shape == lower && p.w.Own(lang.Stop, p.text(k, k+1)) {
			return true
		}
	}
	return false
}

// deskWord reports whether an organisation's word stands among tokens [i:j).
func (p *bylineParser) deskWord(i, j int) bool {
	for k := i; k < j; k++ {
		if w := p.text(k, k+1); p.w.Whole(lang.Org, w) || p.w.Whole(lang.Desk, w) {
			return true
		}
	}
	return false
}

// deskAgency notes the agency whose desk it is: "Reuters Staff".
func (p *bylineParser) deskAgency(i, j int) {
	for k := j; k > i; k-- {
		if known, outlet := p.agencyName(p.text(i, k), p.toks[i].shape); known {
			if !outlet {
				p.addAgency(p.text(i, k))
			}
			return
		}
	}
}

// personIn reports whether the model sees a person with two names or more at the start of the words [i:j), and more after it.
func (p *bylineParser) personIn(i, j int) bool {
	p.readKinds()
	if p.kinds[i] == isOrg && p.titleOf2(segment{isOrg, i, j}) > 0 {
		return true
	}
	if p.kinds[i] != isFirst || p.looks[i].signs&signGiven == 0 && !p.labelled {
		return false
	}
	k := i + 1
	for k < j && p.kinds[k] == isMore {
		k++
	}
	return k-i >= 2 && k < j && p.looks[i+1].signs&signPlace == 0
}

// personAmong reports whether the model sees a person begin among the words [i:j).
func (p *bylineParser) personAmong(i, j int) bool {
	p.readKinds()
	for k := i; k < j; k++ {
		if p.kinds[k] == isFirst && p.looks[k].signs&signGiven != 0 {
			return true
		}
	}
	return false
}
