package byline

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

func (p *bylineParser) finish() bool {
	if p.openBracket != 0 || p.bareLabels == 1 && p.w.Code == "en" && !p.structured {
		return false // "Graphic Design Basics", "Video Tips"
	}
	if p.role != "" {
		return false
	}
	if len(p.out.Authors) > 0 {
		a := &p.out.Authors[0]
		if p.handle != "" && a.Handle == "" {
			a.Handle = p.handle
		}
		if p.email != "" && a.Email == "" {
			a.Email = p.email
		}
	}
	if p.ahead != "" && p.out.Place == "" {
		p.out.Place = p.ahead
	}
	if p.credit() {
		return false
	}
	if !p.hasEvidence && !p.structured && p.out.Desk != "" && !p.desk {
		return false
	}
	if p.bare > 0 && !p.hasEvidence && !p.structured && !p.plausible() {
		return false
	}
	return true
}

// credit reports whether the line is a picture's credit: photographers alone, with an agency or a picture source, or after
// a label that only credits have ("Photo:").
func (p *bylineParser) credit() bool {
	if p.slashed() || p.pictured() {
		return true
	}
	if len(p.out.Authors) == 0 && len(p.out.Contributors) == 0 {
		return p.firstPart == partPhotographer
	}
	if len(p.out.Authors) > 0 {
		return false
	}
	for _, c := range p.out.Contributors {
		if c.Role != partPhotographer.role() && c.Role != partIllustrator.role() {
			return false
		}
	}
	return p.out.Desk != "" || len(p.out.Agencies) > 0 || (p.firstPart == partPhotographer || p.firstPart == partIllustrator) && p.firstColon
}

// slashed reports an agency, a slash without spaces and a person: "dpa/Annette Riedl".
func (p *bylineParser) slashed() bool {
	if p.structured || p.firstPart != noPart || len(p.out.Agencies) == 0 || !strings.HasPrefix(p.line, p.out.Agencies[0]) {
		return false
	}
	return strings.HasPrefix(p.line[len(p.out.Agencies[0]):], "/") && len(p.out.Authors) > 0
}

// pictured reports a person with a picture source after the name: "Jane Doe/Getty Images".
func (p *bylineParser) pictured() bool {
	if p.structured || p.firstPart != noPart {
		return false
	}
	for _, a := range p.out.Authors {
		if a.Organization != "" && p.w.Whole(lang.Credit, a.Organization) {
			return true
		}
	}
	return false
}

// plausible says whether a line that is nothing but words in name shape may pass: one to four names of two to four words,
// none of them an everyday word.
func (p *bylineParser) plausible() bool {
	for _, a := range p.out.Authors {
		n := 1
		for _, r := range a.Name {
			if r == ' ' || r == '.' && initialled(a.Name) {
				n++
			}
		}
		if n < 2 && a.Honorific == "" || n > 5 {
			return false
		}
	}
	return true
}
