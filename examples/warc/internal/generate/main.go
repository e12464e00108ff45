// Command generate writes a WARC archive to standard output, made of a folder of pages: to try the reader with, to measure
// it, and to see what it makes of damage.
//
//	go run ./internal/generate -records 1000 >sample.warc.gz
//	go run ./internal/generate -records 1000 -faults all -every 50 >damaged.warc.gz
//	go run ./internal/generate -records 1000000 | warc - >articles.jsonl
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"

	"github.com/broadsheet-go/broadsheet/examples/warc/internal/sample"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run() error {
	var a sample.Archive
	dir := flag.String("pages", "../../testdata/pages", "folder of pages: *.txtar, *.html or *.html.gz")
	faults := flag.String("faults", "", fmt.Sprintf("what to damage, between commas: %v or all", sample.Faults))
	flag.IntVar(&a.Records, "records", 1000, "how many pages")
	flag.IntVar(&a.First, "first", 0, "number of the first page")
	flag.BoolVar(&a.Plain, "plain", false, "not packed")
	flag.BoolVar(&a.Decoded, "decoded", false, "every response as CC-NEWS stores it, instead of every coding in turn")
	flag.Uint64Var(&a.Seed, "seed", 1, "of identifiers and junk")
	flag.IntVar(&a.Every, "every", 100, "each how-manieth page is damaged")
	flag.Parse()
	var err error
	if a.Faults, err = sample.ParseFaults(*faults); err != nil {
		return err
	}
	if a.Pages, err = sample.Pages(*dir); err != nil {
		return err
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	if err := a.Write(out); err != nil {
		return err
	}
	return out.Flush()
}
