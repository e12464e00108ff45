package clean

import (
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// Collapse is [text.Collapse]: it normalises a text as Parse does.
func Collapse(s string) string { return text.Collapse(s) }
