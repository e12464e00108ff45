package archive

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"io"
	"net/http/httputil"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/andybalholm/brotli"
)

// Archives keep the header a server sent, but often not the body: crawlers store it decoded, or mark old fields with
// "X-Crawler-". So Content-Length is not read at all, and a coding is undone only where the bytes are so coded.

// declared is the codings that a header names, under its own name or the one that crawlers give it.
func declared(h Header, name string) []string {
	var list []string
	for _, f := range h {
		if strings.EqualFold(f.Name, name) || strings.EqualFold(f.Name, "X-Crawler-"+name) {
			for coding := range strings.SplitSeq(f.Value, ",") {
				list = append(list, strings.ToLower(strings.TrimSpace(coding)))
			}
		}
	}
	return list
}

// decode undoes the codings of a body but gzip. Of a damaged coding it gives what there is. It gives at most limit bytes and
// one more.
func decode(body []byte, h Header, limit int64) []byte {
	if slices.Contains(declared(h, "Transfer-Encoding"), "chunked") {
		body = dechunk(body)
	}
	codings := declared(h, "Content-Encoding")
	slices.Reverse(codings) // the last one named was applied last
	for _, coding := range codings {
		switch coding {
		case "br":
			body = unbrotli(body, limit)
		case "deflate":
			body = inflate(body, limit)
		}
	}
	return body
}

// dechunk takes the lines between chunks out of a body, where there are any.
func dechunk(body []byte) []byte {
	if !chunked(body) {
		return body
	}
	plain := make([]byte, len(body))
	n, _ := io.ReadFull(httputil.NewChunkedReader(bytes.NewReader(body)), plain) // of a body that breaks off, what there is
	return plain[:n]
}

// chunked reports whether a body begins with a chunk: a line with its size, and a line break where it ends.
func chunked(body []byte) bool {
	line, rest, ok := bytes.Cut(body, []byte("\n"))
	if !ok {
		return false
	}
	digits, _, _ := bytes.Cut(line, []byte(";"))
	size, err := strconv.ParseInt(string(bytes.TrimSpace(digits)), 16, 64)
	switch {
	case err != nil || size < 0:
		return false
	case size >= int64(len(rest)):
		return true // and cut off
	}
	rest = rest[size:]
	return bytes.HasPrefix(rest, []byte("\n")) || bytes.HasPrefix(rest, []byte("\r\n")) || string(rest) == "\r"
}

// brotlis are decoders to use again: each has large tables.
var brotlis = sync.Pool{New: func() any { return brotli.NewReader(nil) }}

func unbrotli(body []byte, limit int64) []byte {
	decoder := brotlis.Get().(*brotli.Reader)
	defer brotlis.Put(decoder)
	if decoder.Reset(bytes.NewReader(body)) != nil {
		return body
	}
	return unpacked(body, decoder, limit)
}

// inflate undoes the coding that HTTP calls deflate: zlib's, or without its frame as some servers send it.
func inflate(body []byte, limit int64) []byte {
	if framed, err := zlib.NewReader(bytes.NewReader(body)); err == nil {
		return unpacked(body, framed, limit)
	}
	return unpacked(body, flate.NewReader(bytes.NewReader(body)), limit)
}

// expansion is how many times larger than its packed form a page is taken to be at first.
const expansion = 5

// unpacked is what a decoder makes of a body; the body itself when it is not so coded.
func unpacked(body []byte, decoder io.Reader, limit int64) []byte {
	if limit > 0 {
		decoder = io.LimitReader(decoder, limit+1)
	}
	var plain bytes.Buffer
	plain.Grow(expansion * len(body))
	_, err := plain.ReadFrom(decoder)
	if err != nil && (plain.Len() == 0 || textual(body)) {
		return body
	}
	return plain.Bytes()
}

// textual reports whether bytes begin like text and not like something packed: no control characters, and UTF-8 or an older
// encoding's letters, which packed bytes have too, but never so many without a control character among them.
func textual(b []byte) bool {
	b = b[:min(len(b), 512)]
	for _, c := range b {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			return false
		}
	}
	return len(b) >= 64 || utf8.Valid(b)
}
