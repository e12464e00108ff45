package main

import (
	"context"
	"fmt"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/fetch"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A story is what an address gave.
type story struct {
	page    *fetch.Response
	article *extract.Article
	elapsed time.Duration // of extraction
	pages   []string      // further pages that were joined
	missing string        // the address of a further page that is gone
	form    string        // when it is another than the page's own: "amp", "print"
	of      string        // and then the page's address
}

const acceptPages = "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8, */*;q=0.1"

// readable reports whether pages of a media type may hold an article.
func readable(media string) bool {
	switch media {
	case "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "":
		return true
	}
	return false
}

// read fetches an address and makes an article of it.
func (s *scraper) read(ctx context.Context, address string) (*story, error) {
	got, err := s.get(ctx, address)
	if err != nil {
		return nil, err
	}
	st, err := s.extract(ctx, got)
	if err != nil {
		return nil, err
	}
	if st, err = s.preferred(ctx, st); err != nil {
		return nil, err
	}
	return st, s.join(ctx, st)
}

func (s *scraper) get(ctx context.Context, address string) (*fetch.Response, error) {
	return s.fetcher.Get(ctx, fetch.Request{URL: address, MaxBytes: s.maxBytes, Accept: acceptPages, Type: readable})
}

// extract makes an article of a page.
func (s *scraper) extract(ctx context.Context, got *fetch.Response) (st *story, err error) {
	select {
	case s.cores <- struct{}{}:
		defer func() { <-s.cores }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() {
		if r := recover(); r != nil {
			st, err = nil, &extract.Error{URL: got.URL, Offset: -1, Err: fmt.Errorf("internal error: %v", r)}
		}
	}()
	text := fetch.MediaType(got.ContentType) == "text/plain"
	doc := page.Document(got.Body, text, extract.Hints{URL: got.URL, ContentType: got.ContentType, Fetched: got.Fetched})
	start := time.Now()
	article, err := s.extractor.Extract(ctx, doc)
	return &story{page: got, article: article, elapsed: time.Since(start)}, err
}
