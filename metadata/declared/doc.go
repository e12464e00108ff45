// Package declared collects what a page declares about its article, as claims, and weighs nothing.
//
// [Claims] (declared.go) asks each kind of declaration in turn:
//
//	meta elements       declared.go, by names.txt: a line for each field, "author: author | article:author | …"
//	                    and by spellings.txt in other spellings, where no name states the field: spellings.go
//	Twitter's cards     card.go: "Written by" as the label, or in the name after twitter:misc:, makes its data an author
//	link elements       declared.go: canonical, amphtml, alternate, license, image_src
//	JSON-LD             package jsonld
//	data of front ends  hydration.go, by hydration.txt: an object in the shape of an article, in data that package state reads
//	microdata, RDFa     items.go
//	<time>              declared.go, by classes.txt: the classes that publishing systems give to their stamps
//	title, html[lang]   declared.go
//	the address         date.FromURL
//
// So which meta name states an author is in names.txt, on the line that begins with "author:"; names.go reads the table.
// A change of it asks for trust to be measured anew, and a test of package resolve says so. Which name outranks which is
// not decided here but in package resolve.
package declared
