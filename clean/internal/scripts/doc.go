// Package scripts finds what a program that flattened a page left of its scripts, styles and data between the words.
//
//	scripts.go  where such code begins, by what it begins with, and where it ends, by its brackets and strings
//	signs.go    the bytes it may begin with
//	settle.go   stories that were taken for a part of the code around them, and code between two parts of it
package scripts
