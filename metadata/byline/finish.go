package byline

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// finish gives what stands before the first person its place, and reports whether the whole holds.
func (p *bylineParser) finish() bool {
	if !p.namesAnyone() && p.known(lang.Desk, p.tokenAt(strings.LastIndex(p.line, p.role))) && p.role != "" {
		p.out.Desk, p.role = p.role, "" // "From our special correspondent in Delhi"
	}
	if p.openBracket != 0 || p.role != "" && !p.structured || p.n == 1 && !p.structured && p.w.Whole(lang.Role, p.line) {
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
	if !p.structured && p.firstPart == noPart && len(p.out.Authors) == 0 && p.out.Desk != "" && p.out.Place == "" && p.signsOf(0, p.n)&(signDesk|signAgency|signDomain) == 0 {
		return false // "World News" alone is a heading
	}
	if r := words.First(p.line); !p.hasEvidence && !p.structured && p.n == 1 && text.HanOrKana(r) && len(p.out.Authors) > 0 {
		return false
	}
	return !p.credit()
}

// credit reports whether the line is a picture's credit: photographers alone, with an agency or a picture source, or after
// a label that only credits have ("Photo:").
func (p *bylineParser) credit() bool {
	if p.slashed() {
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
	for k := range p.n {
		if p.kinds[k] == isOrg && p.known(lang.Credit, k) {
			return true // "Photo by Jane Doe on Unsplash"
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
