package fetch

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"strings"
	"sync"
)

// Kept is an answer that its server can be asked about again. It has no name of its own, so that whoever keeps it need not know
// this package.
type Kept = struct {
	ETag, Modified, ContentType string
	Packed                      []byte // the body, packed with gzip, whose checksum tells a damaged one
}

// A Cache keeps answers. Its methods may be called from many goroutines.
type Cache interface {
	Find(address string) (*Kept, error) // nil when there is none
	Keep(address string, k *Kept) error // in place of the one before
}

// find is the kept answer of an address, nil when there is none or it is damaged.
func (f *Fetcher) find(address string) (*Kept, error) {
	if f.o.Cache == nil {
		return nil, nil
	}
	k, err := f.o.Cache.Find(address)
	if k == nil || err != nil {
		return nil, err
	}
	if r, err := open(k); err == nil {
		if _, err = io.Copy(io.Discard, r); err == nil {
			return k, nil
		}
	}
	return nil, nil
}

// keep puts an answer into the cache, if there is one and the server lets it be kept.
func (f *Fetcher) keep(address string, h http.Header, body io.Reader) error {
	if f.o.Cache == nil || !mayKeep(h) {
		return nil
	}
	var b bytes.Buffer
	packer := packers.Get().(*gzip.Writer)
	defer packers.Put(packer)
	packer.Reset(&b)
	_, err := io.Copy(packer, body)
	if err = errors.Join(err, packer.Close()); err != nil {
		return err
	}
	return f.o.Cache.Keep(address, &Kept{ETag: h.Get("ETag"), Modified: h.Get("Last-Modified"), ContentType: h.Get("Content-Type"), Packed: b.Bytes()})
}

// packers are reused: a new one takes a megabyte.
var packers = sync.Pool{New: func() any {
	w, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed) // the level is one
	return w
}}

// open is the body of a kept answer.
func open(k *Kept) (io.ReadCloser, error) { return gzip.NewReader(bytes.NewReader(k.Packed)) }

// mayKeep reports whether an answer can be asked about again, and its server lets it be kept.
func mayKeep(h http.Header) bool {
	for directive := range strings.SplitSeq(strings.Join(h.Values("Cache-Control"), ","), ",") {
		if strings.EqualFold(strings.TrimSpace(directive), "no-store") {
			return false
		}
	}
	return h.Get("ETag") != "" || h.Get("Last-Modified") != ""
}
