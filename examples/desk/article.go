package main

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A reading is the page of an article.
type reading struct {
	store.Hit
	Shown      int              `json:"version"`  // the version that is shown
	Against    int              `json:"against"`  // the one it is compared with; 0 is none
	HeadlineIn []piece          `json:"headline"` // with what changed
	Standfirst []string         `json:"standfirst,omitempty"`
	Blocks     []block          `json:"blocks"`
	Changes    *extract.Changes `json:"changes,omitempty"`
	Editions   []edition        `json:"versions"`
	Elsewhere  []store.Page     `json:"copies"`
	Of         *store.Page      `json:"copy_of,omitempty"`
	Tickers    []extract.Ticker `json:"tickers,omitempty"`
	Notices    []string         `json:"corrections,omitempty"`
	Signed     string           `json:"byline,omitempty"`
	Typed      string           `json:"-"` // the words that were searched for
}

// An edition is a version in the list of them.
type edition struct {
	Number  int       `json:"number"`
	Fetched time.Time `json:"fetched"`
	What    string    `json:"changed,omitempty"`
}

func (d *desk) article(ctx context.Context, r *http.Request) (title string, data any, err error) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return "", nil, store.ErrNone
	}
	s, err := d.store.Story(ctx, id)
	if err != nil {
		return "", nil, err
	}
	if len(s.Versions) == 0 {
		return "", nil, store.ErrNone
	}
	a := &reading{Hit: s.Hit, Elsewhere: s.Copies, Of: s.Of, Shown: len(s.Versions), Typed: r.FormValue("q")}
	if a.Shown, err = versionOf(r.FormValue("version"), a.Shown, 1, len(s.Versions)); err != nil {
		return "", nil, err
	}
	if a.Against, err = versionOf(r.FormValue("against"), a.Shown-1, 0, len(s.Versions)); err != nil {
		return "", nil, err
	}
	for i, v := range s.Versions {
		e := edition{Number: v.Number, Fetched: v.Fetched}
		if i > 0 {
			e.What = summary(extract.Compare(s.Versions[i-1].Article, v.Article))
		}
		a.Editions = append(a.Editions, e)
	}
	after := s.Versions[a.Shown-1].Article
	var before *extract.Article
	if a.Against > 0 {
		before = s.Versions[a.Against-1].Article
		changes := extract.Compare(before, after)
		a.Changes = &changes
	}
	a.HeadlineIn, a.Blocks = difference(before, after)
	a.Standfirst, a.Tickers, a.Notices, a.Signed = after.Standfirst, after.Tickers, after.Corrections, after.Byline.Raw
	return after.Headline, a, nil
}

// versionOf reads the number of a version.
func versionOf(s string, otherwise, least, most int) (int, error) {
	if s == "" {
		return otherwise, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < least || n > most {
		return 0, wrong("there is no such version")
	}
	return n, nil
}

// A shown is pieces with the article that they are of.
type shown struct {
	Reading *reading
	Pieces  []piece
}

// With is pieces for the markup.
func (a *reading) With(p []piece) shown { return shown{a, p} }

// Marked is a piece with the words that were searched for marked.
func (a *reading) Marked(p piece) []store.Part { return store.Marked(p.Text, a.Typed) }

// summary says in a few words what changed.
func summary(c extract.Changes) string {
	s := ""
	add := func(words string) {
		if s != "" {
			s += ", "
		}
		s += words
	}
	for _, field := range []struct {
		changed bool
		name    string
	}{{c.Headline != nil, "headline"}, {c.Standfirst != nil, "standfirst"}, {c.Byline != nil, "byline"}, {c.Published != nil || c.Updated != nil, "dates"}, {len(c.Corrections) > 0, "a correction"}} {
		if field.changed {
			add(field.name)
		}
	}
	kinds := map[extract.ChangeKind]int{}
	for i := range c.Body {
		kinds[c.Body[i].Kind]++
	}
	for _, kind := range []extract.ChangeKind{extract.Added, extract.Removed, extract.Changed, extract.Moved} {
		if n := kinds[kind]; n > 0 {
			add(strconv.Itoa(n) + " " + string(kind))
		}
	}
	return s
}
