package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/fetch"
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

	store *store.Writer

	mu    sync.Mutex
	asked map[string]bool // identities, in this run
}

// A job is an address to be fetched.
type job struct{ id string }

// scrape does what a command line says. failed is how many addresses and sources failed.
func scrape(ctx context.Context, o *options, stdin io.Reader, stdout, stderr io.Writer) (failed int, err error) {
	if o.sources() == 0 {
		return 0, exported(ctx, o, stdout, stderr)
	}
	s := &scraper{
		options: o, extractor: &extract.Extractor{MaxBytes: o.maxBytes}, cores: make(chan struct{}, runtime.GOMAXPROCS(0)),
		started: time.Now(), stdin: stdin, results: make(chan result, 64), asked: map[string]bool{},
	}
	if s.store, err = store.Open(o.store); err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, s.store.Close()) }()
	out := &writer{scraper: s}
	if out.export, err = s.exportTo(stdout, stderr); err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, out.export.close()) }()
	if o.store != "" && !o.noCache {
		o.fetch.Cache = s.store
	}
	s.fetcher = fetch.New(o.fetch)
	defer s.fetcher.Close()
	s.progress = newProgress(stdout, stderr)
	err = s.run(ctx, out)
	s.progress.report(time.Since(s.started))
	return s.progress.failed(), err
}

// exportTo is where records go besides the store: to standard output where there is no store, else nowhere or to a file,
// which is brought to where the store is.
func (s *scraper) exportTo(stdout, stderr io.Writer) (e *export, err error) {
	switch {
	case s.options.store == "":
		return &export{w: stdout}, nil
	case s.export == "":
		return nil, nil
	}
	from, err := store.OpenReader(s.options.store)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	if e, err = opened(s.export, from, stderr); err != nil {
		return nil, err
	}
	return e, e.catchUp(from)
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
	for source := range s.all() {
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

// due lets an address be fetched once in a run, and only if it was not fetched before, failed in passing, or is to be
// refreshed.
func (s *scraper) due(address string) (bool, error) {
	key := identity(address)
	s.mu.Lock()
	asked := s.asked[key]
	s.asked[key] = true
	s.mu.Unlock()
	if asked {
		return false, nil
	}
	at, passing, ok, err := s.store.Answered(key)
	switch {
	case err != nil:
		return false, err
	case !ok, passing, s.refresh > 0 && s.started.Sub(at) >= s.refresh:
		return true, nil
	}
	s.progress.known()
	return false, nil
}
