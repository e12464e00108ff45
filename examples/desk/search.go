package main

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
)

// results is how many a page has.
const results = 20

// A finding is the page of a search.
type finding struct {
	Query     store.Query   `json:"query"`
	Total     int           `json:"total"`
	Results   []result      `json:"results"`
	Hosts     []store.Count `json:"-"`
	Languages []store.Count `json:"-"`
	Authors   []store.Count `json:"-"`
	Filters   int           `json:"-"` // how many are set
	From, To  int           `json:"-"` // of the results, from 1
	Earlier   string        `json:"earlier,omitempty"`
	Later     string        `json:"later,omitempty"`
}

type result struct {
	store.Hit
	Snippet []store.Part
}

// Link is the address of a result's page; the words that were searched for are marked there.
func (r result) Link(q store.Query) string {
	link := "/article/" + strconv.FormatInt(r.ID, 10)
	if q.Text != "" {
		link += "?" + url.Values{"q": {q.Text}}.Encode()
	}
	return link
}

func (d *desk) search(ctx context.Context, r *http.Request) (title string, data any, err error) {
	q := store.Query{
		Text: strings.TrimSpace(r.FormValue("q")), Host: r.FormValue("site"), Language: r.FormValue("language"), Author: strings.TrimSpace(r.FormValue("author")),
		Since: r.FormValue("since"), Until: r.FormValue("until"), Newest: r.FormValue("order") == "newest", Limit: results,
	}
	for _, day := range []string{q.Since, q.Until} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			return "", nil, wrong("a day is written 2026-03-08")
		}
	}
	page := 1
	if s := r.FormValue("page"); s != "" {
		if page, err = strconv.Atoi(s); err != nil || page < 1 || page > 1e6 {
			return "", nil, wrong("there is no such page")
		}
	}
	q.Offset = (page - 1) * results
	found, err := d.store.Search(ctx, q)
	if err != nil {
		return "", nil, err
	}
	f := &finding{Query: q, Total: found.Total, Results: []result{}, From: q.Offset + 1, To: q.Offset + len(found.Hits)}
	for _, h := range found.Hits {
		one := result{Hit: h, Snippet: []store.Part{{Text: h.Summary}}}
		if q.Text != "" {
			text, err := d.store.Text(ctx, h.ID)
			if err != nil {
				return "", nil, err
			}
			one.Snippet = store.Snippet(text, q.Text)
		}
		f.Results = append(f.Results, one)
	}
	for _, set := range []string{q.Host, q.Language, q.Author, q.Since, q.Until} {
		if set != "" {
			f.Filters++
		}
	}
	other := func(n int) string {
		values := r.URL.Query()
		values.Set("page", strconv.Itoa(n))
		return "/?" + values.Encode()
	}
	if page > 1 {
		f.Earlier = other(page - 1)
	}
	if f.To < f.Total {
		f.Later = other(page + 1)
	}
	for list, by := range map[*[]store.Count]string{&f.Hosts: store.ByHost, &f.Languages: store.ByLanguage, &f.Authors: store.ByAuthor} {
		if *list, err = d.store.Counts(ctx, by, 200); err != nil {
			return "", nil, err
		}
	}
	title = "Articles"
	if q.Text != "" {
		title = q.Text
	}
	return title, f, nil
}

// number is a whole number with its thousands apart.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "\u202f" + s[i:]
	}
	return s
}

// instant is a time in words.
func instant(t time.Time) string { return t.UTC().Format("2 Jan 2006, 15:04") + " UTC" }

func percent(f float64) string { return strconv.Itoa(int(100*f+0.5)) + "\u202f%" }
