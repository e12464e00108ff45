package htmlparse

import "golang.org/x/net/html/atom"

// afterBody is the "after body" insertion mode (13.2.6.4.17).
func (p *parser) afterBody() bool {
	switch p.token.kind {
	case textToken:
		if p.isBlank(p.token.text) {
			return p.inBody()
		}
	case commentToken:
		return p.insertComment(place{parent: p.stack[0].node})
	case doctypeToken, endOfFile:
		return done
	case startTag:
		if p.token.name == Name(atom.Html) {
			return p.inBody()
		}
	case endTag:
		if p.token.name == Name(atom.Html) {
			p.mode = afterAfterBody
			return done
		}
	}
	p.mode = inBody
	return reprocess
}

// inFrameset is the "in frameset" insertion mode (13.2.6.4.18).
func (p *parser) inFrameset() bool {
	switch p.token.kind {
	case textToken:
		p.spaces(p.insertText)
	case commentToken:
		return p.comment()
	case startTag:
		switch p.token.name.Atom() {
		case atom.Html:
			return p.inBody()
		case atom.Frameset:
			p.insertTag()
		case atom.Frame:
			p.insertVoid()
		case atom.Noframes:
			p.inHeadStartTag()
		}
	case endTag:
		if p.token.name == Name(atom.Frameset) && len(p.stack) > 1 {
			p.pop()
			if !p.current().is(atom.Frameset) {
				p.mode = afterFrameset
			}
		}
	}
	return done
}

// spaces calls insert for each white space of the text.
func (p *parser) spaces(insert func(span)) {
	s := p.token.text
	for n := 1; s.start < s.end && !p.cancelled(n); n++ {
		space := s
		space.end = s.start + p.leadingSpace(s)
		if space.start < space.end {
			insert(space)
			s.start = space.end
			continue
		}
		s.start++
	}
}

// afterFrameset is the "after frameset" insertion mode (13.2.6.4.19).
func (p *parser) afterFrameset() bool {
	switch p.token.kind {
	case textToken:
		p.spaces(p.insertText)
	case commentToken:
		return p.comment()
	case startTag:
		switch p.token.name.Atom() {
		case atom.Html:
			return p.inBody()
		case atom.Noframes:
			p.inHeadStartTag()
		}
	case endTag:
		if p.token.name == Name(atom.Html) {
			p.mode = afterAfterFrameset
		}
	}
	return done
}

// afterAfterBody is the "after after body" insertion mode (13.2.6.4.20).
func (p *parser) afterAfterBody() bool {
	switch p.token.kind {
	case commentToken:
		return p.insertComment(place{})
	case doctypeToken, endOfFile:
		return done
	case textToken:
		if p.isBlank(p.token.text) {
			return p.inBody()
		}
	case startTag:
		if p.token.name == Name(atom.Html) {
			return p.inBody()
		}
	}
	p.mode = inBody
	return reprocess
}

// afterAfterFrameset is the "after after frameset" insertion mode (13.2.6.4.21).
func (p *parser) afterAfterFrameset() bool {
	switch p.token.kind {
	case commentToken:
		return p.insertComment(place{})
	case textToken:
		p.spaces(p.charactersInBody)
	case startTag:
		switch p.token.name.Atom() {
		case atom.Html:
			return p.inBody()
		case atom.Noframes:
			p.inHeadStartTag()
		}
	}
	return done
}
