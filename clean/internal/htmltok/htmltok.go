package htmltok

import "bytes"

// An Attribute is one attribute of a start tag, as written.
type Attribute struct{ Key, Value []byte }

// NextAttribute reads the attribute at or after tag[i], where tag begins after a tag's name, by the
// standard's rules (13.2.5.32 and on). It returns the index after it; more is false, and the index is that after the closing ">", when
// there is none left. An unclosed tag ends at len(tag).
func NextAttribute(tag []byte, i int) (a Attribute, next int, more bool) {
	i = skipSpace(tag, i)
	if i >= len(tag) {
		return a, len(tag), false
	}
	if tag[i] == '>' {
		return a, i + 1, false
	}
	start := i
	for i < len(tag) && !endsKey(tag[i]) && (tag[i] != '=' || i == start) {
		i++
	}
	a.Key = tag[start:i]
	i = skipSpace(tag, i)
	if i >= len(tag) {
		return a, len(tag), true
	}
	switch tag[i] {
	case '/':
		return a, i + 1, true
	case '=':
		a.Value, i = attributeValue(tag, skipSpace(tag, i+1))
	}
	return a, i, true
}

// attributeValue reads the value that starts at tag[i], quoted or not.
func attributeValue(tag []byte, i int) (value []byte, next int) {
	if i >= len(tag) || tag[i] == '>' {
		return nil, i
	}
	if quote := tag[i]; quote == '"' || quote == '\'' {
		n := bytes.IndexByte(tag[i+1:], quote)
		if n < 0 {
			return tag[i+1:], len(tag)
		}
		return tag[i+1 : i+1+n], i + n + 2
	}
	start := i
	for i < len(tag) && tag[i] != '>' && !isSpace(tag[i]) {
		i++
	}
	return tag[start:i], i
}

// endsKey reports a character that ends the name of a tag or of an attribute.
func endsKey(c byte) bool { return isSpace(c) || c == '/' || c == '>' }

// isSpace reports white space between attributes.
func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// skipSpace is the index of what comes after the white space at b[i:].
func skipSpace(b []byte, i int) int {
	for i < len(b) && isSpace(b[i]) {
		i++
	}
	return i
}

// IsTag reports that b starts with "<", name in any case, and the end of a tag name.
func IsTag(b []byte, name string) bool {
	n := 1 + len(name)
	return len(b) > n && b[0] == '<' && endsKey(b[n]) && isFold(b[1:n], name)
}

// isFold reports that b is word, a lower-case ASCII word, in any case.
func isFold(b []byte, word string) bool {
	if len(b) != len(word) {
		return false
	}
	for i := range len(word) {
		c := b[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != word[i] {
			return false
		}
	}
	return true
}

// AfterComment returns the index after the comment that starts at b[i] with "<!--", by the standard's
// rules (13.2.5.43 and on): "-->", "--!>", and "<!-->" or "<!--->" at once. An unclosed comment ends at len(b).
func AfterComment(b []byte, i int) int {
	i += len("<!--")
	if bytes.HasPrefix(b[i:], []byte(">")) {
		return i + 1
	}
	if bytes.HasPrefix(b[i:], []byte("->")) {
		return i + 2
	}
	for {
		n := bytes.Index(b[i:], []byte("--"))
		if n < 0 {
			return len(b)
		}
		i += n
		j := i + 2
		for j < len(b) && b[j] == '-' {
			j++
		}
		switch {
		case j < len(b) && b[j] == '>':
			return j + 1
		case j+1 < len(b) && b[j] == '!' && b[j+1] == '>':
			return j + 2
		}
		i = j
	}
}
