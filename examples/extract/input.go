package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract"
)

// An input is one page to read, or an argument that is none.
type input struct {
	name string // a file, an address or "-"
	err  error  // why the argument is no page
}

// inputs lists the pages of the arguments: folders are walked, their files sorted by name.
func inputs(args []string) []input {
	var list []input
	for _, arg := range args {
		if arg == "-" || isAddress(arg) {
			list = append(list, input{name: arg})
			continue
		}
		info, err := os.Stat(arg)
		switch {
		case err != nil:
			list = append(list, input{arg, plain(err)})
		case info.IsDir():
			list = append(list, folder(arg)...)
		default:
			list = append(list, input{name: arg})
		}
	}
	return list
}

// folder lists the pages below a folder.
func folder(root string) []input {
	var list []input
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			list = append(list, input{path, plain(err)})
		case d.IsDir() || !pageName(path):
		case d.Type().IsRegular() || linkToFile(path):
			list = append(list, input{name: path})
		}
		return nil
	})
	if err == nil && len(list) == 0 {
		err = errors.New("no .html, .htm, .xhtml, .txt or .gz file in this folder")
	}
	if err != nil {
		list = append(list, input{root, plain(err)})
	}
	return list
}

// linkToFile reports whether path is a link to a regular file. Links to folders are not followed: they may form circles.
func linkToFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// pageName reports whether a file of a folder is taken for a page.
func pageName(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm", ".xhtml", ".txt", ".gz":
		return true
	}
	return false
}

// textName reports whether a file holds flattened text.
func textName(path string) bool {
	path = strings.ToLower(path)
	return strings.HasSuffix(strings.TrimSuffix(path, ".gz"), ".txt")
}

func isAddress(arg string) bool {
	return strings.HasPrefix(arg, "http://") || strings.HasPrefix(arg, "https://")
}

// plain is a file system error without the path, which the message names already.
func plain(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// readFile reads a page from disk and unpacks it. It stops one byte beyond the limit: the library refuses what is longer.
func readFile(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, plain(err)
	}
	defer f.Close()
	return readPage(f, limit)
}

// readPage reads a page and unpacks it when it is packed with gzip, whatever its name.
func readPage(r io.Reader, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, plain(err)
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

// document makes the library's input of a page's bytes.
func document(b []byte, text bool, source extract.Source) extract.Document {
	if text {
		return extract.Document{Source: source, Text: string(b)}
	}
	return extract.Document{Source: source, HTML: b}
}

// reason is what is wrong with a page, without the name of the library and the address, which the message names already.
func reason(err error) string {
	var e *extract.Error
	if !errors.As(err, &e) {
		return err.Error()
	}
	short := *e
	short.URL = ""
	return strings.TrimPrefix(short.Error(), "broadsheet: ")
}
