package extract

import (
	"slices"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
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

// rulings are the rules for the blocks of a page.
type rulings struct {
	of       []*siteRule // for each block its rule, nil where there is none; nil for a page without rules
	headline int         // the first block with text that a rule calls the headline, -1 when there is none
	bounded  bool        // rules say where the body is
}

func newRulings(s *sheet) *rulings {
	r := &rulings{of: s.ruled, headline: -1}
	for i, rule := range r.of {
		if rule != nil && rule.role == labels.Headline && s.page.Blocks[i].Text != "" {
			r.headline = i
			break
		}
	}
	return r
}

// rule is the rule for block i, nil where there is none.
func (r *rulings) rule(i int) *siteRule {
	if r.of == nil {
		return nil
	}
	return r.of[i]
}

// otherwise reports that a rule gives block i another role than headline, outside the body.
func (r *rulings) otherwise(i int) bool {
	rule := r.rule(i)
	return rule != nil && !rule.role.InBody() && rule.role != labels.Headline
}

// outranks reports that a rule gives block i another role than the one that its grammar does, outside the body.
func (r *rulings) outranks(i int, role labels.Role) bool {
	rule := r.rule(i)
	return rule != nil && !rule.role.InBody() && (rule.role != labels.Headline || i == r.headline) && rule.role != role
}

// labelRuled gives the blocks that a rule matches the rule's role. It comes after the strips of quotes and the headline,
// which stay as they are inside a body, and in front of everything else.
func (s *sheet) labelRuled(l *labels.Labels, r *rulings) {
	for i, rule := range r.of {
		if rule == nil {
			continue
		}
		b := &s.page.Blocks[i]
		role := rule.role
		kept := l.Role(i) != "" || b.Kind == clean.Control || s.hidden(b)
		switch {
		case i == l.Headline && role.InBody(), role == labels.Headline && i != l.Headline, role.InBody() && kept, role == labels.Ticker && l.Role(i) == labels.Ticker:
			r.of[i] = nil
			continue
		case role.InBody():
			role = ruledBody(role, b)
			r.bounded = true
		}
		l.Assign(i, role, 1, "site rule of line "+itoa(int64(rule.line))+": "+rule.selector)
	}
}

// ruledBody is the role of a block that a rule makes body: that of its markup, unless it is a plain paragraph.
func ruledBody(role labels.Role, b *clean.Block) labels.Role {
	if b.Kind != clean.Paragraph || role == labels.Table {
		return labels.OfKind(b.Kind)
	}
	return role
}

// certain is the score of a block that is body by a rule, in log-odds.
const certain = 10

// bound puts the body where rules say it is. The headline found by other means stays out of it.
func (s *sheet) bound(l *labels.Labels, r *rulings, d *body) {
	for i, rule := range r.of {
		switch {
		case rule != nil:
			d.in[i] = l.Role(i).InBody()
			if d.in[i] {
				d.score[i] = certain
			}
		case r.bounded:
			d.in[i] = false
		}
	}
	d.listing = d.listing && !r.bounded
}
