// Package furniture gives a role to every block that none was found for: what stands around a story on its page.
//
//	furniture.go  Label: the order of the evidence about one block
//	box.go        blocks that take their role from the small box they stand in; biographies
//
// The first of these that says something decides:
//
//  1. not shown
//  2. a sentence after the story that begins with its author's name: a biography
//  3. links right after the story that are its tags by their signs, by where they lead or by the label before them
//  4. bare links that lead to the site's other places: a path to the page, "Home", the small print
//  5. a notice of rights
//  6. the grammar of its words ("Share this", "12 comments")
//  7. landmark elements: nav, dialogs, the page's footer
//  8. the names of the elements around it, the innermost first
//  9. its shape: links of many words are other stories, links of few a menu
//
// What is left to its shape takes after the box it stands in, where that is for one purpose: a newsletter's form, a teaser.
package furniture
