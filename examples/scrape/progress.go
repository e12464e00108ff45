package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/console"
	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/examples/internal/store"
)

// A progress counts what a run has done, shows it on a terminal, and says what failed.
type progress struct {
	w       io.Writer
	live    bool // w is a terminal of its own
	started time.Time

	mu                sync.Mutex
	last              time.Time // when the line was drawn
	drawn             bool
	addresses, before int
	outcomes          map[store.Outcome]int
	causes            map[string]int
	sources           int // that failed
}

func newProgress(stdout, stderr io.Writer) *progress {
	return &progress{w: stderr, live: console.ShowsProgress(stdout, stderr), started: time.Now(), outcomes: map[store.Outcome]int{}, causes: map[string]int{}}
}

// found counts an address to be fetched.
func (p *progress) found() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.addresses++
}

// known counts an address that was fetched in an earlier run.
func (p *progress) known() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.before++
}

// source counts a source that could not be read to its end.
func (p *progress) source(name string, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	p.sources++
	fmt.Fprintf(p.w, "scrape: %s: %s\n", name, page.Reason(err))
}

// done counts an address, and says so when it failed.
func (p *progress) done(a *store.Answer) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.outcomes[a.Outcome]++
	if a.Outcome == store.Failed {
		p.causes[a.Cause]++
		p.clear()
		words := a.Cause
		if a.Error != a.Cause {
			words += ": " + a.Error
		}
		fmt.Fprintf(p.w, "scrape: %s: %s\n", a.Address, words)
	}
	if now := time.Now(); p.live && now.Sub(p.last) >= 200*time.Millisecond {
		p.last, p.drawn = now, true
		fmt.Fprint(p.w, "\r\x1b[K", p.line(now.Sub(p.started)))
	}
}

// clear takes the line off the screen.
func (p *progress) clear() {
	if p.drawn {
		p.drawn = false
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

// all is how many addresses are done.
func (p *progress) all() (n int) {
	for _, of := range p.outcomes {
		n += of
	}
	return n
}

// line says how far a run is. More addresses may come while it lasts.
func (p *progress) line(spent time.Duration) string {
	n := p.all()
	s := fmt.Sprintf("%d of %s, %s, %d failed", n, count(p.addresses, "address", "addresses"),
		count(p.outcomes[store.Article], "article", "articles"), p.outcomes[store.Failed])
	if spent > 0 {
		s += fmt.Sprintf(", %.1f a second", float64(n)/spent.Seconds())
	}
	return s
}

func (p *progress) failed() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.outcomes[store.Failed] + p.sources
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// report says what a run did.
func (p *progress) report(spent time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	var parts []string
	for _, part := range []struct {
		n         int
		one, many string
	}{
		{p.outcomes[store.Article], "article", "articles"}, {p.outcomes[store.Unchanged], "unchanged", "unchanged"},
		{p.outcomes[store.Copy], "copy", "copies"}, {p.outcomes[store.NoArticle], "without an article", "without an article"},
		{p.outcomes[store.Failed], "failed", "failed"}, {p.addresses - p.all(), "not reached", "not reached"},
		{p.before, "known from before", "known from before"}, {p.sources, "source failed", "sources failed"},
	} {
		if part.n > 0 || part.many == "articles" || part.many == "failed" {
			parts = append(parts, count(part.n, part.one, part.many))
		}
	}
	fmt.Fprintf(p.w, "scrape: %s in %s: %s\n", count(p.addresses, "address", "addresses"), spent.Round(100*time.Millisecond), strings.Join(parts, ", "))
	causes := make([]string, 0, len(p.causes))
	for cause := range p.causes {
		causes = append(causes, cause)
	}
	slices.SortFunc(causes, func(a, b string) int { return cmp.Or(cmp.Compare(p.causes[b], p.causes[a]), strings.Compare(a, b)) })
	for _, cause := range causes {
		fmt.Fprintf(p.w, "scrape: %6d  %s\n", p.causes[cause], cause)
	}
}
