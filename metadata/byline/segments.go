package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// A segment is words of a run that are one thing: tokens [from:to).
type segment struct {
	kind     kindOf
	from, to int
}

// maxSegments bounds the parts of one run of words.
const maxSegments = 6

// segments cuts the words [i:j) as the model reads them in their line.
func (p *bylineParser) segments(i, j int, out []segment) []segment {
	p.readKinds()
	for k := i; k < j; {
		kind := p.kinds[k]
		if kind == isMore {
			kind = isFirst
		}
		end := k + 1
		if p.toks[k].shape == upper && p.looks[k].signs&signAnd != 0 && k > i && end < j && (p.kinds[end] == isFirst || p.looks[end].signs&signGiven != 0) {
			for m := end + 1; m < j && p.kinds[end] == isOrg && p.kinds[m] == isOrg; m++ {
				p.kinds[m] = isMore
			}
			p.kinds[end] = isFirst
			out = append(out, segment{isAround, k, end}) // "JANE DOE AND TOM HILL Prairie Star"
			k = end
			continue
		}
		for end < j && (p.kinds[end] == kind && kind != isFirst || p.kinds[end] == isMore) {
			end++
		}
		if kind == isAround && p.toks[k].shape == numeral && end < j && p.kinds[end] == isOrg {
			for kind = isOrg; end < j && p.kinds[end] == isOrg; {
				end++ // "7 News WHDH"
			}
		}
		out = append(out, segment{kind, k, end})
		k = end
	}
	return out
}

// readKinds labels the line's tokens once.
func (p *bylineParser) readKinds() {
	if p.read {
		return
	}
	p.read = true
	p.look(&p.looks)
	theModel().label(p)
}

// takeParts reads a run of words as the model does: several things with no mark between them ("Jane Doe BBC News", "Tom Hill
// News reporter", "Ana Ruiz Madrid"), or one that is no person ("Nexstar" after two people). What the model says must be borne
// out by the tables and by the letters.
func (p *bylineParser) takeParts(i, j int) bool {
	if j-i > 14 || p.before == afterIn || j-i < 3 && !p.namesAnyone() && !(p.labelled && (p.place(j-1, j) || p.toks[i].shape == uncased)) && !p.isMark(j, "=＝/／╱") {
		return false
	}
	if p.labelled && p.before == atStart && j-i == 2 && !p.read && p.sure(i) {
		return false
	}
	var room [maxSegments]segment
	list := p.segments(i, j, room[:0])
	if len(list) > maxSegments {
		return false
	}
	list = p.mend(list)
	if p.articleLed(i) {
		p.takeOrganisation(i, j)
		return true
	}
	if p.titleAfter(list) {
		p.setRole(i, j)
		return true
	}
	if len(list) == 1 {
		return p.takeOnePart(list[0])
	}
	if last := list[len(list)-1]; len(list) > 1 && p.labelled && last.kind != isFirst && p.looks[last.from].signs&signEveryday != 0 && p.toks[last.from].shape == uncased {
		list = list[:len(list)-1] // a button: "松岡大介 フォロー"
	}
	people := 0
	for n, s := range list {
		if !p.borneOut(s, list, n) {
			return false
		}
		if s.kind == isFirst {
			people++
		}
	}
	if people == 0 {
		return false
	}
	for n, s := range list {
		switch s.kind {
		case isFirst:
			if !p.takePerson(s.from, s.to) {
				return false
			}
			p.before = glued
		case isOrg:
			p.takeOrganisation(s.from, s.to)
		case isRole:
			if n+1 < len(list) && list[n+1].kind == isFirst && (n == 0 || list[n-1].kind != isFirst) {
				p.role = p.text(s.from, s.to)
			} else {
				p.setRole(s.from, s.to)
			}
		case isPlace:
			p.setPlace(p.text(s.from, s.to))
		}
	}
	p.hasEvidence = p.hasEvidence || len(list) > people
	return true
}

// sure reports a given name and a family name after a label, which need no model: "Edited By: Rohan Mehta".
func (p *bylineParser) sure(i int) bool {
	var first, last outlook
	p.namesOf(p.text(i, i+1), &first)
	p.namesOf(p.text(i+1, i+2), &last)
	return first.signs&signGiven != 0 && last.signs&signFamily != 0 && p.toks[i].shape == title && p.toks[i+1].shape == title && !p.place(i, i+2)
}

// signsOf are the signs of the words of a part.
func (p *bylineParser) signsOf(s segment) (any sign) {
	for k := s.from; k < s.to; k++ {
		any |= p.looks[k].signs
	}
	return any
}

// takeOnePart reads a run that is one thing and no person, after somebody or as what signs.
func (p *bylineParser) takeOnePart(s segment) bool {
	if p.signsItself(s) {
		p.takeOrganisation(s.from, s.to)
		return true
	}
	if !p.namesAnyone() || p.lastAuthor() == nil || p.openBracket == 0 && p.before != afterComma && p.before != afterBar && p.before != afterAnd {
		return false
	}
	any := p.signsOf(s)
	first := p.looks[s.from].signs
	if first&(signGiven|signAccount|signLabel|signOther) != 0 || first&signEveryday != 0 && s.to-s.from == 1 || p.toks[s.from].shape == uncased || s.to-s.from > 6 {
		return false
	}
	switch s.kind {
	case isOrg:
		if p.toks[s.from].shape == lower || p.toks[s.from].shape == initial || p.place(s.from, s.to) {
			return false
		}
		if bare := any&(signOrg|signAgency|signDesk|signDomain) == 0; bare && s.to == s.from+1 && (p.before == afterAnd && strings.IndexByte(p.lastAuthor().Name, ' ') < 0 || !camel(p.text(s.from, s.to)) && p.placeLike(s.from) && p.before == afterComma) {
			return false // "By Sukarno and Suharto", "Jane Doe, Springfield"
		}
		if p.nameless(s) {
			return false // "Jane Doe, Yuan Lin"
		}
		if p.before == afterAnd && s.to-s.from > 1 && any&(signOrg|signAgency|signDomain|signDesk) == 0 {
			return false // "Jane Doe and Tom Hill"
		}
		p.takeOrganisation(s.from, s.to)
		return true
	case isRole:
		if p.before == afterAnd || any&signFamily != 0 || first&signStop != 0 || any&(signRole|signDesk) == 0 && p.toks[s.to-1].shape != lower {
			return false
		}
		p.setRole(s.from, s.to)
		return true
	case isPlace:
		if p.before != afterComma && p.before != afterBar || any&signFamily != 0 && any&signTown == 0 || p.toks[s.from].shape == lower {
			return false
		}
		p.setPlace(p.text(s.from, s.to))
		return true
	}
	return false
}

// signsItself reports an organisation before any person: after a label ("By 7 News WHDH"), before the mark that Korean papers sign
// with ("스포츠조선=선수영 기자"), after an agency ("AFP/The Local").
func (p *bylineParser) signsItself(s segment) bool {
	if p.before == afterParen && s.to-s.from == 1 && len(p.out.Authors) == 0 && p.out.Desk == "" && p.isMark(s.to, "/／╱") && p.roleFollows(s.to+1) && p.toks[s.from].shape == uncased {
		return true // "【聯合報╱記者王明／台北報導】"
	}
	if p.labelled && p.before == atStart && s.to-s.from == 2 && p.looks[s.to-1].signs&signPlace != 0 && p.looks[s.from].signs&(signGiven|signFamily) == 0 && p.part <= partAuthor && p.toks[s.from].shape != lower && p.toks[s.from].shape != uncased {
		return len(p.out.Authors) == 0 && p.out.Desk == "" // "par Attac France"
	}
	if s.kind != isOrg || len(p.out.Authors) > 0 || p.inContr || p.out.Desk != "" || p.part > partAuthor {
		return false
	}
	any := p.signsOf(s)
	if any&(signGiven|signAccount) != 0 || p.looks[s.from].signs&signEveryday != 0 {
		return false
	}
	switch {
	case p.before == atStart && p.labelled:
		return any&(signOrg|signAgency|signDesk|signDomain) != 0 && p.toks[s.from].shape != lower
	case p.before == atStart:
		return p.isMark(s.to, "=＝") && p.toks[s.from].shape == uncased && s.to+1 < p.n && p.roleAhead(s.to+2)
	}
	return p.before == afterBar && len(p.out.Agencies) > 0 && any&(signPlace|signTown) == 0 && p.toks[s.from].shape != lower && p.toks[s.from].shape != uncased
}

// takeOrganisation notes an organisation or agency.
func (p *bylineParser) takeOrganisation(i, j int) {
	s := p.text(i, j)
	if p.lastAuthor() != nil && p.w.Whole(lang.Role, s) {
		p.setRole(i, j)
		return
	}
	if known, outlet := p.agencyName(s, p.toks[i].shape); known && !outlet {
		p.addAgency(s)
		return
	}
	p.addOrg(s)
}

// borneOut reports whether the tables and the letters bear out a part of a run.
func (p *bylineParser) borneOut(s segment, list []segment, n int) bool {
	var all, any sign
	all = ^sign(0)
	for k := s.from; k < s.to; k++ {
		all &= p.looks[k].signs
		any |= p.looks[k].signs
	}
	switch s.kind {
	case isFirst:
		nm, ok := p.parseName(s.from, s.to)
		if !ok || nm.lower || !p.believable(nm, s.from, s.to) {
			return false
		}
		if nm.uncased {
			return p.labelled && len(list) == 1
		}
		if nm.words < 2 || nm.words > 4 || !p.labelled && !p.hasEvidence && p.signsOf(s)&(signGiven|signFamily) == 0 && !(n+1 < len(list) && list[n+1].kind == isRole) {
			return false
		}
		if n > 0 && list[n-1].kind == isFirst { // two people with nothing between them
			first, last := p.looks[s.from].signs, p.looks[s.from-1].signs
			return first&signGiven != 0 && (last&signGiven == 0 || last&signFamily != 0 && first&signFamily == 0)
		}
		return true
	case isOrg:
		known, _ := p.agencyName(p.text(s.from, s.to), p.toks[s.from].shape)
		return known || any&(signOrg|signDesk|signDomain) != 0 || camel(p.text(s.from, s.from+1)) || p.text(s.from, s.from+1) == "The" || p.acronymAt(s.from) || p.toks[s.from].shape == mixed
	case isRole:
		return any&(signRole|signDesk) != 0
	case isAround:
		return p.toks[s.from].shape == upper && all&signAnd != 0
	case isPlace:
		return all&(signPlace|signTown) != 0
	}
	return false
}

// acronymAt reports a short word in capitals in a line that is not all capitals.
func (p *bylineParser) acronymAt(k int) bool {
	s := p.text(k, k+1)
	return p.toks[k].shape == upper && utf8.RuneCountInString(s) <= 5 && !p.allCaps(0, p.n) && !isRoman(s)
}

// camel reports a capital inside a word that is no name's: "BuzzFeed", "WebMD", but not "McDonald", "DeSardo" or "O'Neil".
func camel(word string) bool {
	for k, r := range word {
		if k > 0 && unicode.IsUpper(r) && unicode.IsLower(words.Last(word[:k])) {
			return k > 3 || len(word)-k > 1 && word[k:] == strings.ToUpper(word[k:])
		}
	}
	return false
}
