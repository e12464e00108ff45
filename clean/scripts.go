package clean

import "bytes"

// emptyScripts returns b without the text of its style elements and of its scripts that are no JSON; the tags and
// attributes stay. Scripts are about half of a page's bytes, and parsing them yields text that nobody asks for.
//
// Invariant: html.Parse of the result, without scripting, is html.Parse of b but for the text inside those elements.
// The scanner follows x/net/html's tokeniser. What a tag means can depend on the tree, which it does not build: inside
// svg, math, select and noscript it empties nothing, and where the two readings of a place would part it leaves
// the rest of the page as it is. b is not modified, and is returned itself when nothing was emptied.
func emptyScripts(b []byte) []byte {
	s := scriptScanner{in: b}
	for s.i < len(b) && !s.lost {
		n := bytes.IndexByte(b[s.i:], '<')
		if n < 0 {
			break
		}
		s.i += n
		start := s.i
		s.token()
		if start < s.kept && s.i > s.kept {
			s.lost = true // read as markup, this token straddles the end of a noscript
		}
	}
	if s.copied == 0 {
		return b
	}
	return append(s.out, b[s.copied:]...)
}

// A scriptScanner is one pass of emptyScripts.
type scriptScanner struct {
	in     []byte
	i      int      // the next byte to look at
	out    []byte   // in[:copied] without what was emptied
	copied int      //
	lost   bool     // the tree would have to be known: leave the rest as it is
	open   []string // the elements that are open inside svg or math, outermost first; empty outside
	mixed  bool     // HTML may be inside that svg or math, or it may have been dropped: open is not sure to be the parser's
	stored bool     // a template element occurred, in which svg can be dropped
	choice bool     // inside select
	doubt  bool     // whether the last tag closed itself cannot be told
	kept   int      // no emptying before this index: the end of a noscript element
}

// token reads the token that starts with the "<" at s.i, and with a raw-text element its text too.
func (s *scriptScanner) token() {
	b := s.in[s.i:]
	if len(b) < 2 {
		s.i++
		return
	}
	switch c := b[1]; {
	case c == '!':
		s.declaration()
	case c == '?':
		s.until(">")
	case c == '/':
		s.endTag()
	case isLetter(c):
		s.startTag()
	default:
		s.i++
	}
}

// until moves behind the next end.
func (s *scriptScanner) until(end string) {
	n := bytes.Index(s.in[s.i:], []byte(end))
	if n < 0 {
		s.i = len(s.in)
		return
	}
	s.i += n + len(end)
}

// declaration reads a comment, a doctype, or a CDATA section, which outside foreign content is a comment up to ">".
func (s *scriptScanner) declaration() {
	b := s.in[s.i:]
	if bytes.HasPrefix(b, []byte("<!--")) {
		s.i = afterComment(s.in, s.i)
		return
	}
	if len(s.open) == 0 || !bytes.HasPrefix(b, []byte("<![CDATA[")) {
		s.until(">")
		return
	}
	section, _, _ := bytes.Cut(b, []byte("]]>"))
	s.lost = s.mixed && bytes.IndexByte(section, '>') >= 0
	s.until("]]>")
}

func (s *scriptScanner) endTag() {
	if s.i+2 < len(s.in) && !isLetter(s.in[s.i+2]) {
		s.until(">")
		return
	}
	name := tagName(s.in[s.i+2:])
	s.skipAttributes(s.i + 2 + len(name))
	if isFold(name, "select") {
		s.choice = false
	}
	if len(s.open) > 0 {
		s.closeForeign(name)
	}
}

// closeForeign reads an end tag inside svg or math. In foreign content it closes the innermost element of its name and what is
// open inside that; where HTML may be mixed in, only strictly nested tags are trusted to mean the same to the parser.
func (s *scriptScanner) closeForeign(name []byte) {
	for i := len(s.open) - 1; i >= 0; i-- {
		if isFold(name, s.open[i]) {
			s.open = s.open[:i]
			return
		}
		if s.mixed || len(s.open)-i > 64 {
			break
		}
	}
	s.lost = true
}

// skipAttributes moves from the end of a tag's name behind the tag, and reports whether it ended in "/>". The slash may also
// be the end of an unquoted value; inside foreign content that would matter, and the scanner is lost.
func (s *scriptScanner) skipAttributes(i int) (selfClosing bool) {
	var last, a attribute
	for more := true; more; {
		last = a
		a, i, more = nextAttribute(s.in, i)
	}
	s.i = i
	if i < 2 || s.in[i-1] != '>' || s.in[i-2] != '/' {
		return false
	}
	s.doubt = bytes.HasSuffix(last.value, []byte("/"))
	return !s.doubt
}

func (s *scriptScanner) startTag() {
	name := tagName(s.in[s.i+1:])
	tag := s.i + 1 + len(name)
	s.doubt = false
	selfClosing := s.skipAttributes(tag)
	kind, rawName := raw(name)
	if s.doubt && (len(s.open) > 0 || isFold(name, "svg") || isFold(name, "math")) {
		s.lost = true
		return
	}
	if len(s.open) > 0 && s.foreign(name, rawName, kind, selfClosing) {
		return
	}
	switch {
	case kind == plainText:
		s.lost = true
	case kind == noScript:
		s.noscript()
	case kind != notRaw:
		s.rawText(rawName, kind, tag)
	case isFold(name, "svg") || isFold(name, "math"):
		if !selfClosing {
			s.open = append(s.open, lower(name))
			s.mixed = s.choice || s.stored
		}
	case isFold(name, "select"):
		s.choice = true
	case isFold(name, "template"):
		s.stored = true
		s.lost = s.choice
	case isFold(name, "frameset"):
		s.lost = true
	}
}

// foreign reads a start tag inside svg or math, or reports false when the tag ends that. Where HTML may be mixed in, the parser
// may read the content of a raw-text element as markup or as text; without a "<" in it both readings are one.
func (s *scriptScanner) foreign(name []byte, rawName string, kind rawKind, selfClosing bool) bool {
	lowered := lower(name)
	s.mixed = s.mixed || mayHoldHTML(s.open[len(s.open)-1])
	switch {
	case !s.mixed && breaksOut(lowered):
		s.open = s.open[:0]
		return false
	case s.mixed && kind != notRaw:
		end := rawEnd(s.in, s.i, rawName, kind)
		s.lost = selfClosing || bytes.IndexByte(s.in[s.i:end], '<') >= 0
	case lowered == "font":
		s.lost = true // ends foreign content if it has certain attributes
	}
	if !selfClosing {
		s.open = append(s.open, lowered)
	}
	return true
}

// mayHoldHTML reports the elements of svg and math whose content is HTML (WHATWG HTML 13.2.6, integration points).
func mayHoldHTML(name string) bool {
	switch name {
	case "foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml":
		return true
	}
	return false
}

// noscript keeps the content of a noscript element as it is. It is markup to the parser without scripting, except where
// that drops the tag, as in select; both readings must end at the same tag.
func (s *scriptScanner) noscript() {
	if s.i < s.kept {
		return
	}
	s.kept = rawEnd(s.in, s.i, "noscript", noScript)
}

// rawText empties the element whose start tag ended at s.i, or passes over it. The attributes are read from tag on.
func (s *scriptScanner) rawText(name string, kind rawKind, tag int) {
	start := s.i
	end := rawEnd(s.in, start, name, kind)
	s.i = end
	if start < s.kept || s.choice || start == end {
		return
	}
	if kind == style || kind == script && !isJSON(s.in, tag) {
		if s.out == nil {
			s.out = make([]byte, 0, len(s.in))
		}
		s.out = append(s.out, s.in[s.copied:start]...)
		s.copied = end
	}
}

// isJSON reports a script of data: "json" in its type, or the id of Next.js's data whatever the type. A type with a
// character reference in it is given the benefit of the doubt.
func isJSON(b []byte, i int) bool {
	var typed, named bool
	for {
		a, next, more := nextAttribute(b, i)
		if !more {
			return false
		}
		i = next
		switch {
		case !typed && isFold(a.key, "type"):
			typed = true
			if containsFold(a.value, "json") || bytes.IndexByte(a.value, '&') >= 0 {
				return true
			}
		case !named && isFold(a.key, "id"):
			named = true
			if string(a.value) == "__NEXT_DATA__" {
				return true
			}
		}
	}
}

func containsFold(b []byte, word string) bool {
	for i := 0; i+len(word) <= len(b); i++ {
		if isFold(b[i:i+len(word)], word) {
			return true
		}
	}
	return false
}

// tagName returns the tag name at the start of b.
func tagName(b []byte) []byte {
	i := 0
	for i < len(b) && !endsKey(b[i]) {
		i++
	}
	return b[:i]
}

func lower(name []byte) string { return string(bytes.ToLower(name)) }
