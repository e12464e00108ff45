package metadata

import (
	"cmp"
	"slices"
	"time"
)

// A Choice is the claim that won a field, and those it outweighed.
type Choice struct {
	Value      string  // what the field gets: the claim's words, normalised
	Winner     Claim   //
	Rivals     []Claim // claims with another value, strongest first
	Confidence float64 // 0 to 1; 0 when nothing was claimed
}

// A Resolution is the outcome of weighing claims.
type Resolution struct {
	Headline    Choice
	AltHeadline Choice
	Byline      Byline
	BylineFrom  Choice
	Published   Date
	PublishedAt Choice
	Updated     Date
	UpdatedAt   Choice
	Site        Choice
	Section     Choice
	Description Choice
	Canonical   Choice
	AMP         Choice
	Language    Choice
	Image       Choice
	Licence     Choice
	Access      Choice // Value is "free", "metered" or "paywalled"
	Type        Choice // Value is the schema.org or OpenGraph type as written
	Tags        []string
}

// A Context is what weighing depends on besides the claims.
type Context struct {
	Address string    // the page's address, "" when unknown
	Country string    // ISO 3166; "" lets the address decide
	Fetched time.Time // zero when unknown: relative times stay unresolved
	Text    string    // a stretch of the article's text, to tell its language where nothing declares it
}

// Resolve weighs claims into one answer a field. The order of the claims does not matter.
func Resolve(claims []Claim, ctx Context) Resolution {
	claims = canonical(claims)
	var r Resolution
	r.Language = language(claims, ctx)
	l := LocaleFor(r.Language.Value, ctx)
	r.Site = siteName(claims)
	r.Headline = headline(claims, r.Site.Value)
	r.AltHeadline = firstOf(claims, FieldAltHeadline)
	byline(&r, claims, l)
	dates(&r, claims, l)
	r.Section = firstOf(claims, FieldSection)
	r.Description = firstOf(claims, FieldDescription)
	r.Canonical = canonicalURL(claims, ctx.Address)
	r.AMP = webAddress(firstOf(claims, FieldAMPURL), ctx.Address)
	r.Image = webAddress(firstOf(claims, FieldLeadImage), ctx.Address)
	r.Licence = firstOf(claims, FieldLicence)
	r.Access = access(claims)
	r.Type = firstOf(claims, FieldContentType)
	r.Tags = tags(claims)
	return r
}

// canonical sorts a copy of the claims so that no later step can depend on their order, and drops exact repeats.
func canonical(claims []Claim) []Claim {
	sorted := slices.Clone(claims)
	slices.SortFunc(sorted, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Source, b.Source), cmp.Compare(len(a.Where), len(b.Where)), cmp.Compare(a.Where, b.Where), cmp.Compare(a.Raw, b.Raw), cmp.Compare(a.Scope, b.Scope))
	})
	return slices.CompactFunc(sorted, func(a, b Claim) bool {
		return a.Field == b.Field && a.Source == b.Source && a.Where == b.Where && a.Raw == b.Raw && a.Scope == b.Scope
	})
}

// of is the claims of one field, in canonical order.
func of(claims []Claim, f Field) []Claim {
	from := slices.IndexFunc(claims, func(c Claim) bool { return c.Field == f })
	if from < 0 {
		return nil
	}
	to := from
	for to < len(claims) && claims[to].Field == f {
		to++
	}
	return claims[from:to]
}

// firstOf chooses by the order of sources alone: JSON-LD, microdata, RDFa, OpenGraph, meta …
func firstOf(claims []Claim, f Field) Choice {
	var ch Choice
	for _, c := range of(claims, f) {
		v := plain(c.Raw)
		switch {
		case v == "" || templateRemains(v):
		case ch.Value == "":
			ch = Choice{Value: v, Winner: c, Confidence: 0.7}
		case v != ch.Value:
			ch.Rivals = append(ch.Rivals, c)
		default:
			ch.Confidence = 1 - (1-ch.Confidence)*0.5
		}
	}
	return ch
}

// LocaleOf is what the claims say about the page's language, and the country of its address, for reading its lines
// before all claims are together.
func LocaleOf(claims []Claim, ctx Context) Locale {
	return LocaleFor(language(canonical(claims), ctx).Value, ctx)
}

// LocaleFor is the locale of a language on the site of ctx.
func LocaleFor(language string, ctx Context) Locale {
	l := Locale{Language: language, Country: ctx.Country, Reference: ctx.Fetched}
	if l.Country == "" {
		l.Country = country(ctx.Address, language)
	}
	return l
}

// SiteName is the name the claims give the site, "" when they give none.
func SiteName(claims []Claim) string { return siteName(canonical(claims)).Value }
