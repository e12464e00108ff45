package evidence

import (
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
)

// Direction is how the text runs: by its language, else by the script of its prose. A page without text says so itself.
func (s *Page) Direction(language string) string {
	switch {
	case lang.RightToLeft(language):
		return "rtl"
	case len(s.Source.Blocks) == 0:
		if d := s.Source.Facts.Dir; d == "rtl" || d == "ltr" {
			return d
		}
		return ""
	case s.runsLeft():
		return "rtl"
	}
	return "ltr"
}

// directionLetters is how many letters of prose say how it runs.
const directionLetters = 200

// runsLeft reports prose most of whose first letters are of scripts that run from right to left, or a page without prose that
// says that it does.
func (s *Page) runsLeft() bool {
	letters, right := 0, 0
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
		if !b.Shape.Prose() || b.Hidden != page.Shown {
			continue
		}
		for _, r := range b.Text {
			if !unicode.IsLetter(r) {
				continue
			}
			if lang.RunsLeft(r) {
				right++
			}
			if letters++; letters == directionLetters {
				return right*2 > letters
			}
		}
	}
	return right*2 > letters || letters == 0 && s.Source.Facts.Dir == "rtl"
}
