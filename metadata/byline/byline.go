package byline

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// A Byline is a line that says who wrote a story, taken apart.
type Byline struct {
	Raw          string        `json:"raw,omitempty"`          // the line as shown
	Authors      []Author      `json:"authors,omitempty"`      // people only
	Desk         string        `json:"desk,omitempty"`         // an organisation or desk that signs: "Recorder Report"
	Agencies     []string      `json:"agencies,omitempty"`     // news agencies named, in the words of the line: "Agence France-Presse"
	AgencyNames  []string      `json:"agency_names,omitempty"` // the same, each once, under the one name of package agency: "AFP"; filled in an Article
	Contributors []Contributor `json:"contributors,omitempty"` // people with another part in it
	Place        string        `json:"place,omitempty"`        // a place that stands with a desk or agency
	Published    date.Date     `json:"-"`                      // a publish time in the line
	Updated      date.Date     `json:"-"`                      // an update time in the line
	Bare         bool          `json:"-"`                      // names alone, without label, title, time or address
}

// Names are who signs: the names of the authors, else the desk, else the agencies.
func (b Byline) Names() []string {
	var list []string
	for i := range b.Authors {
		list = append(list, b.Authors[i].Name)
	}
	switch {
	case len(list) > 0:
		return list
	case b.Desk != "":
		return []string{b.Desk}
	}
	return slices.Clone(b.Agencies)
}

// String is the names of who signs, parted by commas. The line as the page shows it, with its label, titles and times, is Raw.
func (b Byline) String() string { return strings.Join(b.Names(), ", ") }

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
	Biography    string `json:"biography,omitempty"` // what the page says about the person, in its words
}

// A Contributor is a person with a part in a story other than writing it.
type Contributor struct {
	Name  string `json:"name"`
	Role  string `json:"role"` // editor, photographer, illustrator, translator, writer, reporting, contributor
	Place string `json:"place,omitempty"`
}

// maxByline is the length in bytes up to which a line is read as a byline. The longest of the conformance lines has 105;
// four names with roles and two times stay below 400.
const maxByline = 480

// Parse takes apart a line that says who wrote a story: label, people with role, organisation, place and address,
// desks, agencies, other contributors, publish and update time.
//
// It reads a line of at most 480 bytes and every word of it must have a part; ok is false for anything else, such as a
// sentence, a label, a template remain, an account name, a dateline, a photo credit. A line of dates alone gives ok false
// too, with Published and Updated set. Bare marks a line of names alone, such as "Jane Doe", "AFP" or "Dawn Report", which a menu
// entry or a heading may look like as well: ask for other evidence before believing it. Names in capitals are written with small letters; Raw keeps the line.
func Parse(line string, l date.Locale) (b Byline, ok bool) {
	return parseByline(line, l, false)
}

// ParseAuthors reads the value of a structured source, such as "author.name" of JSON-LD or a meta element: one or more
// people, a desk or an agency. As the source already says that the value names who signs, it takes words that Parse
// would not: a single name, a name in small letters, an organisation that no table knows (as Desk).
//
// Account names ("admin"), addresses, template remains and nulls give ok false.
func ParseAuthors(value string, l date.Locale) (b Byline, ok bool) {
	return parseByline(withoutAddress(value), l, true)
}

// cut cuts the line into its dates, which are appended to room, and tokens; false where it has too many of these.
func (p *bylineParser) cut(room []dateSpan) (dates []dateSpan, ok bool) {
	dates = p.cutDates(room)
	if p.n, ok = cutTokens(p.line, dates, &p.w, &p.toks); ok {
		p.dated = len(dates) > 0
		p.dropRetired()
	}
	return dates, ok
}

// foreignLabel reports a word that no table of the language has as a label and a name of people after it: "Por Ivo Lund" on an English page.
func (p *bylineParser) foreignLabel() bool {
	return p.n > 2 && p.looks[1].signs&signGiven != 0 && p.toks[0].shape == title && !p.known(lang.Byline, 0)
}

func parseByline(line string, l date.Locale, structured bool) (Byline, bool) {
	line = lang.TrimSpace(line)
	if line == "" || len(line) > maxByline || !structured && wordy(line) || refused(line) {
		return Byline{}, false // prose, the usual case, ends at the first of these that fits
	}
	w := words.For(line, l.Language)
	if l.Language == "" {
		w.ChooseByLabel(line)
	}
	return readByline(line, l, w, structured, false)
}

// readByline reads a line with the words of a language, which its label told where byLabel.
func readByline(line string, l date.Locale, w words.Words, structured, byLabel bool) (Byline, bool) {
	p := bylineParser{line: line, w: w, locale: l, structured: structured}
	var spans [maxDates]dateSpan
	dates, ok := p.cut(spans[:0])
	if !ok {
		return Byline{}, false
	}
	switch {
	case structured && p.wholeDesk():
		return Byline{Raw: line, Desk: line}, true
	case structured && (p.inverted() || p.n == 1 && p.toks[0].kind == wordToken && p.toks[0].shape == lower):
		p.out = Byline{Authors: []Author{{Name: line}}}
	case p.parse():
		if structured && len(p.out.Authors) == 0 && p.out.Desk != "" && p.out.Agencies == nil && p.out.Place == "" && p.firstPart == noPart && !p.domain(p.out.Desk) && len(line)-len(p.out.Desk) > 1 {
			p.out.Desk = line
		}
	case structured && len(p.out.Authors) > 0 && p.before != glued && p.openBracket == 0:
		// What stands after the last comma is nothing we know; the people before it are still named.
	case structured:
		return p.asDesk()
	case p.wordy():
		if !byLabel && p.foreignLabel() {
			w.ChooseByLabel(line)
			return readByline(line, l, w, false, true)
		}
		return Byline{}, false
	}
	p.out.Raw, p.out.Bare = line, !p.hasEvidence && p.namesAnyone()
	p.assignDates(dates)
	return p.out, p.namesAnyone()
}
