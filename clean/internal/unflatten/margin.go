package unflatten

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// Terminal browsers set paragraphs three columns in, lists further in, and headings at the margin or in the middle of the line.
const (
	margin        = 3  // where paragraphs begin
	wideLine      = 60 // columns: such a line is one of a paragraph
	columns       = 79 // of a page
	longestTitle  = 4  // lines
	marginLines   = 10 // how many lines a text must have to show its margin
	marginSamples = 5000
)

// hasMargin reports a text whose paragraphs stand three columns in, and hardly any at the margin.
func hasMargin(s string) bool {
	if n := strings.LastIndex(s, listHeading); n >= 0 {
		s = s[:n]
	}
	lines, in, wideIn, wideOut := 0, 0, 0, 0
	for s != "" && lines < marginSamples {
		line, rest, _ := strings.Cut(s, "\n")
		s = rest
		first := strings.TrimLeft(line, " ")
		if strings.TrimSpace(first) == "" {
			continue
		}
		lines++
		indent := len(line) - len(first)
		wide := len(line) >= wideLine && utf8.RuneCountInString(line) <= columns+2 && first[0] != '[' && ruleLine(first) == 0
		if indent >= margin {
			in++
		}
		switch {
		case wide && indent == margin:
			wideIn++
		case wide && indent < margin:
			wideOut++
		}
	}
	return lines >= marginLines && in*5 >= lines*3 && wideIn >= often && wideOut*2 < wideIn
}

// indent is how many spaces a line begins with.
func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// middle reports a line that stands in the middle of the page.
func middle(line string) bool {
	line = strings.TrimRight(line, " \r")
	n, width := indent(line), utf8.RuneCountInString(line[:text.Boundary(line, 400)])
	off := n + width - columns
	return off >= -2 && off <= 3
}

// titleAt reads lines that a blank line parts from the others, and that stand at the margin or in the middle of the page: a heading of
// the page. It returns where they end and the heading's level, 0 where they are none.
func (w *writer) titleAt(start int) (end int, level int8) {
	s := w.src[:w.end]
	if start > 1 && s[start-1] == '\n' && s[start-2] != '\n' && strings.TrimSpace(lineBefore(s, start)) != "" {
		return 0, 0
	}
	atMargin, inMiddle, lines := true, true, 0
	for at := start; at < len(s); {
		line := lineAt(s, at)
		if strings.TrimSpace(line) == "" {
			break
		}
		n := indent(line)
		if lines > 0 && n >= margin && atMargin && !middle(line) {
			break // a paragraph right below the heading
		}
		if lines++; lines > longestTitle {
			return 0, 0
		}
		atMargin = atMargin && n < margin
		inMiddle = inMiddle && middle(line) && (n != margin || lines > 1)
		if first := strings.TrimSpace(line); ruleLine(first) > 0 || bullet(first) > 0 || !strings.ContainsFunc(first, letterRune) {
			return 0, 0
		}
		if !atMargin && !inMiddle {
			return 0, 0
		}
		end = at + len(line)
		at = end + 1
	}
	switch {
	case lines == 0:
		return 0, 0
	case inMiddle && !atMargin:
		return end, 1
	}
	return end, 2
}

func letterRune(r rune) bool { return r >= 0x80 || text.WordByte(byte(r)) }

// lineBefore is the line that ends right before the line at start.
func lineBefore(s string, start int) string {
	from := strings.LastIndexByte(s[:start-1], '\n') + 1
	return s[from : start-1]
}

// marginTitle marks the lines at start as a heading of one line.
func (w *writer) marginTitle(start int) {
	end, level := w.titleAt(start)
	if level == 0 {
		return
	}
	w.mark(page.Heading, level)
	w.titleEnd = end
}

// titleBreak makes one line of a heading's.
func (w *writer) titleBreak(i int) int {
	next := i + 1
	for next < w.titleEnd && w.src[next] == ' ' {
		next++
	}
	return w.space(i, next)
}
