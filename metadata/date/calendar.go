package date

// Years outside these are no dates of the press: the first printed newspapers date from 1605 (Relation, Strasbourg),
// old documents quoted in headlines reach further back, and later years are numbers of something else.
const (
	firstYear = 1400
	lastYear  = 2200
)

func plausibleYear(y int) bool { return y >= firstYear && y <= lastYear }

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
