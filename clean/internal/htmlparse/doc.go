// Package htmlparse parses a page into a tree made for reading: nodes in one slice, names as numbers, texts as pieces of the source.
//
//	tree.go   Tree, Node, Attribute: what a parsed page is
package htmlparse
