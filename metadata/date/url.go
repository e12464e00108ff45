package date

import (
	"strings"

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
	r := dateParser{s: path, primary: lang.For("en")}
	for p := 0; p < len(path); p++ {
		if !asciiDigit(path, p) {
			continue
		}
		if p == 0 || !asciiAlnum(path[p-1]) {
			parts := r.urlParts(p)
			if d, ok := parts.day(path); ok {
				return d, true
			}
			if d, ok := parts.month(path); ok && month.IsZero() {
				month = d
			}
		}
		p = r.number(p).end - 1
	}
	return month, !month.IsZero()
}

func asciiAlnum(c byte) bool { return text.ASCIILetter(c) || c >= '0' && c <= '9' }

// urlParts are up to three numbers or English months of an address, with the same mark between them; a month's name has no digits.
type urlParts struct {
	part [3]number
	n    int
	sep  byte // 0 when there is one part only
}

func (r *dateParser) urlParts(p int) (u urlParts) {
	for u.n < len(u.part) {
		part := r.urlPart(p)
		if part.end == p {
			break
		}
		u.part[u.n] = part
		u.n++
		p = part.end
		if p >= len(r.s) || strings.IndexByte("/-_.", r.s[p]) < 0 || u.sep != 0 && u.sep != r.s[p] {
			break
		}
		u.sep = r.s[p]
		p++
	}
	return u
}

// urlPart reads a number or an English month's name, full or cut to three letters ("sept" too), as addresses of all languages with named
// months write them; end is p where there is neither.
func (r *dateParser) urlPart(p int) number {
	n := r.number(p)
	if n.digits > 0 {
		return n
	}
	for n.end < len(r.s) && n.end-p < 10 && text.ASCIILetter(r.s[n.end]) {
		n.end++
	}
	month, ok := r.primary.Whole(lang.Month, r.s[p:n.end])
	if n.value = month; !ok {
		n.end = p
	}
	return n
}

// day reads 20230308, 2023/03/08, 2023-3-8, 2023/mar/08, 2023/0308, 08-mar-2023 and, where the order is certain, 28-03-2023.
func (u urlParts) day(s string) (Date, bool) {
	a, b, c := u.part[0], u.part[1], u.part[2]
	switch {
	case a.digits == 8:
		return urlDate(a.value/10000, a.value/100%100, a.value%100, s[a.start:], 8)
	case a.digits == 4 && u.n > 1 && u.sep == '/' && b.digits == 4:
		return urlDate(a.value, b.value/100, b.value%100, s[a.start:], b.end-a.start)
	case u.n < 3 || b.digits > 2:
	case a.digits == 4 && (c.digits == 1 || c.digits == 2):
		return urlDate(a.value, b.value, c.value, s[a.start:], c.end-a.start)
	case a.digits <= 2 && c.digits == 4:
		day, month := a.value, b.value
		if b.digits > 0 && month > 12 && day <= 12 {
			day, month = month, day
		} else if b.digits > 0 && day <= 12 && day != month {
			break
		}
		return urlDate(c.value, month, day, s[a.start:], c.end-a.start)
	}
	return Date{}, false
}

// month reads 2023/03/ and 2023-03/; 202303 only between slashes.
func (u urlParts) month(s string) (Date, bool) {
	a, b := u.part[0], u.part[1]
	year, month, end, before, after := a.value, b.value, b.end, "/=", "/&"
	switch {
	case a.digits == 6:
		year, month, end, before, after = a.value/100, a.value%100, a.end, "/", "/"
	case a.digits != 4 || u.n < 2 || u.sep != '/' && u.sep != '-' || b.digits != 0 && b.digits != 2:
		return Date{}, false
	}
	if a.start == 0 || strings.IndexByte(before, s[a.start-1]) < 0 || end < len(s) && strings.IndexByte(after, s[end]) < 0 {
		return Date{}, false
	}
	if r := (dateParser{s: s}); r.number(end+1).digits == 1 || r.number(end+1).digits == 2 { // 2023/02/31: not a month with something after it
		return Date{}, false
	}
	return urlDate(year, month, 0, s[a.start:], end-a.start)
}

// urlDate checks the fields of s[:end], which must not be part of a longer word or number.
func urlDate(year, month, day int, s string, end int) (Date, bool) {
	if year < 1990 || year > 2100 || month < 1 || end < len(s) && asciiAlnum(s[end]) && s[end] != 'T' {
		return Date{}, false
	}
	m := partialDate{year: year, month: month, day: day}
	return m.date(s[:end])
}
