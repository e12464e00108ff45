package metadata

import (
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// words looks phrases up in the tables a text may draw on: its own language's, English (the language of agencies and of
// many templates) and the universal one. The longest phrase wins, the own language on a tie.
type words struct {
	tables [3]*lang.Table
	code   string // primary subtag of the language in use
}

// wordsOf chooses the tables for a text on a page of a language, a BCP 47 tag. A text in another script than its language is written in, such as a
// Russian byline on a page marked "en", is guessed from its letters; a language without a table borrows that of its script.
func wordsOf(s, language string) words {
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
	w := words{code: code}
	if w.tables[0] = lang.For(code); w.tables[0] == nil {
		w.tables[0] = lang.For(scriptOf(s).Language())
	}
	if code != "en" {
		w.tables[1] = lang.For("en")
	}
	w.tables[2] = lang.Universal()
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

// chooseByLabel chooses the table for a line of unknown language by the label it begins with: "von Julia Kern" is German. Of
// several, the longest label wins, then English, then the first in order of code.
func (w *words) chooseByLabel(line string) {
	_, best := w.prefix(lang.Byline, line)
	for _, t := range lang.All() {
		if _, n := t.Prefix(lang.Byline, line); n > best {
			best = n
			w.tables[1], w.tables[0], w.code = lang.For("en"), t, t.Code()
		}
	}
}

func (w *words) prefix(c lang.Class, s string) (value, n int) {
	for _, t := range w.tables {
		if v, m := t.Prefix(c, s); m > n {
			value, n = v, m
		}
	}
	return value, n
}

func (w *words) suffix(c lang.Class, s string) (value, n int) {
	for _, t := range w.tables {
		if v, m := t.Suffix(c, s); m > n {
			value, n = v, m
		}
	}
	return value, n
}

func (w *words) whole(c lang.Class, s string) bool {
	for _, t := range w.tables {
		if t == nil {
			continue
		}
		if _, ok := t.Whole(c, s); ok {
			return true
		}
	}
	return false
}

func (w *words) find(c lang.Class, s string) (start, end int) {
	for _, t := range w.tables {
		if t == nil {
			continue
		}
		if _, a, b := t.Find(c, s); b > 0 && (end == 0 || a < start) {
			start, end = a, b
		}
	}
	return start, end
}

// own reports whether s is one phrase of the text's own language.
func (w *words) own(c lang.Class, s string) bool {
	if w.tables[0] == nil {
		return false
	}
	_, ok := w.tables[0].Whole(c, s)
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
		if isKana(r) {
			return lang.Katakana
		}
		if sc := lang.ScriptOf(r); found == lang.Latin && sc != lang.Common {
			found = sc
		}
	}
	return found
}

func isKana(r rune) bool {
	sc := lang.ScriptOf(r)
	return sc == lang.Hiragana || sc == lang.Katakana
}

// hasCapitals reports the scripts in which names begin with a capital.
func hasCapitals(sc lang.Script) bool {
	return sc == lang.Latin || sc == lang.Cyrillic || sc == lang.Greek || sc == lang.Armenian
}

// first is the first rune of s, or utf8.RuneError for "".
func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// last is the last rune of s, or utf8.RuneError for "".
func last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
