package extract

import (
	"context"
	"slices"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/live"
	"github.com/broadsheet-go/broadsheet/extract/internal/shown"
	"github.com/broadsheet-go/broadsheet/extract/internal/sites"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/declared"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// read labels a page, weighs what it declares and shows, assembles the Article, judges how sure its answers are, and lets the rules for the
// site fill fields.
func (x *Extractor) read(ctx context.Context, page *page.Page, doc *Document) (*Article, error) {
	p := x.label(ctx, page, doc, nil)
	if !label.Keeps(ctx) {
		defer p.free()
	}
	if err := ctx.Err(); err != nil {
		return nil, &Error{URL: doc.URL, Offset: -1, Err: err}
	}
	weighed := resolve.Resolve(p.claims, p.Weighing())
	a := p.assemble(weighed, doc)
	p.judge(a, &weighed)
	if err := ctx.Err(); err != nil {
		return nil, &Error{URL: doc.URL, Offset: -1, Err: err}
	}
	p.fill(a)
	a.drop(x.Drop)
	a.addCompanies(ctx)
	if err := ctx.Err(); err != nil {
		return nil, &Error{URL: doc.URL, Offset: -1, Err: err}
	}
	return a, nil
}

// An assembler has what an Article is made of.
type assembler struct {
	lines.Reader
	*label.Result
	claims []claim.Claim // what the page declares and shows
	ruled  bool          // a rule for the site says what is body
	rules  []sites.Rule  // those for the site
	match  []int         // how many elements each matched
	values []sites.Value // what they fill fields with
}

// label gives every block its role and collects the claims that the page declares and shows.
//
// What it returns does not hold the page's tree, which is 5.5 of the 12.4 MB that a page of 1 MB of fixtures takes: that is free
// before the Article is assembled.
func (x *Extractor) label(ctx context.Context, page *page.Page, doc *Document, o body.Observer) *assembler {
	claims := append(declared.Claims(ctx, page, doc.URL), hints(&doc.Hints)...)
	claims = append(claims, shown.Site(page, claims, doc.URL)...)
	rules := x.siteRules(doc.URL, claims)
	match := make([]int, len(rules))
	ruled := sites.Match(page, rules, match)
	values := sites.Values(page, rules, match)
	s := lines.Reader{Page: evidence.Gather(ctx, page, claims, resolve.PageInfo{Address: doc.URL, Base: page.Facts.Base, Country: doc.Country, Fetched: doc.Fetched}, ruled != nil)}
	p := &assembler{Reader: s, claims: claims, ruled: slices.ContainsFunc(ruled, rulesBody), rules: rules, match: match, values: values, Result: label.Page(s, label.Options{
		Rules: ruled, Live: live.Declared(claims), Shift: x.Favor.shift(), Opinion: x.opinion(page.Tree, doc.URL), Observe: o,
	})}
	p.claims = append(claims, shown.Claims(s, p.Result)...)
	return p
}

// free gives the memory back in which the page was looked at: an Article holds none of it.
func (s *assembler) free() {
	s.Page.Free()
	s.Labels.Free()
}

func rulesBody(r *sites.Rule) bool { return r != nil && r.Role.InBody() }

// hints are what the caller knows, as claims.
func hints(s *Hints) []claim.Claim {
	var claims []claim.Claim
	if s.Language != "" {
		claims = append(claims, claim.Claim{Field: claim.FieldLanguage, Source: claim.FromHint, Where: "Hints.Language", Raw: s.Language})
	}
	if s.Site != "" {
		claims = append(claims, claim.Claim{Field: claim.FieldSiteName, Source: claim.FromHint, Where: "Hints.Site", Raw: s.Site})
	}
	return claims
}
