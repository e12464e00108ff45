package lines

import "github.com/broadsheet-go/broadsheet/clean/page"

// CreditByPlace reports a name alone in the last block of a caption of several: nothing else says that it is the credit.
func (s Reader) CreditByPlace(i int) bool {
	b := &s.Source.Blocks[i]
	if b.Kind != page.Caption || b.Text == "" || b.Shape.Words > ShortCredit || b.Shape.EndsStop || i == 0 {
		return false
	}
	els := s.Source.Elements
	e := b.Element
	for e >= 0 && els[e].Tag != "figcaption" && els[e].Tag != "caption" {
		e = els[e].Parent
	}
	if e < 0 || int(els[e].Last) != i+1 || int(els[e].First) == i {
		return false
	}
	line := s.Byline(i)
	return line != nil && NamesAnyone(line) && line.Bare && s.Source.Blocks[i-1].Shape.Words > b.Shape.Words
}

// ShortCredit is the most words of a credit that only its place tells.
const ShortCredit = 8
