// Command scrape fetches news pages politely and keeps them as articles, in a store or one JSON object a line. It takes addresses, lists
// of addresses, feeds and sitemaps; asks robots.txt; keeps to a rate; and goes on where it was when it was killed. Run it
// with -help for everything it takes; README.md says how it behaves.
//
//	main.go      the program, exit status
//	options.go   flags; help.go: what -help prints
//	scrape.go    a run: sources in, records out
//	sources.go   addresses of lists, feeds and sitemaps
//	address.go   which addresses are the same; tracking.txt: parameters that tell only where a reader came from
//	queue.go     what waits for each host
//	story.go     an address to an article
//	nextpage.go  further pages of a story, joined
//	version.go   AMP and print versions
//	writer.go    results into the store, in the order in which they come
//	export.go    records of a store as lines of JSON
//	progress.go  the line on a terminal and the report
//
// internal/fetch gets pages, internal/robots reads robots.txt, internal/source reads lists, feeds and sitemaps,
// ../internal/store is the store; internal/crawl measures.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/broadsheet-go/broadsheet/examples/internal/console"
)

// Exit status.
const (
	exitDone   = console.Done  // every address was answered, be it with "no article here"
	exitFailed = 1             // some failed, or the output could not be written
	exitUsage  = console.Usage // the command line makes no sense
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal kills
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the program without its process.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args)
	if status, over := (console.Program{Name: "scrape", Help: help}).Answer(err, err == nil && o.version, stdout, stderr); over {
		return status
	}
	failed, err := scrape(ctx, o, stdin, stdout, stderr)
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "scrape: interrupted")
		return exitFailed
	case err != nil:
		fmt.Fprintf(stderr, "scrape: %v\n", err)
		return exitFailed
	case failed > 0:
		return exitFailed
	}
	return exitDone
}
