package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// maxDates bounds the dates of one byline.
const maxDates = 4

// A dateSpan is a date in a line with its label: line[start:end].
type dateSpan struct {
	start, end int
	date       date.Date
	updated    bool
	labelled   bool
}

// cutDates finds the dates of the line with the labels before them.
func (p *bylineParser) cutDates(out []dateSpan) []dateSpan {
	if !dateful(p.line) {
		return nil
	}
	from := 0
	for len(out) < maxDates && from < len(p.line) {
		d, start, end, ok := date.Find(p.line[from:], p.locale)
		if !ok || end <= start {
			break
		}
		sp := dateSpan{start: from + start, end: from + end, date: d}
		p.dateLabel(&sp, from)
		p.shortYear(&sp)
		out = append(out, sp)
		from = sp.end
	}
	if sp, ok := p.clockAlone(out); ok {
		out = append(out, sp)
	}
	return out
}

// shortYear adds the year of two digits that ends a labelled date: "last updated 4 April 17".
func (p *bylineParser) shortYear(sp *dateSpan) {
	rest := p.line[sp.end:]
	if !sp.labelled || sp.date.Precision != date.MonthDay || len(rest) != len(" 17") || rest[0] != ' ' || rest[1] < '0' || rest[1] > '9' || rest[2] < '0' || rest[2] > '9' {
		return
	}
	d := &sp.date
	d.Time, d.Precision = d.Time.AddDate(2000+int(rest[1]-'0')*10+int(rest[2]-'0')-d.Time.Year(), 0, 0), date.Day
	d.Raw += rest
	sp.end = len(p.line)
}

// clockAlone finds a time with a label that leaves out its day: "Mar. 8, 2023 Updated 10:12 a.m. ET". An update's day is that of
// the only date, where there is one.
func (p *bylineParser) clockAlone(out []dateSpan) (dateSpan, bool) {
	if len(out) > 1 {
		return dateSpan{}, false
	}
	from := 0
	if len(out) == 1 {
		from = out[0].end
	}
	label, start, end, ok := date.FindClock(p.line[from:], p.locale)
	if !ok {
		if _, by := p.w.Prefix(lang.Byline, p.line); by == 0 || len(out) > 0 {
			return dateSpan{}, false
		}
		if at := date.ClockAtEnd(p.line, p.locale); at > 0 {
			return dateSpan{start: at, end: len(p.line)}, true // its day stands elsewhere: "Posted by Jane Doe at 8:35 AM"
		}
		return dateSpan{}, false
	}
	sp := dateSpan{start: from + start, end: from + end, updated: label == date.LabelUpdated, labelled: true}
	if len(out) == 1 {
		sp.date, _ = date.OnDay(out[0].date, p.line[sp.start:sp.end], p.locale)
	}
	return sp, true
}

// dateful reports whether a line can hold a date: a digit, ASCII or not.
func dateful(s string) bool {
	for _, r := range s {
		if '0' <= r && r <= '9' || r > 0x600 && unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// dateLabel extends a span over the label before it, not before byte from.
func (p *bylineParser) dateLabel(sp *dateSpan, from int) {
	head := trimLabelEnd(p.line[from:sp.start])
	if p.takeLabel(sp, head, from) {
		return
	}
	for _, c := range [...]lang.Class{lang.DateJoin, lang.Clock, lang.In, lang.Near} {
		if _, n := p.w.Suffix(c, head); n > 0 && n < len(head) {
			rest := trimLabelEnd(head[:len(head)-n])
			if p.takeLabel(sp, rest, from) {
				return
			}
			if words.Last(head[:len(head)-n]) == ' ' {
				sp.start = from + len(head) - n
				return
			}
		}
	}
	sp.start = from + len(trimLabelEnd(p.line[from:sp.start]))
	if sp.start < len(p.line) && sp.start > from {
		// keep the mark that divides the date from what stands before it
		for sp.start < sp.end && !text.Word(words.First(p.line[sp.start:])) {
			_, size := utf8.DecodeRuneInString(p.line[sp.start:])
			sp.start += size
		}
	}
}

func (p *bylineParser) takeLabel(sp *dateSpan, head string, from int) bool {
	_, u := p.w.Suffix(lang.Updated, head)
	_, n := p.w.Suffix(lang.Published, head)
	if u == 0 && n == 0 {
		u, n = p.gluedLabel(head)
	}
	if u == 0 && n == 0 {
		return false
	}
	sp.labelled = true
	sp.updated = u >= n
	sp.start = from + len(head) - max(u, n)
	for _, open := range [...]string{"[", "［", "【", "("} {
		if strings.HasSuffix(p.line[from:sp.start], open) && from+len(head) < len(p.line) && words.Closing(words.First(open)) == words.First(p.line[from+len(head):]) {
			sp.start -= len(open) // "[更新] 2023年3月8日"
		}
	}
	return true
}

// gluedLabel finds a label that a missing space glues to the word before it: "Jen MillsPublished".
func (p *bylineParser) gluedLabel(head string) (updated, published int) {
	for k := len(head) - 1; k > 0 && len(head)-k < 40; k-- {
		if !utf8.RuneStart(head[k]) || !unicode.IsUpper(words.First(head[k:])) || !unicode.IsLower(words.Last(head[:k])) {
			continue
		}
		if p.w.Whole(lang.Updated, head[k:]) {
			return len(head) - k, 0
		}
		if p.w.Whole(lang.Published, head[k:]) {
			return 0, len(head) - k
		}
	}
	return 0, 0
}

func trimLabelEnd(s string) string {
	return strings.TrimRight(s, " \u00a0:：-–—|,([]［］【】")
}

// assignDates gives the line's dates their places: labelled ones first; of the others the first is the publish time.
func (p *bylineParser) assignDates(dates []dateSpan) {
	for _, d := range dates {
		switch {
		case d.updated && p.out.Updated.IsZero():
			p.out.Updated = d.date
		case !d.updated && (p.out.Published.IsZero()):
			p.out.Published = d.date
		}
	}
}
