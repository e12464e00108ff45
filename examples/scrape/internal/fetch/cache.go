package fetch

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// A cache is a folder of answers, one file each: packed with gzip, whose checksum tells a damaged one, a line of JSON about
// the answer and then its body. Files are put in place whole, so that several processes may share a folder.
type cache struct {
	dir  string
	keep bool // false for a folder that goes away with the Fetcher: only what is read from disk is put there
}

// An entry is what is known about a stored answer.
type entry struct {
	URL         string `json:"url"`
	ETag        string `json:"etag,omitempty"`
	Modified    string `json:"last_modified,omitempty"`
	ContentType string `json:"content_type,omitempty"`

	path string
}

const cacheBuffer = 64 << 10

func (c *cache) path(address string) string {
	sum := sha256.Sum256([]byte(address))
	name := hex.EncodeToString(sum[:])
	return filepath.Join(c.dir, name[:2], name[2:]+".gz")
}

// find is the stored answer of an address, nil when there is none or it is damaged.
func (c *cache) find(address string) (*entry, error) {
	if !c.keep {
		return nil, nil
	}
	path := c.path(address)
	e, body, err := open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err == nil {
		_, err = io.Copy(io.Discard, body)
		body.Close()
	}
	var broken *fs.PathError
	if errors.As(err, &broken) {
		return nil, err
	}
	if err != nil || e.URL != address {
		return nil, nil
	}
	return e, nil
}

// open reads what is known about a stored answer and leaves its body to be read.
func open(path string) (*entry, io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	e := &entry{path: path}
	unpacked, err := gzip.NewReader(bufio.NewReaderSize(f, cacheBuffer))
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	r := bufio.NewReader(unpacked)
	line, err := r.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, e)
	}
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return e, struct {
		io.Reader
		io.Closer
	}{r, f}, nil
}

// store puts an answer in its place, reading its body to the end.
func (c *cache) store(e entry, body io.Reader) (path string, err error) {
	path = c.path(e.URL)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(filepath.Dir(path), temporary)
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name()) // the error that counts is the one before
		}
	}()
	line, err := json.Marshal(e)
	if err != nil {
		return "", errors.Join(err, f.Close())
	}
	buffered := bufio.NewWriterSize(f, cacheBuffer)
	w, err := gzip.NewWriterLevel(buffered, gzip.BestSpeed)
	if err != nil {
		return "", errors.Join(err, f.Close())
	}
	_, err = io.Copy(w, io.MultiReader(bytes.NewReader(line), strings.NewReader("\n"), body))
	if err == nil {
		err = errors.Join(w.Close(), buffered.Flush())
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return "", err
	}
	return path, os.Rename(f.Name(), path)
}

// temporary names files that are being written. One that a killed process left is removed when it is a day old.
const temporary = "new-*.tmp"

// sweep removes what killed processes left half written.
func (c *cache) sweep(now time.Time) error {
	left, err := filepath.Glob(filepath.Join(c.dir, "??", temporary))
	if err != nil {
		return err
	}
	for _, path := range left {
		info, err := os.Stat(path)
		if err == nil && now.Sub(info.ModTime()) > 24*time.Hour {
			err = os.Remove(path)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
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
