package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A figure is a run of digits with the marks that stand between them, before anybody has decided which mark is the
// decimal sign: "65.22", "18,21,345", "7 324,76", "11'080.35", "١٠٬٤١٥٫٦٨".
type figure struct {
	start, end int32 // bytes of the line
	groups     int16 // digit groups, 1 without a mark
	first      int16 // digits in the first group
	last       int16 // digits in the last group
	mark       mark  // the only mark, or the one before the last group when there are two sorts
	other      mark  // the other sort of mark, before it
	zero       bool  // the first group is a single 0
	broken     bool  // the groups fit no way of writing a number: a date, a version, an address
}

// A mark is what stands between two groups of digits.
type mark uint8

const (
	noMark    mark = iota
	dotMark        // .
	commaMark      // , and the Arabic comma used as one
	groupMark      // a space of some kind, an apostrophe, the Arabic thousands sign: never a decimal sign
	pointMark      // the Arabic decimal sign: never groups
)

// digitOf is the value of a decimal digit of any script with its width in bytes; width is 0 when s does not begin with one.
func digitOf(s string) (value byte, width int) {
	if s == "" {
		return 0, 0
	}
	if c := s[0]; c < utf8.RuneSelf {
		if '0' <= c && c <= '9' {
			return c - '0', 1
		}
		return 0, 0
	}
	r, n := utf8.DecodeRuneInString(s)
	if zero := zeroOf(r); zero != 0 {
		return byte(r - zero), n
	}
	return 0, 0
}

// zeroOf is the zero of the script a decimal digit outside ASCII belongs to (Unicode 15, general category Nd), 0 when r is
// no such digit.
func zeroOf(r rune) rune {
	switch low := r & 0xF; r >> 4 {
	case 0x66, 0x6F, 0xE5, 0xED, 0x104, 0x17E, 0xFF1: // Arabic-Indic, Persian, Thai, Lao, Myanmar, Khmer, full-width
		if low < 10 {
			return r - low
		}
	case 0x96, 0x9E, 0xA6, 0xAE, 0xB6, 0xBE, 0xC6, 0xCE, 0xD6: // the scripts of India and Bangladesh
		if low >= 6 {
			return r - low + 6
		}
	}
	return 0
}

// markOf reads a mark between digits; width is 0 when there is none. A plain space is a mark too: whether it groups
// depends on the digits after it.
func markOf(s string) (m mark, width int) {
	if s == "" {
		return noMark, 0
	}
	switch s[0] {
	case '.':
		return dotMark, 1
	case ',':
		return commaMark, 1
	case '\'', ' ':
		return groupMark, 1
	}
	if s[0] < utf8.RuneSelf {
		return noMark, 0
	}
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '\u00a0', '\u202f', '\u2009', '\u2007', '\u2019', '\u02bc', '\u066c':
		return groupMark, n
	case '\u066b':
		return pointMark, n
	case '\u060c', '\uff0c':
		return commaMark, n
	case '\uff0e':
		return dotMark, n
	}
	return noMark, 0
}

// digitRun counts the digits s begins with and their bytes.
func digitRun(s string) (digits, width int) {
	for width < len(s) {
		_, n := digitOf(s[width:])
		if n == 0 {
			break
		}
		digits++
		width += n
	}
	return digits, width
}

// scanFigure reads the figure at line[i:], which begins with a digit. With joined false a plain space never groups.
func scanFigure(line string, i int, joined bool) figure {
	n, w := digitRun(line[i:])
	f := figure{start: int32(i), groups: 1, first: clip(n), last: clip(n)}
	v, _ := digitOf(line[i:])
	f.zero = n == 1 && v == 0
	i += w
	for {
		m, mw := markOf(line[i:])
		if mw == 0 {
			break
		}
		n, w := digitRun(line[i+mw:])
		if n == 0 || m == groupMark && !groupsAt(line, i, mw, n, w, f, joined) {
			break
		}
		f.add(m, n)
		i += mw + w
	}
	f.end = int32(i)
	if f.groups > 2 && f.other == noMark && f.last != 3 {
		f.broken = true // 21.08.22
	}
	return f
}

// groupsAt reports whether a mark that can only group does so: exactly three digits follow, the figure has no
// decimals yet and begins with one to three digits.
func groupsAt(line string, i, mw, n, w int, f figure, joined bool) bool {
	if n != 3 || f.first > 3 || f.mark != noMark && f.mark != groupMark {
		return false
	}
	if line[i] != ' ' {
		return true
	}
	return joined && !f.zero && !letterAt(line, i+mw+w)
}

// add appends a group of n digits after the mark m and notes when the groups cannot be one number.
func (f *figure) add(m mark, n int) {
	switch {
	case f.mark == noMark:
		f.mark = m
	case m == f.mark:
		// "18,21,345" and "1.898.556": every group but the last has two or three digits.
		if f.last != 3 && f.last != 2 || f.other != noMark {
			f.broken = true
		}
	default:
		if f.other != noMark || f.last != 3 {
			f.broken = true // a third sort of mark, or a group before the decimals that is too short
		}
		f.other, f.mark = f.mark, m
	}
	f.groups++
	f.last = clip(n)
	if f.groups > 2 && f.other == noMark && f.mark == m && (n != 3 && n != 2 || f.first > 3) {
		f.broken = true
	}
}

// clip keeps a count of digits inside an int16.
func clip(n int) int16 { return int16(min(n, 1<<14)) }

// plain reports an integer without any mark.
func (f figure) plain() bool { return f.groups == 1 }

// vote is the decimal sign the figure proves by itself, noMark when it proves none.
func (f figure) vote() mark {
	switch {
	case f.broken || f.groups == 1:
		return noMark
	case f.other != noMark:
		return f.mark
	case f.groups > 2: // grouped more than once: the mark groups, so the other one is the decimal sign
		return f.mark.opposite()
	case f.mark == groupMark || f.mark == pointMark:
		return noMark
	case f.ambiguous():
		return noMark
	}
	return f.mark
}

// ambiguous reports one dot or comma before exactly three digits: 27.910 is twenty-seven or twenty-seven thousand.
func (f figure) ambiguous() bool {
	return f.groups == 2 && (f.mark == dotMark || f.mark == commaMark) && f.last == 3 && f.first <= 3 && !f.zero
}

func (m mark) opposite() mark {
	switch m {
	case dotMark:
		return commaMark
	case commaMark:
		return dotMark
	}
	return noMark
}

// decimals is how many digits come after the decimal sign when point is the line's decimal sign.
func (f figure) decimals(point mark) int {
	switch {
	case f.groups == 1 || f.mark == groupMark || f.groups > 2 && f.other == noMark:
		return 0
	case f.ambiguous() && f.mark != point:
		return 0
	}
	return int(f.last)
}

// value reads the figure's number from its line.
func (f figure) value(line string, point mark) float64 {
	tail := f.decimals(point)
	var whole, part, scale float64 = 0, 0, 1
	total, seen := 0, 0
	s := line[f.start:f.end]
	for i := 0; i < len(s); {
		if _, w := digitOf(s[i:]); w != 0 {
			total++
			i += w
			continue
		}
		i += runeWidth(s[i:])
	}
	for i := 0; i < len(s); {
		d, w := digitOf(s[i:])
		if w == 0 {
			i += runeWidth(s[i:])
			continue
		}
		if seen < total-tail {
			whole = whole*10 + float64(d)
		} else if scale < 1e15 {
			part = part*10 + float64(d)
			scale *= 10
		}
		seen++
		i += w
	}
	if scale == 1 || whole > 1e15 {
		return whole
	}
	// One rounding only, so that 65.22 is the number a reader would type.
	return (whole*scale + part) / scale
}

// decimalSign is the sign a language writes before decimals (Unicode CLDR 44, numbers/symbols/decimal): dot or comma.
func decimalSign(language string) mark {
	code, region := language, ""
	if i := strings.IndexAny(language, "-_"); i >= 0 {
		code, region = language[:i], language[i+1:]
	}
	switch code {
	case "es":
		switch region {
		case "MX", "US", "PR", "GT", "HN", "NI", "PA", "PE", "SV", "DO", "419":
			return dotMark
		}
		return commaMark
	case "de", "it", "fr":
		if region == "CH" && code != "fr" || region == "LI" {
			return dotMark
		}
		return commaMark
	case "pt", "nl", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "ro", "bg", "ru", "uk", "be", "el", "tr", "da", "sv", "nb", "nn", "no",
		"fi", "is", "et", "lv", "lt", "sq", "mk", "id", "vi", "ca", "gl", "eu", "ka", "hy", "az", "kk", "ky", "uz", "af", "lb", "fo":
		return commaMark
	}
	return dotMark
}

func letterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

func runeWidth(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}
