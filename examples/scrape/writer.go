package main

import (
	"cmp"
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

// Results are brought to disk together: the first at once, the others at the latest after this time, or this number.
const (
	commitTime = 200 * time.Millisecond
	together   = 512
)

// all takes results until there are no more.
func (w *writer) all(results <-chan result) error {
	wait := time.Duration(0)
	for r := range results {
		err := w.take(r)
		for late := time.After(wait); err == nil && len(w.put) < together; {
			select {
			case r, more := <-results:
				if more {
					err = w.take(r)
					continue
				}
			case <-late:
			}
			break
		}
		if err == nil {
			wait, err = commitTime, w.commit()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// commit brings to disk what was put. The export follows the store, never the other way round.
func (w *writer) commit() error {
	err := w.store.Commit()
	if err == nil {
		err = w.export.write(w.lines)
	}
	if err != nil {
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
	found := cmp.Or(st.of, st.page.URL)
	return []string{identity(found), identity(cmp.Or(st.article.Canonical, found))}
}

// digest is of what makes a new version of a story: its words, times and names, not what stands around it.
func digest(a *extract.Article) string {
	parts := [][]string{{a.Headline, a.Byline.Raw, a.Published.String(), a.Updated.String()}, a.Standfirst, a.Corrections, nil}
	for i := range a.Body {
		parts[3] = append(parts[3], a.Body[i].Text)
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%q", parts))
	return hex.EncodeToString(sum[:8])
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
