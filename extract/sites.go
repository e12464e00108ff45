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
