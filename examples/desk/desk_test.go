package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
	"github.com/broadsheet-go/broadsheet/extract"
)

func get(t *testing.T, address string) (status int, body string, header http.Header) {
	t.Helper()
	response, err := http.Get(address)
	require.NoError(t, err)
	defer response.Body.Close()
	b, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return response.StatusCode, string(b), response.Header
}

func asJSON[T any](t *testing.T, address string) (v T) {
	t.Helper()
	status, body, header := get(t, address)
	require.Equal(t, http.StatusOK, status, body)
	assert.Equal(t, "application/json; charset=utf-8", header.Get("Content-Type"))
	require.NoError(t, json.Unmarshal([]byte(body), &v), "%.500s", body)
	return v
}

func TestSearch(t *testing.T) {
	site := served(t)
	all := asJSON[finding](t, site+"/?format=json")
	assert.Equal(t, stories, all.Total)
	assert.Len(t, all.Results, results)
	assert.NotEmpty(t, all.Later)
	assert.GreaterOrEqual(t, all.Results[0].Day, all.Results[1].Day)
	last := asJSON[finding](t, site+"/?page=4&format=json")
	assert.Len(t, last.Results, stories-3*results)
	assert.Empty(t, last.Later)
	for question, want := range map[string]int{
		"q=%22noon+crossed%22": 0, "q=crossed+noon": 1, "q=%E6%9D%B1%E4%BA%AC": 1, "language=ja": 1, "site=attacks.example": 0, "author=Mira+Tanaka&q=nonesuch": 0,
		"since=2026-03-03&until=2026-03-03&language=ar": 1, "q=-bridge": 0,
	} {
		assert.Equal(t, want, asJSON[finding](t, site+"/?format=json&"+question).Total, question)
	}
	found := asJSON[finding](t, site+"/?format=json&q=crossed")
	assert.Contains(t, found.Results[0].Snippet, store.Part{Text: "crossed", Found: true})
	for _, question := range []string{"since=yesterday", "page=0", "page=x"} {
		status, _, _ := get(t, site+"/?"+question)
		assert.Equal(t, http.StatusBadRequest, status, question)
	}
}

func TestArticle(t *testing.T) {
	site := served(t)
	a := asJSON[reading](t, site+"/article/1?format=json")
	assert.Equal(t, 3, a.Shown)
	assert.Equal(t, 2, a.Against)
	assert.Len(t, a.Elsewhere, 2)
	var what []string
	for _, e := range a.Editions {
		what = append(what, e.What)
	}
	assert.Equal(t, []string{"", "headline, 1 changed", "headline, a correction, 1 added, 2 removed"}, what)
	assert.Equal(t, []piece{{"Orr bridge opens in July", ""}, {", a month late", "added"}}, a.HeadlineIn)
	var kinds []string
	for _, b := range a.Blocks {
		kinds = append(kinds, b.Change)
	}
	assert.Equal(t, []string{"", "added", "removed", "", "", "", "removed"}, kinds)
	a = asJSON[reading](t, site+"/article/1?version=1&format=json")
	assert.Zero(t, a.Against)
	assert.Len(t, a.Blocks, 6)
	for _, path := range []string{"/article/9999", "/article/x", "/nothing"} {
		status, _, _ := get(t, site+path)
		assert.Equal(t, http.StatusNotFound, status, path)
	}
	status, _, _ := get(t, site+"/article/1?version=4")
	assert.Equal(t, http.StatusBadRequest, status)
}

func TestDaysAndTickers(t *testing.T) {
	site := served(t)
	c := asJSON[calendar](t, site+"/days?format=json")
	assert.Equal(t, "day", c.Each)
	assert.Equal(t, stories, c.Total)
	sum := 0
	for _, b := range c.Bars {
		assert.Len(t, b.Counts, len(c.Sites))
		sum += b.Total()
	}
	assert.Equal(t, stories, sum)
	assert.LessOrEqual(t, len(c.Bars), 30)
	m := asJSON[market](t, site+"/tickers?format=json")
	require.Len(t, m.Symbols, 2)
	assert.Equal(t, "AVN", m.Symbols[0].Symbol)
	m = asJSON[market](t, site+"/tickers?symbol=AVN&format=json")
	assert.Greater(t, len(m.Quotes), 10)
	status, body, _ := get(t, site+"/tickers?symbol=AVN")
	assert.Equal(t, http.StatusOK, status)
	assert.Contains(t, body, `<path class="line" d="M`)
}

// A long time is shown by weeks, months or years.
func TestSteps(t *testing.T) {
	for days, each := range map[int]string{1: "day", 100: "day", 101: "week", 900: "month", 9000: "year"} {
		first := day(t, "2026-03-04")
		var c calendar
		next := c.step(first, first.AddDate(0, 0, days))
		if c.Each == "" {
			c.Each = "day"
		}
		assert.Equal(t, each, c.Each)
		start := begin(first, c.Each)
		assert.False(t, start.After(first))
		assert.True(t, next(start).After(first))
	}
}

// Nobody else's page and no other machine gets an answer, and each answer lets a browser do nothing but show it.
func TestGuarded(t *testing.T) {
	site := served(t)
	for _, path := range []string{"/", "/article/2", "/days", "/tickers", "/desk.js", "/?format=json"} {
		_, _, h := get(t, site+path)
		assert.Equal(t, policy, h.Get("Content-Security-Policy"))
		assert.Equal(t, "nosniff", h.Get("X-Content-Type-Options"))
	}
	request, err := http.NewRequest(http.MethodGet, site+"/", nil)
	require.NoError(t, err)
	request.Host = "rebound.example"
	response, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	response.Body.Close()
	assert.Equal(t, http.StatusMisdirectedRequest, response.StatusCode)
	response, err = http.Post(site+"/", "text/plain", strings.NewReader("x"))
	require.NoError(t, err)
	response.Body.Close()
	assert.Equal(t, http.StatusMethodNotAllowed, response.StatusCode)
}

func TestProgram(t *testing.T) {
	path := fixture(t)
	ctx, cancel := context.WithCancel(t.Context())
	r, w := io.Pipe()
	over := make(chan int)
	go func() { over <- run(ctx, []string{"-listen", "127.0.0.1:0", path}, w, io.Discard) }()
	b := make([]byte, 100)
	n, err := r.Read(b)
	require.NoError(t, err)
	status, body, _ := get(t, strings.TrimSpace(string(b[:n])))
	assert.Equal(t, http.StatusOK, status)
	assert.Contains(t, body, "<title>Articles – news.db</title>")
	cancel()
	assert.Equal(t, 0, <-over)

	text := filepath.Join(t.TempDir(), "x")
	require.NoError(t, os.WriteFile(text, []byte("notes of my own"), 0o666))
	for _, c := range []struct {
		args   []string
		status int
		words  string
	}{
		{nil, 2, "one store, please"}, {[]string{path, path}, 2, "one store"}, {[]string{"-nonsense"}, 2, "nonsense"}, {[]string{text}, 1, "is no store of scrape"},
		{[]string{filepath.Join(t.TempDir(), "none")}, 1, "no such file"}, {[]string{"-listen", "0.0.0.0:0", path}, 1, "-expose lets them"}, {[]string{"-listen", ":0", path}, 1, "-expose"},
	} {
		var stdout, stderr bytes.Buffer
		assert.Equal(t, c.status, run(t.Context(), c.args, &stdout, &stderr), c.args)
		assert.Contains(t, stderr.String(), c.words)
	}
}

func TestWordsOfDifference(t *testing.T) {
	for _, c := range []struct {
		before, after string
		want          []piece
	}{
		{"a b c", "a b c", []piece{{"a b c", ""}}},
		{"", "new", []piece{{"new", "added"}}},
		{"a b c", "a x c", []piece{{"a ", ""}, {"b ", "removed"}, {"x ", "added"}, {"c", ""}}},
		{"東京都は", "東京府は", []piece{{"東京", ""}, {"都", "removed"}, {"府", "added"}, {"は", ""}}},
	} {
		assert.Equal(t, c.want, words(c.before, c.after))
	}
	long := strings.Repeat("a b ", 2000)
	got := words("x "+long+"y", "z "+strings.Repeat("c d ", 2000)+"w")
	assert.Len(t, got, 2)
	for _, s := range []string{"", " a  b ", "ก้า x東京 y\n", "\xff\xfe a"} {
		assert.Equal(t, s, strings.Join(tokens(s), ""))
	}
}

// What stands in both versions stands once, and each version can be read from the difference.
func TestDifferenceIsWhole(t *testing.T) {
	texts := func(s string) *extract.Article { return article("", "", "", "", nil, strings.Fields(s)...) }
	for _, c := range [][2]string{{"a b c d", "a c d"}, {"a b", "b a"}, {"a b c", "x y z"}, {"a a a", "a a"}, {"a b c d e", "e x b c"}, {"", "a"}, {"a", ""}} {
		before, after := texts(c[0]), texts(c[1])
		_, blocks := difference(before, after)
		var now []string
		gone := 0
		for _, b := range blocks {
			if b.Change == "removed" {
				gone++
				continue
			}
			s := ""
			for _, p := range b.Pieces {
				if p.Kind != "removed" {
					s += p.Text
				}
			}
			now = append(now, s)
		}
		assert.Equal(t, strings.Fields(c[1]), append([]string{}, now...), c)
		removed := 0
		changes := extract.Compare(before, after)
		for _, b := range changes.Body {
			if b.Kind == extract.Removed {
				removed++
			}
		}
		assert.Equal(t, removed, gone, c)
	}
}

func day(t *testing.T, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	require.NoError(t, err)
	return d
}
