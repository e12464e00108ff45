package line

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// IsClock reports a text that is nothing but a time of day ("16:11", "9.05 Uhr", "at 4:10 pm") or how long ago something was ("12
// minutes ago", "vor 2 Stunden").
func IsClock(text, language string) bool {
	if text = strings.Trim(text, clockMarks); text == "" {
		return false
	}
	for _, t := range [...]*lang.Table{lang.For(language), lang.Universal()} {
		if ago(t, text) {
			return true
		}
	}
	at, end := Clock(text)
	if at < 0 || !fewLetters(text[:at]) || !fewLetters(text[end:]) {
		return false
	}
	hour, minute := clockOf(text[at:end])
	return hour <= 24 && minute < 60 && (text[end-3] != '.' || !unit(text[:at]) && !unit(text[end:]))
}

// clockMarks are what stands around a time of day and parts it from what follows.
const clockMarks = " \u00a0\n.:·•|-–—[]()"

// longestClock is the most bytes of a time with the words around it.
const longestClock = 40

// ClockHead is how many bytes of a text are a time of day, or how long ago something was, with the mark after it; set is where an
// element that the text begins with ends, 0 where it begins with none. A time without a mark after it is parted from the text by
// an element, a word for a clock or its own colon, where the text begins a sentence.
func ClockHead(text, language string, set int) int {
	if !digitNear(text) {
		return 0
	}
	if set > 0 && set < len(text) && set <= longestClock && IsClock(text[:set], language) {
		return pastMarks(text, set)
	}
	head := text[:min(len(text), longestClock)]
	for i, r := range head {
		if strings.ContainsRune("–—|\n·•:-", r) && (r == '\n' || parts(head, i, r)) {
			if IsClock(head[:i], language) {
				return pastMarks(text, i)
			}
			break
		}
	}
	at, end := Clock(head)
	if at < 0 || !fewLetters(head[:at]) || !IsClock(head[:end], language) {
		return 0
	}
	rest := strings.TrimLeft(head[end:], " \u00a0")
	word := rest[:wordEnd(rest)]
	if word != "" && !unit(word) {
		end, rest = len(head)-len(rest)+len(word), strings.TrimLeft(rest[len(word):], " \u00a0")
	} else if head[end-3] == '.' || len(rest) == len(head)-end {
		return 0
	}
	if first, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(first) || lang.IsSmall(first) {
		return 0
	}
	return pastMarks(text, end)
}

// parts reports a mark with a space after it that stands in no figure: the colon of "18:20" has none.
func parts(s string, i int, r rune) bool {
	after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
	return unicode.IsSpace(after) && (r != '-' || i > 0 && s[i-1] == ' ')
}

// pastMarks is where the marks end that begin at a byte of a text; 0 where nothing follows them.
func pastMarks(text string, at int) int {
	rest := strings.TrimLeft(text[at:], clockMarks)
	if rest == "" {
		return 0
	}
	return len(text) - len(rest)
}

// digitNear reports a digit in the first bytes of a text.
func digitNear(s string) bool {
	for i := 0; i < len(s) && i < longestClock/2; i++ {
		if c := s[i]; c >= '0' && c <= '9' || c >= 0xd9 && c <= 0xef {
			return true
		}
	}
	return false
}

// wordEnd is where the first word of a text ends, with the points of "a.m.".
func wordEnd(s string) int {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })
	if end < 0 {
		return len(s)
	}
	return end
}

// ClockMinutes is a time of day that a text names, in minutes; -1 where it names none.
func ClockMinutes(text string) int {
	at, end := Clock(text)
	if at < 0 {
		return -1
	}
	hour, minute := clockOf(text[at:end])
	return hour*60 + minute
}

// Programme reports times, in minutes, of a programme and not of a ticker: each later than the one before, but for midnight, and all on
// the quarter of an hour. Times below 0 say nothing.
func Programme(minutes []int) bool {
	const quarter, evening, morning = 15, 20 * 60, 6 * 60
	last, n := -1, 0
	for _, m := range minutes {
		if m < 0 {
			continue
		}
		if m%quarter != 0 || m <= last && !(last >= evening && m <= morning) {
			return false
		}
		last = m
		n++
	}
	return n > 1
}

// clockOf are the figures of what Clock finds.
func clockOf(text string) (hour, minute int) {
	for _, c := range text[:len(text)-3] {
		hour = hour*10 + int(c-'0')
	}
	return hour, int(text[len(text)-2]-'0')*10 + int(text[len(text)-1]-'0')
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

// Clock is where a time of day such as "16:11", "9.05" or "16h11" stands, -1 when there is none.
func Clock(text string) (start, end int) {
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
