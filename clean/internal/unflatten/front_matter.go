package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A Field is what a text says about itself before it begins: the front matter of a Markdown file.
type Field struct{ Name, Value string }

// Front matter is at most so long.
const (
	longestFront = 16 << 10
	mostFields   = 200
)

// frontMatter reads "name: value" lines between two lines of "---", or "name = value" between two of "+++", at the start of a text. end
// is the first byte after it; it is 0 where there is none, or a line that is none of its.
func frontMatter(s string) (fields []Field, end int) {
	at := len(s) - len(strings.TrimLeft(strings.TrimPrefix(s, "\ufeff"), " \r\n"))
	mark, parts := "---", ":"
	if strings.HasPrefix(s[at:], "+++") {
		mark, parts = "+++", "="
	}
	if lineAt(s[:min(len(s), at+longestFront)], at) != mark {
		return nil, 0
	}
	limit := min(len(s), at+longestFront)
	name := ""
	for at = lineAfter(s, at); at < limit && len(fields) < mostFields; at = lineAfter(s, at) {
		line := lineAt(s[:limit], at)
		trimmed := strings.TrimSpace(line)
		switch {
		case line == mark, line == "..." && mark == "---":
			if len(fields) == 0 {
				return nil, 0
			}
			return fields, lineAfter(s, at)
		case trimmed == "", trimmed[0] == '#':
		case name != "" && (line[0] == ' ' || line[0] == '\t' || strings.HasPrefix(line, "- ")):
			value := strings.TrimSpace(strings.TrimPrefix(trimmed, "- "))
			if rest, found := strings.CutPrefix(value, "name:"); found {
				value = rest
			} else if key, _, pair := strings.Cut(value, ": "); pair && fieldKey(key) {
				continue // another property of the same thing
			}
			fields = appendFields(fields, name, value)
		default:
			key, value, found := strings.Cut(line, parts)
			if key = strings.TrimSpace(key); !found || !fieldKey(key) {
				return nil, 0
			}
			name = strings.ToLower(key)
			fields = appendFields(fields, name, value)
		}
	}
	return nil, 0
}

// lineAfter is where the line after the one at i begins.
func lineAfter(s string, i int) int {
	if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
		return i + n + 1
	}
	return len(s)
}

// fieldKey reports the name of a field.
func fieldKey(s string) bool {
	for i := range len(s) {
		if !text.ASCIILetter(s[i]) && !text.ASCIIDigit(s[i]) && strings.IndexByte("_-.", s[i]) < 0 {
			return false
		}
	}
	return s != "" && len(s) <= 40
}

// appendFields appends a value without its quotation marks, or each of a list in brackets.
func appendFields(fields []Field, name, value string) []Field {
	value = strings.TrimSpace(value)
	if list, found := strings.CutPrefix(value, "["); found && strings.HasSuffix(list, "]") {
		for item := range strings.SplitSeq(list[:len(list)-1], ",") {
			fields = appendFields(fields, name, strings.TrimLeft(item, " ["))
		}
		return fields
	}
	if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		value = strings.ReplaceAll(value[1:n-1], `\"`, `"`)
	}
	if value == "" || value == "|" || value == ">" {
		return fields
	}
	return append(fields, Field{name, value})
}
