package charset

import (
	"bytes"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmltok"
)

// prescan is how much of a page is searched for a declared charset. Browsers look at 1,024 bytes; pages that inline
// their styles first declare later.
const prescan = 64 << 10

// contentTypeCharset returns the charset parameter of a Content-Type such as `text/html; charset="utf-8"`, or "".
// A bare label without a media type is no parameter.
func contentTypeCharset(contentType string) string {
	return string(charsetParameter([]byte(contentType)))
}

// declared returns the first acceptable charset that the page names: in an XML declaration at its start, or in a meta
// element that is not inside a comment.
func declared(b []byte, s utf8Stats) charset {
	head := b[:min(len(b), prescan)]
	if c := asDeclared(xmlEncoding(head)); acceptable(b, c, s) {
		return c
	}
	unclosed := false
	for i := 0; i < len(head); {
		n := bytes.IndexByte(head[i:], '<')
		if n < 0 {
			break
		}
		i += n
		switch {
		case bytes.HasPrefix(head[i:], []byte("<!--")):
			i = htmltok.AfterComment(head, i)
		case htmltok.IsTag(head[i:], "meta"):
			label, n := metaCharset(head[i+len("<meta"):])
			if c := asDeclared(label); acceptable(b, c, s) {
				return c
			}
			i += len("<meta") + n
		case unclosed:
			i++
		default:
			i, unclosed = afterTag(head, i)
		}
	}
	return charset{}
}

// afterTag returns the index after the tag at b[i], so that nobody looks into its attributes; i+1 where no tag begins there, or where it
// does not end.
func afterTag(b []byte, i int) (next int, unclosed bool) {
	n := i + 1
	if n < len(b) && b[n] == '/' {
		n++
	}
	if n == len(b) || b[n]|0x20 < 'a' || b[n]|0x20 > 'z' {
		return i + 1, false
	}
	if stop := bytes.IndexAny(b[n:], " \t\r\n\f/>"); stop >= 0 {
		n += stop
	}
	for more := true; more; {
		_, n, more = htmltok.NextAttribute(b, n)
	}
	if n == len(b) {
		return i + 1, true
	}
	return n, false
}

// asDeclared looks a declared label up. A page whose declaration can be read as ASCII is not UTF-16, so that stands for
// UTF-8 there, and x-user-defined for windows-1252 (WHATWG HTML, "prescan a byte stream").
func asDeclared(label []byte) charset {
	c := lookup(string(label))
	switch c.name {
	case "utf-16le", "utf-16be", "utf-32le", "utf-32be":
		return utf8Charset()
	case "x-user-defined":
		return lookup("windows-1252")
	}
	return c
}

// xmlEncoding returns the encoding of an XML declaration at the start of head, or nil.
func xmlEncoding(head []byte) []byte {
	head = bytes.TrimLeft(head, " \t\r\n\f")
	if !bytes.HasPrefix(head, []byte("<?xml")) {
		return nil
	}
	end := bytes.IndexByte(head, '>')
	if end < 0 {
		return nil
	}
	head = head[:end]
	i := bytes.Index(head, []byte("encoding"))
	if i < 0 {
		return nil
	}
	return valueAfterEquals(bytes.TrimSuffix(head[i+len("encoding"):], []byte("?")))
}

// metaCharset reads the attributes of a meta element, which start at tag, and returns the charset it declares, or nil,
// and how many bytes the tag takes.
func metaCharset(tag []byte) (label []byte, n int) {
	var charsetAttr, content []byte
	var contentType bool
	for n < len(tag) {
		var a htmltok.Attribute
		var more bool
		a, n, more = htmltok.NextAttribute(tag, n)
		if !more {
			break
		}
		switch {
		case bytes.EqualFold(a.Key, []byte("charset")) && charsetAttr == nil:
			charsetAttr = a.Value
		case bytes.EqualFold(a.Key, []byte("content")) && content == nil:
			content = a.Value
		case bytes.EqualFold(a.Key, []byte("http-equiv")):
			contentType = contentType || bytes.EqualFold(bytes.TrimSpace(a.Value), []byte("content-type"))
		}
	}
	if charsetAttr == nil && contentType {
		charsetAttr = charsetParameter(content)
	}
	return charsetAttr, n
}

// charsetParameter returns the value of the first "charset=" in a Content-Type value, or nil (WHATWG HTML, "extracting
// a character encoding from a meta element").
func charsetParameter(s []byte) []byte {
	const word = "charset"
	for i := 0; i+len(word) <= len(s); i++ {
		if bytes.EqualFold(s[i:i+len(word)], []byte(word)) {
			if v := valueAfterEquals(s[i+len(word):]); v != nil {
				return v
			}
		}
	}
	return nil
}

// valueAfterEquals reads `= value`, quoted or not, or returns nil.
func valueAfterEquals(s []byte) []byte {
	s = bytes.TrimLeft(s, " \t\r\n\f")
	if len(s) == 0 || s[0] != '=' {
		return nil
	}
	s = bytes.TrimLeft(s[1:], " \t\r\n\f")
	if len(s) > 0 && (s[0] == '"' || s[0] == '\'') {
		if end := bytes.IndexByte(s[1:], s[0]); end >= 0 {
			return s[1 : end+1]
		}
		s = s[1:]
	}
	if end := bytes.IndexAny(s, " \t\r\n\f;,"); end >= 0 {
		s = s[:end]
	}
	return s
}
