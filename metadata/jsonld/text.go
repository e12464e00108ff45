package jsonld

import (
	"html"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// PlainText is a string value as a reader would see it: entities resolved (twice where they were escaped twice), HTML tags
// removed, every run of white space and control characters one space. Words that stand for nothing ("null",
// "undefined", a template's unfilled slot) are "".
func PlainText(s string) string {
	s = text.Collapse(s)
	if strings.IndexByte(s, '<') >= 0 || strings.IndexByte(s, '&') >= 0 {
		s = text.Collapse(untag(s))
	}
	switch s {
	case "null", "undefined", "None", "NULL", "[object Object]", "N/A", "n/a":
		return ""
	}
	if strings.HasPrefix(s, "{{") || strings.HasPrefix(s, "%%") || strings.HasPrefix(s, "${") {
		return ""
	}
	return s
}

// untag resolves entities and removes tags. Tags that are written out are markup, and then escaped ones are text about
// markup; where none are, escaped tags are markup.
func untag(s string) string {
	plain, tags := text.StripTags(s)
	plain = html.UnescapeString(plain)
	if strings.IndexByte(plain, '&') >= 0 {
		plain = html.UnescapeString(plain)
	}
	if !tags {
		plain, _ = text.StripTags(plain)
	}
	return plain
}
