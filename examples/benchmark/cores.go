package main

import (
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// cores measures how many times as many pages a second two goroutines do as one does, and so for html.Parse. Nothing else may run on
// the machine meanwhile.
func cores(o options, stdout, stderr io.Writer) error {
	pages, err := readPages(o.dir, o.limit)
	if err != nil {
		return err
	}
	var rows [][]string
	for _, name := range []string{baseline, "broadsheet"} {
		s, _ := named(name)
		var ratios []float64
		for range o.rounds {
			one, two := pace(s, pages, 1), pace(s, pages, 2)
			ratios = append(ratios, one.Seconds()/two.Seconds())
			fmt.Fprintf(stderr, "%s: one %.2f s, two %.2f s\n", name, one.Seconds(), two.Seconds())
		}
		rows = append(rows, []string{name, fixed(median(ratios), 2)})
	}
	return writeTable(stdout, []string{"system", "two goroutines / one"}, rows)
}

// pace is how long n goroutines take for all pages.
func pace(s system, pages [][]byte, n int) time.Duration {
	var next atomic.Int64
	var all sync.WaitGroup
	begin := time.Now()
	for range n {
		all.Go(func() {
			for i := next.Add(1) - 1; int(i) < len(pages); i = next.Add(1) - 1 {
				var r run
				r.page(s, pages[i])
			}
		})
	}
	all.Wait()
	return time.Since(begin)
}

// extractor is one with the limits of the command line.
func (o options) extractor() *extract.Extractor {
	return &extract.Extractor{MaxBytes: -1, MaxNodes: o.nodes}
}
