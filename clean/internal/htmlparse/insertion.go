package htmlparse

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"golang.org/x/net/html/atom"
)

// A place is where a node goes: into a parent, before one of its children or, where that is 0, after the last.
type place struct {
	parent, before NodeID
	depth          int32 // of a node there
}

// appropriatePlace is the "appropriate place for inserting a node" (13.2.6.1) with the i-th open element as the target. At the greatest
// depth elements go beside the target.
func (p *parser) appropriatePlace(i int) place {
	e := &p.stack[i]
	if p.fosterParenting && e.namespace == HTML && isTableContext(e.name.Atom()) {
		return p.fosterPlace()
	}
	if e.depth >= maxDepth {
		return place{p.tree.Nodes[e.node].Parent, 0, e.depth}
	}
	return place{e.node, 0, e.depth + 1}
}

// isTableContext reports an element in which nothing is shown but parts of the table.
func isTableContext(name atom.Atom) bool {
	switch name {
	case atom.Table, atom.Tbody, atom.Tfoot, atom.Thead, atom.Tr:
		return true
	}
	return false
}

// fosterPlace is the place of what a table cannot hold: before it, or in the template that is further in.
func (p *parser) fosterPlace() place {
	for i := len(p.stack) - 1; i > 0; i-- {
		e := &p.stack[i]
		switch {
		case e.is(atom.Template):
			return place{e.node, 0, e.depth + 1}
		case e.is(atom.Table):
			return place{p.tree.Nodes[e.node].Parent, e.node, e.depth}
		}
	}
	return place{p.stack[0].node, 0, p.stack[0].depth + 1}
}

// placeOfText is the place of a text or comment. At the greatest depth it is in the current node until an element was put beside that.
func (p *parser) placeOfText() place {
	e := p.current()
	if e.depth >= maxDepth && !e.spilled && !(p.fosterParenting && isTableContext(e.name.Atom())) {
		return place{e.node, 0, e.depth + 1}
	}
	return p.appropriatePlace(len(p.stack) - 1)
}

// insertElement makes an element of HTML and the current node of it ("insert an HTML element", 13.2.6.1).
func (p *parser) insertElement(name Name, attributes attributeRange) NodeID {
	at := p.appropriatePlace(len(p.stack) - 1)
	return p.insertAt(at, openElement{name: name, traits: dom.OfAtom(name.Atom())}, name, attributes)
}

// insertAt makes the element at a place and pushes it.
func (p *parser) insertAt(at place, e openElement, name Name, attributes attributeRange) NodeID {
	e.node = p.tree.add(Node{
		Type: ElementNode, Name: name, Namespace: e.namespace, start: attributes.start, end: attributes.end,
	})
	e.depth = at.depth
	if top := p.current(); top.depth >= maxDepth && at.depth >= maxDepth {
		top.spilled = true
		p.tree.Deep = true
	}
	p.tree.InsertBefore(at.parent, e.node, at.before)
	p.push(e)
	return e.node
}

// insertTag inserts the element of the start tag.
func (p *parser) insertTag() NodeID { return p.insertElement(p.token.name, p.token.attributes) }

// insertVoid inserts the element of a start tag, which has no content.
func (p *parser) insertVoid() {
	p.insertTag()
	p.pop()
}

// insertImplied inserts an element for which there is no tag.
func (p *parser) insertImplied(name atom.Atom) NodeID {
	return p.insertElement(Name(name), attributeRange{})
}

// insertRaw inserts the element of a start tag whose content holds no markup (13.2.6.2).
func (p *parser) insertRaw(content contentModel) {
	p.insertTag()
	p.content, p.element = content, p.tree.NameOf(p.token.name)
	p.originalMode, p.mode = p.mode, text
}

// insertText inserts characters (13.2.6.1).
func (p *parser) insertText(s span) {
	at := p.placeOfText()
	last := p.tree.Nodes[at.parent].LastChild
	if at.before != 0 {
		last = p.tree.Nodes[at.before].PrevSibling
	}
	if last != 0 && p.tree.Nodes[last].Type == TextNode && p.tree.Nodes[last].flags&ended == 0 {
		p.extendText(last, s)
		return
	}
	n := p.tree.add(Node{Type: TextNode, flags: s.flags, start: s.start, end: s.end})
	p.tree.InsertBefore(at.parent, n, at.before)
}

// A mergedText is a text of several pieces that are not one in the source. It is written when all are known.
type mergedText struct {
	node   NodeID
	pieces []span
}

// extendText adds a piece to a text.
func (p *parser) extendText(id NodeID, s span) {
	n := &p.tree.Nodes[id]
	switch {
	case n.flags&merged != 0:
		m := &p.merged[n.start]
		m.pieces = append(m.pieces, s)
	case n.end == s.start && n.flags&(nuls|dropNULs) == 0 && s.flags&(nuls|dropNULs) == 0:
		n.end, n.flags = s.end, n.flags|s.flags
	default:
		p.merged = append(p.merged, mergedText{id, []span{n.span(), s}})
		n.flags, n.start = merged, int32(len(p.merged)-1)
	}
}

// writeMerged writes the texts of several pieces.
func (p *parser) writeMerged() {
	var room []byte
	for i := range p.merged {
		m := &p.merged[i]
		room = room[:0]
		for n, s := range m.pieces {
			if p.cancelled(n + i) {
				return
			}
			room = p.tree.appendSpan(room, s)
		}
		n := &p.tree.Nodes[m.node]
		n.flags, n.start = written|n.flags&ended, p.tree.write(string(room))
	}
}

// insertComment puts a comment at a place if comments like it are kept, and else ends the text before it as the comment would.
func (p *parser) insertComment(at place) bool {
	s := p.token.text
	if p.options.Comments || p.options.Markers && isMarker(p.source[s.start:s.end]) {
		p.tree.InsertBefore(at.parent, p.tree.add(Node{Type: CommentNode, flags: s.flags, start: s.start, end: s.end}), at.before)
		return done
	}
	last := p.tree.Nodes[at.parent].LastChild
	if at.before != 0 {
		last = p.tree.Nodes[at.before].PrevSibling
	}
	if last != 0 && p.tree.Nodes[last].Type == TextNode {
		p.tree.Nodes[last].flags |= ended
	}
	return done
}

// comment inserts the comment where a text would go.
func (p *parser) comment() bool { return p.insertComment(p.placeOfText()) }

// longestMarker is longer than the markers of any framework that are known.
const longestMarker = 64

// isMarker reports a comment that marks the place of a streamed part: "$?", "$s:ID" and "/$" of React, Next.js and Preact, "pl-KEY" of
// Solid, "M_!ID", "M_!^ID" and "M_#ID" of Marko, whose "M_" may be another word.
func isMarker(s string) bool {
	if len(s) > longestMarker {
		return false
	}
	if strings.HasPrefix(s, "$") || strings.HasPrefix(s, "/$") || strings.HasPrefix(s, "pl-") {
		return true
	}
	word := 0
	for word < len(s) && (isAlphanumeric(s[word]) || s[word] == '_') {
		word++
	}
	return word > 0 && word < len(s) && strings.IndexByte("!#^", s[word]) >= 0
}

// takeSpace takes the white space from the start of the text. blank says that nothing is left.
func (p *parser) takeSpace() (space span, blank bool) {
	s := p.token.text
	n := p.leadingSpace(s)
	p.token.text.start += n
	s.end = s.start + n
	return s, p.token.text.start == p.token.text.end
}

// insertSpace inserts the white space at the start of the text. blank says that nothing is left.
func (p *parser) insertSpace() (blank bool) {
	space, blank := p.takeSpace()
	if space.start < space.end {
		p.insertText(space)
	}
	return blank
}

// leadingSpace is the length of the white space at the start of a text, also where it is written as references.
func (p *parser) leadingSpace(s span) int32 {
	i := s.start
	for i < s.end {
		switch c := p.source[i]; {
		case isSpace(c), c == 0 && s.flags&dropNULs != 0:
			i++
		case c == '&' && s.flags&references != 0:
			var room [8]byte
			character, size := appendReference(room[:0], p.source[i:s.end], false)
			if size == 0 || len(character) != 1 || !isSpace(character[0]) {
				return i - s.start
			}
			i += int32(size)
		default:
			return i - s.start
		}
	}
	return i - s.start
}

// isBlank reports a text of nothing but white space.
func (p *parser) isBlank(s span) bool { return p.leadingSpace(s) == s.end-s.start }
