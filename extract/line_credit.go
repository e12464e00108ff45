package extract

import "github.com/broadsheet-go/broadsheet/clean/page"

// creditByPlace reports a name alone in the last block of a caption of several: nothing else says that it is the credit.
func (s reader) creditByPlace(i int) bool {
	b := &s.page.Blocks[i]
	if b.Kind != page.Caption || b.Text == "" || b.Shape.Words > shortCredit || b.Shape.EndsStop || i == 0 {
		return false
	}
	els := s.page.Elements
	e := b.Element
	for e >= 0 && els[e].Tag != "figcaption" && els[e].Tag != "caption" {
		e = els[e].Parent
	}
	if e < 0 || int(els[e].Last) != i+1 || int(els[e].First) == i {
		return false
	}
	line := s.byline(i)
	return line != nil && named(line) && line.Bare && s.page.Blocks[i-1].Shape.Words > b.Shape.Words
}

// shortCredit is the most words of a credit that only its place tells.
const shortCredit = 8
