package htmlparse

import "golang.org/x/net/html/atom"

// inTableBody is the "in table body" insertion mode (13.2.6.4.13).
func (p *parser) inTableBody() bool {
	switch p.token.kind {
	case startTag:
		switch p.token.name.Atom() {
		case atom.Tr:
			p.clearTo(atom.Tbody, atom.Tfoot, atom.Thead)
			p.insertTag()
			p.mode = inRow
			return done
		case atom.Td, atom.Th:
			p.clearTo(atom.Tbody, atom.Tfoot, atom.Thead)
			p.insertImplied(atom.Tr)
			p.mode = inRow
			return reprocess
		case atom.Caption, atom.Col, atom.Colgroup, atom.Tbody, atom.Tfoot, atom.Thead:
			return !p.endTableBody(atom.Tbody, atom.Tfoot, atom.Thead)
		}
	case endTag:
		switch name := p.token.name.Atom(); name {
		case atom.Tbody, atom.Tfoot, atom.Thead:
			p.endTableBody(name)
			return done
		case atom.Table:
			return !p.endTableBody(atom.Tbody, atom.Tfoot, atom.Thead)
		case atom.Body, atom.Caption, atom.Col, atom.Colgroup, atom.Html, atom.Td, atom.Th, atom.Tr:
			return done
		}
	}
	return p.inTable()
}

// endTableBody closes the group of rows if one of the names is in table scope, and reports that.
func (p *parser) endTableBody(names ...atom.Atom) bool {
	if p.indexInTableScope(names...) < 0 {
		return false
	}
	p.clearTo(atom.Tbody, atom.Tfoot, atom.Thead)
	p.pop()
	p.mode = inTable
	return true
}

// inRow is the "in row" insertion mode (13.2.6.4.14).
func (p *parser) inRow() bool {
	switch p.token.kind {
	case startTag:
		switch p.token.name.Atom() {
		case atom.Td, atom.Th:
			p.clearTo(atom.Tr)
			p.insertTag()
			p.mode = inCell
			p.insertMarker()
			return done
		case atom.Caption, atom.Col, atom.Colgroup, atom.Tbody, atom.Tfoot, atom.Thead, atom.Tr:
			return !p.endRow()
		}
	case endTag:
		switch name := p.token.name.Atom(); name {
		case atom.Tr:
			p.endRow()
			return done
		case atom.Table:
			return !p.endRow()
		case atom.Tbody, atom.Tfoot, atom.Thead:
			return p.indexInTableScope(name) < 0 || !p.endRow()
		case atom.Body, atom.Caption, atom.Col, atom.Colgroup, atom.Html, atom.Td, atom.Th:
			return done
		}
	}
	return p.inTable()
}

// endRow closes the row and reports that there was one.
func (p *parser) endRow() bool {
	if p.indexInTableScope(atom.Tr) < 0 {
		return false
	}
	p.clearTo(atom.Tr)
	p.pop()
	p.mode = inTableBody
	return true
}

// inCell is the "in cell" insertion mode (13.2.6.4.15).
func (p *parser) inCell() bool {
	switch p.token.kind {
	case startTag:
		switch p.token.name.Atom() {
		case atom.Caption, atom.Col, atom.Colgroup, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr:
			return !p.closeCell(atom.Td, atom.Th)
		}
	case endTag:
		switch name := p.token.name.Atom(); name {
		case atom.Td, atom.Th:
			p.closeCell(name)
			return done
		case atom.Body, atom.Caption, atom.Col, atom.Colgroup, atom.Html:
			return done
		case atom.Table, atom.Tbody, atom.Tfoot, atom.Thead, atom.Tr:
			return p.indexInTableScope(name) < 0 || !p.closeCell(atom.Td, atom.Th)
		}
	}
	return p.inBody()
}

// closeCell closes the cell if one of the names is in table scope, and reports that.
func (p *parser) closeCell(names ...atom.Atom) bool {
	i := p.indexInTableScope(names...)
	if i < 0 {
		return false
	}
	p.popTo(i)
	p.clearToMarker()
	p.mode = inRow
	return true
}
