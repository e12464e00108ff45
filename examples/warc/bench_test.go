//go:build unix

package main

import (
	"bytes"
	"os"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
	"github.com/broadsheet-go/broadsheet/examples/warc/internal/sample"
	"github.com/broadsheet-go/broadsheet/extract"
)

// benchArchive is a packed archive of every page in the folder that BROADSHEET_PAGES names, or of the fixtures, in every
// coding in turn.
func benchArchive(b *testing.B) (packed []byte, pages []sample.Page) {
	dir := os.Getenv("BROADSHEET_PAGES")
	if dir == "" {
		dir = "../../testdata/pages"
	}
	pages, err := sample.Pages(dir)
	require.NoError(b, err)
	var out bytes.Buffer
	a := sample.Archive{Pages: pages, Records: len(pages)}
	require.NoError(b, a.Write(&out))
	return out.Bytes(), pages
}

// measure reports the CPU time of one page, of work that does all of them.
func measure(b *testing.B, pages int, work func()) {
	before := cpu(b)
	for b.Loop() {
		work()
	}
	b.ReportMetric(float64((cpu(b)-before).Microseconds())/1e3/float64(b.N*pages), "cpu-ms/page")
}

func cpu(b *testing.B) time.Duration {
	var u syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// What a page costs from memory and from an archive, line of JSON included, and what reading the archive alone costs.
func BenchmarkPage(b *testing.B) {
	packed, pages := benchArchive(b)
	o, err := parse([]string{"-workers", "1", "-"})
	require.NoError(b, err)
	b.Run("memory", func(b *testing.B) {
		measure(b, len(pages), func() {
			for _, p := range pages {
				a, err := o.extractor.Extract(b.Context(), extract.Document{HTML: p.HTML, Source: extract.Source{URL: p.URL}})
				require.NoError(b, err)
				require.NoError(b, a.WriteJSON(new(bytes.Buffer)))
			}
		})
	})
	b.Run("archive", func(b *testing.B) {
		measure(b, len(pages), func() {
			in := &records{options: o, stdin: bytes.NewReader(packed)}
			for j := range in.all() {
				r := o.reply(j)
				require.NoError(b, r.failed)
			}
		})
	})
	b.Run("reading", func(b *testing.B) {
		measure(b, len(pages), func() {
			in := &records{options: o, stdin: bytes.NewReader(packed)}
			for j := range in.all() {
				if archive.HoldsPage(j.record) {
					_, err := j.record.Page(0)
					require.NoError(b, err)
				}
			}
		})
	})
}
