package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
	"github.com/broadsheet-go/broadsheet/extract/readability"
)

// answers writes the batch answers of cross-validated models to DIR/<corpus>.jsonl.
func (t *trainer) answers(dir string) error {
	x := extract.Extractor{Favor: t.favor}
	if t.second {
		x.Opinion = readability.Opinion{}
	}
	files := answerFiles{}
	for _, p := range t.pages {
		doc := extract.Document{Hints: extract.Hints{URL: p.gold.URL}, HTML: p.html}
		if err := files.add(filepath.Join(dir, p.corpus+".jsonl"), p.gold.ID, &x, t.models[p.fold], doc); err != nil {
			return err
		}
	}
	return files.write()
}

// answerTexts writes the batch answers of cross-validated models to DIR/<corpus>/<maker>.jsonl.
func (t *textTrainer) answerTexts(dir string) error {
	files := answerFiles{}
	for _, q := range t.texts {
		if !q.first {
			continue
		}
		doc := extract.Document{Hints: extract.Hints{URL: q.hint}, Text: q.text}
		if err := files.add(filepath.Join(dir, q.corpus, q.maker+".jsonl"), q.gold.ID, new(extract.Extractor), t.models[q.fold], doc); err != nil {
			return err
		}
	}
	return files.write()
}

// answerFiles are the lines of batch answers, by the name of their file.
type answerFiles map[string]*strings.Builder

// add extracts a document by a model and adds the answer to a file.
func (files answerFiles) add(name, id string, x *extract.Extractor, m *model.Model, doc extract.Document) error {
	start := time.Now()
	a, err := x.Extract(model.With(context.Background(), m), doc)
	if err != nil {
		return err
	}
	line, err := json.Marshal(struct {
		ID      string           `json:"id"`
		Elapsed float64          `json:"elapsed_ms"`
		Article *extract.Article `json:"article"`
	}{id, float64(time.Since(start).Microseconds()) / 1000, a})
	if err != nil {
		return err
	}
	if files[name] == nil {
		files[name] = &strings.Builder{}
	}
	fmt.Fprintf(files[name], "%s\n", line)
	return nil
}

func (files answerFiles) write() error {
	for name, b := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
			return err
		}
	}
	return nil
}
