package ticker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/figure"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A token is one piece of a line as the grammar of quotes sees it.
type token struct {
	kind       tokenKind
	arrow      arrow         // of an Arrow
	minus      bool          // of a Sign
	glued      bool          // nothing stands between it and the token before
	flags      meaning       // of a Word
	start, end int32         // bytes of the line
	fig        figure.Figure // of a Figure
}

type tokenKind uint8

const (
	tEnd      tokenKind = iota
	tWord               // letters, with digits and inner marks: "KSE100", "USD/PKR", "10-Yr"
	tFigure             // digits
	tSign               // + or one of the minus signs, beside a figure
	tPercent            // %
	tCurrency           // ₹, $, R$, Rs
	tArrow              // ▲ ↓
	tMissing            // −−, N/A
	tDash               // a dash by itself
	tOpen               // (
	tClose              // )
	tColon              // :
	tSlash              // /
	tBar                // | • · ; , a tab or a line break
	tClock              // 15:30
	tOdd                // what no quote has: 3-1, 34°C, 1:33.724, ?, !
)

type arrow uint8

const (
	noArrow arrow = iota
	upArrow
	downArrow
	blackUp  // ▲: minus in Japanese financial notation
	openUp   // △: plus or minus, depending on who writes
	otherWay // ↔ ► ◄: no direction
)

// A lexer cuts a line into tokens one after the other. It stops (tEnd) at the end of the line, or where the line has
// gone over into prose: more words in a row than the name of a quote has.
type lexer struct {
	line  string
	pos   int
	words int  // words in a row
	index bool // the last word is an index's
	named bool // one of them is a name some indices of which carry a number
	lang  string
	last  token
}

// nameWords is the longest name of a quote in words ("Dow Jones Internet Composite Index Futures Dec 24").
const nameWords = 8

// next reads the token at the lexer's place.
func (x *lexer) next() token {
	space := x.skip()
	if x.pos >= len(x.line) || x.words > nameWords {
		return token{kind: tEnd, start: int32(x.pos), end: int32(x.pos)}
	}
	start := x.pos
	t := x.scan()
	t.start, t.end = int32(start), int32(x.pos)
	t.glued = !space && start > 0
	if t.kind == tWord {
		x.words++
		x.index = t.flags&isIndex != 0
		x.named = x.named || t.flags&isNumbered != 0
	} else if t.kind == tFigure || t.kind == tArrow || t.kind == tMissing || t.kind == tClock {
		x.words, x.named = 0, false
	}
	x.last = t
	return t
}

// skip goes over spaces and direction marks and reports whether there was any.
func (x *lexer) skip() bool {
	from := x.pos
	for x.pos < len(x.line) {
		c := x.line[x.pos]
		if c == ' ' || c == '\r' {
			x.pos++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(x.line[x.pos:])
		if !spaceInLine(r) && !(x.index && tradeMark(r)) {
			break
		}
		x.pos += n
	}
	return x.pos > from
}

// tradeMark reports a sign that the owner of a name puts after it: "DAX ®".
func tradeMark(r rune) bool { return r == '®' || r == '™' || r == '℠' }

// spaceInLine reports what is blank and does not end a line; the space and the tab of ASCII are read before.
func spaceInLine(r rune) bool {
	return text.Blank(r) && r != '\u0085' && r != '\u2028' && r != '\u2029'
}

func (x *lexer) scan() token {
	rest := x.line[x.pos:]
	if _, w := figure.DigitOf(rest); w != 0 {
		return x.scanDigits()
	}
	if n := currencyAt(x.line, x.pos); n != 0 {
		x.pos += n
		return token{kind: tCurrency}
	}
	if rest[0] == '&' {
		if t, n := entityAt(rest); n != 0 {
			x.pos += n
			return t
		}
	}
	if rest[0] < utf8.RuneSelf {
		return x.scanASCII(rest)
	}
	r, n := utf8.DecodeRuneInString(rest)
	if t, ok := symbolToken(r); ok {
		if t.kind == tSign {
			return x.scanSign(r == '\u2212' || r == '\u2013' || r == '\uff0d' || r == '\ufe63', n)
		}
		x.pos += n
		return t
	}
	if unicode.IsLetter(r) || unicode.IsMark(r) {
		return x.scanWord()
	}
	x.pos += n
	return token{kind: tOdd}
}

func (x *lexer) scanASCII(rest string) token {
	switch c := rest[0]; c {
	case '+', '-':
		return x.scanSign(c == '-', 1)
	case '%':
		return x.one(tPercent)
	case '(', '[':
		return x.one(tOpen)
	case ')', ']':
		return x.one(tClose)
	case ':', '=':
		return x.one(tColon)
	case '~':
		return x.one(tDash)
	case '/':
		return x.one(tSlash)
	case '|', ',', ';', '\t', '\n', '*':
		return x.one(tBar)
	case '&': // Marks & Spencer
		if x.last.kind == tWord && strings.HasPrefix(rest, "& ") && figure.LetterAt(rest, 2) {
			x.pos++
			return token{kind: tWord, flags: wordMeaning("&")}
		}
	case '^', '#', '@', '_':
		if figure.LetterAt(rest, 1) {
			return x.scanWord()
		}
	default:
		if text.ASCIILetter(c) {
			return x.scanWord()
		}
	}
	return x.one(tOdd)
}

func (x *lexer) one(k tokenKind) token {
	x.pos++
	return token{kind: k}
}

// scanSign reads a plus or a minus, a dash by itself or two dashes for a missing value.
func (x *lexer) scanSign(minus bool, n int) token {
	rest := x.line[x.pos+n:]
	if minus && dashes(rest) > 0 {
		x.pos += n + dashes(rest)
		return token{kind: tMissing}
	}
	x.pos += n
	if t := strings.TrimLeft(rest, " \u00a0\u202f\u200e\u200f"); t != "" {
		if _, w := figure.DigitOf(t); w != 0 || t[0] == '%' || currencyAt(t, 0) != 0 || strings.HasPrefix(t, "٪") {
			return token{kind: tSign, minus: minus}
		}
	}
	// After a figure a sign may belong to it ("0.35%-"); by itself it is a dash.
	if x.last.kind == tPercent || x.last.kind == tFigure {
		if int(x.last.end) == x.pos-n {
			return token{kind: tSign, minus: minus}
		}
	}
	if !minus {
		return token{kind: tOdd}
	}
	return token{kind: tDash}
}

// dashes is the length of the dashes s begins with.
func dashes(s string) int {
	n := 0
	for n < len(s) {
		switch {
		case s[n] == '-':
			n++
		case strings.HasPrefix(s[n:], "\u2212"), strings.HasPrefix(s[n:], "\u2013"), strings.HasPrefix(s[n:], "\u2014"):
			n += 3
		default:
			return n
		}
	}
	return n
}

// scanDigits reads a figure, a time of day, or a word that begins with digits ("10-Yr", "24K", "3M").
func (x *lexer) scanDigits() token {
	f := figure.Scan(x.line, x.pos, !x.named) // Stoxx 600 460,59
	end := int(f.End)
	rest := x.line[end:]
	switch {
	case f.Broken:
		x.pos = end
		return token{kind: tOdd}
	case strings.HasPrefix(rest, ":"):
		if n, ok := clockAt(x.line[x.pos:]); ok {
			x.pos += n
			return token{kind: tClock}
		}
		if _, w := figure.DigitOf(rest[1:]); w != 0 {
			x.pos = end + 1
			return token{kind: tOdd}
		}
	case strings.HasPrefix(rest, "°"), strings.HasPrefix(rest, "º"), strings.HasPrefix(rest, "℃"), strings.HasPrefix(rest, "*"):
		x.pos = end + figure.RuneWidth(rest)
		return token{kind: tOdd}
	case f.Plain() && x.beginsWord(rest):
		return x.scanWord()
	}
	x.pos = end
	return token{kind: tFigure, fig: f}
}

// beginsWord reports that the letters right after a plain integer make it a word: "10Y", "10-Yr", "3M". A unit or a
// currency after it leaves it a figure ("612p", "1818€"), and so does a sign before it ("+42NIFTY").
func (x *lexer) beginsWord(rest string) bool {
	if x.last.kind == tSign && int(x.last.end) == x.pos {
		return false
	}
	if len(rest) > 1 && (rest[0] == '-' && text.ASCIILetter(rest[1]) || marketSuffix(rest)) {
		return true
	}
	if !figure.LetterAt(rest, 0) || currencyAt(rest, 0) != 0 {
		return false
	}
	end := WordEnd(rest, 0)
	if rest[:end] == "K" && x.last.kind != tCurrency || rest[:end] == "M" && x.last.kind == tWord && x.last.flags&isYield != 0 {
		return true // carats, months
	}
	return wordMeaning(rest[:end])&(isUnit|isMagnitude) == 0
}

// marketSuffix reports the letters of an exchange after a numeric symbol: ".T" of "7203.T", ".HK".
func marketSuffix(s string) bool {
	n := 1
	for n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	return s[0] == '.' && n > 1 && n <= 3 && !figure.LetterAt(s, n) && (n == len(s) || s[n] < '0' || s[n] > '9')
}

// clockAt reads a time of day, H:MM or HH:MM with optional seconds.
func clockAt(s string) (n int, ok bool) {
	d, w := figure.DigitRun(s)
	if d > 2 || w != d || w+3 > len(s) || s[w] != ':' {
		return 0, false
	}
	if d == 2 && s[0] > '2' || d == 2 && s[0] == '2' && s[1] > '3' {
		return 0, false
	}
	n = w
	for part := 0; part < 2 && n < len(s) && s[n] == ':'; part++ {
		d, w := figure.DigitRun(s[n+1:])
		if d == 0 && part > 0 {
			break // "17:35: DAX"
		}
		if d != 2 || w != 2 || s[n+1] > '5' {
			return 0, false
		}
		n += 3
	}
	if n < len(s) && (s[n] == '.' || s[n] == ',' || s[n] == ':') {
		if _, w := figure.DigitOf(s[n+1:]); w != 0 {
			return 0, false
		}
	}
	return n, true
}
