package clean

import (
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// Collapse normalises a text as Parse does: white space to single spaces, without invisible characters. It is text.Collapse of
// package clean/text.
func Collapse(s string) string { return text.Collapse(s) }
