package kind

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

//go:embed words.txt
var wordsText string

// A phrase is what a page of a kind says.
type phrase struct {
	kind  Kind
	words string
	open  bool // any ending may follow
	line  int  // of a word: the line of the table that it stands in
	thing int  // and its place there: what it is a word for
}

// A table is the phrases of words.txt.
type table struct {
	titles map[string][]phrase // by their first bytes
	texts  map[string][]phrase
	words  map[string][]phrase
}

// keyBytes is by how many bytes phrases are found; a test holds that those of texts have as many.
const keyBytes = 4

var (
	tableOnce sync.Once
	words     *table
)

func phrases() *table {
	tableOnce.Do(func() { words = readWords(wordsText) })
	return words
}

// readWords reads the table; a test holds that every line can be read.
func readWords(lines string) *table {
	t := &table{map[string][]phrase{}, map[string][]phrase{}, map[string][]phrase{}}
	at := 0
	for line := range strings.Lines(lines) {
		at++
		head, rest, ok := strings.Cut(strings.TrimSpace(line), ": ")
		name, where, two := strings.Cut(head, " ")
		if !ok || !two || strings.HasPrefix(head, "#") {
			continue
		}
		by := t.texts
		switch where {
		case "title":
			by = t.titles
		case "word":
			by = t.words
		}
		add := func(words string, thing int) {
			p := phrase{kind: Kind(name), line: at, thing: thing}
			p.words, p.open = strings.CutSuffix(plain(words), "*")
			key := p.words[:min(len(p.words), keyBytes)]
			by[key] = append(by[key], p)
		}
		for i, words := range strings.Split(rest, "|") {
			if where != "word" {
				add(words, i)
				continue
			}
			for word := range strings.SplitSeq(words, "/") {
				add(word, i)
			}
		}
	}
	return t
}

// plain is a text for comparing: small letters, one kind of apostrophe, single spaces.
func plain(s string) string {
	return text.Collapse(strings.Map(func(r rune) rune {
		switch r {
		case '’', 'ʼ', '`':
			return '\''
		case '\n', '\u00a0':
			return ' '
		}
		return unicode.ToLower(r)
	}, s))
}

// find yields the phrases of a part of the table that a plain text has between borders of words.
func find(by map[string][]phrase, s string, found func(phrase)) {
	for i := range s {
		if i+keyBytes > len(s) {
			return
		}
		for _, p := range by[s[i:i+keyBytes]] {
			if strings.HasPrefix(s[i:], p.words) && border(s[:i], p.words, true) && (p.open || border(s[i+len(p.words):], p.words, false)) {
				found(p)
			}
		}
	}
}

// border reports that a word ends before, or begins after, a phrase. Scripts that write no spaces have no borders, and words of Korean take
// endings.
func border(rest, phrase string, before bool) bool {
	var edge, next rune
	if before {
		edge, _ = utf8.DecodeRuneInString(phrase)
		next, _ = utf8.DecodeLastRuneInString(rest)
	} else {
		edge, _ = utf8.DecodeLastRuneInString(phrase)
		next, _ = utf8.DecodeRuneInString(rest)
	}
	if rest == "" || unicode.In(edge, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai) {
		return true
	}
	return !unicode.IsLetter(next) && !unicode.IsMark(next) && !unicode.IsDigit(next)
}

// named yields the phrases that a plain title is, or that it begins with and says hardly more than.
func (t *table) named(title string, found func(phrase)) {
	for n := min(len(title), keyBytes); n > 0; n-- {
		for _, p := range t.titles[title[:n]] {
			most := 2 // words
			switch {
			case p.kind == Search:
				most = 12 // what was searched for
			case strings.ContainsAny(p.words, "45"):
				most = 4 // "503 backend fetch failed"
			}
			rest, ok := strings.CutPrefix(title, p.words)
			if ok && border(rest, p.words, false) && len(strings.Fields(rest)) <= most && utf8.RuneCountInString(rest) <= 12*most {
				found(p)
			}
		}
	}
}
