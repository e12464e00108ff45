// Package value reads what the sources of a page declare, whatever the field and whatever the source: keywords.go parts a list of
// keywords.
package value
