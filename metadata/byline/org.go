package byline

import (
	"slices"
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// takeOrganisation reads a desk, an agency or an organisation.
func (p *bylineParser) takeOrganisation(i, j int) {
	s := p.text(i, j)
	if known, outlet := p.agencyName(s, p.toks[i].shape); known && !outlet {
		p.addAgency(s)
		return
	}
	all := p.signsOf(i, j)
	if j-i == 1 && all&signDesk == 0 && p.partNamed(s) != noPart {
		return // "Editor"
	}
	switch last := p.toks[j-1].shape; {
	case all&signsOfOrg == 0 && !p.structured && (p.looks[i].signs&signEveryday != 0 || p.toks[i].shape == numeral && last != upper || j-i == 1 && all&(signStop|signIn|signAccount) != 0):
		return // "Published 4 months ago", "3 Minuten", "Am"
	case j-i > 1 && all&signsOfOrg == 0 && all&signEveryday != 0 && last == lower && !p.structured:
		return // "One comment so far"
	case j-i == 1 && p.toks[i].shape == upper && p.before == atStart && !p.labelled && j+1 < p.n && p.kinds[j+1] == isPlace:
		p.addAgency(s) // "KNS | Srinagar"
		return
	case (p.toks[i].shape == numeral || p.toks[i].shape == lower) && last == lower && !p.domain(s) && (p.namesAnyone() || all&signDesk == 0):
		return // "2 others", "agency reports"
	case p.part == partSource && p.before == afterBar && p.namesAnyone():
		return // "Kaynak: İhlas Haber Ajansı / Politika": the section
	}
	if k := p.phrase(lang.Desk, i); !p.namesAnyone() && k > i && k < j {
		if known, outlet := p.agencyName(p.text(k, j), upper); known && !outlet {
			p.addOrg(p.text(i, k)) // "Redazione ANSA"
			p.addAgency(p.text(k, j))
			return
		}
	}
	if p.toks[i].shape != uncased || p.signsOf(j-1, j)&signDesk != 0 {
		p.deskAgency(i, j)
	}
	if _, n := p.w.Suffix(lang.Place, s); n > 0 && n < len(s) && j+1 < p.n && p.toks[j].kind == dateToken && words.Filed(p.text(j+1, j+2)) > 0 {
		p.addOrg(s[:len(s)-n]) // "大陸新聞組北京17日電"
		p.setPlace(s[len(s)-n:])
		return
	}
	p.addOrg(s)
}

// agencyName reports whether s names an agency. A code such as "ANA" or "Beta" must not be a person's first name or an
// everyday word: in a byline it stands in capitals or small letters, or has more than one word.
func (p *bylineParser) agencyName(s string, sh shape) (known, outlet bool) {
	bare := s
	if len(s) > 4 && strings.EqualFold(s[:4], "the ") {
		bare = s[4:]
	}
	for _, t := range p.w.Tables {
		if t == nil {
			continue
		}
		v, ok := t.Whole(lang.Agency, s)
		if !ok {
			v, ok = t.Whole(lang.Agency, bare)
		}
		if ok && !(v == 1 && sh == lower && strings.IndexByte(s, ' ') > 0 && s == strings.ToLower(s)) { // "por la libre"
			known, outlet = true, v == 1
		}
	}
	if known && sh == title && len(s) <= 4 && !(p.before == afterParen && p.w.Own(lang.Agency, s)) && !((p.n == 1 || p.labelled) && p.w.Own(lang.Agency, s)) && (p.before != afterBar && p.before != afterParen || len(p.out.Agencies) == 0) {
		return false, false
	}
	return known, outlet
}

func (p *bylineParser) addAgency(s string) {
	p.hasEvidence = p.hasEvidence || len(p.out.Authors) > 0
	if !slices.Contains(p.out.Agencies, s) {
		p.out.Agencies = append(p.out.Agencies, s)
	}
}

// addOrg gives an organisation to the person before it, or makes it the desk that signs.
func (p *bylineParser) addOrg(s string) {
	a := p.lastAuthor()
	switch {
	case a != nil && a.Organization == "":
		a.Organization = s
	case (a != nil || !p.inContr) && p.out.Desk == "":
		p.out.Desk = s
	}
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

func (p *bylineParser) domain(s string) bool {
	k := strings.LastIndexByte(s, '.')
	return k > 2 && len(s)-k >= 3 && len(s)-k <= 5 && strings.IndexByte(s, ' ') < 0 && unicode.IsLower(words.Last(s)) || k > 2 && strings.HasSuffix(s, ".COM")
}

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
