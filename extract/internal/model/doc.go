// Package model evaluates boosted trees. It sees numbers and names, not the web.
//
//	model.go     Model, Ensemble, Tree: reading and writing weights, the score of one row and its parts
//	page.go      Page: the scores of all rows of a page, and the parts of several
//	value.go     Value: a number of a row, as trees compare it
//	columns.go   Columns: how a row is filled; the numbers that features are made of
//	embedded.go  Embedded: a model whose weights are part of the program
//	rows.go      Rows: a page as the trainer sees it
//	training.go  the context through which the trainer has a page scored by other weights, and asks for its rows
//
// A model has two ensembles, and more where a block may be something besides body. The first scores each block by itself; the second, where the first is unsure, scores it again with
// the first scores of the blocks around it.
package model
