package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// titleWords is how many words without a final stop are a paragraph that lost it.
const titleWords = 16

// weighPlaces adds the evidence of the places.
func (p *datelineParser) weighPlaces() {
	best, known := noEvidence, false
	for k, s := range p.places[:p.nplaces] {
		name := p.str(s)
		if k == p.nplaces-1 && p.region != (span{}) {
			name = p.city(k)
		}
		v := p.weighPlace(name)
		if k == 0 || v.points() < best.points() {
			best = v
		}
		known = known || v == placeKnown
		if p.refuse {
			return
		}
	}
	if known && best == placeTitled {
		best = placeInCapitals // "Harare/Bulawayo"
	}
	p.count(best)
	if p.nplaces > 1 && best != placeKnown && !p.known {
		p.count(placesUnknown) // "EXPLAIN and ANALYZE:"
	}
	p.weighRegion()
	if p.defines() {
		p.refuse = true
	}
}

// weighRegion adds the evidence of the region: known, or unknown words with capitals ("Deutschland, Deine Döner"), or an
// initial ("Burgess-Yeo, S.").
func (p *datelineParser) weighRegion() {
	if p.region == (span{}) {
		return
	}
	s := p.str(p.region)
	_, _, upper, lowers, _ := census(s)
	switch {
	case p.place(s) || p.place(strings.TrimSuffix(s, ".")):
		p.count(regionKnown)
	case upper == 1 && lowers == 0:
		p.refuse = true
	case upper > 0 && lowers > 0 && !strings.HasSuffix(s, "."):
		p.count(regionUnknown)
	}
}

// defines reports whether the code in parentheses is made of the initials before it: "Search Engine Optimization (SEO)".
func (p *datelineParser) defines() bool {
	if p.nplaces != 1 || p.nagency != 1 || p.known {
		return false
	}
	code, text := p.str(p.agencies[0]), p.str(p.places[0])
	return initials(code, text)
}

// city is place k without its region.
func (p *datelineParser) city(k int) string {
	s := p.places[k]
	s.end = p.cityEnd(s)
	return p.str(s)
}

// cityEnd is the end of the city in a place with its region.
func (p *datelineParser) cityEnd(s span) int {
	for j, r := range p.str(s) {
		if r == ',' || r == '،' || r == '，' {
			return s.start + j
		}
	}
	return s.end
}

// weighPlace weighs one place without its region.
func (p *datelineParser) weighPlace(s string) evidence {
	if p.w.Whole(lang.Label, s) || p.w.Whole(lang.Credit, s) || p.w.Whole(lang.Subject, s) {
		p.refuse = true
		return noEvidence
	}
	if p.country(s) && p.nagency == 0 && !p.dated && p.nplaces == 1 && p.region == (span{}) {
		if s == strings.ToUpper(s) {
			return placeCountry
		}
		return placeCountryTitled
	}
	if p.place(s) {
		return placeKnown
	}
	switch {
	case p.town(s):
		return placeTown
	case s == strings.ToUpper(s) && gazetteer.Town(s) && !p.listed(s):
		return placeInCapitals // a name that people have too: "KOBE"
	}
	if _, n := p.w.Prefix(lang.Near, s); n > 0 && n < len(s) && unicode.IsUpper(words.First(s)) {
		s = strings.TrimLeft(s[n:], " ")
		switch {
		case s != strings.ToUpper(s) && !p.known:
			return noEvidence // "Neben Russland", the beginning of a sentence
		case p.place(s):
			return placeKnown
		}
		return placeInCapitals
	}
	if p.labelled(s) || p.listed(s) {
		p.refuse = true
		return noEvidence
	}
	letters, _, upper, lowers, words := census(s)
	switch {
	case p.w.Whole(lang.Weekday, s), p.w.Whole(lang.Month, s), p.w.Whole(lang.Published, s), p.w.Whole(lang.Updated, s), p.honoured(s):
		p.refuse = true
		return noEvidence
	case letters < 2 && !p.known:
		p.refuse = true
		return noEvidence
	case p.clubLike(s):
		return placeClub
	case p.village(s) && (lowers == 0 || p.w.Code != "en" && !person(s)):
		return placeVillage
	case upper == letters && letters <= 4:
		return placeShort
	case upper == letters && words > 1 && !p.known && !p.dated && p.region == (span{}) && !geographical(s):
		return placePhrase // "FAVOURITE ITEMS"
	case upper == letters && letters > 0:
		if words > 3 {
			return placeLong
		}
		return placeInCapitals
	case upper+lowers == 0 && p.w.Code == "ne" && p.sep == sepStop && words == 1 && p.spacedStop:
		return placeInCapitals
	case upper+lowers == 0:
		return noEvidence
	}
	return placeTitled
}

// honoured reports a person with a title: "MR SMITH: I think".
func (p *datelineParser) honoured(s string) bool {
	_, n := p.w.Prefix(lang.Honorific, s)
	return n > 0 && n < len(s)
}

// labelled reports whether a label begins or ends the words: "UPDATE 1", "LIVE BLOG".
func (p *datelineParser) labelled(s string) bool {
	if _, n := p.w.Prefix(lang.Label, s); n > 0 && n > 2 {
		return true
	}
	_, n := p.w.Suffix(lang.Label, s)
	return n > 2
}

// listed reports whether a word of s is one of the everyday words that no place holds: the language's commonest words and
// the words of desks, months and weekdays.
func (p *datelineParser) listed(s string) bool {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !letterOrMark(r) {
			i += size
			continue
		}
		end := wordSpan(s, i)
		if end <= i {
			end = i + size
		}
		word := s[i:end]
		if unicode.IsUpper(r) || i == 0 {
			if i == 0 && len(word) < len(s) && article(word) {
				i = end
				continue
			}
			if (utf8.RuneCountInString(word) > 1 || word == "A" && len(s) > 1) && p.w.Own(lang.Stop, word) && !p.w.Whole(lang.Particle, word) && words.HasCapitals(lang.ScriptOf(r)) {
				return true
			}
		}
		i = end
	}
	return false
}

// article reports words that begin the names of cities in several languages: "LA HABANA", "DEN HAAG", "EL PASO".
func article(s string) bool {
	switch s {
	case "LA", "La", "EL", "El", "LOS", "Los", "LAS", "Las", "LE", "Le", "LES", "Les", "DEN", "Den", "AL", "Al", "O", "DE", "De":
		return true
	}
	return false
}

// clubLike reports a known place with words after it that belong to no place's name.
func (p *datelineParser) clubLike(s string) bool {
	_, n := p.w.Prefix(lang.Place, s)
	if n == 0 || n >= len(s) || s[n] != ' ' {
		return p.orgEnd(s)
	}
	rest := s[n+1:]
	return !p.place(rest) && !geographic(rest)
}

// orgEnd reports whether the words end in an organisation's word.
func (p *datelineParser) orgEnd(s string) bool {
	_, n := p.w.Suffix(lang.Org, s)
	return n > 0 && !geographic(s[len(s)-n:])
}

// country reports whether s is a country or a large part of one.
func (p *datelineParser) country(s string) bool {
	for _, t := range p.w.Tables {
		if v, ok := t.Whole(lang.Place, s); ok {
			return v == 1
		}
	}
	return false
}

// weighRest adds the evidence of the separator and of the text after it.
func (p *datelineParser) weighRest(end int) {
	switch p.sep {
	case sepDash:
		p.count(longDash)
	case sepHyphen, sepColon, sepStop:
		p.count(otherMark)
	}
	rest := p.text[p.skipText(end):]
	if rest == "" {
		if !p.dated && !p.known {
			p.refuse = true
		}
		return
	}
	strong := p.known || p.dated && p.nplaces > 0
	r := words.First(rest)
	switch {
	case lang.IsSmall(r) && !strong:
		p.refuse = true
	case lang.IsSmall(r) && p.sep == sepNone:
		p.refuse = true // "Madrid (AFP) journalists went on strike"
	case lang.IsSmall(r):
		p.count(goesOnSmall)
	case unicode.IsDigit(r) && !strong && measure(rest), !strong && p.nplaces > 0 && opponent(rest):
		p.refuse = true
	case unicode.IsDigit(r) && !strong && !p.bracket:
		p.count(goesOnFigure)
	}
	if !strong && p.nagency == 0 && spoken(rest) && (p.titled1() && !p.dotted || p.sep == sepColon && !p.place(p.str(p.places[0]))) {
		p.refuse = true
		return
	}
	if name := p.city(0); !strong && p.sep == sepColon && !p.place(name) && (p.titled1() || gazetteer.Given(name)) {
		p.count(speaker) // "Cayenne: …", "QUINTUS: …": spices, dishes and people that speak have the names of towns
	}
	words, lowers, full := story(rest)
	if !strong && p.sep == sepColon && words < 10 && p.speaks(rest) {
		p.count(speaker)
	}
	switch {
	case (words >= 4 || words == 3 && full && !cased(rest)) && lowers*3 >= words:
		p.count(sentence)
		if full {
			p.count(finalStop)
		} else if !strong && words < titleWords && (p.titled1() || cased(rest)) {
			p.count(headline)
		}
	case !strong:
		p.count(noSentence)
	case p.nplaces == 0:
		p.count(noSentenceAfterAgency)
	}
}

// titled1 reports whether the first place is not written in capitals.
func (p *datelineParser) titled1() bool {
	if p.nplaces == 0 {
		return true
	}
	_, _, _, lowers, _ := census(p.str(p.places[0]))
	return lowers > 0
}
