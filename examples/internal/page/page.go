// Package page gets the pages that the example programs read: from files, web addresses and standard input, packed with
// gzip or not.
//
//	page.go   an argument to the bytes of a page, unpacked
//	text.go   which pages are flattened text, and in which format
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
// flattened text where the file's name or the Content-Type says so, where there is no tag in it, or text is set. The name also
// says in which format such a text is. A page over limit bytes may come back cut off one byte after it: the library refuses
// what is longer.
func Load(name string, stdin io.Reader, limit int64, text bool) (extract.Document, error) {
	if name != "-" && !IsAddress(name) {
		return File(name, limit, text, extract.Hints{})
	}
	var b []byte
	var hints extract.Hints
	var err error
	if name == "-" {
		b, err = read(stdin, limit)
	} else {
		b, hints, err = fetch(name, limit)
		format, plain := textType(hints.ContentType, hints.URL)
		text, hints.TextFormat = text || plain, format
	}
	return Document(b, text || tagless(b), hints), err
}

// errNoFile is a path that leads to something else than a file: a pipe may keep a reader for ever, a device has no end.
var errNoFile = errors.New("not a regular file")

// RegularFile is File for a path that nobody typed. Of a folder, a pipe or a device it is an error, and nothing of it is read.
func RegularFile(path string, limit int64, text bool, hints extract.Hints) (extract.Document, error) {
	info, err := os.Stat(path)
	if err != nil {
		return extract.Document{}, Plain(err)
	}
	if !info.Mode().IsRegular() {
		return extract.Document{}, errNoFile
	}
	return File(path, limit, text, hints)
}

// File is the document of a file, as Load makes it.
func File(path string, limit int64, text bool, hints extract.Hints) (extract.Document, error) {
	b, err := ReadFile(path, limit)
	format, named := TextName(path)
	hints.TextFormat = format
	return Document(b, text || named || tagless(b), hints), err
}

// Document makes the library's input of a page's bytes.
func Document(b []byte, text bool, hints extract.Hints) extract.Document {
	if text {
		return extract.Document{Hints: hints, Text: strings.TrimPrefix(string(b), "\ufeff")}
	}
	return extract.Document{Hints: hints, HTML: b}
}

// IsAddress reports whether an argument is a web address.
func IsAddress(arg string) bool {
	return strings.HasPrefix(arg, "http://") || strings.HasPrefix(arg, "https://")
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
