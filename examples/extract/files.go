package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/extract"
)

// An answer is what became of one input.
type answer struct {
	name    string
	article *extract.Article
	note    string // about an article with nothing in it
	err     error
}

// runFiles answers each input in turn: the article to stdout, a line about each failure to stderr.
func (o *options) runFiles(stdin io.Reader, stdout, stderr io.Writer) int {
	list := inputs(o.args)
	if o.url != "" && len(list) > 1 {
		fmt.Fprintln(stderr, "extract: -url is the address of one page (extract -help tells how)")
		return exitUsage
	}
	answered, written := 0, 0
	status := exitAnswered
	var line *progress
	if len(list) > 1 {
		line = newProgress(stdout, stderr, func() float64 { return float64(answered) / float64(len(list)) })
	}
	err := ordered(o.workers, slices.Values(list),
		func(in input) answer { return o.answer(o.extractor, in, stdin) },
		func(a answer) error {
			answered++
			if a.note != "" || a.err != nil {
				line.clear()
			}
			line.step()
			if a.err != nil {
				status = exitFailed
				fmt.Fprintf(stderr, "extract: %s: %s\n", a.name, page.Reason(a.err))
				return nil
			}
			if a.note != "" {
				fmt.Fprintf(stderr, "extract: %s: note: %s\n", a.name, a.note)
			}
			written++
			if written > 1 && o.format != "json" && o.format != "jsonl" {
				if _, err := io.WriteString(stdout, "\n"); err != nil {
					return err
				}
			}
			return o.write(stdout, a.article)
		})
	line.clear()
	if err != nil {
		fmt.Fprintf(stderr, "extract: writing: %v\n", page.Plain(err))
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
	doc, err := page.Load(in.name, stdin, o.maxBytes, o.text)
	if err != nil {
		a.err = err
		return a
	}
	if o.url != "" {
		doc.URL = o.url
	}
	a.article, a.err = x.Extract(context.Background(), doc)
	switch {
	case a.err != nil:
	case len(bytes.TrimSpace(doc.HTML)) == 0 && strings.TrimSpace(doc.Text) == "":
		a.note = "the page is empty"
	case len(a.article.Body) == 0:
		a.note = "no article in this page"
	}
	return a
}

// write writes an article in the format asked for.
func (o *options) write(w io.Writer, a *extract.Article) error {
	switch o.format {
	case "markdown":
		return a.WriteMarkdown(w)
	case "text":
		return a.WriteText(w)
	case "html":
		return a.WriteHTML(w)
	case "jsonl":
		return extract.JSON{Explain: o.explain}.Write(w, a)
	}
	return extract.JSON{Explain: o.explain, Indent: "  "}.Write(w, a)
}
