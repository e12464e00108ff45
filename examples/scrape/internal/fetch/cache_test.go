package fetch

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"

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
			s, body, kept := newServer(t), "<p>first", cacheMap{}
			versioned(s, "/page", c.etag, c.modified, c.control, &body)
			for i := range 2 { // by two runs
				f := newFetcher(t, newFakeClock(), func(o *Options) { o.Cache = kept })
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

// A kept page that is damaged or cut off is asked for in full.
func TestDamagedCache(t *testing.T) {
	s, body, kept := newServer(t), "<p>first", cacheMap{}
	versioned(s, "/page", `"1"`, "", "", &body)
	f := newFetcher(t, newFakeClock(), func(o *Options) { o.Cache = kept })
	ask := func() {
		p, err := get(f, s.URL+"/page")
		require.NoError(t, err)
		require.Equal(t, body, string(p.Body))
	}
	ask()
	whole := *kept[s.URL+"/page"]
	for n := range whole.Packed {
		damaged := whole
		damaged.Packed = bytes.Clone(whole.Packed)
		damaged.Packed[n] ^= 0x10
		kept[s.URL+"/page"] = &damaged
		ask()
		said := s.unchanged.Load()
		damaged.Packed = whole.Packed[:n]
		kept[s.URL+"/page"] = &damaged
		ask()
		require.Equal(t, said, s.unchanged.Load(), "cut at %d", n)
	}
	said := s.unchanged.Load()
	ask()
	assert.Equal(t, said+1, s.unchanged.Load(), "a whole one is of use")
}

// A body on disk leaves no file, be it new or kept.
func TestSpooled(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	s, body, kept := newServer(t), strings.Repeat("<p>first", 50000), cacheMap{}
	versioned(s, "/map", `"1"`, "", "", &body)
	f := newFetcher(t, newFakeClock(), func(o *Options) { o.Cache = kept })
	for range 2 {
		p, err := f.Get(t.Context(), Request{URL: s.URL + "/map", MaxBytes: 1 << 20, OnDisk: true})
		require.NoError(t, err)
		r, err := p.Open()
		require.NoError(t, err)
		got, err := io.ReadAll(r)
		require.NoError(t, err)
		require.NoError(t, r.Close())
		assert.Equal(t, body, string(got))
	}
	assert.EqualValues(t, 1, s.unchanged.Load())
	left, err := os.ReadDir(os.TempDir())
	require.NoError(t, err)
	assert.Empty(t, left)
}

// cacheMap is a cache for one goroutine at a time.
type cacheMap map[string]*Kept

func (c cacheMap) Find(address string) (*Kept, error) { return c[address], nil }

func (c cacheMap) Keep(address string, k *Kept) error {
	c[address] = k
	return nil
}
