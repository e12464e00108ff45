package dateline

import "github.com/broadsheet-go/broadsheet/metadata/date"

// An evidence is a reason for or against a dateline that a reading meets.
type evidence uint8

const (
	noEvidence evidence = iota
	agencyKnown
	agencyOrg
	agencyCode
	agencyOdd
	agencyTitled
	reporterTitled
	reporterSigns
	equalsSign
	filed
	dayStated
	placeKnown
	placeTown
	placeVillage
	placeInCapitals
	placeCountry
	placeCountryTitled
	placePhrase
	placeLong
	placeTitled
	placeClub
	placeShort
	placesUnknown
	regionKnown
	regionUnknown
	regionTwice
	longDash
	otherMark
	gluedDash
	sentence
	finalStop
	headline
	noSentence
	noSentenceAfterAgency
	goesOnSmall
	goesOnFigure
	speaker
)

// acceptScore is the points from which on a reading is a dateline.
const acceptScore = 5

// weights are the points of each evidence, and what it is. They were set by hand so that each rule of the guide's section on datelines holds, and
// checked on the paragraphs of a news corpus; none alone reaches acceptScore.
var weights = [...]Evidence{
	noEvidence:            {0, ""},
	agencyKnown:           {4, "a known agency in the agency's place"},
	agencyOrg:             {2, "an organisation in the agency's place"},
	agencyCode:            {1, "capitals in the agency's place"},
	agencyOdd:             {-2, "other words in the agency's place"}, // "(Musical)"
	agencyTitled:          {1, "an agency after a reporter's title"},
	reporterTitled:        {3, "a reporter's title"},
	reporterSigns:         {1, "a reporter"},
	equalsSign:            {3, "an equals sign between place and reporter"}, // as papers in Japan and Korea sign
	filed:                 {2, "a word for filed"},
	dayStated:             {3, "a date"},
	placeKnown:            {3, "a known place"},
	placeTown:             {2, "a town"},
	placeVillage:          {1, "a village"},
	placeInCapitals:       {1, "capitals in the place's place"},
	placeCountry:          {0, "a country"}, // stories are filed from towns
	placeCountryTitled:    {-1, "a country, not in capitals"},
	placePhrase:           {0, "several words in capitals"}, // "FAVOURITE ITEMS"
	placeLong:             {-1, "many words in capitals"},   //
	placeTitled:           {-2, "unknown words with capitals"},
	placeClub:             {-2, "other words after a known place"},                   // "KARACHI KINGS", "MADRID OPEN"
	placeShort:            {-2, "an unknown word in capitals of up to four letters"}, // "IMF"
	placesUnknown:         {-1, "several places, not all known"},
	regionKnown:           {2, "a known region"},
	regionUnknown:         {-2, "an unknown region"},
	regionTwice:           {-2, "two regions"},
	longDash:              {2, "a long dash"}, // — -- _ .- =
	otherMark:             {1, "a mark"},      // - – : ; .
	gluedDash:             {-2, "a dash without a space"},
	sentence:              {2, "a sentence follows"},
	finalStop:             {1, "a final stop"},
	headline:              {-2, "no final stop"},
	noSentence:            {-2, "no sentence follows"},
	noSentenceAfterAgency: {-1, "no sentence follows"},
	goesOnSmall:           {-3, "goes on in small letters"},
	goesOnFigure:          {-2, "goes on with a figure"},
	speaker:               {-2, "as who speaks"},
}

func (e evidence) points() int { return weights[e].Points }

// count adds the points of an evidence.
func (p *datelineParser) count(e evidence) {
	p.score += e.points()
	if e != noEvidence && p.nfound < len(p.found) {
		p.found[p.nfound] = e
		p.nfound++
	}
}

// An Evidence is what spoke for a dateline, or against it where Points are below 0.
type Evidence struct {
	Points int
	Words  string
}

// Explain says why the text begins with a dateline as [Parse] reads it, in the order in which the evidence was met; the points add up to 5 or more. It is
// empty where there is none.
func Explain(text string, l date.Locale) []Evidence {
	if !datelineShaped(text) {
		return nil
	}
	var p datelineParser
	if _, ok := p.parse(text, l); !ok {
		return nil
	}
	out := make([]Evidence, p.nfound)
	for k, e := range p.found[:p.nfound] {
		out[k] = weights[e]
	}
	return out
}
