package value

import (
	"html"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// Plain is a declared value as a reader would see it: entities that its source left are decoded, twice where they were written twice; tags,
// line ends and marks without width go.
func Plain(s string) string {
	plain, tags := text.StripTags(s)
	plain = unescaped(plain)
	if !tags { // tags that are written out are markup, and then escaped ones are text about markup
		plain, _ = text.StripTags(plain)
	}
	return text.Collapse(plain)
}

// unescaped decodes the entities that are left in a value whose source has decoded it once. An ampersand that is no entity's stays.
func unescaped(s string) string {
	for range 2 {
		if i := strings.IndexByte(s, '&'); i < 0 || strings.IndexByte(s[i:], ';') < 0 {
			return s
		}
		s = html.UnescapeString(s)
	}
	return s
}

// Said is a declared value as a reader would see it, "" where it stands for nothing.
func Said(s string) string {
	if s = Plain(s); Empty(s) {
		return ""
	}
	return s
}

// longestTemplate is the most bytes of a value that a slot inside spoils: a text of a story may have one as well.
const longestTemplate = 200

// Empty reports what publishing systems write where they have no value, or forgot to fill one in.
func Empty(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "", "null", "undefined", "none", "nil", "nan", "n/a", "na", "-", "false", "[object object]", "tbd":
		return true
	}
	if len(s) > longestTemplate {
		return strings.HasPrefix(s, "{{") || strings.HasPrefix(s, "${")
	}
	return strings.Contains(s, "{{") || strings.Contains(s, "}}") || strings.Contains(s, "<%") || strings.Contains(s, "${") || strings.HasPrefix(s, "%%")
}
