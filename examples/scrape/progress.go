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
	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/ledger"
)

// A tally counts what a run does, shows it on a terminal, and says what failed.
type tally struct {
	w       io.Writer
	live    bool // w is a terminal of its own
	started time.Time

	mu                sync.Mutex
	last              time.Time // when the line was drawn
	drawn             bool
	addresses, before int
	outcomes          map[ledger.Outcome]int
	causes            map[string]int
	sources           int // that failed
}

func newTally(stdout, stderr io.Writer) *tally {
	return &tally{w: stderr, live: console.ShowsProgress(stdout, stderr), started: time.Now(), outcomes: map[ledger.Outcome]int{}, causes: map[string]int{}}
}

// found counts an address to be fetched.
func (t *tally) found() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.addresses++
}

// known counts an address that was fetched in an earlier run.
func (t *tally) known() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.before++
}

// source counts a source that could not be read to its end.
func (t *tally) source(name string, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.clear()
	t.sources++
	fmt.Fprintf(t.w, "scrape: %s: %s\n", name, page.Reason(err))
}

// done counts an address, and says so when it failed.
func (t *tally) done(e ledger.Entry) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.outcomes[e.Outcome]++
	if e.Outcome == ledger.Failed {
		t.causes[e.Cause]++
		t.clear()
		words := e.Cause
		if e.Error != e.Cause {
			words += ": " + e.Error
		}
		fmt.Fprintf(t.w, "scrape: %s: %s\n", e.ID, words)
	}
	if now := time.Now(); t.live && now.Sub(t.last) >= 200*time.Millisecond {
		t.last, t.drawn = now, true
		fmt.Fprint(t.w, "\r\x1b[K", t.line(now.Sub(t.started)))
	}
}

// clear takes the line off the screen.
func (t *tally) clear() {
	if t.drawn {
		t.drawn = false
		fmt.Fprint(t.w, "\r\x1b[K")
	}
}

// all is how many addresses are done.
func (t *tally) all() (n int) {
	for _, of := range t.outcomes {
		n += of
	}
	return n
}

// line says how far a run is. More addresses may come while it lasts.
func (t *tally) line(spent time.Duration) string {
	n := t.all()
	s := fmt.Sprintf("%d of %s, %s, %d failed", n, count(t.addresses, "address", "addresses"),
		count(t.outcomes[ledger.Article], "article", "articles"), t.outcomes[ledger.Failed])
	if spent > 0 {
		s += fmt.Sprintf(", %.1f a second", float64(n)/spent.Seconds())
	}
	return s
}

func (t *tally) failed() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.outcomes[ledger.Failed] + t.sources
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// report says what a run did.
func (t *tally) report(spent time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.clear()
	var parts []string
	for _, p := range []struct {
		n         int
		one, many string
	}{
		{t.outcomes[ledger.Article], "article", "articles"}, {t.outcomes[ledger.Unchanged], "unchanged", "unchanged"},
		{t.outcomes[ledger.Copy], "copy", "copies"}, {t.outcomes[ledger.NoArticle], "without an article", "without an article"},
		{t.outcomes[ledger.Failed], "failed", "failed"}, {t.addresses - t.all(), "not reached", "not reached"},
		{t.before, "known from before", "known from before"}, {t.sources, "source failed", "sources failed"},
	} {
		if p.n > 0 || p.many == "articles" || p.many == "failed" {
			parts = append(parts, count(p.n, p.one, p.many))
		}
	}
	fmt.Fprintf(t.w, "scrape: %s in %s: %s\n", count(t.addresses, "address", "addresses"), spent.Round(100*time.Millisecond), strings.Join(parts, ", "))
	causes := make([]string, 0, len(t.causes))
	for cause := range t.causes {
		causes = append(causes, cause)
	}
	slices.SortFunc(causes, func(a, b string) int { return cmp.Or(cmp.Compare(t.causes[b], t.causes[a]), strings.Compare(a, b)) })
	for _, cause := range causes {
		fmt.Fprintf(t.w, "scrape: %6d  %s\n", t.causes[cause], cause)
	}
}
