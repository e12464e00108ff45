package main

import (
	"cmp"
	"slices"

	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// A reading is what the claims of one kind say by themselves, as far as it can be compared with what is known to be right.
type reading struct {
	field  claim.Field
	kind   string // the row of trust.txt: source, and what the source describes
	values []string
}

// readings weighs each claim of a headline, an author or a time alone, with only what the page says of its language and its
// site. Of several claims of one kind the first counts, but for authors, who are one reading.
func readings(claims []claim.Claim, page resolve.PageInfo) []reading {
	claims = slices.Clone(claims)
	slices.SortStableFunc(claims, func(a, b claim.Claim) int {
		return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Source, b.Source), cmp.Compare(a.At, b.At), cmp.Compare(a.Order, b.Order), cmp.Compare(a.Raw, b.Raw))
	})
	page.Ordinary = nil
	about := slices.DeleteFunc(slices.Clone(claims), func(c claim.Claim) bool {
		return c.Field != claim.FieldLanguage && c.Field != claim.FieldSiteName
	})
	l := resolve.LocaleOf(claims, page)
	var list []reading
	add := func(c *claim.Claim, f claim.Field, values ...string) {
		for _, kind := range kinds(c) {
			i := slices.IndexFunc(list, func(r reading) bool { return r.field == f && r.kind == kind })
			switch {
			case i < 0:
				list = append(list, reading{f, kind, values})
			case f == claim.FieldAuthor:
				list[i].values = append(list[i].values, values...)
			}
		}
	}
	for i := range claims {
		c := &claims[i]
		if c.Standing == claim.StandingLiveUpdate {
			continue
		}
		switch c.Field {
		case claim.FieldHeadline:
			if v := resolve.Resolve(append(about, *c), page).Headline.Value; v != "" {
				add(c, c.Field, v)
			}
		case claim.FieldPublishedTime, claim.FieldUpdatedTime:
			if d := readDate(c, l); d.Precision >= date.Day {
				add(c, c.Field, d.String())
			}
		case claim.FieldAuthor, claim.FieldBylineLine:
			var names []string
			for _, a := range resolve.Resolve(append(about, *c), page).Byline.Authors {
				names = append(names, a.Name)
			}
			if len(names) > 0 {
				add(c, claim.FieldAuthor, names...)
			}
			if c.Field == claim.FieldBylineLine {
				addDates(add, *c, l)
			}
		}
	}
	return list
}

// kinds are the rows that a claim counts for.
func kinds(c *claim.Claim) []string {
	source := c.Source.String()
	list := []string{source}
	if c.Scope != "" {
		list = append(list, source+":"+c.Scope)
	}
	if s := c.Standing.String(); s != "" {
		list = append(list, source+":"+s)
	}
	if c.Name != "" && (c.Source == claim.FromMetaTag || c.Source == claim.FromOpenGraph) {
		list = append(list, source+":"+c.Name)
	}
	return list
}

// readDate reads a claim of a time.
func readDate(c *claim.Claim, l date.Locale) date.Date {
	if c.Source == claim.FromAddress {
		if d, ok := date.FromURL(c.Raw); ok {
			return d
		}
	}
	d, ok := date.Parse(c.Raw, l)
	if !ok && len(c.Raw) < 200 {
		d, _, _, _ = date.Find(c.Raw, l)
	}
	return d
}

// addDates adds the times that a shown byline states.
func addDates(add func(*claim.Claim, claim.Field, ...string), c claim.Claim, l date.Locale) {
	if _, ok := byline.Parse(c.Raw, l); !ok {
		return
	}
	st := date.ParseStamps(c.Raw, l)
	for _, x := range [...]struct {
		readDate date.Date
		field    claim.Field
		standing claim.Standing
	}{{st.Published, claim.FieldPublishedTime, claim.StandingLabelled}, {st.Updated, claim.FieldUpdatedTime, claim.StandingLabelled}, {st.Bare, claim.FieldPublishedTime, claim.StandingPlain}} {
		if x.readDate.Precision >= date.Day && (x.standing == claim.StandingLabelled || st.Published.IsZero()) {
			c.Standing = x.standing
			add(&c, x.field, x.readDate.String())
		}
	}
}
