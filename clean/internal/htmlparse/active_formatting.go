package htmlparse

import (
	"slices"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"golang.org/x/net/html/atom"
)

// marker is the entry of the list of active formatting elements that ends looks for elements (13.2.4.3).
const marker = Document

func (p *parser) insertMarker() { p.formatting = append(p.formatting, marker) }

// clearToMarker clears the list up to the last marker.
func (p *parser) clearToMarker() {
	for len(p.formatting) > 0 {
		last := len(p.formatting) - 1
		n := p.formatting[last]
		p.formatting = p.formatting[:last]
		if n == marker {
			return
		}
		p.tree.Nodes[n].flags &^= isListed
	}
}

// insertFormatting inserts the element of the start tag and pushes it onto the list. Of alike elements since the last marker the list
// holds three at most ("Noah's Ark clause").
func (p *parser) insertFormatting() {
	alike, earliest := 0, -1
	for i := len(p.formatting) - 1; i >= p.lowestFormatting() && p.formatting[i] != marker; i-- {
		if e := &p.tree.Nodes[p.formatting[i]]; e.Name == p.token.name && p.sameAttributes(attributeRange{e.start, e.end}, p.token.attributes) {
			alike, earliest = alike+1, i
		}
	}
	if alike >= 3 {
		p.removeFormatting(earliest)
	}
	n := p.insertTag()
	p.tree.Nodes[n].flags |= isListed
	p.formatting = append(p.formatting, n)
}

// formattingReach is how many of the last entries of the list an element is looked for in. On no page that a person wrote are there
// so many at once.
const formattingReach = 100

// lowestFormatting is the first entry of the list that is within reach.
func (p *parser) lowestFormatting() int { return max(0, len(p.formatting)-formattingReach) }

// sameAttributes compares the attributes of two elements, whatever their order.
func (p *parser) sameAttributes(a, b attributeRange) bool {
	if a.end-a.start != b.end-b.start {
		return false
	}
	if a == b {
		return true
	}
	of, others := p.tree.attributes[a.start:a.end], p.tree.attributes[b.start:b.end]
	if len(of) > manyAttributes {
		return false
	}
	for i := range of {
		j := slices.IndexFunc(others, func(other Attribute) bool { return other.Name == of[i].Name })
		if j < 0 || !p.sameValue(of[i].value, others[j].value) {
			return false
		}
	}
	return true
}

func (p *parser) sameValue(a, b span) bool {
	if a.end-a.start == b.end-b.start && p.source[a.start:a.end] == p.source[b.start:b.end] {
		return true
	}
	return (a.flags|b.flags)&encoded != 0 && p.tree.read(a) == p.tree.read(b)
}

// removeFormatting takes the i-th entry from the list.
func (p *parser) removeFormatting(i int) {
	p.tree.Nodes[p.formatting[i]].flags &^= isListed
	p.formatting = append(p.formatting[:i], p.formatting[i+1:]...)
}

// indexFormatting is the place of an element in the list, -1 if it is not there.
func (p *parser) indexFormatting(n NodeID) int {
	if p.tree.Nodes[n].flags&isListed == 0 {
		return -1
	}
	for i := len(p.formatting) - 1; i >= 0; i-- {
		if p.formatting[i] == n {
			return i
		}
	}
	return -1
}

// lastFormatting is the place of the last element of the name since the last marker, -1 if there is none.
func (p *parser) lastFormatting(name Name) int {
	for i := len(p.formatting) - 1; i >= p.lowestFormatting() && p.formatting[i] != marker; i-- {
		if p.tree.Nodes[p.formatting[i]].Name == name {
			return i
		}
	}
	return -1
}

// reconstruct opens formatting elements again that a block closed ("reconstruct the active formatting elements").
func (p *parser) reconstruct() {
	i := len(p.formatting)
	for i > 0 && p.formatting[i-1] != marker && p.tree.Nodes[p.formatting[i-1]].flags&isOpen == 0 {
		i--
		if len(p.formatting)-i > p.clones {
			return
		}
	}
	for ; i < len(p.formatting); i++ {
		if p.isFull() {
			return
		}
		p.clones--
		p.tree.Nodes[p.formatting[i]].flags &^= isListed
		e := p.tree.Nodes[p.formatting[i]]
		n := p.insertElement(e.Name, attributeRange{e.start, e.end})
		p.tree.Nodes[n].flags |= isListed
		p.formatting[i] = n
	}
}

// isFull reports that the limit on nodes is met.
func (p *parser) isFull() bool { return p.budget.Nodes > 0 && len(p.tree.Nodes) >= p.budget.Nodes }

// clone makes an element like another, in no place yet ("create an element for the token").
func (p *parser) clone(n NodeID) NodeID {
	e := &p.tree.Nodes[n]
	return p.tree.add(Node{Type: ElementNode, Name: e.Name, start: e.start, end: e.end})
}

// opened is the entry of the stack for a clone of a formatting element, but for its depth.
func (p *parser) opened(n NodeID, s scopes) openElement {
	p.tree.Nodes[n].flags |= isOpen
	name := p.tree.Nodes[n].Name
	return openElement{node: n, name: name, traits: dom.OfAtom(name.Atom()), scopes: s}
}

// startA closes an a element that is open already, then opens another (13.2.6.4.7).
func (p *parser) startA() bool {
	if i := p.lastFormatting(Name(atom.A)); i >= 0 {
		a := p.formatting[i]
		p.adoptionAgency()
		if i := p.indexFormatting(a); i >= 0 {
			p.removeFormatting(i)
		}
		if p.tree.Nodes[a].flags&isOpen != 0 {
			if i := p.indexOpen(a); i >= 0 {
				p.removeOpen(i)
			}
		}
	}
	p.reconstruct()
	p.insertFormatting()
	return done
}
