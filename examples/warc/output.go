package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/examples/warc/table"
)

// An output is where lines go.
type output struct {
	*bufio.Writer
	file *os.File      // nil for standard output
	rows *table.Writer // nil for lines of JSON
	last *place        // of the last line that was there before, nil when there was none
}

// open opens the output that was asked for.
func (o *options) open(stdout io.Writer) (*output, error) {
	if o.out == "" {
		return o.begin(&output{Writer: bufio.NewWriterSize(stdout, 64<<10)}), nil
	}
	flags := os.O_RDWR | os.O_CREATE
	if !o.resume {
		flags |= os.O_EXCL
	}
	f, err := os.OpenFile(o.out, flags, 0o666)
	switch {
	case errors.Is(err, fs.ErrExist):
		return nil, fmt.Errorf("-o %s: the file exists; -resume goes on in it", o.out)
	case err != nil:
		return nil, fmt.Errorf("-o %s: %w", o.out, page.Plain(err))
	}
	out := &output{Writer: bufio.NewWriterSize(f, 64<<10), file: f}
	if o.resume {
		out.last, err = o.resumeFrom(f)
	}
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("-o %s: %w", o.out, page.Plain(err))
	}
	return o.begin(out), nil
}

// begin makes ready to write rows, where they are asked for.
func (o *options) begin(out *output) *output {
	if o.format == "parquet" {
		out.rows = table.NewWriter(out.Writer)
	}
	return out
}

// add writes what is to be written of one record.
func (out *output) add(r reply) error {
	if out.rows == nil {
		_, err := out.Write(r.line)
		return err
	}
	if r.row == nil {
		return nil // a record that holds no page
	}
	return out.rows.Write(r.row)
}

// close writes what is left.
func (out *output) close() error {
	var err error
	if out.rows != nil {
		err = out.rows.Close()
	}
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if out.file == nil {
		return err
	}
	if closed := out.file.Close(); err == nil {
		err = closed
	}
	return err
}
