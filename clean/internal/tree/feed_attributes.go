package tree

import (
	"bytes"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmltok"
)

// An attributeKey is an attribute that the walk reads, or the parser.
type attributeKey uint8

const (
	noKey     attributeKey = iota
	keyWords               // of any element
	keyStyle               // where it says how the element is displayed
	keyRel                 // where it names an author
	keySource              // of media
	keyLazy                // of media without a plain source
	keyMedia               // of media
	keyItem                // of list items and their lists
	keyType
	keyID
)

// keyOf tells which attribute that is read a name in any case is.
func keyOf(name []byte) attributeKey {
	if len(name) < len("id") || len(name) > len("data-hi-res-src") {
		return noKey
	}
	var room [16]byte
	switch string(htmltok.Lower(room[:0], name)) {
	case "class", "role", "aria-level", "itemprop", "property", "href", "datetime", "itemscope", "itemtype", "typeof",
		"hidden", "open", "pubdate", "content":
		return keyWords
	case "id":
		return keyID
	case "style":
		return keyStyle
	case "rel":
		return keyRel
	case "src":
		return keySource
	case "data-src", "data-original", "data-lazy-src", "data-url", "data-hi-res-src", "data-videoid", "srcset", "data-srcset":
		return keyLazy
	case "data", "alt", "title", "width", "height":
		return keyMedia
	case "value", "start", "reversed":
		return keyItem
	case "type":
		return keyType
	}
	return noKey
}

// attributes leaves out the attributes of a start tag that nobody reads: those after in[i-1] and before the ">" at
// in[s.i-1]. Of two with one name the parser takes the first, so both go or the first stays.
func (s *feed) attributes(el *traits, i int) {
	if s.i-i <= 1 {
		return
	}
	reads := el.reads
	switch reads {
	case readsAll, readsEvery:
		return
	case readsNone:
		s.cut(i, s.i-1)
		return
	case readsLink:
		if !describes(s.in, i) {
			s.cut(i, s.i-1)
		}
		return
	case readsScript:
		if !isJSON(s.in, i) {
			s.cut(i, s.i-1)
			return
		}
	}
	c := choosing{reads: reads, words: reads < readsUnshown, plain: reads == readsMedia && plainSource(s.in, i)}
	if c.words && s.mark(c, i) {
		return
	}
	dropped := false
	for n := 1; ; n++ {
		a, next, more := htmltok.NextAttribute(s.in, i)
		if !more || s.limits.Cancelled(n) {
			if dropped {
				s.cut(i, s.i-1) // a slash or white space, which may not touch a value that is kept
			}
			return
		}
		switch keep := s.keeps(&c, a); {
		case !keep:
			s.cut(i, next)
			dropped = true
		case dropped && !htmltok.IsSpace(s.in[i]):
			s.cut(i, i)
			s.queue = append(s.queue, space)
		}
		i = next
	}
}

// choosing is the choice among the attributes of one tag.
type choosing struct {
	reads           attributeSet
	words, plain    bool // plain: what shows a picture stands in its src for certain
	styled, related bool // a style, a relation occurred
}

// keeps reports an attribute that is read.
func (s *feed) keeps(c *choosing, a htmltok.Attribute) (keep bool) {
	switch keyOf(a.Key) {
	case keyWords:
		keep = c.words
	case keyID:
		keep = c.reads != readsType
	case keyStyle:
		keep = c.words && !c.styled && displays(a.Value)
		c.styled = true
	case keyRel:
		keep = c.words && !c.related && (containsFold(a.Value, "author") || bytes.IndexByte(a.Value, '&') >= 0)
		c.related = true
	case keySource:
		keep = c.words
	case keyLazy:
		keep = c.reads == readsMedia && !c.plain
	case keyMedia:
		keep = c.reads == readsMedia
	case keyItem:
		keep = c.reads == readsItem
	case keyType:
		keep = !c.words
	}
	return keep || c.words && s.alsoLong&(1<<(len(a.Key)&63)) != 0 && s.reads(a.Key)
}

var space = []byte(" ")

// reads reports an attribute that somebody else reads.
func (s *feed) reads(key []byte) bool {
	var room [64]byte
	return len(key) < len(room) && s.also[string(htmltok.Lower(room[:0], key))]
}

// displays reports a style that may say whether and how an element is displayed.
func displays(style []byte) bool {
	for i, c := range style {
		switch {
		case c == '&' || c >= 0x80:
			return true
		case c|0x20 == 'd' && hasFold(style[i:], "display"), c|0x20 == 'v' && hasFold(style[i:], "visibility"):
			return true
		}
	}
	return false
}

// plainSource reports a tag whose address stands in its src for certain, so that lazy ones and srcset are not read.
func plainSource(b []byte, i int) bool {
	plain, found := false, false
	for {
		a, next, more := htmltok.NextAttribute(b, i)
		switch {
		case !more:
			return plain
		case htmltok.IsFold(a.Key, "data"):
			return false
		case !found && htmltok.IsFold(a.Key, "src"):
			found = true
			v := a.Value[htmltok.SkipSpace(a.Value, 0):]
			plain = len(v) > 0 && v[0] == '/' || hasFold(v, "http")
		}
		i = next
	}
}

// describes reports a link whose relation is among those that describe the page, or that is a property of something.
func describes(b []byte, i int) bool {
	for {
		a, next, more := htmltok.NextAttribute(b, i)
		switch {
		case !more:
			return false
		case htmltok.IsFold(a.Key, "itemprop"):
			return true
		case htmltok.IsFold(a.Key, "rel") && describing(a.Value):
			return true
		}
		i = next
	}
}

func describing(rel []byte) bool {
	for len(rel) > 0 {
		n := 0
		for n < len(rel) && rel[n] > ' ' {
			if rel[n] == '&' || rel[n] >= 0x80 {
				return true
			}
			n++
		}
		var room [16]byte
		if n <= len(room) && dom.DescribesPage(string(htmltok.Lower(room[:0], rel[:n]))) {
			return true
		}
		rel = rel[min(n+1, len(rel)):]
	}
	return false
}

// hasFold reports that b begins with a lower-case word in any case.
func hasFold(b []byte, word string) bool {
	return len(b) >= len(word) && htmltok.IsFold(b[:len(word)], word)
}

// isJSON reports a script of data: "json" in its type, or the id of Next.js's data whatever the type. A type with a
// character reference in it is given the benefit of the doubt.
func isJSON(b []byte, i int) bool {
	var typed, named bool
	for {
		a, next, more := htmltok.NextAttribute(b, i)
		if !more {
			return false
		}
		i = next
		switch {
		case !typed && htmltok.IsFold(a.Key, "type"):
			typed = true
			if containsFold(a.Value, "json") || bytes.IndexByte(a.Value, '&') >= 0 {
				return true
			}
		case !named && htmltok.IsFold(a.Key, "id"):
			named = true
			if string(a.Value) == "__NEXT_DATA__" {
				return true
			}
		}
	}
}

func containsFold(b []byte, word string) bool {
	for i := 0; i+len(word) <= len(b); i++ {
		if b[i]|0x20 == word[0] && htmltok.IsFold(b[i:i+len(word)], word) {
			return true
		}
	}
	return false
}
