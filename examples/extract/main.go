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
//	rules.go     rules for sites that matched nothing
//	passed.go    what was found in folders and is no page
//	write.go     an answer in the form asked for
//	field.go     -field; explain.go: -explain; stats.go: -stats
//	batch.go     JSON lines in, JSON lines out
//	progress.go  the line on a terminal; colour.go: colours on one
package main

import (
	"io"
	"os"

	"github.com/broadsheet-go/broadsheet/examples/internal/console"
)

// Exit status.
const (
	exitAnswered = console.Done  // every page was answered
	exitFailed   = 1             // at least one was not, or the output could not be written
	exitUsage    = console.Usage // the command line makes no sense
	exitMissing  = 3             // every page was answered, but one has not the field asked for
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the program without its process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args)
	if status, over := (console.Program{Name: "extract", Help: help}).Answer(err, err == nil && o.version, stdout, stderr); over {
		return status
	}
	if o.batch {
		return o.runBatch(stdin, stdout, stderr)
	}
	return o.runFiles(stdin, stdout, stderr)
}
