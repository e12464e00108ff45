package extract

import (
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"sync"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

//go:embed sites.txt
var sitesText string

var (
	sitesOnce  sync.Once
	sitesTable *Sites
)

// builtinSites is the table of the package, read on first use. A test holds that it can be read.
func builtinSites() *Sites {
	sitesOnce.Do(func() {
		s, err := ParseSites(sitesText)
		if err != nil {
			panic(err)
		}
		sitesTable = s
	})
	return sitesTable
}

// Sites are rules for the pages of single sites: which blocks play which role, whatever labelling would make of them. The
// zero Sites has no rules. It never changes and may serve many Extractors.
//
// A rule holds for every block inside the elements that its selector matches, and for a block whose whole text stands in
// one such inline element; nothing matches inside a table of data, which is one block. Where several rules match, the
// innermost element decides; on one element the rule of the longer host, then the later line. What no rule matches stays
// as labelled, and a host without rules costs nothing.
//
// A rule for a role of the body ("paragraph", "list item" …) makes blocks body. Blocks keep what their markup says they are:
// in an element ruled "paragraph" a heading stays a heading and a list item an item. A plain paragraph takes the role the
// rule names, but never that of a table: its cells are not known. Left as they are: the headline, market quotes and date prefixes,
// the words of controls, and what is not shown. As soon as one block of a page is body by a rule, all of its body is.
//
// Only one block is the headline: the first that has text. The others stay as labelled. A rule says which block is headline,
// byline or date; which words win the field is weighed as ever, and Article.Provenance tells.
type Sites struct {
	hosts map[string][]siteRule // in the order of their lines
}

// siteRule is one line: blocks inside what the selector matches have the role.
type siteRule struct {
	line     int
	selector string
	role     labels.Role
	matcher  goquery.Matcher
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
	s := &Sites{hosts: map[string][]siteRule{}}
	var hosts []string
	var errs []error
	n, begun := 0, false
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		n++
		trimmed := strings.TrimSpace(line)
		if trimmed == "" || strings.HasPrefix(trimmed, "#") {
			continue
		}
		fail := func(format string, args ...any) {
			errs = append(errs, &SiteError{Line: n, Text: trimmed, Reason: fmt.Sprintf(format, args...)})
		}
		if !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "\t") {
			hosts, begun = hosts[:0], true
			if strings.Contains(trimmed, "->") || strings.Contains(trimmed, "→") {
				fail("a rule must be indented")
				continue
			}
			for field := range strings.FieldsSeq(trimmed) {
				host := strings.ToLower(strings.TrimSuffix(field, "."))
				if reason := notHost(host); reason != "" {
					fail("%q %s", field, reason)
					continue
				}
				hosts = append(hosts, host)
			}
			continue
		}
		rule, reason := parseRule(trimmed)
		switch {
		case !begun:
			fail("a rule without a host above it")
		case reason != "":
			fail("%s", reason)
		default:
			rule.line = n
			for _, host := range hosts {
				s.hosts[host] = append(s.hosts[host], rule)
			}
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return s, nil
}

// notHost says why a word is no host; "" when it is one.
func notHost(host string) string {
	if i := strings.IndexAny(host, ":/@?#*"); i >= 0 {
		return "is no host name: it has " + strconv.Quote(host[i:i+1])
	}
	for label := range strings.SplitSeq(host, ".") {
		if label == "" {
			return "is no host name: a label is empty"
		}
	}
	if !strings.Contains(host, ".") && host != "localhost" {
		return "is no host name: it has no dot"
	}
	return ""
}

// parseRule reads "selector -> role".
func parseRule(text string) (rule siteRule, reason string) {
	at, arrow := strings.LastIndex(text, "->"), "->"
	if i := strings.LastIndex(text, "→"); i > at {
		at, arrow = i, "→"
	}
	if at < 0 {
		return rule, "no arrow (-> or →) between selector and role"
	}
	rule.selector = strings.TrimSpace(text[:at])
	rule.role = labels.Role(strings.Join(strings.Fields(text[at+len(arrow):]), " "))
	switch {
	case rule.selector == "":
		return rule, "no selector in front of the arrow"
	case rule.role == "":
		return rule, "no role behind the arrow"
	case !rule.role.Known():
		return rule, fmt.Sprintf("unknown role %q", string(rule.role))
	case !selects(rule.selector):
		return rule, badSelector(rule.selector)
	}
	rule.matcher = goquery.Single(rule.selector)
	return rule, ""
}

// selects reports a selector that can be read. goquery makes of others one that matches nothing, without a word: so a list
// of the selector and "*", which matches anything, is tried on an element.
func selects(selector string) bool {
	any := &html.Node{Type: html.ElementNode, Data: "p"}
	return goquery.Single(selector+", *").Match(any) && goquery.Single("*, "+selector).Match(any)
}

// badSelector tells how far a selector can be read.
func badSelector(selector string) string {
	for i := len(selector) - 1; i > 0; i-- {
		if head := strings.TrimSpace(selector[:i]); head != "" && selects(head) {
			return fmt.Sprintf("no CSS selector: it cannot be read behind %q", head)
		}
	}
	return "no CSS selector"
}

func (s *Sites) empty() bool { return s == nil || len(s.hosts) == 0 }

// of is the rules for a host, those of the longer name last.
func (s *Sites) of(host string) []siteRule {
	if s.empty() {
		return nil
	}
	var rules []siteRule
	for at := len(host); at > 0; {
		at = strings.LastIndexByte(host[:at], '.')
		rules = append(rules, s.hosts[host[at+1:]]...)
	}
	return rules
}

// hostOf is the host of an address in lower case, without port; "" when there is none.
func hostOf(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	return strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
}
