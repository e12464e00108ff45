package rejoin

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// joinSignatures rejoins a byline whose parts were elements of their own: "By", on a line by itself, with the name on the next line, and
// that with further names after a comma or the word "and", each on a line. It writes the result over the lines.
func joinSignatures(lines []Line, language string) []Line {
	s := signatures{lang.For(language), lang.For("en"), lang.Universal()}
	joined := lines[:0]
	for i := 0; i < len(lines); {
		whole, j := lines[i], i+1
		if j < len(lines) && s.word(&lines[i]) && s.name(&lines[j]) {
			w := newWriter(&whole)
			j = s.add(&w, lines, j, " ")
			for n := 1; n < mostNames && j < len(lines) && !lines[j].Blank; n++ {
				switch {
				case w.out[len(w.out)-1] == ',' && s.name(&lines[j]):
					j = s.add(&w, lines, j, " ")
					continue
				case j+1 == len(lines):
				case lines[j].Text == "," && s.name(&lines[j+1]):
					j = s.add(&w, lines, j+1, ", ")
					continue
				case s.and(&lines[j]) && s.name(&lines[j+1]):
					w.out = append(w.out, ' ')
					w.add(&lines[j])
					j = s.add(&w, lines, j+1, " ")
					continue
				}
				break
			}
			whole.Text, whole.Spans = w.done()
		}
		joined = append(joined, whole)
		i = j
	}
	return joined
}

// mostNames is how many names one byline is joined of at most, and longestName how many words a name has, with its title.
const (
	mostNames   = 8
	longestName = 6
)

// signatures knows the words of bylines: in the text's language, in English, and those of all languages.
type signatures [3]*lang.Table

// add writes line j and returns the next.
func (s *signatures) add(w *writer, lines []Line, j int, before string) int {
	w.out = append(w.out, before...)
	w.add(&lines[j])
	return j + 1
}

// word reports a line that is nothing but a word before names: "By", "Written by:". A date may stand before it and a bar: "3 May 2024 | By".
func (s *signatures) word(l *Line) bool {
	if l.Kind != page.Paragraph || len(l.Text) > 60 {
		return false
	}
	word := l.Text
	if k := strings.LastIndexAny(word, "|•·"); k >= 0 {
		_, n := utf8.DecodeRuneInString(word[k:])
		word = word[k+n:]
	}
	return len(word) <= 40 && s.whole(strings.Trim(word, " :："), lang.Byline, lang.Writer, lang.Reporting)
}

// and reports the word between two names.
func (s *signatures) and(l *Line) bool {
	return l.Kind == page.Paragraph && len(l.Text) <= 12 && (l.Text == "&" || s.whole(l.Text, lang.And))
}

func (s *signatures) whole(word string, classes ...lang.Class) bool {
	for _, t := range s {
		for _, c := range classes {
			if _, ok := t.Whole(c, word); ok {
				return true
			}
		}
	}
	return false
}

// name reports a line that may be a name: a few words, the first with a capital or in a script without, no figure, and no sentence.
func (s *signatures) name(l *Line) bool {
	if l.Kind != page.Paragraph || len(l.Text) > 80 || words(l.Text, longestName+1) > longestName || strings.ContainsAny(l.Text, "0123456789:?!") || s.word(l) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.Text)
	if !unicode.IsLetter(r) || unicode.IsLower(r) {
		return false
	}
	return !text.EndsSentence(l.Text) || abbreviated(l.Text)
}

// abbreviated reports a text whose last word is an initial or a degree: "Ph.D.", "Jr.".
func abbreviated(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.HasSuffix(s, ".") && len(last) <= 6 && last != s
}
