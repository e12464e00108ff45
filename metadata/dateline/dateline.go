package dateline

import "github.com/broadsheet-go/broadsheet/metadata/date"

// A Dateline is the place, date and agency before a story's first sentence: "LONDON, March 8 (Reuters) -".
type Dateline struct {
	Raw      string    `json:"raw"`                // the prefix as written, separator included, without the space after it
	Places   []string  `json:"places,omitempty"`   // as written, region included: "CAMBRIDGE, Mass."
	Region   string    `json:"region,omitempty"`   // the region of the only or last place: "Mass."
	Date     date.Date `json:"date,omitzero"`      // often without a year; never a publish time
	Agencies []string  `json:"agencies,omitempty"` // in the words of the line: "Reuters"
	// AgencyNames are the same, each once, under the one name of package agency; filled in an Article.
	AgencyNames []string `json:"agency_names,omitempty"`
	Reporter    string   `json:"reporter,omitempty"` // a person named inside the dateline
	Length      int      `json:"length"`             // where it ends: text[Length:] is the rest, with the space before it
}

// maxDateline is the number of bytes of a text that are looked at for a dateline. The longest of the conformance lines'
// datelines has 71 bytes.
const maxDateline = 240

// Parse reads the dateline at the start of a paragraph, or a line that is a dateline alone: places, region, date,
// agencies and reporter, in the orders and between the separators that agencies and newspapers use. Only the first 240
// bytes of text are looked at.
//
// It weighs evidence: places the tables know, capitals, a date, an agency or role in the agency's place, the kind of
// separator, and whether a sentence follows. A place no table knows does not reject a dateline by itself, and a known one
// does not accept it by itself. The Date often lacks a year; it says when the story was filed, never when it was published.
func Parse(text string, l date.Locale) (d Dateline, ok bool) {
	if datelineShaped(text) {
		d, _, ok = parse(text, l, false)
	}
	return d, ok
}

// An Evidence is what spoke for a dateline, or against it where Points are below 0.
type Evidence struct {
	Points int
	Words  string
}

// acceptScore is the points from which on a reading is a dateline.
const acceptScore = 5

// The evidence and its points. They were set by hand so that each rule of the guide's section on datelines holds, and
// checked on the paragraphs of a news corpus; none alone reaches acceptScore.
var (
	agencyKnown           = Evidence{4, "a known agency in the agency's place"}
	agencyOrg             = Evidence{2, "an organisation in the agency's place"}
	agencyCode            = Evidence{1, "capitals in the agency's place"}
	agencyOdd             = Evidence{-2, "other words in the agency's place"} // "(Musical)"
	agencyTitled          = Evidence{1, "an agency after a reporter's title"}
	reporterTitled        = Evidence{3, "a reporter's title"}
	reporterSigns         = Evidence{1, "a reporter"}
	equalsSign            = Evidence{3, "an equals sign between place and reporter"} // as papers in Japan and Korea sign
	wordFiled             = Evidence{2, "a word for filed"}
	dayStated             = Evidence{3, "a date"}
	placeKnown            = Evidence{3, "a known place"}
	placeTown             = Evidence{2, "a town"}
	placeVillage          = Evidence{1, "a village"}
	placeInCapitals       = Evidence{1, "capitals in the place's place"}
	placeCountry          = Evidence{0, "a country"} // stories are filed from towns
	placeCountryTitled    = Evidence{-1, "a country, not in capitals"}
	placePhrase           = Evidence{0, "unknown words in capitals"} // "FAVOURITE ITEMS"
	placeTitled           = Evidence{-2, "unknown words with capitals"}
	placeClub             = Evidence{-2, "other words after a known place"}                   // "KARACHI KINGS", "MADRID OPEN"
	placeShort            = Evidence{-2, "an unknown word in capitals of up to four letters"} // "IMF"
	placesUnknown         = Evidence{-1, "several places, not all known"}
	regionKnown           = Evidence{2, "a known region"}
	regionUnknown         = Evidence{-2, "an unknown region"}
	regionTwice           = Evidence{-2, "two regions"}
	aLongDash             = Evidence{2, "a long dash"} // — -- _ .- =
	otherMark             = Evidence{1, "a mark"}      // - – : ; .
	gluedDash             = Evidence{-2, "a dash without a space"}
	sentence              = Evidence{2, "a sentence follows"}
	finalStop             = Evidence{1, "a final stop"}
	headline              = Evidence{-2, "no final stop"}
	noSentence            = Evidence{-2, "no sentence follows"}
	noSentenceAfterAgency = Evidence{-1, "no sentence follows"}
	goesOnSmall           = Evidence{-3, "goes on in small letters"}
	goesOnFigure          = Evidence{-2, "goes on with a figure"}
	asideFollows          = Evidence{-3, "an aside between dashes"}
	speaker               = Evidence{-2, "as who speaks"}
)

// count adds the points of an evidence.
func (p *reader) count(e Evidence) {
	p.score += e.Points
	if e.Words != "" && p.nfound < len(p.found) {
		p.found[p.nfound] = e
		p.nfound++
	}
}

// Explain says why the text begins with a dateline as [Parse] reads it, in the order in which the evidence was met; the points add up to 5 or more. It is
// empty where there is none.
func Explain(text string, l date.Locale) []Evidence {
	if !datelineShaped(text) {
		return nil
	}
	_, found, _ := parse(text, l, true)
	return found
}
