package readability

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/require"
)

// mostPages is how many pages of a folder the programs are compared on.
const mostPages = 100

// A migrationPage is a page with what people have annotated of it: examples/accuracy/README.md describes the keys.
type migrationPage struct {
	ID, URL, Headline, Published, Text string
	Paragraphs, Must, MustNot          []string

	html []byte
	file string
}

func (p *migrationPage) address() string {
	if p.URL == "" {
		return "https://news.example/x"
	}
	return p.URL
}

// migrationPages are the pages of testdata, or 100 at even distances among those of the folder that BROADSHEET_PAGES names: of .html files,
// of an annotated folder, or of all the annotated folders in it whose texts are annotated.
func migrationPages(t *testing.T) []migrationPage {
	dir := os.Getenv("BROADSHEET_PAGES")
	if dir == "" {
		return fixtures(t)
	}
	golds := glob(t, dir, "gold.jsonl")
	golds = append(golds, glob(t, dir, "*", "gold.jsonl")...)
	var all []migrationPage
	for _, name := range golds {
		all = append(all, annotated(t, name)...)
	}
	for _, name := range glob(t, dir, "*.html") {
		all = append(all, migrationPage{ID: filepath.Base(name), file: name})
	}
	var list []migrationPage
	for i := range min(mostPages, len(all)) {
		p := all[i*len(all)/min(mostPages, len(all))]
		p.html = unpacked(t, p.file)
		list = append(list, p)
	}
	return list
}

func glob(t *testing.T, parts ...string) []string {
	names, err := filepath.Glob(filepath.Join(parts...))
	require.NoError(t, err)
	slices.Sort(names)
	return names
}

func fixtures(t *testing.T) []migrationPage {
	var list []migrationPage
	for _, name := range glob(t, "../../testdata/pages/*.txtar") {
		ar, err := txtar.ParseFile(name)
		require.NoError(t, err)
		for _, f := range ar.Files {
			if f.Name == "page.html" {
				list = append(list, migrationPage{ID: filepath.Base(name), html: f.Data})
			}
		}
	}
	return list
}

// annotated are the pages of an annotated folder that have a text: without one, nothing could say which of two is right.
func annotated(t *testing.T, name string) []migrationPage {
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	var list []migrationPage
	lines := bufio.NewReader(f)
	for {
		line, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var p migrationPage
			require.NoError(t, json.Unmarshal(line, &p), name)
			for _, ending := range [...]string{".html.gz", ".html"} {
				p.file = filepath.Join(filepath.Dir(name), "pages", p.ID+ending)
				if _, err := os.Stat(p.file); err == nil {
					break
				}
			}
			if p.Text != "" || len(p.Paragraphs) > 0 || len(p.Must) > 0 {
				list = append(list, p)
			}
		}
		if err == io.EOF {
			return list
		}
		require.NoError(t, err, name)
	}
}

func unpacked(t *testing.T, name string) []byte {
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	if !strings.HasSuffix(name, ".gz") {
		return data
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	require.NoError(t, err, name)
	data, err = io.ReadAll(z)
	require.NoError(t, err, name)
	return data
}

// holds is how near a text is to the annotated one, 0 to 1: by its words or, where only snippets are annotated, by those that it has and has not.
func (p *migrationPage) holds(s string) float64 {
	switch {
	case p.Text != "":
		return overlap(p.Text, s)
	case len(p.Paragraphs) > 0:
		return overlap(strings.Join(p.Paragraphs, "\n"), s)
	}
	right := 0
	for _, w := range p.Must {
		if strings.Contains(s, w) {
			right++
		}
	}
	for _, w := range p.MustNot {
		if !strings.Contains(s, w) {
			right++
		}
	}
	return float64(right) / float64(max(1, len(p.Must)+len(p.MustNot)))
}

// published reports that a time is the annotated one: the same second, or on the same day where a day is annotated.
func (p *migrationPage) published(at time.Time) bool {
	if at.IsZero() || p.Published == "" {
		return false
	}
	if t, err := time.Parse(time.RFC3339, p.Published); err == nil {
		return t.Truncate(time.Second).Equal(at.Truncate(time.Second))
	}
	return at.Format(time.DateOnly) == p.Published
}
