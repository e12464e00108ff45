// Package dom knows the elements of HTML and walks a tree of them.
//
//	elements.go   Traits and the table of elements: a row each, the only list of its sort
//	dom.go        Next, the next node of a walk; DescribesPage, the link types that say something about a page
package dom
