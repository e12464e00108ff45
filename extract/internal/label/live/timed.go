package live

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// timedHeading reports a heading, or a line in bold print as one, that begins with a time: "18:20 – The bridge is open".
func (s finder) timedHeading(b *page.Block) bool {
	return b.Shape.Links == 0 && (b.Kind == page.Heading || b.AllStrong() && !b.Shape.EndsStop) && line.ClockHead(b.Text, s.Language, 0) > 0
}

// fewestTimed is how many entries a live blog has that is told by its times alone.
const fewestTimed = 3

// timedEntries are the stretches of the body that begin with a line which is nothing but a time, where such lines stand in one
// element, or in its children, and text of the body follows each: at least fewestTimed, with half of the page's prose.
func (s finder) timedEntries(l *labels.Labels, d *body.Body) []Entry {
	type kin struct {
		up         int32
		tag, class string
	}
	groups := map[kin][]int{}
	var best kin
	for i := max(l.Headline, 0); i < len(d.In) && !s.CancelledAt(i); i++ {
		b := &s.Source.Blocks[i]
		if s.Hidden(b) || b.Kind == page.Control || !s.IsClock(b) && (i == l.Headline || !s.timedHeading(b)) {
			continue
		}
		el := &s.Source.Elements[b.Element]
		if s.Elements[b.Element].Above&(evidence.NamedComment|evidence.NamedRelated|evidence.NamedNav) != 0 || el.Parent < 0 {
			continue
		}
		class, _, _ := strings.Cut(strings.TrimSpace(el.Class), " ")
		for _, up := range [...]int32{b.Element, el.Parent, s.Source.Elements[el.Parent].Parent} {
			k := kin{up, el.Tag, class}
			groups[k] = append(groups[k], i)
			if len(groups[k]) > len(groups[best]) {
				best = k
			}
		}
	}
	times := groups[best]
	minutes := make([]int, len(times))
	for k, at := range times {
		minutes[k] = line.ClockMinutes(s.Source.Blocks[at].Text)
	}
	if len(times) < fewestTimed || line.Programme(minutes) {
		return nil
	}
	entries := make([]Entry, len(times))
	for k, at := range times {
		e := Entry{From: at, To: int(s.Source.Elements[max(best.up, 0)].Last), Time: at, Headline: -1}
		if !s.IsClock(&s.Source.Blocks[at]) {
			e.Headline = at
		}
		if k+1 < len(times) {
			e.To = times[k+1]
		} else {
			for e.To > at+1 && !d.In[e.To-1] {
				e.To-- // what stands below the last text is none of it
			}
		}
		text := false
		for i := at + 1; i < e.To; i++ {
			b := &s.Source.Blocks[i]
			switch {
			case b.Kind == page.Heading && b.Text != "" && !text && e.Headline < 0:
				if b.Shape.Links > 0 {
					return nil // teasers of other stories
				}
				e.Headline = i
			case i == at+1 && s.AfterClock(i) && !b.Shape.EndsStop && e.Headline < 0:
				e.Headline = i
			case d.In[i] && s.Prosaic(b):
				text = true
			}
		}
		if !text {
			return nil
		}
		entries[k] = e
	}
	if !s.mostProse(entries) {
		return nil
	}
	return entries
}
