package claim

// The most claims of one field, live updates twice as many. Of 931 pages none makes more than 401, tags, or 185 of any other
// field. Weighing compares claims pairwise, so fewer are weighed, but for tags.
const (
	MostDeclared   = 1000
	MostWeighed    = 250
	MaxLiveUpdates = 2000 // entries of a live blog
)

// FirstOfFields keeps the first most claims of each field. The list is changed in place.
func FirstOfFields(claims []Claim, most int) []Claim {
	var n [len(fieldNames)]int
	kept := claims[:0]
	for i := range claims {
		allowed := most
		switch f := claims[i].Field; {
		case f == FieldLiveUpdateTime:
			allowed = MaxLiveUpdates
		case f == FieldTag:
			allowed = MostDeclared
		}
		if n[claims[i].Field]++; n[claims[i].Field] <= allowed {
			kept = append(kept, claims[i])
		}
	}
	return kept
}
