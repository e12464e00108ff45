// Package budget is what a parse may use: nodes of a tree, blocks, and time.
//
//	budget.go   Budget, which also knows the caller's context; Reader, which ends with it
package budget
