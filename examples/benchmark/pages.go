package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// readPages reads the pages of a folder and those below it, unpacked, in the order of their paths: all, or the first limit.
func readPages(folder string, limit int) ([][]byte, error) {
	var pages [][]byte
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !isPage(path) {
			return err
		}
		if limit > 0 && len(pages) == limit {
			return filepath.SkipAll
		}
		page, err := readPage(path)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		pages = append(pages, page)
		return nil
	})
	if err == nil && len(pages) == 0 {
		err = fmt.Errorf("%s: no *.html and no *.html.gz", folder)
	}
	return pages, err
}

func isPage(path string) bool {
	return strings.HasSuffix(path, ".html") || strings.HasSuffix(path, ".html.gz")
}

func readPage(path string) ([]byte, error) {
	page, err := os.ReadFile(path)
	if err != nil || !strings.HasSuffix(path, ".gz") {
		return page, err
	}
	z, err := gzip.NewReader(bytes.NewReader(page))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}
