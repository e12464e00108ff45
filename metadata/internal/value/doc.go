// Package value reads what the sources of a page declare, whatever the field and whatever the source: text.go makes a value what a reader
// would see, and knows those that stand for nothing; keywords.go parts a list of keywords.
package value
