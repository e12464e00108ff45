// Package picture finds the pictures of a story: which of them leads it, and the caption and credit of each.
//
//	story.go    Of: the pictures that the story shows and the one that leads it
//	kind.go     whether a picture can be the story's, by pictures.txt: portraits, icons and stand-ins cannot
//	address.go  whether two addresses are one picture in two sizes
//	caption.go  the words of a figure, and its credit
package picture
