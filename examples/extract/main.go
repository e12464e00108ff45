// Command extract turns news pages into structured articles: headline, byline, times, dateline, body and the stray lines
// kept apart from it.
//
// Its arguments are files, folders, "-" for standard input or web addresses; -batch makes it a filter from JSON lines to
// JSON lines. Run it with -help for everything it takes.
//
//	main.go      flags, exit status
//	input.go     arguments to the names of pages
//	files.go     pages in files: one answer after another
//	batch.go     JSON lines in, JSON lines out
//	ordered.go   several workers, one order
//	progress.go  the line on a terminal
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/extract"
)

// Exit status.
const (
	exitAnswered = 0 // every page was answered
	exitFailed   = 1 // at least one was not, or the output could not be written
	exitUsage    = 2 // the command line makes no sense
)

const help = `usage: extract [flags] FILE|FOLDER|ADDRESS|- ...
       extract -batch [flags] <lines.jsonl

Reads news pages and writes structured articles to standard output.

  FILE      a page, also packed with gzip; a name ending in .txt or .txt.gz is a
            page that was already flattened to text
  FOLDER    every .html, .htm, .xhtml, .txt and .gz file below it, by name
  ADDRESS   an http or https address
  -         standard input

  -format json|jsonl|markdown|text|html
                  json (the default) is indented, jsonl is one line an article
  -text           the input is flattened text, whatever its name
  -url ADDRESS    the address of the page (one page only): resolves its links
  -explain        add to JSON where each field comes from (provenance) and every
                  block of the page with its role (blocks)
  -batch          one JSON object a line in, one out, in the same order:
                    {"id": 1, "url": "https://…", "file": "page.html.gz"}
                    or "html" or "text" instead of "file", with the page itself;
                    {"id": 1, "elapsed_ms": 2.31, "article": {…}}
                    or {"id": 1, "error": "…"}
  -workers N      pages read at the same time (default 1, which keeps elapsed_ms
                  undisturbed; 0 means one a processor)
  -sites FILE     rules for single sites: host lines, and below each, indented,
                  "selector -> role" (see package extract, ParseSites)
  -max-bytes N    the largest page, unpacked (default 33554432)
  -version        print the version
  -help           print this text

Exit status: 0 every page was answered (with -batch: every line, errors too),
1 some were not, 2 the command line makes no sense. A page without an article
is answered; a note on standard error says so.
`

// options is a command line, read.
type options struct {
	format   string
	text     bool
	url      string
	explain  bool
	batch    bool
	workers  int
	maxBytes int64
	sites    string
	version  bool
	args     []string

	extractor *extract.Extractor
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the program without its process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, help)
		return exitAnswered
	case err != nil:
		fmt.Fprintf(stderr, "extract: %v (extract -help tells how)\n", err)
		return exitUsage
	case o.version:
		fmt.Fprintln(stdout, "extract", extract.Version())
		return exitAnswered
	}
	if o.batch {
		return o.runBatch(stdin, stdout, stderr)
	}
	return o.runFiles(stdin, stdout, stderr)
}

// parse reads a command line and says what is wrong with it.
func parse(args []string) (*options, error) {
	o := &options{}
	set := flag.NewFlagSet("extract", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.StringVar(&o.format, "format", "json", "")
	set.BoolVar(&o.text, "text", false, "")
	set.StringVar(&o.url, "url", "", "")
	set.BoolVar(&o.explain, "explain", false, "")
	set.BoolVar(&o.batch, "batch", false, "")
	set.IntVar(&o.workers, "workers", 1, "")
	set.Int64Var(&o.maxBytes, "max-bytes", extract.DefaultMaxBytes, "")
	set.StringVar(&o.sites, "sites", "", "")
	set.BoolVar(&o.version, "version", false, "")
	if err := set.Parse(args); err != nil {
		return nil, err
	}
	o.args = set.Args()
	if o.workers == 0 {
		o.workers = runtime.GOMAXPROCS(0)
	}
	given := map[string]bool{}
	set.Visit(func(f *flag.Flag) { given[f.Name] = true })
	if o.version {
		return o, nil
	}
	if err := o.check(given); err != nil {
		return nil, err
	}
	o.extractor = &extract.Extractor{MaxBytes: o.maxBytes}
	if o.sites == "" {
		return o, nil
	}
	rules, err := os.ReadFile(o.sites)
	if err != nil {
		return nil, fmt.Errorf("-sites %s: %w", o.sites, page.Plain(err))
	}
	o.extractor.Sites, err = extract.ParseSites(string(rules))
	if err != nil {
		return nil, fmt.Errorf("-sites %s: %s", o.sites, strings.NewReplacer("broadsheet: sites: ", "", "\n", "; ").Replace(err.Error()))
	}
	return o, nil
}

func (o *options) check(given map[string]bool) error {
	switch o.format {
	case "json", "jsonl", "markdown", "text", "html":
	default:
		return fmt.Errorf("-format %s is not json, jsonl, markdown, text or html", o.format)
	}
	switch {
	case o.workers < 0:
		return errors.New("-workers must not be negative")
	case o.maxBytes <= 0 || o.maxBytes > 1<<40:
		return errors.New("-max-bytes must be from 1 to 1099511627776")
	case o.batch && len(o.args) > 0:
		return errors.New("-batch reads standard input and takes no arguments")
	case o.batch && (given["format"] || o.text || o.url != ""):
		return errors.New("-batch takes neither -format nor -text nor -url")
	case !o.batch && len(o.args) == 0:
		return errors.New("no page given")
	case o.url != "" && len(o.args) > 1:
		return errors.New("-url is the address of one page")
	case o.explain && !o.batch && o.format != "json" && o.format != "jsonl":
		return errors.New("-explain needs -format json or jsonl")
	}
	return nil
}
