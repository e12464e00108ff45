// Package htmltok reads attributes, tags and comments in the bytes of a page whose encoding is not known yet, by the rules of
// the standard's tokeniser (WHATWG HTML 13.2.5), without a tree.
//
//	htmltok.go   all of it
//
// It allocates nothing. Package charset looks for declarations with it.
package htmltok
