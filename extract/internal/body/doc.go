// Package body decides which blocks are the body of the story, looking at the page as a whole.
//
//	body.go   Decide, and the Body it comes to: which blocks, where they stand, how sure that is
//	rules.go  what a page says against the scores: names, other articles, lists of other pages
//	boxes.go  boxes of facts, notes and folded texts, the rest of a list, and quotations at the end of a text
//	asides.go small boxes that speak to readers or of the author
//
// [Decide] starts with the scores of package classify and goes through these rules, each of which stands above those before it:
//
//  1. A block is body that scores above the threshold and has text. Strips of quotes, date prefixes and the headline never are.
//     On a page with fewer than 60 words above the threshold, the threshold is lowered once.
//  2. What is not shown is out, unless the page hides its story as well.
//  3. What the elements around it call by another name is out: dialogs, consent, comments, newsletters, biographies at the end.
//     A page that would lose most of its text so is left alone, for there the name means something else.
//  4. Where the headline stands in an article element, text of other article elements is out.
//  5. Headings, list items and short paragraphs with body before and after them in the same container are in, if their score is
//     not far below the threshold and nothing else says what they are. So are an aside without links that begins with a heading,
//     details and an editor's box of a note between texts, and a quotation right after a text.
//  6. Small boxes that ask readers for something or are about the author, and notices of a license or an address at the end, are out.
//  7. A page that declares no article and whose texts are mostly teasers, each below a link, is a list of other pages: nothing is.
//
// An [Observer] hears of each rule; that is how Explanation.Rule comes to name the one that decided.
package body
