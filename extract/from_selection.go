package extract

import (
	"context"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// FromSelection reads a part of a page: the selected elements in the order of the selection, each once, an element inside
// another selected one as part of it. What stands outside is not read, the head of the page with its facts included. The
// tree is left as it was; while FromSelection runs nobody may change it. An empty selection is a page without an article.
func FromSelection(selection *goquery.Selection, source Source) (*Article, error) {
	var nodes []*html.Node
	if selection != nil {
		nodes = outermost(selection.Nodes)
	}
	switch len(nodes) {
	case 0:
		return new(Extractor).Extract(context.Background(), Document{Source: source})
	case 1:
		return FromNode(nodes[0], source)
	}
	root := &html.Node{Type: html.DocumentNode}
	for _, n := range (&goquery.Selection{Nodes: nodes}).Clone().Nodes {
		root.AppendChild(n)
	}
	return FromNode(root, source)
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
