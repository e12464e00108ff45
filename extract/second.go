package extract

import (
	"net/url"
	"slices"
	"strings"

	"github.com/go-shiori/go-readability"
	"golang.org/x/net/html"

	"github.com/broadsheet-go/broadsheet/metadata"
)

// A secondOpinion names the text of a page's article by other means than labelling. The tree it gets is its own.
type secondOpinion interface {
	text(root *html.Node, address string) string
}

// Limits of the second opinion: it is asked only where labelling is less sure than unsureBelow, on pages of at most
// opinionElements elements, since it takes no context and 12 ms on a page of 735. Its word moves a score by opinionWeight.
const (
	unsureBelow     = 0.35
	opinionElements = 4000
	opinionWeight   = 2.0
)

// unsure reports a page that a second opinion is asked about.
func (s *sheet) unsure(d *body) bool {
	return !d.listing && d.confidence < unsureBelow && len(s.page.Elements) <= opinionElements
}

// secondScores are the scores once a second opinion is heard, block by block: what the other calls the article gains, what it
// leaves out loses. ok is false where the other has no opinion.
func (s *sheet) secondScores(scores []float64, other secondOpinion, root *html.Node, address string) (moved []float64, ok bool) {
	text := metadata.Fold(other.text(cloneTree(root), address))
	if len(text) < 200 {
		return nil, false
	}
	moved = slices.Clone(scores)
	for i := range s.page.Blocks {
		f := metadata.Fold(s.page.Blocks[i].Text)
		switch {
		case len(f) < 20:
		case strings.Contains(text, f):
			moved[i] += opinionWeight
		default:
			moved[i] -= opinionWeight / 2
		}
	}
	return moved, true
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
