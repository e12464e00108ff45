// Package schema knows the vocabulary of https://schema.org as far as it speaks of articles: property.go the properties, by properties.txt,
// and the fields that they state; type.go the types, by types.txt.
package schema
