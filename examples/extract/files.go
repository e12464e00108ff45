package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/ordered"
	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/extract"
)

// An answer is what became of one input.
type answer struct {
	name    string
	found   bool // in a folder
	article *extract.Article
	bytes   int                   // of the page, unpacked
	elapsed time.Duration         // that reading it took, without fetching and unpacking
	note    string                // about an article with nothing in it
	reasons []extract.Explanation // of the blocks, with -explain
	err     error
}

// runFiles answers each input in turn: the article to stdout, a line about each failure to stderr.
func (o *options) runFiles(stdin io.Reader, stdout, stderr io.Writer) int {
	list := inputs(o.args, o.flat())
	if o.url != "" && len(list) > 1 {
		fmt.Fprintln(stderr, "extract: -url is the address of one page (extract -help tells how)")
		return exitUsage
	}
	if o.format == "tei" && len(list) > 1 {
		fmt.Fprintln(stderr, "extract: -format tei writes one document, so it takes one page (extract -help tells how)")
		return exitUsage
	}
	answered, read := 0, 0
	uses := ruleUses{}
	over := passed{names: map[string][]string{}, count: map[string]int{}}
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
	err := ordered.Do(o.workers, slices.Values(list),
		func(in input) answer { return o.answer(o.extractor, in, stdin) },
		func(a answer) error {
			answered++
			if a.note != "" || a.err != nil {
				line.clear()
			}
			line.step()
			if a.err != nil && a.found && over.add(a.name, a.err) {
				return nil
			}
			read++
			if a.err != nil {
				out.stats.failed++
				status = exitFailed
				fmt.Fprintf(stderr, "extract: %s: %s\n", a.name, page.Reason(a.err))
				return nil
			}
			if a.note != "" && !o.stats {
				fmt.Fprintf(stderr, "extract: %s: note: %s\n", a.name, a.note)
			}
			uses.add(a.article)
			found, err := out.write(a)
			if !found && status == exitAnswered {
				status = exitMissing
			}
			return err
		})
	line.clear()
	over.write(stderr)
	uses.write(stderr, o.sites)
	if read == 0 {
		fmt.Fprintf(stderr, "extract: %s\n", o.nothing())
		status = exitFailed
	}
	if err == nil && o.stats {
		err = out.finish(time.Since(start))
	}
	if err != nil {
		fmt.Fprintf(stderr, "extract: writing: %v\n", page.Plain(err))
		return exitFailed
	}
	return status
}

// nothing says that no file of the folders holds a page.
func (o *options) nothing() string {
	if o.flat() {
		return "no file that is named as text is: .txt, .text, .md, .markdown or .rst"
	}
	return "no page and no text among these files"
}

// answer reads one input. A page that makes the library panic is an error like any other.
func (o *options) answer(x *extract.Extractor, in input, stdin io.Reader) (a answer) {
	a = answer{name: in.name, found: in.found}
	defer func() {
		if r := recover(); r != nil {
			a.err = fmt.Errorf("internal error: %v", r)
		}
	}()
	doc, err := in.document(o, stdin)
	if err != nil {
		a.err = err
		return a
	}
	if o.url != "" {
		doc.URL = o.url
	}
	if o.textFormat != "" {
		doc.TextFormat, _ = textFormat(o.textFormat) // which parse has read
	}
	start := time.Now()
	a.article, a.err = x.Extract(context.Background(), doc)
	a.elapsed, a.bytes = time.Since(start), len(doc.HTML)+len(doc.Text)
	if a.err == nil && o.explain && !o.json() {
		a.reasons, a.err = x.Explain(context.Background(), doc)
	}
	switch {
	case a.err != nil:
	case len(bytes.TrimSpace(doc.HTML)) == 0 && strings.TrimSpace(doc.Text) == "":
		a.note = "the page is empty"
	case len(a.article.Body) == 0:
		a.note = "no article in this page"
	}
	return a
}
