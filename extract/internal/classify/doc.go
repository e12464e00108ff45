// Package classify scores each block: the log-odds that it belongs to the body of the story. It knows one block at a time and what
// stands around it. What follows from all scores together is decided in package body.
//
//	features.go   the evidence about a block as a row of numbers; FeatureNames names the columns
//	page_sums.go  sums over the page, from which a row takes what stands around its block
//	context.go    the columns that only the second ensemble sees: the first scores of the blocks around
//	score.go      Score, and the embedded weights
//	reason.go     Reason: the two pieces of evidence that did most for a score; Explain: all of them
//	weights.bin   the weights (extract/WEIGHTS.md)
//
// The weights fit the columns. A changed column, or a change of what fills it, needs new weights from extract/internal/train;
// a test holds that the names are the same.
package classify
