package label

import (
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
)

// mostOfSlide is how many blocks a slide has: a picture, which of how many it is, what it shows and who took it.
const mostOfSlide = 4

// isSlide reports an element with a picture and a count beside another one right before or after it, in the same parent, that counts on:
// "2/7" before "3/7".
func (s labeller) isSlide(e int32) bool {
	el := &s.Source.Elements[e]
	n, of := s.countIn(el)
	if n == 0 {
		return false
	}
	for _, next := range [...]int32{el.First - 1, el.Last} {
		if next < 0 || int(next) >= len(s.Source.Blocks) {
			continue
		}
		up := s.Source.Blocks[next].Element
		for depth := 0; depth < mostOfSlide && up > 0 && s.Source.Elements[up].Parent != el.Parent; depth++ {
			up = s.Source.Elements[up].Parent
		}
		if up <= 0 || s.Source.Elements[up].Parent != el.Parent {
			continue
		}
		if m, total := s.countIn(&s.Source.Elements[up]); m > 0 && total == of && (next < el.First && m == n-1 || next >= el.Last && m == n+1) {
			return true
		}
	}
	return false
}

// countIn is the one count in an element that has a slide's few blocks and begins with a picture: which of how many it is.
func (s labeller) countIn(el *page.Element) (n, of int) {
	if el.Last-el.First > mostOfSlide || s.Source.Blocks[el.First].Kind != page.Figure {
		return 0, 0
	}
	for i := el.First; i < el.Last; i++ {
		if m, total := line.Count(s.Source.Blocks[i].Text); m > 0 {
			if n > 0 {
				return 0, 0
			}
			n, of = m, total
		}
	}
	return n, of
}

// beforeCredit reports that the element around a text and its picture also says, after the text, who took it.
func (s labeller) beforeCredit(i int) bool {
	el := &s.Source.Elements[s.around(i)]
	for k := i + 1; k < int(el.Last); k++ {
		if b := &s.Source.Blocks[k]; s.Blocks[k].Line == line.Credit || b.Text != "" && s.Elements[b.Element].Own&evidence.NamedCredit != 0 {
			return true
		}
	}
	return false
}
