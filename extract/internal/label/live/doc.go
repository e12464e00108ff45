// Package live finds the entries of a live blog.
//
//	live.go  Label: sibling elements that each hold a time and text, and the roles of their blocks; Declared
//
// Lists of other stories have the same shape. So a page is looked at only if it declares a live blog or says "live" in its address,
// and in the second case only if three entries hold most of its prose.
package live
