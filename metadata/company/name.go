package company

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

// mostNameWords is how many words of a company's name are looked for before a bracket.
const mostNameWords = 8

// nameBefore is the name at the end of a text: the words that begin with capitals or figures, with the small words between them. In scripts
// without spaces it is what stands between the bracket and the nearest mark, if that is short.
func nameBefore(text string) string {
	text = strings.TrimRight(text, " \u00a0\n")
	if r, _ := utf8.DecodeLastRuneInString(text); unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
		from := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '·' && r != '・' })
		if from >= 0 {
			_, size := utf8.DecodeRuneInString(text[from:])
			from += size
		} else {
			from = 0
		}
		if utf8.RuneCountInString(text[from:]) <= 12 {
			return text[from:]
		}
		return ""
	}
	start, end, next := len(text), len(text), ""
	for n := 0; n < mostNameWords && end > 0; n++ {
		from := 0
		if space := strings.LastIndexFunc(text[:end], unicode.IsSpace); space >= 0 {
			_, size := utf8.DecodeRuneInString(text[space:])
			from = space + size
		}
		word := text[from:end]
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case unicode.IsUpper(first) || unicode.IsDigit(first) || unicode.IsLetter(first) && !unicode.IsLower(first), n == 0 && legalForm(word):
			if n > 0 && endsClause(word) && !(strings.HasSuffix(word, ",") && legalForm(next)) {
				return trimName(text[start:])
			}
			start, next = from, word
		case start < len(text) && small(word):
		default:
			return trimName(text[start:])
		}
		end = len(strings.TrimRightFunc(text[:from], unicode.IsSpace))
	}
	return trimName(text[start:])
}

// trimName drops what stands before a name at the start of a sentence, and the comma after it.
func trimName(s string) string {
	for _, before := range words()["before"] {
		s = strings.TrimPrefix(s, before+" ")
	}
	return strings.TrimRight(s, ",")
}

// small reports a small word inside a name.
func small(word string) bool { return slices.Contains(words()["inside"], word) }

// legalForm reports a word that says what kind of company one is, at the end of its name: "Inc.", "plc".
func legalForm(word string) bool {
	return slices.Contains(words()["form"], strings.TrimRight(word, ".,"))
}

// endsClause reports a word after which a name does not go on: a comma, a colon, or a full stop that is no abbreviation's.
func endsClause(word string) bool {
	return !slices.Contains(words()["abbreviation"], word) && strings.IndexByte(",:;.\")", word[len(word)-1]) >= 0
}

//go:embed words.txt
var wordsText string

var (
	wordsOnce  sync.Once
	wordsTable map[string][]string
)

// words are the rows of words.txt.
func words() map[string][]string {
	wordsOnce.Do(func() {
		wordsTable = map[string][]string{}
		for key, list := range table.Rows(wordsText) {
			wordsTable[key] = append(wordsTable[key], list...)
		}
	})
	return wordsTable
}
