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

// addUpdates adds the entries of a live blog, which the page is when it shows or declares some.
func (a *Article) addUpdates(s *assembler) {
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
	list := make([]Update, len(entries))
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
		u.Time = s.entryTime(e.Time)
	}
	fillUpdates(list, declared)
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

// fillUpdates gives shown entries what declared ones add: those of the same headline in their order, each once, else the same place where
// both lists are of one length.
func fillUpdates(list, declared []Update) {
	byHeadline := make(map[string][]int, len(declared)) // the declared entries that no shown one has, in order
	for j := range declared {
		if f := text.Fold(declared[j].Headline); f != "" {
			byHeadline[f] = append(byHeadline[f], j)
		}
	}
	for i := range list {
		j, ok := 0, false
		f := text.Fold(list[i].Headline)
		if same := byHeadline[f]; len(same) > 0 {
			j, ok = same[0], true
			byHeadline[f] = same[1:]
		}
		if !ok && len(list) == len(declared) && (list[i].Headline == "" || declared[i].Headline == "") {
			j, ok = i, true
		}
		if !ok {
			continue
		}
		if list[i].Time.IsZero() || list[i].Time.Precision < declared[j].Time.Precision {
			list[i].Time = declared[j].Time
		}
		if list[i].Headline == "" {
			list[i].Headline = declared[j].Headline
		}
	}
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
