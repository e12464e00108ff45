// Package articles makes of each record of a WARC archive that holds a page one line of JSON: the article, or what went wrong.
//
// A line is that of examples/extract -batch, with the place of the record besides:
//
//	{"id":"<urn:uuid:…>","file":"news.warc.gz","offset":3021,"url":"https://…","fetched":"2024-05-03T10:00:00Z","elapsed_ms":4.1,"article":{…}}
//	{"id":"<urn:uuid:…>","file":"news.warc.gz","offset":9144,"url":"https://…","fetched":"2024-05-03T10:00:01Z","error":"not text or HTML: PDF"}
//
// "file" is the archive as it was named, left out for standard input. "index" stands after "offset" where several records
// are packed as one and this is not the first of them. "id", "url" and "fetched" are left out where the record has none.
package articles

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
	"time"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/examples/internal/answers"
	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
	"github.com/broadsheet-go/broadsheet/extract"
)

// An Answer is what became of one record. It has an Article, an Err, or a reason why it was passed over.
type Answer struct {
	ID      string
	File    string
	Offset  int64
	Index   int
	URL     string
	Fetched time.Time
	Elapsed time.Duration // that the extraction took, without reading and decoding
	Article *extract.Article
	Err     error
	Passed  string // why the record holds no page: "status 301", "image/png"
}

// Of reads one record. A page that makes the library panic is an error like any other.
func Of(ctx context.Context, x *extract.Extractor, file string, rec *archive.Record) (a *Answer) {
	a = &Answer{ID: rec.ID(), File: file, Offset: rec.Offset, Index: rec.Index, URL: rec.URL(), Fetched: rec.Date()}
	defer func() {
		if r := recover(); r != nil {
			a.Article, a.Err = nil, fmt.Errorf("internal error: %v", r)
		}
	}()
	limit := maxBytes(x)
	p, err := rec.Page(limit)
	switch {
	case errors.Is(err, archive.ErrNoPage):
		a.Passed = cmp.Or(rec.Type(), "without type")
		return a
	case errors.Is(err, archive.ErrNoBlock):
		a.Err = fmt.Errorf("%w: the record has %d bytes", extract.ErrTooLarge, rec.Length)
		return a
	case err != nil:
		a.Err = err
		return a
	case p.Status != 0 && p.Status/100 != 2:
		a.Passed = "status " + strconv.Itoa(p.Status)
		return a
	case !p.HTML() && !p.Text():
		a.Passed = p.Media()
		return a
	}
	doc, err := document(ctx, a, p, limit)
	if err != nil {
		a.Err = err
		return a
	}
	start := time.Now()
	a.Article, a.Err = x.Extract(ctx, doc)
	a.Elapsed = time.Since(start)
	return a
}

// document is the library's input of a page.
func document(ctx context.Context, a *Answer, p *archive.Page, limit int64) (extract.Document, error) {
	hints := extract.Hints{URL: a.URL, ContentType: p.ContentType, Fetched: a.Fetched}
	plain, err := clean.Gunzip(ctx, p.Body, limit)
	switch {
	case err != nil && !p.Text():
		return page.Document(p.Body, false, hints), nil // the library says in its answer what is wrong
	case err != nil && !errors.Is(err, clean.ErrDamaged):
		return extract.Document{}, err
	case p.Text():
		return page.Document(plain, true, hints), nil
	}
	return page.Served(plain, limit, hints)
}

// Damaged is the answer about a part of an archive that could not be read.
func Damaged(file string, d *archive.Damage) *Answer {
	return &Answer{ID: d.ID, File: file, Offset: d.Offset, Index: d.Index, URL: d.URL, Err: fmt.Errorf("damaged record: %w", d.Err)}
}

// place is how a line begins.
type place struct {
	ID      string `json:"id,omitempty"`
	File    string `json:"file,omitempty"`
	Offset  int64  `json:"offset"`
	Index   int    `json:"index,omitempty"`
	URL     string `json:"url,omitempty"`
	Fetched string `json:"fetched,omitempty"`
	Error   string `json:"error,omitempty"`
}

// Line is the answer as one line of JSON, line break included; explain adds provenance and blocks. A record that was passed
// over has none.
func (a *Answer) Line(explain bool) []byte {
	if a.Passed != "" {
		return nil
	}
	p := place{ID: a.ID, File: a.File, Offset: a.Offset, Index: a.Index, URL: a.URL}
	if !a.Fetched.IsZero() {
		p.Fetched = a.Fetched.Format(time.RFC3339Nano)
	}
	if a.Err == nil {
		line, err := answers.Line(encode(p), a.Elapsed, a.Article, explain)
		if err == nil {
			return line
		}
		a.Err = err
	}
	p.Error = page.Reason(a.Err)
	return encode(p)
}

// FromLine is the answer of a line of JSON, with what Line writes unexplained.
func FromLine(line []byte) (*Answer, error) {
	var l struct {
		place
		Elapsed float64          `json:"elapsed_ms"`
		Article *extract.Article `json:"article"`
	}
	if err := json.Unmarshal(line, &l); err != nil {
		return nil, err
	}
	a := &Answer{
		ID: l.ID, File: l.File, Offset: l.Offset, Index: l.Index, URL: l.URL, Elapsed: time.Duration(math.Round(l.Elapsed * float64(time.Millisecond))),
		Article: l.Article,
	}
	if l.Error != "" {
		a.Err = errors.New(l.Error)
	}
	if l.Fetched == "" {
		return a, nil
	}
	var err error
	a.Fetched, err = time.Parse(time.RFC3339Nano, l.Fetched)
	return a, err
}

// encode writes a place and a line break.
func encode(p place) []byte {
	line, _ := answers.Encode(p) // strings and numbers are always encoded, to memory
	return line
}
