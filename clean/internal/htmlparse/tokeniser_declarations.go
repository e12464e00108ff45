package htmlparse

import "strings"

// markupDeclaration reads what "<!" opens (13.2.5.42). It reports false for an empty CDATA section, which is nothing.
func (z *tokeniser) markupDeclaration() bool {
	rest := z.source[z.at+len("<!"):]
	switch {
	case strings.HasPrefix(rest, "--"):
		z.comment(z.at + len("<!--"))
	case len(rest) >= len("doctype") && isFold(rest[:len("doctype")], "doctype"):
		z.doctype(z.at + len("<!doctype"))
	case z.cdataAllowed && strings.HasPrefix(rest, "[CDATA["):
		return z.cdata(z.at + len("<![CDATA["))
	default:
		z.bogusComment(z.at + len("<!"))
	}
	return true
}

// comment reads a comment whose data begins at start (13.2.5.43 to 13.2.5.52).
func (z *tokeniser) comment(start int) {
	s := z.source
	for _, abrupt := range [...]string{">", "->"} {
		if strings.HasPrefix(s[start:], abrupt) {
			z.commentUntil(start, start, start+len(abrupt))
			return
		}
	}
	for i, n := start, 1; !z.cancelled(n); n++ {
		dashes := indexFrom(s, "--", i)
		i = dashes
		for i < len(s) && s[i] == '-' {
			i++
		}
		switch {
		case i == len(s):
			z.commentUntil(start, max(start, endOfComment(s, start)), i)
			return
		case s[i] == '>':
			z.commentUntil(start, i-len("--"), i+1)
			return
		case strings.HasPrefix(s[i:], "!>"):
			z.commentUntil(start, i-len("--"), i+2)
			return
		}
	}
	z.endOfFile()
}

// endOfComment is where the data of a comment that the page leaves open ends.
func endOfComment(s string, start int) int {
	open := s[start:]
	for _, half := range [...]string{"--!", "--", "-"} {
		if strings.HasSuffix(open, half) {
			return len(s) - len(half)
		}
	}
	return len(s)
}

// bogusComment reads a comment that ends at the next ">" (13.2.5.41).
func (z *tokeniser) bogusComment(start int) {
	end := indexFrom(z.source, ">", start)
	z.commentUntil(start, end, min(end+1, len(z.source)))
}

func (z *tokeniser) commentUntil(start, end, next int) {
	z.token.kind = commentToken
	z.token.text = span{int32(start), int32(end), z.controls}
	z.at = next
}

// cdata reads the text of a CDATA section (13.2.5.69 to 13.2.5.71) and reports that there is any.
func (z *tokeniser) cdata(start int) bool {
	end := indexFrom(z.source, "]]>", start)
	z.at = start
	if start < end {
		z.textUntil(end, 0)
	}
	z.at = min(end+len("]]>"), len(z.source))
	return start < end
}

// doctype reads a doctype after the word (13.2.5.53 to 13.2.5.68).
func (z *tokeniser) doctype(i int) {
	s := z.source
	z.token = token{kind: doctypeToken}
	z.token.attributes.start = int32(len(z.tree.attributes))
	i = skipSpace(s, i)
	name := i
	for i < len(s) && !isSpace(s[i]) && s[i] != '>' {
		i++
	}
	z.token.name = z.name(s[name:i], false)
	z.token.forceQuirks = name == i
	i = skipSpace(s, i)
	switch rest := s[i:]; {
	case hasFoldPrefix(rest, "public"):
		i = z.identifier("public", skipSpace(s, i+len("public")))
		if i = skipSpace(s, i); i < len(s) && s[i] != '>' && !z.token.forceQuirks {
			i = z.identifier("system", i)
		}
	case hasFoldPrefix(rest, "system"):
		i = z.identifier("system", skipSpace(s, i+len("system")))
	case rest == "" || rest[0] != '>':
		z.token.forceQuirks = true
	}
	if i = skipSpace(s, i); i == len(s) {
		z.token.forceQuirks = true
	}
	z.token.attributes.end = int32(len(z.tree.attributes))
	z.at = min(indexFrom(s, ">", i)+1, len(s)) // what stands before that is a bogus doctype (13.2.5.68)
}

// identifier reads a quoted identifier of a doctype and returns the place after it.
func (z *tokeniser) identifier(name string, i int) int {
	s := z.source
	if i >= len(s) || s[i] != '"' && s[i] != '\'' {
		z.token.forceQuirks = true
		return i
	}
	start, end := i+1, i+1
	for end < len(s) && s[end] != s[i] && s[end] != '>' {
		end++
	}
	z.tree.attributes = append(z.tree.attributes, Attribute{z.tree.NameFor(name), span{int32(start), int32(end), z.controls}})
	if end == len(s) || s[end] == '>' {
		z.token.forceQuirks = true
		return end
	}
	return end + 1
}

func hasFoldPrefix(s, word string) bool { return len(s) >= len(word) && isFold(s[:len(word)], word) }
