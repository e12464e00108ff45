package articles

import (
	"io"

	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
	"github.com/broadsheet-go/broadsheet/extract"
)

// headRoom is how many bytes the header of a response may add to a page.
const headRoom = 256 << 10

// NewReader reads an archive for an extractor: only blocks of records that may hold a page, and none that is larger than the
// extractor takes. The first byte of r stands at offset in the archive.
func NewReader(r io.Reader, offset int64, x *extract.Extractor) *archive.Reader {
	in := archive.NewReader(r, offset)
	in.Keep = archive.HoldsPage
	if limit := maxBytes(x); limit > 0 {
		in.MaxBlock = limit + headRoom
	}
	return in
}

// maxBytes is the largest page that an extractor takes; 0 means no limit.
func maxBytes(x *extract.Extractor) int64 {
	if x.MaxBytes == 0 {
		return extract.DefaultMaxBytes
	}
	return max(x.MaxBytes, 0)
}
