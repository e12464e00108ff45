package extract

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// benchPages are the fixtures, or the pages of the folder that BROADSHEET_PAGES names.
func benchPages(b *testing.B, folder string) [][]byte {
	b.Helper()
	if folder != "" {
		return folderPages(b, folder)
	}
	var pages [][]byte
	for _, doc := range fixtures(b) {
		pages = append(pages, doc.HTML)
	}
	return pages
}

// folderPages are the .html and .html.gz files of a folder.
func folderPages(t testing.TB, folder string) [][]byte {
	t.Helper()
	var pages [][]byte
	for _, pattern := range []string{"*.html", "*.html.gz"} {
		files, err := filepath.Glob(filepath.Join(folder, pattern))
		require.NoError(t, err)
		for _, file := range files {
			page, err := os.ReadFile(file)
			require.NoError(t, err)
			if strings.HasSuffix(file, ".gz") {
				z, err := gzip.NewReader(bytes.NewReader(page))
				require.NoError(t, err)
				page, err = io.ReadAll(z)
				require.NoError(t, err)
			}
			pages = append(pages, page)
		}
	}
	require.NotEmpty(t, pages, "no page in %s", folder)
	return pages
}

func benchAll(b *testing.B, pages [][]byte, f func([]byte) error) {
	size := 0
	for _, p := range pages {
		size += len(p)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			if err := f(p); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
}

func parseBare(p []byte) error {
	_, err := html.Parse(bytes.NewReader(p))
	return err
}

func fromBytes(p []byte) error {
	_, err := From(p, "https://news.example/story")
	return err
}

// rooms of the pipeline, and the whole, beside bare html.Parse.
func benchRooms(b *testing.B, pages [][]byte) {
	b.Run("html.Parse", func(b *testing.B) { benchAll(b, pages, parseBare) })
	b.Run("From", func(b *testing.B) { benchAll(b, pages, fromBytes) })
	x := new(Extractor)
	b.Run("clean.Parse", func(b *testing.B) {
		benchAll(b, pages, func(p []byte) error {
			_, err := x.parse(context.Background(), &Document{HTML: p}, nil)
			return err
		})
	})
}

func BenchmarkFixtures(b *testing.B) { benchRooms(b, benchPages(b, "")) }

// BenchmarkPages runs over a folder of real pages: BROADSHEET_PAGES=dir go test ./extract -run - -bench Pages.
func BenchmarkPages(b *testing.B) {
	folder := os.Getenv("BROADSHEET_PAGES")
	if folder == "" {
		b.Skip("BROADSHEET_PAGES names no folder of pages")
	}
	benchRooms(b, benchPages(b, folder))
}

// BenchmarkParallel does a page an operation on as many goroutines as -cpu says: what two cores give is the ratio of -cpu 1,2.
func BenchmarkParallel(b *testing.B) {
	pages := benchPages(b, os.Getenv("BROADSHEET_PAGES"))
	for _, c := range []struct {
		name string
		f    func([]byte) error
	}{{"html.Parse", parseBare}, {"From", fromBytes}} {
		b.Run(c.name, func(b *testing.B) {
			var next atomic.Int64
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					if err := c.f(pages[int(next.Add(1))%len(pages)]); err != nil {
						b.Error(err)
					}
				}
			})
		})
	}
}

// BenchmarkLabel measures labelling: claims, evidence, trees and decoding.
func BenchmarkLabel(b *testing.B) {
	pages := benchPages(b, os.Getenv("BROADSHEET_PAGES"))
	x := new(Extractor)
	var sheets []func()
	for _, p := range pages {
		doc := Document{HTML: p}
		page, err := x.parse(context.Background(), &doc, nil)
		require.NoError(b, err)
		sheets = append(sheets, func() {
			x.label(context.Background(), page, &doc, nil)
		})
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, run := range sheets {
			run()
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(sheets)), "µs/page")
}
