package jsontree

import (
	"html"
	"strings"
	"unicode/utf8"
)

// Limits of the decoder. What lies beyond them is left out; what was read so far is kept.
const (
	maxDepth = 200     // levels of nesting; the deepest of 1,653 valid blocks on the pages of the development corpora has 9
	MaxNodes = 1 << 18 // values of one document; 16 MB of nodes
	window   = 256     // bytes looked ahead to tell a closing quotation mark from one inside the text
)

// Decode reads JSON as pages serve it, and is the only way in which metadata reads JSON. Where encoding/json
// accepts the input the result is the same; the rest is read as it was meant:
//
//   - raw line breaks and quotation marks inside strings, strings that are not closed at the end of their line
//   - commas too many or missing, semicolons, "=" for ":", missing and crossed brackets
//   - single, typographic and no quotation marks, Python's and JavaScript's literals
//   - comments of JavaScript and HTML, CDATA, assignments and calls around the value
//   - a document that was escaped as a whole, for HTML or as a string
//   - several documents one after the other, which become one array
//   - input that ends early
//
// It reports false where there is no value at all. The cost is linear in len(s). When stop, which may be nil, says so, it ends
// early, as if the document were too large. The tree is made in m, which may be nil.
func Decode(s string, stop func() bool, m *Memory) (Value, bool) {
	if !utf8.ValidString(s) {
		s = string([]rune(s)) // each stray byte becomes U+FFFD, as in encoding/json
	}
	p := decoder{s: unwrapJSON(s), stop: stop}
	p.tree = m.tree(min(commasAndBrackets(p.s), len(p.s)/8, mostKept))
	v, ok := p.document()
	m.keep(p.tree)
	return v, ok
}

// commasAndBrackets is at least how many values valid JSON has, but for one.
func commasAndBrackets(s string) int {
	return strings.Count(s, ",") + strings.Count(s, "{") + strings.Count(s, "[")
}

// unwrapJSON undoes one level of escaping where it covers the structure, not only the text.
func unwrapJSON(s string) string {
	open := strings.IndexAny(s, "{[")
	if open < 0 || strings.IndexByte(s[:open], '"') >= 0 {
		return s
	}
	head := strings.TrimLeft(s[open+1:min(len(s), open+1+window)], "{[ \t\r\n")
	switch {
	case strings.HasPrefix(head, "&"):
		return html.UnescapeString(s)
	case strings.HasPrefix(head, `\"`), strings.HasPrefix(head, `\n`) && strings.Contains(head, `\"`):
		var b strings.Builder
		unescape(&b, s)
		return b.String()
	}
	return s
}

type decoder struct {
	s       string
	i       int
	tree    *Tree
	depth   int
	objects int // objects open around the current place
	arrays  int // arrays open around it
	rewound int // bytes read again after a string that never closed
	stop    func() bool
	stopped bool

	pending    string // a key met inside an array that was not closed; the object around it takes it
	hasPending bool
}

// document reads all values of the input. Node 1 is the root; it is an array if there are several values.
func (p *decoder) document() (Value, bool) {
	p.tree.Nodes[1] = Node{Kind: Array}
	last, containers := int32(0), false
	for p.space(); p.i < len(p.s) && !p.full(); p.space() {
		at := p.topValue()
		if at == 0 {
			continue
		}
		if k := p.tree.Nodes[at].Kind; k == Object || k == Array {
			containers = true
		}
		last = p.link(1, last, at)
	}
	p.settle(containers)
	root := Value{p.tree, 1}
	return root, root.Kind() != Array || p.tree.Nodes[1].pos >= 0
}

// settle makes the only value the root. Beside objects and arrays, loose words are no values. A root that holds nothing
// has pos -1.
func (p *decoder) settle(containers bool) {
	root := &p.tree.Nodes[1]
	var prev, n, only int32
	for at := root.first; at > 0; {
		node := &p.tree.Nodes[at]
		next := node.next
		if containers && node.Kind != Object && node.Kind != Array {
			if prev == 0 {
				root.first = next
			} else {
				p.tree.Nodes[prev].next = next
			}
		} else {
			node.ord = n
			n++
			prev, only = at, at
		}
		at = next
	}
	root.Size = n
	switch n {
	case 0:
		root.pos = -1
	case 1:
		*root = p.tree.Nodes[only]
		root.Parent, root.next, root.ord = 0, 0, 0
		for c := root.first; c > 0; c = p.tree.Nodes[c].next {
			p.tree.Nodes[c].Parent = 1
		}
	}
}

// full reports that nothing more is to be read.
func (p *decoder) full() bool {
	n := len(p.tree.Nodes)
	if n&255 == 0 && p.stop != nil && !p.stopped {
		p.stopped = p.stop()
	}
	return n >= MaxNodes || p.stopped
}

// topValue reads one value outside all brackets, or passes over what is none and returns 0.
func (p *decoder) topValue() int32 {
	c := p.s[p.i]
	switch {
	case c == '{' || c == '[':
		return p.value(inTop)
	case c == '"':
		start := p.i
		at := p.value(inTop)
		p.space()
		if p.i < len(p.s) && p.s[p.i] == ':' { // members without the braces around them
			p.tree.Nodes = p.tree.Nodes[:at]
			p.i = start
			return p.object(start)
		}
		return at
	case wordByte(c) || c == '.' || c == '+':
		start := p.i
		for p.i < len(p.s) && (wordByte(p.s[p.i]) || p.s[p.i] == '.' || p.s[p.i] == '+') {
			p.i++
		}
		if k, text := literal(p.s[start:p.i]); k != absent {
			return p.add(Node{Kind: k, Text: text, pos: int32(start)})
		}
		p.toBracket()
		return 0
	case c == ',' || c == ';' || c == '}' || c == ']' || c == ')':
		p.i++
		return 0
	}
	p.toBracket()
	return 0
}

// toBracket moves to the next opening bracket, or to the end.
func (p *decoder) toBracket() {
	if n := strings.IndexAny(p.s[p.i:], "{["); n >= 0 {
		p.i += n
	} else {
		p.i = len(p.s)
	}
}

func (p *decoder) add(n Node) int32 {
	p.tree.Nodes = append(p.tree.Nodes, n)
	return int32(len(p.tree.Nodes) - 1)
}

// link hangs a node after the last child of its parent and returns it as the new last child.
func (p *decoder) link(parent, last, at int32) int32 {
	up := &p.tree.Nodes[parent]
	node := &p.tree.Nodes[at]
	node.Parent, node.ord = parent, up.Size
	up.Size++
	if last == 0 {
		up.first = at
	} else {
		p.tree.Nodes[last].next = at
	}
	return at
}

// value reads the value at p.i, which is not at the end of the input. It always adds one node.
func (p *decoder) value(in place) int32 {
	start := p.i
	switch c := p.s[p.i]; {
	case c == '{':
		p.i++
		return p.nested(start, (*decoder).object)
	case c == '[':
		p.i++
		return p.nested(start, (*decoder).array)
	case quoteWidth(p.s, p.i) > 0:
		text, cut := p.str(in)
		return p.add(Node{Kind: String, Text: text, pos: int32(start), Cut: cut})
	}
	k, text := p.bare()
	return p.add(Node{Kind: k, Text: text, pos: int32(start), Bare: k == String})
}

func (p *decoder) nested(start int, read func(*decoder, int) int32) int32 {
	if p.depth >= maxDepth {
		p.skipNested()
		return p.add(Node{Kind: Null, pos: int32(start)})
	}
	p.depth++
	at := read(p, start)
	p.depth--
	return at
}

// skipNested passes over the rest of a value that is nested too deep; its opening bracket has been read.
func (p *decoder) skipNested() {
	for open := 1; p.i < len(p.s) && open > 0; p.i++ {
		switch p.s[p.i] {
		case '{', '[':
			open++
		case '}', ']':
			open--
		case '"':
			for p.i++; p.i < len(p.s) && p.s[p.i] != '"'; p.i++ {
				if p.s[p.i] == '\\' {
					p.i++
				}
			}
		}
	}
	p.i = min(p.i, len(p.s))
}

// object reads members up to the closing brace.
func (p *decoder) object(start int) int32 {
	at := p.add(Node{Kind: Object, pos: int32(start)})
	p.objects++
	p.members(at)
	p.objects--
	return at
}

func (p *decoder) members(at int32) {
	last := int32(0)
	for p.space(); p.i < len(p.s) && !p.full(); p.space() {
		switch c := p.s[p.i]; {
		case c == '}':
			p.i++
			return
		case c == ']':
			if p.arrays > 0 {
				return // the brace is missing
			}
			p.i++
		case c == ',' || c == ';' || c == ':':
			p.i++
		case c == '{' || c == '[':
			last = p.link(at, last, p.value(inObject)) // no key
			last = p.takePending(at, last)
		default:
			last = p.member(at, last)
		}
	}
}

// member reads a key and its value.
func (p *decoder) member(at, last int32) int32 {
	start := p.i
	key, ok := p.memberKey()
	if !ok {
		return last
	}
	last = p.memberValue(at, last, key, start)
	return p.takePending(at, last)
}

func (p *decoder) memberKey() (string, bool) {
	if quoteWidth(p.s, p.i) > 0 {
		key, _ := p.str(inKey)
		return key, true
	}
	start := p.i
	for p.i < len(p.s) && wordByte(p.s[p.i]) {
		p.i++
	}
	key := p.s[start:p.i]
	p.space()
	if key == "" || p.i >= len(p.s) || !(p.s[p.i] == ':' || p.s[p.i] == '=') {
		p.resync(start)
		return "", false
	}
	return key, true
}

// resync passes over words that are no member: at least one byte, up to what may begin one.
func (p *decoder) resync(start int) {
	if p.i == start {
		p.i++
	}
	if n := strings.IndexAny(p.s[p.i:], ",}]{[\"\n"); n >= 0 {
		p.i += n
	} else {
		p.i = len(p.s)
	}
}

// memberValue reads what follows a key: ":", "=" or "=>" and a value. A key alone has no value.
func (p *decoder) memberValue(at, last int32, key string, start int) int32 {
	p.space()
	for p.i < len(p.s) && (p.s[p.i] == ':' || p.s[p.i] == '=' || p.s[p.i] == '>') {
		p.i++
		p.space()
	}
	if p.full() {
		return last
	}
	child := int32(0)
	if p.i >= len(p.s) || strings.IndexByte(",;}]", p.s[p.i]) >= 0 {
		child = p.add(Node{Kind: Null, pos: int32(start)})
	} else {
		child = p.value(inObject)
	}
	p.tree.Nodes[child].Key = key
	return p.link(at, last, child)
}

// takePending reads the values of keys that an array inside this object left over.
func (p *decoder) takePending(at, last int32) int32 {
	for p.hasPending && !p.full() {
		p.hasPending = false
		last = p.memberValue(at, last, p.pending, p.i)
	}
	return last
}

// array reads elements up to the closing bracket. An array whose first element is a key is an object with the wrong
// brackets; a key further back shows that the bracket is missing.
func (p *decoder) array(start int) int32 {
	at := p.add(Node{Kind: Array, pos: int32(start)})
	p.arrays++
	p.elements(at)
	p.arrays--
	return at
}

func (p *decoder) elements(at int32) {
	last := int32(0)
	for p.space(); p.i < len(p.s) && !p.full() && !p.hasPending; p.space() {
		switch c := p.s[p.i]; {
		case c == ']':
			p.i++
			return
		case c == '}':
			if p.objects > 0 && p.tree.Nodes[at].Kind == Array {
				return // the bracket is missing
			}
			p.i++
		case c == ',' || c == ';' || c == ':':
			p.i++
		default:
			child := p.value(inArray)
			p.space()
			isKey := p.tree.Nodes[child].Kind == String && p.i < len(p.s) && p.s[p.i] == ':'
			switch {
			case isKey && (last == 0 || p.tree.Nodes[at].Kind == Object):
				p.tree.Nodes[at].Kind = Object
				key := p.tree.Nodes[child].Text
				p.tree.Nodes = p.tree.Nodes[:child]
				last = p.memberValue(at, last, key, p.i)
			case isKey && p.objects > 0:
				p.pending, p.hasPending = p.tree.Nodes[child].Text, true
				p.tree.Nodes = p.tree.Nodes[:child]
				return
			default:
				last = p.link(at, last, child)
			}
		}
	}
}
