package main

import (
	"io"
	"os"
	"runtime"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/examples/warc/internal/sample"
	"github.com/broadsheet-go/broadsheet/extract"
)

// What a reader holds does not grow with the archive. WARC_TEST_MEGABYTES sets the length of the archive, not packed.
func TestConstantMemory(t *testing.T) {
	megabytes := 16
	if s := os.Getenv("WARC_TEST_MEGABYTES"); s != "" {
		var err error
		megabytes, err = strconv.Atoi(s)
		require.NoError(t, err)
	}
	pages, err := sample.Pages("../../testdata/pages")
	require.NoError(t, err)
	size := 0
	for _, p := range pages {
		size += len(p.HTML)
	}
	a := sample.Archive{Pages: pages, Records: megabytes << 20 / (size / len(pages)), Plain: true, Faults: sample.Faults, Every: 40}
	read, write := io.Pipe()
	go func() { write.CloseWithError(a.Write(write)) }()

	in := &records{options: &options{archives: []string{"-"}, to: 1 << 62, extractor: &extract.Extractor{MaxBytes: 1 << 20}}, stdin: read}
	var early, most uint64
	n, damages := 0, 0
	for j := range in.all() {
		require.NoError(t, j.err)
		n++
		if j.damage != nil {
			damages++
		}
		if n%1000 == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			if early == 0 {
				early = m.HeapAlloc
			}
			most = max(most, m.HeapAlloc)
		}
	}
	assert.GreaterOrEqual(t, n, 2*a.Records*3/4)
	assert.Equal(t, a.Records/40, damages)
	assert.Less(t, most, early+4<<20, "after the first thousand records it held %d bytes", early)
	t.Logf("%d records, %d damages; at most %d bytes in use", n, damages, most)
}
