package metadata

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentence is a string value as a reader would see it: entities resolved (twice where they were escaped twice), HTML tags
// removed, every run of white space and control characters one space. Words that stand for nothing ("null",
// "undefined", a template's unfilled slot) are "".
func sentence(s string) string {
	s = blankless(s)
	if strings.IndexByte(s, '<') >= 0 || strings.IndexByte(s, '&') >= 0 {
		s = blankless(untag(s))
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
	plain, tags := withoutTags(s)
	plain = html.UnescapeString(plain)
	if strings.IndexByte(plain, '&') >= 0 {
		plain = html.UnescapeString(plain)
	}
	if !tags {
		plain, _ = withoutTags(plain)
	}
	return plain
}

// withoutTags removes the tags of HTML's text elements and comments, and reports whether there were any. Block tags
// leave a space. "<" in front of anything else is text.
func withoutTags(s string) (string, bool) {
	if strings.IndexByte(s, '<') < 0 {
		return s, false
	}
	var b strings.Builder
	found := false
	for {
		open := strings.IndexByte(s, '<')
		if open < 0 {
			break
		}
		b.WriteString(s[:open])
		s = s[open:]
		n := strings.IndexByte(s, '>')
		if n < 0 {
			break
		}
		isTag, block := textTag(s[1:n])
		if !isTag {
			b.WriteByte('<')
			s = s[1:]
			if next := strings.IndexByte(s, '<'); next >= 0 && next < n {
				b.WriteString(s[:next])
				s = s[next:]
			}
			continue
		}
		found = true
		if block {
			b.WriteByte(' ')
		}
		s = s[n+1:]
	}
	b.WriteString(s)
	return b.String(), found
}

// textTag reports whether the inside of angle brackets is a tag of an element that occurs in text.
func textTag(inside string) (isTag, block bool) {
	inside = strings.TrimPrefix(inside, "/")
	n := 0
	for n < len(inside) && n < 11 && (inside[n]|0x20 >= 'a' && inside[n]|0x20 <= 'z' || inside[n] >= '0' && inside[n] <= '9') {
		n++
	}
	if n < len(inside) && inside[n] != ' ' && inside[n] != '/' {
		return strings.HasPrefix(inside, "!--"), false
	}
	switch strings.ToLower(inside[:n]) {
	case "p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption", "img",
		"table", "tr", "td", "th", "tbody", "hr", "section", "article", "iframe", "script", "style":
		return true, true
	case "a", "b", "i", "u", "s", "em", "strong", "span", "sup", "sub", "small", "mark", "font", "cite", "q", "abbr", "code",
		"time", "wbr", "ins", "del", "strike", "tt":
		return true, false
	}
	return false, false
}

// blankless trims s and makes every run of white space and control characters one space. Zero-width characters and soft
// hyphens go. It returns s itself where there is nothing to do.
func blankless(s string) string {
	s = strings.TrimSpace(s)
	if tidy(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case r == 0x200B, r == 0xFEFF, r == 0xAD, r == 0x2060:
		case r <= ' ', r == 0x7F, unicode.IsSpace(r), r >= 0x80 && r < 0xA0:
			gap = true
		default:
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		}
	}
	return b.String()
}

// tidy reports that blankless has nothing more to do with a trimmed string.
func tidy(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ' || c == 0x7F:
			return false
		case c == ' ' && s[i+1] == ' ':
			return false
		case c == 0xC2 || c == 0xE1 || c == 0xE2 || c == 0xE3 || c == 0xEF: // lead bytes of blanks
			r, n := utf8.DecodeRuneInString(s[i:])
			if r < 0xA1 || r == 0xAD || r == 0xFEFF || r == 0x200B || r == 0x2060 || unicode.IsSpace(r) || r == utf8.RuneError && n == 1 {
				return false
			}
		}
	}
	return true
}
