// Package source reads what names addresses: lists, feeds, sitemaps.
//
//	source.go    Entry; lists of addresses; dates
//	feed.go      RSS, Atom and JSON feeds
//	sitemap.go   one sitemap or sitemap index, as a stream
//	walk.go      an index and everything below it
package source

import (
	"bufio"
	"io"
	"iter"
	"net/url"
	"strings"
	"time"
)

// An Entry is an address that a source names.
type Entry struct {
	URL   string
	Dated time.Time // when it was published or last changed, as the source says; zero when it does not
}

// maxAddress is the longest address that is taken: what sitemaps may have (2,048 characters), with room for escapes.
const maxAddress = 8 << 10

// List yields the addresses of a text, one a line. Blank lines and those that start with "#" are none.
func List(r io.Reader) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, maxAddress)
		for first := true; lines.Scan(); first = false {
			line := lines.Text()
			if first {
				line = strings.TrimPrefix(line, "\ufeff")
			}
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			if !yield(Entry{URL: line}, nil) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			yield(Entry{}, err)
		}
	}
}

// layouts are those of W3C's note on dates, which sitemaps use.
var layouts = []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02", "2006-01", "2006"}

// date is zero when s is none.
func date(s string) time.Time {
	s = strings.TrimSpace(s)
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t
		}
	}
	return time.Time{}
}

// absolute resolves an address against that of its source; "" when it is none.
func absolute(base, address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || address == "" {
		return ""
	}
	b, err := url.Parse(base)
	if err != nil {
		return ""
	}
	return b.ResolveReference(u).String()
}
