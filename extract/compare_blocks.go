package extract

import (
	"slices"
	"strings"
)

// alike is the part of their words that two versions of one paragraph share, at least.
const alike = 0.5

// candidates is how many blocks are looked at for another version of one.
const candidates = 8

func sameWords(a, b string) bool { return a == b || spaced(a) == spaced(b) }

// spaced is text with single spaces.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// identity is what makes two blocks the same: their words, and the picture or page they show.
func identity(b *Block) string {
	if b.Media == nil {
		return spaced(b.Text)
	}
	return spaced(b.Text) + "\x00" + b.Media.URL
}

// compareBlocks pairs blocks that are the same, the longest run of pairs in one order as kept and the others as moved, and
// looks between those that were kept for blocks that changed.
func compareBlocks(old, new []*Block) []BlockChange {
	c := blockComparison{old: old, new: new}
	c.pair()
	c.keep()
	i, k := 0, 0
	for _, kept := range append(c.kept, [2]int{len(old), len(new)}) {
		c.between(i, kept[0], k, kept[1])
		i, k = kept[0]+1, kept[1]+1
	}
	return c.changes
}

type blockComparison struct {
	old, new []*Block
	partner  []int    // by new block: the old block that is the same, -1 for none
	paired   []bool   // by old block
	kept     [][2]int // pairs of old and new blocks that stand in one order
	changes  []BlockChange
}

// pair finds for each new block the old one that is the same; of several the first pairs with the first.
func (c *blockComparison) pair() {
	places := make(map[string][]int, len(c.old))
	for i, b := range c.old {
		key := identity(b)
		places[key] = append(places[key], i)
	}
	c.partner, c.paired = make([]int, len(c.new)), make([]bool, len(c.old))
	for k, b := range c.new {
		c.partner[k] = -1
		key := identity(b)
		if list := places[key]; len(list) > 0 {
			c.partner[k], places[key] = list[0], list[1:]
			c.paired[list[0]] = true
		}
	}
}

// keep finds the longest run of pairs that rise in both versions (patience sorting).
func (c *blockComparison) keep() {
	var ends []int // ends[n] is the new block that ends the run of n+1 pairs with the smallest old block
	before := make([]int, len(c.new))
	for k, i := range c.partner {
		if i < 0 {
			continue
		}
		n, _ := slices.BinarySearchFunc(ends, i, func(end, i int) int { return c.partner[end] - i })
		before[k] = -1
		if n > 0 {
			before[k] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, k)
		} else {
			ends[n] = k
		}
	}
	if len(ends) == 0 {
		return
	}
	for k := ends[len(ends)-1]; k >= 0; k = before[k] {
		c.kept = append(c.kept, [2]int{c.partner[k], k})
	}
	slices.Reverse(c.kept)
}

// between compares old blocks [i:oldEnd) with new blocks [k:newEnd), of which none was kept.
func (c *blockComparison) between(i, oldEnd, k, newEnd int) {
	var added []int // the new blocks without a partner
	for n := k; n < newEnd; n++ {
		if c.partner[n] < 0 {
			added = append(added, n)
		}
	}
	v := versions{added: added, words: make([][]uint64, len(added)), of: make(map[int]int)}
	var gone []int // the old blocks without a partner; -1 for one that changed
	for ; i < oldEnd; i++ {
		switch {
		case c.paired[i]:
		case v.find(c, i):
			gone = append(gone, -1)
		default:
			gone = append(gone, i)
		}
	}
	tellRemoved := func() {
		for len(gone) > 0 && gone[0] >= 0 {
			c.changes = append(c.changes, BlockChange{Kind: Removed, Old: c.old[gone[0]]})
			gone = gone[1:]
		}
	}
	tellRemoved()
	for n := k; n < newEnd; n++ {
		switch from, other := v.of[n]; {
		case c.partner[n] >= 0:
			c.changes = append(c.changes, BlockChange{Kind: Moved, Old: c.old[c.partner[n]], New: c.new[n]})
		case other:
			c.changes = append(c.changes, BlockChange{Kind: Changed, Old: c.old[from], New: c.new[n]})
			gone = gone[1:]
			tellRemoved()
		default:
			c.changes = append(c.changes, BlockChange{Kind: Added, New: c.new[n]})
		}
	}
}

// versions pairs old blocks with new ones that are alike, in one order.
type versions struct {
	added []int       // new blocks without a partner
	words [][]uint64  // by place in added: its words, sorted, once they were asked for
	next  int         // the place in added from which the next old block may find its version
	of    map[int]int // by new block: the old one that it is a version of
}

// find looks for the version of an old block among the next candidates and reports whether there is one.
func (v *versions) find(c *blockComparison, old int) bool {
	b := c.old[old]
	best, place := 0.0, -1
	var own []uint64
	for n := v.next; n < min(v.next+candidates, len(v.added)); n++ {
		text := c.new[v.added[n]].Text
		if max(len(b.Text), len(text)) > 4*min(len(b.Text), len(text)) {
			continue // they hardly share half of their words, and comparing them would cost the length of the longer one
		}
		if own == nil {
			own = sortedWords(b.Text)
		}
		if v.words[n] == nil {
			v.words[n] = sortedWords(text)
		}
		if s := shared(own, v.words[n]); s >= alike && s > best {
			best, place = s, n
		}
	}
	if place < 0 {
		return false
	}
	v.of[v.added[place]] = old
	v.next = place + 1
	return true
}

func sortedWords(text string) []uint64 {
	words := slices.Collect(wordHashes(text))
	slices.Sort(words)
	return words
}

// shared is the part of the words of two texts that they have in common (Dice's coefficient), of sorted words.
func shared(a, b []uint64) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	same := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] < b[k]:
			i++
		case a[i] > b[k]:
			k++
		default:
			same, i, k = same+1, i+1, k+1
		}
	}
	return 2 * float64(same) / float64(len(a)+len(b))
}
