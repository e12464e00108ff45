package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A server is a web server on this machine that remembers what it was asked.
type server struct {
	*httptest.Server
	mux *http.ServeMux

	unchanged atomic.Int32 // answers of versioned that a page is as it was

	mu    sync.Mutex
	asked []string // paths, in order
}

func newServer(t *testing.T) *server {
	s := &server{mux: http.NewServeMux()}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked = append(s.asked, r.URL.RequestURI())
	s.mu.Unlock()
	s.mux.ServeHTTP(w, r)
}

// on answers a path.
func (s *server) on(path string, answer func(w http.ResponseWriter, r *http.Request)) {
	s.mux.HandleFunc(path, answer)
}

// page answers a path with a page.
func (s *server) page(path, body string) {
	s.on(path, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(body)) // the client may be gone
	})
}

// count is how often a path was asked.
func (s *server) count(path string) (n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, p := range s.asked {
		if p == path {
			n++
		}
	}
	return n
}

func (s *server) paths() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.asked)
}

// A fakeClock goes on when somebody waits, and remembers how long each waited.
type fakeClock struct {
	mu    sync.Mutex
	now   time.Time
	slept []time.Duration
}

func newFakeClock() *fakeClock {
	return &fakeClock{now: time.Date(2026, 3, 8, 12, 0, 0, 0, time.UTC)}
}

func (c *fakeClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *fakeClock) Sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	c.slept = append(c.slept, d)
	return ctx.Err()
}

// waits are the pauses so far, whole milliseconds, without those of a rate of a thousand a second.
func (c *fakeClock) waits() (w []time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, d := range c.slept {
		if d >= 10*time.Millisecond {
			w = append(w, d.Round(time.Millisecond))
		}
	}
	return w
}

// newFetcher asks this machine, quickly, with a clock that does not wait.
func newFetcher(t *testing.T, clock *fakeClock, set ...func(*Options)) *Fetcher {
	o := Options{
		Agent: "Broadsheet/1.0 (test)", Timeout: 10 * time.Second, Retries: 2, MaxWait: time.Minute, Redirects: 5, Rate: 1000, PerHost: 2,
		Connections: 4, AllowPrivate: true, Clock: clock, Jitter: func() float64 { return 0 },
	}
	for _, s := range set {
		s(&o)
	}
	f := New(o)
	t.Cleanup(f.Close)
	return f
}

func get(f *Fetcher, address string) (*Response, error) {
	return f.Get(context.Background(), Request{URL: address, MaxBytes: 1 << 16, Accept: "text/html", Type: func(media string) bool {
		return media == "" || strings.HasPrefix(media, "text/")
	}})
}

// requireCause is the failure of an error, of a cause.
func requireCause(t *testing.T, want Cause, err error) *Failure {
	t.Helper()
	var f *Failure
	require.True(t, errors.As(err, &f), "not a failure: %v", err)
	require.Equal(t, want, f.Cause, err)
	return f
}
