// Package kind tells pages that hold no story from those that do: a check that the reader is no robot, an error, a wall of consent, a log-in,
// the results of a search, the first page of a section.
//
// kind.go has the rules, front.go tells first pages of sections, words.go finds words, and words.txt has them, a line a kind and language.
// Words alone decide nothing: a story may be about error 404. A page is none where its own title or headline is such a phrase and it has
// hardly any text besides, or where it has hardly any text at all and most of it speaks of the same thing, in phrases of the table or in
// several words of it together. How much is hardly any is a constant of kind.go with its source. First pages are told by their links.
package kind
