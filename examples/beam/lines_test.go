package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

const story = `{"id":%s,"url":"https://www.a.example/x","fetched":"2024-05-03T10:00:00Z",%s:"<h1>Bridge over the Vellin opens</h1><p>The bridge over the Vellin opened on Friday after nine years.</p>"}`

// Each line of JSON has its answer, in order; what is wrong with one is said in its answer.
func TestJSONLines(t *testing.T) {
	in := fmt.Sprintf(story, `"a"`, `"html"`) + "\n\n" + fmt.Sprintf(story, `7`, `"html"`) + "\nwords\n" +
		`{"id":"b","text":"x","html":"y"}` + "\n" + strings.Repeat("x", 9000) + "\n" + fmt.Sprintf(story, `"c"`, `"html"`)
	dir := t.TempDir()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	w.Write([]byte(in))
	w.Close()
	for name, b := range map[string][]byte{"a.jsonl": []byte(in), "a.jsonl.gz": packed.Bytes()} {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, b, 0o666))
		f := &read{job: job{Output: dir, Workers: 2, MaxBytes: 1000}}
		f.Setup()
		var rows []Row
		var done []Shard
		require.NoError(t, f.ProcessElement(context.Background(), Shard{3, path}, func(r Row) { rows = append(rows, r) }, func(s Shard) { done = append(done, s) }))
		assert.Equal(t, []Shard{{3, path}}, done)
		got, raw := lines(t, filepath.Join(dir, "answers-00003.jsonl"))
		require.Len(t, got, 6)
		assert.Equal(t, []string{"a", "7", "", "b", "", "c"}, []string{got[0].ID, got[1].ID, got[2].ID, got[3].ID, got[4].ID, got[5].ID})
		for i, l := range got {
			assert.Equal(t, path, l.File)
			assert.Equal(t, int64(i), rows[i].Line)
			assert.Equal(t, l.Article == nil, rows[i].Failed)
			if l.Article != nil {
				assert.Equal(t, "Bridge over the Vellin opens", l.Article.Headline)
				assert.Equal(t, "a.example", rows[i].Site)
				assert.True(t, strings.HasPrefix(in[l.Offset:], `{"id":`))
				assert.Contains(t, raw[i], `"fetched":"2024-05-03T10:00:00Z"`)
			}
		}
		assert.Contains(t, got[2].Error, "not a question in JSON")
		assert.Equal(t, `needs exactly one of "html" and "text"`, got[3].Error)
		assert.Equal(t, "the line is too long", got[4].Error)
	}
}

// A file that cannot be read to its end keeps what was read before, and says so.
func TestBrokenFile(t *testing.T) {
	dir := t.TempDir()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	fmt.Fprintf(w, story+"\n", `1`, `"html"`)
	w.Flush() // and no end
	path := filepath.Join(dir, "a.jsonl.gz")
	require.NoError(t, os.WriteFile(path, packed.Bytes(), 0o666))
	other := filepath.Join(dir, "a.txt")
	require.NoError(t, os.WriteFile(other, []byte("words"), 0o666))
	f := &read{job: job{Output: dir, Workers: 1, MaxBytes: extract.DefaultMaxBytes}}
	f.Setup()
	for i, path := range []string{path, other, filepath.Join(dir, "missing.warc")} {
		require.NoError(t, f.ProcessElement(context.Background(), Shard{int64(i), path}, func(Row) {}, func(Shard) {}))
	}
	got, _ := lines(t, filepath.Join(dir, "answers-00000.jsonl"))
	require.Len(t, got, 2)
	assert.NotNil(t, got[0].Article)
	assert.Equal(t, "unexpected EOF", got[1].Error)
	got, _ = lines(t, filepath.Join(dir, "answers-00001.jsonl"))
	assert.Contains(t, got[0].Error, "the name ends neither in .warc nor in .jsonl")
	got, _ = lines(t, filepath.Join(dir, "answers-00002.jsonl"))
	assert.Contains(t, got[0].Error, "no such file")
}

// A disk that is full fails the job: nothing can be written about it.
func TestCannotWrite(t *testing.T) {
	f := &read{job: job{Output: "/dev/null", Workers: 1, MaxBytes: 1000}}
	f.Setup()
	assert.Error(t, f.ProcessElement(context.Background(), Shard{0, "missing.warc"}, func(Row) {}, func(Shard) {}))
}

func TestList(t *testing.T) {
	_, err := list(t.Context(), filepath.Join(t.TempDir(), "*.warc"))
	assert.ErrorContains(t, err, "no such file")
}
