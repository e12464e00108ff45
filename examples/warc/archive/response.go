package archive

import (
	"bytes"
	"errors"
	"mime"
	"strconv"
	"strings"
)

// A Page is what a record holds of a page.
type Page struct {
	Status      int    // of the response; 0 for a record that is none
	ContentType string // as the server declared it, or the record; "" when neither did
	Body        []byte // the page, with every coding undone but gzip, which the library unpacks and tells about
}

// Text reports whether the page is plain text, as in the archives of text that are made from others.
func (p *Page) Text() bool { return p.Media() == "text/plain" }

// HTML reports whether the page may be HTML: it says so, or says nothing.
func (p *Page) HTML() bool {
	switch p.Media() {
	case "", "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml",
		"multipart/related", "message/rfc822": // a page as browsers save it, which somebody served
		return true
	}
	return false
}

// Media is the media type without its parameters, in small letters.
func (p *Page) Media() string {
	media, _, err := mime.ParseMediaType(p.ContentType)
	if err != nil {
		media, _, _ = strings.Cut(p.ContentType, ";") // parameters that are none do not matter
		media = strings.ToLower(strings.TrimSpace(media))
	}
	return media
}

var (
	// ErrNoPage says that a record is of a kind that holds no page: a request, metadata, a name server's answer.
	ErrNoPage = errors.New("the record holds no page")
	// ErrNoBlock says that the record was read without its block.
	ErrNoBlock = errors.New("the record was read without its block")
	errNoHTTP  = errors.New("the record holds no HTTP response")
)

// HoldsPage reports whether a record is of a kind that holds a page: a response to HTTP, a conversion of one, or a resource. What
// the program that saved the pages adds of its own (its log, its arguments, pictures and texts it made of a page) has an address of
// its own kind, "urn:" or "metadata:", and is none.
func HoldsPage(r *Record) bool {
	media, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";")
	http := strings.EqualFold(strings.TrimSpace(media), "application/http")
	switch r.Type() {
	case "response":
		return http || media == "" && strings.HasPrefix(r.URL(), "http")
	case "conversion", "resource":
		return !http && ofWeb(r.URL())
	}
	return false
}

// ofWeb reports an address of something that was there to be saved; a record without an address may be anything.
func ofWeb(address string) bool {
	scheme, _, ok := strings.Cut(address, ":")
	switch strings.ToLower(scheme) {
	case "http", "https", "ftp", "file":
		return true
	}
	return !ok
}

// Page takes the page out of a record. Its body is at most limit bytes and one more long; 0 means no limit.
func (r *Record) Page(limit int64) (*Page, error) {
	switch {
	case !HoldsPage(r):
		return nil, ErrNoPage
	case r.Block == nil:
		return nil, ErrNoBlock
	case r.Type() != "response":
		return &Page{ContentType: r.Header.Get("Content-Type"), Body: r.Block}, nil
	}
	in := bytes.NewReader(r.Block)
	first, header, err := readHead(in)
	version, status, ok := strings.Cut(strings.TrimSpace(first), " ")
	if !ok || !strings.HasPrefix(version, "HTTP/") {
		return nil, errNoHTTP
	}
	if errors.Is(err, errLongHeader) {
		return nil, err // any other error is the block's end: a response may end in its header
	}
	code, _, _ := strings.Cut(strings.TrimSpace(status), " ")
	p := &Page{ContentType: header.Get("Content-Type")}
	if p.Status, err = strconv.Atoi(code); err != nil {
		return nil, errNoHTTP
	}
	p.Body = decode(r.Block[len(r.Block)-in.Len():], header, limit)
	return p, nil
}
