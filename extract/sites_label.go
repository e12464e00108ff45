package extract

import (
	"slices"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// siteRules are the rules for a page: by the address the caller gave, else by the one the page declares for itself; those
// of the package first, so that the caller's decide.
func (x *Extractor) siteRules(address string, claims []metadata.Claim) []siteRule {
	host := hostOf(address)
	if host == "" {
		i := slices.IndexFunc(claims, func(c metadata.Claim) bool { return c.Field == metadata.FieldCanonicalURL && hostOf(c.Raw) != "" })
		if i < 0 {
			return nil
		}
		host = hostOf(claims[i].Raw)
	}
	return append(builtinSites().of(host), x.Sites.of(host)...)
}

// mayRule reports that there are rules for a page with such an address: their selectors may look at all that is in it.
func (x *Extractor) mayRule(address string) bool {
	host := hostOf(address)
	if host == "" {
		return !builtinSites().empty() || !x.Sites.empty()
	}
	return len(builtinSites().of(host))+len(x.Sites.of(host)) > 0
}

// known reports one of the roles of this package.
func (r Role) known() bool { return slices.Contains(roles[:], r) }

// ruledBlocks finds the rule for each block, nil where no rule matches; nil for a page without any.
func ruledBlocks(page *clean.Page, rules []siteRule) []*siteRule {
	if len(rules) == 0 || page.Flat {
		return nil
	}
	of := make([]*siteRule, len(page.Elements))
	for i := range page.Elements {
		el := &page.Elements[i]
		if el.Parent >= 0 {
			of[i] = of[el.Parent]
		}
		for k := range rules {
			if rules[k].matcher.Match(page.Nodes[i]) {
				of[i] = &rules[k]
			}
		}
	}
	list := make([]*siteRule, len(page.Blocks))
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

// certain is the score of a block that is body by a rule, in log-odds.
const certain = 10

// ruledHeadline is the first block with text that a rule calls the headline, -1 when there is none.
func (s *sheet) ruledHeadline(l *labels) int {
	for i, rule := range l.ruled {
		if rule != nil && rule.role == RoleHeadline && s.page.Blocks[i].Text != "" {
			return i
		}
	}
	return -1
}

// otherwise reports that a rule gives block i another role than headline, outside the body.
func (l *labels) otherwise(i int) bool {
	return l.ruled != nil && l.ruled[i] != nil && !l.ruled[i].role.InBody() && l.ruled[i].role != RoleHeadline
}

// labelRuled gives the blocks that a rule matches the rule's role. It comes after the strips of quotes and the headline,
// which stay as they are inside a body, and in front of everything else.
func (s *sheet) labelRuled(l *labels) {
	for i, rule := range l.ruled {
		if rule == nil {
			continue
		}
		b := &s.page.Blocks[i]
		role := rule.role
		kept := l.of[i].role != "" || b.Kind == clean.Control || s.hidden(b)
		switch {
		case i == l.headline && role.InBody(), role == RoleHeadline && i != l.headline, role.InBody() && kept, role == RoleTicker && l.of[i].role == RoleTicker:
			l.ruled[i] = nil
			continue
		case role.InBody():
			role = ruledBody(role, b)
			l.bounded = true
		}
		l.of[i] = label{role: role, score: 1, reason: "site rule of line " + itoa(int64(rule.line)) + ": " + rule.selector}
	}
}

// ruledBody is the role of a block that a rule makes body: that of its markup, unless it is a plain paragraph.
func ruledBody(role Role, b *clean.Block) Role {
	if b.Kind != clean.Paragraph || role == RoleTable {
		return bodyRole(b)
	}
	return role
}

// bound puts the body where rules say it is. The headline found by other means stays out of it.
func (s *sheet) bound(l *labels, d *body) {
	for i, rule := range l.ruled {
		switch {
		case rule != nil:
			d.in[i] = l.of[i].role.InBody()
			if d.in[i] {
				d.score[i] = certain
			}
		case l.bounded:
			d.in[i] = false
		}
	}
	d.listing = d.listing && !l.bounded
}
