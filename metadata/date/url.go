package date

import (
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// FromURL reads the date in the path or query of an address: /2023/03/08/, /2023-03-08-title, /20230308/, /2023/mar/08/,
// ?date=2023-03-08. A year and month alone ("/2023/03/") give [YearMonth]. Numbers inside longer numbers, and runs of
// eight digits that do not stand alone or name no plausible day, are no dates. A time is never read. Raw is the part of
// the address.
//
// The first full day wins over an earlier year and month. Years are believed from 1990, before the first news site.
func FromURL(address string) (Date, bool) {
	path := text.PathAndQuery(address)
	var month Date
	for p := 0; p < len(path); {
		if !asciiDigit(path, p) {
			p++
			continue
		}
		run := digitRun(path, p)
		if p == 0 || !asciiAlnum(path[p-1]) {
			if d, ok := urlDay(path, p, run); ok {
				return d, true
			}
			if d, ok := urlMonth(path, p, run); ok && month.IsZero() {
				month = d
			}
		}
		p += run
	}
	return month, !month.IsZero()
}

func digitRun(s string, p int) int {
	n := 0
	for asciiDigit(s, p+n) {
		n++
	}
	return n
}

func asciiAlnum(c byte) bool { return text.ASCIILetter(c) || c >= '0' && c <= '9' }

// urlDay reads a full day at p, where a run of digits begins.
func urlDay(s string, p, run int) (Date, bool) {
	switch run {
	case 8:
		m := partialDate{}
		m.year, _ = digits(s, p, 4)
		m.month, _ = digits(s, p+4, 2)
		m.day, _ = digits(s, p+6, 2)
		return urlDate(m, s, p, p+8)
	case 4:
		year, _ := digits(s, p, 4)
		return urlYearFirst(s, p, year)
	case 1, 2:
		return urlDayFirst(s, p, run)
	}
	return Date{}, false
}

// urlYearFirst reads 2023/03/08, 2023-3-8, 2023_03_08, 2023.03.08, 2023/mar/08 and 2023/0308.
func urlYearFirst(s string, p, year int) (Date, bool) {
	sep, q := urlSeparator(s, p+4)
	month, end := urlMonthAt(s, q)
	if sep == 0 || end == 0 {
		return Date{}, false
	}
	if sep == '/' && digitRun(s, q) == 4 {
		month, _ = digits(s, q, 2)
		day, _ := digits(s, q+2, 2)
		return urlDate(partialDate{year: year, month: month, day: day}, s, p, q+4)
	}
	again, q := urlSeparator(s, end)
	run := digitRun(s, q)
	if again != sep || run < 1 || run > 2 {
		return Date{}, false
	}
	day, _ := digits(s, q, run)
	return urlDate(partialDate{year: year, month: month, day: day}, s, p, q+run)
}

// urlDayFirst reads 08-mar-2023 and, where the order is certain, 28-03-2023.
func urlDayFirst(s string, p, run int) (Date, bool) {
	day, _ := digits(s, p, run)
	sep, q := urlSeparator(s, p+run)
	month, end := urlMonthAt(s, q)
	if sep == 0 || end == 0 {
		return Date{}, false
	}
	again, y := urlSeparator(s, end)
	if again != sep || digitRun(s, y) != 4 {
		return Date{}, false
	}
	year, _ := digits(s, y, 4)
	if asciiDigit(s, q) {
		switch {
		case month > 12 && day <= 12:
			day, month = month, day
		case day <= 12 && day != month:
			return Date{}, false
		}
	}
	return urlDate(partialDate{year: year, month: month, day: day}, s, p, y+4)
}

// urlMonth reads 2023/03/ and 2023-03/ at p; 202303 only between slashes.
func urlMonth(s string, p, run int) (Date, bool) {
	var m partialDate
	end := 0
	switch run {
	case 6:
		m.year, _ = digits(s, p, 4)
		m.month, _ = digits(s, p+4, 2)
		end = p + 6
		if p == 0 || s[p-1] != '/' || end < len(s) && s[end] != '/' {
			return Date{}, false
		}
	case 4:
		m.year, _ = digits(s, p, 4)
		sep, q := urlSeparator(s, p+4)
		if m.month, end = urlMonthAt(s, q); sep != '/' && sep != '-' || end == 0 || asciiDigit(s, q) && end-q != 2 {
			return Date{}, false
		}
		if p == 0 || s[p-1] != '/' && s[p-1] != '=' || end < len(s) && s[end] != '/' && s[end] != '&' {
			return Date{}, false
		}
	}
	if run := digitRun(s, end+1); end == 0 || run == 1 || run == 2 { // 2023/02/31: not a month with something after it
		return Date{}, false
	}
	return urlDate(m, s, p, end)
}

// urlDate checks the fields of s[p:end], which must not be part of a longer word or number.
func urlDate(m partialDate, s string, p, end int) (Date, bool) {
	if m.year < 1990 || m.year > 2100 || m.month < 1 || end < len(s) && asciiAlnum(s[end]) && s[end] != 'T' {
		return Date{}, false
	}
	return m.date(s[p:end])
}

// urlSeparator reads the mark between the parts of a date in an address; 0 when there is none.
func urlSeparator(s string, p int) (byte, int) {
	if p < len(s) {
		switch s[p] {
		case '/', '-', '_', '.':
			return s[p], p + 1
		}
	}
	return 0, p
}

// urlMonthAt reads one or two digits, four as month and day, or an English month's name at p.
func urlMonthAt(s string, p int) (month, end int) {
	switch run := digitRun(s, p); run {
	case 1, 2:
		month, _ = digits(s, p, run)
		return month, p + run
	case 4:
		return 0, p + 4
	case 0:
		return englishMonth(s, p)
	}
	return 0, 0
}

// englishMonth reads an English month's name, full or cut to three letters ("sept" too), as addresses of all languages
// with named months write them.
func englishMonth(s string, p int) (month, end int) {
	n := 0
	for p+n < len(s) && n < 10 && text.ASCIILetter(s[p+n]) {
		n++
	}
	if month, ok := lang.For("en").Whole(lang.Month, s[p:p+n]); ok {
		return month, p + n
	}
	return 0, 0
}
