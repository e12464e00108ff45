package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/broadsheet-go/broadsheet/examples/warc/articles"
	"github.com/broadsheet-go/broadsheet/examples/warc/table"
)

// unique writes the articles of a shard that are no copies, and which were left out as copies.
type unique struct{ job }

// ProcessElement gets a shard when it was read whole, and what is to be left out of it.
func (f *unique) ProcessElement(ctx context.Context, number int64, shards func(*Shard) bool, lefts func(*Left) bool) error {
	var s Shard
	if !shards(&s) {
		return fmt.Errorf("shard %d has lines and was not read", number)
	}
	left := map[int64]Left{}
	for l := (Left{}); lefts(&l); {
		left[l.Line] = l
	}
	in, err := open(ctx, f.name("answers", number))
	if err != nil {
		return err
	}
	defer in.Close()
	return write(ctx, f.name("duplicates", number), func(duplicates *bufio.Writer) error {
		return write(ctx, f.name("unique", number), func(w *bufio.Writer) error {
			lines := bufio.NewReaderSize(in, 256<<10)
			if f.Format != "parquet" {
				return split(lines, left, w, duplicates)
			}
			rows := table.NewWriter(w)
			if err := split(lines, left, &rowWriter{rows: rows}, duplicates); err != nil {
				return err
			}
			return rows.Close()
		})
	})
}

// A duplicate is a line about a line that was left out. Lines are counted from 0 on in answers-NNNNN.jsonl.
type duplicate struct {
	Line       int64   `json:"line"`
	OfShard    int64   `json:"of_shard"`
	OfLine     int64   `json:"of_line"`
	Similarity float64 `json:"similarity"`
}

// split writes each line that stays, and of each copy what it is a copy of.
func split(in *bufio.Reader, left map[int64]Left, w, duplicates io.Writer) error {
	tell := json.NewEncoder(duplicates)
	for n := int64(0); ; n++ {
		l, out := left[n]
		to := w
		if out {
			to = io.Discard
		}
		size, err := copyLine(to, in)
		switch {
		case err == io.EOF && size == 0:
			return nil
		case err != nil && err != io.EOF:
			return err
		case out && l.OfShard >= 0:
			if err := tell.Encode(duplicate{n, l.OfShard, l.OfLine, l.Similarity}); err != nil {
				return err
			}
		}
	}
}

// A rowWriter takes lines, in whatever pieces, as rows of a table.
type rowWriter struct {
	rows *table.Writer
	line []byte // as far as it has come
}

func (w *rowWriter) Write(p []byte) (int, error) {
	if w.line = append(w.line, p...); !bytes.HasSuffix(p, []byte("\n")) {
		return len(p), nil
	}
	a, err := articles.FromLine(w.line)
	w.line = w.line[:0]
	if err != nil {
		return 0, err
	}
	row, ok := table.Of(a)
	if !ok {
		return len(p), nil
	}
	return len(p), w.rows.Write(row)
}

// copyLine copies one line, of whatever length.
func copyLine(w io.Writer, in *bufio.Reader) (size int, err error) {
	for {
		part, err := in.ReadSlice('\n')
		size += len(part)
		if _, failed := w.Write(part); failed != nil {
			return size, failed
		}
		if err != bufio.ErrBufferFull {
			return size, err
		}
	}
}
