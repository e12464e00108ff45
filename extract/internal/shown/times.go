package shown

import (
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/declared"
)

// timeClaims claims the <time> elements of a block, each as the time that its label, its own words, its property or its class
// say; false when there is none.
func (c *collector) timeClaims(i int) bool {
	b := &c.Source.Blocks[i]
	found := false
	for _, sp := range b.Spans {
		if sp.Kind != page.Time || sp.Value == "" {
			continue
		}
		if c.twoTimes(i, sp) {
			found = true
			continue
		}
		field, standing := claim.FieldPublishedTime, claim.StandingPlain
		if found {
			field = claim.FieldUpdatedTime
		}
		if f := c.namedTime(sp, b); f != 0 {
			field = f
		}
		if f := c.labelBefore(i, int(sp.Start)); f != 0 {
			field, standing = f, claim.StandingLabelled
		}
		c.add(i, field, standing, sp.Value)
		found = true
	}
	return found
}

// twoTimes claims a <time> whose own words say that its value is an update, with the publish time that the words state before it:
// "27/11/2017 01:57 | Updated 27/11/2017 19:20".
func (c *collector) twoTimes(i int, sp page.Span) bool {
	st := c.Readings.Stamps(c.Source.Blocks[i].Text[sp.Start:sp.End])
	if st.Updated.IsZero() {
		return false
	}
	published, standing := st.Published, claim.StandingLabelled
	if published.IsZero() {
		published, standing = st.Bare, claim.StandingPlain
	}
	value := sp.Value
	if d := c.Readings.Date(value); d == nil || !sameDay(*d, st.Updated) {
		if published.IsZero() || d == nil || !sameDay(*d, published) {
			return false
		}
		published.Raw, value = sp.Value, st.Updated.Raw
	}
	c.add(i, claim.FieldUpdatedTime, claim.StandingLabelled, value)
	if published.Precision >= date.Day {
		c.add(i, claim.FieldPublishedTime, standing, published.Raw)
	}
	return true
}

// sameDay reports two dates of one day, as written.
func sameDay(a, b date.Date) bool {
	y, m, d := a.Time.Date()
	y2, m2, d2 := b.Time.Date()
	return y == y2 && m == m2 && d == d2
}

// namedTime is what the property or the class of a <time> says of it, 0 where they say nothing. A class that says "updated"
// counts only beside another <time>: themes give it to their only stamp.
func (c *collector) namedTime(sp page.Span, b *page.Block) claim.Field {
	others := false
	for _, o := range b.Spans {
		others = others || o.Kind == page.Time && o.Value != "" && o.Start != sp.Start
	}
	e := &c.Source.Elements[sp.Element]
	f := declared.StampClass(e.Class + " " + e.ID)
	if f == claim.FieldUpdatedTime && !others {
		f = 0
	}
	switch e.Property {
	case "dateModified":
		return claim.FieldUpdatedTime
	case "datePublished":
		return claim.FieldPublishedTime
	}
	return f
}

// emptyTimes claims the times of elements without words, which scripts fill, as what the label right before each says.
func (c *collector) emptyTimes() {
	for k := range c.Source.Facts.Times {
		if t := &c.Source.Facts.Times[k]; t.Text == "" && t.Datetime != "" && t.Property == "" && !t.Pubdate {
			c.emptyTime(t.Element, t.Datetime)
		}
	}
	for _, m := range c.Moments {
		if d := c.Readings.Date(m.Value); d != nil && d.Precision > date.Day {
			c.emptyTime(m.Element, m.Value)
		}
	}
}

// emptyTime claims the time of an element without words as what the label right before it says.
func (c *collector) emptyTime(e int32, value string) {
	at := int(c.Source.Elements[e].First)
	for i := max(0, at-1); i <= at && i < len(c.Source.Blocks); i++ {
		b := &c.Source.Blocks[i]
		if b.Shape.Words > 4 || c.Hidden(b) || !c.around(b.Element, e) {
			continue
		}
		if f := metadata.StampLabel(b.Text, c.Locale); f != 0 {
			c.add(i, f, claim.StandingLabelled, value)
			return
		}
	}
}

// around reports that element e is the other one or one of those around it.
func (c *collector) around(e, other int32) bool {
	for ; other > e; other = c.Source.Elements[other].Parent {
	}
	return other == e
}

// clocks claims the update that a line of flat text states by its time of day alone, on the day of publication: "Updated at 18:20".
func (c *collector) clocks(l *labels.Labels) {
	if !c.Source.Flat {
		return
	}
	day := date.Date{}
	for i := range c.claims {
		switch x := &c.claims[i]; {
		case x.Field == claim.FieldUpdatedTime:
			return
		case x.Field == claim.FieldPublishedTime && day.IsZero():
			if d := c.Readings.Date(x.Raw); d != nil {
				day = *d
			}
		}
	}
	for i := range l.Len() {
		if l.Role(i) != labels.Date {
			continue
		}
		if st := c.Stamps(i); !st.Clock || st.Any() {
			continue
		}
		text := c.Source.Blocks[i].Text
		label, start, end, ok := date.FindClock(text, c.Locale)
		if !ok || label != date.LabelUpdated {
			continue
		}
		if d, ok := date.OnDay(day, text[start:end], c.Locale); ok {
			c.add(i, claim.FieldUpdatedTime, claim.StandingLabelled, d.Raw)
			return
		}
	}
}
