// Package clean turns the bytes of a page into visible blocks and declared facts.
//
// [Parse] takes the bytes of a page, [ParseNode] a tree of golang.org/x/net/html, [ParseText] a page that somebody already flattened to text;
// each gives a [Page]: its [Block] values in the order of the document, its [Element] values and [Facts]. What its packages hold has a name here
// too, so that one import is enough to use them:
//
//	page      Page, Element, Block, Span: what a reader could see; Facts: what the page declares and nobody sees
//	charset   bytes to UTF-8: which encoding, on what evidence; text encoded twice; pages that are stored packed
//	ticker    the grammar of market quotes and of date prefixes
//	line      the grammar of other stray lines
//	text      what a character is: its script, white space, the end of a sentence, its width
//	lang      the words of seventy languages
//
// and what only clean needs is below internal: dom, the table of elements; htmlparse, the parser of the HTML standard and its
// tree; detour, what is shown elsewhere than it stands; segment, the walk that cuts a tree into blocks; budget, what a parse may use; figure, numbers; htmltok, attributes and
// comments in bytes whose encoding is not known yet.
//
// The package touches bytes, encodings and the HTML tree. It never names a role, an author or a date, and it
// never drops a visible block. The tree it is given is left as it was.
//
// # What counts as visible
//
// A page is read as a browser with scripts and without style sheets of its own shows it. Every text below body becomes
// part of a block, but for script, style, svg, and what stands inside iframe, object, video, audio and canvas, which is
// shown only where the element itself is not understood (fencedframe and portal are frames too). Quotation marks that browsers show
// around q are text; figures in sup and sub are written with those of Unicode, 10⁶, where they are no number of a note. The reading of a
// ruby is the value of its base's span, and so is a formula's source: a formula is text once, as MathML has it where it is written
// twice. Pictures, videos and embeds are blocks without text.
//
// Text that is in the source and not shown is a block too, with Hidden set:
//
//	ByAttribute  hidden (but not hidden=until-found), popover; where a style attribute does not set display
//	ByStyle      display:none, visibility:hidden or collapse in a style attribute; in figures, class names for readers of screens alone;
//	             sf-hidden, the class by which SingleFile marks what the browser did not show of a page that it saved
//	ByElement    noscript, template; dialog without open, where its style does not set display; what a placeholder shows until its part comes (below)
//	ByScript     a text that a script carries, of a page that shows little: the story with the page's title in its framework's data, or,
//	             where hardly any prose is shown, the longest string of HTML or text
//
// It is kept because pages unlock their story by scripts: of 782 annotated pages, 12 have text of the story under the
// hidden attribute or display:none (271 blocks of eight words or more, against 765 of menus, teasers and notices), none
// has it under noscript, template or dialog. Whether hidden text is the story is for labelling to decide; where a page
// shows a story of its own, hidden text is furniture.
//
// What a page shows elsewhere than it stands in the source is read where it is shown: the content of declarative shadow roots
// with their slots, and the parts that React, Next.js, Preact, Solid and Marko stream after their placeholders (package detour).
// Page.Path is the place in the source all the same.
//
// details counts as visible, open or not (180 blocks of 12 pages are text of the story), and so does aria-hidden, which
// hides from screen readers alone. Other class names that style sheets use for hiding are not looked at here.
//
// # Limits
//
// Nesting is kept to 512 open elements, as browsers do: what stands deeper is moved up, in its order, and nothing is
// lost. Facts keep at most 1 KB of an element's words, and the walk visits at most 100,000 nodes a second time to collect
// them; a page has at most 10,000 facts of each kind. A block of more than 64 KB of text is cut into pieces. Cost is linear in the page's size.
//
// ParseOptions.MaxNodes bounds the tree while it is built: the parser stops there. Of a page that was stopped the blocks up to that
// place are read, and Page.Cut says so.
package clean
