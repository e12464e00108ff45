package table

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"
	"time"

	goparquet "github.com/fraugster/parquet-go"
	"github.com/fraugster/parquet-go/parquet"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/examples/warc/articles"
	"github.com/broadsheet-go/broadsheet/examples/warc/internal/sample"
	"github.com/broadsheet-go/broadsheet/extract"
)

// answers are the articles of the library's test pages, an error and a record without a page.
func answers(t testing.TB) (list []*articles.Answer) {
	t.Helper()
	pages, err := sample.Pages("../../../testdata/pages")
	require.NoError(t, err)
	for i, p := range pages {
		a := &articles.Answer{ID: "<urn:uuid:1>", File: "a.warc.gz", Offset: int64(1000 * i), URL: p.URL, Fetched: time.Date(2026, 1, 2, 10, 0, i, 0, time.UTC)}
		a.Article, err = new(extract.Extractor).Extract(context.Background(), extract.Document{HTML: p.HTML, Hints: extract.Hints{URL: p.URL}})
		require.NoError(t, err)
		list = append(list, a)
	}
	return append(list, &articles.Answer{Offset: 7, Err: errors.New("damaged record: its end is missing")}, &articles.Answer{Passed: "request"})
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

// list is a list of the other implementation's.
func list(v any) (out []map[string]any) {
	inner, _ := v.(map[string]any)["list"].([]map[string]any)
	return inner
}

func text(v any) string {
	b, _ := v.([]byte)
	return string(b)
}

// What is written, another implementation reads back whole: every row, in order, with what the articles hold.
func TestReadBack(t *testing.T) {
	goparquet.RegisterBlockCompressor(parquet.CompressionCodec_ZSTD, unpacker{})
	all := answers(t)
	var b bytes.Buffer
	w := NewWriter(&b)
	w.group = 20 // so that there are several
	for _, a := range all {
		if row, ok := Of(a); ok {
			require.NoError(t, w.Write(row))
		}
	}
	require.NoError(t, w.Close())

	in, err := goparquet.NewFileReader(bytes.NewReader(b.Bytes()))
	require.NoError(t, err)
	assert.Equal(t, int64(len(all)-1), in.NumRows())
	assert.Greater(t, in.RowGroupCount(), 1)
	authors, quotes, blocks := 0, 0, 0
	for i, want := range all[:len(all)-1] {
		row, err := in.NextRow()
		require.NoError(t, err)
		assert.Equal(t, want.Offset, row["offset"])
		if want.Err != nil {
			assert.Equal(t, want.Err.Error(), text(row["error"]))
			assert.Nil(t, row["headline"])
			continue
		}
		a := want.Article
		assert.Equal(t, want.URL, text(row["url"]))
		assert.Equal(t, want.Fetched.UnixMilli(), row["fetched"], i)
		assert.Equal(t, a.Headline, text(row["headline"]))
		assert.Equal(t, a.Published.String(), text(row["published"]))
		byline := row["byline"].(map[string]any)
		assert.Equal(t, a.Byline.Raw, text(byline["raw"]))
		got := list(byline["authors"])
		require.Len(t, got, len(a.Byline.Authors))
		for j, author := range a.Byline.Authors {
			authors++
			assert.Equal(t, author.Name, text(got[j]["element"].(map[string]any)["name"]))
		}
		got = list(row["body"])
		require.Len(t, got, len(a.Body))
		for j := range a.Body {
			blocks++
			block := got[j]["element"].(map[string]any)
			assert.Equal(t, a.Body[j].Text, text(block["text"]))
			assert.Equal(t, string(a.Body[j].Kind), text(block["kind"]))
			spans := list(block["spans"])
			require.Len(t, spans, len(a.Body[j].Spans))
			for k, span := range a.Body[j].Spans {
				assert.Equal(t, span.URL, text(spans[k]["element"].(map[string]any)["url"]))
				assert.Equal(t, int32(span.End), spans[k]["element"].(map[string]any)["end"])
			}
		}
		got = list(row["tickers"])
		require.Len(t, got, len(a.Tickers))
		for j, q := range a.Tickers {
			quotes++
			quote := got[j]["element"].(map[string]any)
			assert.Equal(t, q.Symbol, text(quote["symbol"]))
			if q.Price.Stated {
				assert.Equal(t, q.Price.Value, quote["price"])
			} else {
				assert.Nil(t, quote["price"])
			}
		}
	}
	_, err = in.NextRow()
	assert.ErrorIs(t, err, io.EOF)
	assert.Greater(t, authors, 20)
	assert.Greater(t, quotes, 10)
	assert.Greater(t, blocks, 200)
}

// A table made of lines is that of the answers that the lines were made of.
func TestOfLine(t *testing.T) {
	var direct, read bytes.Buffer
	one, other := NewWriter(&direct), NewWriter(&read)
	for i, a := range answers(t) {
		if a.Err == nil {
			a.Elapsed = time.Duration(1234+i) * time.Microsecond
		}
		row, ok := Of(a)
		if !ok {
			continue
		}
		require.NoError(t, one.Write(row))
		again, err := articles.FromLine(a.Line(false))
		require.NoError(t, err)
		row, ok = Of(again)
		require.True(t, ok)
		require.NoError(t, other.Write(row))
	}
	require.NoError(t, one.Close())
	require.NoError(t, other.Close())
	assert.True(t, bytes.Equal(direct.Bytes(), read.Bytes()))
	_, err := articles.FromLine([]byte("{"))
	assert.Error(t, err)
}

// A time is an instant where the page states one, and else only words.
func TestStated(t *testing.T) {
	for words, instant := range map[string]string{
		"2024-05-03": "", "2024-05-03T09:30": "", "2024-05-03T09:30:00+05:00": "2024-05-03T04:30:00Z", "2024-05-03T09:30+00:00": "2024-05-03T09:30:00Z", "2024-05": "",
	} {
		var d extract.Date
		require.NoError(t, d.UnmarshalJSON([]byte(`"`+words+`"`)))
		text, at := stated(d)
		assert.Equal(t, words, text)
		if instant == "" {
			assert.Nil(t, at, words)
			continue
		}
		require.NotNil(t, at, words)
		assert.Equal(t, instant, at.Format(time.RFC3339))
	}
	text, at := stated(extract.Date{})
	assert.Empty(t, text)
	assert.Nil(t, at)
}
