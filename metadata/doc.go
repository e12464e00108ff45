// Package metadata collects what a page declares, parses strings into people, datelines and dates, and weighs claims.
//
//	claim.go      Claim, Field, Source: one statement and where it stands
//	claims.go     Claims: everything a page declares
//	jsonld*.go    JSON-LD, read leniently
//	date.go       Date and ParseDate
//	byline.go     Byline and ParseByline
//	dateline.go   Dateline and ParseDateline
//	resolve.go    Resolve: the best claim wins, its rivals are kept
//
// The package never returns a value that is not written in its claim, and never reads the clock.
package metadata
