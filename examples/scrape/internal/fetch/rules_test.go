package fetch

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// robotsAnswer serves a robots.txt that may change.
func robotsAnswer(s *server, status *atomic.Int32, body *atomic.Value) {
	s.on("/robots.txt", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(int(status.Load()))
		w.Write([]byte(body.Load().(string)))
	})
	s.page("/", "<p>page")
}

func TestRobotsStatus(t *testing.T) {
	for status, want := range map[int32]Cause{
		200: Robots, 204: "", 401: "", 403: "", 404: "", 410: "", 429: NoRobots, 500: NoRobots, 502: NoRobots, 503: NoRobots, 504: NoRobots,
	} {
		s := newServer(t)
		var code atomic.Int32
		var body atomic.Value
		code.Store(status)
		body.Store("")
		if status != 204 {
			body.Store("User-agent: *\nDisallow: /")
		}
		robotsAnswer(s, &code, &body)
		_, err := get(newFetcher(t, newFakeClock()), s.URL+"/a")
		if want == "" {
			assert.NoError(t, err, status)
			continue
		}
		failure := requireCause(t, want, err)
		assert.Equal(t, want == NoRobots, failure.Passing(), status)
		assert.Zero(t, s.count("/a"), status)
	}
}

// The rules hold for a day and then are asked for again; a failing server forbids everything, for some minutes.
func TestRobotsChange(t *testing.T) {
	s, clock := newServer(t), newFakeClock()
	var code atomic.Int32
	var body atomic.Value
	code.Store(200)
	body.Store("User-agent: *\nDisallow: /b")
	robotsAnswer(s, &code, &body)
	f := newFetcher(t, clock)
	allowed := func(path string) bool {
		_, err := get(f, s.URL+path)
		return err == nil
	}
	assert.True(t, allowed("/a"))
	assert.False(t, allowed("/b"))
	body.Store("User-agent: *\nDisallow: /a")
	clock.Sleep(t.Context(), 23*time.Hour)
	assert.True(t, allowed("/a"), "within the day")
	clock.Sleep(t.Context(), 2*time.Hour)
	assert.False(t, allowed("/a"))
	assert.True(t, allowed("/b"))
	code.Store(500)
	clock.Sleep(t.Context(), 25*time.Hour)
	assert.False(t, allowed("/b"))
	code.Store(200)
	assert.False(t, allowed("/b"), "within the minutes")
	clock.Sleep(t.Context(), noRobotsHold)
	assert.True(t, allowed("/b"))
}

func TestRobotsRedirect(t *testing.T) {
	here, there := newServer(t), newServer(t)
	there.page("/rules", "User-agent: broadsheet\nDisallow: /a\nUser-agent: *\nDisallow: /")
	here.on("/robots.txt", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, there.URL+"/rules", http.StatusMovedPermanently)
	})
	here.page("/", "<p>page")
	f := newFetcher(t, newFakeClock())
	_, err := get(f, here.URL+"/a")
	requireCause(t, Robots, err)
	_, err = get(f, here.URL+"/b?x")
	assert.NoError(t, err)
	assert.Equal(t, []string{"/rules"}, there.paths(), "rules may be elsewhere, and no rules hold for them")
}

// A robots.txt that redirects in a circle counts as one that is not there; a picture says nothing; of a long one the beginning counts.
func TestRobotsOddities(t *testing.T) {
	s := newServer(t)
	s.on("/robots.txt", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/robots.txt", http.StatusFound) })
	s.page("/", "<p>page")
	_, err := get(newFetcher(t, newFakeClock()), s.URL+"/a")
	assert.NoError(t, err)

	long := newServer(t)
	long.on("/robots.txt", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte("User-agent: *\nDisallow: /a\n" + strings.Repeat("# words\n", 1<<20)))
	})
	long.page("/", "<p>page")
	f := newFetcher(t, newFakeClock())
	_, err = get(f, long.URL+"/a")
	requireCause(t, Robots, err)
	_, err = get(f, long.URL+"/b")
	assert.NoError(t, err)
}

func TestCrawlDelay(t *testing.T) {
	s, clock := newServer(t), newFakeClock()
	s.page("/robots.txt", "User-agent: *\nCrawl-delay: 4")
	s.page("/", "<p>page")
	f := newFetcher(t, clock)
	for _, path := range []string{"/a", "/b", "/c"} {
		_, err := get(f, s.URL+path)
		require.NoError(t, err)
	}
	assert.InDeltaSlice(t, []float64{4, 4, 4}, seconds(clock.waits()), 0.01)

	slow := newServer(t)
	slow.page("/robots.txt", "User-agent: *\nCrawl-delay: 3600")
	_, err := get(newFetcher(t, newFakeClock()), slow.URL+"/a")
	requireCause(t, SlowRobots, err)
	assert.Zero(t, slow.count("/a"))
}
