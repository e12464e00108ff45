// Package confidence says how likely it is that a field, or the body, is right.
//
// What the weighing of claims gives is a support: it orders rivals, and is no probability. Here it becomes one, together with what else is
// known when the answer is there: which source won, how many agree and how many contradict, where on the page it stands, what the grammar
// made of it, how far rivals are away, which language the page is in.
//
//	confidence.go  Of: the sum of weights, as a probability
//	features.go    what is known of each field, as numbers with names
//	table.go       confidence.txt: the weights, with the number of pages that each was fitted on
//	training.go    what the trainer asks of this stage
//
// The weights are those of a logistic regression, fitted on annotated pages by extract/internal/train -confidence, which prints how far
// probabilities are from shares, cross-validated by domain.
package confidence
