package date

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// Years outside these are no dates of the press: the first printed newspapers date from 1605 (Relation, Strasbourg),
// old documents quoted in headlines reach further back, and later years are numbers of something else.
const (
	firstYear = 1400
	lastYear  = 2200
)

func plausibleYear(y int) bool { return y >= firstYear && y <= lastYear }

// yearOfAnother reports a year that is one of another calendar on the pages of the locale: of the Islamic or Persian one, which
// are about 1400 now, or of Bikram Sambat, which is 57 ahead. Where a country or language has none, old documents do.
func (r *dateParser) yearOfAnother(year int) bool {
	switch r.locale.country() {
	case "NP":
		return year >= 2040 && year < 2140
	case "IR", "AF", "SA", "AE", "KW", "QA", "BH", "OM", "YE", "IQ", "SY", "JO", "LB", "EG", "SD", "LY", "PK":
		return year < 1600
	}
	switch primarySubtag(r.locale.Language) {
	case "ne":
		return year >= 2040 && year < 2140
	case "ar", "fa", "ur", "ps", "ckb", "prs", "sd", "ug", "dv":
		return year < 1600
	}
	return false
}

// solar reports pages that write the years of the Persian calendar, of Iran and Afghanistan, and texts in their languages.
func (r *dateParser) solar() bool {
	switch r.locale.country() {
	case "IR", "AF":
		return true
	}
	switch primarySubtag(r.locale.Language) {
	case "fa", "ps", "prs":
		return true
	}
	return r.code == "fa" && (r.locale.Language == "" || strings.IndexFunc(r.s, arabic) >= 0)
}

func arabic(c rune) bool { return lang.ScriptOf(c) == lang.Arabic }

// pivotYear completes a two-digit year by the POSIX rule (strptime %y): 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068.
func pivotYear(yy int) int {
	if yy >= 69 {
		return 1900 + yy
	}
	return 2000 + yy
}

// buddhistOffset is what the Thai calendar adds to the Gregorian year.
const buddhistOffset = 543

// thaiYear reads a year on a Thai page: Buddhist when it is far in the future, or when two digits would be
// (2500 + 43 is the year 2000).
func thaiYear(y, digits int) int {
	switch {
	case digits == 4 && plausibleYear(y-buddhistOffset) && y > lastYear:
		return y - buddhistOffset
	case digits == 2 && y >= 43:
		return 2500 + y - buddhistOffset
	case digits == 2:
		return 2000 + y
	}
	return y
}
