package store

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Match is what people type, as FTS5 asks: all words must be there; "in quotes" side by side; -words must not be there;
// beginning* is all that begins so. It is "" when it asks for nothing.
func Match(typed string) string {
	var with, without []string
	for _, t := range terms(typed) {
		if t.not {
			without = append(without, t.fts())
		} else {
			with = append(with, t.fts())
		}
	}
	if len(with) == 0 {
		return ""
	}
	match := strings.Join(with, " AND ")
	if len(without) > 0 {
		match = "(" + match + ") NOT (" + strings.Join(without, " OR ") + ")"
	}
	return match
}

// A term is a word or phrase of a query.
type term struct {
	text           string
	not, beginning bool
}

// terms cuts what people type. A letter or figure makes a word; other signs alone are left out.
func terms(typed string) (list []term) {
	for typed != "" {
		typed = strings.TrimLeftFunc(typed, unicode.IsSpace)
		var t term
		rest, not := strings.CutPrefix(typed, "-")
		if not {
			t.not, typed = true, rest
		}
		end := strings.IndexFunc(typed, unicode.IsSpace)
		if inner, ok := strings.CutPrefix(typed, `"`); ok {
			end = strings.IndexByte(inner, '"')
			if end < 0 {
				end = len(inner)
			}
			t.text, typed = inner[:end], strings.TrimPrefix(inner[end:], `"`)
		} else {
			if end < 0 {
				end = len(typed)
			}
			t.text, typed = typed[:end], typed[end:]
			t.text, t.beginning = strings.CutSuffix(t.text, "*")
		}
		if strings.IndexFunc(t.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) >= 0 {
			list = append(list, t)
		}
	}
	return list
}

// endsInPair reports that what stands before the last character of a run is one of its characters.
func endsInPair(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return paired(r)
}

// fts is a term in the language of FTS5. One character of a script that is kept in pairs is what a pair begins with.
func (t term) fts() string {
	s := Words(t.text)
	if r, n := utf8.DecodeRuneInString(t.text); paired(r) && n == len(t.text) {
		t.beginning = true
	} else if end, n := utf8.DecodeLastRuneInString(t.text); paired(end) && endsInPair(t.text[:len(t.text)-n]) {
		// The last character alone stands at the end of a run only; a run of one character is looked up as it is.
		s = strings.TrimRight(s, " ")
		s = s[:strings.LastIndexByte(s, ' ')]
	}
	s = `"` + strings.ReplaceAll(strings.TrimSpace(s), `"`, `""`) + `"`
	if t.beginning {
		s += " *"
	}
	return s
}
