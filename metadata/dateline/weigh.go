package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
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
	worst, known := Evidence{}, false
	for k := range p.nplaces {
		v := p.name(p.city(k))
		if k == 0 || v.Points < worst.Points {
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
		if p.end >= hyphen && !cased(rest) && aside(rest) {
			p.count(asideFollows)
		}
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
	r, asks := spoken(rest)
	again := strings.HasPrefix(strings.ToUpper(rest), strings.ToUpper(name)+" ") // "JSTOR: JSTOR is a library", "GARLIC - Garlic repels moths"
	if again || opponent(rest) || p.nagency == 0 && (r || asks) && (titled && p.end != dot || p.end == colon && (r || !known)) ||
		p.end == colon && titled && isQuote(words.First(rest)) && gazetteer.Given(name) {
		p.refuse = true // "Santiago: \"No quiero hablar\", dijo."
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

// aside reports a dash with space around it in the first sentence of a text: the dash before the text begins what it ends.
func aside(s string) bool {
	s = text.Cut(s, asideReach)
	for i, r := range s {
		if text.SentenceEnd(r) {
			return false
		}
		if i > 0 && (r == '-' || r == '–' || r == '—') && s[i-1] == ' ' && strings.HasPrefix(s[i+utf8.RuneLen(r):], " ") {
			return true
		}
	}
	return false
}

// asideReach is how many bytes of a text are searched for the end of an aside.
const asideReach = 160

// story counts the words of the first letters of a text, those among them that begin with a small letter or have none, and
// says whether the text ends in a final stop.
func story(s string) (w, lowers int, full bool) {
	in, east := false, 0
	for i, r := range s {
		if i > 160 || w >= 24 {
			break
		}
		switch {
		case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
			if !in {
				in = true
				w++
				if !unicode.IsUpper(r) && !unicode.IsTitle(r) {
					lowers++
				}
			}
			switch { // two letters of Han or kana count as a word, four of Thai and its neighbours
			case text.HanOrKana(r):
				east += 2
			case text.Spaceless(r):
				east++
			}
		case r == '-' || words.IsApostrophe(r) || unicode.IsDigit(r):
		default:
			in = false
		}
	}
	w, lowers = w+east/4, lowers+east/4
	s = text.TrimClosing(s)
	switch r := words.Last(s); {
	case r == '…' || strings.HasSuffix(s, ".."): // a teaser stops there, a story does not
	case r == ':' || text.SentenceEnd(r):
		full = true
	}
	return w, lowers, full
}

// cased reports whether a text is written in a script with capitals, whose sentences end with a stop, by its first letter.
func cased(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return words.HasCapitals(lang.ScriptOf(r))
		}
	}
	return true
}

// spoken reports whether a text is a speaker's words in a transcript or interview: it begins with the speaker, or asks.
func spoken(rest string) (first, asks bool) {
	for _, w := range [...]string{"I ", "I'", "I’", "We ", "We'", "We’", "You ", "My ", "Yes", "No,", "Well,", "Ich ", "Wir ", "Je ", "Nous ", "Yo ", "Eu ", "Io "} {
		if strings.HasPrefix(rest, w) {
			first = true
		}
	}
	k := strings.IndexAny(rest, ".?!")
	return first, k > 0 && rest[k] == '?'
}

// measure reports whether a text begins with a measured value or a score: "34°C", "12C", "164-6", "2-1".
func measure(s string) bool {
	i := 0
	for i < len(s) && ('0' <= s[i] && s[i] <= '9') {
		i++
	}
	r := words.First(s[i:])
	return r == '°' || r == 'º' || r == '%' || r == '-' || r == '–' || r == ':' || unicode.IsUpper(r) || unicode.IsLower(r)
}

// opponent reports the other side of a match and its score: "Lazio 2-1".
func opponent(s string) bool {
	for range 3 {
		word, rest, _ := strings.Cut(s, " ")
		if r := words.First(word); unicode.IsDigit(r) {
			return len(word) > 2 && len(word) < 6 && strings.ContainsAny(word[1:], "-:–") && strings.Trim(word, "0123456789-:–,.") == ""
		} else if !unicode.IsUpper(r) {
			return false
		}
		s = rest
	}
	return false
}
