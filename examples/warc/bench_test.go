//go:build unix

package main

import (
	"bytes"
	"iter"
	"os"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
	"github.com/broadsheet-go/broadsheet/examples/warc/internal/sample"
	"github.com/broadsheet-go/broadsheet/extract"
)

// benchArchive is a packed archive of every page in the folder that BROADSHEET_PAGES names, or of the fixtures.
func benchArchive(b *testing.B, decoded bool) (packed []byte, pages []sample.Page) {
	dir := os.Getenv("BROADSHEET_PAGES")
	if dir == "" {
		dir = "../../testdata/pages"
	}
	pages, err := sample.Pages(dir)
	require.NoError(b, err)
	var out bytes.Buffer
	a := sample.Archive{Pages: pages, Records: len(pages), Decoded: decoded}
	require.NoError(b, a.Write(&out))
	return out.Bytes(), pages
}

func cpu(b *testing.B) time.Duration {
	var u syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// CPU time of a page from memory and from an archive, line of JSON included, and of reading the archive alone; in alternation,
// so that whatever else the machine does falls on all three.
func BenchmarkPage(b *testing.B) {
	for _, decoded := range []bool{true, false} {
		name := "every coding"
		if decoded {
			name = "as in CC-NEWS"
		}
		b.Run(name, func(b *testing.B) { benchmarkPage(b, decoded) })
	}
}

func benchmarkPage(b *testing.B, decoded bool) {
	packed, pages := benchArchive(b, decoded)
	o, err := parse([]string{"-workers", "1", "-"})
	require.NoError(b, err)
	hints := extract.Hints{ContentType: "text/html; charset=utf-8", Fetched: time.Date(2026, 1, 2, 10, 0, 0, 0, time.UTC)}
	var memory, whole, reading time.Duration
	for b.Loop() {
		start := cpu(b)
		for _, p := range pages {
			hints.URL = p.URL
			a, err := o.extractor.Extract(b.Context(), extract.Document{HTML: p.HTML, Hints: hints})
			require.NoError(b, err)
			require.NoError(b, a.WriteJSON(new(bytes.Buffer)))
		}
		extracted := cpu(b)
		for j := range o.jobs(packed) {
			require.NoError(b, o.reply(j).failed)
		}
		answered := cpu(b)
		for j := range o.jobs(packed) {
			if archive.HoldsPage(j.record) {
				_, err := j.record.Page(0)
				require.NoError(b, err)
			}
		}
		memory, whole, reading = memory+extracted-start, whole+answered-extracted, reading+cpu(b)-answered
	}
	for unit, spent := range map[string]time.Duration{"memory-ms": memory, "archive-ms": whole, "reading-ms": reading} {
		b.ReportMetric(float64(spent.Microseconds())/1e3/float64(b.N*len(pages)), unit)
	}
}

// jobs are the records of an archive in memory.
func (o *options) jobs(packed []byte) iter.Seq[job] {
	return (&records{options: o, stdin: bytes.NewReader(packed)}).all()
}
