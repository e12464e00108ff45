package extract

import (
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
	st := f.stamp(i)
	switch {
	case !f.close(i), !st.Any(), b.Shape.Words > 18, st.Covered*6 < len(b.Text), b.Shape.EndsStop && b.Shape.Words > 6:
		return false
	case b.Shape.LinkRunes*2 > b.Shape.Runes, b.Kind == clean.Heading, b.Kind == clean.Caption, el.tags&tFigure != 0, el.near&(gCaption|gCredit) != 0:
		return false
	}
	return true
}
