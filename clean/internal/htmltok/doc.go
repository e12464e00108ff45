// Package htmltok reads attributes, tag names and comments in the bytes of a page, by the rules of x/net/html's tokeniser, without
// a tree.
//
//	htmltok.go   all of it
//
// It allocates nothing. Package charset looks for declarations with it before the encoding is known, package tree for what can be
// left out before parsing.
package htmltok
