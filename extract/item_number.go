package extract

import (
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// itemNumbers are those of all blocks, nil where a page shows none.
func (s *sheet) itemNumbers(l *labels.Labels) []int {
	var numbers []int
	for i := range s.page.Blocks {
		if s.halted(i) {
			break
		}
		if s.kind(i, l) != ListItem {
			continue
		}
		n := s.itemNumber(s.page.Blocks[i].Element)
		if n == 0 {
			continue
		}
		if numbers == nil {
			numbers = make([]int, len(s.page.Blocks))
		}
		numbers[i] = n
	}
	return numbers
}
