package tree

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"golang.org/x/net/html"
)

// isBarrier reports an element that end tags of other elements do not reach across (13.2.4.2, "in scope").
func isBarrier(n *html.Node) bool {
	if n.Namespace != "" {
		return n.Data == "foreignObject" || n.Data == "foreignobject" || n.Data == "annotation-xml"
	}
	return dom.OfAtom(n.DataAtom).Has(dom.Scope)
}

// isBlock reports an element that end tags of inline elements do not reach across (13.2.4.2, "special"); dialog, option and
// optgroup are taken for such.
func isBlock(n *html.Node) bool {
	if n.Namespace != "" {
		return false
	}
	return dom.OfAtom(n.DataAtom).Has(dom.Special|dom.ClosesParagraph) || n.Data == "option" || n.Data == "optgroup"
}
