// Package jsonld says what the JSON-LD of a page states about its article.
//
// [Claims] (jsonld.go) decodes all scripts leniently (internal/jsontree) into one graph, in which objects with
// one @id are one thing. Then it decides, in this order:
//
//  1. Which things may be the article: those that stand for themselves, not those that another refers to (jsonld.go).
//  2. Which of them is (main.go): its type counts most (package schema), then whether its address is the page's
//     (package address), then whether it is called the main entity; what it states decides between equals.
//  3. What it says (describe.go): each key is a property (package schema), each value a claim. People and
//     organisations are read in party.go.
//  4. What its twins, the page and the site add (main.go). They come after the article's own claims.
package jsonld
