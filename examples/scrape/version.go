package main

import (
	"context"
	"net/url"

	"github.com/PuerkitoBio/goquery"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/fetch"
	"github.com/broadsheet-go/broadsheet/extract"
)

// preferred is a story in the form asked for, or as it is when its page names no such form, or that cannot be had or holds no
// article.
func (s *scraper) preferred(ctx context.Context, st *story) (*story, error) {
	address := ""
	switch s.form {
	case "amp":
		address = st.article.AMP
	case "print":
		var err error
		if address, err = printed(ctx, st.page); err != nil {
			return nil, err
		}
	}
	if address == "" || identity(address) == identity(st.page.URL) {
		return st, nil
	}
	page, err := s.get(ctx, address)
	if lasting(err) {
		return st, nil
	}
	if err != nil {
		return nil, err
	}
	other, err := s.extract(ctx, page)
	if err != nil {
		return nil, err
	}
	if len(other.article.Body) == 0 {
		return st, nil
	}
	other.form = s.form
	other.of = st.page.URL
	return other, nil
}

// printed is the address of the print version that a page names: as an alternate for the medium, or by a link of that
// relation or class; "" when there is none.
func printed(ctx context.Context, page *fetch.Response) (string, error) {
	if fetch.MediaType(page.ContentType) == "text/plain" {
		return "", nil
	}
	parsed, err := clean.Parse(page.Body, clean.ParseOptions{
		ContentType: page.ContentType, Context: ctx,
	})
	if err != nil {
		return "", &extract.Error{URL: page.URL, Offset: -1, Detail: "looking for the print version", Err: err}
	}
	base, err := url.Parse(page.URL)
	if err != nil {
		return "", nil // it was fetched, so it is an address
	}
	if b, err := base.Parse(parsed.Facts.Base); err == nil {
		base = b
	}
	links := goquery.NewDocumentFromNode(parsed.Tree.Root()).Find(`link[rel~=alternate][media~=print], a[rel~=print], a.print, a.print-link`)
	for _, link := range links.EachIter() {
		u, err := base.Parse(link.AttrOr("href", ""))
		if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.String() != page.URL {
			return u.String(), nil
		}
	}
	return "", nil
}
