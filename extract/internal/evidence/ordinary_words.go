package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// Ordinary reports that all words of a name stand in small letters in the page's text: "Social Media" is no person. Names
// in scripts without capitals never are.
func (s *Page) Ordinary(name string) bool {
	found := false
	for word := range strings.FieldsSeq(name) {
		word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
		if word == "" {
			continue
		}
		low := strings.ToLower(word)
		if low == word || !s.writesSmall(low) && !titleWord(low, s.Language) {
			return false
		}
		found = true
	}
	return found
}

// titleWord reports a word of job titles, desks and organisations.
func titleWord(word, language string) bool {
	for _, t := range [...]*lang.Table{lang.For(language), lang.Universal()} {
		for _, c := range [...]lang.Class{lang.Role, lang.Desk, lang.Org, lang.Stop} {
			if _, ok := t.Whole(c, word); ok {
				return true
			}
		}
	}
	return false
}

// writesSmall reports a word that the page's sentences write in small letters.
func (s *Page) writesSmall(low string) bool {
	if r, _ := utf8.DecodeRuneInString(low); !unicode.IsLower(r) {
		return false
	}
	found, known := s.small[low]
	if !known {
		for i := 0; i < len(s.Source.Blocks) && !found; i++ {
			b := &s.Source.Blocks[i]
			found = b.Shape.Words >= 8 && holdsWord(b.Text, low)
		}
		if s.small == nil {
			s.small = make(map[string]bool)
		}
		s.small[low] = found
	}
	return found
}

// holdsWord reports a word of text, without the marks around it.
func holdsWord(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		start := from + i
		from = start + len(word)
		if !endsInLetter(text[:start]) && !startsInLetter(text[from:]) {
			return true
		}
	}
}

// startsInLetter reports a letter in what s begins with, up to white space.
func startsInLetter(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsSpace(r) {
			return unicode.IsLetter(r)
		}
	}
	return false
}

// endsInLetter reports a letter in what s ends in, back to white space.
func endsInLetter(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if unicode.IsLetter(r) || unicode.IsSpace(r) {
			return unicode.IsLetter(r)
		}
		s = s[:len(s)-n]
	}
	return false
}
