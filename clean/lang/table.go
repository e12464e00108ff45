package lang

import (
	"embed"
	"sync"
	"unicode/utf8"
)

//go:embed *.txt
var files embed.FS

// A Table holds the words of one language. The nil Table is empty.
type Table struct {
	code    string
	once    sync.Once
	byClass [classes]*index
	heads   headings
	errs    []error // lines of the file that could not be read; a test holds it empty
}

// Code returns the language's code, such as "de"; "und" for the universal table, "" for nil.
func (t *Table) Code() string {
	if t == nil {
		return ""
	}
	return t.code
}

// index returns the index of a class, nil when the table has no such words.
func (t *Table) index(c Class) *index {
	if t == nil || c >= classes {
		return nil
	}
	t.once.Do(t.load)
	return t.byClass[c]
}

// Load reads the tables of languages now, which else happens when a page first asks one; all tables where none is named. A tag
// without a table is passed over.
func Load(tags ...string) {
	und.once.Do(und.load)
	for _, tag := range tags {
		if t := For(tag); t != nil {
			t.once.Do(t.load)
		}
	}
	if len(tags) == 0 {
		for i := range tables {
			tables[i].once.Do(tables[i].load)
		}
	}
}

// load reads the table's file. Lines that cannot be read are skipped.
func (t *Table) load() {
	text, err := files.ReadFile(t.code + ".txt")
	if err != nil {
		t.errs = []error{err}
		return
	}
	entries, errs := parse(string(text))
	t.byClass, t.errs = indexes(entries, &t.heads), errs
}

// Has reports whether the table has phrases of class c.
func (t *Table) Has(c Class) bool { return t.index(c) != nil }

// Prefix finds the longest phrase of class c at the start of s. value is the number of the phrase's line (0 when it has
// none), n the length of the match in bytes of s; n is 0 when no phrase matches.
//
// Case, apostrophes, hyphens, kinds of space and the other differences that fold names do not count; a run of blanks is one
// space. The match ends at a word boundary, unless the phrase ends in a script written without spaces (Han, hiragana, Thai
// …). A hyphen and an apostrophe are boundaries: "By" is found in "By-election". A phrase listed with a final full stop
// matches with and without it, and the stop is part of the match when it is there.
func (t *Table) Prefix(c Class, s string) (value, n int) {
	x := t.index(c)
	if x == nil || s == "" || !x.may(s) {
		return 0, 0
	}
	return x.match(s, false)
}

// Whole reports whether all of s, without surrounding space, is one phrase of class c, and the number of its line.
func (t *Table) Whole(c Class, s string) (value int, ok bool) {
	x := t.index(c)
	if x == nil {
		return 0, false
	}
	s = trim(s)
	if s == "" || !x.may(s) || !x.mayEnd(s) {
		return 0, false
	}
	value, n := x.match(s, true)
	return value, n > 0
}

// Find returns the leftmost phrase of class c in s, the longest of those that begin there, between word boundaries:
// s[start:end]. end is 0 when there is none. A digit in front is a boundary: "am" is found in "10am".
func (t *Table) Find(c Class, s string) (value, start, end int) {
	x := t.index(c)
	if x == nil {
		return 0, 0, 0
	}
	before := loose
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		j := jointOf(r)
		if j != mark && wordEndsBetween(before, j) && x.may(s[i:]) {
			if value, n := x.match(s[i:], false); n > 0 {
				return value, i, i + n
			}
		}
		if fold(r) >= 0 {
			before = j
		}
		i += size
	}
	return 0, 0, 0
}

// Suffix finds the longest phrase of class c at the very end of s, beginning at a word boundary. n is its length in bytes,
// 0 when there is none.
func (t *Table) Suffix(c Class, s string) (value, n int) {
	x := t.index(c)
	if x == nil || !x.mayEnd(s) {
		return 0, 0
	}
	const slack = 8 // marks and double blanks inside the match
	for i, runes := len(s), 0; i > 0 && runes < x.runes+slack; runes++ {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		j := jointOf(r)
		if j == mark || !x.may(s[i:]) || !wordEndsBetween(lastJoint(s[:i]), j) {
			continue
		}
		if v, m := x.match(s[i:], true); m > 0 {
			value, n = v, m
		}
	}
	return value, n
}

// Ends reports whether a phrase of class c may end where s does, as Begins does for where one begins: it never says no where Suffix
// finds a phrase.
func (t *Table) Ends(c Class, s string) bool {
	x := t.index(c)
	return x != nil && x.mayEnd(s)
}

// lastJoint returns the joint of the last rune of s that counts, loose when there is none.
func lastJoint(s string) joint {
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		if fold(r) >= 0 {
			return jointOf(r)
		}
		s = s[:len(s)-size]
	}
	return loose
}

// trim cuts blanks and line breaks at both ends.
func trim(s string) string {
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		if !spaceInLine(r) && r != '\n' && r != '\r' {
			break
		}
		s = s[size:]
	}
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		if !spaceInLine(r) && r != '\n' && r != '\r' {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}
