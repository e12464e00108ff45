package tree

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"golang.org/x/net/html"
)

// longText is how many bytes a text has for which a mark stands. The tokeniser's buffer doubles until it holds a text, which
// comes to four times the text. The longest block of 1,863 pages has 12,070.
const longText = 16 << 10

// markText puts a mark in the place of the text in[start:end], if it is long. White space or a "<" stands on both sides, so
// that no character reference reaches across. The mark ends in the character that it begins with, for a digit may follow in
// the tree.
func (s *feed) markText(start, end int) {
	if end-start < s.long || !s.marks || s.verbatim(start) || s.writesMark() {
		return
	}
	s.cut(start, end)
	at := len(s.room)
	s.room = append(appendMark(s.room, len(s.texts)/2), markStart)
	s.queue = append(s.queue, s.room[at:])
	s.texts = append(s.texts, start, end)
}

// writesMark reports a numeric reference somewhere in the page that stands for the character that marks begin with. Such a page
// has no marks from here on.
func (s *feed) writesMark() bool {
	if len(s.texts) > 0 {
		return false // the first mark asked for the whole page
	}
	for b := s.in; ; {
		i := bytes.Index(b, []byte("&#"))
		if i < 0 {
			return false
		}
		var number rune
		if number, b = numericReference(b[i+2:]); number == markStart {
			s.marks = false
			return true
		}
	}
}

// numericReference is the number in a reference, without its "&#", and what follows its digits; of a number above
// unicode.MaxRune another one above it.
func numericReference(b []byte) (number rune, after []byte) {
	base := rune(10)
	if len(b) > 0 && b[0]|0x20 == 'x' {
		base, b = 16, b[1:]
	}
	for len(b) > 0 {
		d := rune(b[0])
		switch {
		case d >= '0' && d <= '9':
			d -= '0'
		case base == 16 && d|0x20 >= 'a' && d|0x20 <= 'f':
			d = d | 0x20 - 'a' + 10
		default:
			return number, b
		}
		if number <= unicode.MaxRune {
			number = number*base + d
		}
		b = b[1:]
	}
	return number, b
}

// restoreTexts puts back into a text of the tree what marks in it stand for. There is no other such character in it, for
// neither the page nor a reference in it writes one.
func (s *feed) restoreTexts(data string) string {
	const mark = string(markStart)
	if !strings.Contains(data, mark) {
		return data
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(data, mark)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		number, after, _ := strings.Cut(rest, mark)
		if i, err := strconv.Atoi(number); err == nil && 2*i+1 < len(s.texts) {
			text := s.in[s.texts[2*i]:s.texts[2*i+1]]
			b.Grow(len(text) + len(after))
			writeText(&b, text, s.limits)
		}
		data = after
	}
}

// writeText writes a text of the page as the parser would have it in the tree, in parts. Neither a reference nor a line end
// reaches across the beginning of one: after a part without either, or an "&", a space or a carriage return. It stops where
// the budget's context ends.
func writeText(b *strings.Builder, text []byte, limits *budget.Budget) {
	for len(text) > 0 && limits.Err() == nil {
		part := text[:min(len(text), budget.LongestPiece)]
		if bytes.IndexByte(part, '&') < 0 && bytes.IndexByte(part, '\r') < 0 {
			b.Write(part)
		} else {
			if n := bytes.IndexAny(text[len(part):], "& \r"); n >= 0 {
				part = text[:len(part)+n]
			} else {
				part = text
			}
			b.WriteString(html.UnescapeString(newlines(part, limits)))
		}
		text = text[len(part):]
	}
}
