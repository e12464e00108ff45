package jsontree

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A place says where a string stands, which decides what may follow it.
type place uint8

const (
	inTop place = iota
	inObject
	inArray
	inKey
)

// quoteWidth is the length in bytes of the quotation mark at s[i], 0 where there is none.
func quoteWidth(s string, i int) int {
	switch c := s[i]; {
	case c == '"', c == '\'', c == '`':
		return 1
	case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x98 && s[i+2] <= 0x9F: // U+2018 to U+201F
		return 3
	case c == 0xC2 && i+1 < len(s) && (s[i+1] == 0xAB || s[i+1] == 0xBB): // « »
		return 2
	case c == 0xEF && i+2 < len(s) && s[i+1] == 0xBC && s[i+2] == 0x82: // full-width "
		return 3
	}
	return 0
}

// closesQuote is the width of a mark at s[i] that can close a string opened with open, 0 where it cannot. A typographic
// mark is closed by another one or by its straight form.
func closesQuote(s string, i int, open string) int {
	w := quoteWidth(s, i)
	switch {
	case w == 0:
		return 0
	case len(open) == 1:
		if s[i] != open[0] {
			return 0
		}
		return w
	}
	single := open == "‘" || open == "’" || open == "‚" || open == "‛"
	mark := s[i : i+w]
	markSingle := mark == "‘" || mark == "’" || mark == "‚" || mark == "‛" || mark == "'"
	if single != markSingle || mark == "`" {
		return 0
	}
	return w
}

// str reads the string at p.i. It ends at the first quotation mark after which the structure goes on, so that marks
// inside the text need not be escaped; a key ends at the first. cut reports that the input ended first.
func (p *decoder) str(in place) (text string, cut bool) {
	width := quoteWidth(p.s, p.i)
	open := p.s[p.i : p.i+width]
	start := p.i + width
	escaped, firstMark, firstEscaped := false, -1, false
	i := start
	for i < len(p.s) {
		c := p.s[i]
		for c != '\\' && c != '\n' && c != open[0] && width == 1 { // the bulk of all text
			if i++; i == len(p.s) {
				return p.unclosed(start, firstMark, escaped, firstEscaped)
			}
			c = p.s[i]
		}
		switch {
		case c == '\\':
			escaped = true
			i += 2
		case c == '\n':
			next, ended := p.lineBreak(i, in)
			if ended {
				p.i = i
				return p.content(strings.TrimRight(p.s[start:i], " \t\r,"), escaped), false
			}
			i = next
		case c == open[0] || width > 1 && (c >= 0xC2 || c == '"' || c == '\''):
			w := closesQuote(p.s, i, open)
			if w == 0 {
				i++
				continue
			}
			if p.closes(i+w, in) {
				p.i = i + w
				return p.content(p.s[start:i], escaped), false
			}
			if firstMark < 0 {
				firstMark, firstEscaped = i, escaped
			}
			i += w
		default:
			i++
		}
	}
	return p.unclosed(start, firstMark, escaped, firstEscaped)
}

// unclosed ends a string that ran to the end of the input: at the first mark in it, if there was one. Reading again is
// limited to the length of the input in all.
func (p *decoder) unclosed(start, firstMark int, escaped, firstEscaped bool) (string, bool) {
	if firstMark >= 0 && p.rewound+len(p.s)-firstMark <= len(p.s) {
		p.rewound += len(p.s) - firstMark
		p.i = firstMark + max(1, quoteWidth(p.s, firstMark))
		return p.content(p.s[start:firstMark], firstEscaped), false
	}
	p.i = len(p.s)
	return p.content(p.s[start:], escaped), true
}

// Unescape is what a string literal of JSON or JavaScript says, given without its quotation marks.
func Unescape(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	unescape(&b, s)
	return b.String()
}

func (p *decoder) content(s string, escaped bool) string {
	if !escaped {
		return s
	}
	return Unescape(s)
}

// closes reports that the string may end before s[j:]: what follows there is structure. Valid JSON always passes.
func (p *decoder) closes(j int, in place) bool {
	if in == inKey {
		return true
	}
	end := min(len(p.s), j+window)
	k := p.blanks(j, end)
	if k >= end {
		return true
	}
	switch c := p.s[k]; c {
	case ',', ';':
		return p.afterComma(k+1, end, in)
	case '}', ']':
		return p.afterBracket(k+1, end)
	case ':':
		return in == inTop || in == inArray && p.valueStarts(k+1, end)
	case '/':
		return k+1 < end && (p.s[k+1] == '/' || p.s[k+1] == '*')
	case '<':
		return strings.HasPrefix(p.s[k:], "<!--") || strings.HasPrefix(p.s[k:], "</script")
	case '{', '[':
		return in != inObject
	}
	if quoteWidth(p.s, k) > 0 { // a comma is missing, or this mark stands inside the text
		switch {
		case k == j && p.structure(k+quoteWidth(p.s, k), end):
			return false // the second of two marks ends the string
		case in == inArray:
			return k > j && (strings.IndexByte(p.s[j:k], '\n') >= 0 || p.quotedThen(k, end, ",]"))
		}
		return p.quotedThen(k, end, ":")
	}
	return in == inTop || in == inObject && strings.IndexByte(p.s[j:k], '\n') >= 0 && p.wordThenColon(k, end)
}

// structure reports that s[j:] goes on with a separator or a closing bracket.
func (p *decoder) structure(j, end int) bool {
	k := p.blanks(j, end)
	return k < end && strings.IndexByte(",}]", p.s[k]) >= 0
}

// afterBracket reports that after a closing bracket the structure goes on.
func (p *decoder) afterBracket(j, end int) bool {
	k := p.blanks(j, end)
	if k >= end {
		return true
	}
	if p.s[k] == '/' {
		return k+1 < end && (p.s[k+1] == '/' || p.s[k+1] == '*')
	}
	return strings.IndexByte(",}]{[;)<\\-", p.s[k]) >= 0 || quoteWidth(p.s, k) > 0
}

// afterComma reports that after a comma the structure goes on.
func (p *decoder) afterComma(j, end int, in place) bool {
	k := p.blanks(j, end)
	if k >= end || in == inTop {
		return true
	}
	c := p.s[k]
	if strings.IndexByte("},]/<{", c) >= 0 {
		return true
	}
	if in == inObject {
		return quoteWidth(p.s, k) > 0 && p.quotedThen(k, end, ":=") || p.wordThenColon(k, end)
	}
	return quoteWidth(p.s, k) > 0 || c == '[' || c == '-' || c >= '0' && c <= '9' ||
		strings.HasPrefix(p.s[k:], "true") || strings.HasPrefix(p.s[k:], "false") || strings.HasPrefix(p.s[k:], "null")
}

// valueStarts reports that a value in brackets or quotation marks begins after s[j:].
func (p *decoder) valueStarts(j, end int) bool {
	k := p.blanks(j, end)
	return k >= end || p.s[k] == '{' || p.s[k] == '[' || quoteWidth(p.s, k) > 0
}

// quotedThen reports that the marks at s[k] open a short string in one line and that one of the bytes follows it. It
// says yes where the window is too short to tell.
func (p *decoder) quotedThen(k, end int, follow string) bool {
	w := quoteWidth(p.s, k)
	open := p.s[k : k+w]
	for i := k + w; i < end; i++ {
		switch c := p.s[i]; {
		case c == '\\':
			i++
		case c == '\n':
			return false
		default:
			if w := closesQuote(p.s, i, open); w > 0 {
				i = p.blanks(i+w, end)
				return i >= end || strings.IndexByte(follow, p.s[i]) >= 0
			}
		}
	}
	return true
}

// wordThenColon reports an unquoted key at s[k].
func (p *decoder) wordThenColon(k, end int) bool {
	i := k
	for i < end && wordByte(p.s[i]) {
		i++
	}
	if i == k {
		return false
	}
	i = p.blanks(i, end)
	return i >= end || p.s[i] == ':' && !strings.HasPrefix(p.s[i:], "://")
}

// lineBreak looks at the line break at s[i] inside a string: where the next line begins with a key, the closing mark is
// missing and the string ended here. Else the string goes on at next.
func (p *decoder) lineBreak(i int, in place) (next int, ended bool) {
	end := min(len(p.s), i+window)
	next = p.blanks(i, end)
	return next, in == inObject && next < end && p.s[next] == '"' && p.keyLine(next, end)
}

// keyLine reports `"key":` with a plain key at s[k].
func (p *decoder) keyLine(k, end int) bool {
	i := k + 1
	for i < end && wordByte(p.s[i]) {
		i++
	}
	if i == k+1 || i >= end || p.s[i] != '"' {
		return false
	}
	i = p.blanks(i+1, end)
	return i < end && p.s[i] == ':'
}

// blanks is the first place in s[j:end] that is no blank.
func (p *decoder) blanks(j, end int) int {
	for j < end {
		if c := p.s[j]; c <= ' ' {
			j++
		} else if c == 0xC2 && j+1 < end && p.s[j+1] == 0xA0 {
			j += 2
		} else {
			break
		}
	}
	return j
}

// unescape writes s with its escapes resolved. An escape that JSON does not know is the character itself; a lone
// surrogate is U+FFFD, as in encoding/json.
func unescape(b *strings.Builder, s string) {
	for {
		n := strings.IndexByte(s, '\\')
		if n < 0 || n+1 >= len(s) {
			if n >= 0 {
				s = s[:n]
			}
			b.WriteString(s)
			return
		}
		b.WriteString(s[:n])
		s = s[n:]
		switch c := s[1]; c {
		case 'u':
			r, w := unicodeEscape(s)
			b.WriteRune(r)
			s = s[w:]
			continue
		case 'x':
			if v, ok := hex(s[2:], 2); ok {
				b.WriteRune(v)
				s = s[4:]
				continue
			}
			b.WriteByte(c)
		case 'n':
			b.WriteByte('\n')
		case 't':
			b.WriteByte('\t')
		case 'r':
			b.WriteByte('\r')
		case 'b':
			b.WriteByte('\b')
		case 'f':
			b.WriteByte('\f')
		case '\n', '\r': // JavaScript's line continuation
		default:
			b.WriteByte(c)
		}
		s = s[2:]
	}
}

// unicodeEscape reads `\uXXXX`, a pair of them, or `\u{X…}` at the start of s. A broken escape is a backslash.
func unicodeEscape(s string) (rune, int) {
	if strings.HasPrefix(s, `\u{`) {
		if n := strings.IndexByte(s[:min(len(s), 11)], '}'); n > 3 {
			if r, ok := hex(s[3:n], n-3); ok && utf8.ValidRune(r) {
				return r, n + 1
			}
		}
		return '\\', 1
	}
	r, ok := hex(s[2:], 4)
	switch {
	case !ok:
		return '\\', 1
	case !utf16.IsSurrogate(r):
		return r, 6
	}
	if strings.HasPrefix(s[6:], `\u`) {
		if low, ok := hex(s[8:], 4); ok {
			if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
				return pair, 12
			}
		}
	}
	return utf8.RuneError, 6
}

// hex reads n hexadecimal digits at the start of s.
func hex(s string, n int) (rune, bool) {
	if len(s) < n {
		return 0, false
	}
	var v rune
	for i := 0; i < n; i++ {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		v = v<<4 | rune(c)
	}
	return v, true
}
