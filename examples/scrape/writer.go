package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/answers"
	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/examples/internal/store"
	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/fetch"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A result is what became of a job.
type result struct {
	job
	story *story
	err   error
}

// A writer puts results into the store in the order in which they come, and their records into the export.
type writer struct {
	*scraper
	export *export
	put    []*store.Answer // since the last commit
	lines  []byte          // their records
}

// Results are brought to disk together: at once where none was for a while, at the latest after this time or number.
const (
	commitTime = 200 * time.Millisecond
	together   = 512
)

// all takes results until there are no more.
func (w *writer) all(results <-chan result) error {
	timer := time.NewTimer(commitTime)
	defer timer.Stop()
	open := true // nothing was brought to disk for a while: what comes is, at once
	for {
		var err error
		select {
		case r, more := <-results:
			if !more {
				return w.commit()
			}
			if err = w.take(r); err == nil && (open || len(w.put) == together) {
				open, err = false, w.commit()
				timer.Reset(commitTime)
			}
		case <-timer.C:
			if open = len(w.put) == 0; !open {
				err = w.commit()
				timer.Reset(commitTime)
			}
		}
		if err != nil {
			return err
		}
	}
}

// commit brings to disk what was put. The export follows the store, never the other way round.
func (w *writer) commit() error {
	if len(w.put) == 0 {
		return nil
	}
	if err := w.store.Commit(); err != nil {
		return err
	}
	if err := w.export.write(w.lines); err != nil {
		return err
	}
	for _, a := range w.put {
		w.progress.done(a)
	}
	w.put, w.lines = w.put[:0], w.lines[:0]
	return nil
}

// take puts a result.
func (w *writer) take(r result) error {
	a := &store.Answer{Key: identity(r.id), Address: r.id, Time: time.Now(), Outcome: store.Article, Copies: w.copies}
	switch st := r.story; {
	case r.err != nil:
		fail(a, r.err)
	case len(st.article.Body) == 0 || st.article.Type == extract.TypeList:
		a.Outcome = store.NoArticle
	default:
		a.Article, a.URL, a.Aliases, a.Digest, a.Fetched = st.article, st.page.URL, aliases(st), digest(st.article), st.page.Fetched
		a.Record = func(m store.Mark) ([]byte, error) { return w.record(m, st) }
	}
	line, err := w.store.Put(a)
	w.put, w.lines = append(w.put, a), append(w.lines, line...)
	return err
}

// record is a line of an export.
func (w *writer) record(m store.Mark, st *story) ([]byte, error) {
	head, err := answers.Encode(struct {
		store.Mark
		URL     string    `json:"url"`
		Fetched time.Time `json:"fetched"`
		Form    string    `json:"form,omitempty"`
		Pages   []string  `json:"pages,omitempty"`
		Missing string    `json:"missing,omitempty"`
	}{m, st.page.URL, st.page.Fetched.UTC().Truncate(time.Second), st.form, st.pages, st.missing})
	if err != nil {
		return nil, err
	}
	return answers.Line(head, st.elapsed, st.article, w.explain)
}

// aliases are the addresses an article is known by: first where it was found, then the one it declares.
func aliases(st *story) []string {
	found := st.page.URL
	if st.of != "" {
		found = st.of
	}
	list := []string{identity(found)}
	if c := st.article.Canonical; c != "" && identity(c) != list[0] {
		list = append(list, identity(c))
	}
	return list
}

// digest is of what makes a new version of a story: its words, times and names, not what stands around it.
func digest(a *extract.Article) string {
	h := sha256.New()
	add := func(s string) { fmt.Fprintf(h, "%d %s", len(s), s) }
	for _, list := range [][]string{{a.Headline, a.Byline.Raw, fmt.Sprint(a.Published), fmt.Sprint(a.Updated)}, a.Standfirst, a.Corrections} {
		for _, s := range list {
			add(s)
		}
	}
	for i := range a.Body {
		add(a.Body[i].Text)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// fail makes an answer that of a failure.
func fail(a *store.Answer, err error) {
	a.Outcome, a.Cause, a.Error = store.Failed, "internal error", err.Error()
	var unread *extract.Error
	var f *fetch.Failure
	switch {
	case errors.As(err, &unread):
		a.Cause, a.Error = "page", page.Reason(err)
	case errors.As(err, &f):
		a.Cause, a.Error, a.Passing = string(f.Cause), f.Err.Error(), f.Passing()
		if f.Cause == fetch.Status {
			a.Cause = a.Error
		}
		if f.URL != a.Address {
			a.Error += " (" + f.URL + ")"
		}
	}
}
