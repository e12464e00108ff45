package tree

import (
	"bytes"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmltok"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A rawKind is how the tokeniser reads what follows a start tag (WHATWG HTML, "parsing HTML fragments", step 4).
type rawKind uint8

const (
	notRaw    rawKind = iota
	rawText           // up to the end tag: iframe, noembed, noframes, textarea, title, xmp
	style             // the same, and to be emptied
	script            // up to the end tag by the rules of script data
	noScript          // markup, as scripting is off
	plainText         // up to the end of the page
)

// rawEnd returns the index of the end tag that closes the raw text at b[i:], or len(b).
func rawEnd(b []byte, i int, name string, kind rawKind) int {
	if kind == script {
		return ScriptEnd(b, i)
	}
	for {
		n := bytes.IndexByte(b[i:], '<')
		if n < 0 {
			return len(b)
		}
		if i += n; isEndTag(b[i:], name) {
			return i
		}
		i++
	}
}

// isEndTag reports that b starts with "</", name, and the end of a tag name.
func isEndTag(b []byte, name string) bool {
	n := len("</") + len(name)
	return len(b) > n && b[1] == '/' && htmltok.EndsKey(b[n]) && htmltok.IsFold(b[2:n], name)
}

// ScriptEnd is rawEnd for the script data states (WHATWG HTML 13.2.5.4 and 13.2.5.15 to 31): after "<!--" a <script> opens
// an inner script whose end tag does not close the outer one, until "-->".
func ScriptEnd(b []byte, i int) int {
	for i < len(b) {
		n := bytes.IndexByte(b[i:], '<')
		if n < 0 {
			return len(b)
		}
		i += n
		switch {
		case isEndTag(b[i:], "script"):
			return i
		case bytes.HasPrefix(b[i:], []byte("<!--")):
			var closed bool
			if i, closed = escapedEnd(b, i+len("<!--")); closed {
				return i
			}
		default:
			i++
		}
	}
	return len(b)
}

// escapedEnd reads escaped script data, which starts after "<!--" at b[i] with two dashes seen. It returns the index of the
// end tag that closes the script and true, or the index where plain script data goes on and false.
func escapedEnd(b []byte, i int) (end int, closed bool) {
	first, double := i, false
	for i < len(b) {
		n := bytes.IndexByte(b[i:], '<')
		if n < 0 {
			n = len(b) - i
		}
		if j := escapeEnd(b[i:i+n], i == first); j >= 0 {
			return i + j, false
		}
		if i += n; i == len(b) {
			break
		}
		switch {
		case isEndTag(b[i:], "script"):
			if !double {
				return i, true
			}
			double = false
			i += len("</script")
		case !double && htmltok.IsTag(b[i:], "script"):
			double = true
			i += len("<script")
		case !double && i+1 < len(b) && b[i+1] != '/' && !text.ASCIILetter(b[i+1]):
			// x/net/html goes back to plain script data here, where the standard stays in this state.
			return i + 1, false
		}
		i++
	}
	return len(b), true
}

// escapeEnd is the index after the first "-->" in b, -1 where there is none. After "<!--", of which the dashes count, that may
// be a ">" after dashes alone.
func escapeEnd(b []byte, comesAfter bool) int {
	if comesAfter {
		i := 0
		for i < len(b) && b[i] == '-' {
			i++
		}
		if i < len(b) && b[i] == '>' {
			return i + 1
		}
	}
	if i := bytes.Index(b, []byte("-->")); i >= 0 {
		return i + len("-->")
	}
	return -1
}
