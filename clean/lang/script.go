package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Script is a writing system of the press (Unicode Standard Annex 24).
type Script uint8

// The scripts. Common is what belongs to none, as do figures, marks and punctuation of all; Other is any other script.
const (
	Common Script = iota
	Latin
	Cyrillic
	Arabic
	Devanagari
	Bengali
	Han
	Hiragana
	Katakana
	Hangul
	Greek
	Hebrew
	Thai
	Tamil
	Telugu
	Gujarati
	Gurmukhi
	Kannada
	Malayalam
	Oriya
	Sinhala
	Lao
	Burmese
	Khmer
	Georgian
	Armenian
	Ethiopic
	Other
	scripts
)

// ScriptOf returns the script of a rune. Blocks that hold nearly all text are told by their range, where accents, vowel signs and
// the long vowel mark of kana count with the letters beside them; the others are looked up.
func ScriptOf(r rune) Script {
	switch {
	case r < utf8.RuneSelf:
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return Latin
		}
		return Common
	case r < 0xE00:
		return westScript(r)
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3400 && r <= 0x4DBF:
		return Han
	case r >= 0x3041 && r <= 0x3096:
		return Hiragana
	case r >= 0x30A1 && r <= 0x30FF && r != '・':
		return Katakana
	case r >= 0xAC00 && r <= 0xD7A3:
		return Hangul
	case r >= 0x2000 && r <= 0x206F, r >= 0x3000 && r <= 0x3004, r >= 0x3008 && r <= 0x3020, r >= 0xFF01 && r <= 0xFF20:
		return Common
	case r >= 0xE01 && r <= 0xE5B && r != '฿':
		return Thai
	case r >= 0xE80 && r <= 0xEFF:
		return Lao
	case r >= 0x1000 && r <= 0x109F:
		return Burmese
	case r >= 0x10A0 && r <= 0x10FF:
		return Georgian
	case r >= 0x1200 && r <= 0x139F:
		return Ethiopic
	case r >= 0x1780 && r <= 0x17FF && r != '៛':
		return Khmer
	case r == 'ｰ':
		return Katakana
	}
	return lookupScript(r)
}

// westScript is ScriptOf from Latin to Sinhala, in the order of Unicode.
func westScript(r rune) Script {
	switch {
	case r >= 0xC0 && r < 0x2B9:
		if r == '×' || r == '÷' {
			return Common
		}
		return Latin
	case r < 0xC0:
		if r == 'ª' || r == 'º' {
			return Latin
		}
		return Common
	case r >= 0x400 && r <= 0x52F:
		return Cyrillic
	case r >= 0x591 && r <= 0x5F4:
		return Hebrew
	case r >= 0x620 && r <= 0x6D3:
		return Arabic
	case r >= 0x900 && r < 0xE00 && r != '।' && r != '॥':
		return indicScripts[(r-0x900)/0x80]
	}
	return lookupScript(r)
}

// indicScripts are the scripts of the blocks from U+0900, 128 runes each.
var indicScripts = [...]Script{Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam, Sinhala}

// table is the script in Unicode, for what ScriptOf does not tell by its range; nil for Common and Other.
func (s Script) table() *unicode.RangeTable {
	switch s {
	case Latin:
		return unicode.Latin
	case Cyrillic:
		return unicode.Cyrillic
	case Arabic:
		return unicode.Arabic
	case Devanagari:
		return unicode.Devanagari
	case Bengali:
		return unicode.Bengali
	case Han:
		return unicode.Han
	case Hiragana:
		return unicode.Hiragana
	case Katakana:
		return unicode.Katakana
	case Hangul:
		return unicode.Hangul
	case Greek:
		return unicode.Greek
	case Hebrew:
		return unicode.Hebrew
	case Thai:
		return unicode.Thai
	case Tamil:
		return unicode.Tamil
	case Telugu:
		return unicode.Telugu
	case Gujarati:
		return unicode.Gujarati
	case Gurmukhi:
		return unicode.Gurmukhi
	case Kannada:
		return unicode.Kannada
	case Malayalam:
		return unicode.Malayalam
	case Oriya:
		return unicode.Oriya
	case Sinhala:
		return unicode.Sinhala
	case Lao:
		return unicode.Lao
	case Burmese:
		return unicode.Myanmar
	case Khmer:
		return unicode.Khmer
	case Georgian:
		return unicode.Georgian
	case Armenian:
		return unicode.Armenian
	case Ethiopic:
		return unicode.Ethiopic
	}
	return nil
}

func lookupScript(r rune) Script {
	for sc := range scripts {
		if table := sc.table(); table != nil && unicode.Is(table, r) {
			return sc
		}
	}
	if unicode.In(r, unicode.Common, unicode.Inherited) || !unicode.In(r, unicode.L, unicode.M, unicode.N) {
		return Common
	}
	return Other
}

// Spaceless reports the scripts whose words follow one another without spaces: Han and kana, and Thai, Lao, Khmer and Burmese
// (UAX 29 leaves the last four to dictionaries; class SA of UAX 14). Hangul has spaces between words, and Tibetan parts its
// syllables by a mark.
func (s Script) Spaceless() bool { return spacelessScripts>>s&1 != 0 }

const spacelessScripts = 1<<Han | 1<<Hiragana | 1<<Katakana | 1<<Thai | 1<<Lao | 1<<Khmer | 1<<Burmese

// Language returns the language to assume for a text in a script when nothing else tells: the only one of the press that is written in
// it, else the one most written. "" for scripts of no language with a table.
func (s Script) Language() string {
	if s < scripts {
		return scriptLanguage[s]
	}
	return ""
}

var scriptLanguage = [scripts]string{
	Latin: "en", Cyrillic: "ru", Arabic: "ar", Devanagari: "hi", Bengali: "bn", Han: "zh", Hiragana: "ja", Katakana: "ja", Hangul: "ko",
	Greek: "el", Hebrew: "he", Thai: "th", Tamil: "ta", Telugu: "te", Gujarati: "gu", Gurmukhi: "pa", Kannada: "kn", Malayalam: "ml",
	Oriya: "or", Sinhala: "si", Lao: "lo", Burmese: "my", Khmer: "km", Georgian: "ka", Armenian: "hy", Ethiopic: "am",
}

// Writes reports whether the press of a language is written in a script; Serbian and Uzbek have two, Japanese and Korean more. A language
// that is not listed is written in Latin letters.
func Writes(code string, s Script) bool {
	switch code {
	case "ja":
		return s == Han || s == Hiragana || s == Katakana
	case "ko":
		return s == Hangul || s == Han
	case "zh", "yue":
		return s == Han
	case "ru", "uk", "be", "bg", "kk", "ky", "mk", "mn", "tg":
		return s == Cyrillic
	case "sr", "uz":
		return s == Cyrillic || s == Latin
	case "ar", "fa", "ur", "ps", "ckb", "sd", "ug":
		return s == Arabic
	case "he", "yi":
		return s == Hebrew
	case "hi", "mr", "ne":
		return s == Devanagari
	case "bn", "as":
		return s == Bengali
	case "el", "th", "ta", "te", "gu", "pa", "kn", "ml", "or", "si", "lo", "my", "km", "ka", "hy", "am":
		return scriptLanguage[s] == code
	case "ti":
		return s == Ethiopic
	}
	return s == Latin
}

// RightToLeft reports a language tag ("fa", "ks-Arab", "pa-Arab-PK") whose text runs from right to left: by its script where the tag
// names one, else by the script that the language is mostly written in (CLDR's likely subtags).
func RightToLeft(tag string) bool {
	primary, rest, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	if script, _, _ := strings.Cut(rest, "-"); len(script) == 4 {
		switch strings.ToLower(script) {
		case "arab", "aran", "hebr", "thaa", "syrc", "nkoo", "adlm", "mand", "samr", "rohg":
			return true
		}
		return false
	}
	switch strings.ToLower(primary) {
	case "ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh",
		"syr", "ug", "ur", "yi":
		return true
	}
	return false
}

// RunsLeft reports a rune of a script that runs from right to left: the blocks from Hebrew to Arabic Extended-A, their presentation
// forms, and N'Ko's and Adlam's among them.
func RunsLeft(r rune) bool {
	return r >= 0x590 && r <= 0x8FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFF || r >= 0x1E800 && r <= 0x1EFFF
}
