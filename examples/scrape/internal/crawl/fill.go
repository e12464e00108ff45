package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/answers"
	"github.com/broadsheet-go/broadsheet/examples/internal/store"
	"github.com/broadsheet-go/broadsheet/extract"
)

// together is how many articles are brought to disk at once.
const together = 512

// fill writes a store of so many articles, and asks it.
func fill(pages int) error {
	dir, err := os.MkdirTemp("", "crawl-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "news.db")
	w, err := store.Open(path)
	if err != nil {
		return err
	}
	started := time.Now()
	for i := range pages {
		if err := put(w, i); err != nil {
			return err
		}
		if i%together == together-1 {
			if err := w.Commit(); err != nil {
				return err
			}
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	fmt.Printf("%d articles in %v, %d MB\n", pages, time.Since(started).Round(time.Second), info.Size()>>20)
	return query(path)
}

// put reads a page and puts it into the store, as scrape does.
func put(w *store.Writer, i int) error {
	key := fmt.Sprintf("site%d.example/%d.html", i%25, i)
	address, now := "https://"+key, time.Now()
	a, err := new(extract.Extractor).Extract(context.Background(), extract.Document{Source: extract.Source{URL: address, Fetched: now}, HTML: []byte(page("/" + key))})
	if err != nil {
		return err
	}
	_, err = w.Put(&store.Answer{
		Key: key, Address: address, Time: now, Outcome: store.Article, Article: a, URL: address, Aliases: []string{key}, Digest: key, Fetched: now,
		Record: func(m store.Mark) ([]byte, error) {
			head, err := answers.Encode(m)
			if err != nil {
				return nil, err
			}
			return answers.Line(head, 0, a, false)
		},
	})
	return err
}
