package extract

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
)

// isDate reports a short line that is a date, with its label if it has one.
func (s reader) isDate(i int) bool {
	b := &s.page.Blocks[i]
	if b.Shape.Words > 24 || b.Kind == page.Heading && b.Level == 1 {
		return false
	}
	for _, sp := range b.Spans {
		if sp.Kind == page.Time && int(sp.End-sp.Start)*3 >= len(b.Text) {
			return true
		}
	}
	st := s.stamps(i)
	return st.Covered*2 >= len(b.Text) && st.Any()
}

// datelineAlone reports a block that is a dateline and nothing else.
func (s reader) datelineAlone(i int) bool {
	text := s.page.Blocks[i].Text
	if len(text) > 120 {
		return false
	}
	d := s.dateline(i)
	return d != nil && strings.TrimSpace(text[d.Length:]) == ""
}

// startsWithDateline reports the first paragraph of a story: whatever else repeats its words, a dateline begins it.
func (s reader) startsWithDateline(i int) bool {
	d := s.dateline(i)
	return d != nil && d.Length > 0
}
