package lines

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/readings"
	"github.com/stretchr/testify/assert"
)

func TestBylinePart(t *testing.T) {
	s := Reader{&evidence.Page{Readings: readings.New(date.Locale{Language: "en"}), Locale: date.Locale{Language: "en"}, Source: &page.Page{Blocks: []page.Block{{}, {Text: "Whoever likes this can send an (email), or post it.", Shape: page.Shape{Words: 10}}}}}}
	for line, want := range map[string]string{
		"yas! | By Cara Stiles | April 13, 2020":                 "By Cara Stiles",
		"By: Benjamin Johnson, who has moved houses for a while": "By: Benjamin Johnson",
		"December 26, 2025 • Jane Doe":                           "Jane Doe",
		"November 22, 2011 ⋅ Email This Post":                    "",
		"There is nobody here":                                   "",
	} {
		s.Source.Blocks[0].Text = line
		got, _ := s.bylinePart(0, true)
		assert.Equal(t, want, got, line)
	}
}
