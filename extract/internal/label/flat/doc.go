// Package flat labels text that somebody has flattened: lines without markup. There are no scores: the grammar of each line decides,
// and where it stands.
//
//	flat.go   Label; prose; the lines of the body
//	front.go  what stands before the first prose: headline, byline, dates, sections
//	after.go  what stands right after the last prose
//
// The story starts at the first line that reads as prose and ends with the last. Before it, the line most like a headline is the
// headline. Between prose, a title-like line is the title of another story, a few words are a heading, and a line that ends like a
// sentence is a paragraph. Lines of a grammar of their own ("Share", "12 comments") are what they say, unless they are long.
package flat
