package htmlparse

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"golang.org/x/net/html/atom"
)

// initial is the "initial" insertion mode (13.2.6.4.1).
func (p *parser) initial() bool {
	switch p.token.kind {
	case textToken:
		if _, blank := p.takeSpace(); blank {
			return done
		}
	case commentToken:
		return p.insertComment(place{})
	case doctypeToken:
		a := p.token.attributes
		p.tree.AppendChild(Document, p.tree.add(Node{Type: DoctypeNode, Name: p.token.name, start: a.start, end: a.end}))
		p.quirks = p.isQuirky()
		p.mode = beforeHTML
		return done
	}
	p.quirks = true
	p.mode = beforeHTML
	return reprocess
}

// beforeHTML is the "before html" insertion mode (13.2.6.4.2).
func (p *parser) beforeHTML() bool {
	switch p.token.kind {
	case doctypeToken:
		return done
	case commentToken:
		return p.insertComment(place{})
	case textToken:
		if _, blank := p.takeSpace(); blank {
			return done
		}
	case startTag:
		if p.token.name == Name(atom.Html) {
			p.insertHTML(p.token.attributes)
			return done
		}
	case endTag:
		switch p.token.name.Atom() {
		case atom.Head, atom.Body, atom.Html, atom.Br:
		default:
			return done
		}
	}
	p.insertHTML(attributeRange{})
	return reprocess
}

func (p *parser) insertHTML(a attributeRange) {
	name := Name(atom.Html)
	n := p.tree.add(Node{Type: ElementNode, Name: name, start: a.start, end: a.end})
	p.tree.AppendChild(Document, n)
	p.push(openElement{node: n, name: name, traits: dom.OfAtom(atom.Html), depth: 1})
	p.mode = beforeHead
}

// beforeHead is the "before head" insertion mode (13.2.6.4.3).
func (p *parser) beforeHead() bool {
	switch p.token.kind {
	case doctypeToken:
		return done
	case commentToken:
		return p.comment()
	case textToken:
		if _, blank := p.takeSpace(); blank {
			return done
		}
	case startTag:
		switch p.token.name.Atom() {
		case atom.Html:
			return p.inBody()
		case atom.Head:
			p.head = p.insertTag()
			p.mode = inHead
			return done
		}
	case endTag:
		switch p.token.name.Atom() {
		case atom.Head, atom.Body, atom.Html, atom.Br:
		default:
			return done
		}
	}
	p.head = p.insertImplied(atom.Head)
	p.mode = inHead
	return reprocess
}

// inHead is the "in head" insertion mode (13.2.6.4.4).
func (p *parser) inHead() bool {
	switch p.token.kind {
	case doctypeToken:
		return done
	case commentToken:
		return p.comment()
	case textToken:
		if p.insertSpace() {
			return done
		}
	case startTag:
		if consumed := p.inHeadStartTag(); consumed {
			return done
		}
		if p.token.name == Name(atom.Html) {
			return p.inBody()
		}
	case endTag:
		switch p.token.name.Atom() {
		case atom.Head:
			p.pop()
			p.mode = afterHead
			return done
		case atom.Template:
			return p.endTemplate()
		case atom.Body, atom.Html, atom.Br:
		default:
			return done
		}
	}
	p.pop()
	p.mode = afterHead
	return reprocess
}

// inHeadStartTag inserts an element of the head, also from other modes. It reports false for other elements.
func (p *parser) inHeadStartTag() bool {
	switch p.token.name.Atom() {
	case atom.Base, atom.Basefont, atom.Bgsound, atom.Link, atom.Meta:
		p.insertVoid()
	case atom.Title:
		p.insertRaw(rcdata)
	case atom.Noscript:
		p.insertTag()
		p.mode = inHeadNoscript
	case atom.Noframes, atom.Style:
		p.insertRaw(rawText)
	case atom.Script:
		p.insertRaw(scriptData)
	case atom.Template:
		p.startTemplate()
	case atom.Head:
	default:
		return false
	}
	return true
}

// inHeadNoscript is the "in head noscript" insertion mode (13.2.6.4.5).
func (p *parser) inHeadNoscript() bool {
	switch p.token.kind {
	case doctypeToken:
		return done
	case commentToken:
		return p.comment()
	case textToken:
		if p.insertSpace() {
			return done
		}
	case startTag:
		switch p.token.name.Atom() {
		case atom.Html:
			return p.inBody()
		case atom.Basefont, atom.Bgsound, atom.Link, atom.Meta, atom.Noframes, atom.Style:
			return p.inHead()
		case atom.Head, atom.Noscript:
			return done
		}
	case endTag:
		switch p.token.name.Atom() {
		case atom.Noscript:
			p.pop()
			p.mode = inHead
			return done
		case atom.Br:
		default:
			return done
		}
	}
	p.pop()
	p.mode = inHead
	return reprocess
}

// afterHead is the "after head" insertion mode (13.2.6.4.6).
func (p *parser) afterHead() bool {
	switch p.token.kind {
	case doctypeToken:
		return done
	case commentToken:
		return p.comment()
	case textToken:
		if p.insertSpace() {
			return done
		}
	case startTag:
		switch p.token.name.Atom() {
		case atom.Html:
			return p.inBody()
		case atom.Body:
			p.insertTag()
			p.framesetOK = false
			p.mode = inBody
			return done
		case atom.Frameset:
			p.insertTag()
			p.mode = inFrameset
			return done
		case atom.Base, atom.Basefont, atom.Bgsound, atom.Link, atom.Meta, atom.Noframes, atom.Script, atom.Style, atom.Template, atom.Title:
			p.backInHead()
			return done
		case atom.Head:
			return done
		}
	case endTag:
		switch p.token.name.Atom() {
		case atom.Template:
			return p.endTemplate()
		case atom.Body, atom.Html, atom.Br:
		default:
			return done
		}
	}
	p.insertImplied(atom.Body)
	p.mode = inBody
	return reprocess
}

// backInHead puts an element that comes after the head into it.
func (p *parser) backInHead() {
	p.push(openElement{node: p.head, name: Name(atom.Head), traits: dom.OfAtom(atom.Head), depth: 2})
	at := len(p.stack) - 1
	p.inHeadStartTag()
	p.removeOpen(at)
}

// inText is the "text" insertion mode (13.2.6.4.8).
func (p *parser) inText() bool {
	if p.token.kind == textToken {
		p.insertText(p.token.text)
		return done
	}
	p.pop()
	p.mode = p.originalMode
	return p.token.kind == endTag
}
