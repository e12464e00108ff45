package lang

// Classes is a set of classes: bit c stands for class c.
type Classes uint64

const _ = uint(64 - classes) // more classes do not fit

// Has reports whether the set holds a class.
func (set Classes) Has(c Class) bool { return set&(1<<c) != 0 }

// A headings says which classes have a phrase that begins with given runes, up to collisions of their hashes.
type headings struct {
	short [3][256]Classes // phrases of one to three runes, by all of them
	four  [1024]Classes   // the others, by their first four
}

// add notes a phrase in its folded form.
func (h *headings) add(c Class, text string) {
	hash, n := uint32(0), 0
	for _, r := range text {
		if hash = hashed(hash, r); n == 3 {
			h.four[hash%uint32(len(h.four))] |= 1 << c
			return
		}
		n++
	}
	if n > 0 {
		h.short[n-1][hash%uint32(len(h.short[0]))] |= 1 << c
	}
}

// hashed adds a rune to the hash of those before it.
func hashed(hash uint32, r rune) uint32 {
	hash = (hash ^ uint32(r)) * 0x9E3779B1
	return hash ^ hash>>15
}

// Begins is the set of classes a phrase of which may stand at the start of s. It never leaves one out of which Prefix finds
// a phrase there; it may hold others. Asking once and then only for the classes of the set is what makes a line of prose
// cheap that many classes are looked up in.
func (t *Table) Begins(s string) Classes {
	if t == nil || s == "" {
		return 0
	}
	t.once.Do(t.load)
	var set Classes
	hash := uint32(0)
	for n, i := 0, 0; ; n++ {
		var r rune
		if r, i = next(s, i); r < 0 {
			return set
		}
		if hash = hashed(hash, r); n == 3 {
			return set | t.heads.four[hash%uint32(len(t.heads.four))]
		}
		set |= t.heads.short[n][hash%uint32(len(t.heads.short[0]))]
	}
}
