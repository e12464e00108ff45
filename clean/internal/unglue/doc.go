// Package unglue finds the borders of elements in a text that a program wrote without any break between them: the text of a page in
// one run.
//
//	unglue.go  whether a text was glued, and where the next border is
//	border.go  what a border looks like: a sentence's end right before a capital, a capital within a word
//	names.go   words that have a capital inside; names.txt lists them
//
// A border is a place where no writer leaves out the space. A text was glued only where it has many of them.
package unglue
