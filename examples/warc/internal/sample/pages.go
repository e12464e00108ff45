// Package sample makes WARC archives for tests and measurements, of any size, out of a folder of pages: sound ones in every
// coding that servers use, and on request damaged ones. The same settings give the same bytes.
//
//	pages.go   the pages of a folder
//	archive.go records around them
//	body.go    the responses: codings and the headers that go with them
//	fault.go   what can be wrong
package sample

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/broadsheet-go/broadsheet/clean"
)

// A Page is one page that archives are made of.
type Page struct {
	URL  string
	HTML []byte
}

// Pages reads the pages of a folder, sorted by name: *.txtar with a section "page.html" and, in "source", a line "url: …", as
// in testdata/pages of the repository, and *.html and *.html.gz as they are.
func Pages(dir string) ([]Page, error) {
	var list []Page
	for _, pattern := range []string{"*.txtar", "*.html", "*.html.gz"} {
		names, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			b, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}
			p := Page{URL: "https://pages.example/" + filepath.Base(name), HTML: b}
			switch filepath.Ext(name) {
			case ".txtar":
				p, err = golden(b)
			case ".gz":
				p.HTML, err = clean.Gunzip(context.Background(), b, 0)
			}
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			list = append(list, p)
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%s: no page in this folder", dir)
	}
	return list, nil
}

// golden takes the page out of a file of golden answers.
func golden(b []byte) (Page, error) {
	var p Page
	for _, file := range txtar.Parse(b).Files {
		switch file.Name {
		case "page.html":
			p.HTML = file.Data
		case "source":
			for line := range strings.Lines(string(file.Data)) {
				if address, ok := strings.CutPrefix(line, "url:"); ok {
					p.URL = strings.TrimSpace(address)
				}
			}
		}
	}
	if p.URL == "" || len(p.HTML) == 0 {
		return p, errors.New("needs page.html and the url of its source")
	}
	return p, nil
}
