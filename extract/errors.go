package extract

import (
	"fmt"
	"strconv"
)

// A Problem is a kind of error; compare with errors.Is.
type Problem string

func (p Problem) Error() string { return string(p) }

// The kinds of error. A cancelled context gives the context's own error.
const (
	ErrNotHTML  Problem = "not text or HTML"
	ErrTooLarge Problem = "larger than the limit"
	ErrEncoding Problem = "unknown encoding"
	ErrInput    Problem = "a document has at most one of HTML, Node, Doc, Selection and Text, and none of them nil"
)

// An Error says what is wrong with a page, and where. Unwrap gives its Problem or the context's error.
type Error struct {
	URL    string // the page, "" when the caller gave none
	Offset int64  // byte offset of what is wrong, -1 when there is none
	Detail string // what was found: "PDF", "limit 33554432 bytes"
	Err    error
}

func (e *Error) Error() string {
	s := "broadsheet: "
	if e.URL != "" {
		s += strconv.Quote(e.URL) + ": "
	}
	s += e.Err.Error()
	if e.Detail != "" {
		s += " (" + e.Detail + ")"
	}
	if e.Offset >= 0 {
		s += fmt.Sprintf(" at byte %d", e.Offset)
	}
	return s
}

// Unwrap returns the kind of error.
func (e *Error) Unwrap() error { return e.Err }
