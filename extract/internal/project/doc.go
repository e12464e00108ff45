// Package project holds tests about the project as a whole, which belong to no package of it:
//
//	walls_test.go      what each package imports, which modules the library stands on, that importing it does no work
//	documents_test.go  links, commands and figures of the Markdown files
//	snippets_test.go   the Go in them compiles
//	sizes_test.go      how large a package and a file may grow, and that each package says what it holds
//	maps_test.go       the map in each package's documentation
//	api_*_test.go      the names that a program may rely on
package project
