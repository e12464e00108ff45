// Package live finds the entries of a live blog.
//
//	live.go   Label: sibling elements that each hold a time and text, and the roles of their blocks; Declared
//	timed.go  stretches of the body that each begin with a line which is nothing but a time, or with a heading that begins with one
//
// Lists of other stories have the same shape. So sibling elements are looked at only if the page declares a live blog or says "live"
// in its address, and in the second case only if three entries hold most of its prose. On all other pages a live blog is told by the
// times between texts of its body.
package live
