package tree

import (
	"io"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmltok"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth is the depth at which browsers stop nesting elements (512 in Blink, WebKit and Gecko), less the room that
// leaves for a subtree to be put into another document.
const maxDepth = 500

// buildFlat builds a tree of elements at most limit deep, and of about nodes nodes or the whole page where nodes is 0.
func buildFlat(page io.Reader, limit, nodes int) Tree {
	b := newTreeBuilder(limit)
	z := html.NewTokenizer(page)
	for {
		z.AllowCDATA(b.namespace() != "")
		kind := z.Next()
		if kind != html.ErrorToken && nodes > 0 && b.made >= nodes {
			b.cut = true
			kind = html.ErrorToken
		}
		switch kind {
		case html.ErrorToken:
			b.startBody(nil)
			return Tree{Root: b.root, Deep: b.deep, Truncated: b.cut}
		case html.TextToken:
			b.text(string(z.Text()))
		case html.CommentToken:
			b.append(&html.Node{Type: html.CommentNode, Data: string(z.Text())})
		case html.DoctypeToken:
			if b.head == nil {
				b.root.InsertBefore(&html.Node{Type: html.DoctypeNode, Data: "html"}, b.root.FirstChild)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			if markup := b.start(z.Token()); markup {
				z.NextIsNotRawText()
			}
		case html.EndTagToken:
			b.end(z.Token().Data)
		}
	}
}

// A treeBuilder makes a tree of tokens by the rules of HTML that decide where text is: void elements, what a start tag
// closes by implication, and how far an end tag reaches. It leaves out the adoption agency, foster parenting and implied
// table rows, which move elements but make no text visible or hidden.
//
// Invariants: text is appended in the order of the source, so none is lost and none is moved; no element is deeper than
// the limit, for what would be goes beside its parent as in a browser, so blocks stay blocks; and the work for one token
// is constant but for the elements that it closes, of which each is closed once.
type treeBuilder struct {
	limit                  int
	root, html, head, body *html.Node
	open                   []opened
	byName                 map[string][]int32 // for each name, the indices in open of the elements so called, outermost first
	barriers               []int32            // the indices in open of the elements that end tags do not reach across
	blocks                 []int32            // the indices in open of those that end tags of inline elements do not reach across
	made                   int                // nodes so far
	deep, cut              bool               // see tree
}

// An opened is an element on the stack of open elements. The stack may be far deeper than the tree.
type opened struct {
	node  *html.Node
	depth int // of node in the tree; the html element has 1

	// spilled: a child was put beside node, so that content appended to node now would come before it.
	spilled bool
	// ended: an inline element whose end tag came while a block inside it was open. It stays open for the sake of
	// that block, and byName does not list it any more.
	ended bool
}

func newTreeBuilder(limit int) *treeBuilder {
	b := &treeBuilder{limit: limit, root: &html.Node{Type: html.DocumentNode}, byName: map[string][]int32{}}
	b.html = element("html")
	b.root.AppendChild(b.html)
	b.open = append(b.open, opened{node: b.html, depth: 1})
	return b
}

func element(name string) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: atom.Lookup([]byte(name)), Data: name}
}

func (b *treeBuilder) top() *html.Node { return b.open[len(b.open)-1].node }

// namespace is that of the content of the innermost element: "" inside an integration point.
func (b *treeBuilder) namespace() string {
	n := b.top()
	if n.Namespace != "" && dom.IntegrationPoint(n.Namespace, n.Data) {
		return ""
	}
	return n.Namespace
}

// append adds a node without children to the innermost element. After what was spilled from that element it goes into a
// second element of the same name and attributes.
func (b *treeBuilder) append(n *html.Node) {
	at := &b.open[len(b.open)-1]
	b.made++
	if at.spilled {
		b.made++
		again := element(at.node.Data)
		again.Namespace, again.Attr = at.node.Namespace, at.node.Attr
		at.node.Parent.AppendChild(again)
		at.node, at.spilled = again, false
	}
	at.node.AppendChild(n)
}

func (b *treeBuilder) text(s string) {
	if b.body == nil && !b.inHeadElement() {
		if onlySpace(s) {
			return
		}
		b.startBody(nil)
	}
	b.append(&html.Node{Type: html.TextNode, Data: s})
}

func onlySpace(s string) bool {
	for i := range len(s) {
		if !htmltok.IsSpace(s[i]) {
			return false
		}
	}
	return true
}

// inHeadElement reports an open element of the head that takes text: title, style, script, noscript.
func (b *treeBuilder) inHeadElement() bool {
	return b.head != nil && b.top() != b.head && b.top() != b.html
}

// start adds the element of a start tag. It reports that the content is markup although the tokeniser takes the tag for
// a raw-text element: in noscript, as scripting is off, and in foreign content.
func (b *treeBuilder) start(t html.Token) (markup bool) {
	switch t.Data {
	case "html":
		addAttributes(b.html, t.Attr)
		return false
	case "head":
		b.startHead(t.Attr)
		return false
	case "body":
		b.startBody(t.Attr)
		return false
	case "image":
		t.Data = "img"
	}
	b.place(t.Data)
	space := b.namespace()
	if space != "" && dom.Of(t.Data).Has(dom.BreaksOut) {
		for space != "" {
			b.pop()
			space = b.namespace()
		}
	}
	n := element(t.Data)
	n.Attr = t.Attr
	switch t.Data {
	case "svg", "math":
		space = t.Data
	}
	n.Namespace = space
	if space == "" {
		b.closeImplied(t.Data)
	}
	b.push(n)
	if space != "" && t.Type == html.SelfClosingTagToken || space == "" && dom.OfAtom(n.DataAtom).Has(dom.Void) {
		b.pop()
	}
	return space != "" || t.Data == "noscript"
}

// place opens the head or the body where the element of that name needs it.
func (b *treeBuilder) place(name string) {
	head := dom.Of(name).Has(dom.InHead)
	switch {
	case b.body != nil || head && b.inHeadElement():
	case head && (b.head == nil || b.top() == b.head):
		b.startHead(nil)
	default:
		b.startBody(nil)
	}
}

func (b *treeBuilder) startHead(attr []html.Attribute) {
	if b.head != nil || b.body != nil {
		return
	}
	b.head = element("head")
	b.head.Attr = attr
	b.push(b.head)
}

func (b *treeBuilder) startBody(attr []html.Attribute) {
	if b.body != nil {
		addAttributes(b.body, attr)
		return
	}
	b.startHead(nil)
	b.popTo(1)
	b.body = element("body")
	b.body.Attr = attr
	b.push(b.body)
}

// addAttributes adds the attributes of a repeated tag that the element lacks.
func addAttributes(n *html.Node, attr []html.Attribute) {
	for _, a := range attr {
		had := false
		for _, have := range n.Attr {
			had = had || have.Key == a.Key
		}
		if !had && len(n.Attr) < 256 { // keeps a page of nothing but <body a1><body a2>… linear
			n.Attr = append(n.Attr, a)
		}
	}
}

// push appends n to the innermost element, or beside it at the greatest depth, and opens it.
func (b *treeBuilder) push(n *html.Node) {
	i := int32(len(b.open))
	b.made++
	b.deep = b.deep || i >= 512
	parent := &b.open[i-1]
	depth := min(parent.depth+1, b.limit)
	if parent.depth == depth {
		parent.spilled = true
		parent.node.Parent.AppendChild(n)
	} else {
		parent.node.AppendChild(n)
	}
	b.open = append(b.open, opened{node: n, depth: depth})
	b.byName[n.Data] = append(b.byName[n.Data], i)
	if isBarrier(n) {
		b.barriers = append(b.barriers, i)
	}
	if isBarrier(n) || isBlock(n) {
		b.blocks = append(b.blocks, i)
	}
}

func (b *treeBuilder) pop() { b.popTo(len(b.open) - 1) }

// popTo closes elements until n are open.
func (b *treeBuilder) popTo(n int) {
	for len(b.open) > n {
		i := int32(len(b.open) - 1)
		if name := b.open[i].node.Data; !b.open[i].ended {
			b.byName[name] = b.byName[name][:len(b.byName[name])-1]
		}
		if lastIndex(b.barriers) == int(i) {
			b.barriers = b.barriers[:len(b.barriers)-1]
		}
		if lastIndex(b.blocks) == int(i) {
			b.blocks = b.blocks[:len(b.blocks)-1]
		}
		b.open = b.open[:i]
	}
}

// lastIndex returns the last of some indices in open, or -1.
func lastIndex(at []int32) int {
	if len(at) == 0 {
		return -1
	}
	return int(at[len(at)-1])
}

// innermost returns the index of the innermost open element of that name, or -1.
func (b *treeBuilder) innermost(name string) int { return lastIndex(b.byName[name]) }

// barrier returns the index of the innermost barrier, or that of the html element.
func (b *treeBuilder) barrier() int { return max(lastIndex(b.barriers), 0) }

// end closes the innermost element of that name, and what is open inside it, unless a barrier lies between.
func (b *treeBuilder) end(name string) {
	switch name {
	case "html", "body":
		return
	case "head":
		if b.body == nil && b.head != nil {
			b.popTo(1)
		}
		return
	case "br", "p":
		if b.innermost("p") <= b.barrier() || name == "br" {
			b.place(name)
			b.push(element(name))
			b.pop()
			return
		}
	}
	if dom.Of(name).Has(dom.Heading) {
		for _, other := range [...]string{"h1", "h2", "h3", "h4", "h5", "h6"} {
			if b.innermost(other) > b.innermost(name) {
				name = other
			}
		}
	}
	i := b.innermost(name)
	if i < 0 || b.open[i].node == b.html || b.open[i].node == b.head {
		return
	}
	if n := b.open[i].node; n.Namespace == "" && !isBlock(n) && !isBarrier(n) {
		b.endInline(i)
		return
	}
	if i >= b.barrier() || dom.Of(name).Has(dom.TablePart) && i >= b.table() {
		b.popTo(i)
	}
}

// endInline ends the inline element at index i of open. With a block open inside it, a formatting element only loses
// its name (in HTML the adoption agency would split it), and any other end tag is ignored.
func (b *treeBuilder) endInline(i int) {
	if lastIndex(b.blocks) < i {
		b.popTo(i)
		return
	}
	if name := b.open[i].node.Data; dom.Of(name).Has(dom.Formatting) && i > b.barrier() {
		b.open[i].ended = true
		b.byName[name] = b.byName[name][:len(b.byName[name])-1]
	}
}

// table returns the index of the innermost table, or 0.
func (b *treeBuilder) table() int { return max(b.innermost("table"), 0) }

// closeImplied closes what the start tag of the named element closes by implication.
func (b *treeBuilder) closeImplied(name string) {
	switch name {
	case "li":
		b.closeOne(name, max(b.barrier(), b.innermost("ul"), b.innermost("ol")))
	case "dt", "dd":
		b.closeOne("dt", max(b.barrier(), b.innermost("dl")))
		b.closeOne("dd", max(b.barrier(), b.innermost("dl")))
	case "option", "optgroup":
		b.closeOne("option", b.innermost("select"))
	case "a":
		if i := b.innermost(name); i > b.barrier() {
			b.endInline(i)
		}
	case "td", "th":
		b.closeOne("td", b.table())
		b.closeOne("th", b.table())
	case "tr":
		b.closeOne("tr", b.table())
	case "tbody", "thead", "tfoot":
		b.closeOne("tbody", b.table())
		b.closeOne("thead", b.table())
		b.closeOne("tfoot", b.table())
	}
	if dom.Of(name).Has(dom.ClosesParagraph) {
		b.closeOne("p", max(b.barrier(), b.innermost("button")))
	}
}

// closeOne closes the innermost element of that name if it is inside the element at index outer.
func (b *treeBuilder) closeOne(name string, outer int) {
	if i := b.innermost(name); i > outer {
		b.popTo(i)
	}
}
