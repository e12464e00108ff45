package fetch

import (
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBackoff(t *testing.T) {
	assert.Equal(t, 500*time.Millisecond, backoff(0, 0))
	assert.Equal(t, time.Second, backoff(0, 1))
	assert.Equal(t, 3*time.Second, backoff(2, 0.5))
	assert.Equal(t, longestWait, backoff(6, 1))
	assert.Equal(t, longestWait/2, backoff(1000, 0))
}

func TestRetryAfterHeader(t *testing.T) {
	now := time.Date(2026, 3, 8, 12, 0, 0, 0, time.UTC)
	for value, want := range map[string]time.Duration{
		"0": 0, "7": 7 * time.Second, " 120 ": 2 * time.Minute,
		"Sun, 08 Mar 2026 12:00:30 GMT":  30 * time.Second,
		"Sunday, 08-Mar-26 12:01:00 GMT": time.Minute,
		"Sun Mar  8 12:00:01 2026":       time.Second,
		"Sun, 08 Mar 2026 11:00:00 GMT":  0,
		"2147483647":                     2147483647 * time.Second,
	} {
		d, ok := retryAfter(http.Header{"Retry-After": {value}}, now)
		assert.True(t, ok, value)
		assert.Equal(t, want, d, value)
	}
	for _, value := range []string{"", "soon", "-1", "1.5", "99999999999999999999"} {
		_, ok := retryAfter(http.Header{"Retry-After": {value}}, now)
		assert.False(t, ok, value)
	}
}

// busy answers with a status and a Retry-After until it was asked a number of times.
func busy(s *server, path string, status, times int, after string) {
	s.on(path, func(w http.ResponseWriter, r *http.Request) {
		if s.count(path) > times {
			w.Write([]byte("<p>here"))
			return
		}
		if after != "" {
			w.Header().Set("Retry-After", after)
		}
		w.WriteHeader(status)
	})
}

func TestRetry(t *testing.T) {
	for name, c := range map[string]struct {
		status int
		after  string
		waits  []time.Duration
	}{
		"seconds":  {429, "7", []time.Duration{7 * time.Second, 7 * time.Second}},
		"a date":   {503, "Sun, 08 Mar 2026 12:00:20 GMT", []time.Duration{20 * time.Second, time.Second}}, // the second time it has passed
		"nothing":  {429, "", []time.Duration{500 * time.Millisecond, time.Second}},
		"nonsense": {503, "soon", []time.Duration{500 * time.Millisecond, time.Second}},
		"an error": {502, "3", []time.Duration{3 * time.Second, 3 * time.Second}},
	} {
		t.Run(name, func(t *testing.T) {
			s, clock := newServer(t), newFakeClock()
			busy(s, "/page", c.status, 2, c.after)
			p, err := get(newFetcher(t, clock), s.URL+"/page")
			require.NoError(t, err)
			assert.Equal(t, "<p>here", string(p.Body))
			assert.Equal(t, 3, s.count("/page"))
			assert.InDeltaSlice(t, seconds(c.waits), seconds(clock.waits()), 0.01)
		})
	}
}

func seconds(list []time.Duration) (s []float64) {
	for _, d := range list {
		s = append(s, d.Seconds())
	}
	return s
}

func TestRetryNoMore(t *testing.T) {
	s, clock := newServer(t), newFakeClock()
	busy(s, "/always", 503, 1000, "1")
	busy(s, "/tomorrow", 429, 1000, "86400")
	f := newFetcher(t, clock)
	_, err := get(f, s.URL+"/always")
	assert.True(t, requireCause(t, Busy, err).Passing())
	assert.Equal(t, 3, s.count("/always"))
	_, err = get(f, s.URL+"/tomorrow")
	assert.ErrorContains(t, requireCause(t, Busy, err), "24h")
	assert.Equal(t, 1, s.count("/tomorrow"))

	// Till then the host is asked nothing else, and afterwards it is.
	s.page("/other", "<p>here")
	_, err = get(f, s.URL+"/other")
	assert.True(t, requireCause(t, Busy, err).Passing())
	assert.Zero(t, s.count("/other"))
	clock.Sleep(t.Context(), 25*time.Hour)
	_, err = get(f, s.URL+"/other")
	assert.NoError(t, err)
}

// The wish of the last answer, after which nobody tries the address again, holds for the others.
func TestLastWish(t *testing.T) {
	s, clock := newServer(t), newFakeClock()
	busy(s, "/busy", 503, 1000, "30")
	s.page("/other", "<p>here")
	f := newFetcher(t, clock, func(o *Options) { o.Retries = 0 })
	_, err := get(f, s.URL+"/busy")
	requireCause(t, Busy, err)
	_, err = get(f, s.URL+"/other")
	require.NoError(t, err)
	assert.InDeltaSlice(t, []float64{30}, seconds(clock.waits()), 0.01)
}

// While a host asks for patience nobody else asks it anything.
func TestPauseHoldsTheHost(t *testing.T) {
	clock := newFakeClock()
	p := newPace(clock, 1000, 2, time.Minute)
	p.pause(5 * time.Second)
	p.pause(2 * time.Second) // a shorter one does not make it shorter
	leave, err := p.enter(t.Context())
	require.NoError(t, err)
	leave()
	assert.Equal(t, []time.Duration{5 * time.Second}, clock.waits())
}
