package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// goldFile is the file that makes a folder an annotated one.
const goldFile = "gold.jsonl"

// A corpus is an annotated folder: gold.jsonl, one object a page, and pages/<id>.html.gz or pages/<id>.html.
type corpus struct {
	name  string
	pages []gold
}

// A gold is what a page's annotation says. What it has no key for is not measured on that page.
type gold struct {
	ID         string    `json:"id"`
	URL        string    `json:"url"`
	Text       *string   `json:"text"`       // the body in page order, headings too
	Paragraphs []string  `json:"paragraphs"` // the body without headings and standfirst
	Optional   []int     `json:"optional"`   // indices into Paragraphs that count neither for nor against
	Headings   []string  `json:"headings"`
	Summary    []string  `json:"summary"` // the standfirst
	Empty      bool      `json:"empty"`   // the page has no body
	Must       []string  `json:"must"`    // snippets that the body has
	MustNot    []string  `json:"mustnot"` // snippets that it has not
	Headline   *string   `json:"headline"`
	Authors    *[]string `json:"authors"`
	Published  string    `json:"published"` // a day, or date and time with offset

	file string // of the page
}

// loadCorpora reads an annotated folder, or every one in a folder, by name.
func loadCorpora(folder string, limit int) ([]corpus, error) {
	_, err := os.Stat(filepath.Join(folder, goldFile))
	if err == nil {
		c, err := loadCorpus(folder, limit)
		return []corpus{c}, err
	}
	names, err := filepath.Glob(filepath.Join(folder, "*", goldFile))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: no %s in it, nor in a folder in it", folder, goldFile)
	}
	slices.Sort(names)
	var corpora []corpus
	for _, name := range names {
		c, err := loadCorpus(filepath.Dir(name), limit)
		if err != nil {
			return nil, err
		}
		corpora = append(corpora, c)
	}
	return corpora, nil
}

func loadCorpus(folder string, limit int) (corpus, error) {
	whole, err := filepath.Abs(folder) // "." has no name
	if err != nil {
		return corpus{}, err
	}
	c := corpus{name: filepath.Base(whole)}
	name := filepath.Join(folder, goldFile)
	err = eachLine(name, func(line []byte) error {
		if limit > 0 && len(c.pages) == limit {
			return nil
		}
		var g gold
		if err := json.Unmarshal(line, &g); err != nil {
			return err
		}
		g.file, err = pageFile(folder, g.ID)
		c.pages = append(c.pages, g)
		return err
	})
	if err == nil && len(c.pages) == 0 {
		err = fmt.Errorf("%s: no page", name)
	}
	return c, err
}

// eachLine hands every line of a file that is not blank to do.
func eachLine(name string, do func(line []byte) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewReader(f)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			if err := do(line); err != nil {
				return fmt.Errorf("%s, line %d: %w", name, n, err)
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}

func pageFile(folder, id string) (string, error) {
	if id == "" || !filepath.IsLocal(id) {
		return "", fmt.Errorf("%q cannot be the name of a page", id)
	}
	for _, ending := range []string{".html.gz", ".html"} {
		name := filepath.Join(folder, "pages", id+ending)
		_, err := os.Stat(name)
		switch {
		case err == nil:
			return name, nil
		case !errors.Is(err, fs.ErrNotExist):
			return "", err
		}
	}
	return "", fmt.Errorf("no page %s.html.gz or %s.html in %s", id, id, filepath.Join(folder, "pages"))
}

// read is the page's bytes, unpacked.
func (g *gold) read() ([]byte, error) {
	b, err := os.ReadFile(g.file)
	if err != nil || !strings.HasSuffix(g.file, ".gz") {
		return b, err
	}
	z, err := gzip.NewReader(strings.NewReader(string(b)))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", g.file, err)
	}
	b, err = io.ReadAll(z)
	if err != nil {
		err = fmt.Errorf("%s: %w", g.file, err)
	}
	return b, err
}
