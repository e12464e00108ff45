package clean

import (
	"strings"
	"unicode"
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
	r := entityRune(s[1:end])
	if r == 0 {
		return token{}, 0
	}
	if r == '%' {
		return token{kind: tPercent}, end + 1
	}
	if t, ok := symbolToken(r); ok {
		t.minus = r == '\u2212'
		return t, end + 1
	}
	if blank(r) {
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

func entityRune(name string) rune {
	switch name {
	case "uarr", "uArr":
		return '↑'
	case "darr", "dArr":
		return '↓'
	case "utrif":
		return '▴'
	case "dtrif":
		return '▾'
	case "minus":
		return '\u2212'
	case "percnt":
		return '%'
	case "nbsp":
		return '\u00a0'
	case "bull", "middot":
		return '•'
	case "euro":
		return '€'
	case "pound":
		return '£'
	case "yen":
		return '¥'
	case "cent":
		return '¢'
	}
	if len(name) < 2 || name[0] != '#' {
		return 0
	}
	digits, base := name[1:], rune(10)
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	var r rune
	for _, c := range digits {
		var d rune
		switch {
		case '0' <= c && c <= '9':
			d = c - '0'
		case base == 16 && 'a' <= c|0x20 && c|0x20 <= 'f':
			d = c | 0x20 - 'a' + 10
		default:
			return 0
		}
		if r = r*base + d; r > unicode.MaxRune {
			return 0
		}
	}
	return r
}
