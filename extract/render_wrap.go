package extract

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// wrap writes text in lines of at most t.Width columns. The indent stands before every line but the first, which begins
// at a column. Spaces at the ends of lines are dropped.
func (t *textWriter) wrap(s, indent string, column int) {
	used := column // columns of the line that is being written
	begin := true  // no word stands on the line yet
	space := false // a space stands before the next word
	for len(s) > 0 {
		word, columns, brk, rest := nextWord(s)
		if word != "" {
			gap := 0
			if space && !begin {
				gap = 1
			}
			if !begin && used+gap+columns > t.Width {
				t.w.WriteByte('\n')
				t.w.WriteString(indent)
				used, gap = len(indent), 0
			}
			if gap > 0 {
				t.w.WriteByte(' ')
			}
			for r := range visibleRunes(word) {
				t.w.WriteRune(r)
			}
			used += gap + columns
			begin = false
		}
		space = brk == ' ' || space && word == ""
		if brk == '\n' {
			t.w.WriteByte('\n')
			t.w.WriteString(indent)
			used, begin, space = len(indent), true, false
		}
		s = rest
	}
}

// nextWord cuts the next piece of s that a line must not end in: its columns, and what parts it from the rest, which is a
// space, a line break or 0 for nothing at all.
func nextWord(s string) (word string, columns int, brk rune, rest string) {
	var before rune
	for i, r := range s {
		shown := visible(r)
		switch {
		case shown == '\n':
			rest = s[i+1:]
			if r == '\r' {
				rest = strings.TrimPrefix(rest, "\n")
			}
			return s[:i], columns, '\n', rest
		case shown == ' ':
			return s[:i], columns, ' ', strings.TrimPrefix(s[i:], string(r))
		case i > 0 && mayBreak(before, shown):
			return s[:i], columns, 0, s[i:]
		}
		columns += text.Columns(shown)
		before = shown
	}
	return s, columns, 0, ""
}

// mayBreak reports whether a line may end between two runes without a space: beside a character of Chinese or Japanese,
// not before a mark that closes or goes on, and not after one that opens (Unicode Standard Annex 14, classes ID, CL,
// NS, EX and OP).
func mayBreak(before, after rune) bool {
	if !ideographic(before) && !ideographic(after) {
		return false
	}
	if unicode.In(before, unicode.Ps, unicode.Pi) || unicode.In(after, unicode.M, unicode.Pe, unicode.Pf) {
		return false
	}
	return !strings.ContainsRune("、。，．・：；？！…‥ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ,.:;!?%％", after)
}

// ideographic reports the characters of Chinese and Japanese, and their punctuation.
func ideographic(r rune) bool {
	return text.HanOrKana(r) || r >= 0x3001 && r <= 0x303f || r >= 0xff01 && r <= 0xff9f
}
