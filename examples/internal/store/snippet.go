package store

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A Part is a piece of a text; Found says that it is what was searched for.
type Part struct {
	Text  string `json:"text"`
	Found bool   `json:"found,omitempty"`
}

// snippetLength is about two lines, in bytes on either side of what was found.
const snippetLength = 140

// Snippet is the surroundings of the first place in a text where one of the words that were typed stands, with all such words.
// It is the beginning of the text when there is none.
func Snippet(s, typed string) []Part {
	found := occurrences(s, typed)
	start, end := 0, len(s)
	if len(found) > 0 {
		start = max(0, found[0][0]-snippetLength)
		end = min(end, found[0][1]+snippetLength)
	} else {
		end = min(end, 2*snippetLength)
	}
	if start > 0 {
		start = text.Boundary(s, start)
		if i := strings.IndexByte(s[start:found[0][0]], ' '); i >= 0 {
			start += i + 1
		}
	}
	if end < len(s) {
		end = text.Boundary(s, end)
		least := start
		if len(found) > 0 {
			least = found[0][1]
		}
		if i := strings.LastIndexByte(s[least:end], ' '); i >= 0 {
			end = least + i
		}
	}
	parts := marked(s, start, end, found)
	if start > 0 {
		parts = append([]Part{{Text: "… "}}, parts...)
	}
	if end < len(s) {
		parts = append(parts, Part{Text: " …"})
	}
	return parts
}

// Marked is a whole text with the words that were typed marked.
func Marked(s, typed string) []Part { return marked(s, 0, len(s), occurrences(s, typed)) }

func marked(s string, start, end int, found [][2]int) (parts []Part) {
	at := start
	for _, f := range found {
		if f[0] < at || f[1] > end {
			continue
		}
		if f[0] > at {
			parts = append(parts, Part{Text: s[at:f[0]]})
		}
		parts = append(parts, Part{s[f[0]:f[1]], true})
		at = f[1]
	}
	if at < end {
		parts = append(parts, Part{Text: s[at:end]})
	}
	return parts
}

// occurrences are where the words that were typed stand in a text, in order, as the index has them: without case and marks, and in
// scripts without spaces anywhere.
func occurrences(s, typed string) (found [][2]int) {
	words, beginnings, runs := map[string]bool{}, []string{}, []string{}
	for _, t := range terms(typed) {
		if t.not {
			continue
		}
		for start, end := range wordsOf(t.text) {
			word := t.text[start:end]
			r, _ := utf8.DecodeRuneInString(word)
			switch folded := plain(word); {
			case paired(r):
				runs = append(runs, word)
			case t.beginning && end == len(t.text):
				beginnings = append(beginnings, folded)
			default:
				words[folded] = true
			}
		}
	}
	for start, end := range wordsOf(s) {
		word := s[start:end]
		if r, _ := utf8.DecodeRuneInString(word); paired(r) {
			for at := 0; at < len(word); {
				hit := slices.IndexFunc(runs, func(run string) bool { return strings.HasPrefix(word[at:], run) })
				if hit < 0 {
					_, n := utf8.DecodeRuneInString(word[at:])
					at += n
					continue
				}
				found = append(found, [2]int{start + at, start + at + len(runs[hit])})
				at += len(runs[hit])
			}
			continue
		}
		folded := plain(word)
		if words[folded] || slices.ContainsFunc(beginnings, func(b string) bool { return strings.HasPrefix(folded, b) }) {
			found = append(found, [2]int{start, end})
		}
	}
	return found
}

// wordsOf yields where the words of a text start and end: runs of letters and figures, or of one kind of script.
func wordsOf(s string) func(yield func(start, end int) bool) {
	return func(yield func(start, end int) bool) {
		start, pair := -1, false
		for i, r := range s {
			letter, p := unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r), paired(r)
			letter = letter || p
			if start >= 0 && (!letter || p != pair) {
				if !yield(start, i) {
					return
				}
				start = -1
			}
			if letter && start < 0 {
				start, pair = i, p
			}
		}
		if start >= 0 {
			yield(start, len(s))
		}
	}
}

// plain is a word without case and the marks that the index leaves out.
func plain(word string) string {
	if text.ASCII(word) {
		return strings.ToLower(word)
	}
	return strings.Map(func(r rune) rune {
		if 0x300 <= r && r < 0x370 {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(word))
}
