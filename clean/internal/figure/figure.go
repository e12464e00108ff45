package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Figure is a run of digits with the marks that stand between them, before anybody has decided which mark is the
// decimal sign: "65.22", "18,21,345", "7 324,76", "11'080.35", "١٠٬٤١٥٫٦٨".
type Figure struct {
	start, End int32 // bytes of the line
	Groups     int16 // digit groups, 1 without a mark
	First      int16 // digits in the first group
	Last       int16 // digits in the last group
	Mark       Mark  // the only mark, or the one before the last group when there are two sorts
	Other      Mark  // the other sort of mark, before it
	zero       bool  // the first group is a single 0
	Broken     bool  // the groups fit no way of writing a number: a date, a version, an address
}

// A Mark is what stands between two groups of digits.
type Mark uint8

// The marks.
const (
	NoMark    Mark = iota
	DotMark        // .
	CommaMark      // , and the Arabic comma used as one
	groupMark      // a space of some kind, an apostrophe, the Arabic thousands sign: never a decimal sign
	pointMark      // the Arabic decimal sign: never groups
)

// DigitOf is the value of a decimal digit of any script with its width in bytes; width is 0 when s does not begin with one.
func DigitOf(s string) (value byte, width int) {
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
	if zero := ZeroOf(r); zero != 0 {
		return byte(r - zero), n
	}
	return 0, 0
}

// ZeroOf is the zero of the script a decimal digit outside ASCII belongs to (Unicode 15, general category Nd), 0 when r is
// no such digit.
func ZeroOf(r rune) rune {
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

// MarkOf reads a mark between digits; width is 0 when there is none. A plain space is a mark too: whether it groups
// depends on the digits after it.
func MarkOf(s string) (m Mark, width int) {
	if s == "" {
		return NoMark, 0
	}
	switch s[0] {
	case '.':
		return DotMark, 1
	case ',':
		return CommaMark, 1
	case '\'', ' ':
		return groupMark, 1
	}
	if s[0] < utf8.RuneSelf {
		return NoMark, 0
	}
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '\u00a0', '\u202f', '\u2009', '\u2007', '\u2019', '\u02bc', '\u066c':
		return groupMark, n
	case '\u066b':
		return pointMark, n
	case '\u060c', '\uff0c':
		return CommaMark, n
	case '\uff0e':
		return DotMark, n
	}
	return NoMark, 0
}

// DigitRun counts the digits s begins with and their bytes.
func DigitRun(s string) (digits, width int) {
	for width < len(s) {
		_, n := DigitOf(s[width:])
		if n == 0 {
			break
		}
		digits++
		width += n
	}
	return digits, width
}

// Scan reads the figure at line[i:], which begins with a digit. With joined false a plain space never groups.
func Scan(line string, i int, joined bool) Figure {
	n, w := DigitRun(line[i:])
	f := Figure{start: int32(i), Groups: 1, First: clip(n), Last: clip(n)}
	v, _ := DigitOf(line[i:])
	f.zero = n == 1 && v == 0
	i += w
	for {
		m, mw := MarkOf(line[i:])
		if mw == 0 {
			break
		}
		n, w := DigitRun(line[i+mw:])
		if n == 0 || m == groupMark && !groupsAt(line, i, mw, n, w, f, joined) {
			break
		}
		f.add(m, n)
		i += mw + w
	}
	f.End = int32(i)
	if f.Groups > 2 && f.Other == NoMark && f.Last != 3 {
		f.Broken = true // 21.08.22
	}
	return f
}

// groupsAt reports whether a mark that can only group does so: exactly three digits follow, the figure has no
// decimals yet and begins with one to three digits.
func groupsAt(line string, i, mw, n, w int, f Figure, joined bool) bool {
	if n != 3 || f.First > 3 || f.Mark != NoMark && f.Mark != groupMark {
		return false
	}
	if line[i] != ' ' {
		return true
	}
	return joined && !f.zero && !LetterAt(line, i+mw+w)
}

// add appends a group of n digits after the mark m and notes when the groups cannot be one number.
func (f *Figure) add(m Mark, n int) {
	switch {
	case f.Mark == NoMark:
		f.Mark = m
	case m == f.Mark:
		// "18,21,345" and "1.898.556": every group but the last has two or three digits.
		if f.Last != 3 && f.Last != 2 || f.Other != NoMark {
			f.Broken = true
		}
	default:
		if f.Other != NoMark || f.Last != 3 {
			f.Broken = true // a third sort of mark, or a group before the decimals that is too short
		}
		f.Other, f.Mark = f.Mark, m
	}
	f.Groups++
	f.Last = clip(n)
	if f.Groups > 2 && f.Other == NoMark && f.Mark == m && (n != 3 && n != 2 || f.First > 3) {
		f.Broken = true
	}
}

// clip keeps a count of digits inside an int16.
func clip(n int) int16 { return int16(min(n, 1<<14)) }

// Plain reports an integer without any mark.
func (f Figure) Plain() bool { return f.Groups == 1 }

// Vote is the decimal sign the figure proves by itself, NoMark when it proves none.
func (f Figure) Vote() Mark {
	switch {
	case f.Broken || f.Groups == 1:
		return NoMark
	case f.Other != NoMark:
		return f.Mark
	case f.Groups > 2: // grouped more than once: the mark groups, so the other one is the decimal sign
		return f.Mark.opposite()
	case f.Mark == groupMark || f.Mark == pointMark:
		return NoMark
	case f.ambiguous():
		return NoMark
	}
	return f.Mark
}

// ambiguous reports one dot or comma before exactly three digits: 27.910 is twenty-seven or twenty-seven thousand.
func (f Figure) ambiguous() bool {
	return f.Groups == 2 && (f.Mark == DotMark || f.Mark == CommaMark) && f.Last == 3 && f.First <= 3 && !f.zero
}

func (m Mark) opposite() Mark {
	switch m {
	case DotMark:
		return CommaMark
	case CommaMark:
		return DotMark
	}
	return NoMark
}

// Decimals is how many digits come after the decimal sign when point is the line's decimal sign.
func (f Figure) Decimals(point Mark) int {
	switch {
	case f.Groups == 1 || f.Mark == groupMark || f.Groups > 2 && f.Other == NoMark:
		return 0
	case f.ambiguous() && f.Mark != point:
		return 0
	}
	return int(f.Last)
}

// Value reads the figure's number from its line.
func (f Figure) Value(line string, point Mark) float64 {
	tail := f.Decimals(point)
	var whole, part, scale float64 = 0, 0, 1
	total, seen := 0, 0
	s := line[f.start:f.End]
	for i := 0; i < len(s); {
		if _, w := DigitOf(s[i:]); w != 0 {
			total++
			i += w
			continue
		}
		i += RuneWidth(s[i:])
	}
	for i := 0; i < len(s); {
		d, w := DigitOf(s[i:])
		if w == 0 {
			i += RuneWidth(s[i:])
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

// DecimalSign is the sign a language writes before decimals (Unicode CLDR 44, numbers/symbols/decimal): dot or comma.
func DecimalSign(language string) Mark {
	code, region := language, ""
	if i := strings.IndexAny(language, "-_"); i >= 0 {
		code, region = language[:i], language[i+1:]
	}
	switch code {
	case "es":
		switch region {
		case "MX", "US", "PR", "GT", "HN", "NI", "PA", "PE", "SV", "DO", "419":
			return DotMark
		}
		return CommaMark
	case "de", "it", "fr":
		if region == "CH" && code != "fr" || region == "LI" {
			return DotMark
		}
		return CommaMark
	case "pt", "nl", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "ro", "bg", "ru", "uk", "be", "el", "tr", "da", "sv", "nb", "nn", "no",
		"fi", "is", "et", "lv", "lt", "sq", "mk", "id", "vi", "ca", "gl", "eu", "ka", "hy", "az", "kk", "ky", "uz", "af", "lb", "fo":
		return CommaMark
	}
	return DotMark
}

// LetterAt reports a letter of any script at s[i:].
func LetterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// RuneWidth is the bytes of the rune that s begins with.
func RuneWidth(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}
