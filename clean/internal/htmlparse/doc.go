// Package htmlparse parses a page into a tree made for reading: nodes in one slice, names as numbers, texts as pieces of the source.
//
//	tree.go                   Tree, Node, Attribute: what a parsed page is
//	tree_read.go              its texts, attributes and order
//	tree_change.go            nodes made, placed and taken away
//	names.go                  names as numbers
//	from_node.go              FromNode, ToNode: to and from the trees of golang.org/x/net/html
//	character_references.go   what texts and values say
package htmlparse
