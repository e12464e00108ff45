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
