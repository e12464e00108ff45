package tree

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmltok"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Marks stand in the feed for what the parser would only copy: the texts of scripts of data, long texts, and the attributes of
// elements whose attributes mean nothing to it. They are put back into the tree. Reading an attribute takes the tokeniser longer than
// all else about a tag.

// markStart begins a mark, before a number: a control character that no page has.
const markStart = '\x01'

func appendMark(b []byte, n int) []byte {
	return strconv.AppendInt(append(b, markStart), int64(n), 10)
}

// marked is the number of a mark.
func marked(s string) (n int, ok bool) {
	if s == "" || s[0] != markStart {
		return 0, false
	}
	n, err := strconv.Atoi(s[1:])
	return n, err == nil
}

// newlines is text with the line ends that the parser would have left in it: "\r\n" and "\r" are "\n". It is copied in parts, and
// cut off where the budget's context ends.
func newlines(text []byte, limits *budget.Budget) string {
	if len(text) <= budget.LongestPiece && bytes.IndexByte(text, '\r') < 0 {
		return string(text)
	}
	var b strings.Builder
	b.Grow(len(text))
	for len(text) > 0 && limits.Err() == nil {
		part := text[:min(len(text), budget.LongestPiece)]
		if text = text[len(part):]; part[len(part)-1] == '\r' {
			text = bytes.TrimPrefix(text, []byte("\n"))
		}
		for i := bytes.IndexByte(part, '\r'); i >= 0; i = bytes.IndexByte(part, '\r') {
			b.Write(part[:i])
			b.WriteByte('\n')
			part = bytes.TrimPrefix(part[i+1:], []byte("\n"))
		}
		b.Write(part)
	}
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

// mark puts a mark in the place of the attributes that are kept of a start tag: those after in[i-1] and before the ">" at
// in[s.i-1]. It reports false, and does nothing, where the parser would not leave the values as they are.
func (s *feed) mark(c choosing, i int) bool {
	if !s.marks || uint64(len(s.in)) > math.MaxUint32 {
		return false
	}
	var room [mostMarked]marking
	list := room[:0]
	for n, from := 1, i; ; n++ {
		a, next, more := htmltok.NextAttribute(s.in, from)
		if !more || s.limits.Cancelled(n) {
			break
		}
		from = next
		if !s.keeps(&c, a) || s.has(list, a.Key) {
			continue
		}
		if len(list) == mostMarked || bytes.IndexByte(a.Value, '&') >= 0 || bytes.IndexByte(a.Value, '\r') >= 0 {
			return false
		}
		var m marking
		m.key, m.keyEnd = s.place(a.Key)
		m.value, m.valueEnd = s.place(a.Value)
		list = append(list, m)
	}
	s.cut(i, s.i-1)
	if len(list) > 0 {
		start := len(s.room)
		s.room = appendMark(append(s.room, ' '), s.store(list))
		s.queue = append(s.queue, s.room[start:])
	}
	return true
}

// has reports whether a key is among those of some attributes.
func (s *feed) has(list []marking, key []byte) bool {
	return slices.ContainsFunc(list, func(m marking) bool { return bytes.EqualFold(s.in[m.key:m.keyEnd], key) })
}

// mostMarked is how many attributes one mark stands for at most; a row is how many are stored together.
const (
	mostMarked = 16
	row        = 8 * mostMarked
)

// store keeps attributes, and gives the number of their mark: where the first stands in the rows, and how many there are.
func (s *feed) store(list []marking) (mark int) {
	last := len(s.attrs) - 1
	if last < 0 || row-len(s.attrs[last]) < len(list) {
		s.attrs = append(s.attrs, make([]marking, 0, row))
		last++
	}
	at := last*row + len(s.attrs[last])
	s.attrs[last] = append(s.attrs[last], list...)
	return at*mostMarked + len(list) - 1
}

// markedAttributes are the attributes that a mark stands for, none where there is no such mark.
func (s *feed) markedAttributes(mark int) []marking {
	at, n := mark/mostMarked, mark%mostMarked+1
	if mark < 0 || at/row >= len(s.attrs) || at%row+n > len(s.attrs[at/row]) {
		return nil
	}
	return s.attrs[at/row][at%row:][:n]
}

// restore puts back into a tree what marks stand for. Both a nil feed and a nil root have none.
func (s *feed) restore(root *html.Node) {
	if s == nil || s.attrs == nil && s.data == nil && s.texts == nil {
		return
	}
	var slab []html.Attribute
	for n := root; n != nil; n = dom.Next(n, root) {
		switch {
		case n.Type == html.ElementNode && len(n.Attr) == 1:
			if mark, ok := marked(n.Attr[0].Key); ok {
				slab = s.restoreAttributes(n, s.markedAttributes(mark), slab)
			}
		case n.Type == html.TextNode && n.Parent.DataAtom == atom.Script && n.Parent.Namespace == "": // elsewhere a reference may write a mark
			if i, ok := marked(n.Data); ok && 2*i+1 < len(s.data) {
				n.Data = newlines(s.in[s.data[2*i]:s.data[2*i+1]], s.limits)
			}
		case n.Type == html.TextNode && len(s.texts) > 0:
			n.Data = s.restoreTexts(n.Data)
		}
	}
	s.attrs, s.data, s.texts = nil, nil, nil
}

// restoreAttributes gives an element its attributes; where it has several, they take of a slab, of which the rest is returned.
func (s *feed) restoreAttributes(n *html.Node, list []marking, slab []html.Attribute) []html.Attribute {
	if len(list) > 1 {
		if len(slab) < len(list) {
			slab = make([]html.Attribute, slabSize)
		}
		n.Attr, slab = slab[:len(list):len(list)], slab[len(list):]
	}
	for k, m := range list {
		var room [64]byte
		n.Attr[k] = html.Attribute{Key: atom.String(htmltok.Lower(room[:0], s.in[m.key:m.keyEnd])), Val: newlines(s.in[m.value:m.valueEnd], s.limits)}
	}
	if n.DataAtom == atom.A {
		slices.SortFunc(n.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) }) // as the parser does with formatting elements
	}
	return slab
}

// slabSize is how many attributes of elements with several are allocated together.
const slabSize = 64
