package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	if os.Getenv("SCRAPE_TEST_RUNS_THE_PROGRAM") != "" {
		main()
	}
	os.Exit(m.Run())
}

func TestEverySource(t *testing.T) {
	s := newSite(t)
	for i := range 9 {
		s.html(fmt.Sprintf("/%d", i), pageOf(fmt.Sprint("Orr", i), "", ""))
	}
	s.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /8\n")
	s.serve("/feed", "application/rss+xml", `<rss version="2.0"><channel><item><link>SITE/3?utm_source=feed</link></item><item><link>/4</link></item></channel></rss>`)
	s.serve("/index.xml", "text/xml", `<sitemapindex><sitemap><loc>SITE/map.xml</loc></sitemap><sitemap><loc>SITE/nomap.xml</loc></sitemap></sitemapindex>`)
	s.serve("/map.xml", "text/xml", `<urlset><url><loc>SITE/5</loc></url><url><loc>SITE/6</loc></url><url><loc>SITE/8</loc></url></urlset>`)
	s.html("/list", `<html><title>Orr</title><body><ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul></body></html>`)
	list := filepath.Join(t.TempDir(), "list.txt")
	require.NoError(t, os.WriteFile(list, fmt.Appendf(nil, "# mine\n%[1]s/1\n%[1]s/2#top\n%[1]s/2\n%[1]s/list\n", s.URL), 0o666))
	out := outputFile(t)
	got := scrapedWith(t, context.Background(), s.URL+"/7\n", "-o", out, "-list", list, "-list", "-", "-feed", s.URL+"/feed", "-sitemap", s.URL+"/index.xml",
		s.URL+"/0", s.URL+"/gone")
	assert.Equal(t, exitFailed, got.status)
	assert.Empty(t, got.stdout)
	assert.Equal(t, []string{"/0", "/1", "/2#top", "/3?utm_source=feed", "/4", "/5", "/6", "/7"}, s.ids(readRecords(t, out)))
	for _, words := range []string{
		s.URL + "/8: robots.txt: forbids it\n", s.URL + "/gone: 404 Not Found\n", s.URL + "/nomap.xml: status: 404 Not Found\n",
		"11 addresses in ", "8 articles, 1 without an article, 2 failed, 1 source failed\n", "     1  404 Not Found\n", "     1  robots.txt\n",
	} {
		assert.Contains(t, got.stderr, words)
	}
	assert.Equal(t, 1, s.count("/robots.txt"))
	asked := s.all()

	// Once more: pages that were answered are not asked again, sources are.
	got = scraped(t, "-o", out, "-list", list, "-feed", s.URL+"/feed")
	assert.Equal(t, exitDone, got.status, got.stderr)
	assert.Contains(t, got.stderr, "0 addresses in ")
	assert.Contains(t, got.stderr, "5 known from before")
	assert.Equal(t, asked+1, s.all())
	assert.Len(t, readRecords(t, out), 8)
}

func TestStandardOutput(t *testing.T) {
	s := newSite(t)
	s.html("/1", pageOf("Orr", "", ""))
	s.mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/1", http.StatusFound) })
	got := scraped(t, "-explain", s.URL+"/moved")
	assert.Equal(t, exitDone, got.status, got.stderr)
	list := records(t, got.stdout)
	require.Len(t, list, 1)
	assert.Equal(t, s.URL+"/moved", list[0].ID)
	assert.Equal(t, s.URL+"/1", list[0].URL)
	assert.Equal(t, s.URL+"/1", list[0].Article.URL)
	assert.Equal(t, "Orr bridge opens", list[0].Article.Headline)
	_, err := time.Parse(time.RFC3339, list[0].Fetched)
	assert.NoError(t, err)
	assert.NotEmpty(t, list[0].Article.Blocks())
	assert.True(t, strings.HasPrefix(got.stdout, `{"id":`))
}

// A run leaves nothing behind that works on.
func TestNothingLeft(t *testing.T) {
	s := newSite(t)
	s.mux.HandleFunc("/{n}", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(pageOf(r.PathValue("n"), "", ""))) })
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, ctx := range []context.Context{context.Background(), ctx} {
		scrapedWith(t, ctx, "", "-o", outputFile(t), s.URL+"/1", s.URL+"/2")
		// The standard library may be at its end a little later: a connection that was dialled and not needed ends by itself.
		assert.Eventually(t, func() bool {
			stacks := make([]byte, 1<<20)
			stacks = stacks[:runtime.Stack(stacks, true)]
			return !slices.ContainsFunc([]string{"(*scraper)", "(*writer)", "(*queue", "internal/fetch.", "internal/store."}, func(ours string) bool {
				return strings.Contains(string(stacks), ours)
			})
		}, time.Minute, time.Millisecond)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestOutputFails(t *testing.T) {
	s := newSite(t)
	s.mux.HandleFunc("/{n}", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(pageOf(r.PathValue("n"), "", ""))) })
	var list, stderr strings.Builder
	for i := range 300 {
		fmt.Fprintf(&list, "%s/%d\n", s.URL, i)
	}
	status := run(context.Background(), []string{"-allow-private", "-rate", "100000", "-list", "-"}, strings.NewReader(list.String()), fullDisk{}, &stderr)
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, stderr.String(), "scrape: writing: no space left on device\n")
	assert.Contains(t, stderr.String(), "not reached")
	assert.Less(t, s.all(), 300)
}

func TestInterrupted(t *testing.T) {
	s := newSite(t)
	ctx, cancel := context.WithCancel(context.Background())
	s.mux.HandleFunc("/{n}", func(w http.ResponseWriter, r *http.Request) {
		if r.PathValue("n") == "5" {
			cancel()
		}
		w.Write([]byte(pageOf("Orr"+r.PathValue("n"), "", "")))
	})
	s.serve("/robots.txt", "text/plain", "")
	var list strings.Builder
	for i := range 10 {
		fmt.Fprintf(&list, "%s/%d\n", s.URL, i)
	}
	out := outputFile(t)
	got := scrapedWith(t, ctx, list.String(), "-o", out, "-list", "-", "-per-host", "1")
	assert.Equal(t, exitFailed, got.status)
	assert.Contains(t, got.stderr, "scrape: interrupted\n")
	assert.Less(t, len(readRecords(t, out)), 10)
	got = scrapedWith(t, context.Background(), list.String(), "-o", out, "-list", "-")
	assert.Equal(t, exitDone, got.status, got.stderr)
	assert.Equal(t, []string{"/0", "/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8", "/9"}, s.ids(readRecords(t, out)))
}

func TestPrivateRefused(t *testing.T) {
	s := newSite(t)
	var stdout, stderr strings.Builder
	status := run(context.Background(), []string{s.URL + "/1"}, strings.NewReader(""), &stdout, &stderr)
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, stderr.String(), "private address")
	assert.Zero(t, s.all()+s.count("/robots.txt"))
}

// What servers say about their pages' encoding is often wrong; a body that ends early is not taken for a page.
func TestMisbehavingPages(t *testing.T) {
	s := newSite(t)
	greek := strings.Replace(pageOf("Orr", "", ""), "bridge opens</h1>", "γέφυρα ανοίγει</h1>", 1)
	s.serve("/latin1", "text/html; charset=iso-8859-1", greek)
	s.serve("/typeless", "", greek)
	cyrillic := strings.Replace(pageOf("Vellin", "", ""), "bridge opens</h1>", "\xec\xee\xf1\xf2 \xee\xf2\xea\xf0\xfb\xf2</h1>", 1)
	s.serve("/1251", "text/html; charset=utf-8", strings.Replace(cyrillic, `"utf-8"`, `"windows-1251"`, 1))
	s.serve("/picture", "image/png", "\x89PNG")
	s.serve("/pdf", "text/html", "%PDF-1.7\n\x00\x01")
	s.serve("/huge", "text/html", strings.Repeat("<p>word</p>", 1<<16))
	s.mux.HandleFunc("/short", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "90000")
		w.Write([]byte(pageOf("Short", "", "")))
	})
	var args []string
	for _, path := range []string{"/latin1", "/typeless", "/1251", "/picture", "/pdf", "/huge", "/short"} {
		args = append(args, s.URL+path)
	}
	got := scraped(t, append([]string{"-copies", "-max-bytes", "100000"}, args...)...)
	headlines := map[string]string{}
	for _, r := range records(t, got.stdout) {
		headlines[strings.TrimPrefix(r.ID, s.URL)] = r.Article.Headline
	}
	assert.Equal(t, map[string]string{"/latin1": "Orr γέφυρα ανοίγει", "/typeless": "Orr γέφυρα ανοίγει", "/1251": "Vellin мост открыт"}, headlines)
	for _, words := range []string{"/picture: wrong type: image/png\n", "/pdf: page: not text or HTML", "/huge: too large: more than 100000 bytes\n", "/short: broken off: unexpected EOF\n"} {
		assert.Contains(t, got.stderr, words)
	}
}

func TestSince(t *testing.T) {
	s := newSite(t)
	s.mux.HandleFunc("/{n}", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(pageOf("Orr"+r.PathValue("n"), "", ""))) })
	s.serve("/map.xml", "text/xml", `<urlset><url><loc>SITE/1</loc><lastmod>2026-03-01</lastmod></url><url><loc>SITE/2</loc><lastmod>2026-03-08</lastmod></url><url><loc>SITE/3</loc></url></urlset>`)
	got := scraped(t, "-since", "2026-03-02", "-sitemap", s.URL+"/map.xml")
	assert.Equal(t, []string{"/2", "/3"}, s.ids(records(t, got.stdout)))
}
