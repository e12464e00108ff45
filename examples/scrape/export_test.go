package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// scrapedStore is a store of two articles, with what an export of it is.
func scrapedStore(t *testing.T) (s *site, path, whole string) {
	s = newSite(t)
	for _, name := range []string{"/1", "/2", "/3"} {
		s.html(name, pageOf("Orr"+name, "", ""))
	}
	path = filepath.Join(t.TempDir(), "news.db")
	got := scraped(t, "-o", path, s.URL+"/1", s.URL+"/2")
	require.Equal(t, exitDone, got.status, got.stderr)
	assert.Empty(t, got.stdout)
	got = scraped(t, "-store", path)
	require.Equal(t, exitDone, got.status, got.stderr)
	require.Len(t, records(t, got.stdout), 2)
	return s, path, got.stdout
}

// Wherever a process that wrote an export was killed, the next goes on there.
func TestTornExport(t *testing.T) {
	_, path, whole := scrapedStore(t)
	out := outputFile(t)
	for n := 0; n <= len(whole); n += 41 {
		require.NoError(t, os.WriteFile(out, []byte(whole[:n]), 0o666))
		got := scraped(t, "-store", path, "-o", out)
		require.Equal(t, exitDone, got.status, got.stderr)
		b, err := os.ReadFile(out)
		require.NoError(t, err)
		require.Equal(t, whole, string(b), "cut at %d", n)
		torn := n > 0 && whole[n-1] != '\n'
		require.Equal(t, torn, strings.Contains(got.stderr, "of a record that was not finished are cut off"), "cut at %d", n)
	}
}

// A file that is no export of the store stays as it is.
func TestForeignExport(t *testing.T) {
	s, path, whole := scrapedStore(t)
	for _, other := range []string{"notes of my own", "notes of my own\n", whole + "notes", `{"id":"x","version":1}` + "\n", strings.Replace(whole, "bridge", "Bridge", -1), "\n", whole + "\n"} {
		out := outputFile(t)
		require.NoError(t, os.WriteFile(out, []byte(other), 0o666))
		for _, args := range [][]string{nil, {s.URL + "/3"}} {
			got := scraped(t, append([]string{"-store", path, "-o", out}, args...)...)
			assert.Equal(t, exitFailed, got.status)
			assert.Contains(t, got.stderr, "is no export of this store: move it away")
			b, err := os.ReadFile(out)
			require.NoError(t, err)
			assert.True(t, other == string(b))
		}
	}
	assert.Zero(t, s.count("/3"))
}

// An export follows a run in another process, and one that was left alone catches up.
func TestFollow(t *testing.T) {
	s, path, whole := scrapedStore(t)
	ctx, cancel := context.WithCancel(t.Context())
	r, w := io.Pipe()
	over := make(chan int)
	go func() {
		status := run(ctx, []string{"-store", path, "-follow"}, strings.NewReader(""), w, io.Discard)
		w.Close()
		over <- status
	}()
	b := make([]byte, len(whole))
	_, err := io.ReadFull(r, b)
	require.NoError(t, err)
	assert.Equal(t, whole, string(b))
	out := outputFile(t)
	got := scraped(t, "-store", path, "-o", out, s.URL+"/3")
	require.Equal(t, exitDone, got.status, got.stderr)
	all, err := os.ReadFile(out)
	require.NoError(t, err)
	b = make([]byte, len(all)-len(whole))
	_, err = io.ReadFull(r, b)
	require.NoError(t, err)
	assert.Equal(t, string(all), whole+string(b))
	cancel()
	assert.Equal(t, exitDone, <-over)
	assert.Len(t, readRecords(t, out), 3)
}

// A line may be longer than what is read at once.
func TestLastLine(t *testing.T) {
	name := filepath.Join(t.TempDir(), "x")
	for _, tail := range []string{"", "torn", strings.Repeat("t", 200<<10)} {
		for _, line := range []string{"short\n", strings.Repeat("a", 500<<10) + "\n"} {
			for _, before := range []string{"", "before\n", strings.Repeat("b\n", 100<<10)} {
				require.NoError(t, os.WriteFile(name, []byte(before+line+tail), 0o666))
				f, err := os.Open(name)
				require.NoError(t, err)
				last, rest, err := lastLine(f)
				require.NoError(t, err)
				require.NoError(t, f.Close())
				assert.Equal(t, len(line), len(last))
				assert.Equal(t, tail, string(rest))
			}
		}
	}
}
