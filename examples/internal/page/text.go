package page

import (
	"bytes"
	"mime"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/extract"
)

// textNames are the endings of files that hold flattened text, and the format each states.
var textNames = map[string]extract.TextFormat{
	".txt": extract.AnyText, ".text": extract.AnyText,
	".md": extract.MarkdownText, ".markdown": extract.MarkdownText, ".rst": extract.ReStructuredText,
}

// textTypes are the media types of flattened text, and the format each states.
var textTypes = map[string]extract.TextFormat{
	"text/plain": extract.AnyText, "text/markdown": extract.MarkdownText, "text/x-markdown": extract.MarkdownText,
	"text/x-rst": extract.ReStructuredText, "text/prs.fallenstein.rst": extract.ReStructuredText,
}

// TextName tells by its name whether a file, packed or not, holds flattened text, and in which format.
func TextName(name string) (format extract.TextFormat, text bool) {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	format, text = textNames[path.Ext(name)]
	return format, text
}

// textType tells by its Content-Type whether a page is flattened text, and in which format. What is served as text/plain has the
// format that its address states by its ending.
func textType(contentType, address string) (format extract.TextFormat, text bool) {
	media, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		return extract.AnyText, false
	}
	format, text = textTypes[media]
	if u, err := url.Parse(address); err == nil && text && format == extract.AnyText {
		format, _ = TextName(u.Path)
	}
	return format, text
}

// tagless reports bytes that are text without a single tag, so that they cannot be a page as served.
func tagless(b []byte) bool {
	for i, c := range b {
		if c == 0 || c == '<' && startsTag(b[i+1:]) {
			return false // with zeros it is UTF-16, or no text at all
		}
	}
	return utf8.Valid(b)
}

// startsTag reports what may follow the "<" of a tag, a comment or a declaration. An address in angles is none.
func startsTag(b []byte) bool {
	if len(b) == 0 {
		return false
	}
	if c := b[0] | 0x20; c < 'a' || c > 'z' {
		return bytes.IndexByte([]byte("/!?"), b[0]) >= 0
	}
	end := bytes.IndexAny(b[:min(len(b), longestScheme)], "> \t\n/:@")
	return end < 0 || b[end] != ':' && b[end] != '@'
}

// longestScheme is how many bytes of an address in angles are looked at: as far as the ":" of its scheme, or the "@".
const longestScheme = 40
