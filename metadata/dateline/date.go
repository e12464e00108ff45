package dateline

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// day reads the day at k, after a mark. After a dash a mark must follow it, lest it is the sentence's; after a colon it ends the line. It returns
// the end, or 0.
func (p *reader) day(k int, m mark) int {
	d, end, ok := p.dateAt(p.joined(k))
	if n := p.begins(k, lang.Weekday); m == comma && n > 0 && (!ok || p.dated) && p.endsAt(k+n) {
		return k + n // "2023. március 8., szerda (MTI)"
	}
	switch next := p.skip(end); {
	case p.dated || m == fullStop || m == dot:
		return 0
	case m >= hyphen && (!ok || !p.endsAt(end)):
		d, end, ok = p.afterDash(k)
	case m == colon:
		ok = ok && next == len(p.text)
	case m == comma && !ok:
		return p.foreignDay(k)
	case m == noMark && ok && next > end && next < len(p.head) && p.nplaces == 1 && d.Precision >= date.Day && p.place(p.str(p.places[0])) &&
		!words.HasCapitals(lang.ScriptOf(words.First(p.head[next:]))):
		// "लखनऊ 3 मई 2023 बैठक …": a day with its year ends the dateline; a postposition would make it a part of the sentence
		p.complete = !p.w.Own(lang.Stop, p.head[next:wordSpan(p.head, next)])
	}
	if !ok {
		return 0
	}
	p.setDate(d)
	return end
}

// joined skips the preposition before a date in a script without capitals: "القاهرة في 8 مارس".
func (p *reader) joined(j int) int {
	if unicode.IsUpper(words.First(p.head[j:])) || p.w.Tables[0] == nil {
		return j
	}
	for _, c := range [...]lang.Class{lang.In, lang.DateJoin} {
		_, n := p.w.Tables[0].Prefix(c, p.head[j:])
		if k := p.skip(j + n); n > 0 && k > j+n && unicode.IsDigit(words.First(p.head[k:])) {
			return k
		}
	}
	return j
}

// afterDash reads the days that stand after dashes alone: a month and its year before a full stop, "Darmstadt - Januar 2021. Mit …", and day and month as the
// Kuwaiti agency writes them, "الكويت - 8 - 3 (كونا)".
func (p *reader) afterDash(i int) (d date.Date, end int, ok bool) {
	if rest, _, stop := strings.Cut(p.head[i:min(len(p.head), i+32)], ". "); stop && p.mayBeDate(i) {
		d, start, end, ok := date.Find(rest, p.l)
		if ok && start == 0 && end == len(rest) && d.Precision == date.YearMonth {
			return d, i + end, true
		}
	}
	return p.dayMonth(i, " - ")
}

// dayMonth reads a day and a month in figures before a bracket, "8/3 (TTXVN)".
func (p *reader) dayMonth(i int, between string) (date.Date, int, bool) {
	day, n := smallNumber(p.head[i:])
	rest, ok := strings.CutPrefix(p.head[i+n:], between)
	month, size := smallNumber(rest)
	end := i + n + len(between) + size
	if !ok || n*size == 0 || day > 31 || month > 12 || day*month == 0 || words.First(p.head[p.skip(end):]) != '(' {
		return date.Date{}, 0, false
	}
	return monthDay(month, day, p.head[i:end]), end, true
}

// smallNumber reads a number of one or two digits, and how many bytes it has.
func smallNumber(s string) (v, n int) {
	if n = len(s) - len(strings.TrimLeft(s, "0123456789")); n > 2 {
		return 0, 0
	}
	v, _ = strconv.Atoi(s[:n])
	return v, n
}

func monthDay(month, day int, raw string) date.Date {
	return date.Date{Time: time.Date(0, time.Month(month), day, 0, 0, 0, 0, time.UTC), Precision: date.MonthDay, Raw: raw}
}

// foreignDay reads a day that no [date.Date] can hold, of a calendar whose year is not told or that no table knows: a number and one to three words, after a
// town of a script without capitals up to a mark or a weekday, "विराटनगर, ५ असार ।", "काठमाडौं, साउन १८ आइतबार", or before an agency in brackets. It returns
// its end, or 0.
func (p *reader) foreignDay(j int) int {
	town := p.nplaces == 1 && !words.HasCapitals(lang.ScriptOf(words.First(p.head[j:]))) && p.town(p.str(p.places[0]))
	numbers := 0
	for n, k := 0, j; k < len(p.head) && n < 4; n++ {
		if size := p.begins(k, lang.Weekday); town && size > 0 && numbers == 1 && n > 1 {
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
		if numbers != 1 || n == 0 || k >= len(p.head) {
			continue
		}
		c, _, ok := p.inside(k)
		if m, _ := p.mark(k); ok && p.whole(p.str(c), lang.Agency) || town && (m == fullStop || m == colon || m >= hyphen) {
			return end
		}
	}
	return 0
}

// endsAt reports whether a mark that can follow a part of a dateline stands at i, or nothing more.
func (p *reader) endsAt(i int) bool {
	i = p.skip(i)
	if i >= len(p.head) || p.head[i] == '(' || strings.HasPrefix(p.head[i:], "。") {
		return true
	}
	m, _ := p.mark(i)
	return m != noMark && m != fullStop && m != dot
}

// dateAt reads a date that begins exactly at i.
func (p *reader) dateAt(i int) (date.Date, int, bool) {
	if i >= len(p.head) || !p.mayBeDate(i) {
		return date.Date{}, i, false
	}
	if d, end, ok := p.shortDate(i); ok {
		return d, end, true
	}
	rest := p.head[i:]
	if cut := strings.IndexAny(rest, "()（）[]/—–\n"); cut > 0 {
		rest = rest[:cut]
	}
	if cut := strings.Index(rest, " - "); cut > 0 {
		rest = rest[:cut]
	}
	rest = text.Cut(rest, 64)
	d, start, end, ok := date.Find(rest, p.l)
	if !ok || strings.TrimSpace(rest[:start]) != "" || end == 0 || d.Precision == date.NoDate || d.Precision == date.YearMonth {
		return date.Date{}, i, false
	}
	after := p.head[i+end:]
	if left := strings.TrimLeft(after, "–-"); len(left) < len(after) && unicode.IsDigit(words.First(left)) || several(rest[:end]) {
		return date.Date{}, i, false
	}
	return d, p.dateTail(i + end), true
}

// several reports days from one to another, which are when something is on: "Oct. 11–21", "23-26 March".
func several(s string) bool {
	before, after, ok := strings.Cut(strings.ReplaceAll(s, "–", "-"), "-")
	return ok && !strings.Contains(after, "-") && unicode.IsDigit(words.Last(before)) && unicode.IsDigit(words.First(after))
}

// dateTail takes a word that ends a date before a mark, such as the Lithuanian "d.".
func (p *reader) dateTail(end int) int {
	k := p.skip(end)
	n := p.begins(k, lang.DateJoin)
	if k > end && n > 0 && p.w.Code != "en" && p.endsAt(k+n) && p.skip(k+n) < len(p.head) {
		return k + n
	}
	return end
}

// shortDate reads the dates that stand without a year before an agency and nowhere else: "8/3 (TTXVN)", and the number
// word of "आठ मार्च (एपी)".
func (p *reader) shortDate(i int) (date.Date, int, bool) {
	if p.w.Code == "en" {
		return date.Date{}, i, false
	}
	if v, n := p.w.Prefix(lang.Number, p.head[i:]); n > 0 {
		k := p.skip(i + n)
		if m, size := p.w.Prefix(lang.Month, p.head[k:]); size > 0 && k > i+n {
			return monthDay(m, v, p.head[i:k+size]), k + size, true
		}
	}
	return p.dayMonth(i, "/")
}

// mayBeDate reports whether a date can begin at i: a digit, a month, a weekday.
func (p *reader) mayBeDate(i int) bool {
	if unicode.IsDigit(words.First(p.head[i:])) || p.begins(i, lang.Month, lang.Weekday) > 0 || p.w.Code != "en" && p.begins(i, lang.Number) > 0 {
		return true
	}
	n := i + p.begins(i, lang.DateJoin)
	return n > i && strings.ContainsAny(p.head[n:min(len(p.head), n+3)], "0123456789")
}
