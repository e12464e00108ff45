package archive_test

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
)

// response is the record of an HTTP response as it stands in an archive.
func response(block string) *archive.Record {
	return &archive.Record{Block: []byte(block), Header: archive.Header{
		{Name: "WARC-Type", Value: "response"},
		{Name: "WARC-Target-URI", Value: "https://a.example/"},
		{Name: "Content-Type", Value: "application/http;msgtype=response"},
	}}
}

func packed(w interface {
	Write([]byte) (int, error)
	Close() error
}, b *bytes.Buffer, s string) string {
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

// story is a page long enough for a coding to have something to do.
var story = "<!doctype html><title>Ferry</title>" + strings.Repeat("<p>The ferry ran aground off Vellin at noon, the harbour master said.</p>\n", 40)

func brotlied(s string) string {
	var b bytes.Buffer
	return packed(brotli.NewWriter(&b), &b, s)
}

func zlibbed(s string) string {
	var b bytes.Buffer
	return packed(zlib.NewWriter(&b), &b, s)
}

func deflated(s string) string {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, 6)
	return packed(w, &b, s)
}

// chunks puts lines between parts of 500 bytes.
func chunks(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		n := min(len(s), 500)
		fmt.Fprintf(&b, "%X;ext=1\r\n%s\r\n", n, s[:n])
		s = s[n:]
	}
	return b.String() + "0\r\n\r\n"
}

// A coding is undone where the bytes are so coded, whatever the header says of them.
func TestCodings(t *testing.T) {
	gz := func(s string) string { return string(pack(s)) }
	const ok, te, ce = "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: "
	for _, c := range []struct{ name, head, body, want string }{
		{"as it is", ok, story, story},
		{"chunked", ok + te, chunks(story), story},
		{"gzip", ok + ce + "gzip\r\n", gz(story), story},
		{"gzip in chunks", ok + te + ce + "gzip\r\n", chunks(gz(story)), story},
		{"br", ok + ce + "br\r\n", brotlied(story), story},
		{"br in chunks", ok + te + ce + "BR\r\n", chunks(brotlied(story)), story},
		{"deflate", ok + ce + "deflate\r\n", zlibbed(story), story},
		{"deflate without frame", ok + ce + "deflate\r\n", deflated(story), story},
		{"br in gzip", ok + ce + "gzip, br\r\n", brotlied(gz(story)), story},
		{"gzip that nobody declared", ok, gz(story), story},
		{"HTTP/2", "HTTP/2 200\r\n" + te, story, story},
		{"a line without colon", ok + "Served by a cache\r\n" + te, chunks(story), story},
		{"line breaks of one byte", "HTTP/1.1 200 OK\nTransfer-Encoding:\n chunked\n", chunks(story), story},
		{"stale: chunked", ok + te, story, story},
		{"stale: gzip", ok + te + ce + "gzip\r\n", story, story},
		{"stale: br", ok + ce + "br\r\n", story, story},
		{"stale: br, a short page", ok + ce + "br\r\n", "<p>Rain.", "<p>Rain."},
		{"stale: deflate", ok + ce + "deflate\r\n", story, story},
		{"stale: length", ok + "Content-Length: 10\r\n", story, story},
		{"crawler's header, decoded", ok + "X-Crawler-Content-Encoding: gzip\r\nX-Crawler-Transfer-Encoding: chunked\r\nContent-Length: 10\r\n", story, story},
		{"crawler's header, coded", ok + "X-Crawler-Content-Encoding: br\r\nX-Crawler-Transfer-Encoding: chunked\r\n", chunks(brotlied(story)), story},
		{"a page that begins like a chunk", ok + te, "add\r\n" + story, "add\r\n" + story},
		{"chunks without the last", ok + te, strings.TrimSuffix(chunks(story), "0\r\n\r\n"), story},
		{"no body", ok + te, "", ""},
		{"an empty body in chunks", ok + te, "0\r\n\r\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := response(c.head + "\r\n" + c.body).Page(0)
			require.NoError(t, err)
			assert.Equal(t, 200, p.Status)
			b, err := clean.Gunzip(context.Background(), p.Body, 0)
			require.NoError(t, err)
			assert.Equal(t, c.want, string(b))
		})
	}
}

// A coding that breaks off gives what there is.
func TestCodingsCutOff(t *testing.T) {
	var long strings.Builder // that no coding makes short
	for i := range 8_000 {
		fmt.Fprintf(&long, "<p>Line %d of %x.</p>", i, i*i*7919)
	}
	page := long.String()
	for name, c := range map[string]struct{ head, body string }{
		"chunked":         {"Transfer-Encoding: chunked\r\n", chunks(page)},
		"br":              {"Content-Encoding: br\r\n", brotlied(page)},
		"deflate":         {"Content-Encoding: deflate\r\n", zlibbed(page)},
		"gzip in chunks":  {"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunks(string(pack(page)))},
		"one large chunk": {"Transfer-Encoding: chunked\r\n", fmt.Sprintf("%x\r\n%s", len(page), page)},
	} {
		p, err := response("HTTP/1.1 200 OK\r\n" + c.head + "\r\n" + c.body[:len(c.body)*3/4]).Page(0)
		require.NoError(t, err)
		got, err := clean.Gunzip(context.Background(), p.Body, 0)
		if err != nil {
			require.ErrorIs(t, err, clean.ErrDamaged)
		}
		assert.True(t, strings.HasPrefix(page, string(got)), name)
		assert.Greater(t, len(got), len(page)/2, name)
	}
}

// A page that unpacks to more than is allowed is cut one byte after it, where the library refuses it.
func TestCodingsBomb(t *testing.T) {
	bomb := strings.Repeat("a", 1<<20)
	for coding, b := range map[string]string{"br": brotlied(bomb), "deflate": zlibbed(bomb)} {
		p, err := response("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n\r\n" + b).Page(1000)
		require.NoError(t, err)
		assert.Len(t, p.Body, 1001)
	}
}

func TestPage(t *testing.T) {
	p, err := response("HTTP/1.0 404 Not Found\r\nContent-Type: Text/HTML;charset\r\n\r\nx").Page(0)
	require.NoError(t, err)
	assert.Equal(t, 404, p.Status)
	assert.Equal(t, "text/html", p.Media())
	assert.True(t, p.HTML())
	assert.False(t, p.Text())

	p, err = response("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8").Page(0)
	require.NoError(t, err, "a block may end in the header")
	assert.Empty(t, p.Body)

	for _, block := range []string{"", "<html>", "HTTP/1.1 two hundred\r\n\r\n", "HTTP/1.1\r\n\r\n"} {
		_, err = response(block).Page(0)
		assert.EqualError(t, err, "the record holds no HTTP response", block)
	}
	_, err = response("HTTP/1.1 200 OK\r\n" + strings.Repeat("a: b\r\n", 100_000)).Page(0)
	assert.EqualError(t, err, "the header is longer than 262144 bytes")

	request := &archive.Record{Block: []byte{}, Header: archive.Header{{Name: "WARC-Type", Value: "request"}}}
	_, err = request.Page(0)
	assert.ErrorIs(t, err, archive.ErrNoPage)
	dns := &archive.Record{Block: []byte{}, Header: archive.Header{{Name: "WARC-Type", Value: "response"}, {Name: "Content-Type", Value: "text/dns"}}}
	_, err = dns.Page(0)
	assert.ErrorIs(t, err, archive.ErrNoPage)
}
