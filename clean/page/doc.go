// Package page holds what one walk over a page found.
//
//	page.go    Page, Element, Block, Span, Media, Shape: what a reader could see, in document order
//	format.go  TextFormat: in which format a flat text is written
//	facts.go   Facts: what the page declares and nobody sees, as written
//	path.go    Page.Path: where an element is, in the manner of XPath, for people and for rules about sites
//
// It is data with few methods: package clean fills a Page, and nothing changes it afterwards. Elements, Blocks and Facts refer to
// one another by index, and Page.Tree has the nodes and attributes of the elements.
package page
