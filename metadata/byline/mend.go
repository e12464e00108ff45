package byline

import (
	"slices"
)

// mend corrects what the model says of a run where the tables know better.
func (p *bylineParser) mend(list []segment) []segment {
	for n := 0; n < len(list); n++ {
		s := &list[n]
		if n > 0 && s.kind == isOrg && list[n-1].kind == isRole && p.signsOf(*s) == 0 && s.to-s.from <= 2 { // "Periodista | Judicial"
			list[n-1].to = s.to
			list = slices.Delete(list, n, n+1)
			n--
			continue
		}
		switch s.kind {
		case isFirst:
			if n+1 < len(list) && (list[n+1].kind == isRole || list[n+1].kind == isOrg) { // "Jane Doe Senior | Politics Reporter"
				for s.to-s.from > 2 && (p.noName(s.to-1) || p.namesEnd(s.from, s.to-1) || p.w.Code == "en" && s.to-s.from == 3 && p.toks[s.to].shape == lower && p.looks[s.to-1].signs&(signGiven|signFamily) == 0) {
					s.to--
					list[n+1].from--
				}
			}
		case isOrg:
			if k := p.titleOf2(*s); k > 0 && len(list) < maxSegments && (n == 0 && p.before == atStart) {
				list = slices.Insert(list, n+1, segment{isOrg, k, s.to})
				list[n].kind, list[n].to = isFirst, k
				continue
			}
		}
	}
	return list
}

// titleOf2 is where an organisation or title begins after two words or more with a given name first: "Jan Roth Redaktion Haus.de".
func (p *bylineParser) titleOf2(s segment) int {
	if s.to-s.from < 3 {
		return 0
	}
	if k := s.from + 2; p.looks[s.from].signs&signGiven == 0 {
		if p.labelled && p.signsOf(segment{isFirst, s.from, k}) == 0 && (camel(p.text(k, k+1)) || p.acronymAt(k)) && p.signsOf(segment{isOrg, k, s.to})&(signOrg|signAgency|signDesk) != 0 {
			return k // "By Salynn Boyles WebMD Health News"
		}
		return 0
	}
	for k := s.from + 1; k < s.to; k++ {
		if p.looks[k].signs&(signDesk|signOrg|signRole|signDomain|signAgency) != 0 {
			if k-s.from >= 2 && k-s.from <= 3 {
				return k
			}
			return 0
		}
	}
	return 0
}

// namesEnd reports that every word of [i:k) is a name that the tables know, and the one at k is none.
func (p *bylineParser) namesEnd(i, k int) bool {
	for ; i < k; i++ {
		if p.looks[i].signs&(signGiven|signFamily) == 0 {
			return false
		}
	}
	return p.looks[k].signs&(signGiven|signFamily) == 0 && p.toks[k].shape == title
}

// noName reports a word at the end of a person's name that is rather a title's or an organisation's.
func (p *bylineParser) noName(k int) bool {
	at := p.looks[k].signs
	return at&(signGiven|signFamily) == 0 && (at&(signRole|signDesk|signOrg|signAgency|signSuffix|signEveryday) != 0 || p.toks[k].shape == mixed || camel(p.text(k, k+1)))
}

// articleLed reports words after somebody that begin with an article: "Galo Ramiro | El Sol de México".
func (p *bylineParser) articleLed(i int) bool {
	if p.lastAuthor() == nil || p.before != afterBar && p.before != afterComma || i+1 >= p.n || p.toks[i+1].shape != title {
		return false
	}
	switch p.text(i, i+1) {
	case "The", "El", "La", "Le", "Il", "Die", "Der", "Das", "O", "Les", "Los", "Las":
		return true
	}
	return false
}

// nameless reports two words or more with capitals of which no table knows anything that no name has: as likely a person.
func (p *bylineParser) nameless(s segment) bool {
	if s.to-s.from < 2 || s.to-s.from > 4 {
		return false
	}
	for k := s.from; k < s.to; k++ {
		const other = signOrg | signAgency | signDesk | signRole | signDomain | signEveryday | signStop | signPlace | signTown | signSource
		if at := p.looks[k].signs; at&other != 0 && at&(signGiven|signFamily) == 0 || camel(p.text(k, k+1)) || p.acronymAt(k) || p.toks[k].shape == lower || p.toks[k].shape == coded {
			return false
		}
	}
	return true
}

// titleAfter reports words after somebody that hold no person and end in a title: "Jane Doe - Live Science Contributor".
func (p *bylineParser) titleAfter(list []segment) bool {
	if p.lastAuthor() == nil || p.lastAuthor().Role != "" || p.before != afterComma && p.before != afterBar {
		return false
	}
	last := list[len(list)-1].to - 1
	for _, s := range list {
		if s.kind == isFirst {
			return false
		}
	}
	return p.looks[last].signs&signRole != 0 && p.looks[last].signs&signOrg == 0
}
