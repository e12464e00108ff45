package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/fetch"
	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/source"
)

const feedLimit = 32 << 20 // bytes of a feed

// all yields what brings addresses. Each runs beside the others, so that one whose host is slow holds up no other.
// Their errors are those after which a run cannot go on.
func (s *scraper) all() iter.Seq[func(context.Context) error] {
	return func(yield func(func(context.Context) error) bool) {
		each := func(names []string, read func(context.Context, string) error) bool {
			for _, name := range names {
				if !yield(func(ctx context.Context) error { return read(ctx, name) }) {
					return false
				}
			}
			return true
		}
		_ = yield(s.given) && each(s.options.lists, s.list) && each(s.feeds, s.feed) && each(s.sitemaps, s.sitemap)
	}
}

// given are the addresses of the command line.
func (s *scraper) given(ctx context.Context) error {
	for _, address := range s.addresses {
		if err := s.add(ctx, source.Entry{URL: address}); err != nil {
			return err
		}
	}
	return nil
}

// list adds the addresses of a file.
func (s *scraper) list(ctx context.Context, name string) error {
	r := s.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			s.progress.source(name, page.Plain(err))
			return nil
		}
		defer f.Close()
		r = f
	}
	return s.addAll(ctx, name, source.List(r))
}

// feed adds the pages of a feed.
func (s *scraper) feed(ctx context.Context, name string) error {
	r, base, err := s.open(ctx, name, "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5", feedLimit)
	if err != nil {
		return s.unread(ctx, name, err)
	}
	defer r.Close()
	entries, err := source.Feed(io.LimitReader(r, feedLimit), base)
	if err != nil {
		return s.unread(ctx, name, err)
	}
	for _, e := range entries {
		if err := s.add(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

// sitemap adds the pages of a sitemap and of those it names.
func (s *scraper) sitemap(ctx context.Context, name string) error {
	open := func(address string) (io.ReadCloser, string, error) {
		return s.open(ctx, address, "application/xml, text/xml, application/gzip;q=0.9, */*;q=0.5", source.MaxSitemap)
	}
	return s.addAll(ctx, name, source.Walk(name, open, s.since))
}

// open gets a source: of an address, its body on disk, or a file.
func (s *scraper) open(ctx context.Context, name, accept string, limit int64) (r io.ReadCloser, base string, err error) {
	if !strings.HasPrefix(name, "http://") && !strings.HasPrefix(name, "https://") {
		r, err := os.Open(name)
		return r, "", page.Plain(err)
	}
	got, err := s.fetcher.Get(ctx, fetch.Request{URL: name, Accept: accept, MaxBytes: limit, OnDisk: true})
	if err != nil {
		return nil, "", err
	}
	r, err = got.Open()
	return r, got.URL, err
}

// addAll adds what a source yields, and counts its errors.
func (s *scraper) addAll(ctx context.Context, name string, entries iter.Seq2[source.Entry, error]) error {
	for e, err := range entries {
		if err != nil {
			if err := s.unread(ctx, name, err); err != nil {
				return err
			}
			continue
		}
		if err := s.add(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

// unread counts a source that could not be read to its end.
func (s *scraper) unread(ctx context.Context, name string, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	s.progress.source(name, err)
	return nil
}

// add lines up an address, if it is due.
func (s *scraper) add(ctx context.Context, e source.Entry) error {
	if !e.Dated.IsZero() && e.Dated.Before(s.since) {
		return nil
	}
	if e.URL == "" {
		return fmt.Errorf("a source names an empty address")
	}
	due, err := s.due(e.URL)
	if !due {
		return err
	}
	s.progress.found()
	return s.jobs.add(ctx, hostOf(e.URL), job{e.URL})
}
