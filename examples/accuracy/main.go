// Command accuracy measures how good answers are: this library beside other Go extractors over folders of annotated pages.
//
//	main.go        the command line
//	corpus.go      annotated folders
//	systems.go     who is asked, and how
//	tree.go        answers that are trees, as paragraphs
//	answers.go     answers that were made elsewhere
//	run.go         every page to every system
//	score.go       one answer against one page's annotation
//	body.go        words and snippets of the body
//	rouge.go       its sentences
//	paragraphs.go  its paragraphs
//	facts.go       headline, authors, publish time
//	text.go        what counts as the same word
//	table.go       the figures, as a table and as CSV
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"
)

type options struct {
	corpora string
	systems string
	answers []string // NAME=FOLDER
	pages   string
	limit   int
	workers int
}

func parseFlags(args []string, stderr io.Writer) (options, error) {
	var o options
	f := flag.NewFlagSet("accuracy", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.corpora, "corpora", "testdata", "an annotated `folder`, or a folder of such folders")
	f.StringVar(&o.systems, "systems", strings.Join(systemNames(), ","), "comma-separated `names`")
	f.Func("answers", "`name=folder`: score answers made elsewhere, <corpus>.jsonl in the folder, under this name; may be given several times", func(s string) error {
		if name, folder, ok := strings.Cut(s, "="); !ok || name == "" || folder == "" {
			return errors.New("wanted name=folder")
		}
		o.answers = append(o.answers, s)
		return nil
	})
	f.StringVar(&o.pages, "pages", "", "write every page's figures to this `file` as CSV, to see which pages moved")
	f.IntVar(&o.limit, "limit", 0, "only the first `n` pages of each corpus")
	f.IntVar(&o.workers, "workers", runtime.GOMAXPROCS(0), "pages that are read at the same time")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	switch {
	case f.NArg() > 0:
		return o, fmt.Errorf("unknown argument %q", f.Arg(0))
	case o.limit < 0:
		return o, errors.New("-limit is at least 0")
	case o.workers < 1:
		return o, errors.New("-workers is at least 1")
	}
	return o, nil
}

func main() {
	err := compare(os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

func compare(args []string, stdout, stderr io.Writer) error {
	o, err := parseFlags(args, stderr)
	if err != nil {
		return err
	}
	corpora, err := loadCorpora(o.corpora, o.limit)
	if err != nil {
		return err
	}
	asked, err := chosen(o.systems)
	if err != nil {
		return err
	}
	used := map[string]bool{}
	var results []result
	for _, c := range corpora {
		everyone := slices.Clone(asked)
		for _, s := range o.answers {
			name, folder, _ := strings.Cut(s, "=")
			made, err := madeAnswers(name, folder, c)
			switch {
			case errors.Is(err, fs.ErrNotExist):
				continue // no answers about this corpus: no column
			case err != nil:
				return err
			}
			everyone, used[s] = append(everyone, made), true
		}
		if len(everyone) == 0 {
			continue
		}
		r, err := run(c, everyone, o.workers)
		if err != nil {
			return err
		}
		results = append(results, r)
		if err := r.write(stdout); err != nil {
			return err
		}
	}
	for _, s := range o.answers {
		if !used[s] {
			return fmt.Errorf("-answers %s: no answers about any of the corpora", s)
		}
	}
	return writePages(o.pages, results)
}
