package extract

import (
	"iter"
	"strings"
)

// maxItemNumber is the largest number an item is written with: CommonMark reads nine digits.
const maxItemNumber = 999_999_999

// A listPart is one block of a list as every format writes it.
type listPart struct {
	*Block
	depth  int  // 1 for the outermost list
	number int  // of an item of a numbered list; 0 for a bullet
	more   bool // a further paragraph of the item that is open at this depth
	first  bool // the item begins a list, which ends the one that was open at this depth
	second bool // the list follows another one of the same sort, and that one does not follow a third
}

// list takes the blocks of a run of lists apart. Blocks that stand in one item of the page belong to one item, whatever
// stands between them; levels become steps of one.
func list(items []Block) iter.Seq[listPart] {
	return func(yield func(listPart) bool) {
		var l listing
		for i := range items {
			if blank(items[i].Text) {
				continue
			}
			if !yield(l.part(&items[i])) {
				return
			}
		}
	}
}

// A listing is the state of a run of lists.
type listing struct {
	depth depth
	open  []openItem // the items open, outermost first
}

// An openItem is the item that a list has come to.
type openItem struct {
	list   string // path of the list, "" when unknown
	item   string // path of the item, "" when unknown
	number int    // 0 for a bullet
	second bool
}

func (l *listing) part(b *Block) listPart {
	list, item := itemPath(b.Path)
	for k := len(l.open) - 1; k >= 0 && item != ""; k-- {
		if l.open[k].item == item {
			l.open = l.open[:k+1]
			l.depth.cut(k + 1)
			return listPart{Block: b, depth: k + 1, more: true}
		}
	}
	n := l.depth.of(b.Level)
	next := openItem{list: list, item: item}
	if 0 < b.Number && b.Number <= maxItemNumber {
		next.number = b.Number
	}
	first := true
	if n <= len(l.open) {
		before := l.open[n-1]
		same := (before.number > 0) == (next.number > 0)
		first = !same || before.list != list
		next.second = same && first != before.second
		l.open = l.open[:n-1]
	}
	l.open = append(l.open, next)
	return listPart{Block: b, depth: n, number: next.number, first: first, second: next.second}
}

// itemPath cuts an element path after the innermost list item, and before it.
func itemPath(path string) (list, item string) {
	for end := len(path); end > 0; {
		start := strings.LastIndexByte(path[:end], '/')
		name, _, _ := strings.Cut(path[start+1:end], "[")
		switch name {
		case "li", "dd", "dt":
			return path[:max(start, 0)], path[:end]
		}
		end = start
	}
	return "", ""
}
