package store

import (
	"iter"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A near finds stories with nearly the same words. It takes 16 MB, and 400 bytes a story.
type near struct {
	stories []story
	heads   []int32         // by place and pair of bytes of a fingerprint: the story that came last with it, counted from 1
	before  [][places]int32 // by story and place: the one before that with the same pair
}

type story struct {
	id    int64
	print extract.Fingerprint
}

const (
	places = len(extract.Fingerprint{}) / 2
	values = 1 << 16 // of a pair
)

func newNear() *near { return &near{heads: make([]int32, places*values)} }

// add takes a story. What is too short to be compared is left out.
func (n *near) add(id int64, f extract.Fingerprint) {
	if !Long(f) {
		return
	}
	n.stories = append(n.stories, story{id, f})
	var before [places]int32
	for place, pair := range pairs(f) {
		head := &n.heads[place*values+pair]
		before[place], *head = *head, int32(len(n.stories))
	}
	n.before = append(n.before, before)
}

// find is a story other than one's own with nearly the same words.
func (n *near) find(f extract.Fingerprint, own int64) (id int64, similarity float64, ok bool) {
	if !Long(f) {
		return 0, 0, false
	}
	compared := map[int32]bool{}
	for place, pair := range pairs(f) {
		for i := n.heads[place*values+pair]; i > 0; i = n.before[i-1][place] {
			other := &n.stories[i-1]
			if compared[i] || other.id == own {
				continue
			}
			compared[i] = true
			if alike := f.Similarity(other.print); alike >= extract.NearDuplicate {
				return other.id, alike, true
			}
		}
	}
	return 0, 0, false
}

// pairs yields the pairs of bytes of a fingerprint, each with its place, but those of two zeroes.
func pairs(f extract.Fingerprint) iter.Seq2[int, int] {
	return func(yield func(place, pair int) bool) {
		for i := range places {
			pair := int(f[2*i])<<8 | int(f[2*i+1])
			if pair != 0 && !yield(i, pair) {
				return
			}
		}
	}
}

// Long reports whether a body has enough words to be compared: half of the parts of its fingerprint are filled, which takes
// about ninety. Shorter ones are notices of paywalls and the like, which many stories share.
func Long(f extract.Fingerprint) bool {
	filled := 0
	for _, b := range f {
		if b != 0 {
			filled++
		}
	}
	return filled >= len(f)/2
}
