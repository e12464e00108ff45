package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/fetch"
	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/ledger"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A scraper is a run.
type scraper struct {
	*options
	fetcher   *fetch.Fetcher
	extractor *extract.Extractor
	cores     chan struct{} // one for each page being extracted
	started   time.Time
	stdin     io.Reader

	stop     context.CancelCauseFunc // ends the run
	jobs     *queue[job]
	results  chan result
	progress *progress

	mu   sync.Mutex
	past map[string]*past // by identity: what was asked for, in this run or before

	copied *copies // the writer's
}

// A job is an address to be fetched.
type job struct {
	id   string
	past *past
}

// past is what is known about an address from before.
type past struct {
	done    bool // the journal has it
	now     bool // it was asked for in this run
	passing bool // it failed, and may not another time

	time     int64  // when it was answered last, in seconds since 1970
	digest   string // of the article that was written last; "" when none was
	revision int    // of the same
}

// scrape does what a command line says. failed is how many addresses and sources failed.
func scrape(ctx context.Context, o *options, stdin io.Reader, stdout, stderr io.Writer) (failed int, err error) {
	s := &scraper{
		options: o, extractor: &extract.Extractor{MaxBytes: o.maxBytes}, cores: make(chan struct{}, runtime.GOMAXPROCS(0)),
		started: time.Now(), stdin: stdin, results: make(chan result, 64), past: map[string]*past{}, copied: newCopies(),
	}
	out := &writer{scraper: s, lines: stdout}
	if o.output != "" {
		book, cut, err := ledger.Open(o.output, o.state, s.remember)
		if err != nil {
			return 0, err
		}
		defer func() { err = errors.Join(err, book.Close()) }()
		out.book = book
		if cut > 0 {
			fmt.Fprintf(stderr, "scrape: %s: %d bytes of a record that was not finished are cut off\n", o.output, cut)
		}
		if !o.noCache {
			o.fetch.Cache = filepath.Join(o.state, "cache")
		}
	}
	if s.fetcher, err = fetch.New(o.fetch); err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, s.fetcher.Close()) }()
	s.progress = newProgress(stdout, stderr)
	err = s.run(ctx, out)
	s.progress.report(time.Since(s.started))
	return s.progress.failed(), err
}

// run reads the sources, does the jobs and writes the results, until all are at their end or one has no way on.
func (s *scraper) run(ctx context.Context, out *writer) error {
	ctx, s.stop = context.WithCancelCause(ctx)
	defer s.stop(nil)
	s.jobs = newQueue(s.fetch.PerHost, s.do)
	written := make(chan error, 1)
	go func() {
		err := out.all(s.results)
		if err != nil {
			s.stop(fmt.Errorf("writing: %w", err))
			for range s.results { // whoever has a result is let go
			}
		}
		written <- err
	}()
	var sources sync.WaitGroup
	for source := range s.sources() {
		sources.Go(func() {
			if err := source(ctx); err != nil {
				s.stop(err)
			}
		})
	}
	sources.Wait()
	s.jobs.wait()
	close(s.results)
	if err := <-written; err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	return context.Cause(ctx)
}

// do fetches and reads one address.
func (s *scraper) do(ctx context.Context, j job) {
	r := result{job: j}
	r.story, r.err = s.read(ctx, j.id)
	switch {
	case ctx.Err() != nil: // it was not finished: the next run does it
	case r.err != nil && !ofPage(r.err):
		s.stop(r.err) // of the disk: no other address would fare better
	default:
		s.results <- r
	}
}

// ofPage reports whether an error says something about one address, and nothing about this machine.
func ofPage(err error) bool {
	var unread *extract.Error
	var failure *fetch.Failure
	return errors.As(err, &unread) || errors.As(err, &failure)
}

// remember takes a line of the journal.
func (s *scraper) remember(e ledger.Entry) {
	p := s.past[identity(e.ID)]
	if p == nil {
		p = new(past)
		s.past[identity(e.ID)] = p
	}
	p.take(e)
	s.copied.add(e)
}

// take makes an entry the last. What was written stays known when the address is asked again to no avail.
func (p *past) take(e ledger.Entry) {
	p.done, p.passing, p.time = true, e.Passing, e.Time.Unix()
	if e.Digest != "" {
		p.digest, p.revision = e.Digest, e.Revision
	}
}

// due lets an address be fetched once in a run, and only if it was not fetched before, failed in passing, or is to be
// refreshed.
func (s *scraper) due(address string) (*past, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	key := identity(address)
	p := s.past[key]
	if p == nil {
		p = new(past)
		s.past[key] = p
	}
	if p.now {
		return nil, false
	}
	p.now = true
	switch {
	case !p.done, p.passing, s.refresh > 0 && s.started.Sub(time.Unix(p.time, 0)) >= s.refresh:
		return p, true
	}
	s.progress.known()
	return nil, false
}
