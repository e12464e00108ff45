package extract

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/sites"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
)

// Sites are rules for the pages of single sites: which blocks play which role, whatever labelling would make of them. The
// zero Sites has no rules. It never changes and may serve many Extractors.
//
// A rule holds for every block inside the elements that its selector matches, and for a block whose whole text stands in
// one such inline element; nothing matches inside a table of data, which is one block. Where several rules match, the
// innermost element decides; on one element the rule of the longer host, then the later line. What no rule matches stays
// as labelled, and a host without rules costs nothing.
//
// A rule for a role of the body ("paragraph", "list_item" …) makes blocks body. Blocks keep what their markup says they are:
// in an element ruled "paragraph" a heading stays a heading and a list item an item. A plain paragraph takes the role the
// rule names, but never that of a table: its cells are not known. Left as they are: the headline, market quotes and date prefixes,
// the words of controls, and what is not shown. As soon as one block of a page is body by a rule, all of its body is.
//
// Only one block is the headline: the first that has text. The others stay as labelled. A rule says which block is headline,
// byline or date; which words win the field is weighed as ever, and Article.Provenance tells.
//
// A rule for a field ("field:section") changes no role. What its selector matches, shown or not, fills the field: the words of the
// element, the content of a <meta>, the datetime of a <time>. headline, kicker, byline, published, updated, section, site, description,
// license and tags are the Article's: the first element whose words can be read fills them, of tags all. Any other name is the caller's
// own: see Article.Fields. Of elements inside one another the outermost counts.
//
// Article.Provenance.Rules tells of each rule for the page's site how often it matched.
type Sites struct {
	table *sites.Table
}

// A SiteError says what is wrong with one line of a table of sites.
type SiteError struct {
	Line   int    // counted from 1
	Text   string // the line, without the space around it
	Reason string
}

func (e *SiteError) Error() string {
	return fmt.Sprintf("broadsheet: sites: line %d: %s: %s", e.Line, e.Reason, strconv.Quote(e.Text))
}

// ParseSites reads rules for sites:
//
//	# hosts at the start of a line, their rules indented below
//	example.com  example.org
//		.story-text          -> paragraph
//		.story-text .teaser  -> related
//		.paywall-id          -> field:paywall
//
// A host covers itself and every host below it. Internationalised hosts are written as addresses have them ("xn--…"). The
// arrow may be "→" too. The error joins a *SiteError for each line that cannot be read; there are no Sites then.
func ParseSites(text string) (*Sites, error) {
	table, faults := sites.Parse(text)
	if len(faults) == 0 {
		return &Sites{table}, nil
	}
	errs := make([]error, len(faults))
	for i, f := range faults {
		errs[i] = &SiteError{Line: f.Line, Text: f.Text, Reason: f.Reason}
	}
	return nil, errors.Join(errs...)
}

// rulesOf is the rules for a host: those of the package first, so that the caller's decide.
func (x *Extractor) rulesOf(host string) []sites.Rule {
	rules := sites.Builtin().Of(host)
	if x.Sites != nil {
		rules = append(rules, x.Sites.table.Of(host)...)
	}
	return rules
}

// siteRules are the rules for a page: by the address the caller gave, else by the one the page declares for itself.
func (x *Extractor) siteRules(address string, claims []claim.Claim) []sites.Rule {
	host := text.Host(address)
	if host == "" {
		i := slices.IndexFunc(claims, func(c claim.Claim) bool { return c.Field == claim.FieldCanonicalURL && text.Host(c.Raw) != "" })
		if i < 0 {
			return nil
		}
		host = text.Host(claims[i].Raw)
	}
	return x.rulesOf(host)
}

// A Field is what rules for the site found for a field of the caller's own.
type Field struct {
	Name   string   `json:"name"`
	Values []string `json:"values"` // one for each element that the rules match, in the order of the page
}

// A RuleUse says of one rule for the page's site how many elements of the page its selector matched.
type RuleUse struct {
	Line     int    `json:"line"` // of the text that ParseSites was given
	Selector string `json:"selector"`
	Matched  int    `json:"matched"`
}

// Field is what rules for the site found for a field of the caller's own, nil where they found nothing.
func (a *Article) Field(name string) []string {
	for i := range a.Fields {
		if a.Fields[i].Name == name {
			return a.Fields[i].Values
		}
	}
	return nil
}

// fromRule is the source of a field that a rule for the site filled.
const fromRule = "site rule"

// fill puts into the Article what the rules for the site find, and notes which of them matched. What such a rule says outranks what was
// weighed, which becomes the first rival.
func (s *assembler) fill(a *Article) {
	for k := range s.rules {
		a.Provenance.Rules = append(a.Provenance.Rules, RuleUse{s.rules[k].Line, s.rules[k].Selector, s.match[k]})
	}
	var filled []string
	for _, v := range s.values {
		name := v.Rule.Field
		first := !slices.Contains(filled, name)
		switch {
		case name == "tags" && first:
			a.Tags, filled = []string{v.Text}, append(filled, name)
		case name == "tags":
			if !slices.Contains(a.Tags, v.Text) {
				a.Tags = append(a.Tags, v.Text)
			}
		case a.origin(name) == nil:
			a.addField(name, v.Text)
		case first && s.set(a, name, v.Text):
			filled = append(filled, name)
			a.origin(name).ruled(v)
			switch name {
			case "published":
				a.Provenance.Published.tell(a.Published)
			case "updated":
				a.Provenance.Updated.tell(a.Updated)
			case "byline":
				a.completeByline(s)
			}
		}
	}
}

func (a *Article) addField(name, value string) {
	i := slices.IndexFunc(a.Fields, func(f Field) bool { return f.Name == name })
	if i < 0 {
		i, a.Fields = len(a.Fields), append(a.Fields, Field{Name: name})
	}
	a.Fields[i].Values = append(a.Fields[i].Values, value)
}

// origin is where a field of the Article comes from that a rule can fill; nil for any other name.
func (a *Article) origin(name string) *Origin {
	p := &a.Provenance
	switch name {
	case "headline":
		return &p.Headline
	case "kicker":
		return &p.Kicker
	case "section":
		return &p.Section
	case "site":
		return &p.Site
	case "description":
		return &p.Description
	case "license":
		return &p.License
	case "published":
		return &p.Published
	case "updated":
		return &p.Updated
	case "byline":
		return &p.Byline
	}
	return nil
}

// set fills a field with the words of an element, and reports whether they could be read.
func (s *assembler) set(a *Article, name, words string) bool {
	switch name {
	case "headline":
		a.Headline = words
	case "kicker":
		a.Kicker = words
	case "section":
		a.Section = words
	case "site":
		a.Site = words
	case "description":
		a.Description = words
	case "license":
		a.License = words
	case "published":
		return s.setDate(&a.Published, words)
	case "updated":
		return s.setDate(&a.Updated, words)
	case "byline":
		b := s.Readings.Authors(words)
		if b == nil {
			return false
		}
		a.Byline, a.Byline.Raw = *b, words
	}
	return true
}

func (s *assembler) setDate(to *Date, words string) bool {
	if d := s.Readings.Date(words); d != nil {
		*to = *d
		return true
	}
	d := s.Readings.FirstDate(words)
	if d != nil {
		*to = d.Date
	}
	return d != nil
}

// ruled notes that a rule filled the field.
func (o *Origin) ruled(v sites.Value) {
	rivals := o.Rivals
	if o.Raw != "" {
		rivals = append([]Rival{{Raw: o.Raw, Source: o.Source, Where: o.Where}}, rivals...)
	}
	*o = Origin{Raw: v.Text, Source: fromRule, Where: "line " + strconv.Itoa(v.Rule.Line) + ": " + v.Rule.Selector, Confidence: 1, Rivals: rivals}
}
