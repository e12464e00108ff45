package ticker

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// symbolToken is the token of a single sign outside ASCII.
func symbolToken(r rune) (token, bool) {
	switch r {
	case '\u2212', '\u2013', '\uff0d', '\ufe63', '\uff0b':
		return token{kind: tSign}, true
	case '\u2014', '\u2015', '〜', '～':
		return token{kind: tDash}, true
	case '٪', '％', '﹪':
		return token{kind: tPercent}, true
	case '▲':
		return token{kind: tArrow, arrow: blackUp}, true
	case '△':
		return token{kind: tArrow, arrow: openUp}, true
	case '↑', '⬆', '⇧', '⇑', '🔺', '🔼', '⏶', '↗', '⤴', '▴', '⯅', '🡅', '🠕', '📈', '⮝', '🢁', '￪', '🟢', '⭡':
		return token{kind: tArrow, arrow: upArrow}, true
	case '▼', '▽', '↓', '⬇', '⇩', '⇓', '🔻', '🔽', '⏷', '↘', '⤵', '▾', '⯆', '🡇', '🠗', '📉', '⮟', '🢃', '￬', '🔴', '⭣':
		return token{kind: tArrow, arrow: downArrow}, true
	case '↔', '►', '▶', '◄', '◀', '→', '➡', '■', '●', '▬', '=', '◆':
		return token{kind: tArrow, arrow: otherWay}, true
	case '（', '［':
		return token{kind: tOpen}, true
	case '）', '］':
		return token{kind: tClose}, true
	case '：':
		return token{kind: tColon}, true
	case '／':
		return token{kind: tSlash}, true
	case '•', '·', '∙', '・', '‧', '｜', '¦', '│', '※', '\u2028', '\u2029', '\u0085':
		return token{kind: tBar}, true
	}
	return token{}, false
}

// entityAt reads a character reference that was left in the text: a page flattened twice shows "&#9660;".
func entityAt(s string) (token, int) {
	end := strings.IndexByte(s[:min(len(s), 12)], ';')
	if end < 0 {
		return token{}, 0
	}
	char := html.UnescapeString(s[:end+1])
	r, n := utf8.DecodeRuneInString(char)
	if n < len(char) {
		return token{}, 0 // no reference, or one to two characters
	}
	if r == '%' {
		return token{kind: tPercent}, end + 1
	}
	if t, ok := symbolToken(r); ok {
		t.minus = r == '\u2212'
		return t, end + 1
	}
	if spaceInLine(r) {
		return token{kind: tBar}, end + 1
	}
	if unicode.Is(unicode.Sc, r) {
		return token{kind: tCurrency}, end + 1
	}
	return token{}, 0
}

func isEntity(s string) bool {
	_, n := entityAt(s)
	return n != 0
}
