package clean

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Marks stand in the feed for what the parser would only copy: the texts of scripts of data, and the attributes of elements
// whose attributes mean nothing to it. They are put back into the tree. Reading an attribute takes the tokeniser longer than
// all else about a tag.

// scriptMark begins a mark, in front of a number: a control character that no page has.
const scriptMark = '\x01'

func appendMark(b []byte, n int) []byte {
	return strconv.AppendInt(append(b, scriptMark), int64(n), 10)
}

// marked is the number of a mark.
func marked(s string) (n int, ok bool) {
	if s == "" || s[0] != scriptMark {
		return 0, false
	}
	n, err := strconv.Atoi(s[1:])
	return n, err == nil
}

// restore puts the text of a script of data back into the tree.
func (s *feed) restore(n *html.Node) {
	if s == nil || !s.marks {
		return
	}
	if i, ok := marked(n.Data); ok && 2*i+1 < len(s.data) {
		n.Data = newlines(s.in[s.data[2*i]:s.data[2*i+1]])
	}
}

// newlines is text with the line ends that the parser would have left in it: "\r\n" and "\r" are "\n".
func newlines(text []byte) string {
	i := bytes.IndexByte(text, '\r')
	if i < 0 {
		return string(text)
	}
	var b strings.Builder
	b.Grow(len(text))
	for ; i >= 0; i = bytes.IndexByte(text, '\r') {
		b.Write(text[:i])
		b.WriteByte('\n')
		text = bytes.TrimPrefix(text[i+1:], []byte("\n"))
	}
	b.Write(text)
	return b.String()
}

// A marking is where an attribute stands in the page.
type marking struct{ key, keyEnd, value, valueEnd uint32 }

// place is where a part of the page, which was cut from it by its ends alone, stands in it.
func (s *feed) place(part []byte) (start, end uint32) {
	if len(part) == 0 {
		return 0, 0
	}
	start = uint32(cap(s.in) - cap(part))
	return start, start + uint32(len(part))
}

// mark puts a mark in the place of the attributes that are kept of a start tag: those behind in[i-1] and in front of the ">" at
// in[s.i-1]. It reports false, and does nothing, where the parser would not leave the values as they are.
func (s *feed) mark(c choosing, i int) bool {
	if !s.marks || uint64(len(s.in)) > math.MaxUint32 {
		return false
	}
	first := len(s.attrs)
	for from := i; ; {
		a, next, more := nextAttribute(s.in, from)
		if !more {
			break
		}
		from = next
		if !s.keeps(&c, a) || s.has(s.attrs[first:], a.key) {
			continue
		}
		if bytes.IndexByte(a.value, '&') >= 0 || bytes.IndexByte(a.value, '\r') >= 0 {
			s.attrs = s.attrs[:first]
			return false
		}
		var w marking
		w.key, w.keyEnd = s.place(a.key)
		w.value, w.valueEnd = s.place(a.value)
		s.attrs = append(s.attrs, w)
	}
	s.cut(i, s.i-1)
	if len(s.attrs) > first {
		start := len(s.room)
		s.room = appendMark(append(s.room, ' '), len(s.tags))
		s.queue = append(s.queue, s.room[start:])
		s.tags = append(s.tags, uint32(first))
	}
	return true
}

// has reports whether a key is among those of some attributes.
func (s *feed) has(list []marking, key []byte) bool {
	return slices.ContainsFunc(list, func(w marking) bool { return bytes.EqualFold(s.in[w.key:w.keyEnd], key) })
}

// behind is the attributes that a mark stands for.
func (s *feed) behind(mark int) []marking {
	if mark+1 == len(s.tags) {
		return s.attrs[s.tags[mark]:]
	}
	return s.attrs[s.tags[mark]:s.tags[mark+1]]
}

// restoreAttributes puts attributes back into a tree.
func (s *feed) restoreAttributes(root *html.Node) {
	if len(s.tags) == 0 {
		return
	}
	var slab []html.Attribute
	for n := root; n != nil; n = next(n, root) {
		if n.Type != html.ElementNode || len(n.Attr) != 1 {
			continue
		}
		i, ok := marked(n.Attr[0].Key)
		if !ok || i >= len(s.tags) {
			continue
		}
		list := s.behind(i)
		if len(slab) < len(list) {
			slab = make([]html.Attribute, max(slabSize, len(list)))
		}
		n.Attr, slab = slab[:len(list):len(list)], slab[len(list):]
		for k, w := range list {
			var room [64]byte
			n.Attr[k] = html.Attribute{Key: atom.String(lower(room[:0], s.in[w.key:w.keyEnd])), Val: string(s.in[w.value:w.valueEnd])}
		}
		if n.DataAtom == atom.A {
			slices.SortFunc(n.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) }) // as the parser does with formatting elements
		}
	}
	s.attrs, s.tags = nil, nil
}

// slabSize is how many attributes are allocated together.
const slabSize = 64
