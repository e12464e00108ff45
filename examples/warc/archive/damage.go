package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// A Damage is a part of an archive that could not be read. What follows it can.
type Damage struct {
	Offset int64  // where the damaged record begins, or what is no record
	Index  int    // as Record.Index
	Next   int64  // where reading goes on
	ID     string // of the damaged record, "" where its header could not be read
	URL    string // its address, likewise
	Err    error
}

// Error says where the damage is, and what.
func (d *Damage) Error() string {
	return fmt.Sprintf("damaged record at byte %d: %v", d.Offset, d.Err)
}

// Unwrap is what is wrong.
func (d *Damage) Unwrap() error { return d.Err }

var errNoRecord = errors.New("no record begins here")

// The marks that a record may begin with.
var (
	gzipMark  = []byte{0x1f, 0x8b, 0x08}
	warcMark  = []byte("WARC/")
	fieldMark = [][]byte{[]byte("warc-"), []byte("content-")}
)

// How many bytes tell whether a mark is the beginning of a record, packed and not.
const (
	packedSample = 4 << 10
	plainSample  = 32
)

// damaged is the damage from an offset on; reading goes on at the first record after that offset.
func (r *Reader) damaged(rec *Record, err error) error {
	if failed := r.w.failed(); failed != nil {
		return failed // the stream is at fault, not the archive
	}
	d := &Damage{Offset: rec.Offset, Index: rec.Index, ID: rec.ID(), URL: rec.URL(), Err: err}
	r.member = false
	r.w.seek(rec.Offset + 1)
	if failed := r.sync(); failed != nil {
		return failed
	}
	d.Next = r.w.offset()
	return d
}

// begins reports whether a record begins at the mark where the window stands. Neither the bytes of a page nor packed ones
// may be taken for one.
func (r *Reader) begins() bool {
	sample, _ := r.w.Peek(packedSample) // what is there is enough, or it is no record
	if bytes.HasPrefix(sample, gzipMark) {
		return r.unpacks(sample)
	}
	sample = sample[:min(len(sample), plainSample)]
	version, rest, ok := bytes.Cut(sample, []byte("\n"))
	if !ok || !plainVersion(bytes.TrimRight(version, "\r")) {
		return false
	}
	rest = bytes.ToLower(rest)
	for _, name := range fieldMark {
		if bytes.HasPrefix(rest, name) {
			return true
		}
	}
	return false
}

// plainVersion reports whether a line is "WARC/" and a version.
func plainVersion(line []byte) bool {
	number, ok := bytes.CutPrefix(line, warcMark)
	return ok && len(number) >= 3 && len(number) <= 5 && len(bytes.Trim(number, "0123456789.")) == 0
}

// unpacks reports whether a member of a gzip stream begins like a record.
func (r *Reader) unpacks(sample []byte) bool {
	if r.packed.Reset(bytes.NewReader(sample)) != nil {
		return false
	}
	begin := make([]byte, len(warcMark))
	_, err := io.ReadFull(r.packed, begin)
	return err == nil && bytes.Equal(begin, warcMark)
}

// Sync goes to the first record that begins at the reading position or after it, so that an archive can be read in parts:
// each part holds the records that begin in it. Packed says what the archive begins with: gzip may leave bytes as they are,
// so a record shows inside a packed one.
func (r *Reader) Sync(packed bool) error {
	r.marks = [][]byte{warcMark}
	if packed {
		r.marks = [][]byte{gzipMark}
	}
	return r.sync()
}

// sync goes to the first record in sight of the kind that the archive has.
func (r *Reader) sync() error {
	for r.w.find(r.marks) && !r.begins() {
		r.w.pos++
	}
	return r.w.failed()
}
