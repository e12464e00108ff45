package main

import (
	"fmt"
	"io"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/console"
)

// A progress is a line on a terminal that says how far a run has come. A nil progress says nothing.
type progress struct {
	w     io.Writer
	total func() float64 // the part of the run that is done, 0 to 1; 0 when nobody can tell
	start time.Time
	last  time.Time
	done  int
	on    bool // the line is on the screen
}

// newProgress is a progress for stderr, or nil where a line would disturb: stderr is no terminal, or stdout is one.
func newProgress(stdout, stderr io.Writer, part func() float64) *progress {
	if !console.ShowsProgress(stdout, stderr) {
		return nil
	}
	return &progress{w: stderr, total: part, start: time.Now()}
}

// step counts one page and redraws the line: for the first page, then a few times a second.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.done++
	now := time.Now()
	if now.Sub(p.last) < 200*time.Millisecond {
		return
	}
	p.last, p.on = now, true
	fmt.Fprint(p.w, "\r\x1b[K", progressLine(p.done, p.total(), now.Sub(p.start)))
}

// clear takes the line off the screen.
func (p *progress) clear() {
	if p != nil && p.on {
		p.on = false
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

// progressLine says how many pages are done, how fast, and how long the rest takes when the part done is known.
func progressLine(done int, part float64, spent time.Duration) string {
	s := fmt.Sprintf("%d pages", done)
	if done == 1 {
		s = "1 page"
	}
	if spent > 0 {
		s += fmt.Sprintf(", %.1f a second", float64(done)/spent.Seconds())
	}
	if part > 0 && part <= 1 {
		left := time.Duration(float64(spent) * (1 - part) / part)
		s += fmt.Sprintf(", %d %%, %v left", int(100*part), left.Round(time.Second))
	}
	return s
}
