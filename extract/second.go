package extract

import (
	"net/url"
	"strings"

	"github.com/go-shiori/go-readability"
	"golang.org/x/net/html"

	"github.com/broadsheet-go/broadsheet/metadata"
)

// A secondOpinion names the text of a page's article by other means than labelling. The tree it gets is its own.
type secondOpinion interface {
	text(root *html.Node, address string) string
}

// Limits of the second opinion: it is asked only where labelling is less sure than unsure, on pages of at most
// opinionElements elements, since it takes no context and 12 ms on a page of 735. Its word moves a score by opinionWeight.
const (
	unsure          = 0.35
	opinionElements = 4000
	opinionWeight   = 2.0
)

// askSecond weighs a second opinion on a page that labelling is unsure of, block by block: what the other calls the
// article gains, what it leaves out loses.
func (s *sheet) askSecond(other secondOpinion, d decoded, headline int, root *html.Node, address string) decoded {
	if d.listing || d.confidence >= unsure || root == nil || len(s.page.Elements) > opinionElements {
		return d
	}
	text := metadata.Fold(other.text(cloneTree(root), address))
	if len(text) < 200 {
		return d
	}
	for i := range s.page.Blocks {
		f := metadata.Fold(s.page.Blocks[i].Text)
		switch {
		case len(f) < 20:
		case strings.Contains(text, f):
			s.blocks[i].score += opinionWeight
		default:
			s.blocks[i].score -= opinionWeight / 2
		}
	}
	return s.decode(headline)
}

// readabilityOpinion is go-readability's.
type readabilityOpinion struct{}

func (readabilityOpinion) text(root *html.Node, address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		u = &url.URL{Scheme: "https", Host: "page.invalid"}
	}
	a, err := readability.FromDocument(root, u)
	if err != nil {
		return "" // no opinion
	}
	return a.TextContent
}

// cloneTree copies a tree without recursion, so that depth does not matter.
func cloneTree(root *html.Node) *html.Node {
	copied := *root
	top := &copied
	top.Parent, top.PrevSibling, top.NextSibling, top.FirstChild, top.LastChild = nil, nil, nil, nil, nil
	at := top
	for n := root.FirstChild; n != nil; {
		c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: append([]html.Attribute(nil), n.Attr...)}
		at.AppendChild(c)
		if n.FirstChild != nil {
			n, at = n.FirstChild, c
			continue
		}
		for n != nil && n.NextSibling == nil {
			if n = n.Parent; n == root {
				n = nil
			} else if n != nil {
				at = at.Parent
			}
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return top
}
