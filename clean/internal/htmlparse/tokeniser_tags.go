package htmlparse

import "strings"

// tag reads a tag whose name begins at i (13.2.5.8, tag name state). A tag that does not end is no token.
func (z *tokeniser) tag(kind tokenType, i int) {
	s := z.source
	name := i
	plain := true
	for i < len(s) && !endsName[s[i]] {
		plain = plain && !changesName(s[i])
		i++
	}
	z.token = token{kind: kind, name: z.name(s[name:i], plain)}
	start := len(z.tree.attributes)
	z.token.attributes.start = int32(start)
	if i < len(s) && s[i] == '>' {
		i++
	} else {
		i = z.attributes(i)
	}
	if i < 0 || z.stopped {
		z.tree.attributes = z.tree.attributes[:start]
		z.endOfFile()
		return
	}
	if kind == endTag {
		z.tree.attributes = z.tree.attributes[:start]
	}
	z.token.attributes.end = int32(len(z.tree.attributes))
	z.at = i
}

// endsName are the characters that end the name of a tag.
var endsName = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\f': true, '/': true, '>': true}

// endsKey are those that end the name of an attribute.
var endsKey = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\f': true, '/': true, '>': true, '=': true}

// changesName reports a character that is another in the name.
func changesName(c byte) bool { return 'A' <= c && c <= 'Z' || c == 0 }

// attributes reads attributes from i (13.2.5.32, before attribute name state) and returns the place after the tag, -1 if it does
// not end.
func (z *tokeniser) attributes(i int) int {
	s := z.source
	for n := 1; ; n++ {
		slash := false // the last character was one that is no value's (13.2.5.40)
		for ; i < len(s) && (isSpace(s[i]) || s[i] == '/'); i++ {
			slash = s[i] == '/'
		}
		if i >= len(s) || z.cancelled(n) {
			return -1
		}
		if s[i] == '>' {
			z.token.selfClosing = slash
			return i + 1
		}
		key := i
		plain := !changesName(s[i])
		for i++; i < len(s) && !endsKey[s[i]]; i++ { // 13.2.5.33; the first may be "="
			plain = plain && !changesName(s[i])
		}
		var name Name
		full := len(z.tree.attributes)-int(z.token.attributes.start) >= mostAttributes
		if !full {
			name = z.name(s[key:i], plain)
		}
		if i < len(s) && s[i] != '=' {
			i = skipSpace(s, i) // 13.2.5.34
		}
		value := span{int32(i), int32(i), 0}
		if i < len(s) && s[i] == '=' {
			if value, i = z.attributeValue(skipSpace(s, i+1)); i < 0 {
				return -1
			}
		}
		if !full && !z.isDuplicate(name) {
			z.tree.attributes = append(z.tree.attributes, Attribute{name, value})
		}
	}
}

// attributeValue reads the value at i (13.2.5.35) and returns the place after it, -1 if the page ends first.
func (z *tokeniser) attributeValue(i int) (value span, next int) {
	s := z.source
	if i >= len(s) {
		return span{}, -1
	}
	switch quote := s[i]; quote {
	case '"', '\'': // 13.2.5.36, 13.2.5.37
		n := strings.IndexByte(s[i+1:], quote)
		if n < 0 {
			return span{}, -1
		}
		return z.span(i+1, i+1+n, references|inValue), i + n + 2
	default: // 13.2.5.38
		start := i
		for i < len(s) && !isSpace(s[i]) && s[i] != '>' {
			i++
		}
		return z.span(start, i, references|inValue), i
	}
}

// mostAttributes is how many of a tag are kept, so that a page that is one tag is no page of names. Of 1,863 news pages no tag has more
// than 59.
const mostAttributes = 1 << 14

// manyAttributes is how many a tag may have before they are looked up in a map.
const manyAttributes = 32

// isDuplicate reports that the tag has an attribute of the name (13.2.5.33: the first one counts).
func (z *tokeniser) isDuplicate(name Name) bool {
	had := z.tree.attributes[z.token.attributes.start:]
	if len(had) < manyAttributes {
		for i := range had {
			if had[i].Name == name {
				return true
			}
		}
		return false
	}
	if len(had) == manyAttributes {
		z.seen = map[Name]int32{}
		for i := range had {
			z.seen[had[i].Name] = z.token.attributes.start
		}
	}
	_, duplicate := z.seen[name]
	z.seen[name] = z.token.attributes.start
	return duplicate
}

// name is the number of a tag's or attribute's name: in small letters, with U+FFFD for NUL. A plain one is so already.
func (z *tokeniser) name(s string, plain bool) Name {
	if plain {
		return z.tree.NameFor(s)
	}
	var room [64]byte
	lower := room[:0]
	for i := range len(s) {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			lower = append(lower, c+'a'-'A')
		case c == 0:
			lower = append(lower, "\uFFFD"...)
		default:
			lower = append(lower, c)
		}
	}
	return z.tree.nameFor(lower)
}
