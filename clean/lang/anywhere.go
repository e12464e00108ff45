package lang

import "sync"

// months says which beginnings of words the months of any language have, up to collisions of their hashes.
var months struct {
	once  sync.Once
	short bitSet // months of one to three runes, by all of them
	four  bitSet // the others, by their first four
}

// A bitSet notes each hash at two places, so that a collision takes two others.
type bitSet [1 << 9]uint64

func (b *bitSet) add(hash uint32) {
	b[hash>>6%(1<<9)] |= 1 << (hash & 63)
	b[hash>>23] |= 1 << (hash >> 16 & 63)
}

func (b *bitSet) has(hash uint32) bool {
	return b[hash>>6%(1<<9)]&(1<<(hash&63)) != 0 && b[hash>>23]&(1<<(hash>>16&63)) != 0
}

// BeginsMonth reports whether a month of any language may stand at the start of s. It never says no wrongly; that it says yes rarely
// saves asking every table.
func BeginsMonth(s string) bool {
	months.once.Do(func() {
		for _, t := range All() {
			if x := t.index(Month); x != nil {
				x.noteMonths(0, 0, 0)
			}
		}
	})
	hash := uint32(0)
	for n, i := 1, 0; i < len(s); n++ {
		var r rune
		if r, i = next(s, i); r < 0 {
			return false
		}
		hash = hashed(hash, r)
		if n == 4 {
			return months.four.has(hash)
		}
		if months.short.has(hash) {
			return true
		}
	}
	return false
}

// noteMonths notes what the phrases below a node begin with, depth runes of hash being above it.
func (x *index) noteMonths(at, hash uint32, depth int) {
	if n := &x.nodes[at]; depth == 4 {
		months.four.add(hash)
		return
	} else if n.end {
		months.short.add(hash)
	}
	n := &x.nodes[at]
	for k := n.kids; k < n.kids+uint32(n.count); k++ {
		x.noteMonths(k, hashed(hash, x.nodes[k].r), depth+1)
	}
}
