package front

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
)

// isFrontDate reports a date around the headline. Close to it a date may stand among other words, such as a section and
// the number of comments.
func (s finder) isFrontDate(f *front, i int) bool {
	b := &s.Source.Blocks[i]
	if s.IsDate(i) {
		return f.first < 0 || i <= f.first || !s.DatesSomethingElse(i)
	}
	if s.LabelsDate(i) {
		return i+1 < f.to && s.IsDate(i+1) && s.isFrontDate(f, i+1) || f.close(i) && (i <= f.first || f.first < 0)
	}
	el := &s.Elements[b.Element]
	if !f.close(i) || !s.dated(f, i) || b.Shape.Words > 18 || b.Kind == page.Heading && b.Level <= 2 || b.Kind == page.Caption || el.Tags&evidence.InFigure != 0 || el.Near&(evidence.NamedCredit|evidence.NamedDate) == evidence.NamedCredit {
		return false
	}
	d := s.FirstDate(i)
	return d != nil && !s.inTeaser(b, d.From) && besideDate(b.Text[:d.From]) && besideDate(b.Text[d.To:])
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
func (s finder) inTeaser(b *page.Block, at int) bool {
	for _, sp := range b.Spans {
		if sp.Kind == page.Link && int(sp.Start) <= at && at < int(sp.End) && sp.End-sp.Start > 40 {
			return true
		}
	}
	return false
}
