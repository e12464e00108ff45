// Package figure reads the figures of a line: runs of digits of any script with the marks between them.
//
//	figure.go   Scan; what a figure is by itself, and its value once the decimal sign is known
//
// Which mark is the decimal sign is not decided while reading. Each figure has a Vote ("1.234,5" proves a comma, "27.910" nothing),
// the caller counts those of a line, and DecimalSign is the custom of a language where none says.
package figure
