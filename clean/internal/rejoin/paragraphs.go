package rejoin

import (
	"slices"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// Paragraphs are the lines of a text in a format in which blank lines part paragraphs, so that lines of any width go on. A byline, a
// date or another line that stands for itself is not joined, though the format would, nor is a text that has no blank lines. It writes
// the result over the lines.
func Paragraphs(lines []Line, language string) []Line {
	u := wrapping{language: language}
	if slices.ContainsFunc(lines, endsBroken) {
		u.collect(lines)
	}
	joined := lines[:0]
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && u.sameParagraph(&lines[j-1], &lines[j]) {
			j++
		}
		if j == len(lines) && i == 0 {
			return lines
		}
		whole := lines[i]
		whole.Text, whole.Spans = u.join(lines[i:j])
		joined = append(joined, whole)
		i = j
	}
	return joined
}

// sameParagraph reports two lines that nothing parts.
func (u *wrapping) sameParagraph(before, next *Line) bool {
	switch {
	case next.Blank, next.Own && next.Kind != page.Quotation && next.Kind != page.Caption, before.Ends:
		return false
	case next.Kind == page.Quotation || next.Kind == page.Caption:
		return before.Kind == next.Kind
	case next.Kind != page.Paragraph, before.Kind == page.Heading, before.Kind == page.Code, before.Kind == page.Table, before.Kind == page.Caption:
		return false
	case !text.EndsSentence(before.Text) && words(before.Text, 4) < 4 && !next.startsSmall():
		return false // names, dates and entries of a menu
	}
	return !u.standsAlone(before.Text) && !u.standsAlone(next.Text)
}

// standsAlone reports a byline, a date or another line that is no prose.
func (u *wrapping) standsAlone(s string) bool {
	return line.HeadsStory(s, u.language) || surely(s, u.language) != line.Plain
}
