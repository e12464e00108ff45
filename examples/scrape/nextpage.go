package main

import (
	"context"
	"errors"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/fetch"
	"github.com/broadsheet-go/broadsheet/extract"
)

// join adds the further pages of a story. A page that is gone for good is named in the record; one that is not to be had for
// now is an error, so that no story is written in part that may be had whole.
func (s *scraper) join(ctx context.Context, st *story) error {
	first, last := st.page.URL, st.article
	prints := []extract.Fingerprint{st.article.Fingerprint()}
	for n := 2; n <= s.pages && len(last.Body) > 0; n++ {
		address := nextPage(last, first, n)
		if address == "" {
			return nil
		}
		page, err := s.get(ctx, address)
		if lasting(err) {
			st.missing = address
			return nil
		}
		if err != nil {
			return err
		}
		part, err := s.extract(ctx, page)
		if err != nil {
			return err
		}
		st.elapsed += part.elapsed
		print := part.article.Fingerprint()
		if !continues(part, st, n) || slices.ContainsFunc(prints, func(p extract.Fingerprint) bool { return same(p, print) }) {
			return nil
		}
		prints, last = append(prints, print), part.article
		st.pages = append(st.pages, page.URL)
		st.add(part.article)
	}
	return nil
}

// lasting reports whether an address cannot be had, now or later.
func lasting(err error) bool {
	var f *fetch.Failure
	return errors.As(err, &f) && !f.Passing()
}

// sameStory is the similarity from which a page that should be the next is the one before once more.
const sameStory = 0.5

func same(a, b extract.Fingerprint) bool {
	return a == b || store.Long(a) && store.Long(b) && a.Similarity(b) >= sameStory
}

// continues reports whether a page is the nth of a story: still at an address that says so, under the same headline.
func continues(part, st *story, n int) bool {
	return len(part.article.Body) > 0 && part.article.Type != extract.TypeList && numbered(st.page.URL, part.page.URL, n) &&
		(part.article.Headline == "" || alike(part.article.Headline, st.article.Headline))
}

// alike lets a headline differ by what stands after it: "(2/3)", "– Page 2".
func alike(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// nextPage is the address of a story's nth page: of a link that a page shows, which is that of the first page with the number.
func nextPage(a *extract.Article, first string, n int) string {
	for _, block := range a.Blocks() {
		for _, span := range block.Spans {
			if span.Kind == extract.Link && numbered(first, span.URL, n) {
				return span.URL
			}
		}
	}
	return ""
}

// beforeNumber is what may stand between the first page's path and a number: "/2", "-2", "_p2", "/page/2", ",seite-2".
var beforeNumber = regexp.MustCompile(`^(?:[-_/,.~]\pL{0,10}[-_/,.=]?)$`)

// numbered reports whether an address is the first page's, of the same host, with a page number: in its path, or as the one
// further parameter that is not about comments.
func numbered(first, address string, n int) bool {
	a, err := url.Parse(first)
	if err != nil {
		return false
	}
	b, err := url.Parse(address)
	if err != nil || !strings.EqualFold(a.Host, b.Host) {
		return false
	}
	number := strconv.Itoa(n)
	if b.Path == a.Path {
		return numberedQuery(query(a.RawQuery), query(b.RawQuery), number)
	}
	if query(a.RawQuery) != query(b.RawQuery) {
		return false
	}
	stem, end := split(a.Path)
	other, otherEnd := split(b.Path)
	rest, ok := strings.CutPrefix(other, stem)
	if !ok || end != otherEnd || stem == "" {
		return false
	}
	between, ok := strings.CutSuffix(rest, number)
	return ok && beforeNumber.MatchString(between)
}

// split parts a path from its file's extension, and takes a "/" off its end.
func split(p string) (stem, extension string) {
	p = strings.TrimSuffix(p, "/")
	extension = path.Ext(p)
	if strings.IndexFunc(extension, func(r rune) bool { return '0' <= r && r <= '9' }) >= 0 {
		extension = "" // a number after a dot
	}
	return strings.TrimSuffix(p, extension), extension
}

// numberedQuery reports whether one parameter more says a page number.
func numberedQuery(first, address, number string) bool {
	had, has := strings.Split(first, "&"), strings.Split(address, "&")
	if first == "" {
		had = nil
	}
	more := slices.DeleteFunc(slices.Clone(has), func(p string) bool { return slices.Contains(had, p) })
	if len(more) != 1 || len(has) != len(had)+1 {
		return false
	}
	name, value, _ := strings.Cut(strings.ToLower(more[0]), "=")
	return value == number && !strings.Contains(name, "comment") && name != "cpage"
}

// add puts a further page after a story.
func (st *story) add(part *extract.Article) {
	a := st.article
	body := part.Body
	for len(body) > 0 && slices.ContainsFunc(a.Body, func(b extract.Block) bool { return b.Kind == body[0].Kind && b.Text == body[0].Text && b.Text != "" }) {
		body = body[1:] // what every page starts with
	}
	a.Body = append(a.Body, body...)
	a.Updates = append(a.Updates, part.Updates...)
	for _, image := range part.Images {
		if !slices.ContainsFunc(a.Images, func(i extract.Image) bool { return i.URL == image.URL }) {
			image.Lead = false
			a.Images = append(a.Images, image)
		}
	}
	for _, c := range part.Corrections {
		if !slices.Contains(a.Corrections, c) {
			a.Corrections = append(a.Corrections, c)
		}
	}
	for _, q := range part.Tickers {
		if !slices.Contains(a.Tickers, q) {
			a.Tickers = append(a.Tickers, q)
		}
	}
	a.Truncated = part.Truncated
}
