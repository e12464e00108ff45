package resolve

import (
	"cmp"
	"slices"
	"time"

	"github.com/broadsheet-go/broadsheet/internal/address"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/value"
	"github.com/broadsheet-go/broadsheet/metadata/readings"
)

// A Choice is the claim that won a field, and those it outweighed.
type Choice struct {
	Value      string        // what the field gets: the claim's words, normalised
	Winner     claim.Claim   //
	Rivals     []claim.Claim // claims with another value, strongest first
	Confidence float64       // 0 to 1; 0 when nothing was claimed
}

// A Resolution is the outcome of weighing claims.
type Resolution struct {
	Headline    Choice
	AltHeadline Choice
	Kicker      Choice
	Byline      byline.Byline
	BylineFrom  Choice
	Published   date.Date
	PublishedAt Choice
	Updated     date.Date
	UpdatedAt   Choice
	Site        Choice
	Section     Choice
	Description Choice
	Canonical   Choice
	AMP         Choice
	Language    Choice
	Image       Choice
	Caption     Choice // of the image
	License     Choice
	Access      Choice // Value is "free", "metered" or "paywalled"
	Type        Choice // Value is the schema.org or OpenGraph type as written
	Tags        []string
	Alternates  []Alternate
}

// An Alternate is the address of the same story in another language.
type Alternate struct {
	Language string `json:"language"` // BCP 47 as written; "x-default" is for readers of any other language
	URL      string `json:"url"`      // absolute
}

// A PageInfo is what weighing depends on besides the claims.
type PageInfo struct {
	Address      string    // the page's address, "" when unknown
	Base         string    // what its base element says that addresses count from, "" where it has none
	Country      string    // ISO 3166; "" lets the address decide
	Fetched      time.Time // zero when unknown: relative times stay unresolved
	TextLanguage string    // what the article's text is written in by its script and words; "" when it cannot be told

	// Ordinary reports that every word of a supposed name is an everyday word of the page; nil when nobody knows. People
	// of shown lines are asked for.
	Ordinary func(name string) bool

	// Readings are of lines read before, such as those of shown claims; nil when nothing was read. They are asked, and added to, where
	// their locale is the one that the claims give; else the lines are read again, under the right one.
	Readings *readings.Readings
}

// Resolve weighs claims into one answer a field. The order of the claims does not matter.
func Resolve(claims []claim.Claim, page PageInfo) Resolution {
	claims = ofPage(canonical(claims))
	var r Resolution
	r.Language = language(claims, page)
	l := LocaleFor(r.Language.Value, page)
	r.Site = siteName(claims)
	r.Headline = weighHeadline(claims, r.Site.Value)
	r.AltHeadline = firstOf(claims, claim.FieldAltHeadline)
	r.Kicker = firstOf(claims, claim.FieldKicker)
	read := page.Readings
	if read == nil || read.Locale() != l {
		read = readings.New(l)
	}
	base := address.NewBase(page.Address, page.Base)
	weighByline(&r, claims, read, page, &base)
	weighAllDates(&r, claims, read)
	r.Section = firstOf(claims, claim.FieldSection)
	r.Description = firstOf(claims, claim.FieldDescription)
	r.Canonical = canonicalURL(claims, &base, page.Address)
	r.AMP = firstAddress(claims, claim.FieldAMPURL, &base)
	r.Image = firstAddress(claims, claim.FieldLeadImage, &base)
	r.Caption = firstOf(claims, claim.FieldImageCaption)
	r.License = firstOf(claims, claim.FieldLicense)
	r.Access = access(claims)
	r.Type = firstOf(claims, claim.FieldContentType)
	r.Tags = tags(claims)
	r.Alternates = alternates(claims, &base, page.Address)
	return r
}

// canonical sorts a copy of the claims so that no later step can depend on their order, and drops exact repeats and what is
// more than enough of a field.
func canonical(claims []claim.Claim) []claim.Claim { return canonicalOf(slices.Clone(claims)) }

// canonicalField is canonical of the claims of one field.
func canonicalField(claims []claim.Claim, f claim.Field) []claim.Claim {
	var some []claim.Claim
	for i := range claims {
		if claims[i].Field == f {
			some = append(some, claims[i])
		}
	}
	return canonicalOf(some)
}

// canonicalOf is canonical without the copy.
func canonicalOf(sorted []claim.Claim) []claim.Claim {
	slices.SortFunc(sorted, func(a, b claim.Claim) int {
		return cmp.Or(compare(&a, &b), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Where, b.Where))
	})
	return claim.FirstOfFields(slices.CompactFunc(sorted, func(a, b claim.Claim) bool { return compare(&a, &b) == 0 }), claim.MostWeighed)
}

// compare orders claims; those that compare equal say the same in the same place, whatever it is called there.
func compare(a, b *claim.Claim) int {
	return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Source, b.Source), cmp.Compare(a.At, b.At), cmp.Compare(a.Order, b.Order), cmp.Compare(a.Raw, b.Raw),
		cmp.Compare(a.Scope, b.Scope), cmp.Compare(a.Standing, b.Standing), cmp.Compare(a.Group, b.Group))
}

// ofPage drops what is said of the entries of a live blog: it is true of them, not of the page.
func ofPage(claims []claim.Claim) []claim.Claim {
	return slices.DeleteFunc(claims, func(c claim.Claim) bool { return c.Standing == claim.StandingLiveUpdate })
}

// ofField is the claims of one field, in canonical order.
func ofField(claims []claim.Claim, f claim.Field) []claim.Claim {
	from := slices.IndexFunc(claims, func(c claim.Claim) bool { return c.Field == f })
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
func firstOf(claims []claim.Claim, f claim.Field) Choice {
	return firstRead(ofField(claims, f), func(v string) string { return v })
}

// firstAddress is firstOf for addresses, made absolute against the page's: what is no web address stands in nobody's way.
func firstAddress(claims []claim.Claim, f claim.Field, base *address.Base) Choice {
	return firstRead(ofField(claims, f), base.Web)
}

// firstRead chooses among the claims of whose words read makes something.
func firstRead(claims []claim.Claim, read func(words string) string) Choice {
	var ch Choice
	for _, c := range claims {
		v := words(&c)
		if value.Empty(v) {
			continue
		}
		switch v = read(v); {
		case v == "":
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
func LocaleOf(claims []claim.Claim, page PageInfo) date.Locale {
	return LocaleFor(language(canonicalField(claims, claim.FieldLanguage), page).Value, page)
}

// LocaleFor is the locale of a language on the site of page.
func LocaleFor(language string, page PageInfo) date.Locale {
	l := date.Locale{Language: language, Country: page.Country, Reference: page.Fetched}
	if l.Country == "" {
		l.Country = country(page.Address, language)
	}
	return l
}

// SiteName is the name the claims give the site, "" when they give none.
func SiteName(claims []claim.Claim) string {
	return siteName(canonicalField(claims, claim.FieldSiteName)).Value
}

// ContentType is what the claims say the page is, "" when they say nothing.
func ContentType(claims []claim.Claim) string {
	return firstOf(ofPage(canonicalField(claims, claim.FieldContentType)), claim.FieldContentType).Value
}
