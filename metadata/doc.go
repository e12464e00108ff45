// Package metadata collects what a page declares, parses strings into people, datelines and dates, and weighs claims.
//
// It only names what its packages hold, so that one import is enough to use them:
//
//	agency     Name: the one name of an agency that is written in many ways
//	company    Find: the listed companies that a text names by their symbols
//	date       Date: Parse, Find, FromURL, ParseStamps; zones and locales
//	byline     Byline: Parse, ParseAuthors
//	dateline   Dateline: Parse
//	claim      Claim, Field, Source: one statement and where it stands
//	jsonld     claims of JSON-LD, read leniently
//	declared   Claims: everything a page declares
//	readings   Readings: what these make of the lines of a page, each read once
//	resolve    Resolve: the best claim wins, its rivals are kept
//
// No package of these returns a value that is not written in its claim, and none reads the clock.
package metadata
