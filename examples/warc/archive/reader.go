package archive

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// A Record is one record of an archive.
type Record struct {
	// Offset is where the record begins in the archive, or where the gzip member begins that holds it. Reading can start there.
	Offset int64
	// Index is the record's place in its gzip member, from 0 on. Only archives that pack several records as one have others.
	Index  int
	Header Header
	Length int64  // of the block in bytes, as the header states it
	Block  []byte // the block; nil when Reader.Keep did not want it or it is longer than Reader.MaxBlock
}

// Type is the record's type: "response", "conversion", "request" …
func (r *Record) Type() string { return strings.ToLower(r.Header.Get("WARC-Type")) }

// ID is the record's identifier as written, "<urn:uuid:…>".
func (r *Record) ID() string { return r.Header.Get("WARC-Record-ID") }

// URL is the address the record is about, without the angle brackets that some programs put around it.
func (r *Record) URL() string {
	address := r.Header.Get("WARC-Target-URI")
	if strings.HasPrefix(address, "<") && strings.HasSuffix(address, ">") {
		return address[1 : len(address)-1]
	}
	return address
}

// Date is when the record was made: fetched, for a response. It is zero when the record does not say so.
func (r *Record) Date() time.Time {
	t, err := time.Parse(time.RFC3339Nano, r.Header.Get("WARC-Date"))
	if err != nil {
		return time.Time{}
	}
	return t
}

// A Reader reads the records of an archive. Each record of a gzip archive may be packed by itself, as the standard asks for,
// or several together. Besides the blocks it hands out, it holds some megabytes whatever the archive's size.
type Reader struct {
	// Keep reports, for a record without its block, whether the block is wanted. Nil wants all.
	Keep func(*Record) bool
	// MaxBlock is the longest block in bytes that is kept; 0 means no limit.
	MaxBlock int64

	w      *window
	packed *gzip.Reader
	buf    *bufio.Reader // reads packed
	marks  [][]byte      // how records begin: as the last one did
	member bool          // inside a gzip member
	at     int64         // where that member begins
	index  int           // of its next record
}

// NewReader reads an archive from r, the first byte of which stands at offset in the archive.
func NewReader(r io.Reader, offset int64) *Reader {
	return &Reader{w: newWindow(r, offset), packed: new(gzip.Reader), buf: bufio.NewReaderSize(nil, 32<<10),
		marks: [][]byte{gzipMark, warcMark}}
}

// source is where records are read from: the archive itself or what a gzip member holds.
type source interface {
	io.Reader
	io.ByteReader
	Peek(n int) ([]byte, error)
}

// Next reads the next record. A *Damage says that a part of the archive could not be read, and the next call goes on after
// it; io.EOF is the end; any other error is one of the stream.
func (r *Reader) Next() (*Record, error) {
	for {
		if !r.member {
			begun, err := r.begin()
			if err != nil {
				return nil, err
			}
			if !begun {
				rec := &Record{Offset: r.w.offset()}
				return r.finish(rec, r.read(rec, r.w))
			}
		}
		rec := &Record{Offset: r.at, Index: r.index}
		if r.index == 0 {
			// An empty member holds nothing, and is none the worse for it.
			if _, err := r.buf.Peek(1); err == io.EOF {
				r.member = false
				continue
			}
		}
		r.index++
		return r.finish(rec, r.read(rec, r.buf))
	}
}

// finish is a record that was read, or the damage that was met.
func (r *Reader) finish(rec *Record, err error) (*Record, error) {
	if err != nil {
		return nil, r.damaged(rec, err)
	}
	return rec, nil
}

// begin goes to the next record; packed says that it went into a gzip member.
func (r *Reader) begin() (packed bool, err error) {
	if err := skipBreaks(r.w); err != nil {
		return false, err
	}
	rec := &Record{Offset: r.w.offset()}
	mark, _ := r.w.Peek(len(warcMark)) // an error shows again below, as one of the stream or as the end
	switch {
	case bytes.Equal(mark, warcMark):
		r.marks = [][]byte{warcMark}
		return false, nil
	case !bytes.HasPrefix(mark, gzipMark):
		return false, r.damaged(rec, errNoRecord)
	}
	r.marks = [][]byte{gzipMark}
	if err := r.packed.Reset(r.w); err != nil {
		return false, r.damaged(rec, plainEnd(err))
	}
	r.packed.Multistream(false)
	r.buf.Reset(r.packed)
	r.member, r.at, r.index = true, rec.Offset, 0
	return true, nil
}

// read reads the record at which src stands.
func (r *Reader) read(rec *Record, src source) error {
	first, header, err := readHead(src)
	rec.Header = header
	switch {
	case err != nil:
		return err
	case !plainVersion([]byte(strings.TrimSpace(first))):
		return fmt.Errorf("it begins with %.40q", first)
	}
	rec.Length, err = strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || rec.Length < 0 {
		return fmt.Errorf("its Content-Length is %.40q", header.Get("Content-Length"))
	}
	if err := r.readBlock(rec, src); err != nil {
		return err
	}
	return r.readEnd(src)
}

// readBlock reads the block, or reads over it.
func (r *Reader) readBlock(rec *Record, src source) error {
	if r.MaxBlock > 0 && rec.Length > r.MaxBlock || r.Keep != nil && !r.Keep(rec) {
		n, err := io.CopyN(io.Discard, src, rec.Length)
		return short(n, rec.Length, err)
	}
	// A length is only believed as far as bytes come.
	var block bytes.Buffer
	block.Grow(int(min(rec.Length, 1<<20)) + bytes.MinRead)
	n, err := block.ReadFrom(io.LimitReader(src, rec.Length))
	if err == nil && n < rec.Length {
		err = io.EOF
	}
	rec.Block = block.Bytes()
	return short(n, rec.Length, err)
}

// short is what is wrong with a block of which n bytes of length came.
func short(n, length int64, err error) error {
	if errors.Is(err, io.EOF) {
		return fmt.Errorf("its block has %d of %d bytes: %w", n, length, io.ErrUnexpectedEOF)
	}
	return err
}

// readEnd reads what stands after a block: two line breaks, and then another record or the end. Either shows that the block
// is as long as its header says.
func (r *Reader) readEnd(src source) error {
	breaks := 0
	for {
		next, err := src.Peek(1)
		if len(next) == 0 {
			if err != io.EOF {
				return err
			}
			r.member = false // whose checksum was right
			return nil
		}
		if next[0] != '\r' && next[0] != '\n' {
			break
		}
		if b, err := src.ReadByte(); err != nil {
			return err
		} else if b == '\n' {
			breaks++
		}
	}
	next, err := src.Peek(len(warcMark))
	if err != nil && err != io.EOF {
		return err
	}
	if breaks < 2 && !bytes.HasPrefix(warcMark, next) && !bytes.HasPrefix(next, gzipMark) {
		return errors.New("its block is longer than its Content-Length")
	}
	return nil
}

// skipBreaks reads over line breaks between records.
func skipBreaks(src source) error {
	for {
		next, err := src.Peek(1)
		switch {
		case len(next) == 0:
			return err
		case next[0] != '\r' && next[0] != '\n':
			return nil
		}
		if _, err := src.ReadByte(); err != nil {
			return err
		}
	}
}

// plainEnd is an error of reading, with the end of the archive inside something as what it is.
func plainEnd(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
