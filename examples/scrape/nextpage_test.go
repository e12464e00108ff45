package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pager links the pages of a story.
func pager(base string, n int) string {
	var b strings.Builder
	b.WriteString(`<nav class="pagination"><ul>`)
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&b, `<li><a href="%s/%d">%d</a></li>`, base, i, i)
	}
	b.WriteString(`</ul></nav>`)
	return b.String()
}

// part is a page of a story: the same headline, other words.
func part(name string, n, of int) string {
	body := paragraphs(fmt.Sprint(name, n), 4)
	return fmt.Sprintf(`<html lang="en"><title>%[1]s bridge opens - Courier</title><body><article><h1>%[1]s bridge opens</h1>%[2]s</article>%[3]s</body></html>`,
		name, body, pager("/"+name, of))
}

func TestJoin(t *testing.T) {
	s := newSite(t)
	s.html("/long", part("long", 1, 3))
	s.html("/long/2", part("long", 2, 3))
	s.html("/long/3", part("long", 3, 3))
	got := scraped(t, s.URL+"/long")
	list := records(t, got.stdout)
	require.Len(t, list, 1, got.stderr)
	assert.Equal(t, []string{s.URL + "/long/2", s.URL + "/long/3"}, list[0].Pages)
	require.Len(t, list[0].Article.Body, 12)
	for i, n := range []int{1, 2, 3} {
		first, _, _ := strings.Cut(strings.TrimPrefix(paragraphs(fmt.Sprint("long", n), 1), "<p>"), "</p>")
		assert.Equal(t, first, list[0].Article.Body[4*i].Text)
	}
	got = scraped(t, "-pages", "2", s.URL+"/long")
	assert.Len(t, records(t, got.stdout)[0].Article.Body, 8)
	got = scraped(t, "-pages", "1", s.URL+"/long")
	assert.Len(t, records(t, got.stdout)[0].Article.Body, 4)
}

// A link with a number is no further page when what it leads to is the same page, another story or the first page again.
func TestJoinNoMore(t *testing.T) {
	s := newSite(t)
	s.html("/same", part("same", 1, 2))
	s.html("/same/2", part("same", 1, 2))
	s.html("/other", part("other", 1, 2))
	s.html("/other/2", pageOf("Another", "", ""))
	s.html("/back", part("back", 1, 2))
	s.mux.HandleFunc("/back/2", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/back", http.StatusFound) })
	s.html("/front", part("front", 1, 2))
	s.html("/front/2", `<title>x</title><body><ul><li><a href="/1">One</a></li></ul></body>`)
	for _, name := range []string{"same", "other", "back", "front"} {
		list := records(t, scraped(t, s.URL+"/"+name).stdout)
		require.Len(t, list, 1, name)
		assert.Empty(t, list[0].Pages, name)
		assert.Len(t, list[0].Article.Body, 4, name)
		assert.Equal(t, 1, s.count("/"+name+"/2"), name)
	}
}

// A page that is gone is named. One that fails in passing is no reason to write half a story: the next run tries again.
func TestJoinFails(t *testing.T) {
	s := newSite(t)
	status := http.StatusInternalServerError
	s.html("/gone", part("gone", 1, 2))
	s.html("/busy", part("busy", 1, 2))
	s.mux.HandleFunc("/busy/2", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(status)
		w.Write([]byte(part("busy", 2, 2)))
	})
	out := outputFile(t)
	got := scraped(t, "-o", out, s.URL+"/gone", s.URL+"/busy")
	assert.Contains(t, got.stderr, s.URL+"/busy: 500 Internal Server Error")
	list := readRecords(t, out)
	require.Len(t, list, 1)
	assert.Equal(t, s.URL+"/gone/2", list[0].Missing)
	status = http.StatusOK
	got = scraped(t, "-o", out, s.URL+"/gone", s.URL+"/busy")
	assert.Equal(t, exitDone, got.status, got.stderr)
	list = readRecords(t, out)
	require.Len(t, list, 2)
	assert.Len(t, list[1].Article.Body, 8)
}

func TestForms(t *testing.T) {
	s := newSite(t)
	s.html("/page", pageOf("Page", `<link rel="amphtml" href="/amp"><link rel="alternate" media="print" href="/print">`, ""))
	s.html("/amp", pageOf("Amp", `<link rel="canonical" href="/page">`, ""))
	s.html("/print", pageOf("Print", `<link rel="canonical" href="/page">`, ""))
	s.html("/link", pageOf("Link", "", `<p><a class="tool print" href="/print">Print</a></p>`))
	s.html("/plain", pageOf("Plain", `<link rel="amphtml" href="/gone">`, ""))
	for _, c := range []struct{ form, path, headline, got string }{
		{"page", "/page", "Page bridge opens", ""}, {"amp", "/page", "Amp bridge opens", "amp"}, {"print", "/page", "Print bridge opens", "print"},
		{"print", "/link", "Print bridge opens", "print"}, {"amp", "/plain", "Plain bridge opens", ""}, {"print", "/plain", "Plain bridge opens", ""},
	} {
		got := scraped(t, "-form", c.form, s.URL+c.path)
		list := records(t, got.stdout)
		require.Len(t, list, 1, got.stderr)
		assert.Equal(t, c.headline, list[0].Article.Headline, c)
		assert.Equal(t, c.got, list[0].Form, c)
		assert.Equal(t, s.URL+c.path, list[0].ID)
	}
	// A page's AMP version is the same story as the page.
	out := outputFile(t)
	scraped(t, "-o", out, "-form", "amp", s.URL+"/page")
	scraped(t, "-o", out, s.URL+"/page?utm_source=x", s.URL+"/amp")
	assert.Len(t, readRecords(t, out), 1)
}
