// Command extract turns news pages into structured articles: headline, byline, times, dateline, body and the stray lines
// kept apart from it.
//
// Its arguments are files, folders, "-" for standard input or web addresses; -batch makes it a filter from JSON lines to
// JSON lines. Run it with -help for everything it takes.
//
//	main.go      the program, exit status
//	options.go   flags; help.go: what -help prints
//	input.go     arguments to the names of pages
//	files.go     pages in files: one answer after another
//	write.go     an answer in the form asked for
//	field.go     -field; explain.go: -explain; stats.go: -stats
//	batch.go     JSON lines in, JSON lines out
//	progress.go  the line on a terminal; colour.go: colours on one
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/broadsheet-go/broadsheet/extract"
)

// Exit status.
const (
	exitAnswered = 0 // every page was answered
	exitFailed   = 1 // at least one was not, or the output could not be written
	exitUsage    = 2 // the command line makes no sense
	exitMissing  = 3 // every page was answered, but one has not the field asked for
)

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
