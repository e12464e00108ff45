// Package htmlparse parses a page into a tree made for reading: nodes in one slice, names as numbers, texts as pieces of the source.
//
// It is the parser of the WHATWG HTML standard, for documents, without scripting; numbers in comments are the standard's sections, and
// names are its terms. Where the standard sets no bound, there is one: on depth, nodes, clones, and how far an end tag looks.
//
// The tree:
//
//	tree.go                     Tree, Node, Attribute: what a parsed page is
//	tree_read.go                its texts, attributes and order
//	tree_change.go              nodes made, placed, taken away and copied
//	names.go                    names as numbers
//	from_node.go                FromNode, ToNode: to and from the trees of golang.org/x/net/html
//	character_references.go     what texts and values say
//
// The tokeniser (13.2.5):
//
//	tokeniser.go                tokens, and the text between tags
//	tokeniser_tags.go           tags and attributes
//	tokeniser_raw.go            the content of elements that hold no markup
//	tokeniser_declarations.go   comments, doctypes, CDATA sections
//
// The tree construction (13.2.6):
//
//	parse.go                    Parse, the dispatcher, the insertion modes' names
//	open_elements.go            the stack of open elements and its scopes
//	active_formatting.go        the list of active formatting elements
//	adoption_agency.go          the adoption agency algorithm
//	insertion.go                where nodes go, and foster parenting
//	quirks.go                   the doctypes of quirks mode
//	mode_before_body.go         the modes from "initial" to "after head", and "text"
//	mode_in_body.go             "in body": texts and start tags
//	mode_in_body_end.go         "in body": end tags
//	mode_in_table.go            "in table", "in table text", "in caption", "in column group"
//	mode_in_row.go              "in table body", "in row", "in cell"
//	mode_in_template.go         "in template", and resetting the insertion mode
//	mode_after_body.go          the modes after the body, and those of framesets
//	foreign_content.go          MathML and SVG, and the names of SVG that have capital letters
package htmlparse
