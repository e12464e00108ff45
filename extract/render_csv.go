package extract

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// csvColumns are the columns of a row in their order, each with what it holds.
var csvColumns = [...]struct {
	name string
	cell func(a *Article) string
}{
	{"url", func(a *Article) string { return a.URL }},
	{"canonical", func(a *Article) string { return a.Canonical }},
	{"site", func(a *Article) string { return a.Site }},
	{"language", func(a *Article) string { return a.Language }},
	{"type", func(a *Article) string { return string(a.Type) }},
	{"section", func(a *Article) string { return a.Section }},
	{"tags", func(a *Article) string { return joined(a.Tags) }},
	{"kicker", func(a *Article) string { return a.Kicker }},
	{"headline", func(a *Article) string { return a.Headline }},
	{"alt_headline", func(a *Article) string { return a.AltHeadline }},
	{"standfirst", func(a *Article) string { return strings.Join(a.Standfirst, "\n") }},
	{"authors", func(a *Article) string { return joined(a.authorNames()) }},
	{"desk", func(a *Article) string { return a.Byline.Desk }},
	{"agencies", func(a *Article) string { return joined(a.Byline.Agencies) }},
	{"published", func(a *Article) string { return a.Published.String() }},
	{"updated", func(a *Article) string { return a.Updated.String() }},
	{"dateline", func(a *Article) string { return joined(a.Dateline.Places) }},
	{"description", func(a *Article) string { return a.Description }},
	{"access", func(a *Article) string { return string(a.Access) }},
	{"license", func(a *Article) string { return a.License }},
	{"image", func(a *Article) string { return a.leadPicture() }},
	{"text", func(a *Article) string { return a.storyText() }},
	{"corrections", func(a *Article) string { return strings.Join(a.Corrections, "\n") }},
	{"confidence", func(a *Article) string { return strconv.FormatFloat(a.Confidence, 'f', -1, 64) }},
}

// CSVHeader names the columns of a CSV row in their order:
//
//	url, canonical, site, language, type, section   as in the Article
//	tags                      parted by "; "
//	kicker, headline, alt_headline
//	standfirst                one paragraph a line
//	authors                   names, parted by "; "
//	desk
//	agencies                  parted by "; "
//	published, updated        ISO 8601, as precise as known
//	dateline                  places, parted by "; "
//	description, access, license
//	image                     address of the picture that leads
//	text                      the body as plain text, a blank line between paragraphs
//	corrections               one a line
//	confidence                0 to 1
//
// Further columns may be added at the end.
func CSVHeader() []string {
	names := make([]string, len(csvColumns))
	for i := range csvColumns {
		names[i] = csvColumns[i].name
	}
	return names
}

// A CSV is a way of writing an Article as a row of comma-separated values. The zero CSV writes the row alone.
type CSV struct {
	// Header writes the row of CSVHeader first.
	Header bool
	// Raw leaves cells as they are. Otherwise a cell that a spreadsheet would take for a formula, because its first visible
	// character is =, +, -, @ or a full-width form of one, gets an apostrophe before it: opening a file of strangers' words
	// must not run anything. Programs that read the file and show it to no spreadsheet want Raw.
	Raw bool
}

// WriteCSV writes the article as one row, the way the zero CSV does.
func (a *Article) WriteCSV(w io.Writer) error { return CSV{}.Write(w, a) }

// Write writes the article as one row after RFC 4180: cells parted by commas and quoted where they need it, rows and lines
// inside cells ended by CRLF. A cell for which the page states nothing is empty. Control characters become U+FFFD, other
// white space than line breaks a space.
//
// The error is the first that w gave.
func (f CSV) Write(w io.Writer, a *Article) error {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	if f.Header {
		if err := c.Write(CSVHeader()); err != nil {
			return err
		}
	}
	row := make([]string, len(csvColumns))
	for i := range csvColumns {
		row[i] = trimmed(csvColumns[i].cell(a))
		if !f.Raw && formula(row[i]) {
			row[i] = "'" + row[i]
		}
	}
	if err := c.Write(row); err != nil {
		return err
	}
	c.Flush()
	return c.Error()
}

// formula reports whether a spreadsheet would take a cell for a formula.
func formula(cell string) bool {
	for _, r := range cell {
		switch r {
		case '=', '+', '-', '@', '＝', '＋', '－', '＠', '−':
			return true
		}
		if unicode.IsGraphic(r) && !unicode.IsSpace(r) && r != unicode.ReplacementChar {
			return false
		}
	}
	return false
}

// joined is texts in one cell. A separator inside a text becomes a comma.
func joined(texts []string) string {
	texts = slices.Clone(texts)
	for i := range texts {
		texts[i] = strings.ReplaceAll(texts[i], ";", ",")
	}
	return strings.Join(texts, "; ")
}

func (a *Article) authorNames() []string {
	names := make([]string, len(a.Byline.Authors))
	for i := range a.Byline.Authors {
		names[i] = a.Byline.Authors[i].Name
	}
	return names
}

// storyText is the body and the entries of a live blog that it does not hold, as plain text.
func (a *Article) storyText() string {
	parts := []string{bodyText(a.Body)}
	for _, u := range a.entries() {
		parts = append(parts, trimmed(u.Headline), bodyText(u.Body))
	}
	return strings.Join(slices.DeleteFunc(parts, blank), "\n\n")
}
