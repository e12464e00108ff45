package rejoin

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A Line is a line of flat text.
type Line struct {
	Text   string      // with its white space collapsed, without marks
	Spans  []page.Span // of Text
	Offset int         // of its first letter in the whole text without marks

	// How it was written, in columns.
	Width int16 // the whole line with indent and marks, at most widestLine+1
	Start int16 // its first letter
	First int16 // what a wrapping program keeps together at its start, with the marks before it

	Kind  page.Kind
	Level int8
	Blank bool // a blank line comes before it
	Own   bool // a mark says that it begins a block
	Shown bool // of code: a reader saw it

	Indent bool // at least two spaces, a tab or an ideographic space stand at its start
	Lead   bool // marks were taken from its start
	Broken bool // an address that was taken away stood on a line of its own right after it
	Ends   bool // two spaces at its end: in Markdown a line break
	Gap    bool // three spaces or more stand between its words
	marked bool // marks were taken from between its words
}

// Measure reads how a line was written. cut is how many bytes of marks it had after its first letter, and lead how many before. The
// line's kind is known.
func (l *Line) Measure(written string, cut, lead int) {
	l.Indent = strings.HasPrefix(written, "  ") || strings.HasPrefix(written, "\t") || strings.HasPrefix(written, "\u3000") || strings.HasPrefix(written, "\u00a0\u00a0")
	body := strings.TrimLeft(written, " \t\u3000\u00a0")
	start := columns(written[:len(written)-len(body)], widestLine)
	l.Ends = strings.HasSuffix(strings.TrimRight(written, "\r"), "  ")
	body = strings.TrimRight(body, " \t\r")
	l.Width = int16(min(start+lead+columns(body, widestLine+1)+cut, widestLine+1))
	if l.Kind == page.ListItem {
		start = min(start+lead, widestLine) // after its bullet
	}
	l.Start = int16(start)
	l.First = int16(min(lead+columns(firstPart(body[:text.Boundary(body, 2*widestLine)]), widestLine), widestLine))
	l.Lead, l.marked = lead > 0, cut != 0
	l.Gap = len(body) <= 4*widestLine && strings.Contains(body, "   ")
}

// columns is the width of a line on a terminal, at most limit.
func columns(s string, limit int) int {
	n := 0
	for i := 0; i < len(s) && n < limit; {
		if s[i] < utf8.RuneSelf {
			if n++; s[i] == '\t' {
				n += 7
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		n += text.Columns(r)
		i += size
	}
	return min(n, limit)
}

// firstPart is what a wrapping program keeps together at the start of a line: a word, or one letter of a script without
// spaces.
func firstPart(s string) string {
	if r, n := utf8.DecodeRuneInString(s); text.Spaceless(r) {
		return s[:n]
	}
	if i := strings.IndexAny(s, " \t"); i > 0 {
		return s[:i]
	}
	return s
}

// startsSmall reports a line that goes on with a sentence by its look: its first letter is a small one, or it begins with a
// mark that closes or parts.
func (l *Line) startsSmall() bool {
	r, n := utf8.DecodeRuneInString(l.Text)
	if unicode.IsLower(r) {
		return !urlStart(l.Text)
	}
	if l.startsClosing() {
		return true
	}
	if strings.ContainsRune("\"'“‘«„(", r) {
		next, _ := utf8.DecodeRuneInString(l.Text[n:])
		return unicode.IsLower(next)
	}
	return false
}

// urlStart reports an address or a name of the net: they begin in small letters.
func urlStart(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return strings.Contains(word, "://") || strings.HasPrefix(word, "www.") || strings.Contains(word, "@")
}

// startsClosing reports a mark at the start of a line that never begins a sentence.
func (l *Line) startsClosing() bool {
	r, n := utf8.DecodeRuneInString(l.Text)
	switch r {
	case ',', ';', ')', '?', '!', '%', '’', '”', '»', '、', '。', '，', '；', '）', '」', '』', '،', '؛', '।':
		return true
	case '.', ':':
		return len(l.Text) == n || l.Text[n] == ' ' || l.Text[n] == '"'
	}
	return false
}

// startsItem reports a line that starts with a bullet and a space.
func startsItem(s string) bool {
	for _, p := range [...]string{"- ", "• ", "* ", "– ", "· ", "‣ ", "▪ ", "● ", "○ ", "■ ", "◆ ", "□ ", "☆ ", "◦ ", "— ", "+ "} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// words counts the words of a line, at most limit.
func words(s string, limit int) int {
	n := 0
	for range strings.FieldsSeq(s) {
		if n++; n == limit {
			break
		}
	}
	return n
}
