package byline

import (
	"slices"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// takePeople reads one person, or two with nothing between them: a given name comes after a word that is none.
func (p *bylineParser) takePeople(i, j int) bool {
	for j-i > 1 && (p.toks[j-1].shape == uncased || j-i > 2 && j < p.n && p.w.Whole(lang.Today, p.text(j-1, j))) && p.looks[j-1].signs&signEveryday != 0 && p.looks[j-1].signs&(signGiven|signFamily) == 0 {
		j-- // a button, or "today" before a date
	}
	if h := i + (j-i)/2; j-i >= 4 && (j-i)%2 == 0 && p.text(i, h) == p.text(h, j) {
		return p.takePerson(i, h) // "Jane Doe Jane Doe reported from Kyiv."
	}
	for k := i + 2; k+1 < j && p.looks[i].signs&signGiven != 0; k++ {
		last, first := p.looks[k-1].signs, p.looks[k].signs
		if p.toks[k].shape == title && first&signGiven != 0 && (last&signGiven == 0 || last&signFamily != 0 && first&signFamily == 0) && last&(signParticle|signHonorific) == 0 && p.toks[k-1].shape == title && p.toks[k+1].shape == title {
			return p.takePerson(i, k) && p.takePeople(k, j)
		}
	}
	return p.takePerson(i, j)
}

// takePerson reads a name and gives it the part of the label in force.
func (p *bylineParser) takePerson(i, j int) bool {
	nm, ok := p.parseName(i, j)
	if !ok || isAccount(nm.text) || p.structured && nm.words > 5 || nm.lower && (nm.stop > 0 || nm.words == 1 && !p.structured && p.part != partEditor) {
		return false
	}
	if at := p.looks[i].signs; at&(signEveryday|signIn) != 0 && at&(signGiven|signFamily|signParticle) == 0 && !p.structured {
		return false // "By Advertisement", "By In Property", "Copyright Jane Doe"
	}
	if nm.words == 1 && (nm.honorific == "" || !p.labelled && !p.structured) && !nm.uncased && (!p.structured && (!p.labelled || p.bareLabel) || p.toks[i].shape == initial) {
		return false // one word is somebody after a label only, and not in "Text Link"
	}
	if p.part == partSource && !p.structured {
		return false
	}
	if p.part > partAuthor && p.part < partSource {
		p.out.Contributors = append(p.out.Contributors, Contributor{Name: nm.text, Role: p.part.role()})
		p.inContr = true
		return true
	}
	if slices.ContainsFunc(p.out.Authors, func(a Author) bool { return a.Name == nm.text }) {
		p.inContr = false
		return true // the name again, before what is said of the person
	}
	a := Author{Name: nm.text, Honorific: nm.honorific, Role: p.role}
	p.role = ""
	if len(p.out.Authors) == 0 {
		a.Place, p.ahead = p.ahead, ""
	}
	p.inContr = false
	p.out.Authors = append(p.out.Authors, a)
	if nm.honorific != "" {
		p.hasEvidence = true
	}
	return true
}

// contribute makes the authors from the nth on contributors.
func (p *bylineParser) contribute(n int, pt part) {
	for _, a := range p.out.Authors[n:] {
		p.out.Contributors = append(p.out.Contributors, Contributor{Name: a.Name, Role: pt.role(), Place: a.Place})
		p.inContr = true
	}
	p.out.Authors = p.out.Authors[:n]
}

// addSuffix gives a degree to the person before it.
func (p *bylineParser) addSuffix(s string) {
	a := p.lastAuthor()
	if a.Suffix != "" {
		a.Suffix += ", "
	}
	a.Suffix += s
	p.hasEvidence = true
}

// unknownDegree reports whether a word in capitals after a name of a source's value may be a degree no table knows: "FACLM".
func (p *bylineParser) unknownDegree(i, j int) bool {
	s := p.text(i, j)
	return p.structured && p.before == afterComma && p.lastAuthor() != nil && j-i == 1 && p.toks[i].shape == upper && len(s) <= 6 && text.ASCII(s) &&
		p.looks[i].signs&signAgency == 0 && !p.allCaps(0, p.n)
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
