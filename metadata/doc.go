// Package metadata collects what a page declares, parses strings into people, datelines and dates, and weighs claims.
//
//	claim*.go     Claim, Field, Source: one statement and where it stands
//	declared*.go  Claims: everything a page declares; the names of meta elements, microdata, cards, <time>, hydration data
//	jsonld*.go    JSON-LD, read leniently from the tree of json*.go
//	date*.go      Date and ParseDate, with zones, labels (Stamps) and addresses (URLDate)
//	byline*.go    Byline and ParseByline
//	dateline*.go  Dateline and ParseDateline
//	words*.go     what bylines and datelines ask of the languages' tables
//	resolve*.go   Resolve: the best claim wins, its rivals are kept
//
// The package never returns a value that is not written in its claim, and never reads the clock.
package metadata
