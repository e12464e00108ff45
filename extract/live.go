package extract

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/readings"
)

// addUpdates adds the entries of a live blog, which a page with a story is when it shows or declares some.
func (a *Article) addUpdates(s *assembler) {
	if s.NoStory != "" {
		return
	}
	if updates := a.updates(s); len(updates) > 0 {
		a.Type, a.Updates = TypeLive, updates
	}
}

// updates are the entries of a live blog: those shown, with the times that the page declares for them, or those declared
// where none are shown.
func (a *Article) updates(s *assembler) []Update {
	declared := declaredUpdates(liveClaims(s.claims), s.Readings)
	entries := s.Live
	if len(entries) == 0 {
		return declared
	}
	list, clocks := make([]Update, len(entries)), make([]int, len(entries))
	for k := range entries {
		e, u := &entries[k], &list[k]
		if e.Headline >= 0 {
			u.Headline = a.blocks[e.Headline].Text
			if e.Headline == e.Time {
				u.Headline = u.Headline[line.ClockHead(u.Headline, s.Language, 0):]
			}
		}
		for i := e.From; i < e.To; i++ {
			if a.blocks[i].Role.InBody() && i != e.Headline {
				u.Body = append(u.Body, a.blocks[i])
			}
		}
		u.Time, clocks[k] = s.entryTime(e.Time), line.ClockMinutes(s.Source.Blocks[e.Time].Text)
	}
	fillUpdates(list, declared, clocks)
	return list
}

// entryTime is the machine's time of a <time> element, else the time as written where it names its day.
func (s *assembler) entryTime(i int) Date {
	for _, sp := range s.Source.Blocks[i].Spans {
		if sp.Kind == page.Time && sp.Value != "" {
			if d := s.Readings.Date(sp.Value); d != nil && d.Precision >= date.Day {
				return *d
			}
		}
	}
	st := s.Stamps(i)
	for _, d := range [...]Date{st.Published, st.Bare, st.Updated} {
		if d.Precision >= date.Day {
			return d
		}
	}
	return Date{}
}

// fillUpdates gives shown entries what declared ones add. clocks are the minutes of the day that entries show, below 0 where they show none.
func fillUpdates(list, declared []Update, clocks []int) {
	same := sameEntries(list, declared)
	if samePlaces(list, declared, clocks, same) {
		for i := range same {
			same[i] = i
		}
	}
	for i, j := range same {
		if j < 0 {
			continue
		}
		u, d := &list[i], &declared[j]
		if u.Time.IsZero() || u.Time.Precision < d.Time.Precision {
			u.Time = d.Time
		}
		if u.Headline == "" {
			u.Headline = d.Headline
		}
	}
}

// sameEntries are the places of the declared entries that say the same as each of a list, -1 for none: those of one headline, or of one beginning of
// the text, in their order, each once.
func sameEntries(list, declared []Update) []int {
	waiting := make(map[string][]int, 2*len(declared))
	for j := range declared {
		for _, key := range declared[j].keys() {
			waiting[key] = append(waiting[key], j)
		}
	}
	used := make([]bool, len(declared))
	same := make([]int, len(list))
	for i := range list {
		same[i] = -1
		for _, key := range list[i].keys() {
			for same[i] < 0 && len(waiting[key]) > 0 {
				if j := waiting[key][0]; !used[j] {
					same[i], used[j] = j, true
				}
				waiting[key] = waiting[key][1:]
			}
		}
	}
	return same
}

// leastAlike is how many bytes of folded text are of one entry alone; as many are compared at most twice.
const leastAlike = 24

// keys are by what an entry is known: its headline, and the beginning of its text.
func (u *Update) keys() []string {
	var keys []string
	if f := text.Fold(u.Headline); f != "" {
		keys = append(keys, "h "+f)
	}
	if len(u.Body) > 0 {
		if f := text.Fold(text.Cut(u.Body[0].Text, 8*leastAlike)); len(f) >= leastAlike {
			keys = append(keys, f[:leastAlike])
		}
	}
	return keys
}

// samePlaces reports that shown and declared entries stand in one order: as many of both, those that are alike in one place, at one time, and the
// shown clocks as far from the declared ones everywhere.
func samePlaces(list, declared []Update, clocks, same []int) bool {
	const day = 24 * 60
	if len(list) != len(declared) {
		return false
	}
	apart := -1
	for i, j := range same {
		u, d := &list[i], &declared[i]
		switch {
		case j >= 0 && j != i, j < 0 && u.Headline != "" && d.Headline != "":
			return false
		case u.Time.Precision >= date.Minute && d.Time.Precision >= date.Minute && !u.Time.Time.Equal(d.Time.Time):
			return false
		}
		if clocks[i] < 0 || d.Time.Precision < date.Minute {
			continue
		}
		n := (clocks[i] - d.Time.Time.Hour()*60 - d.Time.Time.Minute() + day) % day
		if apart >= 0 && n != apart {
			return false
		}
		apart = n
	}
	return true
}

// liveClaims are the claims about the entries of a live blog, in their order.
func liveClaims(claims []claim.Claim) []claim.Claim {
	var list []claim.Claim
	for i := range claims {
		if claims[i].Standing == claim.StandingLiveUpdate {
			list = append(list, claims[i])
		}
	}
	return list
}

// declaredUpdates gathers the claims of each entry, which have one Group.
func declaredUpdates(claims []claim.Claim, read *readings.Readings) []Update {
	var list []Update
	last := 0
	for i := range claims {
		c := &claims[i]
		if len(list) == 0 || c.Group != last {
			list = append(list, Update{})
			last = c.Group
		}
		u := &list[len(list)-1]
		switch c.Field {
		case claim.FieldLiveUpdateTime:
			if d := read.Date(c.Raw); d != nil && u.Time.IsZero() {
				u.Time = *d
			}
		case claim.FieldHeadline:
			u.Headline = clean.Collapse(c.Raw)
		case claim.FieldArticleBody:
			for line := range strings.Lines(c.Raw) {
				if text := clean.Collapse(line); text != "" {
					// A declared body is of the page's own bytes, which are the caller's.
					u.Body = append(u.Body, Block{Kind: Paragraph, Text: strings.Clone(text), Role: RoleParagraph, Reason: "declared text of an entry", Score: 0.6})
				}
			}
		}
	}
	return list
}
