package metadata

// A Dateline is the place, date and agency in front of a story's first sentence: "LONDON, March 8 (Reuters) -".
type Dateline struct {
	Raw      string   `json:"raw"`                // the prefix as written, separator included, without the space behind it
	Places   []string `json:"places,omitempty"`   // as written, region included: "CAMBRIDGE, Mass."
	Region   string   `json:"region,omitempty"`   // the region of the only or last place: "Mass."
	Date     Date     `json:"date,omitzero"`      // often without a year; never a publish time
	Agencies []string `json:"agencies,omitempty"` // "Reuters"
	Reporter string   `json:"reporter,omitempty"` // a person named inside the dateline
	Length   int      `json:"length"`             // bytes of the text that are dateline, the space behind it included
}
