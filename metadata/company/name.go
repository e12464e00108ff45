package company

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
	start, end := len(text), len(text)
	for words := 0; words < mostNameWords && end > 0; words++ {
		from := 0
		if space := strings.LastIndexFunc(text[:end], unicode.IsSpace); space >= 0 {
			_, size := utf8.DecodeRuneInString(text[space:])
			from = space + size
		}
		word := text[from:end]
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case unicode.IsUpper(first) || unicode.IsDigit(first) || unicode.IsLetter(first) && !unicode.IsLower(first):
			if words > 0 && endsClause(word) {
				return trimName(text[start:])
			}
			start = from
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
	for _, words := range [...]string{"Shares of ", "Shares in ", "Stock of ", "Stock in ", "Units of ", "The "} {
		s = strings.TrimPrefix(s, words)
	}
	return strings.TrimRight(s, ",")
}

// small reports a small word inside a name.
func small(word string) bool {
	switch word {
	case "of", "and", "the", "&", "de", "du", "des", "la", "di", "do", "da", "del", "und", "et", "y", "e", "for", "in":
		return true
	}
	return false
}

// endsClause reports a word after which a name does not go on: a comma, a colon, or a full stop that is no abbreviation's.
func endsClause(word string) bool {
	last := word[len(word)-1]
	switch strings.TrimRight(word, ".,") {
	case "Inc", "Corp", "Co", "Ltd", "Plc", "PLC", "S.A", "SA", "N.V", "AG", "SE", "Cos", "Bros", "St", "Dr", "U.S", "J.P":
		return false
	}
	return last == ',' || last == ':' || last == ';' || last == '.' || last == '"' || last == ')'
}
