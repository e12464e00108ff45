package lang

import "unicode/utf8"

// Classes is a set of classes: bit c stands for class c.
type Classes uint64

const _ = uint(64 - classes) // more classes do not fit

// Has reports whether the set holds a class.
func (set Classes) Has(c Class) bool { return set&(1<<c) != 0 }

// pairs is how many places the table of first runes has: a power of two.
const pairs = 1024

// A headings says which classes have a phrase that begins with two runes, up to collisions of their hashes.
type headings struct {
	one [64]Classes    // phrases of one rune, by that rune
	two [pairs]Classes // the others, by their first two
}

func (h *headings) add(c Class, text string) {
	a, n := utf8.DecodeRuneInString(text)
	if n == len(text) {
		h.one[a%64] |= 1 << c
		return
	}
	b, _ := utf8.DecodeRuneInString(text[n:])
	h.two[pairOf(a, b)] |= 1 << c
}

func pairOf(a, b rune) uint32 { return (uint32(a)*31 ^ uint32(b)*0x9E37) % pairs }

// Begins is the set of classes a phrase of which may stand at the start of s. It never leaves one out of which Prefix finds
// a phrase there; it may hold others. Asking once and then only for the classes of the set is what makes a line of prose
// cheap that many classes are looked up in.
func (t *Table) Begins(s string) Classes {
	if t == nil || s == "" {
		return 0
	}
	t.once.Do(t.load)
	a, i := next(s, 0)
	if a < 0 {
		return 0
	}
	set := t.heads.one[a%64]
	if b, _ := next(s, i); b >= 0 {
		set |= t.heads.two[pairOf(a, b)]
	}
	return set
}
