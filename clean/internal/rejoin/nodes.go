package rejoin

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// brokenAtNodes tells a text with a line for each element: at least three times, a line of several words stops in mid-sentence
// and the next goes on in small letters or with a comma, and one of the two is prose by its length. Such a program writes no
// blank lines, or hardly any.
func brokenAtNodes(lines []Line) bool {
	n, blank := 0, 0
	for i := range lines {
		if lines[i].Blank {
			blank++
		}
		if i+1 < len(lines) && n < often && unfinished(&lines[i], &lines[i+1]) && words(lines[i].Text, 8)+words(lines[i+1].Text, 8) >= 7 {
			n++
		}
	}
	return n >= often && blank*10 <= len(lines)
}

// commaApart reports a line that begins with a comma, right below another: it goes on with that one in any text.
func commaApart(l *Line) bool {
	return !l.Blank && l.Kind == page.Paragraph && (strings.HasPrefix(l.Text, ", ") || l.Text == ",")
}

// unfinished reports a line that stops in mid-sentence by the look of the next.
func unfinished(l, next *Line) bool {
	return !next.Blank && l.Kind == page.Paragraph && next.Kind == page.Paragraph && !text.EndsSentence(l.Text) && next.startsSmall()
}

// joinNodes rejoins the lines of a sentence, or only those that a comma at the start of a line joins. It writes the result over the lines.
func joinNodes(lines []Line, language string, commas bool) []Line {
	g := nodes{table: lang.For(language), language: language, commas: commas}
	joined := lines[:0]
	for i := 0; i < len(lines); {
		whole, j := lines[i], i+1
		var w writer // of more than one line
		for j < len(lines) {
			before := whole.Text
			if w.out != nil {
				before = string(w.out[max(0, len(w.out)-reach):])
			}
			n := g.goesOn(before[max(0, len(before)-reach):], lines, j)
			if n == 0 {
				break
			}
			if w.out == nil {
				w = newWriter(&whole)
			}
			for ; n > 0; n-- {
				first, _ := utf8.DecodeRuneInString(lines[j].Text)
				last, _ := utf8.DecodeLastRune(w.out)
				if !lines[j].startsClosing() && !strings.ContainsRune("([„«‘“", last) && !(spacelessOrMark(last) && spacelessOrMark(first)) {
					w.out = append(w.out, ' ')
				}
				w.add(&lines[j])
				j++
			}
		}
		if w.out != nil {
			whole.Text, whole.Spans = w.done()
		}
		joined = append(joined, whole)
		i = j
	}
	return joined
}

// reach is how many bytes of a line's end are looked at.
const reach = 400

// nodes rejoins text that was broken at elements.
type nodes struct {
	table    *lang.Table
	language string
	commas   bool // nothing but a comma at the start of a line joins lines
}

// goesOn is how many lines from line j on belong to the sentence that before ends with.
func (g *nodes) goesOn(before string, lines []Line, j int) int {
	next := &lines[j]
	if next.Blank || next.Kind != page.Paragraph || lines[j-1].Kind != page.Paragraph {
		return 0
	}
	switch {
	case g.commas && commaApart(next), !g.commas && next.startsClosing() && !strings.HasPrefix(next.Text, "’"):
		return 1
	case strings.HasSuffix(before, ",") && j+1 < len(lines) && commaApart(&lines[j+1]) && words(next.Text, 7) <= 6 && !text.EndsSentence(next.Text):
		return 2 // a name between two commas
	case g.commas:
		return 0
	}
	if text.EndsSentence(before) || strings.HasSuffix(before, ":") || startsItem(next.Text) {
		return 0
	}
	had, has := words(before, 8), words(next.Text, 12)
	n := 0
	switch {
	case next.startsSmall():
		if had >= 5 || has >= 6 && (text.EndsSentence(next.Text) || has >= 12) {
			n = 1
		}
	case had >= 6 && g.expectsMore(before):
		n = 1
	case had >= 3 && has <= 6 && !text.EndsSentence(next.Text) && j+1 < len(lines) && unfinished(next, &lines[j+1]):
		after := words(lines[j+1].Text, 4)
		if after >= 4 || had >= 5 && (after >= 3 || lines[j+1].startsClosing() || text.EndsSentence(lines[j+1].Text)) {
			n = 2
		}
	}
	if n > 0 && (g.label(next.Text) || n == 2 && g.label(lines[j+1].Text)) {
		return 0
	}
	return n
}

// label reports a byline or a date: they may begin in small letters.
func (g *nodes) label(s string) bool {
	return line.HeadsStory(s, g.language) || len(s) <= 80 && surely(s, g.language) != line.Plain
}

// expectsMore reports a text that ends with a comma, an opening bracket or one of the language's small words.
func (g *nodes) expectsMore(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(",([„«‘“،、，–—", last) {
		return true
	}
	_, whole := g.table.Whole(lang.Stop, s[strings.LastIndexByte(s, ' ')+1:])
	return whole
}
