package unflatten

import (
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A Field is what a text says about itself before it begins: the front matter of a Markdown file.
type Field struct{ Name, Value string }

// Front matter is at most so long.
const (
	longestFront = 16 << 10
	mostFields   = 200
)

// frontMatter reads "name: value" lines between two lines of "---" (YAML), or "name = value" between two of "+++" (TOML), at the start of a
// text. end is the first byte after it; it is 0 where there is none, or a line that is none of its.
func frontMatter(s string) (fields []Field, end int) {
	at := len(s) - len(strings.TrimLeft(strings.TrimPrefix(s, "\ufeff"), " \r\n"))
	r := front{mark: "---", parts: ":"}
	if strings.HasPrefix(s[at:], "+++") {
		r.mark, r.parts = "+++", "="
	}
	limit := min(len(s), at+longestFront)
	if lineAt(s[:limit], at) != r.mark {
		return nil, 0
	}
	for at = lineAfter(s, at); at < limit && len(r.fields) < mostFields; at = lineAfter(s, at) {
		line := lineAt(s[:limit], at)
		if line == r.mark || line == "..." && r.mark == "---" {
			if r.end(); len(r.fields) == 0 {
				return nil, 0
			}
			return r.fields, lineAfter(s, at)
		}
		if !r.line(line) {
			return nil, 0
		}
	}
	return nil, 0
}

// front reads front matter, line after line.
type front struct {
	mark, parts string
	fields      []Field
	table       string // of TOML, that the values are in: the name is the field's
	name, value string // of the field being read
	mapping     bool   // the lines moved in are properties of a thing, of which its name is the value
}

// line reads a line; false where it is none of front matter.
func (r *front) line(s string) bool {
	trimmed := strings.TrimSpace(s)
	item, isItem := strings.CutPrefix(trimmed, "- ")
	moved := r.name != "" && trimmed != "" && (s[0] == ' ' || s[0] == '\t')
	switch {
	case moved && r.value != "" && (r.value[0] == '|' || r.value[0] == '>'):
		r.value += " " + trimmed
	case unclosed(r.value) && !r.begins(s):
		r.value += " " + trimmed
	case trimmed == "" || trimmed[0] == '#':
	case r.name != "" && r.mark == "---" && isItem:
		r.end()
		r.property(item)
	case moved && (r.mapping || r.value == ""):
		r.property(trimmed)
	case moved:
		r.value += " " + trimmed
	case r.mark == "+++" && trimmed[0] == '[' && strings.HasSuffix(trimmed, "]"):
		r.end()
		r.table = strings.ToLower(strings.Trim(trimmed, "[]"))
	case !r.begins(s):
		return false
	default:
		r.end()
		key, value, _ := strings.Cut(s, r.parts)
		if r.name = strings.ToLower(strings.TrimSpace(key)); r.name == "name" && r.table != "" {
			r.name = r.table
		}
		r.value, r.mapping = strings.TrimSpace(value), false
	}
	return true
}

// begins reports the line of a field.
func (r *front) begins(line string) bool {
	key, _, found := strings.Cut(line, r.parts)
	return found && fieldKey(strings.TrimSpace(key))
}

// property reads an item, or a property of a thing whose name is the field's value.
func (r *front) property(s string) {
	key, value, pair := strings.Cut(s, ":")
	if pair = pair && fieldKey(key) && (value == "" || value[0] == ' '); !pair {
		r.end()
		r.value = s
		return
	}
	if r.end(); key == "name" {
		r.value = strings.TrimSpace(value)
	}
	r.mapping = true
}

// end ends a value.
func (r *front) end() {
	value := r.value
	if value != "" && (value[0] == '|' || value[0] == '>') { // a text of several lines, and what becomes of its line ends
		_, value, _ = strings.Cut(value, " ")
	}
	r.fields = appendFields(r.fields, r.name, value)
	r.value = ""
}

// unclosed reports a list or a string that goes on in the next line.
func unclosed(value string) bool {
	if value == "" || strings.IndexByte("[{\"'", value[0]) < 0 {
		return false
	}
	open := 0
	for i := 0; i < len(value); i++ {
		switch c := value[i]; c {
		case '[', '{':
			open++
		case ']', '}':
			open--
		case '"', '\'':
			n := quotedEnd(value[i:])
			if n == 0 && (i == 0 || opensQuote(value[i-1])) {
				return true
			}
			if n > 0 && (i == 0 || opensQuote(value[i-1])) {
				i += n - 1
			}
		}
		if open <= 0 {
			return false
		}
	}
	return true
}

// opensQuote reports what stands before a string in a list.
func opensQuote(before byte) bool { return strings.IndexByte(" [{,:=", before) >= 0 }

// quotedEnd is the length of the string that s begins with, with its quotation marks; 0 where it does not end.
func quotedEnd(s string) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && s[0] == '"':
			i++
		case s[i] == s[0] && s[0] == '\'' && i+1 < len(s) && s[i+1] == '\'':
			i++
		case s[i] == s[0]:
			return i + 1
		}
	}
	return 0
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

// appendFields appends a value without its quotation marks, each of a list in brackets, or the name of a thing in braces.
func appendFields(fields []Field, name, value string) []Field {
	value = strings.TrimSpace(value)
	if value == "" || len(fields) >= mostFields {
		return fields
	}
	inner := value[1:max(len(value)-1, 1)]
	switch last := value[len(value)-1]; {
	case value[0] == '[' && last == ']':
		for item := range parts(inner) {
			fields = appendFields(fields, name, item)
		}
		return fields
	case value[0] == '{' && last == '}':
		for pair := range parts(inner) {
			at := strings.IndexAny(pair, ":=")
			if at > 0 && unquoted(strings.TrimSpace(pair[:at])) == "name" {
				fields = appendFields(fields, name, pair[at+1:])
			}
		}
		return fields
	}
	if value = strings.TrimSpace(unquoted(value)); value == "" {
		return fields
	}
	return append(fields, Field{name, value})
}

// parts are what the commas of a list part, but for those in strings and in lists of its own.
func parts(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from, open := 0, 0
		for i := 0; i < len(list); i++ {
			switch c := list[i]; {
			case c == '[' || c == '{':
				open++
			case c == ']' || c == '}':
				open--
			case (c == '"' || c == '\'') && (i == 0 || opensQuote(list[i-1])):
				i += max(quotedEnd(list[i:])-1, 0)
			case c == ',' && open == 0:
				if !yield(list[from:i]) {
					return
				}
				from = i + 1
			}
		}
		yield(list[from:])
	}
}

// unquoted is what a string says, also before a remark; any other value stays.
func unquoted(s string) string {
	if s == "" || s[0] != '"' && s[0] != '\'' {
		return s
	}
	n := quotedEnd(s)
	if rest := strings.TrimSpace(s[n:]); n == 0 || rest != "" && rest[0] != '#' {
		return s
	}
	words := s[1 : n-1]
	if s[0] == '\'' {
		return strings.ReplaceAll(words, "''", "'")
	}
	if strings.IndexByte(words, '\\') < 0 {
		return words
	}
	var b strings.Builder
	for words != "" {
		r, _, rest, err := strconv.UnquoteChar(words, '"')
		if err != nil { // an escape that Go has not
			if words = words[1:]; words == "" {
				break
			}
			_, n := utf8.DecodeRuneInString(words)
			b.WriteString(words[:n])
			words = words[n:]
			continue
		}
		b.WriteRune(r)
		words = rest
	}
	return b.String()
}
