package date

import (
	"strings"
)

// eastAsian reads Chinese, Japanese and Korean dates: 2023年3月8日, 3月8日, 8日, 令和5年3月8日, 民國112年3月8日,
// 二〇二三年三月八日, 2023년 3월 8일.
func (r *dateParser) eastAsian(p int, m *partialDate) int {
	if n := r.number(p); !r.beyondASCII(n.end) && r.skip(n.end, "(") == n.end {
		return 0
	}
	year, whole, q := r.eastYear(p)
	month, afterMonth := r.marked(q, "月월", 1, 12)
	day, end := r.marked(afterMonth, "日일號号", 1, 31)
	switch {
	case month > 0 && day > 0:
		m.year, m.month, m.day = year, month, day
		return end
	case year > 0 && month > 0 && whole:
		m.year, m.month = year, month
		return afterMonth
	case year > 0 || month > 0 || day == 0:
		return 0
	}
	if c, size := r.next(r.space(end)); size > 0 && strings.ContainsRune("間间동내정전", c) {
		return 0 // 3日間, 3일 전: three days long, or ago
	}
	m.day = day
	return end
}

// marked reads a number of at most two digits, and one of the marks after it; value is 0 and the end p where there is none.
func (r *dateParser) marked(p int, marks string, least, most int) (value, end int) {
	n := r.eastNumber(r.space(p))
	end = r.unitMark(n.end, marks)
	if end == 0 || n.digits < 1 || n.digits > 2 || n.value < least || n.value > most {
		return 0, p
	}
	return n.value, end
}

// eastYear reads a year with its mark: of an era, of the Republic, or of two or four digits; whole is false of one of two. The end is p
// where there is none.
func (r *dateParser) eastYear(p int) (year int, whole bool, end int) {
	era, q := eraYear(r.s, p)
	n := r.eastNumber(q)
	if n.digits == 0 && q > p && strings.HasPrefix(r.s[q:], "元") {
		n = number{value: 1, digits: 1, start: q, end: q + len("元")}
	}
	after := r.unitMark(n.end, "年년")
	if after == 0 {
		after = r.unitMark(r.yearTwice(n.end), "年년") // 2024(令和6)年
	}
	if n.digits == 0 || after == 0 {
		return 0, false, p
	}
	year = n.value
	switch {
	case q > p:
		year += era
	case n.digits == 2:
		year = pivotYear(year)
	case n.digits == 3 && r.calendars.has(minguo):
		year += republic
	}
	if !plausibleYear(year) {
		return 0, false, p
	}
	return year, q > p || n.digits == 4, r.yearTwice(after)
}

// eraLetter reads the letter of a Japanese era before a date in figures: "R6.7.18".
func (r *dateParser) eraLetter(p int, m *partialDate) int {
	if !r.whole || r.code != "ja" || p >= len(r.s) || r.s[p] != 'R' && r.s[p] != 'H' {
		return 0
	}
	era, _ := eraYear(map[byte]string{'R': "令和", 'H': "平成"}[r.s[p]], 0)
	n := r.number(p + 1)
	if n.digits > 0 {
		n.value, n.digits = n.value+era, 4
	}
	return r.numeric(n, m)
}

// republic is what the calendar of the Republic of China adds to the year.
const republic = 1911

// yearTwice skips the year in brackets after the mark of the year, in the other calendar: "2023年(令和5年)3月8日".
func (r *dateParser) yearTwice(p int) int {
	open := r.skip(r.space(p), "(（")
	if open == r.space(p) {
		return p
	}
	_, q := eraYear(r.s, open)
	if n := r.eastNumber(q); n.digits > 0 {
		if mark := r.unitMark(n.end, "年년"); mark > 0 || q == open {
			q = mark
		} else {
			q = n.end
		}
	}
	if end := r.skip(q, ")）"); q > 0 && end > q {
		return end
	}
	return p
}

// unitMark reads one of the marks at p, with or without a space before it; 0 when there is none.
func (r *dateParser) unitMark(p int, marks string) int {
	if q := r.skip(p, marks); q > p {
		return q
	}
	s := r.space(p)
	if q := r.skip(s, marks); q > s && s > p {
		return q
	}
	return 0
}

// eraYear reads the name of a Japanese era or of the Republic of China's calendar; base is what it adds to the year.
func eraYear(s string, p int) (base, end int) {
	base, n := calendarTables().eras.Prefix(s[p:])
	return base, p + n
}

// eastNumber reads a number in digits, or one written in Chinese numerals: 八, 十二, 二十八, 廿八, 二〇二三.
func (r *dateParser) eastNumber(p int) number {
	n := r.number(p)
	if n.digits > 0 {
		return n
	}
	for tens := false; n.digits < 5; n.digits++ {
		c, size := r.next(n.end)
		v := hanDigit(c)
		switch {
		case v < 0 || v >= 10 && tens || v > 10 && n.digits > 0:
			return n
		case v == 10:
			n.value, tens = max(n.value, 1)*10, true
		case v > 10:
			n.value, tens = v, true
		case tens:
			return number{n.value + v, 2, p, n.end + size}
		default:
			n.value = n.value*10 + v
		}
		n.end += size
		if tens {
			n.digits = 1
		}
	}
	return n
}

// hanDigit is the value of a Chinese numeral up to ten, or of one of two or three tens, -1 for any other rune.
func hanDigit(c rune) int {
	switch c {
	case '○', '零':
		return 0
	case '廿', '卅':
		return 20 + int(c-'廿')/int('卅'-'廿')*10
	}
	if i := strings.IndexRune("〇一二三四五六七八九十", c); i >= 0 {
		return i / len("十")
	}
	return -1
}
