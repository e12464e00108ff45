package main

import (
	"context"
	"net/http"
	"slices"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
)

// kinds is how many sites have a colour of their own.
const kinds = 6

// A calendar is the page of articles a day and site.
type calendar struct {
	Since string        `json:"since,omitempty"`
	Until string        `json:"until,omitempty"`
	Each  string        `json:"each"` // "day", "week", "month"
	Total int           `json:"total"`
	Sites []store.Count `json:"sites"` // the most frequent; the rest is "other sites"
	Bars  []bar         `json:"bars"`
	Chart *bars         `json:"-"`
}

// A bar is a day, week or month.
type bar struct {
	From   string `json:"from"`
	To     string `json:"to"`
	Counts []int  `json:"counts"` // by site
}

// Total is that of all sites.
func (b bar) Total() (n int) {
	for _, c := range b.Counts {
		n += c
	}
	return n
}

// Name is the bar's day, or its first and last.
func (b bar) Name() string {
	if b.From == b.To {
		return b.From
	}
	return b.From + " to " + b.To
}

func (d *desk) days(ctx context.Context, r *http.Request) (title string, data any, err error) {
	c := &calendar{Since: r.FormValue("since"), Until: r.FormValue("until"), Each: "day", Bars: []bar{}, Sites: []store.Count{}}
	for _, day := range []string{c.Since, c.Until} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			return "", nil, wrong("a day is written 2026-03-08")
		}
	}
	list, err := d.store.Days(ctx, c.Since, c.Until)
	if err != nil || len(list) == 0 {
		return "Days", c, err
	}
	hosts := map[string]int{}
	for _, day := range list {
		hosts[day.Host] += day.N
		c.Total += day.N
	}
	for host, n := range hosts {
		c.Sites = append(c.Sites, store.Count{Name: host, N: n})
	}
	slices.SortFunc(c.Sites, func(a, b store.Count) int {
		if a.N != b.N {
			return b.N - a.N
		}
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	place := map[string]int{}
	for i, s := range c.Sites {
		place[s.Name] = min(i, kinds)
	}
	if len(c.Sites) > kinds {
		rest := 0
		for _, s := range c.Sites[kinds:] {
			rest += s.N
		}
		c.Sites = append(c.Sites[:kinds], store.Count{Name: "other sites", N: rest})
	}
	first, _ := time.Parse(time.DateOnly, list[0].Day) // scrape wrote them
	last, _ := time.Parse(time.DateOnly, list[len(list)-1].Day)
	next := c.step(first, last)
	at := 0
	for day := begin(first, c.Each); !day.After(last) && len(c.Bars) < 1000; day = next(day) {
		b := bar{day.Format(time.DateOnly), next(day).AddDate(0, 0, -1).Format(time.DateOnly), make([]int, len(c.Sites))}
		for ; at < len(list) && list[at].Day <= b.To; at++ {
			b.Counts[place[list[at].Host]] += list[at].N
		}
		c.Bars = append(c.Bars, b)
	}
	c.Chart = drawBars(c.Bars)
	return "Days", c, nil
}

// step chooses what a bar is, so that there are not too many to be told apart.
func (c *calendar) step(first, last time.Time) func(time.Time) time.Time {
	switch days := last.Sub(first).Hours() / 24; {
	case days <= 100:
		return func(t time.Time) time.Time { return t.AddDate(0, 0, 1) }
	case days <= 700:
		c.Each = "week"
		return func(t time.Time) time.Time { return t.AddDate(0, 0, 7) }
	case days <= 3000:
		c.Each = "month"
		return func(t time.Time) time.Time { return t.AddDate(0, 1, 0) }
	}
	c.Each = "year"
	return func(t time.Time) time.Time { return t.AddDate(1, 0, 0) }
}

// begin is the start of the day, week, month or year of a day.
func begin(t time.Time, each string) time.Time {
	switch each {
	case "week":
		return t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	case "month":
		return t.AddDate(0, 0, 1-t.Day())
	case "year":
		return t.AddDate(0, 0, 1-t.YearDay())
	}
	return t
}
