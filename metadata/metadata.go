package metadata

// A Context is what weighing depends on besides the claims: the page's address, country, time of fetching and language.
// PageInfo has its fields.
type Context = PageInfo

// StampLabel is the field that a label at the end of s announces: "Last updated:" gives FieldUpdatedTime; 0 when there
// is none.
func StampLabel(s string, l Locale) Field {
	switch labelOf(s, l) {
	case labelPublished:
		return FieldPublishedTime
	case labelUpdated:
		return FieldUpdatedTime
	}
	return 0
}
