package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// paired reports a character of a script in which pairs of characters are looked up: one without spaces, or Hangul, whose
// words carry endings.
func paired(r rune) bool { return r >= 0xE00 && (text.Spaceless(r) || unicode.Is(unicode.Hangul, r)) }

// Words is a text as the full-text index takes it. A run of characters of scripts without spaces stands as its pairs, and
// its last character alone, so that a word of any length is found within a run; all else stands as it is.
func Words(s string) string {
	first := strings.IndexFunc(s, paired)
	if first < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(3 * len(s))
	b.WriteString(s[:first])
	for s = s[first:]; s != ""; {
		end := strings.IndexFunc(s, func(r rune) bool { return !paired(r) })
		if end < 0 {
			end = len(s)
		}
		b.WriteByte(' ')
		for run := s[:end]; run != ""; {
			_, one := utf8.DecodeRuneInString(run)
			_, two := utf8.DecodeRuneInString(run[one:])
			b.WriteString(run[:one+two])
			b.WriteByte(' ')
			run = run[one:]
		}
		s = s[end:]
		next := strings.IndexFunc(s, paired)
		if next < 0 {
			next = len(s)
		}
		b.WriteString(s[:next])
		s = s[next:]
	}
	return b.String()
}

// count is how many words a text has; two characters of a script without spaces count as one.
func count(s string) (n int) {
	characters, inside := 0, false
	for _, r := range s {
		letter := text.Word(r) || unicode.IsMark(r)
		switch {
		case r >= 0xE00 && text.Spaceless(r):
			characters++
			letter = false
		case letter && !inside:
			n++
		}
		inside = letter
	}
	return n + characters/2
}
