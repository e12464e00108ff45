package lines

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// IsDate reports a short line that is a date, with its label if it has one.
func (s Reader) IsDate(i int) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.Words > 24 || b.Kind == page.Heading && b.Level == 1 {
		return false
	}
	for _, sp := range b.Spans {
		if sp.Kind == page.Time && int(sp.End-sp.Start)*3 >= len(b.Text) {
			return true
		}
	}
	st := s.Stamps(i)
	return st.Covered*2 >= len(b.Text) && (st.Any() || st.Clock)
}

// mostDateLabel is the most words of a line that is the label of a date.
const mostDateLabel = 3

// LabelsDate reports a line that says what a date is, and has none itself: "Published:", above or beside one.
func (s Reader) LabelsDate(i int) bool {
	b := &s.Source.Blocks[i]
	return b.Shape.Words <= mostDateLabel && b.Shape.Digits == 0 && b.Shape.Links == 0 && (b.Kind != page.Heading || b.Level > 2) && date.LabelOf(b.Text, s.Locale) != date.NoLabel
}

// DatesSomethingElse reports a date with a colon before it and a word before that which labels no publication: "When: Saturday, 18 July".
func (s Reader) DatesSomethingElse(i int) bool {
	b := &s.Source.Blocks[i]
	label, _, found := strings.Cut(b.Text, ":")
	if !found {
		label, _, found = strings.Cut(b.Text, "：")
	}
	d := s.FirstDate(i)
	return found && d != nil && len(label) < d.From && strings.IndexFunc(label, unicode.IsLetter) >= 0 && date.LabelOf(label, s.Locale) == date.NoLabel
}

// DatelineAlone reports a block that is a dateline and nothing else.
func (s Reader) DatelineAlone(i int) bool {
	text := s.Source.Blocks[i].Text
	if len(text) > 120 {
		return false
	}
	d := s.Dateline(i)
	return d != nil && strings.TrimSpace(text[d.Length:]) == ""
}

// StartsWithDateline reports the first paragraph of a story: whatever else repeats its words, a dateline begins it.
func (s Reader) StartsWithDateline(i int) bool {
	d := s.Dateline(i)
	return d != nil && d.Length > 0
}
