package page

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract"
)

// headBytes is how many bytes say what a file is, before the others are read.
const headBytes = 8 << 10

// ReadFile reads a page from disk and unpacks it. It stops one byte beyond the limit: the library refuses what is longer. What
// holds no page is a *Refusal.
func ReadFile(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, Plain(err)
	}
	defer f.Close()
	return read(f, limit)
}

// errNoFile is a path that leads to something else than a file: a pipe may keep a reader for ever, a device has no end.
var errNoFile = errors.New("not a regular file")

// regular is an error for a path that leads to a folder, a pipe or a device.
func regular(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return Plain(err)
	}
	if !info.Mode().IsRegular() {
		return errNoFile
	}
	return nil
}

// read reads a page and unpacks it when it is packed with gzip, whatever its name.
func read(r io.Reader, limit int64) ([]byte, error) { return readKnown(r, limit, refuse) }

// readKnown reads what passes a look at its first bytes, unpacked.
func readKnown(r io.Reader, limit int64, look func(head []byte) error) ([]byte, error) {
	in := bufio.NewReaderSize(r, headBytes)
	head, err := in.Peek(headBytes)
	if err != nil && err != io.EOF {
		return nil, Plain(err)
	}
	if err := look(unpackedHead(head)); err != nil {
		return nil, err
	}
	b, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err != nil {
		return nil, Plain(err)
	}
	if int64(len(b)) > limit {
		return b, nil // the library says that it is too large
	}
	page, err := clean.Gunzip(context.Background(), b, limit)
	var size *clean.SizeError
	switch {
	case errors.As(err, &size):
		return nil, &extract.Error{Offset: -1, Detail: fmt.Sprintf("limit %d bytes", limit), Err: extract.ErrTooLarge}
	case errors.Is(err, clean.ErrDamaged):
		return b, nil // the library unpacks what is left, and says so in its answer
	}
	return page, err
}

// mostPacked is how often a page may be packed: servers pack what its file was packed as already, and the library unpacks the inner one.
const mostPacked = 2

// unpackedHead is how bytes begin once they are unpacked.
func unpackedHead(head []byte) []byte {
	for range mostPacked {
		packed, err := gzip.NewReader(bytes.NewReader(head))
		if err != nil {
			return head
		}
		plain := make([]byte, headBytes)
		n, _ := io.ReadFull(packed, plain) // the end of the head cuts it off
		head = plain[:n]
	}
	return head
}

// Plain is a file system error without the path, which the message names already.
func Plain(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// Reason is what is wrong with a page, without the name of the library and the address, which the message names already.
func Reason(err error) string {
	var e *extract.Error
	if !errors.As(err, &e) {
		return err.Error()
	}
	short := *e
	short.URL = ""
	return strings.TrimPrefix(short.Error(), "broadsheet: ")
}
