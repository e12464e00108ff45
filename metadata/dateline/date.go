package dateline

import (
	"strings"
	"time"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// weekdayAt is the end of a weekday that stands apart from the date, with the comma before the date left unread.
func (p *datelineParser) weekdayAt(j int) int {
	_, n := p.w.Prefix(lang.Weekday, p.head[j:])
	if n == 0 {
		return 0
	}
	k := p.skip(j + n)
	switch r := words.First(p.head[k:]); {
	case r == ',' || r == '(' || r == '-' || r == '–' || r == '—' || r == '.' || r == '/':
		return j + n
	case r == '،' || r == ':':
		return j + n
	}
	return 0
}

// undatable reads a date of a calendar or language no table knows, before an agency in parentheses: a number and a
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
	if strings.ContainsAny(part, ",،") || digits == 0 || digits > 6 || letters < 2 || blanks > 3 || closing < 0 || !p.w.Whole(lang.Agency, p.head[j+open+1:j+open+closing]) {
		return 0
	}
	return j + len(strings.TrimRight(part, " "))
}

// foreignDay reads a day of a calendar whose year is not told, which no [date.Date] can hold, after a town and a comma: "विराटनगर, ५ असार ।",
// "काठमाडौं, साउन १८ आइतबार": a number and one or two words before a mark, or up to a weekday. It returns its end, or 0.
func (p *datelineParser) foreignDay(j int) int {
	if p.nplaces != 1 || words.HasCapitals(lang.ScriptOf(words.First(p.head[j:]))) || !p.town(p.str(p.places[0])) {
		return 0
	}
	numbers, n := 0, 0
	for k := j; k < len(p.head) && n < 4; n++ {
		if _, size := p.w.Prefix(lang.Weekday, p.head[k:]); size > 0 && numbers == 1 && n > 1 {
			p.complete = true
			return k + size
		}
		end := wordSpan(p.head, k)
		if end <= k {
			return 0
		}
		if unicode.IsDigit(words.First(p.head[k:])) {
			numbers++
		}
		k = p.skip(end)
		if strings.ContainsRune("।:-–", words.First(p.head[k:])) && k < len(p.head) {
			if numbers == 1 && n > 0 {
				return end
			}
			return 0
		}
	}
	return 0
}

// fullDateEnds reports that a date with its year ends the dateline without a mark: "लखनऊ 3 मई 2023 बैठक …". A postposition would make it a part
// of the sentence.
func (p *datelineParser) fullDateEnds(end int) bool {
	k := p.skip(end)
	if p.nplaces != 1 || p.date.Precision < date.Day || k == end || k >= len(p.head) || words.HasCapitals(lang.ScriptOf(words.First(p.head[k:]))) {
		return false
	}
	return p.place(p.str(p.places[0])) && !p.w.Own(lang.Stop, p.head[k:wordSpan(p.head, k)])
}

// endsAt reports whether a mark that can follow a date in a dateline stands at i.
func (p *datelineParser) endsAt(i int) bool {
	i = p.skip(i)
	if i >= len(p.head) {
		return true
	}
	switch words.First(p.head[i:]) {
	case '(', '-', '–', '—', ':', '/', '.', '_', ',', '|', '=', '。':
		return true
	}
	return false
}

// dateAt reads a date that begins exactly at i.
func (p *datelineParser) dateAt(i int) (date.Date, int, bool) {
	if i >= len(p.head) {
		return date.Date{}, i, false
	}
	rest := p.head[i:]
	if !p.mayBeDate(rest) {
		return date.Date{}, i, false
	}
	if d, end, ok := p.shortDate(i); ok {
		return d, end, true
	}
	if cut := strings.IndexAny(rest, "()（）[]/—–\n"); cut > 0 {
		rest = rest[:cut]
	}
	if cut := strings.Index(rest, " - "); cut > 0 {
		rest = rest[:cut]
	}
	rest = text.Cut(rest, 64)
	d, start, end, ok := date.Find(rest, p.l)
	if !ok || strings.TrimSpace(rest[:start]) != "" || end == 0 {
		return date.Date{}, i, false
	}
	if d.Precision == date.NoDate || d.Precision == date.YearMonth {
		return date.Date{}, i, false
	}
	if k := i + end; k+1 < len(p.head) && (strings.HasPrefix(p.head[k:], "–") || p.head[k] == '-') && unicode.IsDigit(words.First(strings.TrimLeft(p.head[k:], "–-"))) {
		return date.Date{}, i, false // "Oct. 11–21"
	}
	return d, p.dateTail(i + end), true
}

// monthAt reads a month and its year between a dash and a full stop: "Darmstadt - Januar 2021. Mit …".
func (p *datelineParser) monthAt(i int) (date.Date, int, bool) {
	rest, _, stop := strings.Cut(p.head[i:min(len(p.head), i+32)], ". ")
	if !stop || !p.mayBeDate(rest) {
		return date.Date{}, i, false
	}
	d, start, end, ok := date.Find(rest, p.l)
	return d, i + end, ok && start == 0 && end == len(rest) && d.Precision == date.YearMonth
}

// dateTail takes a word such as the Lithuanian "d." that ends a date before a mark.
func (p *datelineParser) dateTail(end int) int {
	k := p.skip(end)
	if k == end || p.w.Code == "en" {
		return end
	}
	for _, era := range [...]string{"م", "هـ"} { // "03 مايو 2023 م"
		if rest, ok := strings.CutPrefix(p.head[k:], era); ok && !letterOrMark(words.First(rest)) {
			return k + len(era)
		}
	}
	if _, n := p.w.Prefix(lang.DateJoin, p.head[k:]); n > 0 {
		if after := p.skip(k + n); after < len(p.head) && strings.ContainsRune("(-–—/,", words.First(p.head[after:])) {
			return k + n
		}
	}
	return end
}

// shortDate reads the dates that stand without a year before an agency and nowhere else: "8/3 (TTXVN)", and the number
// word of "आठ मार्च (एपी)".
func (p *datelineParser) shortDate(i int) (date.Date, int, bool) {
	rest := p.head[i:]
	if v, n := p.w.Prefix(lang.Number, rest); n > 0 && p.w.Code != "en" {
		k := p.skip(i + n)
		if m, size := p.w.Prefix(lang.Month, p.head[k:]); size > 0 && k > i+n {
			return monthDay(m, v, p.head[i:k+size]), k + size, true
		}
	}
	day, n := smallNumber(rest)
	if n == 0 || n >= len(rest) || rest[n] != '/' || p.w.Code == "en" {
		return date.Date{}, i, false
	}
	month, size := smallNumber(rest[n+1:])
	end := i + n + 1 + size
	if size == 0 || day > 31 || month > 12 || day*month == 0 || words.First(p.head[p.skip(end):]) != '(' {
		return date.Date{}, i, false
	}
	return monthDay(month, day, p.head[i:end]), end, true
}

// dayDashMonth reads the date of the Kuwaiti agency: "الكويت - 8 - 3 (كونا)".
func (p *datelineParser) dayDashMonth(i int) (date.Date, int, bool) {
	day, n := smallNumber(p.head[i:])
	if n == 0 || p.dated || day == 0 || day > 31 || !strings.HasPrefix(p.head[i+n:], " - ") {
		return date.Date{}, i, false
	}
	month, size := smallNumber(p.head[i+n+3:])
	end := i + n + 3 + size
	if size == 0 || month == 0 || month > 12 || words.First(p.head[p.skip(end):]) != '(' {
		return date.Date{}, i, false
	}
	return monthDay(month, day, p.head[i:end]), end, true
}

// smallNumber reads a number of one or two digits, and how many bytes it has.
func smallNumber(s string) (v, n int) {
	for n < len(s) && n < 3 && '0' <= s[n] && s[n] <= '9' {
		v = v*10 + int(s[n]-'0')
		n++
	}
	if n > 2 {
		return 0, 0
	}
	return v, n
}

func monthDay(month, day int, raw string) date.Date {
	return date.Date{Time: time.Date(0, time.Month(month), day, 0, 0, 0, 0, time.UTC), Precision: date.MonthDay, Raw: raw}
}

// mayBeDate reports whether a date can begin here: a digit, a month, a weekday.
func (p *datelineParser) mayBeDate(s string) bool {
	r := words.First(s)
	if unicode.IsDigit(r) {
		return true
	}
	if _, n := p.w.Prefix(lang.Month, s); n > 0 {
		return true
	}
	if _, n := p.w.Prefix(lang.Weekday, s); n > 0 {
		return true
	}
	if _, n := p.w.Prefix(lang.Number, s); n > 0 && p.w.Code != "en" {
		return true
	}
	_, n := p.w.Prefix(lang.DateJoin, s)
	return n > 0 && n < len(s) && strings.ContainsAny(s[n:min(len(s), n+3)], "0123456789")
}
