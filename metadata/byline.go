package metadata

// A Byline is a line that says who wrote a story, taken apart.
type Byline struct {
	Raw          string        `json:"raw,omitempty"`          // the line as shown
	Authors      []Author      `json:"authors,omitempty"`      // people only
	Desk         string        `json:"desk,omitempty"`         // an organisation or desk that signs: "Recorder Report"
	Agencies     []string      `json:"agencies,omitempty"`     // news agencies named: "AFP"
	Contributors []Contributor `json:"contributors,omitempty"` // people with another part in it
	Place        string        `json:"place,omitempty"`        // a place that stands with a desk or agency
	Published    Date          `json:"-"`                      // a publish time in the line
	Updated      Date          `json:"-"`                      // an update time in the line
}

// An Author is a person who signs a story.
type Author struct {
	Name         string `json:"name"`
	Role         string `json:"role,omitempty"` // job title, as written
	Organization string `json:"organization,omitempty"`
	Place        string `json:"place,omitempty"`
	Email        string `json:"email,omitempty"`
	Handle       string `json:"handle,omitempty"`
	Honorific    string `json:"honorific,omitempty"`
	Suffix       string `json:"suffix,omitempty"`
	URL          string `json:"url,omitempty"`
}

// A Contributor is a person with a part in a story other than writing it.
type Contributor struct {
	Name  string `json:"name"`
	Role  string `json:"role"` // editor, photographer, illustrator, translator, writer, reporting, contributor
	Place string `json:"place,omitempty"`
}
