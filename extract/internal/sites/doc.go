// Package sites holds rules for the pages of single sites: which blocks play which role, and what fills a field.
//
//	sites.go   Rules: the table is read; Match: the rule for each block of a page, by CSS selectors
//	fields.go  Values: what the rules for fields find
//	sites.txt  the package's own rules
//
// It decides nothing. What a rule outranks is decided in package label.
package sites
