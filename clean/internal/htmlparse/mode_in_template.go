package htmlparse

import "golang.org/x/net/html/atom"

// inTemplate is the "in template" insertion mode (13.2.6.4.16).
func (p *parser) inTemplate() bool {
	mode := inBody
	switch p.token.kind {
	case textToken, commentToken, doctypeToken:
		return p.inBody()
	case startTag:
		switch p.token.name.Atom() {
		case atom.Base, atom.Basefont, atom.Bgsound, atom.Link, atom.Meta, atom.Noframes, atom.Script, atom.Style, atom.Template, atom.Title:
			p.inHeadStartTag()
			return done
		case atom.Caption, atom.Colgroup, atom.Tbody, atom.Tfoot, atom.Thead:
			mode = inTable
		case atom.Col:
			mode = inColumnGroup
		case atom.Tr:
			mode = inTableBody
		case atom.Td, atom.Th:
			mode = inRow
		}
	case endTag:
		if p.token.name == Name(atom.Template) {
			return p.endTemplate()
		}
		return done
	case endOfFile:
		if len(p.templateModes) == 0 {
			return done
		}
		p.popTemplate()
		return reprocess
	}
	p.templateModes[len(p.templateModes)-1] = mode
	p.mode = mode
	return reprocess
}

// startTemplate opens a template (13.2.6.4.4).
func (p *parser) startTemplate() {
	p.insertMarker()
	p.framesetOK = false
	p.mode = inTemplate
	p.templateModes = append(p.templateModes, inTemplate)
	p.insertTag()
}

// endTemplate processes the end tag of a template (13.2.6.4.4).
func (p *parser) endTemplate() bool {
	if len(p.templateModes) > 0 {
		p.popTemplate()
	}
	return done
}

// popTemplate closes the innermost template.
func (p *parser) popTemplate() {
	for !p.current().is(atom.Template) {
		p.pop()
	}
	p.pop()
	p.clearToMarker()
	p.templateModes = p.templateModes[:len(p.templateModes)-1]
	p.resetInsertionMode()
}

// resetInsertionMode is "reset the insertion mode appropriately" (13.2.4.1).
func (p *parser) resetInsertionMode() {
	for i := len(p.stack) - 1; i >= p.lowest(); i-- {
		e := &p.stack[i]
		if e.namespace != HTML {
			continue
		}
		switch e.name.Atom() {
		case atom.Td, atom.Th:
			p.mode = inCell
		case atom.Tr:
			p.mode = inRow
		case atom.Tbody, atom.Thead, atom.Tfoot:
			p.mode = inTableBody
		case atom.Caption:
			p.mode = inCaption
		case atom.Colgroup:
			p.mode = inColumnGroup
		case atom.Table:
			p.mode = inTable
		case atom.Template:
			p.mode = p.templateModes[len(p.templateModes)-1]
		case atom.Head:
			p.mode = inHead
		case atom.Body:
			p.mode = inBody
		case atom.Frameset:
			p.mode = inFrameset
		case atom.Html:
			p.mode = afterHead
			if p.head == 0 {
				p.mode = beforeHead
			}
		default:
			continue
		}
		return
	}
	p.mode = inBody
}
