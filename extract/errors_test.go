package extract

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

func packed(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(s))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

func TestErrors(t *testing.T) {
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	small := &Extractor{MaxBytes: 100}
	big := strings.Repeat("<p>word</p>", 100)
	for name, c := range map[string]struct {
		x      *Extractor
		ctx    context.Context
		doc    Document
		want   error
		offset int64
	}{
		"picture":          {new(Extractor), context.Background(), Document{HTML: []byte("\x89PNG\r\n\x1a\n\x00\x00")}, ErrNotHTML, 0},
		"too large":        {small, context.Background(), Document{HTML: []byte(big)}, ErrTooLarge, -1},
		"unpacked":         {small, context.Background(), Document{HTML: packed(t, big)}, ErrTooLarge, -1},
		"large text":       {small, context.Background(), Document{Text: big}, ErrTooLarge, -1},
		"encoding":         {new(Extractor), context.Background(), Document{HTML: []byte("<p>x"), Hints: Hints{Encoding: "klingon"}}, ErrEncoding, -1},
		"two forms":        {new(Extractor), context.Background(), Document{HTML: []byte("<p>x"), Text: "x"}, ErrInput, -1},
		"cancelled":        {new(Extractor), cancelled, Document{HTML: []byte("<p>x")}, context.Canceled, -1},
		"binary flat text": {new(Extractor), context.Background(), Document{Text: "%PDF-1.4 and so on"}, ErrNotHTML, 0},
	} {
		t.Run(name, func(t *testing.T) {
			c.doc.URL = "https://news.example/1"
			a, err := c.x.Extract(c.ctx, c.doc)
			assert.Nil(t, a)
			require.ErrorIs(t, err, c.want)
			var e *Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, "https://news.example/1", e.URL)
			assert.Equal(t, c.offset, e.Offset)
			assert.Contains(t, err.Error(), "https://news.example/1")
		})
	}
}

// TestNoArticle holds that a page without an article is an answer, not an error.
func TestNoArticle(t *testing.T) {
	for _, page := range []string{"", " ", "<html></html>", "<!doctype html><title>x</title>", "\ufeff", "<nav><a href=/>Home</a></nav>"} {
		a, err := From([]byte(page), "")
		require.NoError(t, err, page)
		assert.Empty(t, a.Body, page)
		assert.Less(t, a.Confidence, 0.2, page)
	}
	a, err := FromText("", Hints{})
	require.NoError(t, err)
	assert.Empty(t, a.Body)
	a, err = FromDocument(&goquery.Document{Selection: &goquery.Selection{Nodes: []*html.Node{}}})
	require.NoError(t, err)
	assert.Empty(t, a.Body)
}

// TestNil holds that a page which is not there is an error, not an empty page.
func TestNil(t *testing.T) {
	hints := Hints{URL: "https://news.example/pier"}
	for name, call := range map[string]func() (*Article, error){
		"node":      func() (*Article, error) { return FromNode(nil, hints) },
		"document":  func() (*Article, error) { return FromDocument(nil) },
		"selection": func() (*Article, error) { return FromSelection(nil, hints) },
		"reader":    func() (*Article, error) { return FromReader(nil, hints) },
	} {
		a, err := call()
		require.ErrorIs(t, err, ErrInput, name)
		require.ErrorContains(t, err, "the "+name+" is nil")
		require.Nil(t, a, name)
	}
}

func TestGzipIsUnpacked(t *testing.T) {
	page := "<title>Ferry pier reopens</title><article><h1>Ferry pier reopens</h1>" + strings.Repeat("<p>The boats cross the creek four times an hour, and nobody waits long at the pier.</p>", 5)
	a, err := From(packed(t, page), "")
	require.NoError(t, err)
	b, err := From([]byte(page), "")
	require.NoError(t, err)
	assert.Equal(t, texts(b.Body), texts(a.Body))
	assert.Len(t, a.Body, 5)
}

// broken is a reader that fails in mid-page.
type broken struct{ io.Reader }

func (b broken) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err == io.EOF {
		err = errors.New("connection reset")
	}
	return n, err
}

func TestReaderFails(t *testing.T) {
	_, err := FromReader(broken{strings.NewReader("<p>half")}, Hints{URL: "https://news.example/2"})
	require.ErrorContains(t, err, "connection reset")
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.EqualValues(t, 7, e.Offset)
}

func TestDirection(t *testing.T) {
	for page, want := range map[string]string{
		`<html lang=ur dir=rtl><p>متن`: "rtl",
		`<html lang=en><p>text`:        "ltr",
		`<html dir=rtl><p>?`:           "rtl",
		``:                             "",
	} {
		a, err := From([]byte(page), "")
		require.NoError(t, err)
		assert.Equal(t, want, a.Dir, page)
	}
}

func TestVersion(t *testing.T) { assert.Regexp(t, `^\d+\.\d+\.\d+$`, Version()) }

// TestAnyNode holds that any node of a tree may be read, not a whole document alone.
func TestAnyNode(t *testing.T) {
	for name, doc := range fixtures(t) {
		root, err := html.Parse(bytes.NewReader(doc.HTML))
		require.NoError(t, err)
		n := 0
		for c := range root.Descendants() {
			if n++; n%7 != 0 && c.Type != html.TextNode || n > 2000 {
				continue
			}
			a, err := FromNode(c, Hints{})
			require.NoError(t, err, name)
			checkArticle(t, a)
		}
	}
	for _, n := range []*html.Node{{}, {Type: html.TextNode, Data: "A line of text"}, {Type: html.CommentNode, Data: "x"}} {
		a, err := FromNode(n, Hints{})
		require.NoError(t, err)
		checkArticle(t, a)
		if n.Type == html.TextNode {
			require.Len(t, a.Blocks(), 1)
			assert.Equal(t, "A line of text", a.Blocks()[0].Text)
		}
	}
	p := &html.Node{Type: html.ElementNode, Data: "p"}
	p.AppendChild(&html.Node{Type: html.TextNode, Data: "A paragraph by itself."})
	a, err := FromNode(p, Hints{})
	require.NoError(t, err)
	require.Len(t, a.Blocks(), 1)
	assert.Equal(t, "/p[1]", a.Blocks()[0].Path)
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { panic("broken reader") }

// A panic of the caller's reader reaches the caller, and the Extractor stays of use.
func TestReaderPanics(t *testing.T) {
	x := new(Extractor)
	assert.PanicsWithValue(t, "broken reader", func() { _, _ = x.ExtractFrom(context.Background(), brokenReader{}, Hints{}) })
	a, err := x.ExtractFrom(context.Background(), strings.NewReader("<title>Ferry pier reopens</title><p>The boats cross the creek four times an hour.</p>"), Hints{})
	require.NoError(t, err)
	assert.Equal(t, "Ferry pier reopens", a.Headline)
}
