// Package readability is go-readability's opinion on which text of a page is its article, for
// [github.com/broadsheet-go/broadsheet/extract.Extractor].Opinion:
//
//	x := extract.Extractor{Opinion: readability.Opinion{}}
//
// It stands apart so that a program that does not ask for the opinion does not link go-readability. What is done with an opinion
// is written in extract/internal/label/opinion.go.
package readability
