package metadata

import (
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// A Choice is the claim that won a field, and those it outweighed.
//
// It is declared in package resolve, whose documentation shows its fields and methods: go doc metadata/resolve.Choice
type Choice = resolve.Choice

// A Resolution is the outcome of weighing claims.
//
// It is declared in package resolve, whose documentation shows its fields and methods: go doc metadata/resolve.Resolution
type Resolution = resolve.Resolution

// An Alternate is the address of the same story in another language.
//
// It is declared in package resolve, whose documentation shows its fields and methods: go doc metadata/resolve.Alternate
type Alternate = resolve.Alternate

// A PageInfo is what weighing depends on besides the claims.
//
// It is declared in package resolve, whose documentation shows its fields and methods: go doc metadata/resolve.PageInfo
type PageInfo = resolve.PageInfo

// Resolve weighs claims into one answer a field. The order of the claims does not matter.
func Resolve(claims []Claim, page PageInfo) Resolution {
	return resolve.Resolve(claims, page)
}

// LocaleOf is what the claims say about the page's language, and the country of its address, for reading its lines
// before all claims are together.
func LocaleOf(claims []Claim, page PageInfo) Locale {
	return resolve.LocaleOf(claims, page)
}

// LocaleFor is the locale of a language on the site of page.
func LocaleFor(language string, page PageInfo) Locale {
	return resolve.LocaleFor(language, page)
}

// SiteName is the name the claims give the site, "" when they give none.
func SiteName(claims []Claim) string {
	return resolve.SiteName(claims)
}

// ContentType is what the claims say the page is, "" when they say nothing.
func ContentType(claims []Claim) string {
	return resolve.ContentType(claims)
}

// Fold is [text.Fold]: the letters and digits of a text in lower case, so that two writings of the same words compare equal.
func Fold(s string) string {
	return text.Fold(s)
}

// StripSite drops a site's name, and a section between it and the headline, from the end of a title; and a site's name
// from its start. Without a known name only a short last part after " | " or " :: " goes.
func StripSite(title, site string) string {
	return resolve.StripSite(title, site)
}
