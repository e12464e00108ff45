package htmltok

import "bytes"

// An Attribute is one attribute of a start tag, as written.
type Attribute struct{ Key, Value []byte }

// NextAttribute reads the attribute at or after tag[i], where tag begins after a tag's name, by the rules of
// x/net/html's tokeniser. It returns the index after it; more is false, and the index is that after the closing ">", when
// there is none left. An unclosed tag ends at len(tag).
func NextAttribute(tag []byte, i int) (a Attribute, next int, more bool) {
	i = SkipSpace(tag, i)
	if i >= len(tag) {
		return a, len(tag), false
	}
	if tag[i] == '>' {
		return a, i + 1, false
	}
	start := i
	for i < len(tag) && !EndsKey(tag[i]) && (tag[i] != '=' || i == start) {
		i++
	}
	a.Key = tag[start:i]
	i = SkipSpace(tag, i)
	if i >= len(tag) {
		return a, len(tag), true
	}
	switch tag[i] {
	case '/':
		return a, i + 1, true
	case '=':
		a.Value, i = attributeValue(tag, SkipSpace(tag, i+1))
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
	for i < len(tag) && tag[i] != '>' && !IsSpace(tag[i]) {
		i++
	}
	return tag[start:i], i
}

// EndsKey reports a character that ends the name of a tag or of an attribute.
func EndsKey(c byte) bool { return IsSpace(c) || c == '/' || c == '>' }

// IsSpace reports white space between attributes.
func IsSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// SkipSpace is the index of what comes after the white space at b[i:].
func SkipSpace(b []byte, i int) int {
	for i < len(b) && IsSpace(b[i]) {
		i++
	}
	return i
}

// IsTag reports that b starts with "<", name in any case, and the end of a tag name.
func IsTag(b []byte, name string) bool {
	n := 1 + len(name)
	return len(b) > n && b[0] == '<' && EndsKey(b[n]) && IsFold(b[1:n], name)
}

// IsFold reports that b is word, a lower-case ASCII word, in any case.
func IsFold(b []byte, word string) bool {
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

// AfterComment returns the index after the comment that starts at b[i] with "<!--", by the rules of x/net/html's
// tokeniser: "-->", "--!>", and "<!-->" or "<!--->" at once. An unclosed comment ends at len(b).
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

// TagName returns the tag name at the start of b.
func TagName(b []byte) []byte {
	i := 0
	for i < len(b) && !EndsKey(b[i]) {
		i++
	}
	return b[:i]
}

// Lower appends a name in lower case; of a name that does not fit, what fits.
func Lower(room, name []byte) []byte {
	for _, c := range name[:min(len(name), cap(room))] {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		room = append(room, c)
	}
	return room
}
