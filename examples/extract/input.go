package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
)

// An input is one page to read, or an argument that is none.
type input struct {
	name string // a file, an address or "-"
	err  error  // why the argument is no page
}

// inputs lists the pages of the arguments: folders are walked, their files sorted by name. With flat they are searched for
// flattened text alone.
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
			list = append(list, input{arg, page.Plain(err)})
		case info.IsDir():
			list = append(list, folder(arg, flat)...)
		default:
			list = append(list, input{name: arg})
		}
	}
	return list
}

// folder lists the pages below a folder.
func folder(root string, flat bool) []input {
	wanted, names := pageName, ".html, .htm, .xhtml, .txt or .gz"
	if flat {
		wanted, names = textName, ".txt, .text, .md, .markdown or .rst"
	}
	var list []input
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			list = append(list, input{path, page.Plain(err)})
		case d.IsDir() || !wanted(path):
		case d.Type().IsRegular() || linkToFile(path):
			list = append(list, input{name: path})
		}
		return nil
	})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("no %s file in this folder", names)
	}
	if err != nil {
		list = append(list, input{root, page.Plain(err)})
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

// textName reports whether a file of a folder is taken for flattened text.
func textName(path string) bool {
	_, text := page.TextName(path)
	return text
}
