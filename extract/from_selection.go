package extract

import (
	"context"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// FromSelection reads a part of a page: the selected elements in the order of the selection, each once, an element inside
// another selected one as part of it. What stands outside is not read, the head of the page with its facts included. The
// tree is left as it was; while FromSelection runs nobody may change it. An empty selection is a page without an article, a nil one
// ErrInput.
func FromSelection(selection *goquery.Selection, hints Hints) (*Article, error) {
	if selection == nil {
		return nil, absent(hints, "the selection is nil")
	}
	return new(Extractor).Extract(context.Background(), Document{Hints: hints, Selection: selection})
}

// root is the tree of a document that is given as one, nil where nothing is in it. The address of a goquery document becomes
// the page's where the caller gives none.
func (d *Document) root() *html.Node {
	switch {
	case d.Node != nil:
		return d.Node
	case d.Doc != nil:
		if d.Doc.Url != nil && d.URL == "" {
			d.URL = d.Doc.Url.String()
		}
		if len(d.Doc.Nodes) == 0 {
			return nil
		}
		return d.Doc.Nodes[0]
	}
	nodes := outermost(d.Selection.Nodes)
	switch len(nodes) {
	case 0:
		return nil
	case 1:
		return nodes[0]
	}
	root := &html.Node{Type: html.DocumentNode}
	for _, n := range (&goquery.Selection{Nodes: nodes}).Clone().Nodes {
		root.AppendChild(n)
	}
	return root
}

// outermost are the nodes that stand in no other of them, each once.
func outermost(nodes []*html.Node) []*html.Node {
	taken := make(map[*html.Node]bool, len(nodes)) // holds every selected node
	for _, n := range nodes {
		taken[n] = n == nil
	}
	inner := func(n *html.Node) bool {
		for up := n.Parent; up != nil; up = up.Parent {
			if _, selected := taken[up]; selected {
				return true
			}
		}
		return false
	}
	var list []*html.Node
	for _, n := range nodes {
		if !taken[n] && !inner(n) {
			taken[n] = true
			list = append(list, n)
		}
	}
	return list
}
