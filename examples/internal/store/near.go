package store

import (
	"bytes"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A near finds stories with nearly the same words. It takes 16 MB, and 400 bytes a story.
type near struct {
	ids    []int64
	prints []extract.Fingerprint
	heads  []int32         // by place and pair of bytes of a fingerprint: the story that came last with it, counted from 1
	before [][places]int32 // by story and place: the one before that with the same pair
}

const (
	places = len(extract.Fingerprint{}) / 2
	values = 1 << 16 // of a pair
)

func newNear() *near { return &near{heads: make([]int32, places*values)} }

// head is the story that came last with the pair of bytes at a place.
func (n *near) head(f extract.Fingerprint, place int) *int32 {
	return &n.heads[place*values+int(f[2*place])<<8+int(f[2*place+1])]
}

// add takes a story. What is too short to be compared is left out, and a pair of zeroes, which is no words, is none.
func (n *near) add(id int64, f extract.Fingerprint) {
	if !Long(f) {
		return
	}
	n.ids, n.prints = append(n.ids, id), append(n.prints, f)
	var before [places]int32
	for place := range places {
		if head := n.head(f, place); f[2*place] != 0 || f[2*place+1] != 0 {
			before[place], *head = *head, int32(len(n.ids))
		}
	}
	n.before = append(n.before, before)
}

// find is a story other than one's own with nearly the same words.
func (n *near) find(f extract.Fingerprint, own int64) (id int64, similarity float64, ok bool) {
	for place := 0; place < places && Long(f); place++ {
		for i := *n.head(f, place) - 1; i >= 0; i = n.before[i][place] - 1 {
			if alike := f.Similarity(n.prints[i]); alike >= extract.NearDuplicate && n.ids[i] != own {
				return n.ids[i], alike, true
			}
		}
	}
	return 0, 0, false
}

// Long reports whether a body has enough words to be compared: half of the parts of its fingerprint are filled, which takes
// about ninety. Shorter ones are notices of paywalls and the like, which many stories share.
func Long(f extract.Fingerprint) bool { return bytes.Count(f[:], []byte{0}) <= len(f)/2 }
