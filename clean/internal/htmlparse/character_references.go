package htmlparse

import (
	"html"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
)

// decode is what an encoded piece of the source says.
func decode(s string, flags spanFlags) string {
	return string(appendDecoded(make([]byte, 0, len(s)), s, flags, nil))
}

// appendDecoded appends what a piece of the source says: with its character references read, line ends as line feeds, and NULs
// as U+FFFD or nothing. It ends early when the context of the budget does, which may be nil.
func appendDecoded(dst []byte, s string, flags spanFlags, b *budget.Budget) []byte {
	for n := 1; len(s) > 0 && !(b != nil && b.Cancelled(n)); n++ {
		i := indexSpecial(s, flags)
		dst = append(dst, s[:i]...)
		if s = s[i:]; s == "" {
			break
		}
		size := 1
		switch s[0] {
		case '&':
			if dst, size = appendReference(dst, s, flags&inValue != 0); size == 0 {
				dst, size = append(dst, '&'), 1
			}
		case '\r':
			dst = append(dst, '\n')
			if len(s) > 1 && s[1] == '\n' {
				size = 2
			}
		case 0:
			if flags&dropNULs == 0 {
				dst = append(dst, "\uFFFD"...)
			}
		}
		s = s[size:]
	}
	return dst
}

// indexSpecial is where the first character is that has to be decoded, else the end.
func indexSpecial(s string, flags spanFlags) int {
	sign := byte('&')
	switch flags & encoded {
	case returns:
		sign = '\r'
		fallthrough
	case references:
		if i := strings.IndexByte(s, sign); i >= 0 {
			return i
		}
		return len(s)
	}
	for i := range len(s) {
		switch c := s[i]; {
		case c > '&':
		case c == '&' && flags&references != 0, c == '\r' && flags&returns != 0, c == 0 && flags&(nuls|dropNULs) != 0:
			return i
		}
	}
	return len(s)
}

// appendReference appends what the character reference at the start of s stands for (13.2.5.72) and returns its length, 0 if the
// ampersand is but that.
func appendReference(dst []byte, s string, inValue bool) ([]byte, int) {
	if len(s) > 1 && s[1] == '#' {
		r, size := numericReference(s)
		if size == 0 {
			return dst, 0
		}
		return utf8.AppendRune(dst, r), size
	}
	return appendNamed(dst, s, inValue)
}

// longestReference is the length of the longest name of a character, &CounterClockwiseContourIntegral;.
const longestReference = len("&CounterClockwiseContourIntegral;")

// appendNamed reads a named reference (13.2.5.73). The names are those of package html, which knows all of the standard's.
func appendNamed(dst []byte, s string, inValue bool) ([]byte, int) {
	end := 1
	for end < len(s) && end < longestReference && isAlphanumeric(s[end]) {
		end++
	}
	closed := end < len(s) && s[end] == ';'
	if text, ok := frequentReferences()[s[1:end]]; ok && closed {
		return append(dst, text...), end + 1
	}
	if closed {
		name := s[:end+1]
		if text := html.UnescapeString(name); text != name && (text[len(text)-1] != ';' || name == "&semi;") {
			return append(dst, text...), end + 1
		}
	}
	if end == 1 {
		return dst, 0
	}
	if inValue {
		if end < len(s) && (s[end] == '=' || isAlphanumeric(s[end]) || closed) {
			return dst, 0
		}
		if text := html.UnescapeString(s[:end]); utf8.RuneCountInString(text) == 1 {
			return append(dst, text...), end
		}
		return dst, 0
	}
	if text := html.UnescapeString(s[:end]); text != s[:end] { // the longest name that needs no semicolon, and the rest
		return append(dst, text...), end
	}
	return dst, 0
}

func isAlphanumeric(c byte) bool { return isLetter(c) || '0' <= c && c <= '9' }

// numericReference reads "&#" and a number (13.2.5.75 to 13.2.5.80) and returns its length, 0 if it has no digit.
func numericReference(s string) (r rune, size int) {
	i, base := len("&#"), 10
	if i < len(s) && s[i]|0x20 == 'x' {
		i, base = i+1, 16
	}
	start, n := i, 0
	for ; i < len(s); i++ {
		d := digit(s[i])
		if d >= base {
			break
		}
		n = min(n*base+d, utf8.MaxRune+1)
	}
	if i == start {
		return 0, 0
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	switch {
	case n == 0 || n > utf8.MaxRune || 0xD800 <= n && n <= 0xDFFF:
		return utf8.RuneError, i
	case 0x80 <= n && n <= 0x9F && windows1252[n-0x80] != 0:
		return windows1252[n-0x80], i
	}
	return rune(n), i
}

// digit is the value of a hexadecimal digit, 16 of what is none.
func digit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return 16
}

// windows1252 are the characters that numbers of control characters stand for (13.2.5.80); 0 is the control character itself.
var windows1252 = [...]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

var frequent struct {
	once  sync.Once
	names map[string]string
}

// frequentReferences are the names that pages use, which saves looking them up in package html, and two that it lacks.
func frequentReferences() map[string]string {
	frequent.once.Do(readFrequent)
	return frequent.names
}

func readFrequent() {
	m := map[string]string{
		"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
		"ldquo": "“", "rdquo": "”", "sbquo": "‚", "bdquo": "„", "hellip": "…", "bull": "•", "euro": "€", "trade": "™",
		"zwnj": "\u200C", "zwj": "\u200D", "thinsp": "\u2009", "ensp": "\u2002", "emsp": "\u2003", "rarr": "→", "larr": "←",
		"lsaquo": "‹", "rsaquo": "›", "minus": "−", "oelig": "œ", "scaron": "š",
		"nGt": "≫\u20D2", "nLt": "≪\u20D2",
	}
	for i, name := range strings.Fields(latin1) {
		m[name] = string(rune(0xA0 + i))
	}
	frequent.names = m
}

// latin1 are the names of U+00A0 to U+00FF.
const latin1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para
middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml
Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave
aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml
divide oslash ugrave uacute ucirc uuml yacute thorn yuml`
