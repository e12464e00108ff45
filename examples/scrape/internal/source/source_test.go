package source

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const base = "https://courier.example/news/source.xml"

func urls(entries []Entry) (list []string) {
	for _, e := range entries {
		list = append(list, e.URL)
	}
	return list
}

func TestList(t *testing.T) {
	var got []Entry
	for e, err := range List(strings.NewReader("\ufeffhttps://a.example/1\r\n\n# a comment\n  https://a.example/2  \nhttps://a.example/3")) {
		require.NoError(t, err)
		got = append(got, e)
	}
	assert.Equal(t, []string{"https://a.example/1", "https://a.example/2", "https://a.example/3"}, urls(got))
}

func TestListLongLine(t *testing.T) {
	var got []Entry
	var last error
	for e, err := range List(strings.NewReader("https://a.example/1\n" + strings.Repeat("x", 2*maxAddress) + "\n")) {
		if last = err; err == nil {
			got = append(got, e)
		}
	}
	assert.Len(t, got, 1)
	assert.Error(t, last)
}

func TestFeed(t *testing.T) {
	for name, feed := range map[string]string{
		"RSS": `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>
<item><title>One</title><link>https://courier.example/1</link><pubDate>Sun, 08 Mar 2026 08:35:00 GMT</pubDate></item>
<item><title>No link</title></item><item><title>Two</title><link>/2?a=1&amp;b=2</link></item></channel></rss>`,
		"Atom": `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<entry><title>One</title><link rel="alternate" href="https://courier.example/1"/><published>2026-03-08T08:00:00Z</published><updated>2026-03-08T08:35:00Z</updated></entry>
<entry><title>Two</title><link href="/2?a=1&amp;b=2"/></entry></feed>`,
		"JSON": `{"version":"https://jsonfeed.org/version/1.1","title":"Courier","items":[
{"id":"1","url":"https://courier.example/1","date_published":"2026-03-08T08:35:00Z"},{"id":"2","url":"/2?a=1&b=2"},{"id":"3"}]}`,
		"RDF": `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Courier</title></channel><item><title>One</title><link>https://courier.example/1</link><dc:date>2026-03-08T08:35:00Z</dc:date></item>
<item><title>Two</title><link>/2?a=1&amp;b=2</link></item></rdf:RDF>`,
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Feed(strings.NewReader(feed), base)
			require.NoError(t, err)
			assert.Equal(t, []string{"https://courier.example/1", "https://courier.example/2?a=1&b=2"}, urls(got))
			assert.Equal(t, "2026-03-08T08:35:00Z", got[0].Dated.UTC().Format(time.RFC3339))
			assert.True(t, got[1].Dated.IsZero())
		})
	}
}

func TestNoFeed(t *testing.T) {
	for _, s := range []string{"", "<!doctype html><html><body><p>Not found</body></html>", "{}", "<rss><channel><item>", `<rss version="2.0"><channel><item><title>x</title></item></channel></rss>`} {
		_, err := Feed(strings.NewReader(s), base)
		assert.Error(t, err, s)
	}
}

func collect(t *testing.T, s string) (entries []Entry, maps []string, last error) {
	for m, err := range sitemap(strings.NewReader(s), base) {
		switch {
		case err != nil:
			last = err
		case m.sitemap:
			maps = append(maps, m.URL)
		default:
			entries = append(entries, m.Entry)
		}
	}
	return entries, maps, last
}

const newsMap = `<?xml version="1.0" encoding="UTF-8"?>
<!-- news --><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><image:image><image:loc>https://courier.example/1.jpg</image:loc></image:image><loc>
 https://courier.example/1?a=1&amp;b=2 </loc><news:news><news:publication><news:name>Courier</news:name></news:publication>
<news:publication_date>2026-03-08T08:35+05:00</news:publication_date></news:news></url>
<url><loc><![CDATA[/2]]></loc><lastmod>2026-03-07</lastmod></url><url><lastmod>2026-03-07</lastmod></url>
<url><loc>https://courier.example/3</loc><lastmod>yesterday</lastmod></url></urlset>`

func TestSitemap(t *testing.T) {
	for name, s := range map[string]string{"plain": newsMap, "packed": packed(newsMap)} {
		t.Run(name, func(t *testing.T) {
			got, maps, err := collect(t, s)
			require.NoError(t, err)
			assert.Empty(t, maps)
			assert.Equal(t, []string{"https://courier.example/1?a=1&b=2", "https://courier.example/2", "https://courier.example/3"}, urls(got))
			assert.Equal(t, "2026-03-08T03:35:00Z", got[0].Dated.UTC().Format(time.RFC3339))
			assert.Equal(t, "2026-03-07T00:00:00Z", got[1].Dated.UTC().Format(time.RFC3339))
			assert.True(t, got[2].Dated.IsZero())
		})
	}
}

func packed(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s) // a buffer takes everything
	w.Close()
	return b.String()
}

func TestSitemapEncodings(t *testing.T) {
	got, _, err := collect(t, "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><urlset><url><loc>https://courier.example/caf\xe9</loc></url></urlset>")
	require.NoError(t, err)
	assert.Equal(t, []string{"https://courier.example/caf%C3%A9"}, urls(got))
	got, _, err = collect(t, "https://courier.example/1\n/2\n")
	require.NoError(t, err)
	assert.Equal(t, []string{"https://courier.example/1", "https://courier.example/2"}, urls(got))
}

// What stands before the damage counts.
func TestBrokenSitemap(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
		err  error
	}{
		{"", 0, ErrNoSitemap},
		{"<!doctype html><html><body><p>Not found</p></body></html>", 0, ErrNoSitemap},
		{"<rss version='2.0'></rss>", 0, ErrNoSitemap},
		{newsMap[:len(newsMap)-20], 2, io.ErrUnexpectedEOF},
		{packed(newsMap)[:250], -1, io.ErrUnexpectedEOF},
	} {
		got, _, err := collect(t, c.text)
		if c.n >= 0 {
			assert.Len(t, got, c.n)
		}
		assert.ErrorContains(t, err, c.err.Error(), c.text)
	}
}

// A sitemap of twenty thousand pages and a bomb: read as they come, and no further than the limit.
func TestLargeSitemap(t *testing.T) {
	pages := func(n int) io.Reader {
		r, w := io.Pipe()
		go func() {
			fmt.Fprint(w, "<urlset>")
			for i := 0; i < n; i++ {
				if _, err := fmt.Fprintf(w, "<url><loc>https://courier.example/%d</loc></url>\n", i); err != nil {
					return
				}
			}
			fmt.Fprint(w, "</urlset>")
			w.Close()
		}()
		return r
	}
	n := 0
	for _, err := range sitemap(pages(20_000), base) {
		require.NoError(t, err)
		n++
	}
	assert.Equal(t, 20_000, n)
	endless, _, err := collect(t, packed("<urlset><url><loc>https://courier.example/"+strings.Repeat("x", 2<<20)+"</loc></url></urlset>"))
	require.NoError(t, err)
	assert.Empty(t, endless, "no address is as long as that")
}

func TestWalk(t *testing.T) {
	files := map[string]string{
		"https://a.example/index": `<sitemapindex><sitemap><loc>/one</loc></sitemap><sitemap><loc>/old</loc><lastmod>2020-01-01</lastmod></sitemap>
<sitemap><loc>/gone</loc></sitemap><sitemap><loc>/index</loc></sitemap><sitemap><loc>/broken</loc></sitemap><sitemap><loc>/below</loc></sitemap></sitemapindex>`,
		"https://a.example/one":    `<urlset><url><loc>/1</loc></url><url><loc>/2</loc></url></urlset>`,
		"https://a.example/old":    `<urlset><url><loc>/0</loc></url></urlset>`,
		"https://a.example/broken": `<urlset><url><loc>/3</loc></url><url`,
		"https://a.example/below":  `<sitemapindex><sitemap><loc>/deep</loc></sitemap></sitemapindex>`,
		"https://a.example/deep":   `<sitemapindex><sitemap><loc>/deeper</loc></sitemap></sitemapindex>`,
		"https://a.example/deeper": `<urlset><url><loc>/9</loc></url></urlset>`,
	}
	var opened []string
	open := func(address string) (io.ReadCloser, string, error) {
		opened = append(opened, strings.TrimPrefix(address, "https://a.example"))
		if files[address] == "" {
			return nil, "", errors.New("not found")
		}
		return io.NopCloser(strings.NewReader(files[address])), address, nil
	}
	var got []Entry
	var wrong []string
	for e, err := range Walk("https://a.example/index", open, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)) {
		if err != nil {
			wrong = append(wrong, err.Error())
			continue
		}
		got = append(got, e)
	}
	assert.Equal(t, []string{"https://a.example/1", "https://a.example/2", "https://a.example/3"}, urls(got))
	assert.Equal(t, []string{"/index", "/one", "/gone", "/broken", "/below", "/deep"}, opened)
	require.Len(t, wrong, 3)
	assert.Contains(t, wrong[0], "/gone: not found")
	assert.Contains(t, wrong[1], "/broken")
	assert.Contains(t, wrong[2], "deeper than 3")

	n := 0
	for range Walk("https://a.example/index", open, time.Time{}) {
		if n++; n == 2 {
			break // whoever has enough is not called again
		}
	}
	assert.Equal(t, 2, n)
}

func FuzzSitemap(f *testing.F) {
	f.Add(newsMap)
	f.Add("<sitemapindex><sitemap><loc>x</loc></sitemap></sitemapindex>")
	f.Add("</a></b><urlset/>")
	f.Fuzz(func(t *testing.T, s string) {
		n := 0
		for m, err := range sitemap(strings.NewReader(s), base) {
			if err == nil && m.URL == "" && strings.HasPrefix(strings.TrimSpace(s), "<") {
				t.Error("an entry without an address")
			}
			n++
		}
		if n > len(s)+1 {
			t.Errorf("%d entries of %d bytes", n, len(s))
		}
	})
}
