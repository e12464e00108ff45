package byline

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// labelClasses are the classes of labels with the part each gives.
var labelClasses = [...]struct {
	class lang.Class
	part  part
}{
	{lang.Byline, partAuthor},
	{lang.Contributing, partContributor},
	{lang.Reporting, partAuthor},
	{lang.Writer, partWriter},
	{lang.Editor, partEditor},
	{lang.Photographer, partPhotographer},
	{lang.Illustrator, partIllustrator},
	{lang.Translator, partTranslator},
	{lang.Source, partSource},
}

// labelPhrase finds the longest phrase of a label at token i, whatever its use; next is i when there is none.
func (p *bylineParser) labelPhrase(i int) (pt part, next int) {
	if i >= p.n {
		return noPart, i
	}
	rest := p.line[p.toks[i].start:]
	n, begins := 0, p.begins(i)
	for _, c := range labelClasses {
		if !begins.Has(c.class) {
			continue
		}
		if _, m := p.w.Prefix(c.class, rest); m > n {
			n, pt = m, c.part
		}
	}
	if n == 0 {
		return noPart, i
	}
	if v, m := p.w.Prefix(lang.Byline, rest); v == 1 && m == n && !p.dated && !strings.HasPrefix(strings.TrimLeft(rest[n:], " "), ":") {
		return noPart, i // "Published by" names a house unless a date stands with it
	}
	if p.longerPhrase(rest, n, pt) {
		return noPart, i
	}
	next = p.tokenAt(p.toks[i].start + n)
	if next <= i || p.toks[next-1].end > p.toks[i].start+n && p.toks[next-1].kind == wordToken {
		return noPart, i // the phrase ends inside a word
	}
	return pt, next
}

// longerPhrase reports whether a desk's or a title's phrase of several words begins where a shorter label does: "Haber
// Merkezi", "Contributing Writer".
func (p *bylineParser) longerPhrase(rest string, n int, pt part) bool {
	if _, m := p.w.Prefix(lang.Desk, strings.TrimLeft(rest[n:], " ")); m > 0 {
		return false // "By Web Desk", "di Redazione"
	}
	for _, c := range [...]lang.Class{lang.Desk, lang.Role} {
		if c == lang.Desk && pt == partContributor {
			continue // "avec AFP"
		}
		if _, m := p.w.Prefix(c, rest); m > n && strings.HasPrefix(rest[n:], " ") && !strings.HasPrefix(strings.TrimLeft(rest[m:], " "), ":") {
			return true
		}
	}
	return false
}

// partNamed is the part that a label of one word gives, noPart for any other word.
func (p *bylineParser) partNamed(word string) part {
	for _, c := range labelClasses {
		if c.part > partAuthor && c.part < partContributor && p.w.Own(c.class, word) {
			return c.part
		}
	}
	return noPart
}
