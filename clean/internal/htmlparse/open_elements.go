package htmlparse

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"golang.org/x/net/html/atom"
)

// maxDepth is how deep elements are nested at most; html has 1. Browsers stop at 512; the rest leaves room for a part of the tree to be
// put into another document.
const maxDepth = 500

// reach is how many of the innermost open elements an end tag or a look for an element in scope passes. On a stack that is deeper
// than browsers nest, what lies beyond counts as not there, so that no tag costs more than this.
const reach = 512

// An openElement is one on the stack of open elements (13.2.4.2).
type openElement struct {
	node      NodeID
	name      Name // as the token had it, in small letters
	traits    dom.Traits
	depth     int32 // of the node in the tree
	namespace Namespace
	point     integrationPoint
	scopes    scopes
	spilled   bool // at the greatest depth, an element that belongs in this one was put beside it
}

// An integrationPoint is an element of MathML or SVG whose content is HTML (13.2.6).
type integrationPoint uint8

const (
	noPoint         integrationPoint = iota
	mathTextPoint                    // a MathML text integration point
	htmlPoint                        // an HTML integration point
	annotationPoint                  // an annotation-xml that is none, where svg begins SVG all the same
)

// scopes are elements that are in scope while an element is the current node: those that are asked for too often to look for them.
type scopes uint8

const (
	paragraphInButtonScope scopes = 1 << iota
	selectInScope
	bodyInScope
)

// scopesIn are those in an element that is opened in others.
func (e *openElement) scopesIn(outer scopes) scopes {
	if e.traits.Has(dom.Scope) {
		outer = 0
	}
	if e.namespace != HTML {
		return outer
	}
	switch e.name {
	case Name(atom.P):
		return outer | paragraphInButtonScope
	case Name(atom.Button):
		return outer &^ paragraphInButtonScope
	case Name(atom.Select):
		return outer | selectInScope
	case Name(atom.Body):
		return outer | bodyInScope
	}
	return outer
}

// is reports an element of HTML by name.
func (e *openElement) is(a atom.Atom) bool { return e.name == Name(a) && e.namespace == HTML }

// current is the current node.
func (p *parser) current() *openElement { return &p.stack[len(p.stack)-1] }

// inScope reports one of some elements in scope.
func (p *parser) inScope(some scopes) bool { return p.current().scopes&some != 0 }

func (p *parser) push(e openElement) {
	outer := scopes(0)
	if len(p.stack) > 0 {
		outer = p.current().scopes
	}
	e.scopes = e.scopesIn(outer)
	if e.traits.Has(dom.Formatting) {
		p.tree.Nodes[e.node].flags |= isOpen
	}
	p.stack = append(p.stack, e)
}

func (p *parser) pop() {
	if e := p.current(); e.traits.Has(dom.Formatting) {
		p.tree.Nodes[e.node].flags &^= isOpen
	}
	p.stack = p.stack[:len(p.stack)-1]
}

// popThrough pops elements until one of the name is popped, which has to be there.
func (p *parser) popThrough(name atom.Atom) {
	for !p.current().is(name) {
		p.pop()
	}
	p.pop()
}

// popTo pops elements until n are open.
func (p *parser) popTo(n int) {
	for len(p.stack) > n {
		p.pop()
	}
}

// removeOpen takes the i-th element from the stack, one that counts for no scope.
func (p *parser) removeOpen(i int) {
	if p.stack[i].traits.Has(dom.Formatting) {
		p.tree.Nodes[p.stack[i].node].flags &^= isOpen
	}
	p.stack = append(p.stack[:i], p.stack[i+1:]...)
}

// lowest is the index of the outermost element that is within reach.
func (p *parser) lowest() int { return max(0, len(p.stack)-reach) }

// indexOpen is the index of the node on the stack, -1 if it is not within reach.
func (p *parser) indexOpen(n NodeID) int {
	for i := len(p.stack) - 1; i >= p.lowest(); i-- {
		if p.stack[i].node == n {
			return i
		}
	}
	return -1
}

// indexInScope is the index of the innermost element of one of the names if it is in scope ("has an element in scope"), else -1.
func (p *parser) indexInScope(names ...atom.Atom) int { return p.indexInside(0, 0, names...) }

// indexInListItemScope is the index of the innermost element of the name in list item scope, else -1.
func (p *parser) indexInListItemScope(name atom.Atom) int {
	return p.indexInside(atom.Ol, atom.Ul, name)
}

// indexInside is the index of the innermost element of one of the names unless a scope or one of two other elements lies further in,
// else -1.
func (p *parser) indexInside(border, other atom.Atom, names ...atom.Atom) int {
	for i := len(p.stack) - 1; i >= p.lowest(); i-- {
		e := &p.stack[i]
		if e.namespace == HTML {
			for _, name := range names {
				if e.name == Name(name) {
					return i
				}
			}
			if a := e.name.Atom(); a != 0 && (a == border || a == other) {
				return -1
			}
		}
		if e.traits.Has(dom.Scope) {
			return -1
		}
	}
	return -1
}

// indexInTableScope is the index of the innermost element of one of the names in table scope, else -1.
func (p *parser) indexInTableScope(names ...atom.Atom) int {
	for i := len(p.stack) - 1; i >= p.lowest(); i-- {
		e := &p.stack[i]
		if e.namespace != HTML {
			continue
		}
		for _, name := range names {
			if e.name == Name(name) {
				return i
			}
		}
		if e.name == Name(atom.Table) || e.name == Name(atom.Template) {
			return -1
		}
	}
	return -1
}

// generateImpliedEndTags pops elements that end by implication, but not one of the name (13.2.6.3).
func (p *parser) generateImpliedEndTags(except atom.Atom) {
	for {
		e := p.current()
		if e.namespace != HTML || !e.traits.Has(dom.ImpliedEnd) || e.name == Name(except) {
			return
		}
		p.pop()
	}
}

// closeParagraph closes a p element in button scope, if there is one ("close a p element", 13.2.6.4.7).
func (p *parser) closeParagraph() {
	if p.inScope(paragraphInButtonScope) {
		p.popThrough(atom.P)
	}
}

// clearTo pops elements until one of the names, template or html is the current node ("clear the stack back to a table context" and
// its like, 13.2.6.4.9).
func (p *parser) clearTo(names ...atom.Atom) {
	for len(p.stack) > 1 {
		e := p.current()
		if e.is(atom.Template) {
			return
		}
		for _, name := range names {
			if e.is(name) {
				return
			}
		}
		p.pop()
	}
}
