package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/extract"
)

// An input is one page to read, or an argument that is none.
type input struct {
	name    string        // a file, an address, "-", or a page of an archive
	found   bool          // in a folder, where what is no page is passed over
	archive *page.Archive // that holds it, nil for most
	index   int           // among the pages of the archive
	err     error         // why the argument is no page
}

// document gets the page.
func (in *input) document(o *options, stdin io.Reader) (extract.Document, error) {
	switch {
	case in.err != nil:
		return extract.Document{}, in.err
	case in.archive != nil:
		return in.archive.Load(in.index, o.maxBytes, o.flat())
	case in.found:
		return page.Found(in.name, o.maxBytes, o.flat())
	}
	return page.Load(in.name, stdin, o.maxBytes, o.flat())
}

// inputs lists the pages of the arguments: folders are walked, their files sorted by name, and archives opened. With flat folders
// are searched for flattened text alone.
func inputs(args []string, flat bool) []input {
	var list []input
	for _, arg := range args {
		if arg == "-" || page.IsAddress(arg) {
			list = append(list, input{name: arg})
			continue
		}
		info, err := os.Stat(arg)
		switch {
		case err != nil:
			list = append(list, input{name: arg, err: page.Plain(err)})
		case info.IsDir():
			list = append(list, folder(arg, flat)...)
		default:
			list = append(list, file(input{name: arg})...)
		}
	}
	return list
}

// file lists the pages of a file: itself, or those that it holds.
func file(in input) []input {
	archive, err := page.OpenArchive(in.name)
	switch {
	case err != nil:
		in.err = err
		return []input{in}
	case archive == nil:
		return []input{in}
	}
	var list []input
	for i, name := range archive.Pages {
		list = append(list, input{name: in.name + "/" + name, found: in.found, archive: archive, index: i})
	}
	for _, name := range archive.Others {
		list = append(list, input{name: in.name + "/" + name, found: true, err: errOther})
	}
	return list
}

// Why something in a folder is passed over without a look into it.
var (
	errSystem    = &page.Refusal{Kind: "hidden"}
	errCompanion = &page.Refusal{Kind: "what a browser saved with a page"}
	errOther     = &page.Refusal{Kind: "in an archive and not named as a page"}
	errNoFile    = &page.Refusal{Kind: "neither a file nor a folder"}
)

// folder lists the files below a folder. What a browser saved with a page belongs to that page; links to folders are not followed,
// for they may form circles.
func folder(root string, flat bool) []input {
	var list []input
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		in := input{name: path, found: true}
		switch {
		case err != nil:
			in.err = page.Plain(err)
		case path == root:
			return nil
		case strings.HasPrefix(d.Name(), "."):
			in.err = errSystem
		case d.IsDir() && page.Companion(path, isFile):
			in.err = errCompanion
		case d.IsDir():
			return nil
		case !d.Type().IsRegular() && !isFile(path):
			in.err = errNoFile
		default:
			list = append(list, file(in)...)
			return nil
		}
		list = append(list, in)
		if d != nil && d.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("no file in this folder")
	}
	if err != nil {
		list = append(list, input{name: root, err: page.Plain(err)})
	}
	return list
}

// isFile reports whether path is a regular file or a link to one.
func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
