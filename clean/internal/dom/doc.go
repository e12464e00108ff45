// Package dom knows the elements of HTML and walks a tree of them.
//
//	elements.go   Traits and the table of elements: a row each, the only list of its sort
//	style.go      ReadStyle: whether a style attribute shows an element, and how
//	dom.go        Next, the next node of a walk; DescribesPage, the link types that say something about a page
package dom
