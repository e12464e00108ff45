package extract

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// isDate reports a short line that is a date, with its label if it has one.
func (s *sheet) isDate(i int, locale metadata.Locale) bool {
	b := &s.page.Blocks[i]
	if b.Shape.Words > 24 || b.Kind == clean.Heading && b.Level == 1 {
		return false
	}
	for _, sp := range b.Spans {
		if sp.Kind == clean.Time && int(sp.End-sp.Start)*3 >= len(b.Text) {
			return true
		}
	}
	st := metadata.ParseStamps(b.Text, locale)
	return st.Covered*2 >= len(b.Text) && st.Any()
}

// isFrontDate reports a date around the headline. Close to it a date may stand among other words, such as a section and
// the number of comments.
func (s *sheet) isFrontDate(f *front, i int) bool {
	if s.isDate(i, f.locale) {
		return true
	}
	b := &s.page.Blocks[i]
	el := &s.elements[b.Element]
	if st := f.stamp(i); !f.close(i) || !st.Any() || b.Shape.Words > 18 || b.Kind == clean.Heading && b.Level <= 2 || b.Kind == clean.Caption || el.tags&tFigure != 0 || el.near&gCredit != 0 {
		return false
	}
	_, from, to, _ := metadata.FindDate(b.Text, f.locale)
	return !s.inTeaser(b, from) && besideDate(b.Text[:from]) && besideDate(b.Text[to:])
}

// besideDate reports what may stand beside a date in a line of statements: parts of at most six words, and no end of a
// sentence.
func besideDate(text string) bool {
	if strings.ContainsAny(text, "!?") || strings.Contains(text, ". ") {
		return false
	}
	words := 0
	for word := range strings.FieldsSeq(text) {
		if words++; strings.Contains("|·•∙⋅●▪‧-–—/\\", word) {
			words = 0
		}
		if words > 6 {
			return false
		}
	}
	return true
}

// inTeaser reports that byte at of a block stands in a link of many words: another story's title.
func (s *sheet) inTeaser(b *clean.Block, at int) bool {
	for _, sp := range b.Spans {
		if sp.Kind == clean.Link && int(sp.Start) <= at && at < int(sp.End) && sp.End-sp.Start > 40 {
			return true
		}
	}
	return false
}
