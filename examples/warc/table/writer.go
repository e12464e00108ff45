package table

import (
	"io"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"github.com/broadsheet-go/broadsheet/extract"
)

// What a row group holds at most, whichever is first; what it takes in memory is a small multiple of its text.
const (
	groupRows  = 20_000
	groupBytes = 64 << 20
)

// pageBytes is the size of a page of a column, the unit of compression: larger ones hold more that is alike.
const pageBytes = 8 << 20

// A Writer writes rows.
type Writer struct {
	out   *parquet.GenericWriter[Row]
	group int // rows of a group at most
	rows  int
	size  int64 // of the text in the rows of this group
}

// NewWriter writes to w, from its beginning.
func NewWriter(w io.Writer) *Writer {
	return &Writer{group: groupRows, out: parquet.NewGenericWriter[Row](w,
		parquet.Compression(&zstd.Codec{Level: zstd.SpeedBestCompression}),
		parquet.PageBufferSize(pageBytes),
		parquet.DefaultEncodingFor(parquet.ByteArray, &parquet.Plain), // which every reader knows, and is no larger here
		parquet.CreatedBy("Broadsheet", extract.Version(), ""),
	)}
}

// Write writes one row.
func (w *Writer) Write(r *Row) error {
	if _, err := w.out.Write([]Row{*r}); err != nil {
		return err
	}
	w.rows++
	w.size += r.bytes()
	if w.rows < w.group && w.size < groupBytes {
		return nil
	}
	w.rows, w.size = 0, 0
	return w.out.Flush()
}

// Close writes what is left and what a reader begins with: a file that was not closed cannot be read.
func (w *Writer) Close() error { return w.out.Close() }

// bytes is about how many bytes of memory a row takes before it is compressed.
func (r *Row) bytes() int64 {
	const block, span = 100, 40 // of figures and lengths
	n := int64(1000 + len(r.Description) + len(r.Headline))
	for i := range r.Body {
		b := &r.Body[i]
		n += int64(block + len(b.Text) + len(b.Media.URL))
		for j := range b.Spans {
			n += int64(span + len(b.Spans[j].URL))
		}
	}
	for i := range r.Comments {
		for _, text := range r.Comments[i].Body {
			n += int64(block + len(text))
		}
	}
	return n
}
