// Command benchmark measures what extraction costs: this library beside bare html.Parse and other Go extractors over a
// folder of pages, and, with -scaling, how its cost grows with the size of a page.
//
//	main.go     the command line
//	systems.go  what is measured, and how each is called
//	pages.go    the folder
//	child.go    one process per system and round
//	rounds.go   the rounds, in alternation
//	summary.go  medians, as a table and as CSV
//	plot.go     the same as SVG
//	held.go     the memory held while large pages are read
//	cores.go    two goroutines beside one
//	scaling.go  growing pages
//	late.go     how late the end of a context is noticed
//	growth.go   the rows of a family, and which of them grow too fast
//	usage.go    CPU time and memory of a process
//
// CPU time is what getrusage says, so it runs on Linux and other Unix systems; peak memory is read from /proc.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

type options struct {
	dir, systems, csv, plot   string
	rounds, limit             int
	scaling, held, cores      bool
	late                      bool
	max, nodes                int
	families, fixtures, pprof string
}

func parseFlags(args []string, stderr io.Writer) (options, error) {
	var o options
	f := flag.NewFlagSet("benchmark", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.dir, "dir", "", "the `folder` of pages: *.html and *.html.gz in it and below it")
	f.StringVar(&o.systems, "systems", "", "comma-separated `names`, all unless given; "+baseline+" always runs: "+strings.Join(systemNames(), ", "))
	f.IntVar(&o.rounds, "rounds", 3, "how often each system does all pages")
	f.IntVar(&o.limit, "limit", 0, "only the first `n` pages")
	f.StringVar(&o.csv, "csv", "", "write the table, or the rows of -scaling, to this `file` as CSV")
	f.StringVar(&o.plot, "plot", "", "draw the CPU ratios to this `file` as SVG")
	f.BoolVar(&o.scaling, "scaling", false, "measure how this library's cost grows with the size of a page")
	f.BoolVar(&o.held, "held", false, "measure the memory held while pages of the folder, joined to one of 1, 2, 4 … MB, are read")
	f.BoolVar(&o.cores, "cores", false, "measure how many times as many pages two goroutines do as one")
	f.BoolVar(&o.late, "late", false, "measure how late the end of a context can be noticed, on a page of -max MB of each family")
	f.IntVar(&o.max, "max", 16, "with -scaling, -late and -held: the largest page in `MB`; sizes are 1, 2, 4 … up to it")
	f.IntVar(&o.nodes, "nodes", 0, "with -scaling, -late and -held: Extractor.MaxNodes; -1 is no limit, 0 the library's own")
	f.StringVar(&o.families, "families", "", "with -scaling and -late: comma-separated `names`, all unless given")
	f.StringVar(&o.fixtures, "fixtures", "../../testdata/pages", "with -scaling and -late: the `folder` of fixtures that real structure is taken from")
	f.StringVar(&o.pprof, "pprof", "", "with -scaling: write a CPU profile of each family at its largest size into this `folder`")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	switch {
	case f.NArg() > 0:
		return o, fmt.Errorf("unknown argument %q", f.Arg(0))
	case !o.scaling && !o.late && o.dir == "":
		return o, errors.New("-dir names the folder of pages")
	case o.rounds < 1:
		return o, errors.New("-rounds is at least 1")
	case o.limit < 0:
		return o, errors.New("-limit is at least 0")
	case o.max < 1:
		return o, errors.New("-max is at least 1")
	}
	return o, nil
}

func unknown(kind, name string, known []string) error {
	return fmt.Errorf("unknown %s %q; there are %s", kind, name, strings.Join(known, ", "))
}

func main() {
	if isChild(os.Args[1:]) {
		return
	}
	err := benchmark(os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "benchmark:", err)
		os.Exit(1)
	}
}

func benchmark(args []string, stdout, stderr io.Writer) error {
	o, err := parseFlags(args, stderr)
	if err != nil {
		return err
	}
	switch {
	case o.scaling:
		return scale(o, args, stdout, stderr)
	case o.late:
		return late(o, stdout, stderr)
	case o.held:
		return held(o, stdout, stderr)
	case o.cores:
		return cores(o, stdout, stderr)
	}
	return compare(o, args, stdout, stderr)
}

// writeFile writes what write writes to a file, if there is a name.
func writeFile(name string, write func(io.Writer) error) error {
	if name == "" {
		return nil
	}
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o666)
}
