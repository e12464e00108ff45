package byline

import "github.com/broadsheet-go/broadsheet/clean/lang"

// preposition reads "in" before a place and "with" before an agency.
func (p *bylineParser) preposition(i int) int {
	if p.before == afterIn {
		return i
	}
	if p.particleOfAgency(i) {
		return i + 1
	}
	next := p.phrase(lang.In, i)
	switch {
	case next == i || next >= p.n:
		return i
	case p.endsInDesk(next):
		return p.n
	case p.postOfRole():
		p.before, p.shortPreposition = afterIn, true
		return next
	case p.beforeDesk(next):
		return next
	case !p.leadsToPlace(i, next):
		return i
	case p.before == atStart:
		return next
	}
	p.before = afterIn
	p.shortPreposition = next == i+1 && len(p.text(i, next)) == 2
	return next
}

// particleOfAgency reports a particle between a person and an agency: "Ana Costa, da Folhapress".
func (p *bylineParser) particleOfAgency(i int) bool {
	return p.before == afterComma && p.namesAnyone() && p.toks[i].shape == lower && i+1 < p.n &&
		p.w.Whole(lang.Particle, p.text(i, i+1)) && (p.agencyAt(i+1) || p.toks[i+1].shape == coded)
}

// endsInDesk reports that a desk from token i on ends a line that named somebody: "Compiled by Jane Doe from agency reports".
func (p *bylineParser) endsInDesk(i int) bool {
	return p.namesAnyone() && p.phrase(lang.Desk, i) == p.n
}

// postOfRole reports that a title stands before the preposition and its person has yet to come: "De notre correspondant à
// Rome, Jean Dupont".
func (p *bylineParser) postOfRole() bool {
	return p.before == atStart && p.role != "" && !p.namesAnyone()
}

// beforeDesk reports that the line, or what a label begins, is a preposition and a desk: "From our correspondent".
func (p *bylineParser) beforeDesk(i int) bool { return p.before == atStart && p.known(lang.Desk, i) }

// leadsToPlace reports that the preposition at token i stands after somebody and before a word that may be a place: "Jane Doe
// in Kyiv", but not "in 2023" or "in charge".
func (p *bylineParser) leadsToPlace(i, next int) bool {
	t, place := p.toks[i], p.toks[next]
	if p.before == atStart && !p.namesAnyone() || t.shape != lower && t.shape != uncased {
		return false
	}
	return place.kind == wordToken && place.shape != lower && place.shape != numeral
}

// sentFrom reads what stands before a person at the start of a line: "From" with a place after the name ("From Jane Doe
// in Kyiv"), or a place and a verb ("Aus Kiew berichtet Jane Doe").
func (p *bylineParser) sentFrom(i int) int {
	if i != 0 {
		return i
	}
	next := p.phrase(lang.In, i)
	if next == i || next >= p.n || p.toks[next].kind != wordToken {
		return i
	}
	end := p.itemEnd(next)
	if end < p.n && p.toks[end].kind == wordToken {
		if verb := p.phrase(lang.Reporting, end); verb > end && verb < p.n && p.place(next, end) {
			p.ahead, p.labelled, p.hasEvidence = p.text(next, end), true, true
			return verb
		}
	}
	where := p.phrase(lang.In, end)
	if p.w.Code != "en" || end-next < 2 || where == end || where >= p.n || p.itemEnd(where) != p.n || p.toks[where].shape != title || !p.nameLike(next, end) {
		return i
	}
	p.labelled, p.hasEvidence = true, true
	return next
}
