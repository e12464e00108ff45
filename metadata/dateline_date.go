package metadata

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// weekdayAt is the end of a weekday that stands apart from the date, with the comma before the date left unread.
func (p *datelineParser) weekdayAt(j int) int {
	_, n := p.w.prefix(lang.Weekday, p.head[j:])
	if n == 0 {
		return 0
	}
	k := p.skip(j + n)
	switch r := first(p.head[k:]); {
	case r == ',' || r == '(' || r == '-' || r == '–' || r == '—' || r == '.' || r == '/':
		return j + n
	case r == '،' || r == ':':
		return j + n
	}
	return 0
}

// undatable reads a date of a calendar or language no table knows, in front of an agency in parentheses: a number and a
// word, in either order.
func (p *datelineParser) undatable(j int) int {
	open := strings.IndexAny(p.head[j:], "(（")
	if open < 3 || open > 40 {
		return 0
	}
	part := p.head[j : j+open]
	digits, letters, blanks := 0, 0, 0
	for _, r := range part {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		case r == ' ':
			blanks++
		}
	}
	closing := strings.IndexAny(p.head[j+open:], ")）")
	if strings.ContainsAny(part, ",،") || digits == 0 || digits > 6 || letters < 2 || blanks > 3 || closing < 0 || !p.w.whole(lang.Agency, p.head[j+open+1:j+open+closing]) {
		return 0
	}
	return j + len(strings.TrimRight(part, " "))
}

// endsAt reports whether a mark that can follow a date in a dateline stands at i.
func (p *datelineParser) endsAt(i int) bool {
	i = p.skip(i)
	if i >= len(p.head) {
		return true
	}
	switch first(p.head[i:]) {
	case '(', '-', '–', '—', ':', '/', '.', '_', ',', '|', '=', '。':
		return true
	}
	return false
}

// dateAt reads a date that begins exactly at i.
func (p *datelineParser) dateAt(i int) (Date, int, bool) {
	if i >= len(p.head) {
		return Date{}, i, false
	}
	rest := p.head[i:]
	if !p.mayBeDate(rest) {
		return Date{}, i, false
	}
	if cut := strings.IndexAny(rest, "()（）[]/—–\n"); cut > 0 {
		rest = rest[:cut]
	}
	if cut := strings.Index(rest, " - "); cut > 0 {
		rest = rest[:cut]
	}
	if len(rest) > 64 {
		cut := 64
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		rest = rest[:cut]
	}
	d, start, end, ok := FindDate(rest, p.l)
	if !ok || strings.TrimSpace(rest[:start]) != "" || end == 0 {
		return Date{}, i, false
	}
	if d.Precision == NoDate || d.Precision == YearMonth {
		return Date{}, i, false
	}
	return d, i + end, true
}

// mayBeDate reports whether a date can begin here: a digit, a month, a weekday.
func (p *datelineParser) mayBeDate(s string) bool {
	r := first(s)
	if unicode.IsDigit(r) {
		return true
	}
	if _, n := p.w.prefix(lang.Month, s); n > 0 {
		return true
	}
	if _, n := p.w.prefix(lang.Weekday, s); n > 0 {
		return true
	}
	_, n := p.w.prefix(lang.DateJoin, s)
	return n > 0 && n < len(s) && strings.ContainsAny(s[n:min(len(s), n+3)], "0123456789")
}
