package detour

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"golang.org/x/net/html/atom"
)

// A framework is one that streams pages.
type framework uint8

const (
	react framework = iota // and Next.js
	preact
	solid
	marko5
	marko6
)

// A key says which part belongs in which place: the id that both have, and of Marko 6 the id of its runtime, in small letters.
type key struct {
	by          framework
	runtime, id string
}

// A mark is a place, which begins at a node.
type mark struct {
	key
	until string // the comment that ends what the place shows meanwhile
	is    shape
}

// A shape is what of the page a place is.
type shape uint8

const (
	marker   shape = iota // a node that shows nothing, without anything to show meanwhile
	toEnd                 // from a marker to the comment that ends it
	toReturn              // the same, in which others may begin and end (React)
	whole                 // an element
)

// Hints reports a node that Take would look at: the place of a streamed part, or a declarative shadow root.
func Hints(t *htmlparse.Tree, id htmlparse.NodeID) bool {
	if _, ok := markOf(t, id); ok {
		return true
	}
	return isShadowRoot(t, id)
}

// PlacePrefix begins the id of an element of no certain name that is a place, in Marko 5.
const PlacePrefix = "afph"

// markOf is the place that begins at a node.
func markOf(t *htmlparse.Tree, node htmlparse.NodeID) (m mark, ok bool) {
	switch n := &t.Nodes[node]; n.Type {
	case htmlparse.CommentNode:
		return commentMark(t.Text(node))
	case htmlparse.ElementNode:
		id, _ := t.Attr(node, atom.Id)
		if rest, ok := strings.CutPrefix(id, PlacePrefix); ok && isNumber(rest, "0123456789") {
			return mark{key: key{by: marko5, id: rest}, is: whole}, true
		}
		if n.Atom() != atom.Template {
			return m, false
		}
		if rest, ok := strings.CutPrefix(id, "pl-"); ok && rest != "" {
			return mark{key: key{by: solid, id: rest}, until: id, is: toEnd}, true
		}
		if prefix, number, ok := reactID(id, 'B'); ok {
			return mark{key: key{by: react, id: prefix + number}, until: "/$", is: toReturn}, true
		}
		if prefix, number, ok := reactID(id, 'P'); ok {
			return mark{key: key{by: react, id: prefix + number}}, true
		}
	}
	return m, false
}

// commentMark is the place that a comment begins.
func commentMark(s string) (m mark, ok bool) {
	if id, ok := strings.CutPrefix(s, "$s:"); ok {
		return mark{key: key{by: preact, id: id}, until: "/" + s, is: toEnd}, id != ""
	}
	i := strings.IndexAny(s, "!#")
	if i <= 0 || strings.ContainsAny(s, " \t\n") {
		return m, false
	}
	runtime := s[:i]
	if id, ok := strings.CutPrefix(s[i:], "!^"); ok {
		return mark{key: key{marko6, strings.ToLower(runtime), id}, until: runtime + "!" + id, is: toEnd}, id != ""
	}
	if id, ok := strings.CutPrefix(s[i:], "#"); ok {
		return mark{key: key{by: marko6, runtime: strings.ToLower(runtime), id: id}}, id != ""
	}
	return m, false
}

// partsOf calls yield with each key for which an element may be the part.
func partsOf(t *htmlparse.Tree, node htmlparse.NodeID, yield func(key)) {
	n := &t.Nodes[node]
	list := t.Attributes(node)
	for i := range list {
		switch {
		case list[i].Name == htmlparse.Name(atom.Id):
			id := t.Value(&list[i])
			if prefix, number, ok := reactID(id, 'S'); ok {
				yield(key{by: react, id: prefix + number})
			}
			if number, ok := strings.CutPrefix(id, "af"); ok && isNumber(number, "0123456789") {
				yield(key{by: marko5, id: number})
			}
			if n.Atom() == atom.Template {
				yield(key{by: solid, id: id})
			}
		case n.Atom() == 0 && t.Tag(node) == "t":
			yield(key{marko6, t.NameOf(list[i].Name), t.Value(&list[i])})
		case n.Atom() == 0 && t.NameOf(list[i].Name) == "data-target" && t.Tag(node) == "preact-island":
			yield(key{by: preact, id: t.Value(&list[i])})
		}
	}
}

// reactID cuts an id of React's: a prefix, which the page may choose, a letter, a colon and a hexadecimal number.
func reactID(id string, letter byte) (prefix, number string, ok bool) {
	i := strings.LastIndexByte(id, ':')
	if i < 1 || id[i-1] != letter || !isNumber(id[i+1:], "0123456789abcdef") {
		return "", "", false
	}
	return id[:i-1], id[i:], true
}

func isNumber(s, digits string) bool { return s != "" && strings.Trim(s, digits) == "" }
