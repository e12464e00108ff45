package sites

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/PuerkitoBio/goquery"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"golang.org/x/net/html"
)

//go:embed sites.txt
var builtinText string

var (
	builtinOnce  sync.Once
	builtinTable *Table
)

// Builtin is the table of the package, read on first use. A test holds that it can be read.
func Builtin() *Table {
	builtinOnce.Do(func() {
		t, faults := Parse(builtinText)
		if len(faults) > 0 {
			panic(faults[0].Reason)
		}
		builtinTable = t
	})
	return builtinTable
}

// A Table is rules by host. It never changes.
type Table struct {
	hosts map[string][]Rule // in the order of their lines
}

// A Rule is one line: blocks inside what the selector matches have the role, or its words fill the field.
type Rule struct {
	Line     int
	Selector string
	Role     labels.Role
	Field    string // of the Article or one of the caller's own, instead of a role
	matcher  goquery.Matcher
}

// A Fault is what is wrong with one line.
type Fault struct {
	Line   int    // counted from 1
	Text   string // the line, without the space around it
	Reason string
}

// Parse reads a table. There is none where a line cannot be read.
func Parse(text string) (*Table, []Fault) {
	t := &Table{hosts: map[string][]Rule{}}
	var hosts []string
	var faults []Fault
	n, begun := 0, false
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		n++
		trimmed := strings.TrimSpace(line)
		if trimmed == "" || strings.HasPrefix(trimmed, "#") {
			continue
		}
		fail := func(format string, args ...any) {
			faults = append(faults, Fault{Line: n, Text: trimmed, Reason: fmt.Sprintf(format, args...)})
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
			rule.Line = n
			for _, host := range hosts {
				t.hosts[host] = append(t.hosts[host], rule)
			}
		}
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return t, nil
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
func parseRule(text string) (rule Rule, reason string) {
	at, arrow := strings.LastIndex(text, "->"), "->"
	if i := strings.LastIndex(text, "→"); i > at {
		at, arrow = i, "→"
	}
	if at < 0 {
		return rule, "no arrow (-> or →) between selector and role"
	}
	rule.Selector = strings.TrimSpace(text[:at])
	if name, ok := strings.CutPrefix(strings.TrimSpace(text[at+len(arrow):]), "field:"); ok {
		if rule.Field = strings.TrimSpace(name); !fieldName(rule.Field) {
			return rule, fmt.Sprintf("%q is no name of a field: small letters, digits, - and _", name)
		}
	}
	rule.Role = labels.Role(strings.Join(strings.Fields(text[at+len(arrow):]), "_")) // "list item" is list_item
	switch {
	case rule.Selector == "":
		return rule, "no selector before the arrow"
	case rule.Field != "":
		rule.Role = ""
	case rule.Role == "":
		return rule, "no role after the arrow"
	case !rule.Role.Known():
		return rule, fmt.Sprintf("unknown role %q", string(rule.Role))
	}
	if !selects(rule.Selector) {
		return rule, badSelector(rule.Selector)
	}
	rule.matcher = goquery.Single(rule.Selector)
	return rule, ""
}

// selects reports a selector that can be read. goquery makes of others one that matches nothing, without a word: so a list
// of the selector and "*", which matches anything, is tried on an element.
func selects(selector string) bool {
	element := &html.Node{Type: html.ElementNode, Data: "p"}
	return goquery.Single(selector+", *").Match(element) && goquery.Single("*, "+selector).Match(element)
}

// badSelector tells how far a selector can be read.
func badSelector(selector string) string {
	for i := len(selector) - 1; i > 0; i-- {
		if head := strings.TrimSpace(selector[:i]); head != "" && selects(head) {
			if name := pseudoClass(selector[i:]); name != "" {
				return fmt.Sprintf("no CSS selector that can be read: :%s is unknown here (:has, :not, :first-child and :nth-child are known, for example)", name)
			}
			return fmt.Sprintf("no CSS selector: it cannot be read after %q", head)
		}
	}
	return "no CSS selector"
}

// pseudoClass is the name of the pseudo-class that a rest of a selector begins with, "" where it is something else.
func pseudoClass(rest string) string {
	name, ok := strings.CutPrefix(strings.TrimSpace(rest), ":")
	if !ok {
		return ""
	}
	end := strings.IndexFunc(name, func(r rune) bool { return r != '-' && r != ':' && (r < 'a' || r > 'z') })
	if end < 0 {
		end = len(name)
	}
	return name[:end]
}

// Empty reports a table without rules.
func (t *Table) Empty() bool { return t == nil || len(t.hosts) == 0 }

// Of is the rules for a host, those of the longer name last.
func (t *Table) Of(host string) []Rule {
	if t.Empty() {
		return nil
	}
	var rules []Rule
	for at := len(host); at > 0; {
		at = strings.LastIndexByte(host[:at], '.')
		rules = append(rules, t.hosts[host[at+1:]]...)
	}
	return rules
}

// Match finds the rule for each block, nil where no rule matches; nil for a page without any. It counts into matched, where that is not
// nil, the elements that each rule matches.
func Match(page *page.Page, rules []Rule, matched []int) []*Rule {
	if page.Tree == nil || !slices.ContainsFunc(rules, func(r Rule) bool { return r.Field == "" }) {
		return nil
	}
	of := make([]*Rule, len(page.Elements))
	for i := range page.Elements {
		el := &page.Elements[i]
		if el.Parent >= 0 {
			of[i] = of[el.Parent]
		}
		for k := range rules {
			if rules[k].Field == "" && rules[k].matcher.Match(page.Tree.Node(int32(i))) {
				of[i] = &rules[k]
				if matched != nil {
					matched[k]++
				}
			}
		}
	}
	list := make([]*Rule, len(page.Blocks))
	for i := range page.Blocks {
		b := &page.Blocks[i]
		list[i] = of[b.Element]
		for _, sp := range b.Spans {
			if sp.Start == 0 && int(sp.End) == len(b.Text) && of[sp.Element] != list[i] {
				list[i] = of[sp.Element]
			}
		}
	}
	return list
}
