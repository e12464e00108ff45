package charset

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
)

// A SizeError says that a page is larger than its reader allows.
type SizeError struct {
	Limit int64 // in bytes, as given
}

// Error says the size and the limit.
func (e *SizeError) Error() string {
	return fmt.Sprintf("clean: unpacked page exceeds %d bytes", e.Limit)
}

// ErrDamaged is a gzip stream that is cut off or damaged after its beginning, which could be unpacked.
const ErrDamaged constantError = "clean: gzip stream is cut off or damaged"

// constantError is an error that needs no work when a program starts.
type constantError string

// Error is the text itself.
func (e constantError) Error() string { return string(e) }

// Gunzip unpacks b if it starts with the signature of gzip, and returns any other b as it is. Several members in a row
// are one text, and what comes after the last is left out. A stream that is cut off or damaged gives the bytes before the
// damage, with an error that is [ErrDamaged]; when there are none, the error of the gzip header alone. Output of more than
// limit bytes is a [*SizeError]; a limit of 0 or less is none. A context that ends stops the unpacking.
func Gunzip(ctx context.Context, b []byte, limit int64) ([]byte, error) {
	if !bytes.HasPrefix(b, []byte("\x1f\x8b\x08")) {
		return b, nil
	}
	source := bytes.NewReader(b)
	packed, err := gzip.NewReader(source)
	if err != nil {
		return nil, fmt.Errorf("clean: gzip header: %w", err)
	}
	var out strings.Builder
	if size := unpackedSize(b); limit <= 0 || size <= limit {
		out.Grow(int(size)) // else it grows in steps that copy what is there
	}
	limits := budget.New(ctx, 0)
	in, room := budget.Reader{Reader: packed, Budget: &limits}, make([]byte, 32<<10)
	for err == nil {
		packed.Multistream(false)
		if limit <= 0 || limit == math.MaxInt64 {
			_, err = io.CopyBuffer(&out, in, room)
		} else if _, err = io.CopyBuffer(&out, io.LimitReader(in, limit+1-int64(out.Len())), room); int64(out.Len()) > limit {
			return nil, &SizeError{Limit: limit}
		}
		if err == nil && packed.Reset(source) != nil {
			return bytesOf(out.String()), nil // what stands here is no further member
		}
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case out.Len() == 0:
		return nil, fmt.Errorf("clean: gzip: %w", err)
	}
	return bytesOf(out.String()), fmt.Errorf("%w after %d bytes: %w", ErrDamaged, out.Len(), err)
}

// mostTrusted is the greatest size that the end of a stream is believed to have.
const mostTrusted = 64 << 20

// unpackedSize is what the end of b says is unpacked of its last member (RFC 1952, ISIZE), 0 where that is beyond belief, for a
// damaged end says anything: more than mostTrusted, or than 32 times the bytes of b.
func unpackedSize(b []byte) int64 {
	if len(b) < 18 { // header and trailer
		return 0
	}
	size := int64(binary.LittleEndian.Uint32(b[len(b)-4:]))
	if size > min(32*int64(len(b)), mostTrusted) {
		return 0
	}
	return size
}
