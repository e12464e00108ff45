package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A site is a news site on this machine that remembers what it was asked.
type site struct {
	*httptest.Server
	mux *http.ServeMux

	mu    sync.Mutex
	asked map[string]int // paths
}

func newSite(t *testing.T) *site {
	s := &site{mux: http.NewServeMux(), asked: map[string]int{}}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked[r.URL.RequestURI()]++
	s.mu.Unlock()
	s.mux.ServeHTTP(w, r)
}

func (s *site) count(path string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked[path]
}

// all is how many requests there were, but those for robots.txt.
func (s *site) all() (n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for path, times := range s.asked {
		if path != "/robots.txt" {
			n += times
		}
	}
	return n
}

// serve answers a path with a document.
func (s *site) serve(path, contentType, body string) {
	s.mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.Write([]byte(strings.ReplaceAll(body, "SITE", s.URL))) // the client may be gone
	})
}

func (s *site) html(path, body string) { s.serve(path, "text/html; charset=utf-8", body) }

// pageOf is a page with a body of its own. head stands in the head, foot below the story.
func pageOf(name, head, foot string) string {
	return fmt.Sprintf(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>%[1]s bridge opens - The Orr Courier</title>%[2]s</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>%[1]s bridge opens</h1>%[3]s</article>%[4]s<footer><p>© The Orr Courier</p></footer></body></html>`,
		name, head, paragraphs(name, 5), foot)
}

var vocabulary = strings.Fields(`bridge river train harbour council minister storm price grain market night ferry engineer report school road water
	signal station bank tower village mayor doctor election budget library museum valley tunnel captain fisher baker carpenter teacher judge`)

// paragraphs are n paragraphs that a name alone decides.
func paragraphs(name string, n int) string {
	var seed [32]byte
	copy(seed[:], name)
	r := rand.New(rand.NewChaCha8(seed))
	var b strings.Builder
	for range n {
		b.WriteString("<p>The")
		for range 35 {
			b.WriteString(" " + vocabulary[r.IntN(len(vocabulary))])
		}
		b.WriteString(" will follow in June, the railway said on Monday.</p>\n")
	}
	return b.String()
}

// An output is what a run wrote.
type output struct {
	status         int
	stdout, stderr string
}

// scraped runs the program against this machine, quickly and with no second try.
func scraped(t *testing.T, args ...string) output {
	t.Helper()
	return scrapedWith(t, context.Background(), "", args...)
}

func scrapedWith(t *testing.T, ctx context.Context, stdin string, args ...string) output {
	t.Helper()
	var stdout, stderr strings.Builder
	status := run(ctx, append([]string{"-allow-private", "-rate", "100000", "-retries", "0"}, args...), strings.NewReader(stdin), &stdout, &stderr)
	return output{status, stdout.String(), stderr.String()}
}

// A record is a line of the output.
type record struct {
	ID       string          `json:"id"`
	URL      string          `json:"url"`
	Fetched  string          `json:"fetched"`
	Form     string          `json:"form"`
	Pages    []string        `json:"pages"`
	Missing  string          `json:"missing"`
	Revision int             `json:"revision"`
	Elapsed  *float64        `json:"elapsed_ms"`
	Article  extract.Article `json:"article"`
}

// records reads lines of an output, each of which must be whole.
func records(t *testing.T, text string) (list []record) {
	t.Helper()
	for line := range strings.Lines(text) {
		require.True(t, strings.HasSuffix(line, "}\n"), "a torn line: %.80s", line)
		var r record
		require.NoError(t, json.Unmarshal([]byte(line), &r), line)
		require.NotNil(t, r.Elapsed)
		list = append(list, r)
	}
	return list
}

func readRecords(t *testing.T, path string) []record {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	return records(t, string(b))
}

// ids are those of records, sorted, without the site's address.
func (s *site) ids(list []record) (ids []string) {
	for _, r := range list {
		ids = append(ids, strings.TrimPrefix(r.ID, s.URL))
	}
	slices.Sort(ids)
	return ids
}

func outputFile(t *testing.T) string { return filepath.Join(t.TempDir(), "articles.jsonl") }

// A row is what a store has of an address.
type row struct {
	Outcome, Cause, Of string
	Similarity         float64
}

// journal is what the store beside an export has of an address.
func journal(t *testing.T, output, id string) (r row) {
	t.Helper()
	require.NoError(t, database(t, output+".db").QueryRow(`SELECT p.outcome, coalesce(p.cause, ''), coalesce(o.address, ''), coalesce(p.similarity, 0)
		FROM page p LEFT JOIN page o ON o.id = p.copy_of WHERE p.address = ?`, id).Scan(&r.Outcome, &r.Cause, &r.Of, &r.Similarity))
	return r
}

// database is a store, by SQL.
func database(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	require.NoError(t, err)
	t.Cleanup(func() { db.Close() })
	return db
}
