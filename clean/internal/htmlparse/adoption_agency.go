package htmlparse

import (
	"slices"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
)

// adoptionAgency ends a formatting element that may be wrongly nested with blocks ("adoption agency algorithm", 13.2.6.4.7). The
// token is the end tag, or the start tag of an element that cannot stand in one of its name.
func (p *parser) adoptionAgency() {
	subject := p.token.name
	if e := p.current(); e.name == subject && e.namespace == HTML && p.tree.Nodes[e.node].flags&isListed == 0 {
		p.pop()
		return
	}
	for range 8 {
		listed := p.lastFormatting(subject)
		if listed < 0 {
			p.anyOtherEndTag()
			return
		}
		formatting := p.formatting[listed]
		if p.tree.Nodes[formatting].flags&isOpen == 0 {
			p.removeFormatting(listed)
			return
		}
		at, furthest := p.furthestBlock(formatting)
		if at < 0 {
			return
		}
		if furthest < 0 {
			p.popTo(at)
			p.removeFormatting(listed)
			return
		}
		if p.stack[furthest].depth > maxDepth-8 { // where there is no room for the clones, the element ends without them
			p.removeFormatting(listed)
			p.removeOpen(at)
			return
		}
		p.adopt(listed, at, furthest)
	}
}

// furthestBlock is the index of a formatting element on the stack, -1 if it is not in scope, and that of the outermost special element
// in it, -1 if there is none.
func (p *parser) furthestBlock(formatting NodeID) (at, furthest int) {
	furthest = -1
	for i := len(p.stack) - 1; i >= p.lowest(); i-- {
		e := &p.stack[i]
		if e.node == formatting {
			return i, furthest
		}
		if e.traits.Has(dom.Scope) {
			break
		}
		if e.traits.Has(dom.Special) {
			furthest = i
		}
	}
	return -1, -1
}

// adopt is one round of the outer loop: it moves the furthest block out of the formatting element, with clones around it of the elements
// between them, and what the block holds into a clone of the formatting element.
func (p *parser) adopt(listed, at, furthest int) {
	t := p.tree
	formatting, block := p.formatting[listed], p.stack[furthest].node
	bookmark := listed
	last := block
	counter := 0
	for i := furthest - 1; i > at; i-- {
		counter++
		node := p.stack[i].node
		in := p.indexFormatting(node)
		if in >= 0 && counter > 3 {
			p.removeFormatting(in)
			if in < bookmark {
				bookmark--
			}
			in = -1
		}
		if in < 0 {
			p.removeOpen(i)
			continue
		}
		clone := p.clone(node)
		t.Nodes[node].flags &^= isOpen | isListed
		t.Nodes[clone].flags |= isListed
		p.formatting[in] = clone
		p.stack[i] = p.opened(clone, p.stack[i].scopes)
		if last == block {
			bookmark = in + 1
		}
		t.Remove(last)
		t.AppendChild(clone, last)
		last = clone
	}
	furthest = p.indexOpen(block)

	t.Remove(last)
	to := p.appropriatePlace(at - 1)
	t.InsertBefore(to.parent, last, to.before)

	clone := p.clone(formatting)
	t.moveChildren(block, clone)
	t.AppendChild(block, clone)

	t.Nodes[clone].flags |= isListed
	p.formatting = slices.Insert(p.formatting, bookmark, clone)
	p.removeFormatting(slices.Index(p.formatting, formatting))

	p.stack = slices.Insert(p.stack, furthest+1, p.opened(clone, p.stack[furthest].scopes))
	p.removeOpen(at)
	p.setDepths(at, furthest-1, to.depth)
}

// setDepths gives the elements of the stack from outer on, each in the one before, their depths after they were moved to a depth; those
// after the furthest block's clone keep their distance from it.
func (p *parser) setDepths(outer, furthest int, depth int32) {
	moved := int32(0)
	for i := outer; i < len(p.stack); i++ {
		e := &p.stack[i]
		switch {
		case i <= furthest:
			if i == furthest {
				moved = depth + 1 - e.depth
			}
			e.depth = depth
			depth++
		case i == furthest+1:
			e.depth = depth
		default:
			e.depth += moved
		}
	}
}

// moveChildren makes the children of one node those of another, which has none.
func (t *Tree) moveChildren(from, to NodeID) {
	f, n := &t.Nodes[from], &t.Nodes[to]
	n.FirstChild, n.LastChild = f.FirstChild, f.LastChild
	f.FirstChild, f.LastChild = 0, 0
	for c := n.FirstChild; c != 0; c = t.Nodes[c].NextSibling {
		t.Nodes[c].Parent = to
	}
}
