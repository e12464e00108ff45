package page

import (
	"bytes"
	"encoding/json"
	"errors"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A Refusal says that a file holds no page: what it is, and what to do with it.
type Refusal struct {
	Kind   string // "a WARC archive"
	Advice string // "examples/warc reads its pages"; "" where there is none
}

// Error is one line.
func (r *Refusal) Error() string {
	if r.Advice == "" {
		return r.Kind
	}
	return r.Kind + ": " + r.Advice
}

// NoPage reports an error about a file that is of another kind than pages are, and tells the kind.
func NoPage(err error) (kind string, other bool) {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return refusal.Error(), true
	}
	var e *extract.Error
	if errors.As(err, &e) && errors.Is(err, extract.ErrNotHTML) {
		return e.Detail, true
	}
	return "", false
}

// formats are kinds of files by how they begin, which the library does not name or that want advice.
var formats = []struct {
	at         int
	magic      string
	kind, tell string
}{
	{0, "WARC/", "a WARC archive", "examples/warc reads its pages"},
	{0, "\x28\xb5\x2f\xfd", "packed with Zstandard", "examples/warc reads the archives that are, and zstd -d unpacks the rest"},
	{0, "\x5d\x2a\x4d\x18", "an archive packed with Zstandard", "examples/warc reads its pages"},
	{257, "ustar", "a tar archive", "unpack it, and give the folder"},
	{0, "bplist00", "a property list, as Safari's web archives are", "save the page as HTML"},
	{0, "{\\rtf", "a document in RTF", "save it as text or HTML"},
	{0, "PAR1", "a Parquet file", ""},
	{0, "SQLite format 3\x00", "an SQLite database", ""},
}

// roots are kinds of XML by the name of their first element.
var roots = map[string]Refusal{
	"rss":          {"a feed", "examples/scrape reads the stories that it lists"},
	"feed":         {"a feed", "examples/scrape reads the stories that it lists"},
	"rdf:RDF":      {"a feed", "examples/scrape reads the stories that it lists"},
	"urlset":       {"a sitemap", "examples/scrape reads the stories that it lists"},
	"sitemapindex": {"a sitemap", "examples/scrape reads the stories that it lists"},
	"svg":          {"a picture in SVG", ""},
}

// refuse is an error about a file that holds no page, by its first bytes, unpacked.
func refuse(head []byte) error {
	for _, f := range formats {
		if len(head) >= f.at && bytes.HasPrefix(head[f.at:], []byte(f.magic)) {
			return &Refusal{f.kind, f.tell}
		}
	}
	if at, kind := clean.Binary(head); at >= 0 && kind != "ZIP" && kind != "control bytes" {
		return &extract.Error{Offset: int64(at), Detail: kind, Err: extract.ErrNotHTML}
	}
	if known, ok := roots[root(head)]; ok {
		return &known
	}
	return nil
}

// root is the name of the first element of a document that begins with one; "" for any other.
func root(head []byte) string {
	for {
		head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n\f")
		end := ""
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<?")), bytes.HasPrefix(head, []byte("<!")):
			end = ">"
		case bytes.HasPrefix(head, []byte("<")) && startsTag(head[1:]):
			name, _, _ := strings.Cut(string(head[1:min(len(head), longestScheme)]), ">")
			name = strings.TrimRight(name, "/")
			if i := strings.IndexAny(name, " \t\r\n\f"); i >= 0 {
				name = name[:i]
			}
			return name
		default:
			return ""
		}
		_, rest, closed := bytes.Cut(head[2:], []byte(end))
		if !closed {
			return ""
		}
		head = rest
	}
}

// pageNames are the endings of files that hold pages, whatever they begin with.
var pageNames = map[string]bool{".html": true, ".htm": true, ".xhtml": true, ".shtml": true, ".mhtml": true, ".mht": true, ".eml": true}

// ending is how a name ends, without ".gz".
func ending(name string) string {
	return path.Ext(strings.TrimSuffix(strings.ToLower(path.Base(name)), ".gz"))
}

// stray is an error about a file of a folder that neither its first bytes show to be a page nor its name says to be text.
func stray(name string, head []byte, text bool) error {
	if err := refuse(head); err != nil {
		return err
	}
	end := ending(name)
	_, named := textNames[end]
	switch first := root(head); {
	case named:
		return nil
	case text:
		return &Refusal{Kind: "not named as text is"}
	case pageNames[end] || isMessage(head) || isTxtar(head) || isZip(head):
		return nil
	case len(bytes.TrimSpace(head)) == 0:
		return &Refusal{Kind: "empty"}
	case strings.EqualFold(first, "html") || first != "" && !isXML(head):
		return nil
	case first != "":
		return &Refusal{Kind: "XML that is no page"}
	case end == "" && tagless(head[:whole(head)]):
		return nil
	}
	return &Refusal{Kind: "neither a page nor named as text is"}
}

// isXML reports a document that says so.
func isXML(head []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n"), []byte("<?xml"))
}

// whole is how many bytes of a text that may be cut off make whole characters.
func whole(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if utf8.RuneStart(b[len(b)-n]) {
			if !utf8.FullRune(b[len(b)-n:]) {
				return len(b) - n
			}
			break
		}
	}
	return len(b)
}

// isJSON reports JSON, one value or one a line, and nothing else.
func isJSON(b []byte) bool {
	b = bytes.TrimSpace(bytes.TrimPrefix(b, []byte("\ufeff")))
	if len(b) == 0 || b[0] != '{' && b[0] != '[' {
		return false
	}
	first, rest, several := bytes.Cut(b, []byte("\n"))
	if several && json.Valid(first) {
		return bytes.HasPrefix(bytes.TrimSpace(rest), b[:1])
	}
	return json.Valid(b)
}
