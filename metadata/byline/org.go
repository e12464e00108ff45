package byline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

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
	if known && sh == title && len(s) <= 4 && !(p.before == afterParen && p.w.Own(lang.Agency, s)) && !((p.n == 1 || p.labelled && p.colon) && p.w.Own(lang.Agency, s)) && (p.before != afterBar && p.before != afterParen || len(p.out.Agencies) == 0) {
		return false, false
	}
	return known, outlet
}

func (p *bylineParser) takeAgency(i, j int) bool {
	s := p.text(i, j)
	known, outlet := p.agencyName(s, p.toks[i].shape)
	if !known || p.namesAnyone() && (p.before == afterComma || p.before == afterBar) && p.place(i, j) {
		return false
	}
	if outlet {
		return p.addOrg(s)
	}
	p.addAgency(s)
	return true
}

func (p *bylineParser) addAgency(s string) {
	p.hasEvidence = p.hasEvidence || len(p.out.Authors) > 0
	p.desk = true
	if !slices.Contains(p.out.Agencies, s) {
		p.out.Agencies = append(p.out.Agencies, s)
	}
}

// addOrg gives an organisation to the person before it, or makes it the desk that signs.
func (p *bylineParser) addOrg(s string) bool {
	if a := p.lastAuthor(); a != nil {
		if a.Organization == "" {
			a.Organization = s
			return true
		}
		if p.out.Desk == "" {
			p.out.Desk = s
		}
		return true
	}
	if p.inContr {
		return true
	}
	if p.out.Desk == "" {
		p.out.Desk, p.desk = s, true
		return true
	}
	return p.part == partSource || p.structured
}

// takeOrg reads an organisation: words that hold one of an organisation's words or begin with an article.
func (p *bylineParser) takeOrg(i, j int) bool {
	s := p.text(i, j)
	if p.toks[i].shape == lower && !p.domain(s) || j-i > 7 {
		return false
	}
	if j-i == 1 && !p.structured && !p.namesAnyone() && !p.domain(s) {
		return false
	}
	if !p.labelled && p.toks[i].shape == title && p.w.Own(lang.In, p.text(i, i+1)) {
		return false // "In News"
	}
	org := p.orgLike(i, j)
	if !org || p.chartSource(i) && !p.domain(s) {
		return false
	}
	desk := p.desk || p.labelled || p.namesAnyone() || p.beforeWith(j) || p.domain(s)
	p.addOrg(s)
	p.desk = desk // "World News" alone is a heading
	return true
}

// orgLike reports whether the words look like an organisation's name.
func (p *bylineParser) orgLike(i, j int) bool {
	s := p.text(i, j)
	if _, n := p.w.Suffix(lang.Org, s); n > 0 && (n < len(s) || j-i == 1) {
		return true
	}
	if _, n := p.w.Prefix(lang.Org, s); n > 0 && j-i > 1 && p.toks[i].shape != lower {
		return true
	}
	if j-i > 1 && p.article(i) {
		return true
	}
	return p.domain(s)
}

// article reports whether the word is a capitalised article: "The Daily Example", "Le Monde".
func (p *bylineParser) article(i int) bool {
	switch p.text(i, i+1) {
	case "The", "THE":
		return true
	case "Les", "Los", "Las":
		return p.labelled || p.beforeWith(p.itemEnd(i))
	case "Le", "La", "El", "Il", "De", "Het", "Die", "Der", "Das", "O", "A", "Os", "As":
		return p.beforeWith(p.itemEnd(i))
	}
	return false
}

// beforeWith reports whether "with" and an agency follow at token j.
func (p *bylineParser) beforeWith(j int) bool {
	if j >= p.n || p.toks[j].kind != wordToken || p.toks[j].shape != lower {
		return false
	}
	pt, next, _ := p.findLabel(j, afterBar)
	if pt != partContributor || next >= p.n {
		return false
	}
	known, _ := p.agencyName(p.text(next, p.itemEnd(next)), p.toks[next].shape)
	return known
}

func (p *bylineParser) domain(s string) bool {
	k := strings.LastIndexByte(s, '.')
	return k > 2 && len(s)-k >= 3 && len(s)-k <= 5 && strings.IndexByte(s, ' ') < 0 && unicode.IsLower(words.Last(s)) || k > 2 && strings.HasSuffix(s, ".COM")
}

// takeGluedOrg reads a person with an organisation after the name: "John Smith BBC News". The organisation begins at an acronym, an
// article or a known agency. It returns the token at which the organisation begins.
func (p *bylineParser) takeGluedOrg(i, j int) int {
	if p.allCaps(i, j) {
		return i
	}
	for k := i + 2; k < j; k++ {
		s := p.text(k, j)
		acronym := p.toks[k].shape == upper && utf8.RuneCountInString(p.text(k, k+1)) <= 5 && !p.generational(k, j) && !p.w.Whole(lang.Suffix, p.text(k, k+1)) && p.toks[k].end-p.toks[k].start >= 2
		known, _ := p.agencyName(s, p.toks[k].shape)
		if !(acronym && (p.orgLike(k, j) || k == j-1) || known || p.text(k, k+1) == "The" && j-k > 1) {
			continue
		}
		if !p.nameLike(i, k) || !p.takePerson(i, k) {
			return i
		}
		return k
	}
	return i
}

// takeUnknown reads words no table knows where the place in the line decides: an acronym or a single word after a comma or
// bar is an organisation or a place.
func (p *bylineParser) takeUnknown(i, j int) bool {
	s := p.text(i, j)
	switch {
	case j-i == 1 && isAccount(s):
		return false
	case p.part == partSource && p.before == afterBar && p.namesAnyone() && j-i == 1:
		return true // "Kaynak: İhlas Haber Ajansı / Politika": the section
	case p.part == partSource && p.toks[i].shape != lower:
		return !p.chartSource(i) && p.addOrg(s)
	case p.officeInCapitals(i, j):
		return p.addOrg(s)
	case p.codeBeforePlace(i, j):
		p.addAgency(s)
		return true
	case j-i > 1 || !p.besideSomebody():
		return false
	case p.acronym(i):
		return p.addOrg(s)
	case p.placeLike(i):
		p.setPlace(s)
		return true
	}
	return false
}

// officeInCapitals reports what is no person after a label, in a line all in capitals: "By U.S. CUSTOMS AND BORDER PROTECTION".
func (p *bylineParser) officeInCapitals(i, j int) bool {
	if !p.labelled || p.before != atStart || p.part > partAuthor || j != p.n || j-i < 4 || !p.allCaps(i, j) {
		return false
	}
	p.readKinds()
	return p.signsOf(segment{isOrg, i, j})&(signGiven|signFamily) == 0 && p.signsOf(segment{isOrg, i, j})&signAnd != 0
}

// chartSource reports the source of a chart's figures, which signs nothing: "Source: World Bank".
func (p *bylineParser) chartSource(i int) bool {
	return p.part == partSource && !p.structured && p.toks[i].shape != uncased
}

// codeBeforePlace reports an agency that no table knows by its place in the line: "KNS | Srinagar".
func (p *bylineParser) codeBeforePlace(i, j int) bool {
	return j-i == 1 && p.toks[i].shape == upper && len(p.text(i, j)) <= 6 && p.before == atStart && !p.labelled &&
		p.isMark(j, "|/•-–—") && j+1 < p.n && p.known(lang.Place, j+1)
}

// besideSomebody reports that somebody was named and no conjunction, label or preposition stands between.
func (p *bylineParser) besideSomebody() bool {
	switch p.before {
	case afterComma, afterBar, afterParen, glued:
		return p.namesAnyone()
	}
	return false
}

// acronym reports a word in the shape of an organisation's short name: "KNS", "C4", "eSports". In a line that is all capitals
// none is told by them.
func (p *bylineParser) acronym(i int) bool {
	switch p.toks[i].shape {
	case upper:
		return utf8.RuneCountInString(p.text(i, i+1)) <= 6 && !p.allCaps(0, p.n)
	case coded, mixed:
		return true
	}
	return false
}

// placeLike reports one word with a capital after a mark that is no everyday word: "Jane Doe, Springfield".
func (p *bylineParser) placeLike(i int) bool {
	if s := p.toks[i].shape; s != title && s != upper || p.before == glued {
		return false
	}
	return !p.w.Own(lang.Stop, p.text(i, i+1)) && (p.place(i, i+1) || !p.anyKnown(i, i+1))
}
