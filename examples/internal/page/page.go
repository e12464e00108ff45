// Package page gets the pages that the example programs read, as people have them: from files, web addresses and standard input,
// packed with gzip or not, as HTML, as flattened text, as what browsers and archives save, as mail. What a file is its bytes say,
// not its name; a name only decides about bytes that are text and no more.
//
//	page.go       an argument to the document of a page
//	read.go       bytes, unpacked, as far as they are a page's
//	kind.go       what is no page, and what reads it instead
//	text.go       which pages are flattened text, and in which format
//	message.go    MHTML and mail: which part is the page
//	part.go       the parts of a message, decoded
//	saved.go      the address and time that programs write into the pages they save
//	replay.go     pages of web archives: the toolbar and the rewritten links
//	container.go  files that hold several pages: zip archives; txtar.go: those of this project's test data
//	fetch.go      pages of web addresses
package page

import (
	"bytes"
	"context"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract"
)

// Load gets the page an argument names: a file, a web address, or "-" for stdin. The document has its bytes unpacked, as
// flattened text where the file's name or the Content-Type says so, where there is no tag in it, or text is set. The name also
// says in which format such a text is. A page over limit bytes may come back cut off one byte after it: the library refuses
// what is longer. What holds no page is a *Refusal.
func Load(name string, stdin io.Reader, limit int64, text bool) (extract.Document, error) {
	if name != "-" && !IsAddress(name) {
		return File(name, limit, text, extract.Hints{})
	}
	var b []byte
	var hints extract.Hints
	var err error
	if name == "-" {
		b, err = read(stdin, limit)
	} else {
		b, hints, err = fetch(name, limit)
		format, plain := textType(hints.ContentType, hints.URL)
		text, hints.TextFormat = text || plain, format
	}
	if err != nil {
		return extract.Document{}, err
	}
	return Kept(b, text, limit, hints)
}

// RegularFile is File for a path that nobody typed. Of a folder, a pipe or a device it is an error, and nothing of it is read.
func RegularFile(path string, limit int64, text bool, hints extract.Hints) (extract.Document, error) {
	if err := regular(path); err != nil {
		return extract.Document{}, err
	}
	return File(path, limit, text, hints)
}

// File is the document of a file, as Load makes it.
func File(path string, limit int64, text bool, hints extract.Hints) (extract.Document, error) {
	b, err := ReadFile(path, limit)
	if err != nil {
		return extract.Document{}, err
	}
	format, named := TextName(path)
	hints.TextFormat = format
	return Kept(b, text || named && flat(b), limit, hints)
}

// Found is File for a file that was found in a folder, where files of all kinds lie about: what its bytes do not show to be a
// page and its name does not say to be text is a *Refusal. With text only files named so are read.
func Found(path string, limit int64, text bool) (extract.Document, error) {
	if err := regular(path); err != nil {
		return extract.Document{}, err
	}
	f, err := os.Open(path)
	if err != nil {
		return extract.Document{}, Plain(err)
	}
	defer f.Close()
	b, err := readKnown(f, limit, func(head []byte) error { return stray(path, head, text) })
	if err != nil {
		return extract.Document{}, err
	}
	format, named := TextName(path)
	return Kept(b, text || named && flat(b), limit, extract.Hints{TextFormat: format})
}

// Kept is the library's input of bytes in the form somebody kept them in: a page, a message that holds one, or text, which they are
// where text is set or there is no tag in them. What the source does not say is taken from what the saver wrote.
func Kept(b []byte, text bool, limit int64, hints extract.Hints) (extract.Document, error) {
	if text {
		return Document(b, true, hints), nil
	}
	if doc, ok, err := only(b, limit, hints); ok {
		return doc, err
	}
	if isJSON(b) {
		return extract.Document{}, &Refusal{"JSON", "extract -batch reads pages from lines of it"}
	}
	return kept(b, tagless, limit, hints)
}

// Served is the library's input of the bytes that a server called a page.
func Served(b []byte, limit int64, hints extract.Hints) (extract.Document, error) {
	return kept(b, func([]byte) bool { return false }, limit, hints)
}

// kept is the page in a message, and the page as it was before it was saved.
func kept(b []byte, plain func([]byte) bool, limit int64, hints extract.Hints) (extract.Document, error) {
	text := false
	if isMessage(b) {
		m, err := openMessage(b, limit)
		if err != nil {
			return extract.Document{}, err
		}
		b, text = m.page, m.text
		hints.ContentType, hints.Encoding = m.contentType, ""
		known(&hints, m.address, m.date)
	}
	if text || plain(b) {
		return Document(b, true, hints), nil
	}
	address, at := savedFrom(b)
	known(&hints, address, at)
	return Document(original(b, &hints), false, hints), nil
}

// known fills in what a source does not say.
func known(hints *extract.Hints, address string, fetched time.Time) {
	if hints.URL == "" && IsAddress(address) {
		hints.URL = address
	}
	if hints.Fetched.IsZero() {
		hints.Fetched = fetched
	}
}

// Document makes the library's input of a page's bytes as they are; text that is not UTF-8 is decoded.
func Document(b []byte, text bool, hints extract.Hints) extract.Document {
	if !text {
		return extract.Document{Hints: hints, HTML: b}
	}
	if !utf8.Valid(b) || bytes.IndexByte(b, 0) >= 0 {
		if plain, _, err := clean.Decode(context.Background(), b, hints.ContentType, hints.Encoding); err == nil {
			b = plain
		}
	}
	return extract.Document{Hints: hints, Text: strings.TrimPrefix(string(b), "\ufeff")}
}

// flat reports bytes that are text where their name says so: no message, and no page that says that it is HTML.
func flat(b []byte) bool {
	head := bytes.TrimLeft(b[:min(len(b), headBytes)], "\ufeff \t\r\n")
	const doctype = "<!doctype html"
	return !isMessage(b) && !strings.EqualFold(root(head), "html") && !(len(head) >= len(doctype) && strings.EqualFold(string(head[:len(doctype)]), doctype))
}

// IsAddress reports whether an argument is a web address.
func IsAddress(arg string) bool {
	return strings.HasPrefix(arg, "http://") || strings.HasPrefix(arg, "https://")
}
