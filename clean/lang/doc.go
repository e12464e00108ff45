// Package lang holds the words the other packages look up, one embedded text file a language.
//
// A table answers "does this text begin with a phrase of that class, and with which value". It does not know
// what a word is for. Adding a language or a word is adding lines to a file, never code.
//
// Tables are read on first use and never change afterwards; all functions are safe for many goroutines.
package lang
