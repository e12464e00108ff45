package lines

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// NameIn is where a name stands in a text, in whole words where its script has spaces and whatever their capitals and accents; -1 where
// it does not.
func NameIn(words, name string) int {
	want := strings.Fields(name)
	if len(want) == 0 {
		return -1
	}
	if r, _ := utf8.DecodeRuneInString(name); text.Spaceless(r) {
		return strings.Index(words, name)
	}
	for k := range want {
		want[k] = text.Fold(want[k])
	}
	start, met := 0, 0 // where the words stand that the name begins with, and how many of it
	for rest := strings.TrimLeftFunc(words, unicode.IsSpace); rest != ""; rest = strings.TrimLeftFunc(rest, unicode.IsSpace) {
		at := len(words) - len(rest)
		end := strings.IndexFunc(rest, unicode.IsSpace)
		if end < 0 {
			end = len(rest)
		}
		f := text.Fold(withoutGenitive(rest[:end]))
		rest = rest[end:]
		if f != want[met] && !withParticle(f, want[met]) {
			met = 0
		}
		if f != want[met] && !withParticle(f, want[met]) {
			continue
		}
		if met == 0 {
			start = at
		}
		if met++; met == len(want) {
			return start
		}
	}
	return -1
}

//go:embed particles.txt
var particles string

// withParticle reports a word of Korean that is a name and what is written in one with it: "김철수는" is 김철수, "김철수" is no 김철.
func withParticle(word, name string) bool {
	rest, ok := strings.CutPrefix(word, name)
	if r, _ := utf8.DecodeRuneInString(rest); !ok || !unicode.Is(unicode.Hangul, r) {
		return false
	}
	_, list, _ := strings.Cut(particles, "\n")
	for particle := range strings.FieldsSeq(list) {
		if text.Fold(particle) == rest {
			return true
		}
	}
	return false
}

// withoutGenitive is a word without the marks after it and an English genitive's "'s".
func withoutGenitive(word string) string {
	word = strings.TrimRightFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, s := range [...]string{"'s", "’s"} {
		word = strings.TrimSuffix(word, s)
	}
	return word
}

// mostNameWords is how many words of a person's name are read at the head of a biography.
const mostNameWords = 4

// BeginsWithOther reports a text whose first words, before one in small letters, are the name of a person who has no word of name:
// "Ada Frings is the editor".
func (s Reader) BeginsWithOther(words, name string) bool {
	end, n := 0, 0
	for word := range strings.FieldsSeq(words) {
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) || n == mostNameWords {
			break
		}
		end += strings.Index(words[end:], word) + len(word)
		n++
	}
	first := strings.TrimRight(words[:end], ",;:")
	if n < 2 || sharesWord(first, name) {
		return false
	}
	line := s.Readings.Byline(first)
	return line != nil && line.Bare && len(line.Authors) == 1 && strings.Contains(line.Authors[0].Name, " ") && !s.Ordinary(first)
}

// sharesWord reports that two names have a word in common.
func sharesWord(a, b string) bool {
	for word := range strings.FieldsSeq(a) {
		if NameIn(b, word) >= 0 {
			return true
		}
	}
	return false
}
