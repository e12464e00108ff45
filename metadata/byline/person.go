package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// nameEnd is the end of the name that begins at i in a run [i:j) where something is glued to it: the first word, particles
// and initials, and the next word; all of the run when it has no more words than that.
func (p *bylineParser) nameEnd(i, j int) int {
	k, _ := p.honorific(i, j)
	full := 0
	for ; k < j && full < 2; k++ {
		t := p.toks[k]
		if t.kind != wordToken {
			return k
		}
		switch {
		case k > i && p.particle(k, j), t.shape == initial:
		case t.shape == title, t.shape == upper, t.shape == uncased, t.shape == mixed:
			full++
			if t.shape == uncased && text.HanOrKana(words.First(p.text(k, k+1))) {
				full++
			}
		default:
			return k
		}
	}
	for k < j && p.generational(k, j) {
		k++
	}
	return k
}

// takePerson reads a name and gives it the part of the label in force.
func (p *bylineParser) takePerson(i, j int) bool {
	nm, ok := p.parseName(i, j)
	if !ok || !p.believable(nm, i, j) {
		return false
	}
	if p.part == partSource && !p.structured {
		return false
	}
	if p.part > partAuthor && p.part < partSource {
		p.out.Contributors = append(p.out.Contributors, Contributor{Name: nm.text, Role: p.part.role()})
		p.inContr = true
		return true
	}
	if p.titleInParentheses(i, j) {
		p.setRole(i, j)
		return true
	}
	if p.takeSeveral(nm, i, j) {
		return true
	}
	a := Author{Name: nm.text, Honorific: nm.honorific, Suffix: nm.suffix, Role: p.role}
	p.role = ""
	if len(p.out.Authors) == 0 {
		a.Place, p.ahead = p.ahead, ""
	}
	p.inContr = false
	p.out.Authors = append(p.out.Authors, a)
	if !p.labelled && nm.honorific == "" {
		p.bare++
	}
	if nm.suffix != "" || nm.uncased || nm.honorific != "" && (len(nm.honorific) < 4 || strings.IndexByte(nm.honorific, '.') > 0 || !text.ASCII(nm.honorific)) {
		p.hasEvidence = true // believable asks more of a name without capitals
	}
	return true
}

// titleInParentheses reports two words or more after a person of which none is a name that people have: "Dr. Elena Kosta (Ιατρός Ειδική Παθολόγος)".
func (p *bylineParser) titleInParentheses(i, j int) bool {
	a := p.lastAuthor()
	if p.structured || p.before != afterParen || !p.labelled || a == nil || a.Role != "" || j-i < 2 || !p.isMark(j, ")）") {
		return false
	}
	p.readKinds()
	return p.signsOf(segment{isRole, i, j})&(signGiven|signFamily) == 0
}

// takeSeveral reads Chinese and Korean names that only a space divides: "张三 李四". Names of one letter beside another are
// one name.
func (p *bylineParser) takeSeveral(nm name, i, j int) bool {
	least := 2
	switch {
	case p.w.Code == "zh" && nm.spaceless:
	case p.w.Code == "ko":
		least = 3
	default:
		return false
	}
	if j-i < 2 || nm.honorific != "" || !nm.uncased {
		return false
	}
	for k := i; k < j; k++ {
		if utf8.RuneCountInString(p.text(k, k+1)) < least {
			return false
		}
	}
	p.inContr = false
	as := partAuthor
	for k := i; k < j; k++ {
		word := p.text(k, k+1)
		if words.Filed(word) == len(word) {
			continue // "记者王芳、李强报道"
		}
		if pt := p.partNamed(word); pt != noPart && k > i && k+1 < j {
			as = pt // "记者 王芳 编辑 李强"
			continue
		}
		if p.inContr = as != partAuthor && as != partWriter; p.inContr {
			p.out.Contributors = append(p.out.Contributors, Contributor{Name: word, Role: as.role()})
		} else {
			p.out.Authors = append(p.out.Authors, Author{Name: word, Role: p.role})
		}
	}
	p.role, p.hasEvidence = "", true
	return true
}

// partNamed is the part that a label of one word gives, noPart for any other word.
func (p *bylineParser) partNamed(word string) part {
	for _, c := range labelClasses {
		if c.part > partAuthor && c.part < partContributor && p.w.Own(c.class, word) {
			return c.part
		}
	}
	return noPart
}
