// Command crawl measures scrape: it serves pages on this machine, has programs fetch them all, in turn, and says what each
// took. It then asks the stores that were made.
//
//	go run ./internal/crawl -pages 100000
//	go run ./internal/crawl -pages 100000 -fill -keep /tmp/news.db
//	go run ./internal/crawl -ask /tmp/news.db
//	go run ./internal/crawl -pages 10000 -rounds 5 new=./scrape,news.db old=/tmp/old-scrape,articles.jsonl
//
// An argument is NAME=PROGRAM,OUTPUT. Without any it builds the program of this module and has it write a store. With -fill
// it writes a store itself, without a server and a program between; with -ask it asks a store that -fill has kept.
//
//	main.go  a server, programs that fetch from it, and what each took
//	fill.go  a store without them
//	query.go questions to a store
//	text.go  stories in several languages, with words as frequent as in any
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	pages := flag.Int("pages", 10000, "pages to be fetched")
	rounds := flag.Int("rounds", 1, "times that each program runs")
	direct := flag.Bool("fill", false, "write a store without fetching")
	keep := flag.String("keep", "", "with -fill: where to write it, instead of a place that is removed")
	stored := flag.String("ask", "", "only ask this store")
	flag.Parse()
	work := func() error { return run(*pages, *rounds, flag.Args()) }
	switch {
	case *stored != "":
		work = func() error { return ask(*stored) }
	case *direct:
		work = func() error { return fill(*pages, *keep) }
	}
	if err := work(); err != nil {
		fmt.Fprintln(os.Stderr, "crawl:", err)
		os.Exit(1)
	}
}

// A system is a program and the ending of what it writes.
type system struct {
	name, program, output string
	cpu                   []time.Duration
}

func run(pages, rounds int, args []string) error {
	dir, err := os.MkdirTemp("", "crawl-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	var systems []*system
	for _, arg := range args {
		name, rest, _ := strings.Cut(arg, "=")
		program, output, ok := strings.Cut(rest, ",")
		if !ok {
			return fmt.Errorf("%s is not NAME=PROGRAM,OUTPUT", arg)
		}
		systems = append(systems, &system{name: name, program: program, output: output})
	}
	if len(systems) == 0 {
		s := &system{name: "scrape", program: filepath.Join(dir, "scrape"), output: "news.db"}
		if out, err := exec.Command("go", "build", "-o", s.program, "github.com/broadsheet-go/broadsheet/examples/scrape").CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
		systems = append(systems, s)
	}
	server := httptest.NewServer(http.HandlerFunc(serve))
	defer server.Close()
	list := filepath.Join(dir, "list.txt")
	var b strings.Builder
	for i := range pages {
		fmt.Fprintf(&b, "%s/%d.html\n", server.URL, i)
	}
	if err := os.WriteFile(list, []byte(b.String()), 0o666); err != nil {
		return err
	}
	for round := range rounds {
		for _, s := range systems {
			if err := s.crawl(filepath.Join(dir, fmt.Sprint(s.name, round)), list, pages, round == rounds-1); err != nil {
				return err
			}
		}
	}
	for _, s := range systems {
		slices.Sort(s.cpu)
		fmt.Printf("%s: median %v of CPU a page, %.2f times %s\n", s.name, s.cpu[rounds/2]/time.Duration(pages),
			float64(s.cpu[rounds/2])/float64(systems[0].cpu[rounds/2]), systems[0].name)
	}
	return nil
}

// crawl runs a program once.
func (s *system) crawl(dir, list string, pages int, asked bool) error {
	if err := os.Mkdir(dir, 0o777); err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	output := filepath.Join(dir, s.output)
	command := exec.CommandContext(context.Background(), s.program, "-allow-private", "-rate", "1e9", "-per-host", "8", "-o", output, "-list", list)
	started := time.Now()
	words, err := command.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w: %s", s.program, err, words)
	}
	spent := time.Since(started)
	cpu := command.ProcessState.UserTime() + command.ProcessState.SystemTime()
	s.cpu = append(s.cpu, cpu)
	var size int64
	err = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			info, err := d.Info()
			if err != nil {
				return err
			}
			size += info.Size()
		}
		return err
	})
	fmt.Printf("%s: %d pages in %v, %.0f a second, %v of CPU a page, %d MB on disk\n", s.name, pages, spent.Round(time.Second/10),
		float64(pages)/spent.Seconds(), cpu/time.Duration(pages), size>>20)
	if err != nil || !asked || !strings.HasSuffix(output, ".db") {
		return err // or it is a program that keeps no store
	}
	return ask(output)
}

// serve answers every address with a page of its own of some 400 words, as servers of static pages do.
func serve(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/robots.txt" {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("ETag", `"1"`)
	_, _ = io.WriteString(w, page(r.URL.Path)) // the client may be gone
}
