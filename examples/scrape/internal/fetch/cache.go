package fetch

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"os"
	"strings"
	"sync"
)

// A Kept is an answer that its server can be asked about again.
type Kept struct {
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
	r, err := k.open()
	if err == nil {
		_, err = io.Copy(io.Discard, r)
	}
	if err != nil {
		return nil, nil
	}
	return k, nil
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
	return f.o.Cache.Keep(address, &Kept{h.Get("ETag"), h.Get("Last-Modified"), h.Get("Content-Type"), b.Bytes()})
}

// packers are reused: a new one takes a megabyte.
var packers = sync.Pool{New: func() any {
	w, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed) // the level is one
	return w
}}

func (k *Kept) open() (io.ReadCloser, error) { return gzip.NewReader(bytes.NewReader(k.Packed)) }

// A spooled is a body on disk that goes away when it is closed, or at once where an open file can be removed.
type spooled struct{ *os.File }

func (s spooled) Close() error {
	err := s.File.Close()
	_ = os.Remove(s.Name())
	return err
}

// spool reads a body to its end.
func spool(body io.Reader) (spooled, error) {
	f, err := os.CreateTemp("", "scrape-")
	if err != nil {
		return spooled{}, err
	}
	s := spooled{f}
	_ = os.Remove(f.Name())
	if _, err = io.Copy(f, body); err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	if err != nil {
		return s, errors.Join(err, s.Close())
	}
	return s, nil
}

// mayKeep reports whether an answer can be asked about again, and its server lets it be kept.
func mayKeep(h http.Header) bool {
	for directive := range strings.SplitSeq(strings.Join(h.Values("Cache-Control"), ","), ",") {
		if strings.EqualFold(strings.TrimSpace(directive), "no-store") {
			return false
		}
	}
	return h.Get("ETag") != "" || h.Get("Last-Modified") != ""
}
