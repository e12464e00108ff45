package byline

import "github.com/broadsheet-go/broadsheet/clean/lang"

// takeDesk reads a desk: a whole phrase ("Our Correspondent"), or words that end in one ("BR Web Desk").
func (p *bylineParser) takeDesk(i, j int) bool {
	s := p.text(i, j)
	if p.accounts(i, j) {
		return false
	}
	if p.isMark(j, ":：") && p.before == atStart && (p.w.Whole(lang.Desk, s) || p.w.Whole(lang.Role, s)) {
		p.role = s // "Staff Writer: Jane Doe"
		return true
	}
	if p.w.Whole(lang.Desk, s) {
		if p.lastAuthor() != nil && p.w.Whole(lang.Role, s) {
			return false
		}
		if j-i == 1 && p.before == atStart && !p.labelled && !p.structured && p.n == 1 && p.w.Whole(lang.Role, s) {
			return false
		}
		p.deskAgency(i, j)
		return p.addOrg(s)
	}
	if k := p.phrase(lang.Desk, i); k > i && k < j && p.before == atStart {
		if known, outlet := p.agencyName(p.text(k, j), upper); known && !outlet {
			p.addOrg(p.text(i, k)) // "Redazione ANSA"
			p.addAgency(p.text(k, j))
			return true
		}
	}
	_, n := p.w.Suffix(lang.Desk, s)
	if n == 0 || n == len(s) || j-i > 6 || p.part == partSource && !p.structured && p.toks[i].shape != uncased || p.toks[i].shape == lower && !p.labelled {
		return false
	}
	if p.lastAuthor() != nil && p.w.Whole(lang.Role, s) || !p.labelled && p.stopInside(i, j) {
		return false // "Political Correspondent" after a name; "Letters to the Editor"
	}
	if p.lastAuthor() != nil && p.before != afterBar {
		return false // "Jane Doe, Foreign Correspondent": takeRole
	}
	k := p.tokenAt(p.toks[j-1].end - n)
	if _, isName := p.parseName(i, k); isName && k-i >= 2 && p.w.Whole(lang.Role, p.text(k, j)) && !p.deskWord(i, k) && !p.w.Whole(lang.Agency, p.text(i, k)) {
		return false // "Jane Doe Staff Correspondent"
	}
	p.deskAgency(i, k)
	return p.addOrg(s)
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

// accounts reports whether the words are nothing but an account or a filler: "Staff", "Guest", "admin".
func (p *bylineParser) accounts(i, j int) bool {
	return j-i == 1 && p.n == 1 && isAccount(p.text(i, j))
}
