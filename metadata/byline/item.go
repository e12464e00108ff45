package byline

import (
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// item finds the part of the words [i:j) and returns the token after what it took, i when they have none.
func (p *bylineParser) item(i, j int) int {
	if p.takeSuffix(i, j) {
		return j
	}
	if p.before == afterIn {
		return p.takePlace(i, j)
	}
	if j-i == 1 && p.namesAnyone() && p.before != afterAnd && p.toks[i].shape == lower && isAccount(p.text(i, j)) && p.roleAt(i, j) == 0 {
		return j // "Jane Doe, admin"
	}
	if !p.structured && j-i == 1 && p.before == atStart && p.toks[i].shape == lower && p.toks[i].end-p.toks[i].start <= 3 && p.isMark(j, ",/") && j+1 < p.n && p.agencyAt(j+1) {
		return j // "jb, Reuters": the initials of who put it in
	}
	if p.before == atStart && !p.labelled && p.toks[i].shape == uncased && p.isMark(j, ",") && (p.place(i, j) || gazetteer.Town(p.text(i, j))) && p.hasMore(j) {
		p.ahead = p.text(i, j) // "순천, 광양 구현민 기자"
		return j
	}
	if next := p.filedDesk(i, j); next > i {
		return next
	}
	if next := p.office(i, j); next > i {
		return next
	}
	if p.takeAgency(i, j) || p.takeDesk(i, j) {
		return j
	}
	if !p.structured && p.takeParts(i, j) {
		return j
	}
	if next := p.takeRole(i, j); next != i {
		return next
	}
	if p.takeKnownPlace(i, j) {
		return j
	}
	if next := p.takeGluedOrg(i, j); next > i {
		return next
	}
	if p.takeOrg(i, j) {
		return j
	}
	if p.takePerson(i, j) {
		return j
	}
	if p.takeUnknown(i, j) {
		return j
	}
	return i
}

// takeSuffix reads a degree after a comma: "Jane Doe, M.D.".
func (p *bylineParser) takeSuffix(i, j int) bool {
	a := p.lastAuthor()
	if a == nil || p.before != afterComma && p.before != afterParen && !(p.structured && p.before == glued) {
		return false
	}
	if !p.degree(i, j) && !(p.before == afterParen && p.w.Whole(lang.Suffix, p.text(i, j))) && !(p.structured && j-i == 1 && p.unknownDegree(i)) {
		return false
	}
	if a.Suffix != "" {
		a.Suffix += ", "
	}
	a.Suffix += p.text(i, j)
	p.hasEvidence = true
	return true
}

// unknownDegree reports whether a word in capitals after a structured name may be a degree no table knows: "FACLM".
func (p *bylineParser) unknownDegree(i int) bool {
	s := p.text(i, i+1)
	known, _ := p.agencyName(s, upper)
	return p.toks[i].shape == upper && len(s) <= 6 && text.ASCII(s) && !known && !p.allCaps(0, p.n)
}

// takePlace reads what follows a preposition: at most four words with capitals. After a title an organisation may follow:
// "Senior Reporter for The Example".
func (p *bylineParser) takePlace(i, j int) int {
	if a := p.lastAuthor(); a != nil && a.Organization == "" && !p.place(i, j) && (a.Role != "" && !p.shortPreposition && p.toks[i].shape != uncased || p.orgLike(i, j)) {
		p.addOrg(p.text(i, j))
		return j
	}
	if p.toks[i].shape == uncased && !p.place(i, j) && len(p.out.Authors) > 0 && p.wordsOnly() {
		return i // "लेखक सम्मेलन कल से शुरू होगा"
	}
	if j-i > 5 || !p.hasEvidence && !p.structured && !p.place(i, j) {
		return i // "Das Studium in Zahlen"
	}
	for k := i; k < j; k++ {
		if s := p.toks[k].shape; s == lower && !p.particle(k, j) && !p.known(lang.Place, i) || s == numeral || s == coded {
			return i
		}
	}
	if p.toks[min(i+1, j)].kind == wordToken || j == i+1 { // else a section: "in Arts & Books"
		p.setPlace(p.text(i, j))
	}
	return j
}

// wordsOnly reports whether the line has no mark, address or date.
func (p *bylineParser) wordsOnly() bool {
	for _, t := range p.toks[:p.n] {
		if t.kind != wordToken {
			return false
		}
	}
	return true
}

func (p *bylineParser) place(i, j int) bool { return p.w.Whole(lang.Place, p.text(i, j)) }

func (p *bylineParser) setPlace(s string) {
	if p.inContr {
		if c := &p.out.Contributors[len(p.out.Contributors)-1]; c.Place == "" {
			c.Place = s
		}
		return
	}
	if a := p.lastAuthor(); a != nil {
		if a.Place == "" {
			a.Place = s
		}
		return
	}
	if p.namesAnyone() && p.out.Place == "" {
		p.out.Place = s
		return
	}
	p.ahead = s
}

// takeKnownPlace reads a place the tables know, where a place may stand: after a mark, or first with a person or an agency
// to follow.
func (p *bylineParser) takeKnownPlace(i, j int) bool {
	s := p.text(i, j)
	if n := words.Filed(s); n > 0 && n < len(s) && p.namesAnyone() && (p.w.Whole(lang.Place, s[:len(s)-n]) || words.Gathered(s[:len(s)-n]) || gazetteer.Town(s[:len(s)-n]) || p.before == afterBar && n > len("電") && utf8.RuneCountInString(s) <= 5) {
		if !words.Gathered(s[:len(s)-n]) {
			p.setPlace(s[:len(s)-n])
		}
		return true // "台北報導"
	}
	if p.toks[i].shape == lower || !p.w.Whole(lang.Place, s) {
		return false
	}
	switch p.before {
	case atStart:
		if p.labelled || !(p.isMark(j, "-–—|/=＝:,،(") && p.hasMore(j)) {
			return false
		}
		if p.isMark(j, ":,") && !p.structured {
			return false
		}
		p.ahead = s
		return true
	case glued:
		if !p.namesAnyone() {
			return false
		}
	}
	p.setPlace(s)
	return true
}
