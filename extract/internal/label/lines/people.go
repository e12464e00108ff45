package lines

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
)

// People are the folded names of the persons who wrote the story: as declared, and as the bylines show them.
func (s Reader) People(l *labels.Labels) []string {
	var list []string
	add := func(line *byline.Byline) {
		for k := range line.Authors {
			if f := text.Fold(line.Authors[k].Name); len(f) >= 6 && strings.Contains(line.Authors[k].Name, " ") {
				list = append(list, f)
			}
		}
	}
	for _, raw := range s.Declared.People {
		if line := s.Readings.Authors(raw); line != nil {
			add(line)
		}
	}
	for i := range l.Len() {
		if l.Role(i) == labels.Byline {
			if line := s.Byline(i); line != nil {
				add(line)
			}
		}
	}
	return list
}

// NamedFirst reports a sentence of at least eight words and at most eighty that begins with one of the folded names.
func NamedFirst(b *page.Block, people []string) bool {
	if b.Shape.Words < ShortestBiography || b.Shape.Words > 80 || !b.Shape.EndsStop || b.Kind == page.Heading {
		return false
	}
	head := ""
	for word := range strings.FieldsSeq(b.Text[:text.Boundary(b.Text, 120)]) {
		if head += text.Fold(withoutGenitive(word)); slices.Contains(people, head) {
			return true // whole words: "Ann Linden" is no "Ann Lind"
		}
	}
	return false
}

// ShortestBiography is the number of words from which a block about an author says more than the name and title.
const ShortestBiography = 8
