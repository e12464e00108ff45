package dateline

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// titleWords is how many words without a final stop are a paragraph that lost it.
const titleWords = 16

// weigh adds the evidence of the places, of the mark that ends the dateline at end, and of the text after it.
func (p *reader) weigh(end int) {
	p.weighPlaces()
	switch {
	case p.end == longDash:
		p.count(aLongDash)
	case p.end != noMark:
		p.count(otherMark)
	}
	if rest := strings.TrimLeftFunc(p.text[end:], unicode.IsSpace); rest != "" {
		p.weighRest(rest)
	} else if !p.dated && !p.known {
		p.refuse = true
	}
}

// weighPlaces adds the evidence of the weakest place, and that of the region: known, or unknown words with capitals ("Deutschland, Deine Döner"),
// or an initial ("Burgess-Yeo, S.").
func (p *reader) weighPlaces() {
	if p.nplaces == 0 {
		return
	}
	worst, known := p.name(p.city(0)), false
	for k := range p.nplaces {
		v := p.name(p.city(k))
		if v.Points < worst.Points {
			worst = v
		}
		known = known || v == placeKnown
	}
	if known && worst == placeTitled {
		worst = placeInCapitals // "Harare/Bulawayo"
	}
	p.count(worst)
	if p.nplaces > 1 && worst != placeKnown && !p.known {
		p.count(placesUnknown) // "EXPLAIN and ANALYZE:"
	}
	if p.nplaces == 1 && p.nagency == 1 && !p.known && initials(p.str(p.agencies[0]), p.str(p.places[0])) {
		p.refuse = true // "Search Engine Optimization (SEO)"
	}
	if p.region == (span{}) {
		return
	}
	s := p.str(p.region)
	switch n := census(s); {
	case p.place(s) || p.place(strings.TrimSuffix(s, ".")):
		p.count(regionKnown)
	case n.upper == 1 && n.lower == 0:
		p.refuse = true
	case n.upper > 0 && n.lower > 0 && !strings.HasSuffix(s, "."):
		p.count(regionUnknown)
	}
}

// city is place k without its region.
func (p *reader) city(k int) string {
	s := p.str(p.places[k])
	if j := strings.IndexAny(s, ",،，"); j >= 0 {
		return s[:j]
	}
	return s
}

// weighRest adds the evidence of the text after the dateline.
func (p *reader) weighRest(rest string) {
	strong := p.known || p.dated && p.nplaces > 0
	if r := words.First(rest); lang.IsSmall(r) {
		if !strong || p.end == noMark { // "Madrid (AFP) journalists went on strike"
			p.refuse = true
		}
		p.count(goesOnSmall)
	} else if unicode.IsDigit(r) && !strong {
		if measure(rest) {
			p.refuse = true
		} else if !p.bracket {
			p.count(goesOnFigure)
		}
	}
	n, lowers, full := story(rest)
	titled := p.nplaces == 0 || census(p.str(p.places[0])).lower > 0
	if !strong {
		p.weighSpeech(rest, titled, n)
	}
	switch {
	case (n >= 4 || n == 3 && full && !cased(rest)) && lowers*3 >= n:
		p.count(sentence)
		if full {
			p.count(finalStop)
		} else if !strong && n < titleWords && (titled || cased(rest)) {
			p.count(headline)
		}
	case !strong:
		p.count(noSentence)
	case p.nplaces == 0:
		p.count(noSentenceAfterAgency)
	}
}

// weighSpeech asks whether a text of n words is what somebody said, or a match, rather than a story: spices, dishes and people that speak have
// the names of towns.
func (p *reader) weighSpeech(rest string, titled bool, n int) {
	if p.nplaces == 0 {
		return
	}
	name := p.city(0)
	known := p.place(name)
	if opponent(rest) || p.nagency == 0 && spoken(rest) && (titled && p.end != dot || p.end == colon && !p.place(p.str(p.places[0]))) {
		p.refuse = true
	}
	if p.end != colon {
		return
	}
	if !known && (titled || gazetteer.Given(name)) {
		p.count(speaker) // "Cayenne: …", "QUINTUS: …"
	}
	if _, day := p.w.Find(lang.Weekday, rest); n < 10 && p.nplaces == 1 && p.region == (span{}) && day == 0 && !p.town(name) && !p.village(name) {
		p.count(speaker) // "QUINTUS: People should know when they are conquered."
	}
}
