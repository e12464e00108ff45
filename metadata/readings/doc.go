// Package readings keeps what the grammars of dates, bylines and datelines make of the lines of one page.
//
// Many steps ask about one line: which block is a byline, what it claims, whom the claims name. [Readings] (readings.go) has each
// grammar read a text when it is first asked for, and answers from memory after that. All texts are read under one locale,
// so that a reading holds for whoever asks under the same.
package readings
