// Package jsontree decodes JSON as pages serve it, broken in many ways, into a tree that knows where each value stands.
//
// decode.go is the decoder and says what it forgives; scan.go passes over what is no value (comments, markup, assignments)
// and reads bare words; string.go decides where a string ends that holds unescaped quotation marks; fold.go reads keys in their usual spellings. tree.go is the result:
// a [Value] is a node of a [Tree] and knows its path; memory.go has what trees are made in. The cost of all is linear in the input.
package jsontree
