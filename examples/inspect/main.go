// Command inspect shows why a page was read as it was: one HTML report with the page's own text in order, each block
// coloured by its role, with the reasons for it, every field with its winner and its rivals, and the difference to
// go-readability's answer.
//
// The report is one file that loads nothing and sends nothing; the inspected page is only text in it. With -serve the same
// is given for what is pasted into a form, and as JSON at POST /extract. Run it with -help for everything it takes.
//
//	main.go            flags, exit status
//	open.go            the file of the report, and showing it
//	inspect.go         one page, answered, with the reasons for the answer
//	peer.go, align.go  go-readability's answer, laid beside the page's blocks
//	report.go          the report: its parts and its security policy
//	roles.go           the roles in families: the legend
//	blocks.go          the page's text
//	fields.go          the article's fields
//	agreement.go       the difference to go-readability
//	report.*           its markup, style and script
//	serve.go           the server: limits, addresses, shutdown
//	paste.go           the form and its report
//	endpoint.go        the JSON endpoint
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/broadsheet-go/broadsheet/examples/internal/console"
	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/extract"
)

// Exit status.
const (
	exitDone   = console.Done
	exitFailed = 1             // the page could not be read, the report not written, or the address not served
	exitUsage  = console.Usage // the command line makes no sense
)

const help = `usage: inspect [flags] FILE|ADDRESS|-
       inspect -serve HOST:PORT [flags]

Shows why a news page was read as it was: writes one HTML report and prints its
path. The report loads nothing; the page in it is only text.

  FILE      a page, in whatever form it was kept: HTML, MHTML, mail, text or
            Markdown, packed with gzip or not, or alone in a zip archive. Its bytes
            say what it is; what has no tag is text, and so is .txt, .text, .md,
            .markdown and .rst
  ADDRESS   an http or https address
  -         standard input

  -o FILE         where the report goes, "-" for standard output (default: a new
                  file in the folder for temporary files)
  -open           show it in the browser
  -text           the input is flattened text, whatever its name
  -url ADDRESS    the address of the page: resolves its links
  -serve HOST:PORT
                  serve a form to paste pages into, and JSON:
                    curl -H 'Content-Type: text/html' --data-binary @page.html \
                      'http://127.0.0.1:8080/extract?url=https://…&explain=1'
                  Content-Type text/plain is flattened text, application/json is
                  {"html": …} or {"text": …} with "url". No address is fetched.
  -expose         let -serve listen on addresses that other machines reach
  -max-bytes N    the largest page, unpacked (default 33554432; with -serve
                  8388608)
  -version        print the version
  -help           print this text

Exit status: 0 done, 1 the page could not be read or the report not written,
2 the command line makes no sense.
`

// servedBytes is the largest page that -serve takes unless told otherwise.
const servedBytes = 8 << 20

// options is a command line, read.
type options struct {
	out      string
	open     bool
	text     bool
	url      string
	serve    string
	expose   bool
	maxBytes int64
	version  bool
	args     []string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run is the program without its process. ctx ends what -serve does.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args)
	if status, over := (console.Program{Name: "inspect", Help: help}).Answer(err, err == nil && o.version, stdout, stderr); over {
		return status
	}
	if o.serve != "" {
		err = o.serveForm(ctx, stdout)
	} else {
		err = o.writeReport(ctx, stdin, stdout)
	}
	if err != nil {
		fmt.Fprintf(stderr, "inspect: %s\n", err)
		return exitFailed
	}
	return exitDone
}

// parse reads a command line and says what is wrong with it.
func parse(args []string) (*options, error) {
	o := &options{}
	set := flag.NewFlagSet("inspect", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.StringVar(&o.out, "o", "", "")
	set.BoolVar(&o.open, "open", false, "")
	set.BoolVar(&o.text, "text", false, "")
	set.StringVar(&o.url, "url", "", "")
	set.StringVar(&o.serve, "serve", "", "")
	set.BoolVar(&o.expose, "expose", false, "")
	set.Int64Var(&o.maxBytes, "max-bytes", 0, "")
	set.BoolVar(&o.version, "version", false, "")
	if err := set.Parse(args); err != nil {
		return nil, err
	}
	o.args = set.Args()
	limited := false
	set.Visit(func(f *flag.Flag) { limited = limited || f.Name == "max-bytes" })
	switch {
	case limited:
	case o.serve != "":
		o.maxBytes = servedBytes
	default:
		o.maxBytes = extract.DefaultMaxBytes
	}
	if o.version {
		return o, nil
	}
	return o, o.check()
}

func (o *options) check() error {
	switch {
	case o.maxBytes <= 0 || o.maxBytes > 1<<40:
		return errors.New("-max-bytes must be from 1 to 1099511627776")
	case o.serve != "" && (len(o.args) > 0 || o.out != "" || o.text || o.url != ""):
		return errors.New("-serve takes pages from its form only: no argument, no -o, no -text, no -url")
	case o.serve == "" && o.expose:
		return errors.New("-expose is for -serve")
	case o.serve == "" && len(o.args) != 1:
		return errors.New("one page, please")
	case o.out == "-" && o.open:
		return errors.New("-open needs a file")
	}
	return nil
}

// writeReport inspects the page of the command line.
func (o *options) writeReport(ctx context.Context, stdin io.Reader, stdout io.Writer) error {
	name := o.args[0]
	doc, err := page.Load(name, stdin, o.maxBytes, o.text)
	if err != nil {
		return fmt.Errorf("%s: %s", name, page.Reason(err))
	}
	if o.url != "" {
		doc.URL = o.url
	}
	title := name
	switch {
	case doc.URL != "":
		title = doc.URL
	case name == "-":
		title = "standard input"
	}
	in, err := inspect(ctx, &extract.Extractor{MaxBytes: o.maxBytes}, doc, title)
	if err != nil {
		return fmt.Errorf("%s: %s", name, page.Reason(err))
	}
	return o.deliver(newReport(in), stdout)
}
