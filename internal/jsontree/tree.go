package jsontree

import "strings"

// A Kind says what a node of a Tree is. The zero kind is that of a value which is not there.
type Kind uint8

// The kinds.
const (
	absent Kind = iota
	Null        // null, undefined, NaN, Infinity, or a key without a value
	Bool        // text is "true" or "false"
	Number      // text is the number as written
	String      // text is the decoded string
	Array
	Object
)

// A Tree holds a decoded document: all nodes in one slice, in document order. Node 0 stands for "absent", so that a
// link of 0 leads nowhere.
type Tree struct {
	Nodes []Node
}

// A Node is one value. Members of an object keep their order and their duplicates.
type Node struct {
	Key    string // the decoded key, in an object
	Text   string
	Parent int32
	first  int32 // the first child
	next   int32 // the next sibling
	ord    int32 // place among its siblings, from 0
	Size   int32 // number of children
	pos    int32 // byte offset in the text that was decoded
	Kind   Kind
	Cut    bool  // the input ended inside this string
	Bare   bool  // a string without quotation marks: words of a program
	Mark   uint8 // for whoever reads the tree
}

// A Value is one node seen from outside. The zero Value is absent, and what is asked of it is absent too.
type Value struct {
	Tree *Tree
	At   int32
}

// Node is the node itself, with what no method tells; an empty one where the value is absent.
func (v Value) Node() *Node {
	if v.Tree == nil {
		return &Node{}
	}
	return &v.Tree.Nodes[v.At]
}

// Kind is what the value is.
func (v Value) Kind() Kind {
	if v.Tree == nil {
		return absent
	}
	return v.Tree.Nodes[v.At].Kind
}

// Key is the member's key, "" outside an object.
func (v Value) Key() string { return v.Node().Key }

// Text is the decoded string of a string, the words as written of a number or a truth value, "" of anything else.
func (v Value) Text() string { return v.Node().Text }

// First is the first element or member.
func (v Value) First() Value { return Value{v.Tree, v.Node().first} }

// Next is the next element or member of the same array or object.
func (v Value) Next() Value { return Value{v.Tree, v.Node().next} }

// Parent is the array or object that holds the value.
func (v Value) Parent() Value { return Value{v.Tree, v.Node().Parent} }

// There reports that the value is in the document and is not null.
func (v Value) There() bool { return v.At > 0 && v.Kind() != Null }

// Get is an object's member with exactly this key; the last one of several, as encoding/json has it.
func (v Value) Get(key string) Value {
	found := Value{}
	if v.Kind() != Object {
		return found
	}
	for m := v.First(); m.At > 0; m = m.Next() {
		if m.Key() == key {
			found = m
		}
	}
	return found
}

// Path is the way from the root: "$.@graph[2].author.name". A key that is not a plain word stands in brackets.
func (v Value) Path() string {
	var steps [maxDepth + 2]int32
	n := 0
	for at := v.At; at > 0 && n < len(steps); at = v.Tree.Nodes[at].Parent {
		steps[n] = at
		n++
	}
	b := make([]byte, 1, 64)
	b[0] = '$'
	for n -= 2; n >= 0; n-- {
		node := &v.Tree.Nodes[steps[n]]
		b = appendStep(b, node, v.Tree.Nodes[node.Parent].Kind)
	}
	return string(b)
}

func appendStep(b []byte, node *Node, parent Kind) []byte {
	if parent == Array {
		b = append(b, '[')
		b = appendInt(b, node.ord)
		return append(b, ']')
	}
	if plainKey(node.Key) {
		b = append(b, '.')
		return append(b, node.Key...)
	}
	b = append(b, `["`...)
	b = append(b, strings.ReplaceAll(node.Key, `"`, `\"`)...)
	return append(b, `"]`...)
}

func plainKey(key string) bool {
	for i := 0; i < len(key); i++ {
		if !wordByte(key[i]) {
			return false
		}
	}
	return key != ""
}

// wordByte reports a byte that stands in unquoted keys: letters, digits, any byte of a non-ASCII letter, "@", "_", "$",
// "-".
func wordByte(c byte) bool {
	switch {
	case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9', c >= 0x80:
		return true
	}
	return c == '@' || c == '_' || c == '$' || c == '-'
}

func appendInt(b []byte, n int32) []byte {
	if n >= 10 {
		b = appendInt(b, n/10)
	}
	return append(b, byte('0'+n%10))
}
