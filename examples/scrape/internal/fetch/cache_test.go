package fetch

import (
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// versioned serves a page with validators, and 304 to whoever has it.
func versioned(s *server, path, etag, modified, control string, body *string) {
	s.on(path, func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "text/html; charset=utf-8")
		if control != "" {
			h.Set("Cache-Control", control)
		}
		if etag != "" {
			h.Set("ETag", etag)
		}
		if modified != "" {
			h.Set("Last-Modified", modified)
		}
		if etag != "" && r.Header.Get("If-None-Match") == etag || modified != "" && r.Header.Get("If-Modified-Since") == modified {
			s.unchanged.Add(1)
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Write([]byte(*body))
	})
}

func TestConditional(t *testing.T) {
	const day = "Sun, 08 Mar 2026 08:35:00 GMT"
	for name, c := range map[string]struct {
		etag, modified, control string
		unchanged               bool
	}{
		"ETag":          {`"1"`, "", "", true},
		"weak ETag":     {`W/"1"`, "", "max-age=60", true},
		"Last-Modified": {"", day, "", true},
		"both":          {`"1"`, day, "", true},
		"neither":       {"", "", "", false},
		"no-store":      {`"1"`, day, "private, No-Store", false},
	} {
		t.Run(name, func(t *testing.T) {
			s, body, dir := newServer(t), "<p>first", t.TempDir()
			versioned(s, "/page", c.etag, c.modified, c.control, &body)
			for i := range 2 { // by two runs
				f := newFetcher(t, newFakeClock(), func(o *Options) { o.Cache = dir })
				p, err := get(f, s.URL+"/page")
				require.NoError(t, err)
				assert.Equal(t, "<p>first", string(p.Body))
				assert.Equal(t, "text/html; charset=utf-8", p.ContentType)
				assert.Equal(t, i == 1 && c.unchanged, s.unchanged.Load() == 1)
			}
			assert.Equal(t, 2, s.count("/page"))
		})
	}
}

// A kept page that is damaged, cut off or of another address is asked for in full.
func TestDamagedCache(t *testing.T) {
	s, body, dir := newServer(t), "<p>first", t.TempDir()
	versioned(s, "/page", `"1"`, "", "", &body)
	f := newFetcher(t, newFakeClock(), func(o *Options) { o.Cache = dir })
	_, err := get(f, s.URL+"/page")
	require.NoError(t, err)
	path := f.cache.path(s.URL + "/page")
	whole, err := os.ReadFile(path)
	require.NoError(t, err)
	for n := 0; n < len(whole); n += 5 {
		damaged := append([]byte(nil), whole...)
		damaged[n] ^= 0x10
		require.NoError(t, os.WriteFile(path, damaged, 0o666))
		p, err := get(f, s.URL+"/page")
		require.NoError(t, err)
		require.Equal(t, body, string(p.Body), "byte %d", n)
		said := s.unchanged.Load()
		require.NoError(t, os.WriteFile(path, whole[:n], 0o666))
		p, err = get(f, s.URL+"/page")
		require.NoError(t, err)
		require.Equal(t, body, string(p.Body), "cut at %d", n)
		require.Equal(t, said, s.unchanged.Load(), "cut at %d", n)
	}
	_, err = f.cache.store(entry{URL: "http://elsewhere.example/", ETag: `"1"`}, http.NoBody)
	require.NoError(t, err)
	require.NoError(t, os.Rename(f.cache.path("http://elsewhere.example/"), path))
	said := s.unchanged.Load()
	p, err := get(f, s.URL+"/page")
	require.NoError(t, err)
	assert.Equal(t, body, string(p.Body))
	assert.Equal(t, said, s.unchanged.Load())
}

func TestSweep(t *testing.T) {
	dir, now := t.TempDir(), time.Now()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "ab"), 0o777))
	for name, age := range map[string]time.Duration{"new-1.tmp": 25 * time.Hour, "new-2.tmp": time.Hour, "kept.gz": 48 * time.Hour} {
		path := filepath.Join(dir, "ab", name)
		require.NoError(t, os.WriteFile(path, nil, 0o666))
		require.NoError(t, os.Chtimes(path, now, now.Add(-age)))
	}
	c := cache{dir, true}
	require.NoError(t, c.sweep(now))
	left, err := filepath.Glob(filepath.Join(dir, "ab", "*"))
	require.NoError(t, err)
	assert.Equal(t, []string{filepath.Join(dir, "ab", "kept.gz"), filepath.Join(dir, "ab", "new-2.tmp")}, left)
}

func TestTemporaryFolder(t *testing.T) {
	f, err := New(Options{Agent: "x", Timeout: time.Second, Rate: 1, PerHost: 1, Connections: 1})
	require.NoError(t, err)
	require.DirExists(t, f.cache.dir)
	require.NoError(t, f.Close())
	assert.NoDirExists(t, f.cache.dir)
}
