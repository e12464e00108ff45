// Package hardpages makes pages of any size for tests and measurements of cost: real structure repeated, and families of
// input that make extractors slow or large. The same size gives the same bytes.
//
//	family.go   the families and how a page of one is made
//	markup.go   elements, attributes, tables, links
//	text.go     characters, entities, encodings, bytes that are no HTML
//	script.go   JSON-LD
//	product.go  pages of one long thing and many short ones, each of which may be answered with it
//	real.go     the fixtures of the library, repeated
package hardpages
