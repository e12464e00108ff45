package lang

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// A phrase is one entry of a class in folded form.
type phrase struct {
	text  string
	value int32
}

// An index finds the phrases of one class: a trie in one slice, the children of a node next to each other and in order.
type index struct {
	nodes []node
	ascii [2]uint64  // first runes below 128, and the ASCII letters below the accents of others
	pairs [26]uint32 // for each first letter the bits of second letters, a to z both
	ends  [26]uint32 // for each last letter the bits of letters before it, a to z both
	runes int        // of the longest phrase
}

type node struct {
	r       rune
	kids    uint32 // nodes[kids : kids+count]
	value   int32
	letters uint32 // bits of the children a to z, which stand together
	count   uint16
	low     uint8 // children before a
	end     bool  // a phrase ends here
}

// newIndex builds an index. Of equal phrases the first in the file wins.
func newIndex(phrases []phrase) *index {
	slices.SortStableFunc(phrases, func(a, b phrase) int { return strings.Compare(a.text, b.text) })
	size := countNodes(phrases)
	x := &index{nodes: make([]node, 1, size)}
	type span struct{ lo, hi, off int }
	spans := make([]span, 1, size)
	spans[0].hi = len(phrases)
	for at := 0; at < len(x.nodes); at++ {
		sp := spans[at]
		if sp.lo < sp.hi && len(phrases[sp.lo].text) == sp.off {
			x.nodes[at].end, x.nodes[at].value = sp.off > 0, phrases[sp.lo].value
		}
		for sp.lo < sp.hi && len(phrases[sp.lo].text) == sp.off {
			sp.lo++
		}
		x.nodes[at].kids = uint32(len(x.nodes))
		for lo := sp.lo; lo < sp.hi; {
			r, size := utf8.DecodeRuneInString(phrases[lo].text[sp.off:])
			hi := lo + 1
			for hi < sp.hi && startsWith(phrases[hi].text[sp.off:], r) {
				hi++
			}
			x.nodes = append(x.nodes, node{r: r})
			spans = append(spans, span{lo, hi, sp.off + size})
			n := &x.nodes[at]
			switch n.count++; {
			case r < 'a':
				n.low++
			case r <= 'z':
				n.letters |= 1 << (r - 'a')
			}
			lo = hi
		}
	}
	x.note(phrases)
	for c := range x.pairs {
		if at := x.child(0, 'a'+rune(c)); at != 0 {
			x.pairs[c] = x.nodes[at].letters
		}
	}
	return x
}

// countNodes returns how many nodes sorted phrases take: the root, and each rune a phrase does not share with the one in
// front of it. It may count a rune twice where two runes begin with the same bytes, never too few.
func countNodes(phrases []phrase) int {
	count, last := 1, ""
	for _, p := range phrases {
		same := 0
		for same < len(last) && same < len(p.text) && last[same] == p.text[same] {
			same++
		}
		for same > 0 && same < len(p.text) && !utf8.RuneStart(p.text[same]) {
			same--
		}
		count += utf8.RuneCountInString(p.text[same:])
		last = p.text
	}
	return count
}

func startsWith(s string, r rune) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return first == r
}

// note keeps the first runes and the greatest length.
func (x *index) note(phrases []phrase) {
	for _, p := range phrases {
		x.runes = max(x.runes, utf8.RuneCountInString(p.text))
		first, _ := utf8.DecodeRuneInString(p.text)
		if c := baseOf(first); c < utf8.RuneSelf {
			x.ascii[c>>6] |= 1 << (c & 63)
		}
		if n := len(p.text); n > 1 && smallLetter(p.text[n-1]) && smallLetter(p.text[n-2]) {
			x.ends[p.text[n-1]-'a'] |= 1 << (p.text[n-2] - 'a')
		}
	}
}

func smallLetter(c byte) bool { return c-'a' < 26 }

// mayEnd reports whether a phrase of more than a letter, or one that stands alone, can end where s does; it never says no wrongly.
func (x *index) mayEnd(s string) bool {
	n := len(s)
	if n < 2 {
		return true
	}
	a, b := s[n-2]|0x20, s[n-1]|0x20
	return !smallLetter(a) || !smallLetter(b) || x.ends[b-'a']&(1<<(a-'a')) != 0
}

// may reports whether a phrase can begin where s does, which is not empty; it never says no wrongly.
func (x *index) may(s string) bool {
	c := s[0]
	if c >= utf8.RuneSelf { // full-width letters, ı, İ and marks fold to ASCII or to nothing
		r, _ := utf8.DecodeRuneInString(s)
		return !spaceInLine(r)
	}
	c = byte(foldASCII(rune(c)))
	if x.ascii[c>>6]&(1<<(c&63)) == 0 {
		return false
	}
	if len(s) < 2 || c-'a' >= 26 || len(s) > 2 && s[2]&0xFE == 0xCC { // a mark after it makes another letter of the second
		return true
	}
	d := s[1] | 0x20
	return d-'a' >= 26 || x.pairs[c-'a']&(1<<(d-'a')) != 0
}

// child returns the node below at for r, or 0.
func (x *index) child(at uint32, r rune) uint32 {
	n := &x.nodes[at]
	lo, hi := n.kids, n.kids+uint32(n.low)
	switch letter := uint32(r - 'a'); {
	case letter < 26:
		if n.letters&(1<<letter) == 0 {
			return 0
		}
		return hi + uint32(bits.OnesCount32(n.letters&(1<<letter-1)))
	case r > 'z':
		lo, hi = hi+uint32(bits.OnesCount32(n.letters)), n.kids+uint32(n.count)
	}
	for hi-lo > 6 {
		mid := (lo + hi) / 2
		if x.nodes[mid].r <= r {
			lo = mid
		} else {
			hi = mid
		}
	}
	for ; lo < hi; lo++ {
		if x.nodes[lo].r == r {
			return lo
		}
	}
	return 0
}

// match returns the longest phrase at the start of s, or with whole only one that ends where s ends; n is 0 when there
// is none.
func (x *index) match(s string, whole bool) (value, n int) {
	var at uint32
	for i := 0; i < len(s); {
		r, after := rune(s[i]), i+1
		if r >= utf8.RuneSelf || r <= ' ' || after < len(s) && s[after]&0xFE == 0xCC {
			r, after = next(s, i)
		} else {
			r = foldASCII(r)
		}
		if at = x.child(at, r); at == 0 {
			break
		}
		i = after
		if e := &x.nodes[at]; e.end {
			end, ok := endsWord(r, s, i)
			if ok && (!whole || end == len(s)) {
				value, n = int(e.value), end
			}
		}
	}
	return value, n
}
