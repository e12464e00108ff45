package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
)

// An export is a file, or standard output, with a line for each version of a store, in their order. The last line says how
// far it is, so that nothing has to be remembered elsewhere.
type export struct {
	w    io.Writer
	file *os.File // nil for standard output
	last int64    // version
}

// errOther is an export that is not the store's: it was there before, or somebody changed it.
var errOther = errors.New("is no export of this store: move it away")

// openExport opens an export where there may be one, and cuts off a line that was not finished. cut is how long that was.
func openExport(path string, from *store.Reader) (e *export, cut int64, err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, 0, err
	}
	e = &export{w: f, file: f}
	line, tail, err := lastLine(f)
	if err != nil {
		return nil, 0, errors.Join(err, f.Close())
	}
	ours := true
	if len(line) > 0 {
		var m store.Mark
		ours = json.Unmarshal(line, &m) == nil && is(from, m.Version, func(text string) bool { return text == string(line) })
		e.last = m.Version
	}
	if len(tail) > 0 {
		ours = ours && is(from, e.last+1, func(text string) bool { return strings.HasPrefix(text, string(tail)) })
	}
	if !ours {
		return nil, 0, errors.Join(fmt.Errorf("%s %w", path, errOther), f.Close())
	}
	end, err := f.Seek(-int64(len(tail)), io.SeekEnd)
	if err == nil {
		err = f.Truncate(end)
	}
	return e, int64(len(tail)), err
}

// is asks about the record of a version.
func is(from *store.Reader, version int64, ask func(text string) bool) bool {
	text, err := from.Line(version)
	return err == nil && text != "" && ask(text)
}

// lastLine is the last whole line of a file, and what stands after it.
func lastLine(f *os.File) (line, tail []byte, err error) {
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	size := info.Size()
	for length := int64(64 << 10); ; length *= 4 {
		length = min(length, size)
		b := make([]byte, length)
		if _, err := f.ReadAt(b, size-length); err != nil && err != io.EOF {
			return nil, nil, err
		}
		end := bytes.LastIndexByte(b, '\n') + 1
		start := bytes.LastIndexByte(b[:max(end-1, 0)], '\n') + 1
		if start > 0 || length == size {
			return b[start:end], b[end:], nil
		}
	}
}

// write writes lines. A nil export takes none.
func (e *export) write(lines []byte) error {
	if e == nil || len(lines) == 0 {
		return nil
	}
	_, err := e.w.Write(lines)
	return err
}

// catchUp writes what the store has and the export has not.
func (e *export) catchUp(from *store.Reader) error {
	for l, err := range from.Lines(e.last) {
		if err != nil {
			return err
		}
		if err := e.write([]byte(l.Text)); err != nil {
			return fmt.Errorf("writing: %w", err)
		}
		e.last = l.Version
	}
	return nil
}

func (e *export) close() error {
	if e == nil || e.file == nil {
		return nil
	}
	return errors.Join(e.file.Sync(), e.file.Close())
}

// followTime is how long -follow waits before it looks again.
const followTime = 500 * time.Millisecond

// exported writes what a store has, and with -follow what comes, until ctx is done. It may run beside the process that writes.
func exported(ctx context.Context, o *options, stdout, stderr io.Writer) (err error) {
	from, err := store.OpenReader(o.store)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	e := &export{w: stdout}
	if o.export != "" {
		if e, err = opened(o.export, from, stderr); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, e.close()) }()
	}
	for {
		if err := e.catchUp(from); err != nil || !o.follow {
			return err
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(followTime):
		}
	}
}

// opened is openExport, and says what was cut off.
func opened(path string, from *store.Reader, stderr io.Writer) (*export, error) {
	e, cut, err := openExport(path, from)
	if cut > 0 {
		fmt.Fprintf(stderr, "scrape: %s: %d bytes of a record that was not finished are cut off\n", path, cut)
	}
	return e, err
}
