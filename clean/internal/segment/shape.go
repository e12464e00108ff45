package segment

import (
	"math"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// What an ASCII character counts as.
const (
	countLetter uint8 = 1 << iota
	countUpper
	countDigit
	countComma
	countInk  // no white space
	countWord // part of a word
	countStop // may end a sentence
)

// asciiShapes is what each ASCII character counts as, a row for each 32; a test holds it to the rules for the rest of Unicode.
var asciiShapes = [utf8.RuneSelf]uint8{
	16, 16, 16, 16, 16, 16, 16, 16, 16, 0, 0, 0, 0, 0, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
	0, 80, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 24, 16, 80, 16, 52, 52, 52, 52, 52, 52, 52, 52, 52, 52, 16, 24, 16, 16, 16, 80,
	16, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 16, 16, 16, 16, 16,
	16, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 16, 16, 16, 16, 16,
}

// CountShape counts a block's text once.
func CountShape(words string, spans []page.Span) page.Shape {
	var s page.Shape
	link, next := 0, 0 // end of the link being read; next span to look at
	start := startOf(spans, next)
	inWord, quarters := uint8(0), int32(0) // of words, in scripts without spaces
	for i := 0; i < len(words); {
		for i >= start {
			if spans[next].Kind == page.Link {
				s.Links++
				link = max(link, int(spans[next].End))
			}
			next++
			start = startOf(spans, next)
		}
		c := words[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(words[i:])
			inWord = countRune(&s, r, inWord, &quarters)
			s.Runes++
			if i < link {
				s.LinkRunes++
			}
			if i += n; inWord == 0 && text.SentenceEnd(r) && stopsAt(words, i, r) {
				s.Stops++
			}
			continue
		}
		k := asciiShapes[c]
		s.Letters += int32(k & countLetter)
		s.Upper += int32(k & countUpper / countUpper)
		s.Digits += int32(k & countDigit / countDigit)
		s.Commas += int32(k & countComma / countComma)
		ink := int32(k & countInk / countInk)
		s.Runes += ink
		if i < link {
			s.LinkRunes += ink
		}
		word := k & countWord / countWord
		s.Words += int32(word &^ inWord)
		inWord = word
		if i++; k&countStop != 0 && stopsAt(words, i, rune(c)) {
			s.Stops++
		}
	}
	s.Words += (quarters + 3) / 4
	s.EndsStop = text.EndsSentence(words)
	return s
}

// startOf is where a span starts; after any text where there is none.
func startOf(spans []page.Span, i int) int {
	if i < len(spans) {
		return int(spans[i].Start)
	}
	return math.MaxInt
}

// countRune counts one rune beyond ASCII and reports whether a word goes on after it: 1 in a word, 2 after a letter of a script
// without spaces, else 0.
func countRune(s *page.Shape, r rune, inWord uint8, quarters *int32) uint8 {
	word := true
	switch {
	case r == '،' || r == '、' || r == '，' || r == '؛':
		s.Commas++
		word = false
	case lang.IsLetter(r):
		s.Letters++
		if unicode.IsUpper(r) {
			s.Upper++
		}
	case unicode.IsDigit(r):
		s.Digits++
	default:
		word = unicode.IsMark(r)
	}
	switch {
	case !word:
		return 0
	case text.Spaceless(r):
		*quarters += int32(text.WordQuarters(r))
		return 2
	}
	if inWord != 1 {
		s.Words++
	}
	return 1
}

// stopsAt reports whether a sentence end before s[i:] is followed by the end, white space or a closing mark. In scripts without
// spaces a full stop needs none.
func stopsAt(s string, i int, r rune) bool {
	if i >= len(s) || r == '。' || r == '！' || r == '？' {
		return true
	}
	if c := s[i]; c < utf8.RuneSelf {
		return text.Space(c) || text.Closing(rune(c))
	}
	next, _ := utf8.DecodeRuneInString(s[i:])
	return text.Closing(next)
}
