// Package rejoin makes whole paragraphs of lines that a program broke: at a width, or at every element of a page.
//
//	line.go   a line, as it was written
//	wrap.go   at which width lines were broken, and which goes on in the next
//	nodes.go  lines that were broken at links and words in bold print
//	signatures.go  bylines that were broken at their names
//	paragraphs.go  lines of a format in which blank lines part paragraphs
//	join.go   several lines written as one
//
// Both are told from the text alone: lines that stop in mid-sentence while the next goes on in small letters. In wrapped text
// nearly all of them are about as wide as the widest; where a program wrote a line for each element they have any width.
package rejoin
