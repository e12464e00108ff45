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
		word = strings.TrimFunc(word, notLetter)
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
	if known || s.allSmall {
		return found
	}
	if s.small == nil {
		s.small = make(map[string]bool)
	}
	if len(s.small) == mostSought {
		s.noteSmall()
		return s.small[low]
	}
	for i := 0; i < len(s.Source.Blocks) && !found; i++ {
		b := &s.Source.Blocks[i]
		found = b.Shape.Words >= sentenceWords && holdsWord(b.Text, low)
	}
	s.small[low] = found
	return found
}

// mostSought is how many words are looked for in the text one by one; when more are asked for, all its words are noted.
const mostSought = 100

// sentenceWords is how many words a block has at least that is looked at: shorter ones are titles, with capitals of their own.
const sentenceWords = 8

// noteSmall notes all words of the text, as holdsWord finds them.
func (s *Page) noteSmall() {
	s.allSmall = true
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
		if b.Shape.Words < sentenceWords {
			continue
		}
		for word := range strings.FieldsSeq(b.Text) {
			if word = strings.TrimFunc(word, notLetter); word != "" {
				s.small[word] = true
			}
		}
	}
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

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
