package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// itemNumbers are those of all blocks, nil where a page shows none.
func (s *sheet) itemNumbers(l *labels) []int {
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

// itemNumber is the number that a browser shows for the list item around an element, 0 where it shows none. A list that
// counts down without saying from where counts as one without numbers, and so does one that starts below 1.
func (s *sheet) itemNumber(element int32) int {
	els := s.page.Elements
	item := element
	for item >= 0 && els[item].Tag != "li" {
		if els[item].Tag == "ul" || els[item].Tag == "ol" || els[item].Tag == "dl" {
			return 0
		}
		item = els[item].Parent
	}
	if item < 0 || els[item].Parent < 0 || els[els[item].Parent].Tag != "ol" {
		return 0
	}
	if n, ok := numberAttribute(els[item].Node, "value"); ok {
		return max(n, 0)
	}
	list := els[els[item].Parent].Node
	start, stated := numberAttribute(list, "start")
	down := hasAttribute(list, "reversed")
	switch {
	case !stated && down, stated && start < 1:
		return 0
	case !stated:
		start = 1
	case down:
		return max(start-int(els[item].Nth)+1, 0)
	}
	return start + int(els[item].Nth) - 1
}

// numberAttribute reads an attribute that holds a whole number.
func numberAttribute(n *html.Node, key string) (int, bool) {
	if n == nil {
		return 0, false
	}
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			v, err := strconv.ParseInt(strings.TrimSpace(n.Attr[i].Val), 10, 32)
			return int(v), err == nil
		}
	}
	return 0, false
}

func hasAttribute(n *html.Node, key string) bool {
	if n == nil {
		return false
	}
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}
