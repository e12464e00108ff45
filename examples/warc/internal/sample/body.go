package sample

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http/httputil"

	"github.com/andybalholm/brotli"
)

// A coding is a way in which servers and crawlers leave a body behind.
type coding struct {
	name   string
	header string // lines of the response's header
	encode func(body []byte) []byte
}

var decoded = coding{"decoded", "X-Crawler-Content-Encoding: gzip\r\nX-Crawler-Transfer-Encoding: chunked\r\nContent-Length: 10\r\n", same}

// codings are used in turn.
var codings = []coding{
	{"plain", "", same},
	decoded,
	{"stale", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", same},
	{"chunked", "Transfer-Encoding: chunked\r\n", chunk},
	{"gzip", "Content-Encoding: gzip\r\n", pack},
	{"gzip, chunked", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", func(b []byte) []byte { return chunk(pack(b)) }},
	{"br", "Content-Encoding: br\r\n", brotlied},
	{"br, chunked", "Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n", func(b []byte) []byte { return chunk(brotlied(b)) }},
}

func same(body []byte) []byte { return body }

func chunk(body []byte) []byte {
	var b bytes.Buffer
	w := httputil.NewChunkedWriter(&b)
	for part := range chunksOf(body) {
		w.Write(part) // to memory
	}
	w.Close()
	b.WriteString("\r\n")
	return b.Bytes()
}

// chunksOf cuts a body as a server would that writes it bit by bit.
func chunksOf(body []byte) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for len(body) > 0 {
			n := min(len(body), 4000)
			if !yield(body[:n]) {
				return
			}
			body = body[n:]
		}
	}
}

func pack(body []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(body)
	w.Close()
	return b.Bytes()
}

func brotlied(body []byte) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, 4)
	w.Write(body)
	w.Close()
	return b.Bytes()
}

// response is an HTTP response with a body in a coding.
func response(status, contentType string, c coding, body []byte) []byte {
	body = c.encode(body)
	head := fmt.Sprintf("HTTP/1.1 %s\r\nContent-Type: %s\r\nServer: sample\r\n%s\r\n", status, contentType, c.header)
	return append([]byte(head), body...)
}
