// Package comments finds the comments of readers: who wrote each, when, its words, and what it replies to.
//
//	comments.go   Label: which elements are comments, and the roles of their blocks
//	read.go       the author, the time and the words of one comment
//	table.go, comments.txt  the names that publishing systems give to comments and their parts
//
// An element is a comment if it stands in a section named after comments, holds words, and says who or when; and if it is marked
// as one (a number, a class, microdata), or, where none is, if another element of the same kind is there as well. A comment without
// author and time, or with words that were decided to be body, is none.
package comments
