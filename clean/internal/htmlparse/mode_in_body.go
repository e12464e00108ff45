package htmlparse

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"golang.org/x/net/html/atom"
)

// inBody is the "in body" insertion mode (13.2.6.4.7).
func (p *parser) inBody() bool {
	switch p.token.kind {
	case textToken:
		p.charactersInBody(p.token.text)
	case startTag:
		return p.inBodyStartTag()
	case endTag:
		return p.inBodyEndTag()
	case commentToken:
		return p.comment()
	case endOfFile:
		if len(p.templateModes) > 0 {
			return p.inTemplate()
		}
	}
	return done
}

func (p *parser) charactersInBody(s span) {
	if s = p.withoutNULs(s); s.start == s.end {
		return
	}
	p.reconstruct()
	p.insertText(s)
	if p.framesetOK && !p.isBlank(s) {
		p.framesetOK = false
	}
}

// withoutNULs makes the NULs of a text count for nothing, but in plaintext; a text of nothing else is empty.
func (p *parser) withoutNULs(s span) span {
	if s.flags&nuls == 0 || p.plaintext {
		return s
	}
	s.flags = s.flags&^nuls | dropNULs
	if strings.Trim(p.source[s.start:s.end], "\x00") == "" {
		s.end = s.start
	}
	return s
}

// inBodyStartTag processes a start tag: those with rules of their own, then those that close a p, then any other.
func (p *parser) inBodyStartTag() bool {
	switch name := p.token.name.Atom(); name {
	case atom.Html:
		p.addAttributes(0)
	case atom.Base, atom.Basefont, atom.Bgsound, atom.Link, atom.Meta, atom.Noframes, atom.Script, atom.Style, atom.Template, atom.Title:
		p.inHeadStartTag()
	case atom.Body:
		if len(p.stack) > 1 && p.stack[1].is(atom.Body) {
			p.addAttributes(1)
			p.framesetOK = p.framesetOK && len(p.templateModes) > 0
		}
	case atom.Frameset:
		p.replaceBody()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.closeParagraph()
		if top := p.current(); top.namespace == HTML && top.traits.Has(dom.Heading) {
			p.pop()
		}
		p.insertTag()
	case atom.Pre, atom.Listing:
		p.closeParagraph()
		p.insertTag()
		p.skipLineFeed = true
		p.framesetOK = false
	case atom.Form:
		p.startForm()
	case atom.Li, atom.Dd, atom.Dt:
		p.startItem(name)
	case atom.Plaintext:
		p.closeParagraph()
		p.insertTag()
		p.content, p.plaintext = plainText, true
	case atom.Button:
		if i := p.indexInScope(atom.Button); i >= 0 {
			p.popTo(i)
		}
		p.reconstruct()
		p.insertTag()
		p.framesetOK = false
	case atom.A:
		return p.startA()
	case atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		p.reconstruct()
		p.insertFormatting()
	case atom.Nobr:
		p.reconstruct()
		if p.indexInScope(atom.Nobr) >= 0 {
			p.adoptionAgency()
			p.reconstruct()
		}
		p.insertFormatting()
	case atom.Applet, atom.Marquee, atom.Object:
		p.reconstruct()
		p.insertTag()
		p.insertMarker()
		p.framesetOK = false
	case atom.Table:
		if !p.quirks {
			p.closeParagraph()
		}
		p.insertTag()
		p.framesetOK = false
		p.mode = inTable
	case atom.Img, atom.Br, atom.Area, atom.Embed, atom.Keygen, atom.Wbr:
		p.reconstruct()
		p.insertVoid()
		p.framesetOK = false
	case atom.Input:
		p.startInput()
	case atom.Param, atom.Source, atom.Track:
		p.insertVoid()
	case atom.Hr:
		p.closeParagraph()
		if p.inScope(selectInScope) {
			p.generateImpliedEndTags(0)
		}
		p.insertVoid()
		p.framesetOK = false
	case atom.Image:
		p.token.name = Name(atom.Img)
		return reprocess
	case atom.Textarea:
		p.insertRaw(rcdata)
		p.skipLineFeed = true
		p.framesetOK = false
	case atom.Xmp:
		p.closeParagraph()
		p.reconstruct()
		p.framesetOK = false
		p.insertRaw(rawText)
	case atom.Iframe:
		p.framesetOK = false
		p.insertRaw(rawText)
	case atom.Noembed:
		p.insertRaw(rawText)
	case atom.Select:
		p.startSelect()
	case atom.Option, atom.Optgroup:
		p.startOption(name)
	case atom.Rb, atom.Rtc:
		p.startRuby(0)
	case atom.Rp, atom.Rt:
		p.startRuby(atom.Rtc)
	case atom.Math:
		p.reconstruct()
		p.insertForeign(MathML)
	case atom.Svg:
		p.reconstruct()
		p.insertForeign(SVG)
	case atom.Caption, atom.Col, atom.Colgroup, atom.Frame, atom.Head, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr:
	default:
		if dom.OfAtom(name).Has(dom.ClosesParagraph) {
			p.closeParagraph()
		} else {
			p.reconstruct()
		}
		p.insertTag()
	}
	return done
}

// mostAdded is how many attributes a page may add to its html and body elements by further tags.
const mostAdded = 256

// addAttributes adds those attributes of a repeated html or body tag that the i-th open element lacks.
func (p *parser) addAttributes(i int) {
	if len(p.templateModes) > 0 {
		return
	}
	e := &p.tree.Nodes[p.stack[i].node]
	had := attributeRange{e.start, e.end}
	for _, a := range p.tree.attributes[p.token.attributes.start:p.token.attributes.end] {
		if e.end-e.start >= mostAdded || p.tree.hasAttributeIn(had, a.Name) {
			continue
		}
		if int(e.end) != len(p.tree.attributes) {
			start := int32(len(p.tree.attributes))
			p.tree.attributes = append(p.tree.attributes, p.tree.attributes[e.start:e.end]...)
			e.start, e.end = start, int32(len(p.tree.attributes))
		}
		p.tree.attributes = append(p.tree.attributes, a)
		e.end++
	}
}

// replaceBody puts a frameset in the place of a body that shows nothing yet.
func (p *parser) replaceBody() {
	if len(p.stack) < 2 || !p.stack[1].is(atom.Body) || !p.framesetOK {
		return
	}
	p.tree.Remove(p.stack[1].node)
	p.popTo(1)
	p.insertTag()
	p.mode = inFrameset
}

func (p *parser) startForm() {
	if p.form != 0 && len(p.templateModes) == 0 {
		return
	}
	p.closeParagraph()
	form := p.insertTag()
	if len(p.templateModes) == 0 {
		p.form = form
	}
}

// startItem opens a list item, or a term or its description, and closes the one before.
func (p *parser) startItem(name atom.Atom) {
	p.framesetOK = false
	for i := len(p.stack) - 1; i >= p.lowest(); i-- {
		e := &p.stack[i]
		if e.is(name) || name != atom.Li && (e.is(atom.Dd) || e.is(atom.Dt)) {
			p.popTo(i)
			break
		}
		if e.traits.Has(dom.Special) && !e.is(atom.Address) && !e.is(atom.Div) && !e.is(atom.P) {
			break
		}
	}
	p.closeParagraph()
	p.insertTag()
}

func (p *parser) startInput() {
	if p.inScope(selectInScope) {
		p.popThrough(atom.Select)
	}
	p.reconstruct()
	p.insertVoid()
	p.framesetOK = p.framesetOK && p.isHiddenInput()
}

// isHiddenInput reports that the token is an input of the type hidden.
func (p *parser) isHiddenInput() bool {
	kind, _ := p.tokenValue(Name(atom.Type))
	return strings.EqualFold(kind, "hidden")
}

// startSelect opens a select element; in one that is open the tag ends it.
func (p *parser) startSelect() {
	if p.inScope(selectInScope) {
		p.popThrough(atom.Select)
		return
	}
	p.reconstruct()
	p.insertTag()
	p.framesetOK = false
}

func (p *parser) startOption(name atom.Atom) {
	switch {
	case !p.inScope(selectInScope):
		if p.current().is(atom.Option) {
			p.pop()
		}
	case name == atom.Option:
		p.generateImpliedEndTags(atom.Optgroup)
	default:
		p.generateImpliedEndTags(0)
	}
	p.reconstruct()
	p.insertTag()
}

func (p *parser) startRuby(except atom.Atom) {
	if p.indexInScope(atom.Ruby) >= 0 {
		p.generateImpliedEndTags(except)
	}
	p.insertTag()
}
