// Package label gives every block of a page one role. Here stands the order of the steps, and the steps that need more than one
// part of a page; the packages below it hold the rules for each part.
//
//	label.go       Page: the order of all steps; the blocks of the body, and what stands between them
//	captions.go    pictures, captions and credits that stand inside the story
//	strips.go      strips of market quotes, and the dates glued to a text
//	slides.go      pictures that count themselves: "2/7"
//	site_rules.go  what rules for single sites (package sites) outrank
//	waiting.go     words that ask readers to wait for a text; an address at its end
//	appended.go    stories that a page appends below its own
//	teasers.go     headlines of other stories between the headline and the byline
//	below.go       comments of readers below a heading that says so
//	remarks.go     comments of readers that neither a heading nor a name of an element tells
//	printed.go     data of the page that is printed as text
//	related_links.go  lists of links to other stories inside a story, and to tags at its end
//	headline.go    which block shows the headline
//	no_story.go    pages that hold no story (package kind)
//	opinion.go     a second opinion on pages that labelling is unsure of
//	training.go    what the trainer asks of this stage
//
//	lines          questions about single lines, and the people who wrote the story
//	live           the entries of a live blog
//	front          the head of the story: kicker, standfirst, byline, date, dateline; signatures below it
//	comments       comments of readers
//	furniture      everything else on the page
//	flat           flattened text, which has no markup to go by
//
// # How labelling thinks
//
// A block is given its role once and keeps it. So the order of the steps is the order of precedence: what is asked first outranks
// what is asked later. Strong evidence that needs no context comes first, weak evidence last.
//
//  1. Strips of quotes. Their grammar is so narrow that no context is needed. Only a rule for the site that gives such a block
//     another role outside the body outranks it.
//  2. The headline is found: by a rule for the site, else the block with the highest sum of evidence. Equality with a declared
//     headline weighs more than markup, for sites put their own name into h1.
//  3. Rules for the site label the blocks that they match. They outrank all below, but a rule cannot make body of the headline,
//     of a strip, of a control or of what is not shown.
//  4. The headline gets its role.
//  5. The body is decided, block by block by its score (package classify), then for the page as a whole (package body). No
//     role is given yet. An unsure page may be decided again with a second opinion. A page that holds no story has none. What stands before a sure headline is no
//     body, and rules for the site that name the body have the last word.
//  6. Live blogs: what is written in an entry is the entry's, also where it reads as the head of a story.
//  7. The head of the story, which may take blocks from the decided body: a standfirst or a byline that stands in the text's own
//     container scores as text. So head outranks body. A list of other pages has no head.
//  8. Comments of readers. They never take what is body: where a whole story stands in an element called "comment", the name
//     means something else.
//  9. The body gets its roles, by the markup of each block. Before that, a block that says of itself to be something else (a
//     credit, a correction, "read more", the headline once more) goes its own way.
//  10. The rest is furniture: by the grammar of its words, then by landmark elements such as nav, then by the names of the elements
//     around it, the innermost first, then by its shape.
//
// Within one step, words outrank markup and near outranks far. What a block says of itself ("Advertisement", "© 2024") outranks
// the tag it stands in, that the class, and the class of its own element that of an element further out.
//
// # Why a caption became body, or did not
//
// A figure, its caption and credit, and an embed seldom score as body, and need not: labelBetween (label.go) takes them in
// where they stand inside the story: from the headline, or the first block of the element that holds the text, to the last
// block of the body. They get the roles figure, credit and embed, of which figure and embed are roles of the body. So a
// caption is body
//
//   - if it stands between paragraphs, or between the headline and the text, and is marked as a caption (figcaption, a class
//     such as "caption", a figure around it); its reason is "caption inside the story". Or
//   - if its text alone scored above the threshold; its reason then names the evidence, as that of a paragraph does.
//
// It is not body if it stands above the story or after its last block ("picture outside the body"); in an element named
// after related stories, comments, advertisements, newsletters, menus, sharing or biographies; in nav, aside or footer; if
// it is not shown; or if rules for the site say where the body is, for then nothing is added to that. A part of it that reads
// as a credit ("Photo: …"), or a short name alone at the end, is role credit, which is no body.
//
// To see what became of one block, print Block.Reason, or ask Extractor.Explain for the evidence.
package label
