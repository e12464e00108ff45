package label

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/stretchr/testify/assert"
)

func TestPrintsData(t *testing.T) {
	for text, want := range map[string]bool{
		`{"@context":"https://schema.org","@type":"NewsArticle","headline":"Mill turns again"}`:                true,
		`[{"@type":"BreadcrumbList","itemListElement":[]}]`:                                                    true,
		"datePublished: 2024-05-03":                                                                            true,
		"datePublished 2024-05-03 dateModified 2024-05-04 Ada Frings":                                          true,
		"NewsArticle https://mill.example/wheel 2024-05-03T09:30:00+02:00 2024-05-03T11:00:00+02:00 A. Frings": true,
		"https://mill.example/logo.png 600 60":                                                                 true,
		"https://mill.example/a https://mill.example/b":                                                        false,
		"https://mill.example/report.pdf":                                                                      false,
		"The report is at https://mill.example/report.pdf and on the site of the council":                      false,
		"The key datePublished names a day":                                                                    false,
		"{ The mill } and the weir":                                                                            false,
		"2024 12 31":                                                                                           false,
		"":                                                                                                     false,
	} {
		p := &page.Page{Blocks: []page.Block{{Text: text, Shape: page.Shape{Digits: 1}}, {Text: text, Kind: page.Code, Shape: page.Shape{Digits: 1}}}}
		s := labeller{lines.Reader{Page: &evidence.Page{Source: p}}}
		assert.Equal(t, want, s.printsData(0), text)
		assert.False(t, s.printsData(1), "code of the story: %s", text)
	}
}
