package lang

// Classes is a set of classes: bit c stands for class c.
type Classes uint64

const _ = uint(64 - classes) // more classes do not fit

// Has reports whether the set holds a class.
func (set Classes) Has(c Class) bool { return set&(1<<c) != 0 }

// A headings says which classes have a phrase that begins with given runes, up to collisions of their hashes.
type headings struct {
	short hashSet1024 // phrases of one to three runes, by all of them
	four  hashSet2048 // the others, by their first four
}

// A hash set notes each at two places, so that a collision takes two others.
type (
	hashSet1024 [1024]Classes
	hashSet2048 [2048]Classes
)

func (h *hashSet1024) at(hash uint32) (a, b *Classes) { return &h[hash%1024], &h[hash>>20%1024] }

func (h *hashSet2048) at(hash uint32) (a, b *Classes) { return &h[hash%2048], &h[hash>>20%2048] }

// add notes a phrase in its folded form.
func (h *headings) add(c Class, text string) {
	hash, n := uint32(0), 0
	for _, r := range text {
		if hash, n = hashed(hash, r), n+1; n == 4 {
			a, b := h.four.at(hash)
			*a, *b = *a|1<<c, *b|1<<c
			return
		}
	}
	a, b := h.short.at(hash)
	*a, *b = *a|1<<c, *b|1<<c
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
	for n, i := 1, 0; ; n++ {
		var r rune
		if r, i = next(s, i); r < 0 {
			return set
		}
		if hash = hashed(hash, r); n == 4 {
			a, b := t.heads.four.at(hash)
			return set | *a&*b
		}
		if i == len(s) || uint32(r-'a') >= 26 || !smallLetter(s[i]|0x20) { // a phrase may end here
			a, b := t.heads.short.at(hash)
			set |= *a & *b
		}
	}
}
