package date

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// country returns the ISO 3166 code, in capitals, that the locale's readings depend on: the site's country, else the
// region of the language tag, else the country where the language is written in the first place; "" when none is known.
func (l Locale) country() string {
	if len(l.Country) == 2 {
		return upperTwo(l.Country)
	}
	if region := region(l.Language); region != "" {
		return region
	}
	return zoneTables().home[primarySubtag(l.Language)]
}

// primarySubtag returns the part of a language tag before the first hyphen or underscore.
func primarySubtag(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		return tag[:i]
	}
	return tag
}

// region returns the region subtag of a language tag ("en-US", "zh_Hant_TW") in capitals, or "".
func region(tag string) string {
	for rest := range strings.FieldsFuncSeq(tag[len(primarySubtag(tag)):], func(c rune) bool { return c == '-' || c == '_' }) {
		if len(rest) == 2 && text.ASCIILetter(rest[0]) && text.ASCIILetter(rest[1]) {
			return upperTwo(rest)
		}
	}
	return ""
}

// upperTwo returns two letters in capitals without allocating for those that are already.
func upperTwo(s string) string {
	if s[0] >= 'a' || s[1] >= 'a' {
		return strings.ToUpper(s)
	}
	return s
}

// dayOrder says which of two numbers both up to 12 is the day.
type dayOrder uint8

const (
	dayFirst         dayOrder = iota
	monthFirst                // stated by the locale
	likelyDayFirst            // the locale does not decide; the likelier reading
	likelyMonthFirst          // the same
)

// order returns the order of day and month (CLDR short date patterns: month first in the United States, its
// territories and the Philippines when writing English; day or year first everywhere else). Canada writes both. English of
// no country is likelier month first: of the development pages with lang="en" on a generic domain that show an
// unambiguous date with slashes, 10 of 14 put the month first.
func (l Locale) order() dayOrder {
	english := l.Language == "" || strings.EqualFold(primarySubtag(l.Language), "en")
	country := ""
	if len(l.Country) == 2 {
		country = upperTwo(l.Country)
	} else if english || region(l.Language) == "US" {
		country = region(l.Language)
	}
	switch {
	case zoneTables().monthFirst[country] && (english || country == "PH"):
		return monthFirst
	case zoneTables().monthFirst[country]:
		return likelyDayFirst
	case english && (country == "CA" || country == ""):
		return likelyMonthFirst
	}
	return dayFirst
}
