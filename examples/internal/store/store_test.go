package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

func newWriter(t *testing.T) (w *Writer, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "a b#?%.db")
	w, err := Open(path)
	require.NoError(t, err)
	return w, path
}

func newReader(t *testing.T, path string) *Reader {
	t.Helper()
	r, err := OpenReader(path)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, r.Close()) })
	return r
}

var fetched = time.Date(2026, 3, 9, 10, 0, 0, 0, time.UTC)

// answer is that of a page with these paragraphs.
func answer(path, headline string, body ...string) *Answer {
	a := &extract.Article{URL: "https://www.example.org/" + path, Site: "The Orr Courier", Language: "en", Headline: headline}
	for _, text := range body {
		a.Body = append(a.Body, extract.Block{Kind: extract.Paragraph, Role: extract.RoleParagraph, Text: text})
	}
	return &Answer{
		Key: "www.example.org/" + path, Address: a.URL, Time: fetched, Outcome: Article, Article: a, URL: a.URL,
		Aliases: []string{"www.example.org/" + path}, Digest: headline + strings.Join(body, "\n"), Fetched: fetched,
		Record: func(m Mark) ([]byte, error) {
			b, err := json.Marshal(struct {
				Mark
				Article *extract.Article `json:"article"`
			}{m, a})
			return append(b, '\n'), err
		},
	}
}

func put(t *testing.T, w *Writer, a *Answer) *Answer {
	t.Helper()
	_, err := w.Put(a)
	require.NoError(t, err)
	return a
}

func published(t *testing.T, a *Answer, day string) *Answer {
	t.Helper()
	require.NoError(t, a.Article.Published.UnmarshalJSON([]byte(strconv.Quote(day))))
	return a
}

func TestForeign(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.db")
	require.NoError(t, os.WriteFile(text, []byte(strings.Repeat("notes of my own\n", 100)), 0o666))
	other := filepath.Join(dir, "other.db")
	db, err := sql.Open("sqlite", other)
	require.NoError(t, err)
	_, err = db.Exec("CREATE TABLE page (a)")
	require.NoError(t, err)
	require.NoError(t, db.Close())
	empty := filepath.Join(dir, "empty.db")
	require.NoError(t, os.WriteFile(empty, nil, 0o666))
	for _, path := range []string{text, other} {
		before, err := os.ReadFile(path)
		require.NoError(t, err)
		_, err = Open(path)
		assert.ErrorIs(t, err, ErrForeign)
		_, err = OpenReader(path)
		assert.ErrorIs(t, err, ErrForeign)
		after, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, before, after)
	}
	_, err = OpenReader(empty)
	assert.ErrorIs(t, err, ErrForeign)
	_, err = OpenReader(filepath.Join(dir, "none.db"))
	assert.ErrorIs(t, err, os.ErrNotExist)
	w, err := Open(empty)
	require.NoError(t, err)
	require.NoError(t, w.Close())
}

func TestNewer(t *testing.T) {
	w, path := newWriter(t)
	require.NoError(t, w.do("PRAGMA user_version = 7"))
	require.NoError(t, w.Close())
	_, err := Open(path)
	assert.ErrorIs(t, err, ErrNewer)
	assert.ErrorContains(t, err, "its schema is number 7, this program knows 1")
	_, err = OpenReader(path)
	assert.ErrorIs(t, err, ErrNewer)
}

// The schema says its version itself.
func TestSchemaVersion(t *testing.T) {
	assert.Contains(t, schema, fmt.Sprintf("shows, version %d.", schemaVersion))
}

func TestInUse(t *testing.T) {
	w, path := newWriter(t)
	_, err := Open(path)
	assert.ErrorIs(t, err, ErrInUse)
	r := newReader(t, path)
	put(t, w, answer("1", "Bridge opens", "The bridge."))
	text, err := r.Line(1)
	require.NoError(t, err)
	assert.Empty(t, text, "not on disk yet")
	require.NoError(t, w.Commit())
	text, err = r.Line(1)
	require.NoError(t, err)
	assert.Contains(t, text, "Bridge opens")

	// In the moment between two transactions somebody else was quicker.
	require.NoError(t, w.do("COMMIT"))
	other, err := Open(path)
	require.NoError(t, err)
	assert.ErrorIs(t, w.do("BEGIN IMMEDIATE"), ErrInUse)
	require.NoError(t, other.Close())
	require.NoError(t, w.do("BEGIN IMMEDIATE"))
	assert.ErrorIs(t, w.Commit(), ErrInUse, "and wrote what this one does not know")
	require.NoError(t, w.conn.Close())
}

func TestPut(t *testing.T) {
	w, path := newWriter(t)
	body := strings.Fields("bridge river train harbour council minister storm price grain market night ferry engineer report school road water")
	long := strings.Repeat(strings.Join(body, " ")+" ", 3) + "one two three four five six seven eight nine ten " + strings.Join(body, " then ") + " " + strings.Join(body, " and the ")
	first := published(t, answer("1", "Bridge opens", long), "2026-03-08")
	first.Article.Byline.Authors = []extract.Author{{Name: "Lena Vasquez"}, {Name: "Óscar Nunn"}}
	first.Article.Tickers = []extract.Ticker{{Symbol: "AVN"}, {Name: "Crude Oil"}}
	first.Article.Tickers[0].Price.Stated = true
	assert.Equal(t, Article, put(t, w, first).Outcome)
	assert.Equal(t, Unchanged, put(t, w, answer("1", "Bridge opens", long)).Outcome)
	c := answer("2", "Another headline", strings.Replace(long, "storm", "gale", 1))
	assert.Equal(t, Copy, put(t, w, c).Outcome)
	c = answer("3", "Wanted all the same", long)
	c.Copies = true
	assert.Equal(t, Article, put(t, w, c).Outcome)
	put(t, w, &Answer{Key: "k", Address: "https://k", Time: fetched, Outcome: Failed, Cause: "timeout", Error: "after 30s", Passing: true})
	at, passing, ok, err := w.Answered("k")
	require.NoError(t, err)
	assert.Equal(t, time.Unix(fetched.Unix(), 0), at)
	assert.True(t, passing)
	assert.True(t, ok)
	_, _, ok, err = w.Answered("never")
	require.NoError(t, err)
	assert.False(t, ok)
	broken := answer("4", "Broken", "Words.")
	broken.Record = func(Mark) ([]byte, error) { return nil, os.ErrInvalid }
	assert.Equal(t, Failed, put(t, w, broken).Outcome)
	require.NoError(t, w.Close())

	w, err = Open(path) // the next run
	require.NoError(t, err)
	assert.Equal(t, Copy, put(t, w, answer("5", "Later", long)).Outcome, "stories of earlier runs are known")
	late := answer("1", "Bridge opens late", long, "More words.")
	late.Fetched = fetched.AddDate(0, 0, 2)
	late.Article.Tickers = first.Article.Tickers[:1]
	assert.Equal(t, Article, put(t, w, late).Outcome)
	require.NoError(t, w.Close())

	r := newReader(t, path)
	var lines []Record
	for l, err := range r.Lines(0) {
		require.NoError(t, err)
		var record Record
		require.NoError(t, json.Unmarshal([]byte(l.Text), &record))
		assert.Equal(t, l.Version, record.Version)
		lines = append(lines, record)
	}
	require.Len(t, lines, 3)
	assert.Equal(t, Mark{"https://www.example.org/1", 3, 2}, lines[2].Mark)
	value := func(query string) (s string) {
		t.Helper()
		require.NoError(t, r.db.QueryRow(query).Scan(&s))
		return s
	}
	assert.Equal(t, "2026-03-08|example.org|Bridge opens late|2", value("SELECT day || '|' || host || '|' || headline || '|' || versions FROM article WHERE id = 1"), "a day that was stated stays")
	assert.Equal(t, "0", value("SELECT count(*) FROM author WHERE article = 1"), "it signs no more")
	assert.Equal(t, "AVN 2026-03-08 0.0,Crude Oil 2026-03-08 -,AVN 2026-03-11 0.0", value("SELECT group_concat(symbol || ' ' || day || ' ' || coalesce(price, '-') ORDER BY version, place) FROM ticker"))
	assert.Equal(t, "1|2,1|3,1|5", value("SELECT group_concat(copy_of || '|' || substr(address, -1) ORDER BY id) FROM page WHERE copy_of IS NOT NULL"))
	var changes extract.Changes
	require.NoError(t, json.Unmarshal([]byte(value("SELECT changes FROM version WHERE id = 3")), &changes))
	assert.Equal(t, &extract.Change[string]{Old: "Bridge opens", New: "Bridge opens late"}, changes.Headline)
	require.Len(t, changes.Body, 1)
	assert.Equal(t, extract.Added, changes.Body[0].Kind)
}

// Without a path only what decides is kept.
func TestInMemory(t *testing.T) {
	w, err := Open("")
	require.NoError(t, err)
	assert.Equal(t, Article, put(t, w, answer("1", "Bridge opens", "The bridge.")).Outcome)
	assert.Equal(t, Unchanged, put(t, w, answer("1", "Bridge opens", "The bridge.")).Outcome)
	require.NoError(t, w.Commit())
	var n int
	_, err = w.row("SELECT count(*) FROM version", nil, &n)
	require.NoError(t, err)
	assert.Zero(t, n)
	require.NoError(t, w.Close())
}

func TestKept(t *testing.T) {
	w, path := newWriter(t)
	for _, body := range []string{"first", "second"} {
		require.NoError(t, w.Keep("https://a", &Kept{ETag: `"1"`, ContentType: "text/html", Packed: []byte(body)}))
	}
	require.NoError(t, w.Close())
	w, err := Open(path)
	require.NoError(t, err)
	k, err := w.Find("https://a")
	require.NoError(t, err)
	assert.Equal(t, &Kept{ETag: `"1"`, ContentType: "text/html", Packed: []byte("second")}, k)
	k, err = w.Find("https://b")
	require.NoError(t, err)
	assert.Nil(t, k)
	require.NoError(t, w.Close())
}

// The package knows SQLite and the library's answers, and nothing of fetching or of pages on a screen.
func TestWalls(t *testing.T) {
	const module = "github.com/broadsheet-go/broadsheet/"
	allowed := []string{"modernc.org/sqlite", module + "extract", module + "clean/text", module + "metadata/date", "golang.org/x/text/unicode/norm"}
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		require.NoError(t, err)
		for _, i := range f.Imports {
			path, err := strconv.Unquote(i.Path.Value)
			require.NoError(t, err)
			standard := !strings.Contains(strings.Split(path, "/")[0], ".")
			assert.True(t, standard && path != "net/http" && path != "html/template" || slices.Contains(allowed, path), "%s imports %s", name, path)
		}
		doc, err := os.ReadFile("store.go")
		require.NoError(t, err)
		assert.Contains(t, string(doc), "//\t"+name, "the map of the package")
	}
}
