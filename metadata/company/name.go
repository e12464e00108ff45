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
	start, end, next := len(text), len(text), ""
	for words := 0; words < mostNameWords && end > 0; words++ {
		from := 0
		if space := strings.LastIndexFunc(text[:end], unicode.IsSpace); space >= 0 {
			_, size := utf8.DecodeRuneInString(text[space:])
			from = space + size
		}
		word := text[from:end]
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case unicode.IsUpper(first) || unicode.IsDigit(first) || unicode.IsLetter(first) && !unicode.IsLower(first), words == 0 && legalForm(word):
			if words > 0 && endsClause(word) && !(strings.HasSuffix(word, ",") && legalForm(next)) {
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

// legalForm reports a word that says what kind of company one is, at the end of its name: "Inc.", "plc".
func legalForm(word string) bool {
	switch strings.TrimRight(word, ".,") {
	case "Inc", "Incorporated", "Corp", "Corporation", "Co", "Company", "Cos", "Bros", "Ltd", "Limited", "LLC", "LP", "L.P", "Plc", "PLC", "plc", "p.l.c",
		"S.A", "SA", "S.A.B", "SAB", "SAS", "N.V", "NV", "AG", "SE", "KGaA", "GmbH", "AB", "ASA", "A/S", "Oyj", "S.p.A", "SpA", "Tbk", "Bhd", "Berhad", "Pte", "Pty":
		return true
	}
	return false
}

// endsClause reports a word after which a name does not go on: a comma, a colon, or a full stop that is no abbreviation's.
func endsClause(word string) bool {
	switch word {
	case "Inc.", "Corp.", "Co.", "Cos.", "Bros.", "Ltd.", "S.A.", "N.V.", "L.P.", "St.", "Dr.", "U.S.", "J.P.":
		return false
	}
	return strings.IndexByte(",:;.\")", word[len(word)-1]) >= 0
}
