// Command crawl measures scrape: it serves pages on this machine, has programs fetch them all, in turn, and says what each
// took. It then asks the stores that were made.
//
//	go run ./internal/crawl -pages 100000
//	go run ./internal/crawl -pages 100000 -fill
//	go run ./internal/crawl -pages 10000 -rounds 5 new=./scrape,news.db old=/tmp/old-scrape,articles.jsonl
//
// An argument is NAME=PROGRAM,OUTPUT. Without any it builds the program of this module and has it write a store. With -fill
// it writes a store itself, without a server and a program between.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
)

func main() {
	pages := flag.Int("pages", 10000, "pages to be fetched")
	rounds := flag.Int("rounds", 1, "times that each program runs")
	direct := flag.Bool("fill", false, "write a store without fetching")
	flag.Parse()
	work := func() error { return run(*pages, *rounds, flag.Args()) }
	if *direct {
		work = func() error { return fill(*pages) }
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
func (s *system) crawl(dir, list string, pages int, ask bool) error {
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
	if err != nil || !ask {
		return err
	}
	return query(output)
}

// query says how long questions take, as a desk asks them.
func query(path string) error {
	r, err := store.OpenReader(path)
	if errors.Is(err, store.ErrForeign) || !strings.HasSuffix(path, ".db") {
		return nil // a program that keeps no store
	}
	if err != nil {
		return err
	}
	defer r.Close()
	source := rand.New(rand.NewPCG(1, 2))
	for _, kind := range []struct {
		name string
		q    func() store.Query
	}{
		{"one word", func() store.Query { return store.Query{Text: word(source)} }},
		{"two words", func() store.Query { return store.Query{Text: word(source) + " " + word(source)} }},
		{"a phrase", func() store.Query { return store.Query{Text: `"` + word(source) + " " + word(source) + `"`} }},
		{"two words, newest first", func() store.Query { return store.Query{Text: word(source) + " " + word(source), Newest: true} }},
		{"two words, of a language", func() store.Query {
			return store.Query{Text: word(source) + " " + word(source), Language: "en"}
		}},
		{"no words", func() store.Query { return store.Query{} }},
	} {
		var spent []time.Duration
		hits := 0
		for range 101 {
			q := kind.q()
			started := time.Now()
			found, err := r.Search(context.Background(), q)
			if err != nil {
				return err
			}
			spent = append(spent, time.Since(started))
			hits += found.Total
		}
		slices.SortFunc(spent, func(a, b time.Duration) int { return cmp.Compare(a, b) })
		fmt.Printf("  %-26s median %v, 95 of 100 within %v, %d articles each\n", kind.name, spent[50].Round(10*time.Microsecond), spent[95].Round(10*time.Microsecond), hits/101)
	}
	return nil
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

// page is that of a path.
func page(path string) string {
	var seed [32]byte
	copy(seed[:], path)
	source := rand.New(rand.NewChaCha8(seed))
	var b strings.Builder
	day := time.Date(2026, 1, 1, 8, 0, 0, 0, time.UTC).AddDate(0, 0, source.IntN(300))
	headline := "The " + word(source) + " of " + word(source) + " and " + word(source) + path
	fmt.Fprintf(&b, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>%[1]s - The Orr Courier</title><meta property="article:published_time" content="%[2]s"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav><article><h1>%[1]s</h1><p class="byline">By %[3]s Mason</p>`,
		headline, day.Format(time.RFC3339), strings.ToUpper(word(source)[:1])+word(source))
	for range 10 {
		b.WriteString("<p>" + paragraph(source) + "</p>\n")
	}
	b.WriteString("</article><footer><p>© The Orr Courier</p></footer></body></html>")
	return b.String()
}

// paragraph is one of some forty words.
func paragraph(source *rand.Rand) string {
	var b strings.Builder
	b.WriteString("The")
	for range 30 {
		b.WriteString(" " + word(source))
	}
	b.WriteString(" will follow in June, the railway said on Monday.")
	return b.String()
}

// word is a word of some 50,000, of which few are frequent, as in any language.
func word(source *rand.Rand) string {
	k := int(50000 * source.Float64() * source.Float64() * source.Float64() * source.Float64())
	var b strings.Builder
	for {
		b.WriteString(syllables[k%len(syllables)])
		if k /= len(syllables); k == 0 {
			return b.String()
		}
	}
}

var syllables = strings.Fields("ba re ti lo mu sen kor vi dan el fa gri hol in jas kel")
