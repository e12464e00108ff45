package label

import (
	"strconv"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/extract/internal/sites"
)

// rulings are the rules for the blocks of a page.
type rulings struct {
	of       []*sites.Rule // for each block its rule, nil where there is none; nil for a page without rules
	headline int           // the first block with text that a rule calls the headline, -1 when there is none
	bounded  bool          // rules say where the body is
}

func newRulings(page *page.Page, rules []*sites.Rule) *rulings {
	r := &rulings{of: rules, headline: -1}
	for i, rule := range r.of {
		if rule != nil && rule.Role == labels.Headline && page.Blocks[i].Text != "" {
			r.headline = i
			break
		}
	}
	return r
}

// rule is the rule for block i, nil where there is none.
func (r *rulings) rule(i int) *sites.Rule {
	if r.of == nil {
		return nil
	}
	return r.of[i]
}

// otherwise reports that a rule gives block i another role than headline, outside the body.
func (r *rulings) otherwise(i int) bool {
	rule := r.rule(i)
	return rule != nil && !rule.Role.InBody() && rule.Role != labels.Headline
}

// outranks reports that a rule gives block i another role than the one that its grammar does, outside the body.
func (r *rulings) outranks(i int, role labels.Role) bool {
	rule := r.rule(i)
	return rule != nil && !rule.Role.InBody() && (rule.Role != labels.Headline || i == r.headline) && rule.Role != role
}

// labelRuled gives the blocks that a rule matches the rule's role. It comes after the strips of quotes and the headline,
// which stay as they are inside a body, and before everything else.
func (s labeller) labelRuled(l *labels.Labels, r *rulings) {
	for i, rule := range r.of {
		if rule == nil {
			continue
		}
		b := &s.Source.Blocks[i]
		role := rule.Role
		kept := l.Role(i) != "" || b.Kind == page.Control || s.Hidden(b)
		switch {
		case i == l.Headline && role.InBody(), role == labels.Headline && i != l.Headline, role.InBody() && kept, role == labels.Ticker && l.Role(i) == labels.Ticker:
			r.of[i] = nil
			continue
		case role.InBody():
			role = ruledBody(role, b)
			r.bounded = true
		}
		l.Assign(i, role, 1, "site rule of line "+strconv.Itoa(rule.Line)+": "+rule.Selector)
	}
}

// ruledBody is the role of a block that a rule makes body: that of its markup, unless it is a plain paragraph.
func ruledBody(role labels.Role, b *page.Block) labels.Role {
	if b.Kind != page.Paragraph || role == labels.Table {
		return labels.OfKind(b.Kind)
	}
	return role
}

// certain is the score of a block that is body by a rule, in log-odds.
const certain = 10

// bound puts the body where rules say it is. The headline found by other means stays out of it.
func (s labeller) bound(l *labels.Labels, r *rulings, d *body.Body) {
	for i, rule := range r.of {
		switch {
		case rule != nil:
			d.In[i] = l.Role(i).InBody()
			if d.In[i] {
				d.Score[i] = certain
			}
		case r.bounded:
			d.In[i] = false
		}
	}
	d.Listing = d.Listing && !r.bounded
}
