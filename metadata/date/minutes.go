package date

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// minutes reads what makes the number before a time: ":35", ":35:00", "h15", "時30分". It returns the end, or 0.
func (r *dateParser) minutes(n number, m *partialDate) int {
	c, size := r.next(n.end)
	q := n.end + size
	switch c {
	case ':', '：', '∶', 'ː':
		return r.colonMinutes(r.number(q), c, m)
	case 'h', 'H':
		return r.hMinutes(q, m)
	case 'u': // Dutch in Belgium
		if r.code == "nl" {
			return r.hMinutes(q, m)
		}
	}
	if q = r.space(n.end); q > n.end {
		switch c, _ = r.next(q); c {
		case ':': // 08 : 35
			return r.colonMinutes(r.number(r.space(q+1)), ':', m)
		case 'h', 'H':
			return r.hMinutes(q+1, m)
		}
	}
	if !r.beyondASCII(n.end) {
		return 0
	}
	if after := r.unitMark(n.end, "時时點点시"); after > 0 {
		return r.eastMinutes(after, m)
	}
	return 0
}

// colonMinutes takes two digits as minutes, and two more after the same mark as seconds with their fraction.
func (r *dateParser) colonMinutes(n number, mark rune, m *partialDate) int {
	if n.digits != 2 || n.value > 59 {
		return 0
	}
	m.minute, m.clock = n.value, Minute
	c, size := r.next(n.end)
	sec := r.number(n.end + size)
	switch {
	case c != mark || sec.digits == 0:
		return n.end
	case sec.digits > 2 || sec.value > 60:
		return 0
	}
	m.sec, m.clock = sec.value, Second
	return r.fraction(sec.end)
}

// fraction skips a fraction of a second: ".123".
func (r *dateParser) fraction(p int) int {
	if p < len(r.s) && (r.s[p] == '.' || r.s[p] == ',') && asciiDigit(r.s, p+1) {
		if n := r.number(p + 1); n.digits >= 3 && n.digits <= 9 || r.whole {
			return n.end
		}
	}
	return p
}

// hMinutes reads the minutes after "h": 9h15, 9 h 15, 9h15min; none for a full hour, which then must end the word.
func (r *dateParser) hMinutes(p int, m *partialDate) int {
	n := r.number(r.space(p))
	if n.digits == 2 && n.value <= 59 && !r.hourColon(n.end) {
		m.minute, m.clock = n.value, Minute
		if end := foldedWord(r.s, n.end, "min"); end > 0 {
			return end
		}
		if r.letterAt(n.end) && (r.s[n.end]|0x20 != 'm' || r.letterAt(n.end+1)) {
			return 0
		}
		if r.letterAt(n.end) {
			return n.end + 1 // 9h15m
		}
		return n.end
	}
	if r.letterAt(p) || n.start == p && n.digits > 0 {
		return 0
	}
	m.clock = Minute
	return p
}

// eastMinutes reads 30分 and 15秒 after the mark of the hour.
func (r *dateParser) eastMinutes(p int, m *partialDate) int {
	m.clock = Minute
	minute, after := r.marked(p, "分분", 0, 59)
	if after == p {
		q := r.space(p)
		if end := r.skip(q, "半반"); end > q && !r.hangulAt(r.skip(q, "반")) {
			m.minute = 30
			return end
		}
		return p
	}
	sec, end := r.marked(after, "秒초", 0, 59)
	if m.minute = minute; end > after {
		m.sec, m.clock = sec, Second
	}
	return end
}

// hangulAt reports a Hangul letter at p: what stands before it is the beginning of a word.
func (r *dateParser) hangulAt(p int) bool {
	c, size := r.next(p)
	return size > 0 && p > 0 && lang.ScriptOf(c) == lang.Hangul && !strings.ContainsRune("에쯤께경", c)
}
