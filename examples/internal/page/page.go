// Package page gets the pages that the example programs read: from files, web addresses and standard input, packed with
// gzip or not.
//
//	page.go   an argument to the bytes of a page, unpacked
//	fetch.go  pages of web addresses
package page

import (
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

// Load gets the page an argument names: a file, a web address, or "-" for stdin. The document has its bytes unpacked, as
// flattened text where the file's name or the Content-Type says so or text is set. A page over limit bytes may come back
// cut off one byte after it: the library refuses what is longer.
func Load(name string, stdin io.Reader, limit int64, text bool) (extract.Document, error) {
	var b []byte
	var source extract.Source
	var err error
	switch {
	case name == "-":
		b, err = read(stdin, limit)
	case IsAddress(name):
		b, source, err = fetch(name, limit)
		text = text || textType(source.ContentType)
	default:
		b, err = ReadFile(name, limit)
		text = text || TextName(name)
	}
	return Document(b, text, source), err
}

// Document makes the library's input of a page's bytes.
func Document(b []byte, text bool, source extract.Source) extract.Document {
	if text {
		return extract.Document{Source: source, Text: string(b)}
	}
	return extract.Document{Source: source, HTML: b}
}

// IsAddress reports whether an argument is a web address.
func IsAddress(arg string) bool {
	return strings.HasPrefix(arg, "http://") || strings.HasPrefix(arg, "https://")
}

// TextName reports whether a file holds flattened text.
func TextName(path string) bool {
	path = strings.ToLower(path)
	return strings.HasSuffix(strings.TrimSuffix(path, ".gz"), ".txt")
}

// ReadFile reads a page from disk and unpacks it. It stops one byte beyond the limit: the library refuses what is longer.
func ReadFile(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, Plain(err)
	}
	defer f.Close()
	return read(f, limit)
}

// read reads a page and unpacks it when it is packed with gzip, whatever its name.
func read(r io.Reader, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
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
