package date

import (
	"strings"
	"unicode/utf8"
)

// eastAsian reads Chinese, Japanese and Korean dates: 2023年3月8日, 3月8日, 8日, 令和5年3月8日, 民國112年3月8日,
// 二〇二三年三月八日, 2023년 3월 8일.
func (r *dateParser) eastAsian(p int, m *partialDate) int {
	if n := r.number(p); !r.beyondASCII(n.end) && r.skip(n.end, "(") == n.end {
		return 0
	}
	era, q := eraYear(r.s, p)
	n := r.eastNumber(q)
	if n.digits == 0 {
		if q == p || !strings.HasPrefix(r.s[q:], "元") {
			return 0
		}
		n = number{value: 1, digits: 1, start: q, end: q + len("元")}
	}
	after := r.unitMark(n.end, "年년")
	if after == 0 {
		after = r.unitMark(r.yearTwice(n.end), "年년") // 2024(令和6)年
	}
	if after > 0 {
		return r.eastYear(n, era, q > p, after, m)
	}
	if q > p {
		return 0
	}
	if after := r.unitMark(n.end, "月월"); after > 0 && n.digits <= 2 {
		return r.eastMonth(n, after, m)
	}
	if after := r.unitMark(n.end, "日일號号"); after > 0 && n.digits <= 2 && n.value >= 1 && n.value <= 31 {
		if c, _ := r.next(r.space(after)); c == '間' || c == '间' || c == '동' || c == '내' || c == '정' || c == '전' {
			return 0 // 3日間, 3일 전: three days long, or ago
		}
		m.day = n.value
		return after
	}
	return 0
}

// eastYear goes on after the mark of the year.
func (r *dateParser) eastYear(n number, era int, named bool, after int, m *partialDate) int {
	year := n.value
	switch {
	case named:
		year += era
	case n.digits == 2:
		year = pivotYear(year)
	case n.digits == 3 && r.calendars.has(minguo):
		year += republic
	}
	if !plausibleYear(year) {
		return 0
	}
	after = r.yearTwice(after)
	month := r.eastNumber(r.space(after))
	mark := r.unitMark(month.end, "月월")
	if month.digits == 0 || mark == 0 {
		return 0
	}
	m.year = year
	if end := r.eastMonth(month, mark, m); end > 0 {
		return end
	}
	if month.value < 1 || month.value > 12 || !named && n.digits != 4 {
		return 0
	}
	m.month = month.value
	return mark
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

// eastMonth goes on after the mark of the month: the day must follow.
func (r *dateParser) eastMonth(n number, after int, m *partialDate) int {
	if n.value < 1 || n.value > 12 {
		return 0
	}
	day := r.eastNumber(r.space(after))
	end := r.unitMark(day.end, "日일號号")
	if day.digits == 0 || end == 0 || day.value < 1 || day.value > 31 {
		return 0
	}
	m.month, m.day = n.value, day.value
	return end
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
	for _, era := range [...]struct {
		name string
		base int
	}{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"民國", republic}, {"民国", republic}, {"中華民國", republic}} {
		if strings.HasPrefix(s[p:], era.name) {
			return era.base, p + len(era.name)
		}
	}
	return 0, p
}

// eastNumber reads a number in digits, or one written in Chinese numerals: 八, 十二, 二十八, 二〇二三.
func (r *dateParser) eastNumber(p int) number {
	n := r.number(p)
	if n.digits > 0 {
		return n
	}
	tens := -1 // value before 十 once it was seen
	for n.digits < 5 {
		c, size := utf8.DecodeRuneInString(r.s[n.end:])
		v := hanDigit(c)
		switch {
		case v == 10 && tens < 0:
			tens = max(n.value, 1)
			n.value = tens * 10
		case v < 0 || v == 10:
			return n
		case tens >= 0:
			n.value += v
		default:
			n.value = n.value*10 + v
		}
		n.digits++
		n.end += size
		if tens >= 0 && v != 10 {
			n.digits = 2
			return n
		}
		if tens >= 0 {
			n.digits = 2
		}
	}
	return n
}

// hanDigit is the value of a Chinese numeral up to ten, -1 for any other rune.
func hanDigit(c rune) int {
	if c == '○' || c == '零' {
		return 0
	}
	i := strings.IndexRune("〇一二三四五六七八九十", c)
	if i < 0 {
		return -1
	}
	return i / len("十")
}
