package extract

import (
	"github.com/broadsheet-go/broadsheet/clean/page"
	"golang.org/x/net/html"
)

// An Opinion names the text of a page's article by other means than labelling. Package
// [github.com/broadsheet-go/broadsheet/extract/readability] has go-readability's.
//
// It is asked only about pages of at most 4,000 elements that labelling is unsure of, since it takes no context. The tree that
// it gets is its own, to change as it likes; "" says that it has no opinion. It may be asked from many goroutines.
type Opinion interface {
	Text(root *html.Node, address string) string
}

// opinion asks x.Opinion about a page, nil where there is none to ask.
func (x *Extractor) opinion(tree page.Tree, address string) func() string {
	if x.Opinion == nil || tree == nil {
		return nil
	}
	return func() string { return x.Opinion.Text(cloneTree(tree.Root()), address) }
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
