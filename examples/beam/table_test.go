package main

import (
	"errors"
	"os"
	"testing"

	goparquet "github.com/fraugster/parquet-go"
	"github.com/fraugster/parquet-go/parquet"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// checkTable has a shard written as a table, and reads that with another implementation: its rows are the unique lines.
func checkTable(t *testing.T, j job, s Shard, answers []line) {
	_, copies := lines(t, j.name("duplicates", s.Number))
	want, _ := lines(t, j.name("unique", s.Number))
	// What is left out: all that stands in no line of the lines.
	var left []Left
	for i, next := int64(0), 0; i < int64(len(answers)); i++ {
		if next < len(want) && want[next].ID == answers[i].ID && want[next].Offset == answers[i].Offset {
			next++
			continue
		}
		left = append(left, Left{Line: i, OfShard: -1})
	}
	require.GreaterOrEqual(t, len(left), len(copies))
	j.Format = "parquet"
	shard, at := true, 0
	require.NoError(t, (&unique{j}).ProcessElement(t.Context(), s.Number,
		func(to *Shard) (more bool) { *to, more, shard = s, shard, false; return more },
		func(to *Left) bool {
			if at == len(left) {
				return false
			}
			*to, at = left[at], at+1
			return true
		}))

	goparquet.RegisterBlockCompressor(parquet.CompressionCodec_ZSTD, unpacker{})
	f, err := os.Open(j.name("unique", s.Number))
	require.NoError(t, err)
	defer f.Close()
	in, err := goparquet.NewFileReader(f)
	require.NoError(t, err)
	require.EqualValues(t, len(want), in.NumRows())
	for _, l := range want {
		row, err := in.NextRow()
		require.NoError(t, err)
		assert.Equal(t, l.Offset, row["offset"])
		assert.Equal(t, l.Article.Headline, str(row["headline"]))
		assert.Equal(t, l.Article.Published.String(), str(row["published"]))
		blocks, _ := row["body"].(map[string]any)["list"].([]map[string]any)
		require.Len(t, blocks, len(l.Article.Body))
		for i := range blocks {
			assert.Equal(t, l.Article.Body[i].Text, str(blocks[i]["element"].(map[string]any)["text"]))
		}
	}
}

func str(v any) string {
	b, _ := v.([]byte)
	return string(b)
}

// unpacker is Zstandard for the other implementation, which leaves it to its caller.
type unpacker struct{}

func (unpacker) CompressBlock([]byte) ([]byte, error) { return nil, errors.ErrUnsupported }

func (unpacker) DecompressBlock(b []byte) ([]byte, error) {
	d, err := zstd.NewReader(nil)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return d.DecodeAll(b, nil)
}
