package clean

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
)

// A SizeError says that a page is larger than its reader allows.
type SizeError struct {
	Limit int64 // in bytes, as given
}

func (e *SizeError) Error() string {
	return fmt.Sprintf("clean: unpacked page exceeds %d bytes", e.Limit)
}

// Gunzip unpacks b if it starts with the signature of gzip, and returns any other b as it is. Several members in a row
// are one text. A stream that is cut off or damaged gives the bytes before the damage; when there are none, the error
// of the gzip header is returned. Output of more than limit bytes is a [*SizeError]; a limit of 0 or less is none.
func Gunzip(b []byte, limit int64) ([]byte, error) {
	if !bytes.HasPrefix(b, []byte("\x1f\x8b\x08")) {
		return b, nil
	}
	packed, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("clean: gzip header: %w", err)
	}
	var in io.Reader = packed
	if limit > 0 {
		in = io.LimitReader(packed, limit)
	}
	var out bytes.Buffer
	_, err = out.ReadFrom(in)
	if err == nil && limit > 0 && int64(out.Len()) == limit {
		if n, _ := io.ReadFull(packed, make([]byte, 1)); n > 0 {
			return nil, &SizeError{Limit: limit}
		}
	}
	if err != nil && out.Len() == 0 {
		return nil, fmt.Errorf("clean: gzip: %w", err)
	}
	return out.Bytes(), nil
}
