package source

import (
	"fmt"
	"io"
	"iter"
	"time"
)

// Bounds of what is read below one sitemap: the protocol allows an index of 50,000 sitemaps and no index in it, which some
// sites have all the same.
const (
	maxSitemaps = 50_000
	maxDepth    = 3
)

// An Opener gives the text of a sitemap and the address it was found at in the end.
type Opener func(address string) (text io.ReadCloser, base string, err error)

// Walk yields every page that a sitemap names, itself or through an index, and an error for each sitemap that cannot be
// read to its end, after which it goes on with the next. Sitemaps that an index dates before since are not opened.
func Walk(address string, open Opener, since time.Time) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		w := &walk{open: open, since: since, seen: map[string]bool{}, yield: yield}
		w.one(address, 1)
	}
}

type walk struct {
	open  Opener
	since time.Time
	seen  map[string]bool
	yield func(Entry, error) bool
}

// one reads a sitemap and, after it, those that it names. It returns false when nobody wants more.
func (w *walk) one(address string, depth int) bool {
	if w.seen[address] {
		return true
	}
	w.seen[address] = true
	var below []string
	if !w.pages(address, &below) {
		return false
	}
	for _, next := range below {
		switch {
		case depth == maxDepth:
			return w.yield(Entry{}, fmt.Errorf("%s: indexes nested deeper than %d", address, maxDepth))
		case len(w.seen) == maxSitemaps:
			return w.yield(Entry{}, fmt.Errorf("%s: more than %d sitemaps", address, maxSitemaps))
		case !w.one(next, depth+1):
			return false
		}
	}
	return true
}

// pages yields the pages of one sitemap and collects the sitemaps it names.
func (w *walk) pages(address string, below *[]string) bool {
	text, base, err := w.open(address)
	if err != nil {
		return w.yield(Entry{}, fmt.Errorf("sitemap %s: %w", address, err))
	}
	defer text.Close()
	for m, err := range sitemap(text, base) {
		switch {
		case err != nil:
			return w.yield(Entry{}, fmt.Errorf("sitemap %s: %w", address, err))
		case m.sitemap && len(*below) <= maxSitemaps && (m.Dated.IsZero() || !m.Dated.Before(w.since)):
			*below = append(*below, m.URL)
		case !m.sitemap && !w.yield(m.Entry, nil):
			return false
		}
	}
	return true
}
