// Package unflatten takes back what a program wrote into a text when it flattened a page: scripts and styles, the marks of Markdown and of
// reStructuredText, the addresses
// of links, their numbers and the list they refer to, bullets, and the marks of headings.
//
// Which marks a text has is told from the text alone. A convention holds only where the text shows it several times, so that
// a text with a bracket or a star in it stays as it is. Several may hold in one text. Where the caller names the format of the text,
// its marks hold however few there are.
//
//	unflatten.go  the text without its marks, and where each byte of it came from
//	holds.go      which conventions hold
//	inline.go     which mark begins at a byte within a line
//	markdown.go   [text](address), ![alt](address), escapes, emphasis, words struck out
//	fence.go      code of Markdown: between fences, moved in, and between ticks in a line
//	reference.go  links of Markdown whose addresses stand elsewhere: [text][name]; addresses between angles
//	address.go    text [address], text ( address ), text <address>
//	numbers.go    [12]text and the list of references at the end
//	underline.go  links underlined with_the_underscore
//	character.go  references to characters that a program forgot to read: &#x27;
//	tags.go       tags of HTML that Markdown may have: lines, headings, items and links of them
//	picture.go    [what a picture shows], [logo.svg], fields of forms
//	overstrike.go letters printed over letters
//	front_matter.go  what a Markdown file says about itself before it begins
//	restructured.go, restructured_inline.go  titles, fields, lists and literal blocks of reStructuredText; its links and quotations
//	directive.go  its directives, comments and targets of links
//	lines.go      headings, rules and bullets at the start of lines
//	margin.go     headings at the margin of a text whose paragraphs stand further in, or in the middle of its lines
//	columns.go    two columns of a printed page side by side
//	print.go      page numbers and running heads of a printed text
//	titles.go     titles between stars or rules
//	tables.go     rows of cells that tabs part, and tables drawn with bars and rules
//	quotation.go  quotations of Markdown
package unflatten
