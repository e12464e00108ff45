package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// An answer is what became of one input.
type answer struct {
	name    string
	article *extract.Article
	bytes   int           // of the page, unpacked
	elapsed time.Duration // that reading it took, without fetching and unpacking
	note    string        // about an article with nothing in it
	err     error
}

// runFiles answers each input in turn: the article to stdout, a line about each failure to stderr.
func (o *options) runFiles(stdin io.Reader, stdout, stderr io.Writer) int {
	list := inputs(o.args)
	if o.url != "" && len(list) > 1 {
		fmt.Fprintln(stderr, "extract: -url is the address of one page (extract -help tells how)")
		return exitUsage
	}
	if o.format == "tei" && len(list) > 1 {
		fmt.Fprintln(stderr, "extract: -format tei writes one document, so it takes one page (extract -help tells how)")
		return exitUsage
	}
	answered := 0
	status := exitAnswered
	var line *progress
	if len(list) > 1 {
		quiet := stdout
		if o.stats {
			quiet = nil // nothing is written before the end
		}
		line = newProgress(quiet, stderr, func() float64 { return float64(answered) / float64(len(list)) })
	}
	out := &output{options: o, w: stdout, colours: coloursFor(stdout)}
	start := time.Now()
	x := &extract.Extractor{MaxBytes: o.maxBytes}
	err := ordered(o.workers, slices.Values(list),
		func(in input) answer { return o.answer(x, in, stdin) },
		func(a answer) error {
			answered++
			if a.note != "" || a.err != nil {
				line.clear()
			}
			line.step()
			if a.err != nil {
				out.stats.failed++
				status = exitFailed
				fmt.Fprintf(stderr, "extract: %s: %s\n", a.name, reason(a.err))
				return nil
			}
			if a.note != "" && !o.stats {
				fmt.Fprintf(stderr, "extract: %s: note: %s\n", a.name, a.note)
			}
			found, err := out.write(a)
			if !found && status == exitAnswered {
				status = exitMissing
			}
			return err
		})
	line.clear()
	if err == nil && o.stats {
		err = out.finish(time.Since(start))
	}
	if err != nil {
		fmt.Fprintf(stderr, "extract: writing: %v\n", plain(err))
		return exitFailed
	}
	return status
}

// answer reads one input. A page that makes the library panic is an error like any other.
func (o *options) answer(x *extract.Extractor, in input, stdin io.Reader) (a answer) {
	a = answer{name: in.name, err: in.err}
	if in.err != nil {
		return a
	}
	defer func() {
		if r := recover(); r != nil {
			a.err = fmt.Errorf("internal error: %v", r)
		}
	}()
	b, source, err := o.load(in.name, stdin)
	if err != nil {
		a.err = err
		return a
	}
	text := o.text || textName(in.name) && !isAddress(in.name) || textType(source.ContentType)
	if o.url != "" {
		source.URL = o.url
	}
	start := time.Now()
	a.article, a.err = x.Extract(context.Background(), document(b, text, source))
	a.elapsed, a.bytes = time.Since(start), len(b)
	switch {
	case a.err != nil:
	case len(bytes.TrimSpace(b)) == 0:
		a.note = "the page is empty"
	case len(a.article.Body) == 0:
		a.note = "no article in this page"
	}
	return a
}

// load gets the bytes of an input, unpacked.
func (o *options) load(name string, stdin io.Reader) ([]byte, extract.Source, error) {
	switch {
	case name == "-":
		b, err := readPage(stdin, o.maxBytes)
		return b, extract.Source{}, err
	case isAddress(name):
		return fetch(name, o.maxBytes)
	}
	b, err := readFile(name, o.maxBytes)
	return b, extract.Source{}, err
}
