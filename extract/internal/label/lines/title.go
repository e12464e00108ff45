package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// titleMarks part a page's title from the name of its site. Bars part nothing else; dashes stand in headlines too.
var titleMarks = [...]struct {
	mark  string
	words int // how many words the site's name has at most after it
}{{" | ", 8}, {" :: ", 8}, {" » ", 6}, {" - ", 5}, {" – ", 5}, {" — ", 5}, {" · ", 5}, {" • ", 5}, {"_", 8}}

// SiteCut is where a line that is a page's title with its site ends without that: "Ferry returns - Harbour Ledger". It is 0 where the
// line does not look like one.
func SiteCut(line string) int {
	best := 0
	if !hasMark(line) {
		return 0
	}
	for _, m := range titleMarks {
		k := strings.LastIndex(line, m.mark)
		if m.mark == " | " {
			k = strings.Index(line, m.mark) // after the section, if there is one
		}
		if m.mark == "_" && !text.Spaceless(firstRune(line)) {
			continue // a mark of sites in Chinese
		}
		if k <= 0 || strings.IndexByte(line[:k], ' ') < 0 && !text.Spaceless(firstRune(line)) {
			continue
		}
		rest := line[k+len(m.mark):]
		if r := firstRune(rest); !(unicode.IsUpper(r) || unicode.IsDigit(r) || !unicode.IsLower(r) && unicode.IsLetter(r) || strings.Contains(rest, ".")) || len(strings.Fields(rest)) > m.words {
			continue
		}
		if best == 0 || k < best {
			best = k
		}
	}
	return best
}

// hasMark reports an underscore, or a space before a sign that is no letter of English: most lines have none.
func hasMark(line string) bool {
	for i := 0; i+1 < len(line); i++ {
		if line[i] == '_' || line[i] == ' ' && (line[i+1] >= 0x80 || line[i+1] == '|' || line[i+1] == '-' || line[i+1] == ':') {
			return true
		}
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// firstLines are how many lines at the start of a text may be its page's title.
const firstLines = 3

// Title is what block i of flat text says as a headline: without the site that a page's title ends with, and without the bullet or
// number of an item.
func (s Reader) Title(i int) string {
	line := s.Source.Blocks[i].Text
	if k := SiteCut(line); k > 0 && s.namesSite(i, k) {
		line = line[:k]
	}
	switch word, rest, _ := strings.Cut(line, " "); {
	case word == "•" || word == "*" || word == "·" || word == "☆" || word == "»" || word == "›":
		return rest
	case text.Numbered(line, 2) && i > 0 && text.Numbered(s.Source.Blocks[i-1].Text, 2):
		return rest
	}
	return line
}

// namesSite reports that what follows byte k of a line is the name of the site, not a part of its headline: another line is the
// headline alone, or the line is one of the first and a bar parts it, or the name stands by itself somewhere else.
func (s Reader) namesSite(i, k int) bool {
	line := s.Source.Blocks[i].Text
	title, site := line[:k], strings.Trim(line[k:], " |-–—·•»:_")
	first := i < firstLines
	if first && (line[k] == '_' || line[k+1] == '|') {
		return true
	}
	for j := range s.Source.Blocks {
		other := s.Source.Blocks[j].Text
		if j != i && (other == title || first && len(other) < 4*len(site)+20 && strings.Contains(other, site)) {
			return true
		}
	}
	name := text.Fold(site)
	return first && len(name) >= 4 && strings.Contains(text.Fold(s.Known.Address), name)
}

// Kicker is where the words above a headline end that stand in one line with it: another line is the headline alone. It is 0 where
// there are none. What ends with a colon is a part of the headline.
func (s Reader) Kicker(i int) int {
	line := s.Source.Blocks[i].Text
	for j := range s.Source.Blocks {
		b := &s.Source.Blocks[j]
		if j == i || b.Shape.Words < 4 || len(b.Text) >= len(line) {
			continue
		}
		title := b.Text
		if k := SiteCut(title); k > 0 && j < firstLines {
			title = title[:k]
		}
		if !strings.HasSuffix(line, title) {
			continue
		}
		before := strings.TrimRight(line[:len(line)-len(title)], " ")
		if r, _ := utf8.DecodeLastRuneInString(before); before != "" && strings.ContainsRune("|-–—/•·", r) {
			return len(line) - len(title)
		}
	}
	return 0
}
