// Package shown turns labelled blocks into claims: the headline, the bylines, the dates and the tags that a reader sees. They are weighed
// beside what the page declares, in package resolve of metadata.
//
//	claims.go  Claims: what each block with a role of the head claims; dates in words, and their labels
//	times.go   <time> elements: which is the publish time and which the update
//	far.go     people whom a label names far from the headline, and the reporter in a dateline
//	site.go    the site's name, where the title, and the masthead or the address, tell it
//	tags.go    tags: those of the story, not of the site
//	section.go the section, where the path to the page tells it
//	kicker.go  a kicker that stands in the headline's own block
//
// A claim's standing says how much its place is worth: a byline below the headline is plain, a name at the head of an author's box less,
// a date at the start of the first paragraph least. Dates after the text count only where none stands before it.
package shown
