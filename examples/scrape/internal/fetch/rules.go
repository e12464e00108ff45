package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/robots"
)

// How long an answer about robots.txt holds: a day (RFC 9309, 2.4), and one that the server could not give a few minutes.
const (
	robotsHold   = 24 * time.Hour
	noRobotsHold = 10 * time.Minute
)

// ruled is robots.txt of one origin.
type ruled struct {
	mu      sync.Mutex // held while it is fetched
	group   *robots.Group
	failure *Failure // why everything is forbidden; nil when it is not
	until   time.Time
}

// allowed asks robots.txt of an address's origin, and slows its host down as that says.
func (f *Fetcher) allowed(ctx context.Context, u *url.URL) error {
	r := f.ruledBy(u)
	r.mu.Lock()
	defer r.mu.Unlock()
	if now := f.o.Clock.Now(); !now.Before(r.until) {
		if err := f.learn(ctx, u, r); err != nil {
			return err
		}
	}
	fail := func(cause Cause, err error) error { return &Failure{Cause: cause, URL: u.String(), Err: err} }
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	switch {
	case r.failure != nil:
		return fail(r.failure.inRobots(), r.failure)
	case !r.group.Allows(path):
		return fail(Robots, errors.New("forbids it"))
	case r.group.Delay > f.o.MaxWait:
		return fail(SlowRobots, errors.New(r.group.Delay.String()))
	}
	return nil
}

func (f *Fetcher) ruledBy(u *url.URL) *ruled {
	f.mu.Lock()
	defer f.mu.Unlock()
	origin := u.Scheme + "://" + strings.ToLower(u.Host)
	r := f.rules[origin]
	if r == nil {
		r = new(ruled)
		f.rules[origin] = r
	}
	return r
}

// learn fetches robots.txt. A server that answers with a 4xx has none, and all is allowed; when it fails, or asks
// for patience to the end, all is forbidden (RFC 9309, 2.3.1). Its error is one of the context or the disk.
func (f *Fetcher) learn(ctx context.Context, u *url.URL, r *ruled) error {
	page, err := f.Get(ctx, Request{
		URL: u.Scheme + "://" + u.Host + "/robots.txt", MaxBytes: robots.MaxBytes, Accept: "text/plain, */*;q=0.1", asRobots: true,
	})
	now := f.o.Clock.Now()
	var failure *Failure
	switch {
	case err == nil:
		r.group, r.failure, r.until = robots.Parse(page.Body).Group(f.token), nil, now.Add(robotsHold)
	case !errors.As(err, &failure):
		return err
	case failure.Cause == Status && failure.Status < 500 && failure.Status != http.StatusRequestTimeout,
		failure.Cause == Redirects:
		r.group, r.failure, r.until = new(robots.Group), nil, now.Add(robotsHold)
	default:
		r.group, r.failure, r.until = nil, failure, now.Add(noRobotsHold)
	}
	if r.group != nil && r.group.Delay <= f.o.MaxWait {
		f.pace(u.Host).slower(r.group.Delay)
	}
	return nil
}

// inRobots is the cause of not getting a page, by the failure of its robots.txt: the host's own, where that is the reason.
func (f *Failure) inRobots() Cause {
	switch f.Cause {
	case Private, Name, TLS, Connection, Timeout:
		return f.Cause
	}
	return NoRobots
}
