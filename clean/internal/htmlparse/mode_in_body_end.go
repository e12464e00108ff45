package htmlparse

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"golang.org/x/net/html/atom"
)

// inBodyEndTag processes an end tag in the "in body" insertion mode (13.2.6.4.7): those with rules of their own, then those of blocks,
// then any other.
func (p *parser) inBodyEndTag() bool {
	switch name := p.token.name.Atom(); name {
	case atom.Template:
		return p.endTemplate()
	case atom.Body, atom.Html:
		if !p.inScope(bodyInScope) {
			return done
		}
		p.mode = afterBody
		return name == atom.Body
	case atom.Form:
		p.endForm()
	case atom.P:
		if !p.inScope(paragraphInButtonScope) {
			p.insertImplied(atom.P)
		}
		p.closeParagraph()
	case atom.Li:
		if i := p.indexInListItemScope(atom.Li); i >= 0 {
			p.popTo(i)
		}
	case atom.Dd, atom.Dt:
		if i := p.indexInScope(name); i >= 0 {
			p.popTo(i)
		}
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if i := p.indexInScope(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6); i >= 0 {
			p.popTo(i)
		}
	case atom.Applet, atom.Marquee, atom.Object:
		if i := p.indexInScope(name); i >= 0 {
			p.popTo(i)
			p.clearToMarker()
		}
	case atom.Br:
		p.token.kind, p.token.attributes = startTag, attributeRange{}
		return p.inBodyStartTag()
	case atom.Hr, atom.Plaintext, atom.Table, atom.Xmp:
		p.anyOtherEndTag()
	default:
		switch traits := dom.OfAtom(name); {
		case traits.Has(dom.Formatting):
			p.adoptionAgency()
		case traits.Has(dom.ClosesParagraph) || name == atom.Button || name == atom.Select:
			if i := p.indexInScope(name); i >= 0 {
				p.popTo(i)
			}
		default:
			p.anyOtherEndTag()
		}
	}
	return done
}

// anyOtherEndTag ends the innermost element of the tag's name unless a special one is open in it.
func (p *parser) anyOtherEndTag() {
	for i := len(p.stack) - 1; i >= p.lowest(); i-- {
		e := &p.stack[i]
		if e.name == p.token.name && e.namespace == HTML {
			p.popTo(i)
			return
		}
		if e.traits.Has(dom.Special) {
			return
		}
	}
}

// endForm ends the form. Outside templates what is open in the form stays open.
func (p *parser) endForm() {
	if len(p.templateModes) > 0 {
		if i := p.indexInScope(atom.Form); i >= 0 {
			p.popTo(i)
		}
		return
	}
	form := p.form
	p.form = 0
	if i := p.indexInScope(atom.Form); form != 0 && i >= 0 && p.stack[i].node == form {
		p.generateImpliedEndTags(0)
		if i = p.indexOpen(form); i >= 0 {
			p.removeOpen(i)
		}
	}
}
