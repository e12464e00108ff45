package words

import (
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// Words looks phrases up in the tables a text may draw on: its own language's, English (the language of agencies and of
// many templates) and the universal one. The longest phrase wins, the own language on a tie.
type Words struct {
	Tables [3]*lang.Table
	Code   string // primary subtag of the language in use
}

// For chooses the tables for a text on a page of a language, a BCP 47 tag. A text in another script than its language is written in, such as a
// Russian byline on a page marked "en", is guessed from its letters; a language without a table borrows that of its script.
func For(s, language string) Words {
	code := primary(language)
	if sc := scriptOf(s); sc != lang.Latin && !lang.Writes(code, sc) {
		if g := lang.Guess(s); g != "" {
			code = g
		} else {
			code = sc.Language()
		}
	}
	if code == "" {
		code = "en"
	}
	w := Words{Code: code}
	if w.Tables[0] = lang.For(code); w.Tables[0] == nil {
		w.Tables[0] = lang.For(scriptOf(s).Language())
	}
	if code != "en" {
		w.Tables[1] = lang.For("en")
	}
	w.Tables[2] = lang.Universal()
	return w
}

// primary is the language of a tag in lower case: "pt" of "pt-BR".
func primary(tag string) string {
	for i := 0; i < len(tag); i++ {
		if c := tag[i]; c == '-' || c == '_' {
			tag = tag[:i]
			break
		}
	}
	for i := 0; i < len(tag); i++ {
		if c := tag[i]; 'A' <= c && c <= 'Z' {
			b := []byte(tag)
			for j := range b {
				b[j] |= 0x20
			}
			return string(b)
		}
	}
	return tag
}

// ChooseByLabel chooses the table for a line of unknown language by the label it begins with: "von Julia Kern" is German. Of
// several, the longest label wins, then English, then the first in order of code.
func (w *Words) ChooseByLabel(line string) {
	_, best := w.Prefix(lang.Byline, line)
	for _, t := range lang.All() {
		if _, n := t.Prefix(lang.Byline, line); n > best {
			best = n
			w.Tables[1], w.Tables[0], w.Code = lang.For("en"), t, t.Code()
		}
	}
}

// Prefix is the value and length of the longest phrase of a class that s begins with; n is 0 when it begins with none.
func (w *Words) Prefix(c lang.Class, s string) (value, n int) {
	for _, t := range w.Tables {
		if v, m := t.Prefix(c, s); m > n {
			value, n = v, m
		}
	}
	return value, n
}

// Begins is the set of classes a phrase of which s may begin with, as [lang.Table.Begins] tells them.
func (w *Words) Begins(s string) lang.Classes {
	return w.Tables[0].Begins(s) | w.Tables[1].Begins(s) | w.Tables[2].Begins(s)
}

// Suffix is the value and length of the longest phrase of a class that s ends with; n is 0 when it ends with none.
func (w *Words) Suffix(c lang.Class, s string) (value, n int) {
	for _, t := range w.Tables {
		if v, m := t.Suffix(c, s); m > n {
			value, n = v, m
		}
	}
	return value, n
}

// Whole reports whether s is one phrase of a class.
func (w *Words) Whole(c lang.Class, s string) bool {
	for _, t := range w.Tables {
		if t == nil {
			continue
		}
		if _, ok := t.Whole(c, s); ok {
			return true
		}
	}
	return false
}

// Find is the place in s of the first phrase of a class; end is 0 when there is none.
func (w *Words) Find(c lang.Class, s string) (start, end int) {
	for _, t := range w.Tables {
		if t == nil {
			continue
		}
		if _, a, b := t.Find(c, s); b > 0 && (end == 0 || a < start) {
			start, end = a, b
		}
	}
	return start, end
}

// Own reports whether s is one phrase of the text's own language.
func (w *Words) Own(c lang.Class, s string) bool {
	if w.Tables[0] == nil {
		return false
	}
	_, ok := w.Tables[0].Whole(c, s)
	return ok
}

// scriptOf is the script of the first letters of s that are not Latin, or Latin. Kana anywhere in the head outrank Han.
func scriptOf(s string) lang.Script {
	found := lang.Latin
	for i, r := range s {
		if i > 120 {
			break
		}
		if r < 0x370 || !unicode.IsLetter(r) {
			continue
		}
		if IsKana(r) {
			return lang.Katakana
		}
		if sc := lang.ScriptOf(r); found == lang.Latin && sc != lang.Common {
			found = sc
		}
	}
	return found
}

// IsKana reports a letter of hiragana or katakana.
func IsKana(r rune) bool {
	sc := lang.ScriptOf(r)
	return sc == lang.Hiragana || sc == lang.Katakana
}

// HasCapitals reports the scripts in which names begin with a capital.
func HasCapitals(sc lang.Script) bool {
	return sc == lang.Latin || sc == lang.Cyrillic || sc == lang.Greek || sc == lang.Armenian
}

// First is the first rune of s, or utf8.RuneError for "".
func First(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// Last is the last rune of s, or utf8.RuneError for "".
func Last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
