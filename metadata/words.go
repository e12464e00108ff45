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
	if sc := scriptOf(s); sc != latin && !writes(code, sc) {
		if g := lang.Guess(s); g != "" {
			code = g
		} else {
			code = usual(sc)
		}
	}
	if code == "" {
		code = "en"
	}
	w := words{code: code}
	if w.tables[0] = lang.For(code); w.tables[0] == nil {
		w.tables[0] = lang.For(usual(scriptOf(s)))
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

// labelled chooses the table for a line of unknown language by the label it begins with: "von Julia Kern" is German. Of
// several, the longest label wins, then English, then the first in order of code.
func (w *words) labelled(line string) {
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

// A script is a group of writing systems that bylines treat alike.
type script uint8

const (
	latin script = iota
	cyrillic
	greek
	han
	kana
	hangul
	arabic
	hebrew
	indic // Devanagari to Sinhala, Thai, Lao, Khmer, Burmese, Georgian, Armenian and Ethiopic: everything else
)

func scriptOfRune(r rune) script {
	switch {
	case r < 0x370:
		return latin
	case r < 0x400:
		return greek
	case r < 0x530:
		return cyrillic
	case 0x590 <= r && r < 0x600:
		return hebrew
	case 0x600 <= r && r < 0x780, 0xFB50 <= r && r < 0xFE00, 0xFE70 <= r && r < 0xFF00:
		return arabic
	case 0x1100 <= r && r < 0x1200, 0xAC00 <= r && r < 0xD7B0:
		return hangul
	case 0x3040 <= r && r < 0x3100, 0xFF66 <= r && r < 0xFFA0:
		return kana
	case 0x3400 <= r && r < 0xA000, r == '々', r == '〇', 0xF900 <= r && r < 0xFB00, 0x20000 <= r && r < 0x32000:
		return han
	case 0x1E00 <= r && r < 0x1F00, 0x2000 <= r && r < 0x3000, 0xFF00 <= r && r < 0xFF66:
		return latin
	case 0x1F00 <= r && r < 0x2000:
		return greek
	}
	return indic
}

// scriptOf is the script of the first letters of s that are not Latin, or latin. Kana anywhere in the head outranks Han.
func scriptOf(s string) script {
	found, seen := latin, 0
	for i, r := range s {
		if i > 120 {
			break
		}
		if r < 0x370 || !unicode.IsLetter(r) {
			continue
		}
		sc := scriptOfRune(r)
		if sc == kana {
			return kana
		}
		if seen == 0 {
			found = sc
		}
		seen++
	}
	return found
}

// writes reports whether a language is commonly written in a script.
func writes(code string, sc script) bool {
	switch code {
	case "":
		return false
	case "ja":
		return sc == han || sc == kana
	case "zh", "yue":
		return sc == han
	case "ko":
		return sc == hangul || sc == han
	case "el":
		return sc == greek
	case "ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "tg", "sr", "uz":
		return sc == cyrillic
	case "ar", "fa", "ur", "ps", "ckb", "sd", "ug":
		return sc == arabic
	case "he", "yi":
		return sc == hebrew
	case "hi", "mr", "ne", "bn", "as", "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "th", "lo", "km", "my", "ka", "hy", "am", "ti":
		return sc == indic
	}
	return sc == latin
}

// usual is the language to assume for a script when nothing else tells.
func usual(sc script) string {
	switch sc {
	case cyrillic:
		return "ru"
	case greek:
		return "el"
	case han:
		return "zh"
	case kana:
		return "ja"
	case hangul:
		return "ko"
	case arabic:
		return "ar"
	case hebrew:
		return "he"
	case indic:
		return "hi"
	}
	return "en"
}

// unspaced reports scripts whose words follow one another without spaces.
func unspaced(r rune) bool {
	sc := scriptOfRune(r)
	return sc == han || sc == kana
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
