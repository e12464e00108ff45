// Package table reads the tables of metadata, which are text: rows of "key: word | word", and comments on lines that begin
// with "#".
package table
