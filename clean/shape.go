package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shapeOf counts a block's text once.
func shapeOf(text string, spans []Span) Shape {
	var s Shape
	link, next := int32(0), 0 // end of the link being read; next span to look at
	inWord, spacelessRunes := false, int32(0)
	for i := 0; i < len(text); {
		for next < len(spans) && int(spans[next].Start) <= i {
			if spans[next].Kind == Link {
				s.Links++
				link = max(link, spans[next].End)
			}
			next++
		}
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		word := s.count(r)
		if word && spaceless(r) {
			spacelessRunes++
			inWord = false
		} else {
			if word && !inWord {
				s.Words++
			}
			inWord = word
		}
		if !asciiSpaceRune(r) {
			s.Runes++
			if int32(i) < link {
				s.LinkRunes++
			}
		}
		if sentenceEnd(r) && stopsAt(text, i+n, r) {
			s.Stops++
		}
		i += n
	}
	s.Words += (spacelessRunes + 1) / 2
	last, _ := utf8.DecodeLastRuneInString(trimClosing(text))
	s.EndsStop = sentenceEnd(last)
	return s
}

// count counts one rune and reports whether it is part of a word.
func (s *Shape) count(r rune) bool {
	switch {
	case r >= 'a' && r <= 'z':
		s.Letters++
		return true
	case r >= 'A' && r <= 'Z':
		s.Letters++
		s.Upper++
		return true
	case r >= '0' && r <= '9':
		s.Digits++
		return true
	case r == ',' || r == '،' || r == '、' || r == '，' || r == ';' || r == '؛':
		s.Commas++
		return false
	case r < utf8.RuneSelf:
		return false
	case unicode.IsLetter(r):
		s.Letters++
		if unicode.IsUpper(r) {
			s.Upper++
		}
		return true
	case unicode.IsDigit(r):
		s.Digits++
		return true
	}
	return unicode.IsMark(r)
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
