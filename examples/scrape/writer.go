package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/answers"
	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/fetch"
	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/ledger"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A result is what became of a job.
type result struct {
	job
	story *story
	err   error
}

// A writer writes results in the order in which they come.
type writer struct {
	*scraper
	book  *ledger.Ledger // nil without -o
	lines io.Writer      // without -o
}

// together is how many results at most are brought to disk together.
const together = 64

// all writes results until there are no more.
func (w *writer) all(results <-chan result) error {
	for r := range results {
		batch := []ledger.Record{w.record(r)}
	more:
		for len(batch) < together {
			select {
			case r, ok := <-results:
				if !ok {
					break more
				}
				batch = append(batch, w.record(r))
			default:
				break more
			}
		}
		if err := w.write(batch); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) write(batch []ledger.Record) error {
	if w.book != nil {
		if err := w.book.Write(batch); err != nil {
			return err
		}
	}
	for _, r := range batch {
		if w.book == nil && len(r.Line) > 0 {
			if _, err := w.lines.Write(r.Line); err != nil {
				return err
			}
		}
		w.progress.done(r.Entry)
	}
	return nil
}

// record decides what becomes of a result.
func (w *writer) record(r result) ledger.Record {
	e := ledger.Entry{ID: r.id, Time: time.Now().UTC().Truncate(time.Second)}
	var line []byte
	switch st := r.story; {
	case r.err != nil:
		fail(&e, r.err)
	case len(st.article.Body) == 0 || st.article.Type == extract.TypeList:
		e.Outcome = ledger.NoArticle
	default:
		line = w.article(&e, r)
	}
	w.copied.add(e)
	return ledger.Record{Line: line, Entry: e}
}

// article decides between a new article, one that changed, one that did not, and a copy.
func (w *writer) article(e *ledger.Entry, r result) (line []byte) {
	a := r.story.article
	e.Addresses, e.Fingerprint, e.Digest = addresses(r.story, a), a.Fingerprint(), digest(a)
	before := r.past
	if of, alike, ok := w.copied.find(*e); ok && !w.copies && before.digest == "" {
		*e = ledger.Entry{ID: e.ID, Time: e.Time, Outcome: ledger.Copy, Of: of, Similarity: alike}
		return nil
	}
	if before.digest == e.Digest {
		*e = ledger.Entry{ID: e.ID, Time: e.Time, Outcome: ledger.Unchanged}
		return nil
	}
	e.Outcome = ledger.Article
	if before.digest != "" {
		e.Revision = max(before.revision, 1) + 1
	}
	line, err := w.line(e, r.story)
	if err != nil {
		*e = ledger.Entry{ID: e.ID, Time: e.Time}
		fail(e, err)
	}
	return line
}

// line is a record of the output.
func (w *writer) line(e *ledger.Entry, st *story) ([]byte, error) {
	head, err := answers.Encode(struct {
		ID       string    `json:"id"`
		URL      string    `json:"url"`
		Fetched  time.Time `json:"fetched"`
		Form     string    `json:"form,omitempty"`
		Pages    []string  `json:"pages,omitempty"`
		Missing  string    `json:"missing,omitempty"`
		Revision int       `json:"revision,omitempty"`
	}{e.ID, st.page.URL, st.page.Fetched.UTC().Truncate(time.Second), st.form, st.pages, st.missing, e.Revision})
	if err != nil {
		return nil, err
	}
	return answers.Line(head, st.elapsed, st.article, w.explain)
}

// digest is of what makes a new version of a story: its words, times and names, not what stands around it.
func digest(a *extract.Article) string {
	h := sha256.New()
	for _, s := range []string{a.Headline, a.Byline.Raw, fmt.Sprint(a.Published), fmt.Sprint(a.Updated)} {
		fmt.Fprintf(h, "%d %s", len(s), s)
	}
	for _, list := range [][]string{a.Standfirst, a.Corrections} {
		for _, s := range list {
			fmt.Fprintf(h, "%d %s", len(s), s)
		}
	}
	for i := range a.Body {
		s := a.Body[i].Text
		fmt.Fprintf(h, "%d %s", len(s), s)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// fail makes an entry that of a failure.
func fail(e *ledger.Entry, err error) {
	e.Outcome, e.Cause, e.Error = ledger.Failed, "internal error", err.Error()
	var unread *extract.Error
	var f *fetch.Failure
	switch {
	case errors.As(err, &unread):
		e.Cause, e.Error = "page", page.Reason(err)
	case errors.As(err, &f):
		e.Cause, e.Error, e.Passing = string(f.Cause), f.Err.Error(), f.Passing()
		if f.Cause == fetch.Status {
			e.Cause = e.Error
		}
		if f.URL != e.ID {
			e.Error += " (" + f.URL + ")"
		}
	}
}
