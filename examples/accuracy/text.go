package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// plain writes quotation marks and dashes in one way and leaves out what is not seen.
var plain = func() *strings.Replacer {
	var pairs []string
	for plain, others := range map[string]string{
		"'": "‘’‚‛′‵`´ʼʹ‹›", `"`: "“”„‟″‶«»＂", "-": "‐‑‒–—―−", "": "\u200b\u200c\u200d\u2060\ufeff\u00ad",
	} {
		for _, r := range others {
			pairs = append(pairs, string(r), plain)
		}
	}
	return strings.NewReplacer(pairs...)
}()

// fold is a text as it is compared: NFKC, plain marks, single spaces, without case.
func fold(s string) string {
	s = plain.Replace(norm.NFKC.String(plain.Replace(s)))
	s = strings.NewReplacer("...", "…", "''", `"`).Replace(s)
	return cases.Fold().String(strings.Join(strings.Fields(s), " "))
}

// wordRune reports the letters, figures and underscores that words are made of: \w of Python's re, by which the public
// benchmarks cut words.
func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_' }

// words are the words of a text in small letters, as the web-content-extraction-benchmark counts them.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !wordRune(r) })
}

// alone reports letters of scripts that write no spaces: each is a token of its own.
func alone(r rune) bool {
	switch {
	case r >= 0x0e00 && r <= 0x0eff, r >= 0x1000 && r <= 0x109f, r >= 0x1780 && r <= 0x17ff, // Thai, Lao, Burmese, Khmer
		r >= 0x3040 && r <= 0x30ff, r >= 0x3400 && r <= 0x4dbf, r >= 0x4e00 && r <= 0x9fff, r >= 0xf900 && r <= 0xfaff:
		return true
	}
	return false
}

// tokens are the words of a folded text, and each letter of scripts without spaces.
func tokens(s string) []string {
	s = fold(s)
	var all []string
	start := -1 // of the word that is open
	for i, r := range s {
		word := wordRune(r) && !alone(r)
		if start >= 0 && !word {
			all, start = append(all, s[start:i]), -1
		}
		switch {
		case alone(r):
			all = append(all, string(r))
		case word && start < 0:
			start = i
		}
	}
	if start >= 0 {
		all = append(all, s[start:])
	}
	return all
}

// sentences cuts paragraphs at line ends and after final punctuation.
func sentences(paragraphs []string) [][]string {
	var all [][]string
	for _, p := range paragraphs {
		runes := []rune(p)
		start := 0
		for i := 1; i <= len(runes); i++ {
			if i < len(runes) && !ends(runes, i) {
				continue
			}
			if t := tokens(string(runes[start:i])); len(t) > 0 {
				all = append(all, t)
			}
			start = i
		}
	}
	return all
}

// ends reports whether a sentence ends before runes[i].
func ends(runes []rune, i int) bool {
	switch {
	case runes[i] == '\n', strings.ContainsRune("。！？｡।။", runes[i-1]):
		return true
	case !strings.ContainsRune(".!?…", runes[i-1]):
		return false
	}
	for i < len(runes) && strings.ContainsRune(`"'”’»)]`, runes[i]) {
		i++
	}
	return i < len(runes) && unicode.IsSpace(runes[i])
}
