// Command warc reads the pages of WARC archives, such as those of Common Crawl's CC-NEWS, as articles: one line of JSON for
// each, in the order of the archive.
//
//	warc CC-NEWS-20240503.warc.gz >articles.jsonl
//
// Run it with -help for everything it takes.
//
//	main.go     the program, exit status; options.go: flags; help.go: what -help prints
//	records.go  the records of the archives, one after another
//	packed.go   archives packed with Zstandard, and those in a WACZ
//	output.go   where lines go; resume.go: going on where a killed run stopped
//	summary.go  what was met, counted
//	archive     records of a WARC file, pages of records
//	articles    a record to its line; table: to a row of Parquet
package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/broadsheet-go/broadsheet/examples/internal/console"
	"github.com/broadsheet-go/broadsheet/examples/internal/ordered"
	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/examples/warc/articles"
	"github.com/broadsheet-go/broadsheet/examples/warc/table"
)

// Exit status.
const (
	exitAnswered = console.Done  // every archive was read to its end; records that failed have their lines
	exitFailed   = 1             // an archive could not be read, or the output not be written
	exitUsage    = console.Usage // the command line makes no sense
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the program without its process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args)
	if status, over := (console.Program{Name: "warc", Help: help}).Answer(err, err == nil && o.version, stdout, stderr); over {
		return status
	}
	out, err := o.open(stdout)
	if err != nil {
		fmt.Fprintf(stderr, "warc: %v\n", err)
		return exitFailed
	}
	return o.answer(out, stdin, stderr)
}

// answer reads the archives and writes a line for each page.
func (o *options) answer(out *output, stdin io.Reader, stderr io.Writer) int {
	var total summary
	status := exitAnswered
	in := &records{options: o, stdin: stdin, after: out.last}
	err := ordered.Do(o.workers, in.all(),
		func(j job) reply { return o.reply(j) },
		func(r reply) error {
			if r.failed != nil {
				status = exitFailed
				fmt.Fprintf(stderr, "warc: %s: %v\n", r.file, page.Plain(r.failed))
				return nil
			}
			total.add(r.Answer)
			return out.add(r)
		})
	if flushed := out.close(); err == nil {
		err = flushed
	}
	if err != nil {
		fmt.Fprintf(stderr, "warc: writing: %v\n", page.Plain(err))
		return exitFailed
	}
	if !o.quiet {
		fmt.Fprintf(stderr, "warc: %s\n", &total)
	}
	return status
}

// A reply is what is written for one job.
type reply struct {
	*articles.Answer
	line   []byte
	row    *table.Row // in place of the line
	file   string
	failed error // the archive could not be read on
}

// reply does one job.
func (o *options) reply(j job) reply {
	switch {
	case j.err != nil:
		return reply{file: j.file, failed: j.err}
	case j.damage != nil:
		return o.written(articles.Damaged(j.name(), j.damage))
	}
	return o.written(articles.Of(context.Background(), o.extractor, j.name(), j.record))
}

// written is an answer in the form asked for.
func (o *options) written(a *articles.Answer) reply {
	r := reply{Answer: a}
	if o.format == "parquet" {
		r.row, _ = table.Of(a)
	} else {
		r.line = a.Line(o.explain)
	}
	a.Article = nil // the summary needs none
	return r
}
