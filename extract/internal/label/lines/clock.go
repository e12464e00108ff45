package lines

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
)

// mostClockWords is the most words of a line that is nothing but a time of day or how long ago something was.
const mostClockWords = 7

// IsClock reports a line that is nothing but a time of day ("16:11", "9.05 Uhr", "at 4:10 pm") or how long ago something was ("12
// minutes ago", "vor 2 Stunden").
func (s Reader) IsClock(b *page.Block) bool {
	if b.Text == "" || b.Shape.Words > mostClockWords || b.Shape.Links > 0 {
		return false
	}
	text := strings.TrimRight(strings.TrimSpace(b.Text), ".:·|-– ")
	for _, t := range [...]*lang.Table{lang.For(s.Language), lang.Universal()} {
		if ago(t, text) {
			return true
		}
	}
	at, end := ClockAt(text)
	if at < 0 || !fewLetters(text[:at]) || !fewLetters(text[end:]) {
		return false
	}
	hour, minute := 0, strings.IndexAny(text[at:end], ":.h")
	for _, c := range text[at : at+minute] {
		hour = hour*10 + int(c-'0')
	}
	return hour <= 24 && (text[at+minute] != '.' || !unit(text[:at]) && !unit(text[end:]))
}

// unit reports a word beside a number with a point that makes it a price, a length, a share: none of those beside a time of day.
func unit(s string) bool {
	s = strings.ToLower(strings.Trim(s, " \u00a0,()"))
	switch s {
	case "", "uhr", "klo", "kl", "kl.", "h", "hs", "a.m", "p.m", "am", "pm", "at", "ore", "alle", "um", "às", "ob", "o":
		return false
	}
	return true
}

// ago reports a length of time after or before a word such as "ago".
func ago(t *lang.Table, text string) bool {
	if _, n := t.Prefix(lang.Ago, text); n > 0 {
		return duration(t, text[n:])
	}
	if _, n := t.Suffix(lang.Ago, text); n > 0 {
		return duration(t, text[:len(text)-n])
	}
	return false
}

// duration reports numbers and units of time and nothing else: "1 hour 20 minutes".
func duration(t *lang.Table, text string) bool {
	units := 0
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		rest := strings.TrimLeftFunc(text, unicode.IsDigit)
		if rest == text {
			_, n := t.Prefix(lang.Number, text)
			if n == 0 {
				return false
			}
			rest = text[n:]
		}
		rest = strings.TrimLeft(rest, " \u00a0")
		_, n := t.Prefix(lang.Unit, rest)
		if n == 0 {
			return false
		}
		units++
		text = strings.TrimLeft(rest[n:], " .,")
	}
	return units > 0
}

// mostClockLetters is the most letters beside a time of day: "Uhr", "klo", "a.m.", "at", "às".
const mostClockLetters = 4

// fewLetters reports no more letters than the words for a clock have, and no digit or sign of a price or rate.
func fewLetters(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) || r == '%':
			return false
		case unicode.IsLetter(r):
			n++
		}
	}
	return n <= mostClockLetters
}

// ClockAt is where a time of day such as "16:11", "9.05" or "16h11" stands, -1 when there is none.
func ClockAt(text string) (start, end int) {
	digit := func(i int) bool { return i < len(text) && text[i] >= '0' && text[i] <= '9' }
	for i := 0; i+3 < len(text); i++ {
		if !digit(i) || i > 0 && (digit(i-1) || text[i-1] == '.' || text[i-1] == ':') {
			continue
		}
		j := i + 1
		if digit(j) {
			j++
		}
		if j < len(text) && (text[j] == ':' || text[j] == '.' || text[j] == 'h') && digit(j+1) && digit(j+2) && !digit(j+3) && text[j+1] < '6' {
			return i, j + 3
		}
	}
	return -1, -1
}
