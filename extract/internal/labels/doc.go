// Package labels holds the roles of a page's blocks. A block is given its role once: [Labels.Assign] leaves a block that has one
// as it is, so that the order in which rules are asked is the order in which they outrank each other.
//
//	role.go    the roles, which of them make up the body, the role that a kind of block has in the body
//	labels.go  Labels: role, reason and score of each block; the headline and the bounds of the body
package labels
