// Package words looks phrases up for byline and dateline in the tables that a text may draw on.
//
// words.go chooses the tables, the text's own language before English before the universal one, and asks all of them: the
// longest phrase wins. marks.go has marks and words that both packages know without a table: brackets, apostrophes, the
// words for "filed".
package words
