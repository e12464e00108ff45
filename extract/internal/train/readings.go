package main

import (
	"cmp"
	"slices"

	"github.com/broadsheet-go/broadsheet/metadata"
)

// A reading is what the claims of one kind say by themselves, as far as it can be compared with what is known to be right.
type reading struct {
	field  metadata.Field
	kind   string // the row of trust.txt: source, and what the source describes
	values []string
}

// readings weighs each claim of a headline, an author or a time alone, with only what the page says of its language and its
// site. Of several claims of one kind the first counts, but for authors, who are one reading.
func readings(claims []metadata.Claim, page metadata.PageInfo) []reading {
	claims = slices.Clone(claims)
	slices.SortStableFunc(claims, func(a, b metadata.Claim) int {
		return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Source, b.Source), cmp.Compare(a.At, b.At), cmp.Compare(a.Order, b.Order), cmp.Compare(a.Raw, b.Raw))
	})
	page.Ordinary = nil
	about := slices.DeleteFunc(slices.Clone(claims), func(c metadata.Claim) bool {
		return c.Field != metadata.FieldLanguage && c.Field != metadata.FieldSiteName
	})
	l := metadata.LocaleOf(claims, page)
	var list []reading
	add := func(c *metadata.Claim, f metadata.Field, values ...string) {
		for _, kind := range kinds(c) {
			i := slices.IndexFunc(list, func(r reading) bool { return r.field == f && r.kind == kind })
			switch {
			case i < 0:
				list = append(list, reading{f, kind, values})
			case f == metadata.FieldAuthor:
				list[i].values = append(list[i].values, values...)
			}
		}
	}
	for i := range claims {
		c := &claims[i]
		if c.Standing == metadata.StandingLiveUpdate {
			continue
		}
		switch c.Field {
		case metadata.FieldHeadline:
			if v := metadata.Resolve(append(about, *c), page).Headline.Value; v != "" {
				add(c, c.Field, v)
			}
		case metadata.FieldPublishedTime, metadata.FieldUpdatedTime:
			if d := date(c, l); d.Precision >= metadata.Day {
				add(c, c.Field, d.String())
			}
		case metadata.FieldAuthor, metadata.FieldBylineLine:
			var names []string
			for _, a := range metadata.Resolve(append(about, *c), page).Byline.Authors {
				names = append(names, a.Name)
			}
			if len(names) > 0 {
				add(c, metadata.FieldAuthor, names...)
			}
			if c.Field == metadata.FieldBylineLine {
				addDates(add, *c, l)
			}
		}
	}
	return list
}

// kinds are the rows that a claim counts for.
func kinds(c *metadata.Claim) []string {
	source := c.Source.String()
	list := []string{source}
	if c.Scope != "" {
		list = append(list, source+":"+c.Scope)
	}
	if s := c.Standing.String(); s != "" {
		list = append(list, source+":"+s)
	}
	if c.Name != "" && (c.Source == metadata.FromMetaTag || c.Source == metadata.FromOpenGraph) {
		list = append(list, source+":"+c.Name)
	}
	return list
}

// date reads a claim of a time.
func date(c *metadata.Claim, l metadata.Locale) metadata.Date {
	if c.Source == metadata.FromAddress {
		if d, ok := metadata.URLDate(c.Raw); ok {
			return d
		}
	}
	d, ok := metadata.ParseDate(c.Raw, l)
	if !ok && len(c.Raw) < 200 {
		d, _, _, _ = metadata.FindDate(c.Raw, l)
	}
	return d
}

// addDates adds the times that a shown byline states.
func addDates(add func(*metadata.Claim, metadata.Field, ...string), c metadata.Claim, l metadata.Locale) {
	if _, ok := metadata.ParseByline(c.Raw, l); !ok {
		return
	}
	st := metadata.ParseStamps(c.Raw, l)
	for _, x := range [...]struct {
		date     metadata.Date
		field    metadata.Field
		standing metadata.Standing
	}{{st.Published, metadata.FieldPublishedTime, metadata.StandingLabelled}, {st.Updated, metadata.FieldUpdatedTime, metadata.StandingLabelled}, {st.Bare, metadata.FieldPublishedTime, metadata.StandingPlain}} {
		if x.date.Precision >= metadata.Day && (x.standing == metadata.StandingLabelled || st.Published.IsZero()) {
			c.Standing = x.standing
			add(&c, x.field, x.date.String())
		}
	}
}
