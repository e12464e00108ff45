package dateline

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// story counts the words of the first letters of a text, those among them that begin with a small letter or have none, and
// says whether the text ends in a final stop.
func story(s string) (w, lowers int, full bool) {
	in, east := false, 0
	for i, r := range s {
		if i > 160 || w >= 24 {
			break
		}
		switch {
		case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
			if !in {
				in = true
				w++
				if !unicode.IsUpper(r) && !unicode.IsTitle(r) {
					lowers++
				}
			}
			switch { // two letters of Han or kana count as a word, four of Thai and its neighbours
			case text.HanOrKana(r):
				east += 2
			case text.Spaceless(r):
				east++
			}
		case r == '-' || words.IsApostrophe(r) || unicode.IsDigit(r):
		default:
			in = false
		}
	}
	w, lowers = w+east/4, lowers+east/4
	s = text.TrimClosing(s)
	switch r := words.Last(s); {
	case r == '…' || strings.HasSuffix(s, ".."): // a teaser stops there, a story does not
	case r == ':' || text.SentenceEnd(r):
		full = true
	}
	return w, lowers, full
}

// cased reports whether a text is written in a script with capitals, whose sentences end with a stop, by its first letter.
func cased(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return words.HasCapitals(lang.ScriptOf(r))
		}
	}
	return true
}

// spoken reports whether a text is a speaker's words in a transcript or interview: it asks, or begins with the speaker.
func spoken(rest string) bool {
	for _, w := range [...]string{"I ", "I'", "I’", "We ", "We'", "We’", "You ", "My ", "Yes", "No,", "Well,", "Ich ", "Wir ", "Je ", "Nous ", "Yo ", "Eu ", "Io "} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	k := strings.IndexAny(rest, ".?!")
	return k > 0 && rest[k] == '?'
}

// measure reports whether a text begins with a measured value or a score: "34°C", "12C", "164-6", "2-1".
func measure(s string) bool {
	i := 0
	for i < len(s) && ('0' <= s[i] && s[i] <= '9') {
		i++
	}
	r := words.First(s[i:])
	return r == '°' || r == 'º' || r == '%' || r == '-' || r == '–' || r == ':' || unicode.IsUpper(r) || unicode.IsLower(r)
}

// opponent reports the other side of a match and its score: "Lazio 2-1".
func opponent(s string) bool {
	for range 3 {
		word, rest, _ := strings.Cut(s, " ")
		if r := words.First(word); unicode.IsDigit(r) {
			return len(word) > 2 && len(word) < 6 && strings.ContainsAny(word[1:], "-:–") && strings.Trim(word, "0123456789-:–,.") == ""
		} else if !unicode.IsUpper(r) {
			return false
		}
		s = rest
	}
	return false
}
