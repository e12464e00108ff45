// Package segment walks a tree once and cuts it into blocks and facts.
//
//	walk.go      Walk: the elements, what each hands down to its children, where a block ends
//	sentence.go  controls and frames that stand in a sentence and end nothing
//	aside.go     what stands inside a text and is no part of it: blocks of their own after it
//	enter.go     the kind of a block element's text; inline elements that change the text they hold
//	table.go     tables of data: which they are, and where their cells stand
//	apart.go     lines and spans that style alone sets apart
//	raised.go    figures of sup and sub
//	ruby.go      readings above a text
//	formula.go   MathML, its source, and copies for the eye
//	quotes.go    the marks around q; quotes.txt has those of each language
//	labels.go    counters of galleries, labels for readers of screens, edit links of wikis, styles of Word; classes.txt has their names
//	count.go     elements, and their places among their siblings of the same name
//	markup.go    what an element's name and attributes say: shown or hidden, block or span
//	inline.go    the text of one block, with its spans: white space, words that touch, <br>
//	memory.go    the memory of texts that are kept, and that of elements and blocks, which is used again
//	cut.go       a block's text to pieces; AppendLinePieces does it for flat text
//	shape.go     CountShape: a text in numbers
//	strips.go    MergeStrips: market quotes spread over several blocks
//	times.go     CutTimes: the times that the entries of a live ticker begin with
//	media.go     pictures, videos, sounds and embedded pages
//	sources.go   which of the addresses that an element names for a picture is the picture
//	posts.go     quoted posts of other sites; posts.txt has their class names
//	facts.go     what the page declares: meta, link, JSON, programs with data, times, microdata and RDFa
//	story.go     FindStory: a story that only a script carries
//
// # What makes a block, and where it is cut
//
// A block is the inline content between two boundaries: start or end of an element that is shown as a block, by the table of
// package dom or by an inline display, and a medium that stands alone. Its element, kind and whether it is hidden come from the
// elements around it. A table of data is one block, its cells separated by tabs and its rows by lines.
//
// What a browser does not show inside a sentence (an inline element that is hidden, noscript, template) and what is no word of it (a
// gallery's counter, the edit link in a wiki's heading, a note of the margin) is collected apart and stands after the sentence, as
// blocks of the element that holds it. Controls, frames and canvases end no sentence that goes on after them.
//
// Its text is cut where a blank line of <br> stands; at each line end where the lines look like paragraphs; before and after a strip
// of quotes; after a date prefix; after the time that an entry of a live ticker begins with; and where it is longer than budget.LongestPiece. Code and tables are cut by length alone. Spans
// that are open at a cut go on in the next piece, of nested ones of a kind the innermost.
package segment
