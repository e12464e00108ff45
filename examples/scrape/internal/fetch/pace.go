package fetch

import (
	"context"
	"fmt"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// A pace is how fast one host is asked.
type pace struct {
	clock   Clock
	slots   chan struct{} // one for each request under way
	longest time.Duration // that is waited because a server wishes it

	mu      sync.Mutex
	limiter *rate.Limiter
	paused  time.Time // nothing is asked before
}

func newPace(clock Clock, perSecond float64, atOnce int, longest time.Duration) *pace {
	return &pace{clock: clock, slots: make(chan struct{}, atOnce), longest: longest, limiter: rate.NewLimiter(rate.Limit(perSecond), 1)}
}

// slower keeps at least a delay between two requests.
func (p *pace) slower(delay time.Duration) {
	if delay <= 0 {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if limit := rate.Every(delay); limit < p.limiter.Limit() {
		p.limiter.SetLimitAt(p.clock.Now(), limit)
	}
}

// pause lets nobody ask before some time has passed.
func (p *pace) pause(d time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if until := p.clock.Now().Add(d); until.After(p.paused) {
		p.paused = until
	}
}

// A patience is a pause that is longer than anybody waits.
type patience time.Duration

func (p patience) Error() string {
	return fmt.Sprintf("the server asks for patience, for %s", time.Duration(p).Round(time.Second))
}

// enter waits until the host may be asked, and takes one of its slots, which leave gives back. Its error is a patience, or
// the context's.
func (p *pace) enter(ctx context.Context) (leave func(), err error) {
	select {
	case p.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	leave = func() { <-p.slots }
	reserved := false
	for {
		d, pause := p.left(reserved)
		reserved = true
		if pause > p.longest {
			leave()
			return nil, patience(pause)
		}
		if d <= 0 {
			return leave, nil
		}
		if err := p.clock.Sleep(ctx, d); err != nil {
			leave()
			return nil, err
		}
	}
}

// left is how long to wait: for the rate, the first time, and for a pause; and how much of it for the pause.
func (p *pace) left(reserved bool) (d, pause time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.clock.Now()
	if !reserved {
		d = p.limiter.ReserveN(now, 1).DelayFrom(now)
	}
	pause = p.paused.Sub(now)
	return max(d, pause), pause
}
