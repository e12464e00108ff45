package extract

import (
	"slices"

	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// Changes is what is different between two versions of one story. What is nil or empty did not change.
type Changes struct {
	Headline   *Change[string]   `json:"headline,omitempty"`
	Kicker     *Change[string]   `json:"kicker,omitempty"`
	Standfirst *Change[[]string] `json:"standfirst,omitempty"`
	// Byline is set when other people, another desk or other agencies sign, and when the line alone changed where neither
	// version's was understood.
	Byline *Change[Byline] `json:"byline,omitempty"`
	// Published and Updated are set when the times contradict each other, or one version states none: "2023-03-08" and
	// "2023-03-08T08:35" are no change.
	Published *Change[Date]   `json:"published,omitempty"`
	Updated   *Change[Date]   `json:"updated,omitempty"`
	Type      *Change[Type]   `json:"type,omitempty"`
	Access    *Change[Access] `json:"access,omitempty"`
	// Body is the changes of the body, and of the entries of a live blog, in the order of the new version; what was removed
	// stands where it was.
	Body []BlockChange `json:"body,omitempty"`
	// Corrections are the notices that the new version has and the old one has not.
	Corrections []string `json:"corrections,omitempty"`
}

// A Change is a field in both versions.
type Change[T any] struct {
	Old T `json:"old"`
	New T `json:"new"`
}

// A BlockChange is one paragraph, heading, list item or other block of a body that changed.
type BlockChange struct {
	Kind ChangeKind `json:"kind"`
	Old  *Block     `json:"old,omitempty"` // nil when it was added
	New  *Block     `json:"new,omitempty"` // nil when it was removed
}

// A ChangeKind is what happened to a block.
type ChangeKind string

// The kinds of change.
const (
	Added   ChangeKind = "added"
	Removed ChangeKind = "removed"
	Changed ChangeKind = "changed" // Old and New share at least half of their words and stand in one place
	Moved   ChangeKind = "moved"   // the same words in another place
)

// IsZero reports that nothing changed.
func (c *Changes) IsZero() bool {
	return c.Headline == nil && c.Kicker == nil && c.Standfirst == nil && c.Byline == nil && c.Published == nil && c.Updated == nil &&
		c.Type == nil && c.Access == nil && len(c.Body) == 0 && len(c.Corrections) == 0
}

// Compare says what changed from one version of a story to a later one. White space does not count; nil stands for a
// version without anything. Both articles stay as they are, and Body points into them.
//
// It takes time linear in the length of both texts and n log n in the number of blocks: blocks with the same words are
// paired by their order, and each other one is compared with at most eight candidates of about its length.
func Compare(old, new *Article) Changes {
	if old == nil {
		old = &Article{}
	}
	if new == nil {
		new = &Article{}
	}
	c := Changes{
		Headline: changed(old.Headline, new.Headline, sameWords), Kicker: changed(old.Kicker, new.Kicker, sameWords),
		Standfirst: changed(old.Standfirst, new.Standfirst, func(a, b []string) bool { return slices.EqualFunc(a, b, sameWords) }),
		Byline:     changed(old.Byline, new.Byline, sameSignature),
		Published:  changed(old.Published, new.Published, agree), Updated: changed(old.Updated, new.Updated, agree),
		Type: changed(old.Type, new.Type, func(a, b Type) bool { return a == b }), Access: changed(old.Access, new.Access, func(a, b Access) bool { return a == b }),
		Body: compareBlocks(old.story(), new.story()),
	}
	known := map[string]bool{}
	for _, text := range old.Corrections {
		known[spaced(text)] = true
	}
	for _, text := range new.Corrections {
		if !known[spaced(text)] {
			c.Corrections = append(c.Corrections, text)
		}
	}
	return c
}

func changed[T any](old, new T, same func(a, b T) bool) *Change[T] {
	if same(old, new) {
		return nil
	}
	return &Change[T]{old, new}
}

// sameSignature reports whether the same people, desk and agencies sign.
func sameSignature(a, b Byline) bool {
	if len(a.Authors)+len(b.Authors)+len(a.Agencies)+len(b.Agencies) == 0 && a.Desk == "" && b.Desk == "" {
		return sameWords(a.Raw, b.Raw)
	}
	sameName := func(x, y Author) bool { return sameWords(x.Name, y.Name) }
	return slices.EqualFunc(a.Authors, b.Authors, sameName) && sameWords(a.Desk, b.Desk) && slices.EqualFunc(a.Agencies, b.Agencies, sameWords)
}

// agree reports whether two dates do not contradict each other, as far as both are known.
func agree(a, b Date) bool {
	switch precision := min(a.Precision, b.Precision); {
	case a.Precision == b.Precision && a.String() == b.String():
		return true
	case precision < date.Day:
		return false
	case precision == date.Day:
		return a.SameDay(b)
	}
	if a.Zone == date.ZoneUnknown || b.Zone == date.ZoneUnknown {
		return a.Time.Format(wallClock) == b.Time.Format(wallClock)
	}
	return a.Time.UTC().Format(wallClock) == b.Time.UTC().Format(wallClock)
}

// wallClock is a time to the minute, without its zone.
const wallClock = "2006-01-02T15:04"

// story is the body, and the entries of a live blog that it does not hold.
func (a *Article) story() []*Block {
	list := make([]*Block, 0, len(a.Body))
	for i := range a.Body {
		list = append(list, &a.Body[i])
	}
	entries := a.entries()
	for i := range entries {
		if entries[i].Headline != "" {
			list = append(list, &Block{Kind: Heading, Text: entries[i].Headline, Role: RoleHeading})
		}
		for k := range entries[i].Body {
			list = append(list, &entries[i].Body[k])
		}
	}
	return list
}
