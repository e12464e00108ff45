package htmlparse

import "golang.org/x/net/html/atom"

// inTable is the "in table" insertion mode (13.2.6.4.9).
func (p *parser) inTable() bool {
	switch p.token.kind {
	case textToken:
		if top := p.current(); top.namespace == HTML && (isTableContext(top.name.Atom()) || top.is(atom.Template)) {
			p.pendingText = p.pendingText[:0]
			p.originalMode, p.mode = p.mode, inTableText
			return reprocess
		}
	case commentToken:
		return p.comment()
	case doctypeToken:
		return done
	case startTag:
		switch p.token.name.Atom() {
		case atom.Caption:
			p.clearTo(atom.Table)
			p.insertMarker()
			p.insertTag()
			p.mode = inCaption
			return done
		case atom.Colgroup:
			p.clearTo(atom.Table)
			p.insertTag()
			p.mode = inColumnGroup
			return done
		case atom.Col:
			p.clearTo(atom.Table)
			p.insertImplied(atom.Colgroup)
			p.mode = inColumnGroup
			return reprocess
		case atom.Tbody, atom.Tfoot, atom.Thead:
			p.clearTo(atom.Table)
			p.insertTag()
			p.mode = inTableBody
			return done
		case atom.Td, atom.Th, atom.Tr:
			p.clearTo(atom.Table)
			p.insertImplied(atom.Tbody)
			p.mode = inTableBody
			return reprocess
		case atom.Table:
			return !p.endTable()
		case atom.Style, atom.Script, atom.Template:
			p.inHeadStartTag()
			return done
		case atom.Input:
			if p.isHiddenInput() {
				p.insertVoid()
				return done
			}
		case atom.Form:
			if len(p.templateModes) == 0 && p.form == 0 {
				p.form = p.insertTag()
				p.pop()
			}
			return done
		}
	case endTag:
		switch p.token.name.Atom() {
		case atom.Table:
			p.endTable()
			return done
		case atom.Body, atom.Caption, atom.Col, atom.Colgroup, atom.Html, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr:
			return done
		case atom.Template:
			return p.endTemplate()
		}
	case endOfFile:
		return p.inBody()
	}
	p.fosterParenting = true
	consumed := p.inBody()
	p.fosterParenting = false
	return consumed
}

// endTable closes the table and reports that there was one.
func (p *parser) endTable() bool {
	i := p.indexInTableScope(atom.Table)
	if i < 0 {
		return false
	}
	p.popTo(i)
	p.resetInsertionMode()
	return true
}

// inTableText is the "in table text" insertion mode (13.2.6.4.10).
func (p *parser) inTableText() bool {
	if p.token.kind == textToken {
		if s := p.withoutNULs(p.token.text); s.start < s.end {
			p.pendingText = append(p.pendingText, s)
		}
		return done
	}
	blank := true
	for _, s := range p.pendingText {
		blank = blank && p.isBlank(s)
	}
	for _, s := range p.pendingText {
		if blank {
			p.insertText(s)
			continue
		}
		p.fosterParenting = true
		p.charactersInBody(s)
		p.fosterParenting = false
	}
	p.mode = p.originalMode
	return reprocess
}

// inCaption is the "in caption" insertion mode (13.2.6.4.11).
func (p *parser) inCaption() bool {
	switch p.token.kind {
	case startTag:
		switch p.token.name.Atom() {
		case atom.Caption, atom.Col, atom.Colgroup, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr:
			return !p.endCaption()
		}
	case endTag:
		switch p.token.name.Atom() {
		case atom.Caption:
			p.endCaption()
			return done
		case atom.Table:
			return !p.endCaption()
		case atom.Body, atom.Col, atom.Colgroup, atom.Html, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr:
			return done
		}
	}
	return p.inBody()
}

// endCaption closes the caption and reports that there was one.
func (p *parser) endCaption() bool {
	i := p.indexInTableScope(atom.Caption)
	if i < 0 {
		return false
	}
	p.popTo(i)
	p.clearToMarker()
	p.mode = inTable
	return true
}

// inColumnGroup is the "in column group" insertion mode (13.2.6.4.12).
func (p *parser) inColumnGroup() bool {
	switch p.token.kind {
	case textToken:
		if p.insertSpace() {
			return done
		}
	case commentToken:
		return p.comment()
	case doctypeToken:
		return done
	case startTag:
		switch p.token.name.Atom() {
		case atom.Html:
			return p.inBody()
		case atom.Col:
			p.insertVoid()
			return done
		case atom.Template:
			p.inHeadStartTag()
			return done
		}
	case endTag:
		switch p.token.name.Atom() {
		case atom.Colgroup:
			if p.current().is(atom.Colgroup) {
				p.pop()
				p.mode = inTable
			}
			return done
		case atom.Col:
			return done
		case atom.Template:
			return p.endTemplate()
		}
	case endOfFile:
		return p.inBody()
	}
	if !p.current().is(atom.Colgroup) {
		return done
	}
	p.pop()
	p.mode = inTable
	return reprocess
}
