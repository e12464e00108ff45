package main

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/examples/warc/internal/sample"
	"github.com/broadsheet-go/broadsheet/examples/warc/table"
)

// frames is an archive of which each part is packed by itself, with a dictionary where one is given.
func frames(t *testing.T, parts [][]byte, dictionary []byte, packDictionary bool) []byte {
	t.Helper()
	options := []zstd.EOption{zstd.WithEncoderConcurrency(1)}
	var out []byte
	if dictionary != nil {
		options = append(options, zstd.WithEncoderDict(dictionary))
		if packDictionary {
			e, err := zstd.NewWriter(nil)
			require.NoError(t, err)
			dictionary = e.EncodeAll(dictionary, nil)
		}
		out = append(out, 0x5d, 0x2a, 0x4d, 0x18)
		out = binary.LittleEndian.AppendUint32(out, uint32(len(dictionary)))
		out = append(out, dictionary...)
	}
	e, err := zstd.NewWriter(nil, options...)
	require.NoError(t, err)
	for _, part := range parts {
		out = e.EncodeAll(part, out)
	}
	return out
}

// An archive packed with Zstandard, by a dictionary that it brings along or without one, has the lines of the same archive as it is.
func TestZstandard(t *testing.T) {
	dir := t.TempDir()
	plain := filepath.Join(dir, "a.warc")
	entries := written(t, plain, sample.Archive{Records: 12, Plain: true})
	whole, err := os.ReadFile(plain)
	require.NoError(t, err)
	var parts, samples [][]byte
	from := 0
	for _, e := range entries[1:] {
		parts, from = append(parts, whole[from:e.Offset]), int(e.Offset)
	}
	parts = append(parts, whole[from:])
	for _, p := range parts {
		samples = append(samples, p[:min(len(p), 2000)])
	}
	dictionary, err := zstd.BuildDict(zstd.BuildDictOptions{ID: 7, Contents: samples, History: bytes.Join(samples[:4], nil), Offsets: [3]int{1, 4, 8}})
	require.NoError(t, err)
	_, want, _ := do(nil, plain)
	for name, b := range map[string][]byte{
		"plain.warc.zst": frames(t, parts, nil, false), "dictionary.warc.zst": frames(t, parts, dictionary, false), "packed.warc.zst": frames(t, parts, dictionary, true),
	} {
		name = filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(name, b, 0o666))
		status, out, errs := do(nil, "-quiet", name)
		assert.Equal(t, exitAnswered, status, errs)
		assert.Equal(t, timeless(want), strings.ReplaceAll(timeless(out), name, plain))
		status, out, errs = do(bytes.NewReader(b), "-quiet", "-")
		assert.Equal(t, exitAnswered, status, errs)
		assert.Equal(t, strings.ReplaceAll(timeless(want), `"file":"`+plain+`",`, ""), timeless(out))
	}

	// What breaks off is said, and what came before it is written.
	b := frames(t, parts, nil, false)
	broken := filepath.Join(dir, "broken.warc.zst")
	require.NoError(t, os.WriteFile(broken, b[:len(b)-100], 0o666))
	status, out, errs := do(nil, broken)
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, errs, "broken.warc.zst: ")
	assert.Len(t, rows(t, out), 11)
	large := binary.LittleEndian.AppendUint32([]byte{0x5d, 0x2a, 0x4d, 0x18}, 1<<31)
	require.NoError(t, os.WriteFile(broken, large, 0o666))
	_, _, errs = do(nil, broken)
	assert.Contains(t, errs, "its dictionary is larger than 64 MiB")
}

// A WACZ is read archive by archive, gone on with too; a zip archive without any is refused.
func TestWACZ(t *testing.T) {
	dir := t.TempDir()
	one, two := filepath.Join(dir, "a.warc.gz"), filepath.Join(dir, "b.warc.gz")
	written(t, one, sample.Archive{Records: 6})
	written(t, two, sample.Archive{Records: 5, First: 6})
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range []string{"datapackage.json", "archive/a.warc.gz", "indexes/index.cdx.gz", "archive/b.warc.gz"} {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		require.NoError(t, err)
		content, err := os.ReadFile(filepath.Join(dir, filepath.Base(name)))
		if err == nil {
			f.Write(content) // a buffer takes everything
		}
	}
	require.NoError(t, w.Close())
	name := filepath.Join(dir, "c.wacz")
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o666))
	_, want, _ := do(nil, one, two)
	status, out, errs := do(nil, "-quiet", name)
	assert.Equal(t, exitAnswered, status, errs)
	assert.Equal(t, timeless(want), strings.ReplaceAll(timeless(out), name+"/archive", dir))

	saved := filepath.Join(dir, "out.jsonl")
	require.NoError(t, os.WriteFile(saved, []byte(out[:len(out)-len(out)/3]), 0o666))
	status, _, errs = do(nil, "-quiet", "-o", saved, "-resume", name)
	assert.Equal(t, exitAnswered, status, errs)
	got, err := os.ReadFile(saved)
	require.NoError(t, err)
	assert.Equal(t, timeless(out), timeless(string(got)))

	require.NoError(t, os.WriteFile(name, []byte("PK\x03\x04"), 0o666))
	status, _, errs = do(nil, name)
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, errs, "a zip archive without a WARC archive in it")
}

// As Parquet there is a row for each line, in the same order.
func TestParquet(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.warc.gz")
	written(t, name, sample.Archive{Records: 30, Faults: []sample.Fault{sample.Cut}, Every: 10})
	_, out, _ := do(nil, name)
	want := rows(t, out)
	saved := filepath.Join(dir, "a.parquet")
	status, out, errs := do(nil, "-format", "parquet", "-o", saved, name)
	assert.Equal(t, exitAnswered, status, errs)
	assert.Empty(t, out)
	_, piped, _ := do(nil, "-format", "parquet", name)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "piped"), []byte(piped), 0o666))
	for _, file := range []string{saved, filepath.Join(dir, "piped")} {
		got, err := parquet.ReadFile[table.Row](file)
		require.NoError(t, err)
		require.Len(t, got, len(want))
		for i, row := range want {
			assert.Equal(t, row.URL, got[i].URL)
			assert.Equal(t, row.Offset, got[i].Offset)
			assert.Equal(t, row.Error, got[i].Error)
			if row.Article != nil {
				assert.Equal(t, row.Article.Headline, got[i].Headline)
				assert.Len(t, got[i].Body, len(row.Article.Body))
			}
		}
	}
	for _, args := range [][]string{{"-format", "csv"}, {"-format", "parquet", "-resume", "-o", "x"}, {"-format", "parquet", "-explain"}} {
		status, _, _ := do(nil, append(args, name)...)
		assert.Equal(t, exitUsage, status, args)
	}
}
