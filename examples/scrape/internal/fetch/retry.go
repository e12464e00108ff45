package fetch

import (
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// Waiting before asking again: firstWait, then twice as long each time up to longestWait, of which between half and all is waited.
const (
	firstWait   = time.Second
	longestWait = time.Minute
)

// again reports whether a failed request is worth another try in this run.
func again(err error) bool {
	var f *Failure
	var long patience
	return errors.As(err, &f) && f.Passing() && f.Cause != NoRobots && !errors.As(err, &long)
}

// backoff is how long to wait after the nth failure, counted from 0; jitter is from 0 to 1.
func backoff(n int, jitter float64) time.Duration {
	d := longestWait
	if n < 16 {
		d = min(d, firstWait<<n)
	}
	return d/2 + time.Duration(jitter*float64(d/2))
}

// retryAfter reads the header: seconds, or a date (RFC 9110, 10.2.3). ok is false where there is none or it makes no sense.
func retryAfter(h http.Header, now time.Time) (d time.Duration, ok bool) {
	s := strings.TrimSpace(h.Get("Retry-After"))
	if s == "" {
		return 0, false
	}
	if n, err := strconv.ParseUint(s, 10, 31); err == nil {
		return time.Duration(n) * time.Second, true
	}
	t, err := http.ParseTime(s)
	if err != nil {
		return 0, false
	}
	return max(0, t.Sub(now)), true
}
