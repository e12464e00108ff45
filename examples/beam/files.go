package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// name is a file of a shard in the folder of the job.
func (j job) name(kind string, shard int64) string {
	format := "jsonl"
	if kind == "unique" {
		format = j.Format
	}
	return fmt.Sprintf("%s/%s-%05d.%s", strings.TrimSuffix(j.Output, "/"), kind, shard, format)
}

// folder makes a folder on this machine's file system; others need none.
func folder(name string) error {
	if strings.Contains(name, "://") {
		return nil
	}
	return os.MkdirAll(name, 0o777)
}

// open opens a file to read.
func open(ctx context.Context, name string) (io.ReadCloser, error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	r, err := fs.OpenRead(ctx, name)
	if err != nil {
		fs.Close()
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{r, closers{r, fs}}, nil
}

// closers close one after another.
type closers []io.Closer

// Close gives the first error.
func (list closers) Close() (err error) {
	for _, c := range list {
		if e := c.Close(); err == nil {
			err = e
		}
	}
	return err
}

// write writes a file whole, over one that an attempt before left.
func write(ctx context.Context, name string, fill func(w *bufio.Writer) error) (err error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	f, err := fs.OpenWrite(ctx, name)
	if err != nil {
		fs.Close()
		return err
	}
	out := bufio.NewWriterSize(f, 256<<10)
	if err = fill(out); err == nil {
		err = out.Flush()
	}
	if closed := (closers{f, fs}).Close(); err == nil {
		err = closed
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
