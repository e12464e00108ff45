package evidence

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/dateline"
	"github.com/broadsheet-go/broadsheet/metadata/readings"
)

// Byline is block i read as a byline, nil where it is none.
func (s *Page) Byline(i int) *byline.Byline { return s.Readings.Byline(s.Source.Blocks[i].Text) }

// Stamps are the dates of block i with their labels.
func (s *Page) Stamps(i int) *date.Stamps { return s.Readings.Stamps(s.Source.Blocks[i].Text) }

// FirstDate is the first date in block i, nil where there is none.
func (s *Page) FirstDate(i int) *readings.Found {
	return s.Readings.FirstDate(s.Source.Blocks[i].Text)
}

// Dateline is the one that block i begins with, nil where there is none. The place alone of an element that names itself so,
// "ISLAMABAD:", is one where it begins the words of the next block.
func (s *Page) Dateline(i int) *dateline.Dateline {
	b := &s.Source.Blocks[i]
	if d := s.Readings.Dateline(b.Text); d != nil || len(b.Text) > 60 || i+1 == len(s.Source.Blocks) {
		return d
	}
	if !strings.Contains(s.Source.Elements[b.Element].Class, "dateline") {
		return nil
	}
	if d := s.Readings.Dateline(b.Text + " " + s.Source.Blocks[i+1].Text); d != nil && d.Length == len(b.Text) {
		return d
	}
	return nil
}

// AboutAuthor reports a heading that is the label of an author's box and nothing else: "About the author".
func (s *Page) AboutAuthor(heading string) bool {
	heading = strings.TrimRight(heading, " :：")
	for _, t := range [...]*lang.Table{lang.For(s.Language), lang.For("en")} {
		if v, ok := t.Whole(lang.About, heading); ok && v == 0 && strings.IndexByte(heading, ' ') > 0 {
			return true
		}
	}
	return false
}
