package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"iter"
	"runtime"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/examples/internal/ordered"
	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
	"github.com/broadsheet-go/broadsheet/examples/warc/articles"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A Row is what later stages know of one line.
type Row struct {
	Shard       int64
	Line        int64  // from 0 on, in the file of answers
	Site        string // host of the address, without "www."; "" when the line has none
	Day         string // of publication, "2024-05-03"; "" when the page does not state it
	Failed      bool
	Fingerprint []byte // none for an article without words
}

// read reads a shard. An engine that hands out one shard at a time, as Prism does, still keeps every processor busy: the pages
// of a shard are read by several workers.
type read struct {
	job
	extractor *extract.Extractor
}

// Setup is called once on each worker.
func (f *read) Setup() { f.extractor = &extract.Extractor{MaxBytes: f.MaxBytes} }

// ProcessElement writes a line for each page of a shard, and hands on what later stages must know. A record that fails has a
// line that says so; so has a shard that cannot be read, or not to its end. Only a failure to write fails the job.
func (f *read) ProcessElement(ctx context.Context, s Shard, emit func(Row), done func(Shard)) error {
	workers := f.Workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	n := int64(0)
	err := write(ctx, f.name("answers", s.Number), func(w *bufio.Writer) error {
		return ordered.Do(workers, f.shard(ctx, s.Path), answered, func(a reply) error {
			if a.line == nil {
				return nil // a record that holds no page
			}
			a.row.Shard, a.row.Line = s.Number, n
			n++
			emit(a.row)
			_, err := w.Write(a.line)
			return err
		})
	})
	if err != nil {
		return err
	}
	done(s)
	return nil
}

// A reply is one line and what is handed on of it.
type reply struct {
	line []byte
	row  Row
}

// answered does one piece of work.
func answered(work func() *articles.Answer) reply {
	a := work()
	return reply{a.Line(false), row(a)}
}

func row(a *articles.Answer) Row {
	r := Row{Failed: a.Err != nil, Site: text.Site(a.URL)}
	if a.Article == nil {
		return r
	}
	if day := a.Article.Published.String(); len(day) >= len("2024-05-03") {
		r.Day = day[:len("2024-05-03")]
	}
	if sketch := a.Article.Fingerprint(); !sketch.IsZero() {
		r.Fingerprint = sketch[:]
	}
	return r
}

// shard is the work that a shard holds, piece by piece.
func (f *read) shard(ctx context.Context, path string) iter.Seq[func() *articles.Answer] {
	return func(yield func(func() *articles.Answer) bool) {
		broken := func(err error) {
			yield(func() *articles.Answer { return &articles.Answer{File: path, Err: err} })
		}
		file, err := open(ctx, path)
		if err != nil {
			broken(err)
			return
		}
		defer file.Close()
		switch {
		case strings.HasSuffix(path, ".warc"), strings.HasSuffix(path, ".warc.gz"):
			err = f.archive(ctx, path, file, yield)
		case strings.HasSuffix(path, ".jsonl"), strings.HasSuffix(path, ".jsonl.gz"):
			err = f.lines(ctx, path, file, yield)
		default:
			err = errors.New("the name ends neither in .warc nor in .jsonl, with or without .gz")
		}
		if err != nil {
			broken(err)
		}
	}
}

// archive yields the records of an archive. The error is one of reading the file.
func (f *read) archive(ctx context.Context, path string, file io.Reader, yield func(func() *articles.Answer) bool) error {
	in := articles.NewReader(file, 0, f.extractor)
	for {
		record, err := in.Next()
		var damage *archive.Damage
		work := func() *articles.Answer { return articles.Of(ctx, f.extractor, path, record) }
		switch {
		case err == io.EOF:
			return nil
		case errors.As(err, &damage):
			work = func() *articles.Answer { return articles.Damaged(path, damage) }
		case err != nil:
			return err
		}
		if !yield(work) {
			return nil
		}
	}
}
