// Package evidence collects what is known about each block of a page before any has a role. It names no role and weighs nothing:
// [Gather] looks once at every element and every block, and what is costly is found out when first asked.
//
//	evidence.go        Page, Element, Block; Gather; what the page hides; tags and landmark roles (In…)
//	names.go           Names: the purposes (Named…) that an element and those around it are called after
//	tokens.go, .txt    words of classes and ids, by purpose (Named…): "byline", "related-posts", "cookie-banner"
//	attributes.go, .txt  other attributes of an element (Marked…), who and when among comments, the numbers of list items
//	declarations.go    what the page declares, and which blocks repeat it (Equal…)
//	readings.go        what the grammars of bylines, dates and datelines make of a block, which they read once
//	ordinary_words.go  names that are everyday words of the page: "Social Media" is no person
//	direction.go       how the text runs
//	room.go            the memory of pages, which is used again
//	link.go            addresses that lead to authors, and to sections
//
// Four sets of bits say what is known, and their prefixes tell them apart:
//
//	Named  Group     what the class or id of an element is called
//	In     TagSet    the tags, landmark roles and properties of the elements around a block
//	Marked           what other attributes of an element say
//	Equal            which declared words a block repeats
//
// Names come at three distances. Own is the element's; Near takes in its parent and grandparent; Above takes in all elements
// around it. The further away a name stands, the less it says: whole pages stand in elements called "sidebar".
//
// Everything is kept in arrays in step with the page's elements and blocks. The tree is let go after Gather: nothing later looks
// at a node.
package evidence
