package htmlparse

import (
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"golang.org/x/net/html/atom"
)

// readsHTML reports that the token is processed by the insertion mode although the current node is of MathML or SVG (13.2.6).
func (p *parser) readsHTML(top *openElement) bool {
	switch p.token.kind {
	case endOfFile:
		return true
	case textToken:
		return top.point == mathTextPoint || top.point == htmlPoint
	case startTag:
		switch top.point {
		case mathTextPoint:
			name := p.tree.NameOf(p.token.name)
			return name != "mglyph" && name != "malignmark"
		case annotationPoint:
			return p.token.name == Name(atom.Svg)
		case htmlPoint:
			return true
		}
	}
	return false
}

// foreignContent is the rules for parsing tokens in foreign content (13.2.6.5).
func (p *parser) foreignContent() bool {
	switch p.token.kind {
	case textToken:
		s := p.token.text
		p.insertText(s)
		if p.framesetOK && !p.isBlank(span{s.start, s.end, s.flags | dropNULs}) {
			p.framesetOK = false
		}
	case commentToken:
		return p.comment()
	case startTag:
		if dom.OfAtom(p.token.name.Atom()).Has(dom.BreaksOut) || p.token.name == Name(atom.Font) && p.hasFontAttribute() {
			return p.breakOut()
		}
		p.insertForeign(p.current().namespace)
	case endTag:
		switch p.token.name.Atom() {
		case atom.Br, atom.P:
			return p.breakOut()
		}
		return p.foreignEndTag()
	}
	return done
}

// hasFontAttribute reports an attribute that only the font element of HTML has.
func (p *parser) hasFontAttribute() bool {
	a := p.token.attributes
	return p.tree.hasAttributeIn(a, Name(atom.Color)) || p.tree.hasAttributeIn(a, Name(atom.Face)) || p.tree.hasAttributeIn(a, Name(atom.Size))
}

// breakOut ends foreign content for an element that is of HTML.
func (p *parser) breakOut() bool {
	for {
		e := p.current()
		if e.namespace == HTML || e.point == mathTextPoint || e.point == htmlPoint {
			return p.byMode()
		}
		p.pop()
	}
}

// foreignEndTag ends an element of MathML or SVG, or is read as HTML where one of that is open further in.
func (p *parser) foreignEndTag() bool {
	for i := len(p.stack) - 1; i > p.lowest(); i-- {
		e := &p.stack[i]
		if e.namespace == HTML {
			return p.byMode()
		}
		if e.name == p.token.name {
			p.popTo(i)
			return done
		}
	}
	return done
}

// insertForeign inserts the element of a start tag in a namespace other than HTML ("insert a foreign element", 13.2.6.1).
func (p *parser) insertForeign(namespace Namespace) {
	e := openElement{name: p.token.name, namespace: namespace}
	name := p.tree.NameOf(e.name)
	adjusted := e.name
	if namespace == SVG {
		if s, ok := svgElement(name); ok {
			adjusted = p.tree.NameFor(s)
		}
	}
	if dom.IntegrationPoint(namespaceNames[namespace], name) {
		e.traits = dom.Special | dom.Scope
		e.point = p.pointOf(namespace)
	}
	p.adjustAttributes(namespace)
	p.insertAt(p.appropriatePlace(len(p.stack)-1), e, adjusted, p.token.attributes)
	if p.token.selfClosing {
		p.pop()
	}
}

// pointOf is which integration point the element of the start tag is.
func (p *parser) pointOf(namespace Namespace) integrationPoint {
	if namespace == SVG {
		return htmlPoint
	}
	if p.token.name != Name(atom.AnnotationXml) {
		return mathTextPoint
	}
	encoding, _ := p.tokenValue(p.tree.NameFor("encoding"))
	if strings.EqualFold(encoding, "text/html") || strings.EqualFold(encoding, "application/xhtml+xml") {
		return htmlPoint
	}
	return annotationPoint
}

// tokenValue is the value of an attribute of the start tag.
func (p *parser) tokenValue(name Name) (value string, ok bool) {
	for i := p.token.attributes.start; i < p.token.attributes.end; i++ {
		if a := &p.tree.attributes[i]; a.Name == name {
			return p.tree.read(a.value), true
		}
	}
	return "", false
}

// adjustAttributes gives the names of attributes the letters that they have in SVG or MathML ("adjust SVG attributes", "adjust MathML
// attributes", 13.2.6.1).
func (p *parser) adjustAttributes(namespace Namespace) {
	for i := p.token.attributes.start; i < p.token.attributes.end; i++ {
		a := &p.tree.attributes[i]
		name := p.tree.NameOf(a.Name)
		if namespace == MathML {
			if name == "definitionurl" {
				a.Name = p.tree.NameFor("definitionURL")
			}
			continue
		}
		if s, ok := svgAttribute(name); ok {
			a.Name = p.tree.NameFor(s)
		}
	}
}

// foreignNames are the names of SVG with capital letters, by the names that the tokeniser gives (13.2.6.1, 13.2.6.5), read on first use.
var foreignNames struct {
	once                 sync.Once
	elements, attributes map[string]string
}

func readForeignNames() {
	foreignNames.elements, foreignNames.attributes = byLowerCase(svgElements), byLowerCase(svgAttributes)
}

func svgElement(name string) (adjusted string, ok bool) {
	foreignNames.once.Do(readForeignNames)
	adjusted, ok = foreignNames.elements[name]
	return adjusted, ok
}

func svgAttribute(name string) (adjusted string, ok bool) {
	foreignNames.once.Do(readForeignNames)
	adjusted, ok = foreignNames.attributes[name]
	return adjusted, ok
}

const (
	svgElements = `altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix
		feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA
		feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
		feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient radialGradient textPath`

	svgAttributes = `attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode
		filterUnits glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust
		limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength patternContentUnits
		patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount
		repeatDur requiredExtensions requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation
		stitchTiles surfaceScale systemLanguage tableValues targetX targetY textLength viewBox viewTarget xChannelSelector
		yChannelSelector zoomAndPan`
)

func byLowerCase(names string) map[string]string {
	m := map[string]string{}
	for _, name := range strings.Fields(names) {
		m[strings.ToLower(name)] = name
	}
	return m
}
