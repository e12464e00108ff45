// Package tree parses a page into a tree of bounded size, and gives the parser no more of the page than the walk needs.
//
//	tree.go                the entry: Parse, Tree
//	growth.go              Outgrows: a page whose tree may be larger than allowed, judged by its tags
//	depth.go               the builder for pages that are nested too deep or may outgrow the limit; it bounds both
//	depth_elements.go      its sets of elements
//	feed.go                the feed: a page as the parser is given it, token by token
//	feed_text.go           white space and comments that show nothing
//	feed_attributes.go     attributes that nobody reads
//	feed_foreign.go        svg and math
//	feed_names.go          what the feed knows of elements, by name
//	feed_marks.go          placeholders for attributes, put back after parsing
//	feed_marks_text.go     placeholders for long texts, put back after parsing
//	raw.go                 where the text of script, style, title and textarea ends, as x/net/html finds it
//
// # What is left out before parsing
//
// The text of scripts and styles (scripts of JSON are kept), most comments, drawings, attributes that neither the walk nor the
// caller reads, and white space that shows nothing: two fifths of what parsing costs. Attributes and long texts that the parser would
// only copy are marked: a placeholder stands for each, and restore puts them back. The walk finds in the tree of the feed what it
// would find in that of the page; the tests parse both and compare. Where a tag's meaning depends on the tree, which the feed does
// not build, it leaves nothing out.
//
// x/net/html does the parsing. A parser of our own, which builds what the walk needs at once, is to replace this package: feed,
// placeholders, the estimate of growth and the second builder go with it.
package tree
