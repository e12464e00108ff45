package htmlparse

import (
	"math"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
)

// Options say what a tree has beside elements and texts.
type Options struct {
	// Comments keeps all comments.
	Comments bool
	// Markers keeps the comments that frameworks mark the places of streamed parts with.
	Markers bool
	// Memory, where it is not nil, is what the tree is made in.
	Memory *Memory
}

// A Memory is memory for one tree after the other: each ends the life of that before it.
type Memory struct{ last Tree }

// Free ends the life of the tree in m and lets go of its page; the room for nodes and attributes stays.
func (m *Memory) Free() {
	m.last = Tree{Nodes: m.last.Nodes[:0], attributes: m.last.attributes[:0]}
}

// tree is an empty tree in the room of m.
func (m *Memory) tree() *Tree {
	if m == nil {
		return &Tree{}
	}
	m.Free()
	return &m.last
}

// longestSource is what of a page is read: positions are of 32 bits, and a text of NULs grows threefold.
const longestSource = math.MaxInt32 / 4

// Parse parses a document as browsers do that run no scripts, by the WHATWG HTML standard (13.2; numbers in this package are its
// sections). The source is UTF-8. The error is that of the budget's context; at the budget's limit on nodes the tree ends.
func Parse(source string, o Options, b *budget.Budget) (*Tree, error) {
	t := o.Memory.tree()
	if len(source) > longestSource {
		source, t.Truncated = source[:longestSource], true
	}
	t.source = source
	t.reserve(b)
	if err := b.Err(); err != nil {
		return nil, err
	}
	p := parser{
		tokeniser: newTokeniser(source, t, b), options: o, framesetOK: true,
		stack: make([]openElement, 0, 64), clones: clonesFree + len(source)/bytesPerClone,
	}
	p.run()
	p.writeMerged()
	t.showSelected(b.Nodes, nil)
	if err := b.Err(); err != nil {
		return nil, err
	}
	return t, nil
}

// bytesPerNode is at least how long a page of many nodes is for each: a bound on what is reserved before parsing.
const bytesPerNode = 8

// reserve makes room for the nodes and attributes that a page is likely to have: of 232 pages 228 have at most 2 % more nodes than
// names after "<" and texts before one, and 0.76 attributes for each "=".
func (t *Tree) reserve(b *budget.Budget) {
	limit, nodes := b.Nodes, tagsAndTexts(t.source, b)
	nodes = min(nodes+nodes/32+8, len(t.source)/bytesPerNode+8)
	if limit > 0 {
		nodes = min(nodes, limit)
	}
	if cap(t.Nodes) < nodes {
		t.Nodes = make([]Node, 0, nodes)
	}
	t.Nodes = append(t.Nodes, Node{})
	if most := min(strings.Count(t.source, "="), 2*nodes); cap(t.attributes) < most {
		t.attributes = make([]Attribute, 0, most)
	}
}

// tagsAndTexts counts the places where a start tag may begin, and those where a text ends before a tag.
func tagsAndTexts(s string, b *budget.Budget) int {
	n := 0
	for k, last := 1, -1; ; k++ {
		if b.Cancelled(k) {
			return n
		}
		i := strings.IndexByte(s[last+1:], '<')
		if i < 0 {
			return n
		}
		if i += last + 1; i > 0 && s[i-1] != '>' {
			n++
		}
		if last = i; i+1 < len(s) && s[i+1]|0x20-'a' < 26 {
			n++
		}
	}
}

// clonesFree and bytesPerClone bound how many formatting elements are made again in later blocks: on pages that never close them it
// would be their number times the number of blocks.
const (
	clonesFree    = 1000
	bytesPerClone = 4
)

// A parser is the tree construction stage (13.2.6) and its tokeniser.
type parser struct {
	tokeniser
	options Options

	mode, originalMode insertionMode
	templateModes      []insertionMode // the stack of template insertion modes, one for each open template
	stack              []openElement   // the stack of open elements
	formatting         []NodeID        // the list of active formatting elements; Document is a marker
	head, form         NodeID          // the head and form element pointers
	framesetOK         bool
	fosterParenting    bool
	quirks             bool
	skipLineFeed       bool   // at the start of the next token (after pre, listing, textarea)
	plaintext          bool   // all that is left is the text of a plaintext element
	pendingText        []span // the pending table character tokens

	clones int // how many may still be made
	merged []mergedText
}

// An insertionMode is that of 13.2.4.1.
type insertionMode uint8

const (
	initial insertionMode = iota
	beforeHTML
	beforeHead
	inHead
	inHeadNoscript
	afterHead
	inBody
	text
	inTable
	inTableText
	inCaption
	inColumnGroup
	inTableBody
	inRow
	inCell
	inTemplate
	afterBody
	inFrameset
	afterFrameset
	afterAfterBody
	afterAfterFrameset
)

// What a rule did with the token: it is done with, or is to be processed again in the state that the rule left.
const (
	done      = true
	reprocess = false
)

// betweenLooks is how many bytes are read between two looks at the budget's context.
const betweenLooks = 16 << 10

// run reads the page to its end, or until the limit on nodes or the context ends it.
func (p *parser) run() {
	for look := betweenLooks; ; {
		if p.at >= look {
			look = p.at + betweenLooks
			p.stopped = p.stopped || p.budget.Err() != nil
			p.tree.Nodes = p.moreRoom(p.tree.Nodes)
		}
		full := p.budget.Nodes > 0 && len(p.tree.Nodes) >= p.budget.Nodes
		if p.stopped || full && p.at < len(p.source) {
			p.tree.Truncated = p.tree.Truncated || full
			p.endOfFile()
		} else {
			p.cdataAllowed = len(p.stack) > 0 && p.current().namespace != HTML
			p.next()
		}
		if p.skipLineFeed {
			p.skipLineFeed = false
			if p.token.kind == textToken && p.dropLineFeed() {
				continue
			}
		}
		for !p.process() {
		}
		if p.token.kind == endOfFile {
			return
		}
	}
}

// moreRoom doubles the room for nodes when most is used and the rest of the page, if it is like what was read, needs more.
func (p *parser) moreRoom(nodes []Node) []Node {
	room := cap(nodes)
	if len(nodes) < room-room/4 || len(nodes)*(len(p.source)/p.at) < room {
		return nodes
	}
	return slices.Grow(nodes, 2*room-len(nodes))
}

// dropLineFeed takes a line feed from the start of a text and reports that it was all.
func (p *parser) dropLineFeed() bool {
	s := &p.token.text
	piece := p.source[s.start:s.end]
	size := 0
	switch {
	case strings.HasPrefix(piece, "\r\n"):
		size = 2
	case piece[0] == '\n', piece[0] == '\r':
		size = 1
	case piece[0] == '&' && s.flags&references != 0:
		var room [8]byte
		if text, n := appendReference(room[:0], piece, false); string(text) == "\n" {
			size = n
		}
	}
	s.start += int32(size)
	return s.start == s.end
}

// process is the tree construction dispatcher (13.2.6).
func (p *parser) process() bool {
	if len(p.stack) > 0 {
		if top := p.current(); top.namespace != HTML && !p.readsHTML(top) {
			return p.foreignContent()
		}
	}
	return p.byMode()
}

// byMode processes the token by the rules of the insertion mode (13.2.6.4).
func (p *parser) byMode() bool {
	switch p.mode {
	case inBody:
		return p.inBody()
	case text:
		return p.inText()
	case inCell:
		return p.inCell()
	case inRow:
		return p.inRow()
	case inTableBody:
		return p.inTableBody()
	case inTable:
		return p.inTable()
	case inTableText:
		return p.inTableText()
	case inCaption:
		return p.inCaption()
	case inColumnGroup:
		return p.inColumnGroup()
	case inTemplate:
		return p.inTemplate()
	case initial:
		return p.initial()
	case beforeHTML:
		return p.beforeHTML()
	case beforeHead:
		return p.beforeHead()
	case inHead:
		return p.inHead()
	case inHeadNoscript:
		return p.inHeadNoscript()
	case afterHead:
		return p.afterHead()
	case afterBody:
		return p.afterBody()
	case inFrameset:
		return p.inFrameset()
	case afterFrameset:
		return p.afterFrameset()
	case afterAfterBody:
		return p.afterAfterBody()
	default:
		return p.afterAfterFrameset()
	}
}
