package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/answers"
	"github.com/broadsheet-go/broadsheet/examples/internal/store"
	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// together is how many articles are brought to disk at once.
const together = 512

// fill writes a store of so many articles, and asks it.
func fill(pages int, path string) error {
	if path == "" {
		dir, err := os.MkdirTemp("", "crawl-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		path = filepath.Join(dir, "news.db")
	}
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
	return ask(path)
}

// put puts an article of as many words as a page has into the store.
func put(w *store.Writer, i int) error {
	st := storyOf(i)
	key := fmt.Sprintf("site%d.example/%d.html", st.site, i)
	a := &extract.Article{URL: "https://" + key, Site: fmt.Sprint("Site ", st.site), Language: st.language.code, Headline: st.headline}
	a.Byline.Authors = []extract.Author{{Name: st.author}}
	a.Published = extract.Date{Time: st.published, Precision: date.Minute}
	for _, text := range st.body {
		a.Body = append(a.Body, extract.Block{Kind: extract.Paragraph, Role: extract.RoleParagraph, Text: text})
	}
	_, err := w.Put(&store.Answer{
		Key: key, Address: a.URL, Time: time.Now(), Outcome: store.Article, Article: a, URL: a.URL, Aliases: []string{key}, Digest: key, Fetched: time.Now(),
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
