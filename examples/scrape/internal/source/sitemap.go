package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"errors"
	"io"
	"iter"
	"time"

	"golang.org/x/net/html/charset"
)

// MaxSitemap is how many bytes of a sitemap, unpacked, are read: the protocol allows 52,428,800; more is cut off.
const MaxSitemap = 100 << 20

// ErrNoSitemap is a document of another kind.
var ErrNoSitemap = errors.New("no sitemap")

// A mapped is a line of a sitemap: a page, or another sitemap.
type mapped struct {
	Entry
	sitemap bool
}

// sitemap yields what one sitemap names, as it is read: XML or a plain list, also packed with gzip. After an error, which
// may come after entries, there is nothing more.
func sitemap(r io.Reader, base string) iter.Seq2[mapped, error] {
	return func(yield func(mapped, error) bool) {
		text, err := unpacked(r)
		if err != nil {
			yield(mapped{}, err)
			return
		}
		start, err := text.Peek(512)
		if err != nil && err != io.EOF {
			yield(mapped{}, err)
			return
		}
		start = bytes.TrimSpace(bytes.TrimPrefix(start, []byte("\ufeff")))
		switch {
		case len(start) == 0:
			yield(mapped{}, ErrNoSitemap)
		case start[0] == '<':
			elements(text, base, yield)
		default:
			for e, err := range List(text) {
				e.URL = absolute(base, e.URL)
				if !yield(mapped{Entry: e}, err) {
					return
				}
			}
		}
	}
}

// unpacked is the text of a sitemap, of limited length.
func unpacked(r io.Reader) (*bufio.Reader, error) {
	b := bufio.NewReader(r)
	magic, err := b.Peek(2)
	if err != nil && err != io.EOF {
		return nil, err
	}
	if string(magic) != "\x1f\x8b" {
		return bufio.NewReader(io.LimitReader(b, MaxSitemap)), nil
	}
	z, err := gzip.NewReader(b)
	if err != nil {
		return nil, err
	}
	return bufio.NewReader(io.LimitReader(z, MaxSitemap)), nil
}

// elements reads a urlset or sitemapindex. An address is a loc directly below url or sitemap, so that those of images and
// videos are none.
func elements(r io.Reader, base string, yield func(mapped, error) bool) {
	d := xml.NewDecoder(r)
	d.Strict = false
	d.CharsetReader = charset.NewReaderLabel
	depth := 0
	var m mapped
	var words *bytes.Buffer // what the element being read holds, nil outside those of use
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			if depth > 0 {
				yield(mapped{}, io.ErrUnexpectedEOF)
			}
			return
		}
		if err != nil {
			yield(mapped{}, err)
			return
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			name := t.Name.Local
			switch {
			case depth == 1 && name != "urlset" && name != "sitemapindex":
				yield(mapped{}, ErrNoSitemap)
				return
			case depth == 2:
				m = mapped{sitemap: name == "sitemap"}
			}
			words = nil
			if depth == 3 && (name == "loc" || name == "lastmod") || depth == 4 && name == "publication_date" {
				words = new(bytes.Buffer)
			}
		case xml.CharData:
			if words != nil && words.Len()+len(t) <= maxAddress {
				words.Write(t)
			}
		case xml.EndElement:
			if words != nil {
				m.set(t.Name.Local, words.String(), base)
				words = nil
			}
			depth--
			if depth == 1 && m.URL != "" && !yield(m, nil) {
				return
			}
		}
	}
}

// set takes a field. Of several dates the latest counts.
func (m *mapped) set(name, value, base string) {
	if name == "loc" {
		if m.URL == "" {
			m.URL = absolute(base, value)
		}
		return
	}
	m.Dated = later(m.Dated, date(value))
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
