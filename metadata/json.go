package metadata

import "strings"

// A jsonKind says what a node of a jsonTree is. The zero kind is that of a value which is not there.
type jsonKind uint8

const (
	jsonAbsent jsonKind = iota
	jsonNull            // null, undefined, NaN, Infinity, or a key without a value
	jsonBool            // text is "true" or "false"
	jsonNumber          // text is the number as written
	jsonString          // text is the decoded string
	jsonArray
	jsonObject
)

// A jsonTree holds a decoded document: all nodes in one slice, in document order. Node 0 stands for "absent", so that a
// link of 0 leads nowhere.
type jsonTree struct {
	nodes []jsonNode
}

// A jsonNode is one value. Members of an object keep their order and their duplicates.
type jsonNode struct {
	key    string // the decoded key, in an object
	text   string
	parent int32
	first  int32 // the first child
	next   int32 // the next sibling
	ord    int32 // place among its siblings, from 0
	size   int32 // number of children
	pos    int32 // byte offset in the text that was decoded
	kind   jsonKind
	cut    bool  // the input ended inside this string
	mark   uint8 // for whoever reads the tree
}

// A jsonValue is one node seen from outside. The zero jsonValue is absent, and what is asked of it is absent too.
type jsonValue struct {
	tree *jsonTree
	at   int32
}

func (v jsonValue) node() *jsonNode {
	if v.tree == nil {
		return &jsonNode{}
	}
	return &v.tree.nodes[v.at]
}

func (v jsonValue) kind() jsonKind {
	if v.tree == nil {
		return jsonAbsent
	}
	return v.tree.nodes[v.at].kind
}

// key is the member's key, "" outside an object.
func (v jsonValue) key() string { return v.node().key }

// text is the decoded string of a string, the words as written of a number or a truth value, "" of anything else.
func (v jsonValue) text() string { return v.node().text }

func (v jsonValue) first() jsonValue { return jsonValue{v.tree, v.node().first} }

func (v jsonValue) next() jsonValue { return jsonValue{v.tree, v.node().next} }

func (v jsonValue) parent() jsonValue { return jsonValue{v.tree, v.node().parent} }

// there reports that the value is in the document and is not null.
func (v jsonValue) there() bool { return v.at > 0 && v.kind() != jsonNull }

// get is an object's member with exactly this key; the last one of several, as encoding/json has it.
func (v jsonValue) get(key string) jsonValue {
	found := jsonValue{}
	if v.kind() != jsonObject {
		return found
	}
	for m := v.first(); m.at > 0; m = m.next() {
		if m.key() == key {
			found = m
		}
	}
	return found
}

// path is the way from the root: "$.@graph[2].author.name". A key that is not a plain word stands in brackets.
func (v jsonValue) path() string {
	var steps [jsonDepth + 2]int32
	n := 0
	for at := v.at; at > 0 && n < len(steps); at = v.tree.nodes[at].parent {
		steps[n] = at
		n++
	}
	b := make([]byte, 1, 64)
	b[0] = '$'
	for n -= 2; n >= 0; n-- {
		node := &v.tree.nodes[steps[n]]
		b = appendStep(b, node, v.tree.nodes[node.parent].kind)
	}
	return string(b)
}

func appendStep(b []byte, node *jsonNode, parent jsonKind) []byte {
	if parent == jsonArray {
		b = append(b, '[')
		b = appendInt(b, node.ord)
		return append(b, ']')
	}
	if plainKey(node.key) {
		b = append(b, '.')
		return append(b, node.key...)
	}
	b = append(b, `["`...)
	b = append(b, strings.ReplaceAll(node.key, `"`, `\"`)...)
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
