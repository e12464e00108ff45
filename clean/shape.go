package clean

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
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

// asciiShapes is what each ASCII character counts as; a test holds it to the rules for the rest of Unicode.
var asciiShapes = [utf8.RuneSelf]uint8{
	16, 16, 16, 16, 16, 16, 16, 16, 16, 0, 0, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
	0, 80, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 24, 16, 80, 16, 52, 52, 52, 52, 52, 52, 52, 52, 52, 52, 16, 24, 16, 16, 16, 80,
	16, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 16, 16, 16, 16, 16,
	16, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 49, 16, 16, 16, 16, 16,
}

// shapeOf counts a block's text once.
func shapeOf(text string, spans []Span) Shape {
	var s Shape
	link, next := 0, 0 // end of the link being read; next span to look at
	start := startOf(spans, next)
	inWord, spacelessRunes := uint8(0), int32(0)
	for i := 0; i < len(text); {
		for i >= start {
			if spans[next].Kind == Link {
				s.Links++
				link = max(link, int(spans[next].End))
			}
			next++
			start = startOf(spans, next)
		}
		c := text[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(text[i:])
			inWord = countRune(&s, r, inWord, &spacelessRunes)
			s.Runes++
			if i < link {
				s.LinkRunes++
			}
			if i += n; sentenceEnd(r) && stopsAt(text, i, r) {
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
		if i++; k&countStop != 0 && stopsAt(text, i, rune(c)) {
			s.Stops++
		}
	}
	s.Words += (spacelessRunes + 1) / 2
	last, _ := utf8.DecodeLastRuneInString(trimClosing(text))
	s.EndsStop = sentenceEnd(last)
	return s
}

// startOf is where a span starts; behind any text where there is none.
func startOf(spans []Span, i int) int {
	if i < len(spans) {
		return int(spans[i].Start)
	}
	return math.MaxInt
}

// countRune counts one rune beyond ASCII and reports whether a word goes on behind it: 1 or 0.
func countRune(s *Shape, r rune, inWord uint8, spacelessRunes *int32) uint8 {
	word := true
	switch {
	case r == '،' || r == '、' || r == '，' || r == '؛':
		s.Commas++
		word = false
	case unicode.IsLetter(r):
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
	case spaceless(r):
		*spacelessRunes++
		return 0
	}
	if inWord == 0 {
		s.Words++
	}
	return 1
}

func asciiSpaceRune(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }

// wordRune reports letters, digits and marks.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// spaceless reports the scripts written without spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
func spaceless(r rune) bool {
	return r >= 0x0e00 && (r <= 0x0eff || r >= 0x1000 && r <= 0x109f || r >= 0x1780 && r <= 0x17ff ||
		r >= 0x3005 && r <= 0x30ff || r >= 0x31f0 && r <= 0x31ff || r >= 0x3400 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff ||
		r >= 0xff66 && r <= 0xff9d || r >= 0x20000 && r <= 0x3ffff)
}

// sentenceEnd reports the marks that end sentences (Unicode's Sentence_Terminal, those in use on news pages).
func sentenceEnd(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '｡', '．', '।', '॥', '۔', '؟', '‼', '⁇', '⁈', '⁉', '።', '։', '။':
		return true
	}
	return false
}

// stopsAt reports whether a sentence end at text[:i] is followed by the end, white space or a closing mark. In scripts
// without spaces a full stop needs none.
func stopsAt(text string, i int, r rune) bool {
	if i >= len(text) || r == '。' || r == '！' || r == '？' {
		return true
	}
	next, _ := utf8.DecodeRuneInString(text[i:])
	return asciiSpaceRune(next) || strings.ContainsRune(closers, next)
}

// closers are the marks that may stand behind a sentence's end.
const closers = "\"'”’»«“‘)]」』】）›"

// trimClosing drops closing quotes, brackets and spaces from the end.
func trimClosing(s string) string { return strings.TrimRight(s, closers+" \n\t") }
