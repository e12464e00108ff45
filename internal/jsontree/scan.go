package jsontree

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// space moves over blanks, comments and the wrappers that templates put around JSON.
func (p *decoder) space() {
	for p.i < len(p.s) {
		c := p.s[p.i]
		switch {
		case c <= ' ' || c == 0x7F:
			p.i++
		case c == '/' && p.comment(), c == '<' && p.markup(), c == '-' && p.skip("-->"), c == ']' && p.skip("]]>"):
		case c == '\\' && p.i+1 < len(p.s) && strings.IndexByte("nrt\\", p.s[p.i+1]) >= 0:
			p.i += 2
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(p.s[p.i:])
			if !text.Blank(r) {
				return
			}
			p.i += n
		default:
			return
		}
	}
}

func (p *decoder) skip(mark string) bool {
	if strings.HasPrefix(p.s[p.i:], mark) {
		p.i += len(mark)
		return true
	}
	return false
}

// past moves past the next end mark, or to the end of the input.
func (p *decoder) past(end string) bool {
	if n := strings.Index(p.s[p.i:], end); n >= 0 {
		p.i += n + len(end)
	} else {
		p.i = len(p.s)
	}
	return true
}

func (p *decoder) comment() bool {
	if p.skip("/*") {
		return p.past("*/")
	}
	if !p.skip("//") {
		return false
	}
	rest := strings.TrimLeft(p.s[p.i:min(len(p.s), p.i+window)], " \t/")
	if strings.HasPrefix(rest, "<![CDATA[") || strings.HasPrefix(rest, "]]>") {
		return true // only the marker is a comment; the value may stand in the same line
	}
	if n := strings.IndexAny(p.s[p.i:], "\r\n"); n >= 0 {
		p.i += n
	} else {
		p.i = len(p.s)
	}
	return true
}

// markup passes over CDATA marks, script tags and HTML comments. A comment mark before a bracket wraps the value.
func (p *decoder) markup() bool {
	switch {
	case p.skip("<![CDATA["):
		return true
	case p.skip("<!--"):
		rest := strings.TrimLeft(p.s[p.i:min(len(p.s), p.i+window)], " \t\r\n")
		if rest != "" && strings.IndexByte(`{[/"`, rest[0]) >= 0 {
			return true
		}
		return p.past("-->")
	case len(p.s)-p.i > 7 && strings.EqualFold(p.s[p.i:p.i+7], "<script"), strings.HasPrefix(p.s[p.i:], "</"):
		return p.past(">")
	}
	return false
}

// bare reads a value without quotation marks: a number, a literal, or words up to the next separator or line end.
func (p *decoder) bare() (Kind, string) {
	start := p.i
	for p.i < len(p.s) && (wordByte(p.s[p.i]) || p.s[p.i] == '.' || p.s[p.i] == '+') {
		p.i++
	}
	word := p.s[start:p.i]
	if p.i >= len(p.s) || strings.IndexByte(",}] \t\r\n", p.s[p.i]) >= 0 {
		if k, text := literal(word); k != absent && p.separated() {
			return k, text
		}
	}
	for p.i < len(p.s) && strings.IndexByte(",}]\r\n", p.s[p.i]) < 0 {
		if p.s[p.i] == '/' && p.i > start && p.s[p.i-1] <= ' ' && p.i+1 < len(p.s) &&
			(p.s[p.i+1] == '/' || p.s[p.i+1] == '*') {
			break
		}
		p.i++
	}
	if p.i == start {
		p.i++
	}
	text := strings.TrimFunc(p.s[start:p.i], text.Blank)
	if k, lit := literal(text); k != absent {
		return k, lit
	}
	return String, text
}

// separated reports that a literal ends here and does not begin a sentence.
func (p *decoder) separated() bool {
	j := p.i
	for j < len(p.s) && (p.s[j] == ' ' || p.s[j] == '\t') {
		j++
	}
	return j >= len(p.s) || !wordByte(p.s[j])
}

// literal is the kind of a bare word, absent where it is no literal.
func literal(word string) (Kind, string) {
	switch word {
	case "true", "True", "TRUE":
		return Bool, "true"
	case "false", "False", "FALSE":
		return Bool, "false"
	case "null", "undefined", "None", "nil", "NULL", "NaN", "Infinity", "-Infinity":
		return Null, ""
	}
	if isNumber(word) {
		return Number, word
	}
	return absent, ""
}

// isNumber reports a number of JSON's grammar (RFC 8259 §6).
func isNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole := LeadingDigits(s)
	if whole == 0 || whole > 1 && s[0] == '0' {
		return false
	}
	s = s[whole:]
	if strings.HasPrefix(s, ".") {
		n := LeadingDigits(s[1:])
		if n == 0 {
			return false
		}
		s = s[1+n:]
	}
	if s != "" && (s[0] == 'e' || s[0] == 'E') {
		s = s[1:]
		if s != "" && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		n := LeadingDigits(s)
		return n > 0 && n == len(s)
	}
	return s == ""
}

// LeadingDigits is the number of digits that s begins with.
func LeadingDigits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
