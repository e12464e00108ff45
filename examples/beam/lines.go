package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/warc/articles"
	"github.com/broadsheet-go/broadsheet/extract"
)

// lineFactor times the largest page is the longest line: JSON makes six bytes of one at worst.
const lineFactor = 8

// A question is a line of input, as examples/extract -batch takes it; "file" is not read here, "fetched" is.
type question struct {
	ID      json.RawMessage `json:"id"`
	URL     string          `json:"url"`
	Fetched time.Time       `json:"fetched"`
	HTML    *string         `json:"html"`
	Text    *string         `json:"text"`
}

// lines yields the lines of a file of JSON lines. The error is one of reading the file.
func (f *read) lines(ctx context.Context, path string, file io.Reader, yield func(func() *articles.Answer) bool) error {
	if strings.HasSuffix(path, ".gz") {
		packed, err := gzip.NewReader(file)
		if err != nil {
			return err
		}
		file = packed
	}
	in := bufio.NewReaderSize(file, 64<<10)
	for offset := int64(0); ; {
		line, size, err := nextLine(in, lineFactor*f.MaxBytes)
		at := offset
		offset += size
		switch {
		case line == nil && size > 0:
			if !yield(func() *articles.Answer {
				return &articles.Answer{File: path, Offset: at, Err: errors.New("the line is too long")}
			}) {
				return nil
			}
		case len(bytes.TrimSpace(line)) > 0:
			if !yield(func() *articles.Answer { return f.question(ctx, path, at, line) }) {
				return nil
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// nextLine reads a line of size bytes; nil when it is longer than the limit.
func nextLine(in *bufio.Reader, limit int64) (line []byte, size int64, err error) {
	line = []byte{}
	for {
		part, err := in.ReadSlice('\n')
		size += int64(len(part))
		if size > limit {
			line = nil
		} else {
			line = append(line, part...)
		}
		if err != bufio.ErrBufferFull {
			return line, size, err
		}
	}
}

// question answers one line. A page that makes the library panic is an error like any other.
func (f *read) question(ctx context.Context, path string, offset int64, line []byte) (a *articles.Answer) {
	a = &articles.Answer{File: path, Offset: offset}
	defer func() {
		if r := recover(); r != nil {
			a.Article, a.Err = nil, fmt.Errorf("internal error: %v", r)
		}
	}()
	var q question
	if err := json.Unmarshal(line, &q); err != nil {
		a.Err = fmt.Errorf("not a question in JSON: %w", err)
		return a
	}
	if json.Unmarshal(q.ID, &a.ID) != nil {
		a.ID = string(q.ID) // a number stands for itself
	}
	a.URL, a.Fetched = q.URL, q.Fetched
	doc := extract.Document{Hints: extract.Hints{URL: q.URL, Fetched: q.Fetched}}
	switch {
	case (q.HTML == nil) == (q.Text == nil):
		a.Err = errors.New(`needs exactly one of "html" and "text"`)
		return a
	case q.HTML != nil:
		doc.HTML, doc.Encoding = []byte(*q.HTML), "utf-8" // JSON is, whatever the page was before
	default:
		doc.Text = *q.Text
	}
	start := time.Now()
	a.Article, a.Err = f.extractor.Extract(ctx, doc)
	a.Elapsed = time.Since(start)
	return a
}
